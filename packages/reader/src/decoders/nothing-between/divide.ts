/**
 * Divides text whose cells run on with nothing between them: every way to cut it into headings and rows is weighed, the best one wins, and
 * each of its rows knows which share of all ways agrees with it.
 *
 * A path of the lattice runs over the characters of the text. From one to the next it takes a heading of class or aspect, the number of a
 * row, a row (a name, then what the header puts behind it), or leaves out a character.
 */

import type { Level1 } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import type { Column } from '../../evidence/columns.js';
import { labelEnd, RowTails, type RunOnCell } from '../../evidence/row-tails.js';
import { ROW_WEIGHTS } from '../../evidence/row-weights.js';
import { shapeOf } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { Lattice, type Link, NONE, type State } from '../../lattice/lattice.js';

/** A heading in the body: of a class or an aspect, or a line that names a project. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** Class that it opens, "" for aspects and projects. */
  readonly level1: Level1;
  /** Whether it stands there for certain (产出指标), may be the beginning of a name as well (产出), or parts all (a project). */
  readonly kind: 'heading' | 'bare' | 'project';
}

/** The headings of a text: those that stand there for certain, and what may be one where a row may begin. */
export interface Marks<M extends Mark> {
  readonly certain: readonly M[];
  at(position: number): readonly M[];
}

/** A row with the share (0..1) of all ways to cut the text that have the same name and value. */
export interface DividedRow {
  readonly kind: 'row';
  readonly from: number;
  readonly to: number;
  readonly cells: readonly RunOnCell[];
  readonly share: number;
}

/** Text that belongs to no row. */
export interface LeftOut {
  readonly kind: 'left-out';
  readonly from: number;
  readonly to: number;
}

export interface Division<M extends Mark> {
  /** What the text holds, left to right. */
  readonly items: readonly (DividedRow | LeftOut | { readonly kind: 'mark'; readonly mark: M })[];
  /** Evidence for this division in logits; the columns under which a text divides best are those that it was printed in. */
  readonly score: number;
}

const USUAL_NAME = 8;
const LENGTH_SPREAD = 0.7;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 60;
/** Texts less like a name than this begin no row. */
const LEAST_NAME = -9;
/** Paths that go on at a place, and how far they may fall behind the best one. */
const BEAM = 24;
const DEPTH = 12;
/** How much of the best score is forgotten with each character: what lies behind a gap is worth following for a while. */
const FORGOTTEN = 0.5;
/** Evidence of neighbouring cells is not independent: for shares it counts for less than it says. */
const TEMPERATURE = 2;
/** A short number between words, which is no date, batch or level: what stands before it and behind it belongs to two cells. */
const NUMBER_INSIDE = pattern`[一-龥]\d{1,3}(?![\d+.％%]|${CELL_WORDS.numberedBy})[一-龥]`;
const HEADING_INSIDE = pattern`${FORM_READING.blockHeadings}[一-龥]`;
const RATE = pattern`${CELL_WORDS.rateNames}$`;
const ANSWER = pattern`^${CELL_WORDS.answers}$`;
const SEPARATOR = /[\s。;；:：…、]/;
const RANK: Readonly<Record<Level1, number>> = { '': 0, management: 1, cost: 2, output: 3, benefit: 4, satisfaction: 5 };

/** What the future of a path depends on: the class that is open, the rows counted, the points given out so far. */
interface Memory {
  readonly rank: number;
  readonly serial: number;
  readonly numbered: boolean;
  readonly skipping: boolean;
  /** Twice the sum of the weights: some are halves. */
  readonly points: number;
}
const MOST_SERIAL = 127;
const MOST_POINTS = 511;
const START: Memory = { rank: 0, serial: 0, numbered: false, skipping: false, points: 0 };

function keyOf({ rank, serial, numbered, skipping, points }: Memory): number {
  return (((Math.min(points, MOST_POINTS) * 128 + Math.min(serial, MOST_SERIAL)) * 8 + rank) * 2 + Number(numbered)) * 2 + Number(skipping);
}

function memoryOf(key: number): Memory {
  return {
    skipping: (key & 1) === 1,
    numbered: (key & 2) === 2,
    rank: (key >> 2) & 7,
    serial: (key >> 5) & 127,
    points: key >> 12,
  };
}

interface Row {
  readonly from: number;
  readonly nameEnd: number;
  readonly valueEnd: number;
  readonly end: number;
  readonly score: number;
  readonly points: number;
  readonly cells: readonly RunOnCell[];
}

type Step<M> = { readonly row: Row } | { readonly mark: M } | null;

/** Divides a text. `columns` are all columns of the table; those up to the name are not looked for. */
export function divide<M extends Mark>(text: string, columns: readonly Column[], marks: Marks<M>, counted: boolean): Division<M> {
  return new Divider(text, columns, marks, counted).best();
}

const LATTICE = new Lattice();

class Divider<M extends Mark> {
  private readonly name: number;
  private readonly weight: number;
  private readonly tails: RowTails;
  private readonly steps: Step<M>[] = [];
  /** By position: where the first certain heading begins, there or later. */
  private readonly headingStart: Float64Array;
  private readonly firstHeading: number;
  private readonly lastHeading: number;

  constructor(
    private readonly text: string,
    private readonly columns: readonly Column[],
    private readonly marks: Marks<M>,
    private readonly counted: boolean,
  ) {
    this.name = columns.findIndex(({ role }) => role === 'name');
    this.weight = columns.findIndex(({ role }) => role === 'weight');
    this.tails = new RowTails(text, columns);
    this.headingStart = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
    for (const { from } of marks.certain) this.headingStart[from] = from;
    for (let at = text.length - 1; at >= 0; at--)
      this.headingStart[at] = Math.min(this.headingStart[at] ?? 0, this.headingStart[at + 1] ?? Number.POSITIVE_INFINITY);
    this.firstHeading = marks.certain[0]?.from ?? 0;
    this.lastHeading = marks.certain.at(-1)?.to ?? 0;
  }

  best(): Division<M> {
    const { text } = this;
    LATTICE.begin(text.length, keyOf(START), { beam: BEAM, depth: DEPTH, posterior: true });
    let most = 0;
    for (let at = 0; at < text.length; at++) {
      const states = LATTICE.alive(at);
      const best = states[0] === undefined ? Number.NEGATIVE_INFINITY : LATTICE.scoreOf(states[0]);
      const rows = best < most - DEPTH || SEPARATOR.test(text.charAt(at)) ? null : this.rowsFrom(at);
      for (const state of states) if (LATTICE.scoreOf(state) >= most - DEPTH) this.goOn(state, at, rows);
      most = Math.max(most - FORGOTTEN, best);
    }
    const ending = (key: number) => this.ending(memoryOf(key));
    const last = LATTICE.end(ending);
    if (last === NONE) return { items: [], score: Number.NEGATIVE_INFINITY };
    const shareOf = LATTICE.shares(ending, TEMPERATURE, (link) => this.rowKey(link));
    return { items: this.itemsOf(LATTICE.pathTo(last), shareOf), score: LATTICE.scoreOf(last) + ending(LATTICE.keyOf(last)) };
  }

  /** Weights that come to a round sum are read right. */
  private ending({ points }: Memory): number {
    return this.weight >= 0 && points >= 100 && points % 20 === 0 ? ROW_WEIGHTS.roundSum : 0;
  }

  private reach(state: State, at: number, memory: Memory, score: number, step: Step<M>): void {
    const link = LATTICE.reach(state, at, keyOf(memory), score);
    if (link !== NONE) this.steps[link] = step;
  }

  private goOn(state: State, at: number, rows: readonly Row[] | null): void {
    const memory = memoryOf(LATTICE.keyOf(state));
    if (rows === null) {
      this.reach(state, at + 1, memory, 0, null);
      return;
    }
    const plain = { ...memory, skipping: false };
    for (const mark of this.marks.at(at)) this.takeMark(state, plain, mark);
    const label = labelEnd(this.text, at);
    if (label > at) this.reach(state, label, plain, 0, null);
    const next = String(memory.serial + 1);
    if (this.counted && !memory.numbered && this.text.startsWith(next, at))
      this.reach(state, at + next.length, { ...plain, numbered: true, serial: memory.serial + 1 }, ROW_WEIGHTS.serial, null);
    const uncounted =
      (this.counted && !memory.numbered ? ROW_WEIGHTS.noSerial : 0) +
      (memory.rank === 0 && at < this.firstHeading ? ROW_WEIGHTS.beforeHeadings : 0);
    for (const row of rows)
      this.reach(state, row.end, { ...plain, numbered: false, points: memory.points + row.points }, row.score + uncounted, { row });
    // Behind the last heading rows follow each other to the end of the table: what does not divide is no part of it.
    if (memory.rank === 0 && at < this.firstHeading) this.reach(state, at + 1, { ...memory, skipping: true }, 0, null);
    else if (at < this.lastHeading) this.reach(state, at + 1, { ...memory, skipping: true }, this.leavingOut(at, memory), null);
    else if (!memory.skipping && !memory.numbered) this.reach(state, this.text.length, plain, ROW_WEIGHTS.tableEnds, null);
  }

  /** What it costs to leave out a character. */
  private leavingOut(at: number, { skipping }: Memory): number {
    const over = this.headingStart[at] === at ? ROW_WEIGHTS.headingInside : 0;
    return ROW_WEIGHTS.leftOut + (skipping ? 0 : ROW_WEIGHTS.stretch) + over;
  }

  private takeMark(state: State, memory: Memory, mark: M): void {
    const own = RANK[mark.level1];
    // Classes without 指标 are printed once, in their order.
    if (mark.kind === 'bare' && own > 0 && own <= memory.rank) return;
    const rank = mark.kind === 'project' ? 0 : own === 0 ? memory.rank : own;
    const bare = own === 0 ? ROW_WEIGHTS.bareAspect : ROW_WEIGHTS.bareHeading;
    this.reach(state, mark.to, { ...memory, rank }, mark.kind === 'bare' ? bare : ROW_WEIGHTS.heading, { mark });
  }

  /** The rows that may begin at a place. */
  private rowsFrom(from: number): Row[] {
    const { text, columns } = this;
    const rows: Row[] = [];
    const figures = this.figuresFrom(from);
    if (figures !== null) rows.push(figures);
    for (let at = from + SHORTEST_NAME; at <= Math.min(text.length, from + LONGEST_NAME); at++) {
      if (text.charAt(at - 1) === '。') break;
      const tails = this.tails.from(at);
      if (tails.length === 0) continue;
      // A heading that begins in the name is inside it, wherever it ends: 评价效果|指标 cuts one in two.
      const own = nameScore(text.slice(from, at)) + ((this.headingStart[from] ?? 0) < at ? ROW_WEIGHTS.headingInside : 0);
      if (own < LEAST_NAME) continue;
      for (const { cells, value, end, score } of tails) {
        const across = end > (this.headingStart[at] ?? 0) ? ROW_WEIGHTS.headingInside : 0;
        const total = ROW_WEIGHTS.row + own + score + across + pairing(text.slice(from, at), text.slice(value.from, value.to));
        if (total < -DEPTH) continue;
        const weight = cells.find(({ column }) => columns[column]?.role === 'weight');
        const points = weight === undefined ? 0 : Math.round(2 * Number(text.slice(weight.from, weight.to)));
        rows.push({
          from,
          nameEnd: at,
          valueEnd: value.to,
          end,
          score: total,
          points,
          cells: [{ column: this.name, from, to: at }, ...cells],
        });
      }
    }
    return rows;
  }

  /** Forms filled in with figures only: a score, and 100 as what it is out of. */
  private figuresFrom(from: number): Row | null {
    const figures = /^(\d{1,3})(100)(?=\s*(?:…|$|[一-龥]))/.exec(this.text.slice(from, from + 8));
    const value = this.columns.findIndex(({ role }) => role === 'value');
    const nameEnd = from + (figures?.[1]?.length ?? 0);
    const valueEnd = nameEnd + 3;
    const atHeading =
      figures !== null && (valueEnd >= this.text.length || this.marks.at(valueEnd).length > 0 || this.text.charAt(valueEnd) === '…');
    if (!atHeading || value < 0) return null;
    const cells = [
      { column: this.name, from, to: nameEnd },
      { column: value, from: nameEnd, to: valueEnd },
    ];
    return { from, nameEnd, valueEnd, end: valueEnd, score: ROW_WEIGHTS.figuresOnly, points: 0, cells };
  }

  /** Rows that begin, part and end their value at the same places are one, whatever stands behind the value. */
  private rowKey(link: Link): number {
    const step = this.steps[link];
    if (step === null || step === undefined || !('row' in step)) return -1 - link;
    const { from, nameEnd, valueEnd } = step.row;
    return (from * 64 + (nameEnd - from)) * 512 + Math.min(511, valueEnd - nameEnd);
  }

  private itemsOf(path: readonly Link[], shareOf: (link: Link) => number): Division<M>['items'] {
    const items: Division<M>['items'][number][] = [];
    for (const link of path) {
      const step = this.steps[link] ?? null;
      const from = LATTICE.positionOf(LATTICE.fromOf(link));
      const to = LATTICE.positionOf(LATTICE.toOf(link));
      if (step === null) {
        if (!memoryOf(LATTICE.keyOf(LATTICE.toOf(link))).skipping) continue;
        const before = items.at(-1);
        if (before?.kind === 'left-out' && before.to === from) items[items.length - 1] = { ...before, to };
        else items.push({ kind: 'left-out', from, to });
      } else if ('mark' in step) items.push({ kind: 'mark', mark: step.mark });
      else items.push({ kind: 'row', from, to, cells: step.row.cells, share: shareOf(link) });
    }
    return items;
  }
}

/** How much a text is like a name, in logits. */
export function nameScore(text: string): number {
  const bare = text.replace(/\n/g, '');
  if (!/[一-龥]/.test(bare)) return Number.NEGATIVE_INFINITY;
  // 堆粪房(≥**平方米): what the form itself hints at is no target.
  const unhinted = bare.replace(/[(（][^()（）]*[)）]/g, '');
  const shape = shapeOf(bare);
  const length = Math.log(bare.length / USUAL_NAME) / LENGTH_SPREAD;
  let score = ROW_WEIGHTS.nameShape * (shape.name + shape.whole) + ROW_WEIGHTS.nameLength * length * length;
  if (/[≥≤＞＜><=＝]|\d[%％]|[^年\d]\d{1,2}月\d/.test(unhinted)) score += ROW_WEIGHTS.targetInside;
  if (HEADING_INSIDE.test(unhinted)) score += ROW_WEIGHTS.headingWordInside;
  if (/[\d.,]$/.test(bare)) score += ROW_WEIGHTS.digitLast;
  if (NUMBER_INSIDE.test(unhinted)) score += ROW_WEIGHTS.digitInside;
  if (bare.length < text.length) score += ROW_WEIGHTS.lineEndInside;
  return score;
}

/** What a name and its target say for each other. */
export function pairing(name: string, value: string): number {
  if (value === '是否') return -ROW_WEIGHTS.answers;
  if (name.includes('是否')) return ANSWER.test(value) ? ROW_WEIGHTS.answers : 0;
  if (RATE.test(name)) return /[%％]/.test(value) ? ROW_WEIGHTS.ofOneKind : 0;
  return 0;
}
