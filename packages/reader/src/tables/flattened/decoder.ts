/**
 * The decoder: the best reading of a project's fragments as rows of cells.
 *
 * A reading is a path through states (fragments read, last cell and its lines, classes filled in this row and the one before). Rows fill
 * from left to right; a class that a row leaves out has ended. After a page end the cells of a torn row go on, left to right.
 * Every path is scored by the shapes of its texts, the widths of the columns and the separators; all scores are log likelihoods.
 */
import type { Cohesion } from './cohesion.js';
import { bucket, type ColumnModel } from './column-model.js';
import { type Fragment, headWidth, PAGE, type Separator, SPACE, SPACE_WIDTH } from './fragments.js';
import type { PairedClass } from './header.js';
import { Lattice, pathTo, type State } from './lattice.js';
import { isType } from './project-type.js';
import { endsOnName, keyOf, type Memory, PROJECT_NAME, PROJECT_TYPE, type Reading, readingOf, SKIPPED } from './reading.js';
import {
  ANOTHER_ROW,
  CLASS_ABSENT,
  CLASS_ENDS,
  CLASS_GOES_ON,
  CLASS_PRESENT,
  CLASS_RETURNS,
  MISSING_NAME,
  MISSING_VALUE,
  PER_CELL,
  textScore,
} from './scores.js';
import { type Shape, shapeOf } from './shape.js';
import { fit, type Span, shapeOfSpan, spansFrom, type Traits, traitsOf } from './spans.js';

/** What is measured of a project once, however many times its text is read. */
export class SampleMemory {
  /** Shapes of the spans by their place. */
  readonly shapes = new Map<number, Shape>();
  /** See {@link Decoder}: how likely a cell begins with each fragment, as far as the document itself has taught. */
  cuts: readonly number[] | null = null;
  traits: readonly Traits[] | null = null;
}

/** What the head of the project says: the cells that may go on after a page end. */
export interface HeadContext {
  readonly name: readonly Fragment[];
  readonly type: string;
  /** The text ends with this project: its last row may be cut off. */
  readonly endsText: boolean;
}

/** Texts that other projects of the table have as a name or a value. */
export interface KnownCells {
  bonus(text: string, column: number): number;
  /** Log likelihood, at most 0, of a boundary between two pieces, as the language has it. */
  cut(left: string, right: string): number;
}

/** A span in a column it fits. */
interface Candidate {
  readonly span: Span;
  readonly score: number;
}

const BEAM = 14;
const DEPTH = 9;
/** Passes that only learn may overlook an odd reading here and there. */
const LEARNING_BEAM = 8;
const LEARNING_DEPTH = 7;
/** Spans so much worse than the best that begins at the same fragment are left out. */
const CANDIDATE_DEPTH = 11;
const HOPE_DEPTH = 10;
const WORST_CELL = -18;
const WORST_CONTINUATION = -14;
/** The value of a last row, where the text ends before it. */
const CUT_VALUE = -2.5;
const SKIP_FRAGMENT = -9;
/** Log likelihood of a fragment that no reading takes. */
const UNREADABLE = -12;
const PAGE_IN_ROW = -3.5;
const CONTINUED_CELL = -0.8;
const TYPE_COMPLETED = 4;

/** Decodes the fragments of one project's indicators. `posterior` asks for confidences, which cost a second sweep. */
export function decode(
  fragments: readonly Fragment[],
  classes: readonly PairedClass[],
  model: ColumnModel,
  head: HeadContext,
  cohesion: Cohesion,
  posterior: boolean,
  memory: SampleMemory = new SampleMemory(),
  known: KnownCells | null = null,
): Reading {
  return new Decoder(fragments, classes, model, head, cohesion, posterior, memory, known).run(posterior);
}

class Decoder {
  private readonly lattice: Lattice<Memory>;
  private readonly all: number;
  private readonly narrowest: number;
  /** For each fragment how likely a cell begins with it, as the words of the document have it. */
  private readonly cuts: readonly number[];
  private readonly traits: readonly Traits[];
  private readonly goesOn: readonly (readonly [number, number])[];
  private readonly ends: readonly (readonly [number, number])[];
  private readonly absent: readonly number[];
  private spans: readonly Span[] = [];
  private candidates: readonly (readonly Candidate[])[] = [];
  /** The best score of each column's candidates, and the best score of any reading with a cell from here: far below it nothing is tried. */
  private tops: number[] = [];
  /** What a boundary before this fragment costs, inside a row and between rows, by the line counts of both cells. */
  private inRow: readonly number[] = [];
  private betweenRows: readonly number[] = [];
  private summit = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly fragments: readonly Fragment[],
    private readonly classes: readonly PairedClass[],
    private readonly model: ColumnModel,
    private readonly head: HeadContext,
    private readonly cohesion: Cohesion,
    posterior: boolean,
    private readonly memory: SampleMemory,
    private readonly known: KnownCells | null,
  ) {
    this.lattice = new Lattice(fragments.length, posterior ? BEAM : LEARNING_BEAM, posterior ? DEPTH : LEARNING_DEPTH, posterior);
    memory.traits ??= fragments.map(traitsOf);
    this.traits = memory.traits;
    memory.cuts ??= learntCuts(fragments, cohesion);
    this.cuts = known === null ? memory.cuts : knownCuts(fragments, memory.cuts, known);
    this.all = (1 << classes.length) - 1;
    this.goesOn = classes.map((level) => CLASS_GOES_ON[level]);
    this.ends = classes.map((level) => CLASS_ENDS[level]);
    this.absent = classes.map((level) => CLASS_ABSENT[level]);
    let narrowest = model.name.low;
    for (const width of model.widths) narrowest = Math.min(narrowest, width.low);
    this.narrowest = Math.max(1, narrowest);
  }

  run(posterior: boolean): Reading {
    this.lattice.root({ column: -1, lines: 1, previous: this.all, current: 0, continued: false, row: 0 });
    for (let at = 0; at < this.fragments.length; at++) {
      const states = this.lattice.alive(at);
      const fragment = this.fragments[at];
      if (states.length === 0 || fragment === undefined) continue;
      this.spans = spansFrom(this.fragments, this.traits, at, this.narrowest, this.model.inside);
      this.candidates = this.weigh(at, this.spans);
      const cut = this.cuts[at] ?? 0;
      this.inRow = this.model.sameRow.map((scores) => cut + (scores[fragment.before] ?? -3));
      this.betweenRows = this.model.nextRow.map((scores) => cut + (scores[fragment.before] ?? -3));
      this.summit = Number.NEGATIVE_INFINITY;
      for (const state of states) this.expand(state, fragment.before);
    }
    const ending = (memory: Memory): number => (endsOnName(memory) ? (this.head.endsText ? CUT_VALUE : MISSING_VALUE) : 0);
    const last = this.lattice.last(ending);
    if (last === null) return { cells: [], skipped: this.fragments.map((_, i) => i), score: UNREADABLE * this.fragments.length };
    return readingOf(pathTo(last), last.score + ending(last.memory), posterior ? this.lattice.shares(ending) : null);
  }

  /** For each column the spans it may hold, with their scores. */
  private weigh(at: number, spans: readonly Span[]): Candidate[][] {
    const columns: Candidate[][] = [];
    this.tops = [];
    let best = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < this.classes.length * 2; column++) {
      const level = this.classes[column >> 1];
      const width = this.model.widths[column];
      const candidates: Candidate[] = [];
      columns.push(candidates);
      let top = Number.NEGATIVE_INFINITY;
      this.tops.push(top);
      if (level === undefined || width === undefined) continue;
      for (const span of spans) {
        const bare = PER_CELL + span.inner + fit(span, width);
        // Texts score hardly above 0: what the widths rule out need not be read.
        if (bare < WORST_CELL || bare < best - CANDIDATE_DEPTH) continue;
        let score = bare + textScore(this.shapeAt(at, span), level, column % 2 === 1);
        if (this.known !== null) score += this.known.bonus(span.text, column);
        if (score < WORST_CELL || score < best - CANDIDATE_DEPTH) continue;
        if (score > best) best = score;
        if (score > top) top = score;
        candidates.push({ span, score });
      }
      this.tops[column] = top;
    }
    return columns;
  }

  private shapeAt(at: number, span: Span): Shape {
    if (span.measured !== null) return span.measured;
    const key = at * 64 + span.end - at;
    let shape = this.memory.shapes.get(key);
    if (shape === undefined) {
      shape = shapeOf(span.text);
      this.memory.shapes.set(key, shape);
    }
    span.measured = shape;
    return shape;
  }

  private expand(state: State<Memory>, before: Separator): void {
    const { memory } = state;
    if (memory.current === 0) this.firstRow(state, before);
    else if (memory.continued) this.newRow(state, before, 0);
    else if (endsOnName(memory)) {
      this.place(state, memory.column + 1, 0, false, before);
      this.sameRow(state, before, MISSING_VALUE);
      this.newRow(state, before, MISSING_VALUE);
    } else {
      this.sameRow(state, before, 0);
      this.newRow(state, before, 0);
    }
    if (before === PAGE || memory.continued) this.goOn(state, before);
    this.skip(state);
  }

  private firstRow(state: State<Memory>, before: Separator): void {
    let cost = 0;
    for (let k = 0; k < this.classes.length; k++) {
      this.place(state, 2 * k, cost, true, before);
      this.place(state, 2 * k + 1, cost + MISSING_NAME, true, before);
      cost += this.absent[k] ?? 0;
    }
  }

  /** Cells further right in the row of the last one. */
  private sameRow(state: State<Memory>, before: Separator, extra: number): void {
    const { column, previous, row } = state.memory;
    let cost = extra;
    for (let k = (column >> 1) + 1; k < this.classes.length; k++) {
      const active = ((previous >> k) & 1) === 1;
      const weight = cost + (!active ? CLASS_RETURNS : row === 0 ? CLASS_PRESENT : (this.goesOn[k]?.[row - 1] ?? 0));
      this.place(state, 2 * k, weight, false, before);
      this.place(state, 2 * k + 1, weight + MISSING_NAME, false, before);
      if (active) cost += this.skipCost(row, k);
    }
  }

  /** The first cell of the next row: what is left of this row ends here. */
  private newRow(state: State<Memory>, before: Separator, extra: number): void {
    const { column, previous, current, continued, row } = state.memory;
    let cost = extra + ANOTHER_ROW;
    // After the first row what comes is a class's second, else a later one.
    const later = row === 0 ? 0 : 1;
    if (!continued) {
      for (let k = (column >> 1) + 1; k < this.classes.length; k++) if ((previous >> k) & 1) cost += this.skipCost(row, k);
    }
    for (let k = 0; k < this.classes.length; k++) {
      const active = ((current >> k) & 1) === 1;
      const weight = cost + (active ? (this.goesOn[k]?.[later] ?? 0) : CLASS_RETURNS);
      this.place(state, 2 * k, weight, true, before);
      this.place(state, 2 * k + 1, weight + MISSING_NAME, true, before);
      if (active) cost += this.ends[k]?.[later] ?? 0;
    }
  }

  /** Log likelihood that an active class has no cell in this row. */
  private skipCost(row: 0 | 1 | 2, k: number): number {
    return (row === 0 ? this.absent[k] : this.ends[k]?.[row - 1]) ?? 0;
  }

  private place(state: State<Memory>, column: number, weight: number, newRow: boolean, before: Separator): void {
    const candidates = this.candidates[column];
    if (candidates === undefined || candidates.length === 0) return;
    const hope = state.score + weight + (this.tops[column] ?? 0);
    if (hope < this.summit - HOPE_DEPTH) return;
    const { memory } = state;
    const fresh = memory.current === 0;
    const bit = 1 << (column >> 1);
    const previous = newRow && !fresh ? memory.current : memory.previous;
    const current = newRow ? bit : memory.current | bit;
    const row = newRow && !fresh ? (memory.row === 0 ? 1 : 2) : memory.row;
    for (const { span, score } of candidates) {
      const total = weight + score + this.boundary(state, span.lines, before, newRow);
      if (!this.lattice.worth(span.end, state.score + total)) continue;
      if (state.score + total > this.summit) this.summit = state.score + total;
      const { lines } = span;
      const key = keyOf(column, lines, previous, current, false, row);
      const to =
        this.lattice.find(span.end, key) ?? this.lattice.add(span.end, key, { column, lines, previous, current, continued: false, row });
      this.lattice.link(state, to, total, column, newRow);
    }
  }

  private boundary(state: State<Memory>, lines: number, before: Separator, newRow: boolean): number {
    const { memory, at } = state;
    if (at === 0 || memory.current === 0) return 0;
    const cut = this.cuts[at] ?? 0;
    if (before === PAGE) return cut + (newRow ? 0 : PAGE_IN_ROW);
    if (memory.continued) return before === SPACE ? -6 : -0.3;
    return (newRow ? this.betweenRows : this.inRow)[bucket(memory.lines, lines)] ?? cut - 3;
  }

  /** After a page end: cells of the torn row, or the merged cells beside it, go on from left to right, aligned at the top. */
  private goOn(state: State<Memory>, before: Separator): void {
    const { memory } = state;
    const boundary = memory.continued ? topAligned(memory.lines, before) : 0;
    for (let column = memory.continued ? memory.column + 1 : PROJECT_NAME; column < this.classes.length * 2; column++) {
      if (column === PROJECT_TYPE) {
        this.goOnType(state, boundary);
        continue;
      }
      if (column >= 0 && ((memory.current >> (column >> 1)) & 1) === 0) continue;
      const earlier = this.earlier(state, column);
      const last = earlier === null ? null : lastLine(earlier);
      if (earlier === null || last === null) continue;
      const text = textOf(earlier);
      for (const span of this.spans) {
        const score = this.continuation(earlier.at(-1)?.text ?? '', last, text, span, column);
        if (score >= WORST_CONTINUATION) this.linkContinued(state, span.end, column, span.lines, score + boundary + span.inner);
      }
    }
  }

  private linkContinued(state: State<Memory>, end: number, column: number, lines: number, weight: number): void {
    const { previous, current, row } = state.memory;
    if (!this.lattice.worth(end, state.score + CONTINUED_CELL + weight)) return;
    const key = keyOf(column, lines, previous, current, true, row);
    const to = this.lattice.find(end, key) ?? this.lattice.add(end, key, { column, lines, previous, current, continued: true, row });
    this.lattice.link(state, to, CONTINUED_CELL + weight, column, false);
  }

  /** The rest of a type that stands in so narrow a column that it is one character a line. */
  private goOnType(state: State<Memory>, boundary: number): void {
    if (this.head.type === '' || isType(this.head.type)) return;
    let type = this.head.type;
    for (let end = state.at; end < Math.min(state.at + 6, this.fragments.length); end++) {
      const fragment = this.fragments[end];
      if (fragment === undefined || (end > state.at && fragment.before === SPACE)) return;
      type += fragment.text;
      if (isType(type)) this.linkContinued(state, end + 1, PROJECT_TYPE, end - state.at + 1, TYPE_COMPLETED + boundary);
    }
  }

  /** The fragments of the cell that a column of the last row holds so far. */
  private earlier(state: State<Memory>, column: number): readonly Fragment[] | null {
    if (column === PROJECT_NAME) return this.head.name;
    for (let link = state.back; link !== null; link = link.from.back) {
      if (link.column === column && !link.to.memory.continued) return this.fragments.slice(link.from.at, link.to.at);
      if (link.mark) return null;
    }
    return null;
  }

  /** How well a span goes on a cell of which `text` stands before the page end, its last fragment `end`, its last line `last` ems wide. */
  private continuation(end: string, last: number, text: string, span: Span, column: number): number {
    // A word that the page end cut joins again.
    let score = 1.5 * this.cohesion.strength(end.charCodeAt(end.length - 1), span.text.charCodeAt(0)) - 0.5;
    const first = headWidth(span.text);
    if (column === PROJECT_NAME) {
      if (last + first <= this.model.name.low) score -= 6;
      return score + fit(span, this.model.name) + Math.min(0, shapeOfSpan(span).whole + 2) - (shapeOfSpan(span).numeric ? 4 : 0);
    }
    const width = this.model.widths[column];
    const level = this.classes[column >> 1];
    if (width === undefined || level === undefined) return WORST_CONTINUATION - 1;
    if (last + first <= width.low) score -= 6;
    const value = column % 2 === 1;
    return score + fit(span, width) + textScore(shapeOf(text + span.text), level, value) - textScore(shapeOf(text), level, value);
  }

  private skip(state: State<Memory>): void {
    const { memory } = state;
    const end = state.at + 1;
    if (!this.lattice.worth(end, state.score + SKIP_FRAGMENT)) return;
    const key = keyOf(memory.column, memory.lines, memory.previous, memory.current, memory.continued, memory.row);
    const to = this.lattice.find(end, key) ?? this.lattice.add(end, key, memory);
    this.lattice.link(state, to, SKIP_FRAGMENT, SKIPPED, false);
  }
}

/** For each fragment how likely a cell begins with it, as the lines of the document have taught. */
function learntCuts(fragments: readonly Fragment[], cohesion: Cohesion): readonly number[] {
  return fragments.map((fragment, i) => {
    const previous = fragments[i - 1];
    if (previous === undefined || fragment.before === SPACE) return 0;
    return -cohesion.strength(previous.text.charCodeAt(previous.text.length - 1), fragment.text.charCodeAt(0));
  });
}

/** The same with what the language says. */
function knownCuts(fragments: readonly Fragment[], learnt: readonly number[], known: KnownCells): readonly number[] {
  return fragments.map((fragment, i) => {
    const previous = fragments[i - 1];
    const cut = learnt[i] ?? 0;
    return previous === undefined || fragment.before === SPACE ? cut : Math.min(cut, known.cut(previous.text, fragment.text));
  });
}

/** Cells that go on after a page end are aligned at the top: after one line the next stands on the same baseline. */
function topAligned(lines: number, before: Separator): number {
  if (lines === 1) return before === SPACE ? -0.1 : -3;
  return before === SPACE ? -5 : -0.3;
}

function textOf(fragments: readonly Fragment[]): string {
  let text = '';
  for (const fragment of fragments) text += fragment.text;
  return text;
}

/** Width of the last line of some fragments. */
function lastLine(fragments: readonly Fragment[]): number | null {
  let width: number | null = null;
  for (const fragment of fragments) {
    width = fragment.before === SPACE && width !== null ? width + SPACE_WIDTH + fragment.width : fragment.width;
  }
  return width;
}
