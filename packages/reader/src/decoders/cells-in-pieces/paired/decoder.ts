/**
 * The decoder: the best reading of a project's fragments as rows of cells.
 *
 * A reading is a path through states (fragments read, last cell and its lines, classes filled in this row and the one before). Rows fill
 * from left to right; a class that a row leaves out has ended. After a page end the cells of a torn row go on, left to right.
 * Every path is scored by the shapes of its texts, the widths of the columns and the separators; all scores are log likelihoods.
 */

import type { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, PAGE, type Separator, SPACE } from '../../../evidence/fragments.js';
import { Lattice, type Link, NONE, type Search, type State } from '../../../lattice/lattice.js';
import type { PairedClass } from '../../paired-form/header.js';
import {
  columnOf,
  currentOf,
  endsOnName,
  isContinued,
  keyOf,
  linesOf,
  PROJECT_NAME,
  PROJECT_TYPE,
  previousOf,
  type Reading,
  readingOf,
  rowOf,
  SKIPPED,
} from '../../paired-form/reading.js';
import { MISSING_VALUE } from '../../paired-form/scores.js';
import type { ColumnModel } from '../spans/column-model.js';
import { innerOf, type Span, spansFrom, type Traits, traitsOf } from '../spans/spans.js';
import { Candidates } from './candidates.js';
import { continuationScore, type TornCell, topAligned, tornCell, typeEnds, WORST_CONTINUATION } from './continuation.js';
import { grammarOf, type Moves, type RowGrammar } from './row-grammar.js';

/** What is measured of a project once, however many times its text is read. */
export class SampleMemory {
  /** The spans from each fragment on, those asked for. */
  spans: (readonly Span[] | undefined)[] = [];
  /** See {@link Decoder}: how likely a cell begins with each fragment, as far as the document itself has taught. */
  cuts: Float64Array | null = null;
  traits: readonly Traits[] | null = null;

  /** Gives the room back: the project is not read again. */
  forget(): void {
    this.spans = [];
    this.cuts = null;
    this.traits = null;
  }
}

/** What the head of the project says: the cells that may go on after a page end. */
export interface HeadContext {
  readonly name: readonly Fragment[];
  readonly type: string;
  /** The text ends with this project: its last row may be cut off. */
  readonly endsText: boolean;
}

/** The text of one project, with what its head says and what was measured of it already. */
export interface Sample {
  readonly body: readonly Fragment[];
  readonly head: HeadContext;
  readonly memory: SampleMemory;
}

/** What a table says of the cells of its projects. */
export interface TableKnowledge {
  readonly classes: readonly PairedClass[];
  readonly model: ColumnModel;
  readonly cohesion: Cohesion;
}

const BEAM = 14;
const DEPTH = 9;
/** Passes that only learn may overlook an odd reading here and there. */
const LEARNING_BEAM = 8;
const LEARNING_DEPTH = 7;
const HOPE_DEPTH = 10;
/** The value of a last row, where the text ends before it. */
const CUT_VALUE = -2.5;
const SKIP_FRAGMENT = -9;
/** Log likelihood of a fragment that no reading takes. */
const UNREADABLE = -12;
const PAGE_IN_ROW = -3.5;
const CONTINUED_CELL = -0.8;
const TYPE_COMPLETED = 4;

/** One reading is done before the next begins: all share the room their states need. */
const lattice = new Lattice();

/** How each pass searches: one that only learns tries less, and needs no confidences, which cost a second sweep. */
const SEARCH = {
  learn: { beam: LEARNING_BEAM, depth: LEARNING_DEPTH, posterior: false },
  read: { beam: BEAM, depth: DEPTH, posterior: true },
} as const satisfies Record<string, Search>;

/** Decodes the fragments of one project's indicators. */
export function decode(sample: Sample, table: TableKnowledge, pass: keyof typeof SEARCH): Reading {
  return new Decoder(sample, table).run(SEARCH[pass]);
}

class Decoder {
  /** For each fragment how likely a cell begins with it, as the words of the document have it. */
  private readonly cuts: Float64Array;
  private readonly grammar: RowGrammar;
  private readonly candidates: Candidates;
  private spans: readonly Span[] = [];
  /** How well each span here goes on a cell before the page end, by that cell. */
  private readonly continued = new Map<number, Float64Array | null>();
  /** The best score of any reading with a cell from here: far below it nothing is tried. */
  private summit = Number.NEGATIVE_INFINITY;
  /** What the boundary before a cell of one, two or more lines costs after the state at hand: inside its row, and below it. */
  private readonly inRow = new Float64Array(4);
  private readonly betweenRows = new Float64Array(4);

  private readonly fragments: readonly Fragment[];
  private readonly classes: readonly PairedClass[];
  private readonly model: ColumnModel;
  private readonly head: HeadContext;
  private readonly cohesion: Cohesion;
  private readonly memory: SampleMemory;

  constructor({ body, head, memory }: Sample, { classes, model, cohesion }: TableKnowledge) {
    this.fragments = body;
    this.classes = classes;
    this.model = model;
    this.head = head;
    this.cohesion = cohesion;
    this.memory = memory;
    memory.cuts ??= learntCuts(body, cohesion);
    this.cuts = memory.cuts;
    this.grammar = grammarOf(classes);
    this.candidates = new Candidates(classes, model);
  }

  run(search: Search): Reading {
    const count = this.fragments.length;
    const root = keyOf(-1, 1, (1 << this.classes.length) - 1, 0, false, 0);
    lattice.begin(count, root, search);
    for (let at = 0; at < count; at++) {
      const states = lattice.alive(at);
      const fragment = this.fragments[at];
      if (states.length === 0 || fragment === undefined) continue;
      this.spans = this.spansAt(at);
      this.candidates.weigh(this.spans);
      this.continued.clear();
      this.summit = Number.NEGATIVE_INFINITY;
      for (const state of states) this.expand(state, at, fragment.before);
    }
    const ending = (key: number): number => (endsOnName(key) ? (this.head.endsText ? CUT_VALUE : MISSING_VALUE) : 0);
    const last = lattice.end(ending);
    if (last === NONE) return { cells: [], skipped: this.fragments.map((_, i) => i), score: UNREADABLE * count };
    return readingOf(lattice, last, lattice.scoreOf(last) + ending(lattice.keyOf(last)), search.posterior ? lattice.shares(ending) : null);
  }

  private spansAt(at: number): readonly Span[] {
    const { memory } = this;
    memory.traits ??= this.fragments.map(traitsOf);
    let spans = memory.spans[at];
    if (spans === undefined) {
      spans = spansFrom(this.fragments, memory.traits, at);
      memory.spans[at] = spans;
    }
    return spans;
  }

  private expand(state: State, at: number, before: Separator): void {
    const key = lattice.keyOf(state);
    this.weighBoundaries(key, at, before);
    this.place(state, this.grammar.movesFrom(key));
    if (before === PAGE || isContinued(key)) this.goOn(state, key, at, before);
    if (lattice.worth(at + 1, lattice.scoreOf(state) + SKIP_FRAGMENT)) lattice.reach(state, at + 1, key, SKIP_FRAGMENT, SKIPPED, false);
  }

  private weighBoundaries(key: number, at: number, before: Separator): void {
    const cut = this.cuts[at] ?? 0;
    const { sameRow, nextRow } = this.model;
    for (let lines = 1; lines <= 3; lines++) {
      let inside = 0;
      let between = 0;
      if (at === 0 || currentOf(key) === 0) inside = between = 0;
      else if (before === PAGE) {
        inside = cut + PAGE_IN_ROW;
        between = cut;
      } else if (isContinued(key)) inside = between = before === SPACE ? -6 : -0.3;
      else {
        const both = (linesOf(key) - 1) * 3 + lines - 1;
        inside = cut + (sameRow[both]?.[before] ?? -3);
        between = cut + (nextRow[both]?.[before] ?? -3);
      }
      this.inRow[lines] = inside;
      this.betweenRows[lines] = between;
    }
  }

  /** Goes on from a state by every candidate of every column that may come. */
  private place(state: State, moves: Moves): void {
    const { first, ends, lines, scores, tops } = this.candidates;
    const sofar = lattice.scoreOf(state);
    for (let move = 0; move < moves.columns.length; move++) {
      const column = moves.columns[move] ?? 0;
      const end = first[column + 1] ?? 0;
      const weight = moves.weights[move] ?? 0;
      if (sofar + weight + (tops[column] ?? 0) < this.summit - HOPE_DEPTH) continue;
      const newRow = moves.newRow[move] === 1;
      const boundaries = newRow ? this.betweenRows : this.inRow;
      const bare = moves.keys[move] ?? 0;
      for (let i = first[column] ?? 0; i < end; i++) {
        const tall = lines[i] ?? 0;
        const total = weight + (scores[i] ?? 0) + (boundaries[tall] ?? 0);
        const score = sofar + total;
        const to = ends[i] ?? 0;
        if (!lattice.worth(to, score)) continue;
        if (score > this.summit) this.summit = score;
        lattice.reach(state, to, bare + tall, total, column, newRow);
      }
    }
  }

  /** After a page end: cells of the torn row, or the merged cells beside it, go on from left to right, aligned at the top. */
  private goOn(state: State, key: number, at: number, before: Separator): void {
    const boundary = isContinued(key) ? topAligned(linesOf(key), before) : 0;
    for (let column = isContinued(key) ? columnOf(key) + 1 : PROJECT_NAME; column < this.classes.length * 2; column++) {
      if (column === PROJECT_TYPE) {
        for (const end of typeEnds(this.head.type, this.fragments, at))
          this.link(state, key, end, column, end - at, TYPE_COMPLETED + boundary);
        continue;
      }
      if (column >= 0 && ((currentOf(key) >> (column >> 1)) & 1) === 0) continue;
      const scores = this.continuations(state, column);
      if (scores === null) continue;
      for (let i = 0; i < this.spans.length; i++) {
        const span = this.spans[i];
        const score = scores[i] ?? WORST_CONTINUATION;
        if (span === undefined || score < WORST_CONTINUATION) continue;
        this.link(state, key, span.end, column, span.lines, score + boundary + innerOf(span, this.model.inside));
      }
    }
  }

  /** How well each span goes on what a column of the last row holds so far; null where it holds nothing. */
  private continuations(state: State, column: number): Float64Array | null {
    const last = column === PROJECT_NAME ? NONE : this.lastOf(state, column);
    if (last === NONE && column !== PROJECT_NAME) return null;
    const from = last === NONE ? 0 : lattice.positionOf(lattice.fromOf(last));
    const to = last === NONE ? 0 : lattice.positionOf(lattice.toOf(last));
    // Many states have the same cell behind them.
    const cell = (from * 64 + (to - from)) * 16 + column - PROJECT_NAME;
    let scores = this.continued.get(cell);
    if (scores === undefined) {
      const torn = tornCell(column === PROJECT_NAME ? this.head.name : this.fragments.slice(from, to));
      scores = torn === null ? null : this.continuationScores(torn, column);
      this.continued.set(cell, scores);
    }
    return scores;
  }

  private continuationScores(torn: TornCell, column: number): Float64Array {
    const { spans, classes, model, cohesion } = this;
    const scores = new Float64Array(spans.length);
    for (const [index, span] of spans.entries()) scores[index] = continuationScore(torn, span, column, classes, model, cohesion);
    return scores;
  }

  private link(state: State, key: number, end: number, column: number, lines: number, weight: number): void {
    if (!lattice.worth(end, lattice.scoreOf(state) + CONTINUED_CELL + weight)) return;
    const to = keyOf(column, lines, previousOf(key), currentOf(key), true, rowOf(key));
    lattice.reach(state, end, to, CONTINUED_CELL + weight, column, false);
  }

  /** The cell that a column of the last row has. */
  private lastOf(state: State, column: number): Link {
    for (let link = lattice.backOf(state); link !== NONE; link = lattice.backOf(lattice.fromOf(link))) {
      if (lattice.columnOf(link) === column && !isContinued(lattice.keyOf(lattice.toOf(link)))) return link;
      if (lattice.markOf(link)) return NONE;
    }
    return NONE;
  }
}

/** For each fragment how likely a cell begins with it, as the lines of the document have taught. */
function learntCuts(fragments: readonly Fragment[], cohesion: Cohesion): Float64Array {
  return Float64Array.from(fragments, (fragment, i) => {
    const previous = fragments[i - 1];
    if (previous === undefined || fragment.before === SPACE) return 0;
    return -cohesion.strength(previous.text.charCodeAt(previous.text.length - 1), fragment.text.charCodeAt(0));
  });
}
