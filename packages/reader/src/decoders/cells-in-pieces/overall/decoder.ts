/**
 * Decodes the indicators of an overall table: 一级, 二级, name, value and definition of each row, the first two merged over several.
 * The same idea as for project tables with fewer unknowns: headings of classes are few and known, definitions are long.
 */
import { FORM_READING } from '@perf-lint/data';
import type { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, PAGE, SPACE } from '../../../evidence/fragments.js';
import { pattern } from '../../../evidence/vocabulary/pattern.js';
import { Lattice, NONE, type Search, type State } from '../../../lattice/lattice.js';
import { type ColumnModel, firstModel, separatorScore, separatorsOf } from '../spans/column-model.js';
import { innerOf, type Span, shapeOfSpan, spansFrom, traitsOf } from '../spans/spans.js';

export const LEVEL1 = 0;
const LEVEL2 = 1;
export const NAME = 2;
export const VALUE = 3;
export const DEFINITION = 4;

export interface OverallCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly confidence: number;
}

const LEVEL1_WORDS = pattern`^${FORM_READING.overallClasses}(?:指标)?$|^${FORM_READING.overallClassesMarked}指标$`;
const LEVEL2_WORDS = pattern`^${FORM_READING.overallAspects}(?:指标)?$`;

const HEADING = 3;
const PER_CELL = -1.6;
const MISSING = -6;
const DEFINITION_EXPECTED = -0.7;
const ECHO = 2;
const SEARCH: Search = { beam: 12, depth: 16, posterior: true };
const WORST_CELL = -20;
const SKIP_FRAGMENT = -10;
/** Column number of a skipped fragment. */
const SKIPPED = -9;
const PAGE_INSIDE_RELIEF = 3;

/** What the future of a reading depends on besides its position, as one number: the last cell's column and its lines, three standing for more. */
const keyOf = (column: number, lines: number): number => (column + 1) * 4 + Math.min(3, lines);
const columnOf = (key: number): number => (key >> 2) - 1;
const linesOf = (key: number): number => key & 3;

export interface OverallReading {
  readonly cells: readonly OverallCell[];
  /** Fragments that no cell took. */
  readonly skipped: readonly number[];
}

/** The best reading of the indicators of an overall table. */
export function decodeOverall(fragments: readonly Fragment[], hasDefinition: boolean, cohesion: Cohesion): OverallReading {
  const model = firstModel(5, [], {
    present: separatorsOf(fragments),
    spaced: true,
    alignment: 'middle',
    name: { low: 1, high: Number.POSITIVE_INFINITY, trust: 1, surprise: 0 },
  });
  return new OverallDecoder(fragments, hasDefinition, cohesion, model).run();
}

class OverallDecoder {
  private readonly lattice = new Lattice();

  constructor(
    private readonly fragments: readonly Fragment[],
    private readonly hasDefinition: boolean,
    private readonly cohesion: Cohesion,
    private readonly model: ColumnModel,
  ) {}

  run(): OverallReading {
    const { lattice } = this;
    const traits = this.fragments.map(traitsOf);
    lattice.begin(this.fragments.length, keyOf(-1, 1), SEARCH);
    for (let at = 0; at < this.fragments.length; at++) {
      const states = lattice.alive(at);
      if (states.length === 0) continue;
      const spans = spansFrom(this.fragments, traits, at);
      for (const state of states) this.expand(state, at, spans);
    }
    const ending = (key: number): number => (columnOf(key) === NAME ? MISSING : 0);
    const last = lattice.end(ending);
    if (last === NONE) return { cells: [], skipped: this.fragments.map((_, i) => i) };
    const shares = lattice.shares(ending);
    const cells: OverallCell[] = [];
    const skipped: number[] = [];
    for (const link of lattice.pathTo(last)) {
      const start = lattice.positionOf(lattice.fromOf(link));
      const column = lattice.columnOf(link);
      if (column === SKIPPED) skipped.push(start);
      else cells.push({ start, end: lattice.positionOf(lattice.toOf(link)), column, confidence: shares(link) });
    }
    return { cells, skipped };
  }

  private expand(state: State, at: number, spans: readonly Span[]): void {
    const key = this.lattice.keyOf(state);
    for (let column = LEVEL1; column <= (this.hasDefinition ? DEFINITION : VALUE); column++) {
      const step = this.step(columnOf(key), column);
      if (step === null) continue;
      for (const span of spans) {
        const score = this.cellScore(span, column);
        if (score < WORST_CELL) continue;
        const weight = step + score + this.boundary(key, at, span, column) + (column === VALUE ? this.echo(state, span) : 0);
        this.link(state, span.end, keyOf(column, span.lines), weight, column);
      }
    }
    this.link(state, at + 1, key, SKIP_FRAGMENT, SKIPPED);
  }

  private link(from: State, end: number, key: number, weight: number, column: number): void {
    if (this.lattice.worth(end, this.lattice.scoreOf(from) + weight)) this.lattice.reach(from, end, key, weight, column, false);
  }

  /** Template rows ask 完整性 and answer 完整: a value that its name holds is likely one. */
  private echo(state: State, span: Span): number {
    const { lattice } = this;
    const name = lattice.backOf(state);
    if (name === NONE || lattice.columnOf(name) === SKIPPED || span.text.length < 2) return 0;
    let text = '';
    for (let i = lattice.positionOf(lattice.fromOf(name)); i < lattice.positionOf(state); i++) text += this.fragments[i]?.text ?? '';
    return text.includes(span.text) ? ECHO : 0;
  }

  /** Log likelihood of one column after another, null where it cannot be. */
  private step(from: number, to: number): number | null {
    switch (to) {
      case LEVEL1:
        return from === -1 || from >= VALUE ? 0 : null;
      case LEVEL2:
        return from === LEVEL1 || from === -1 || from >= VALUE ? 0 : null;
      case NAME:
        return from === VALUE && this.hasDefinition ? DEFINITION_EXPECTED : from === NAME ? MISSING : 0;
      case VALUE:
        return from === NAME ? 0 : null;
      default:
        return from === VALUE ? 0 : null;
    }
  }

  private boundary(key: number, at: number, span: Span, column: number): number {
    const fragment = this.fragments[at];
    const previous = this.fragments[at - 1];
    if (fragment === undefined || previous === undefined || columnOf(key) === -1) return 0;
    if (fragment.before === PAGE) return column <= NAME ? 0 : -1;
    const cut =
      fragment.before === SPACE
        ? 0
        : -this.cohesion.strength(previous.text.charCodeAt(previous.text.length - 1), fragment.text.charCodeAt(0));
    // Merged cells are centred on several rows: where they stand says little.
    if (column <= LEVEL2 || columnOf(key) <= LEVEL2) return fragment.before === SPACE ? cut - 0.5 : cut - 0.7;
    return cut + separatorScore(column === NAME ? this.model.nextRow : this.model.sameRow, linesOf(key), span.lines, fragment.before);
  }

  private inner(span: Span): number {
    return innerOf(span, this.model.inside);
  }

  private cellScore(span: Span, column: number): number {
    const text = span.text;
    switch (column) {
      case LEVEL1:
        return LEVEL1_WORDS.test(text) ? HEADING + this.inner(span) : -30;
      case LEVEL2:
        return LEVEL2_WORDS.test(text) ? HEADING + this.inner(span) : -30;
      case NAME:
        return PER_CELL + this.inner(span) + shapeOfSpan(span).name + shapeOfSpan(span).whole - Math.max(0, text.length - 24) * 0.25;
      case VALUE:
        return PER_CELL + this.inner(span) + shapeOfSpan(span).value + shapeOfSpan(span).whole - Math.max(0, text.length - 8) * 0.12;
      default:
        return definitionScore(span, this.inner(span));
    }
  }
}

/** Definitions are sentences: long, with clauses, formulas and full stops; their lines are the widest of the table. */
function definitionScore(span: Span, inner: number): number {
  let score = PER_CELL + inner;
  const text = span.text;
  // Sentences end lines here, and pages turn inside them.
  if (inner <= -1.4) score += Math.min(PAGE_INSIDE_RELIEF, -inner - 1);
  if (span.widest < 14) score -= 4;
  if (text.length < 12) score -= 3;
  if (/[。；]$/.test(text) || /100%$/.test(text)) score += 1;
  if (/[，；。=（(]/.test(text)) score += 0.8;
  if (/^[，。；、）)]/.test(text)) score -= 3;
  return score;
}
