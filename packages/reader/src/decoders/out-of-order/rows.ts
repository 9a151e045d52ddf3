/**
 * Rows among pieces of text in disorder: wherever a name and its target still stand side by side, with what the other columns put behind them.
 * Every way to join pieces into headings and rows and to leave the rest out is weighed; the best one wins.
 */
import type { ColumnRole } from '@perf-lint/data';
import { wordsOfValue } from '../../evidence/composed.js';
import { isComparator, isNumber } from '../../evidence/content.js';
import { shapeOf } from '../../evidence/shape.js';
import { wordCut } from '../../evidence/words.js';
import { Lattice, type Link, NONE, type State } from '../../lattice/lattice.js';
import { nameScore } from '../nothing-between/divide.js';
import { type HeadingRun, headingAt, type Piece } from './pieces.js';

/** Columns that a row may print, the name first. */
export type Pattern = readonly ColumnRole[];

/** A cell of a row: pieces from one to before another. */
export interface PieceCell {
  readonly role: ColumnRole;
  readonly from: number;
  readonly to: number;
}

export type Item =
  | { readonly kind: 'heading'; readonly at: number; readonly run: HeadingRun }
  | { readonly kind: 'row'; readonly cells: readonly PieceCell[]; readonly share: number }
  | { readonly kind: 'left-out'; readonly from: number; readonly to: number };

const MOST_PIECES: Partial<Record<ColumnRole, number>> = { name: 6, value: 4, actual: 4 };
const LONGEST_NAME = 60;
const LONGEST_VALUE = 40;
const ROW = -1.5;
const LEFT_OUT = -1;
const STRETCH = -1.5;
const HEADING = 0.5;
/** A further piece in a cell. */
const FURTHER = -0.3;
const NUMBER = 1.8;
const SIGNED = 0.7;
const BARE_NUMBER = -1.2;
const WORDED = 1.4;
const COMPOSED = 1.5;
const SAME = 2;
const POINTS = 0.8;
const FULL_POINTS = 0.8;
/** A column of the table that a row does not print. */
const MISSING = -2;
const NUMBERED = /^指标\s*\d{1,2}\s*[:：.、．]/;
const NUMBERED_NAME = 2;
const TEMPERATURE = 2;
const BEAM = 8;
const DEPTH = 14;

const lattice = new Lattice();

interface Cells {
  readonly cells: readonly PieceCell[];
  readonly end: number;
  readonly score: number;
}

/** The best way to read the pieces as rows of such columns, with its evidence in logits. */
export function rowsAmong(pieces: readonly Piece[], pattern: Pattern): { readonly items: readonly Item[]; readonly score: number } {
  return new Rows(pieces, pattern).best();
}

class Rows {
  private readonly steps: (Exclude<Item, { kind: 'left-out' }> | null)[] = [];

  /** By piece: the heading that begins with it. */
  private readonly headings: readonly (HeadingRun | null)[];

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly pattern: Pattern,
  ) {
    this.headings = pieces.map((_, at) => headingAt(pieces, at));
  }

  best() {
    const { pieces } = this;
    lattice.begin(pieces.length, 0, { beam: BEAM, depth: DEPTH, posterior: true });
    for (let at = 0; at < pieces.length; at++) {
      const states = lattice.alive(at);
      if (states.length === 0) continue;
      const heading = this.headings[at] ?? null;
      const rows = heading === null || heading.kind === 'points' ? this.rowsFrom(at) : [];
      for (const state of states) this.goOn(state, at, heading, rows);
    }
    const last = lattice.end(() => 0);
    if (last === NONE) return { items: [], score: Number.NEGATIVE_INFINITY };
    const shareOf = lattice.shares(
      () => 0,
      TEMPERATURE,
      (link) => this.rowKey(link),
    );
    return { items: this.itemsOf(lattice.pathTo(last), shareOf), score: lattice.scoreOf(last) };
  }

  private goOn(state: State, at: number, heading: HeadingRun | null, rows: readonly Cells[]): void {
    const skipping = lattice.keyOf(state);
    this.reach(state, at + 1, 1, LEFT_OUT + (skipping === 1 ? 0 : STRETCH), null);
    if (heading !== null) this.reach(state, at + heading.count, 0, HEADING, { kind: 'heading', at, run: heading });
    for (const { cells, end, score } of rows) this.reach(state, end, 0, score, { kind: 'row', cells, share: 1 });
  }

  private reach(state: State, at: number, key: number, score: number, step: Exclude<Item, { kind: 'left-out' }> | null): void {
    const link = lattice.reach(state, at, key, score);
    if (link !== NONE) this.steps[link] = step;
  }

  private text(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += this.pieces[at]?.text ?? '';
    return text;
  }

  /** The rows that may begin with a piece. */
  private rowsFrom(from: number): Cells[] {
    const [first, ...rest] = this.pattern;
    let open: Cells[] = [{ cells: [], end: from, score: ROW }];
    for (const role of first === undefined ? [] : [first, ...rest]) open = open.flatMap((before) => this.withCell(before, role));
    return open.filter(({ score }) => score > -DEPTH);
  }

  /** A row that goes on with a cell of a column, in all ways. */
  private withCell(before: Cells, role: ColumnRole): Cells[] {
    const { pieces } = this;
    const found: Cells[] = role === 'name' || role === 'value' ? [] : [{ ...before, score: before.score + MISSING }];
    const most = MOST_PIECES[role] ?? 1;
    for (let to = before.end + 1; to <= Math.min(pieces.length, before.end + most); to++) {
      if (to > before.end + 1 && (this.headings[to - 1]?.kind ?? 'points') !== 'points') break;
      const own = this.cellScore(role, before, to);
      if (own === null) continue;
      const cut = wordCut(pieces[to - 1]?.text ?? '', pieces[to]?.text ?? '');
      found.push({
        cells: [...before.cells, { role, from: before.end, to }],
        end: to,
        score: before.score + own + cut + FURTHER * (to - before.end - 1),
      });
    }
    return found;
  }

  private cellScore(role: ColumnRole, { cells, end }: Cells, to: number): number | null {
    const text = this.text(end, to);
    const cell = (other: ColumnRole) => {
      const found = cells.find((candidate) => candidate.role === other);
      return found === undefined ? '' : this.text(found.from, found.to);
    };
    switch (role) {
      case 'name': {
        if (text.length > LONGEST_NAME || text.length < 2) return null;
        const numbered = NUMBERED.test(text);
        if (this.pieces.slice(end + 1, to).some((piece) => NUMBERED.test(piece.text))) return null;
        const score = nameScore(numbered ? text.replace(NUMBERED, '') : text);
        return Number.isFinite(score) ? score + (numbered ? NUMBERED_NAME : 0) : null;
      }
      case 'value':
        if (text.length > LONGEST_VALUE || NUMBERED.test(text)) return null;
        return text === cell('name') ? SAME : targetScore(text);
      case 'actual': {
        if (text.length > LONGEST_VALUE || NUMBERED.test(text)) return null;
        const target = cell('value');
        return text === target || text === target.replace(/^[≥≤=><]+/, '') ? SAME : targetScore(text) / 2;
      }
      case 'weight':
      case 'score': {
        if (!isNumber(text) || Number(text) > 100) return null;
        const weight = cell('weight');
        if (role === 'score' && weight !== '' && Number(text) > Number(weight)) return null;
        return POINTS + (role === 'score' && text === weight ? FULL_POINTS : 0);
      }
      default:
        return null;
    }
  }

  /** Rows whose names and values begin and end at the same places are one. */
  private rowKey(link: Link): number {
    const step = this.steps[link];
    if (step?.kind !== 'row') return -1 - link;
    const [name, value] = ['name', 'value'].map((role) => step.cells.find((cell) => cell.role === role));
    if (name === undefined || value === undefined) return -1 - link;
    return ((name.from * 8 + name.to - name.from) * 8 + value.to - value.from) * 2 + Number(value.from >= name.to);
  }

  private itemsOf(path: readonly Link[], shareOf: (link: Link) => number): Item[] {
    const items: Item[] = [];
    for (const link of path) {
      const step = this.steps[link] ?? null;
      const from = lattice.positionOf(lattice.fromOf(link));
      const to = lattice.positionOf(lattice.toOf(link));
      const before = items.at(-1);
      if (step === null && before?.kind === 'left-out') items[items.length - 1] = { ...before, to };
      else if (step === null) items.push({ kind: 'left-out', from, to });
      else items.push(step.kind === 'row' ? { ...step, share: shareOf(link) } : step);
    }
    return items;
  }
}

/** How much a text is like a target, in logits. */
export function targetScore(text: string): number {
  const { numeric, value, whole } = shapeOf(text);
  if (isComparator(text)) return -8;
  if (numeric) return NUMBER + (/^[\d]/.test(text) ? 0 : SIGNED) + (/^\d{1,3}$/.test(text) ? BARE_NUMBER : 0) + value + 0.6 + whole;
  return WORDED * (value + whole) + (wordsOfValue(text) > 0 ? COMPOSED : 0);
}
