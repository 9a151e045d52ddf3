/**
 * The decoder: the best reading of a project's fragments as rows of cells.
 *
 * A reading is a path through states (fragments read, last cell and its lines, classes filled in this row and the one before). Rows fill
 * from left to right; a class that a row leaves out has ended. After a page end the cells of a torn row go on, left to right.
 * Every path is scored by the shapes of its texts, the widths of the columns and the separators; all scores are log likelihoods.
 */
import type { Cohesion } from './cohesion.js';
import { type ColumnModel, type ColumnWidth, separatorScore } from './column-model.js';
import { type Fragment, headWidth, PAGE, type Separator, SPACE } from './fragments.js';
import type { PairedClass } from './header.js';
import { isType } from './project-type.js';
import { type Shape, shapeOf } from './shape.js';
import { fit, type Span, spansFrom } from './spans.js';

/** Column numbers: 2k the names, 2k + 1 the values of class k; the merged cells that may go on after a page end stand below 0. */
export const PROJECT_NAME = -2;
export const PROJECT_TYPE = -1;

export interface PathCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly lines: number;
  /** True where the cell begins a row of the grid. */
  readonly newRow: boolean;
  /** True where the cell goes on from before a page end. */
  readonly continued: boolean;
  /** Share of all readings, weighed by their likelihood, that have this cell. */
  readonly confidence: number;
}

export interface Reading {
  readonly cells: readonly PathCell[];
  /** Fragments that no cell took. */
  readonly skipped: readonly number[];
  readonly score: number;
}

/** What the head of the project says: the cells that may go on after a page end. */
export interface HeadContext {
  readonly name: readonly Fragment[];
  readonly type: string;
}

interface Node {
  readonly at: number;
  readonly column: number;
  readonly lines: number;
  readonly previous: number;
  readonly current: number;
  readonly continued: boolean;
  /** True while no second row has begun. */
  readonly firstRow: boolean;
  score: number;
  back: Edge | null;
  forward: number;
  backward: number;
}

interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly weight: number;
  readonly newRow: boolean;
  readonly column: number;
}

const BEAM = 40;
const BEAM_DEPTH = 14;
const PER_CELL = -1.6;
/** A class has one row more, or no more, as tables of this form have it: outputs are many, the others few. */
const CLASS_GOES_ON: Record<PairedClass, number> = { cost: -1.6, output: -0.15, benefit: -1, satisfaction: -1.1 };
const CLASS_ENDS: Record<PairedClass, number> = { cost: -0.25, output: -1.9, benefit: -0.45, satisfaction: -0.4 };
const CLASS_ABSENT: Record<PairedClass, number> = { cost: -1.3, output: -4, benefit: -2, satisfaction: -1.7 };
const ANOTHER_ROW = -0.6;
const CLASS_RETURNS = -7;
const MISSING_VALUE = -6;
const MISSING_NAME = -6.5;
const SKIP_FRAGMENT = -9;
const PAGE_IN_ROW = -3.5;
const CONTINUED_CELL = -0.8;
/** Column number of a skipped fragment in an edge. */
const SKIPPED = -9;
/** Likelihoods multiply evidence that is not independent: the posterior is flattened by this. */
const TEMPERATURE = 1.6;

/** Decodes the fragments of one project's indicators. `posterior` asks for confidences, which cost a second sweep. */
export function decode(
  fragments: readonly Fragment[],
  classes: readonly PairedClass[],
  model: ColumnModel,
  head: HeadContext,
  cohesion: Cohesion,
  posterior: boolean,
): Reading {
  return new Decoder(fragments, classes, model, head, cohesion).run(posterior);
}

class Decoder {
  private readonly nodes: Map<number, Node>[];
  private readonly edges: Edge[] = [];
  private readonly spans: (Span[] | undefined)[];
  private readonly all: number;
  private readonly narrowest: number;
  /** For each fragment how likely a cell begins with it, as the words of the document have it. */
  private readonly cuts: readonly number[];

  constructor(
    private readonly fragments: readonly Fragment[],
    private readonly classes: readonly PairedClass[],
    private readonly model: ColumnModel,
    private readonly head: HeadContext,
    private readonly cohesion: Cohesion,
  ) {
    this.cuts = fragments.map((fragment, i) => {
      const previous = fragments[i - 1];
      if (previous === undefined || fragment.before === SPACE) return 0;
      return -cohesion.strength(previous.text.charCodeAt(previous.text.length - 1), fragment.text.charCodeAt(0));
    });
    this.nodes = Array.from({ length: fragments.length + 1 }, () => new Map());
    this.spans = new Array(fragments.length);
    this.all = (1 << classes.length) - 1;
    let narrowest = model.name.low;
    for (const width of model.widths) narrowest = Math.min(narrowest, width.low);
    this.narrowest = Math.max(1, narrowest);
  }

  run(posterior: boolean): Reading {
    const root = this.node(0, -1, 1, this.all, 0, false, true);
    root.score = 0;
    const kept: Node[][] = [];
    for (let at = 0; at < this.fragments.length; at++) {
      const nodes = this.prune(at);
      kept.push(nodes);
      for (const node of nodes) this.expand(node);
    }
    let last: Node | null = null;
    for (const node of this.nodes[this.fragments.length]?.values() ?? []) {
      // A reading that ends on a name lacks its value.
      if (this.endsOnName(node)) node.score += MISSING_VALUE;
      if (last === null || node.score > last.score) last = node;
    }
    if (last === null) return { cells: [], skipped: this.fragments.map((_, i) => i), score: Number.NEGATIVE_INFINITY };
    const path = trace(last);
    const shares = posterior ? this.shares(root) : null;
    return this.reading(path, shares, last.score);
  }

  private reading(path: readonly Edge[], shares: ((edge: Edge) => number) | null, score: number): Reading {
    const cells: PathCell[] = [];
    const skipped: number[] = [];
    for (const edge of path) {
      if (edge.column === SKIPPED) {
        for (let i = edge.from.at; i < edge.to.at; i++) skipped.push(i);
        continue;
      }
      cells.push({
        start: edge.from.at,
        end: edge.to.at,
        column: edge.column,
        lines: edge.to.lines,
        newRow: edge.newRow,
        continued: edge.to.continued,
        confidence: shares === null ? 1 : shares(edge),
      });
    }
    return { cells, skipped, score };
  }

  private endsOnName(node: Node): boolean {
    return !node.continued && node.column >= 0 && node.column % 2 === 0;
  }

  private prune(at: number): Node[] {
    const nodes = [...(this.nodes[at]?.values() ?? [])].sort((a, b) => b.score - a.score);
    const floor = (nodes[0]?.score ?? 0) - BEAM_DEPTH;
    let size = Math.min(BEAM, nodes.length);
    while (size > 0 && (nodes[size - 1]?.score ?? 0) < floor) size--;
    return nodes.slice(0, size);
  }

  private node(at: number, column: number, lines: number, previous: number, current: number, continued: boolean, firstRow: boolean): Node {
    const cells = ((((continued ? 1 : 0) + (firstRow ? 2 : 0)) * 16 + previous) * 16 + current) * 16 + column + 3;
    const key = cells * 4 + Math.min(lines, 3);
    const map = this.nodes[at];
    const known = map?.get(key);
    if (known !== undefined) return known;
    const node: Node = {
      at,
      column,
      lines,
      previous,
      current,
      continued,
      firstRow,
      score: Number.NEGATIVE_INFINITY,
      back: null,
      forward: Number.NEGATIVE_INFINITY,
      backward: Number.NEGATIVE_INFINITY,
    };
    map?.set(key, node);
    return node;
  }

  private link(from: Node, to: Node, weight: number, newRow: boolean, column: number): void {
    const edge: Edge = { from, to, weight, newRow, column };
    this.edges.push(edge);
    const score = from.score + weight;
    if (score > to.score) {
      to.score = score;
      to.back = edge;
    }
  }

  private spansAt(at: number): Span[] {
    let spans = this.spans[at];
    if (spans === undefined) {
      spans = spansFrom(this.fragments, at, this.narrowest, this.model.inside);
      this.spans[at] = spans;
    }
    return spans;
  }

  private expand(node: Node): void {
    const fragment = this.fragments[node.at];
    if (fragment === undefined) return;
    const before = fragment.before;
    if (!node.continued) {
      if (this.endsOnName(node)) {
        this.place(node, node.column + 1, 0, false, before);
        this.sameRow(node, before, MISSING_VALUE);
        this.newRow(node, before, MISSING_VALUE);
      } else {
        this.sameRow(node, before, 0);
        this.newRow(node, before, 0);
      }
    } else if (node.current === 0) this.firstRow(node, before);
    else this.newRow(node, before, 0);
    if (before === PAGE || node.continued) this.goOn(node, before);
    this.skip(node);
  }

  /** Cells further right in the row of the last one. */
  private sameRow(node: Node, before: Separator, extra: number): void {
    if (node.current === 0) {
      this.firstRow(node, before);
      return;
    }
    const from = Math.floor(node.column / 2) + 1;
    let cost = extra;
    for (let k = from; k < this.classes.length; k++) {
      const active = (node.previous >> k) & 1;
      const weight = cost + (active === 1 ? this.presence(node, k) : CLASS_RETURNS);
      this.place(node, 2 * k, weight, false, before);
      this.place(node, 2 * k + 1, weight + MISSING_NAME, false, before);
      if (active === 1) cost += this.skipCost(node, k);
    }
  }

  /** Log likelihood that an active class has no cell in this row. */
  private skipCost(node: Node, k: number): number {
    const level = this.classes[k] ?? 'output';
    return node.firstRow ? CLASS_ABSENT[level] : CLASS_ENDS[level];
  }

  private firstRow(node: Node, before: Separator): void {
    let cost = 0;
    for (let k = 0; k < this.classes.length; k++) {
      this.place(node, 2 * k, cost, true, before);
      this.place(node, 2 * k + 1, cost + MISSING_NAME, true, before);
      cost += CLASS_ABSENT[this.classes[k] ?? 'output'];
    }
  }

  private presence(node: Node, k: number): number {
    return node.firstRow ? -0.2 : CLASS_GOES_ON[this.classes[k] ?? 'output'];
  }

  /** The first cell of the next row: what is left of this row ends here. */
  private newRow(node: Node, before: Separator, extra: number): void {
    if (node.current === 0) return;
    let cost = extra + ANOTHER_ROW;
    if (!node.continued) {
      for (let k = Math.floor(node.column / 2) + 1; k < this.classes.length; k++) {
        if ((node.previous >> k) & 1) cost += this.skipCost(node, k);
      }
    }
    for (let k = 0; k < this.classes.length; k++) {
      const active = (node.current >> k) & 1;
      const level = this.classes[k] ?? 'output';
      const weight = cost + (active === 1 ? CLASS_GOES_ON[level] : CLASS_RETURNS);
      this.place(node, 2 * k, weight, true, before);
      this.place(node, 2 * k + 1, weight + MISSING_NAME, true, before);
      if (active === 1) cost += CLASS_ENDS[level];
    }
  }

  private place(node: Node, column: number, weight: number, newRow: boolean, before: Separator): void {
    const width = this.model.widths[column];
    if (width === undefined) return;
    const k = column >> 1;
    const bit = 1 << k;
    const previous = newRow && node.current !== 0 ? node.current : node.previous;
    const current = newRow ? bit : node.current | bit;
    const first = node.firstRow && (!newRow || node.current === 0);
    for (const span of this.spansAt(node.at)) {
      const score = this.cellScore(span, column, width);
      if (score < -18) continue;
      const boundary = this.boundary(node, span.lines, before, newRow);
      this.link(node, this.node(span.end, column, span.lines, previous, current, false, first), weight + score + boundary, newRow, column);
    }
  }

  private boundary(node: Node, lines: number, before: Separator, newRow: boolean): number {
    if (node.at === 0 || node.current === 0) return 0;
    const cut = this.cuts[node.at] ?? 0;
    if (before === PAGE) return cut + (newRow ? 0 : PAGE_IN_ROW);
    if (node.continued) return before === SPACE ? -6 : -0.3;
    return cut + separatorScore(newRow ? this.model.nextRow : this.model.sameRow, node.lines, lines, before);
  }

  private cellScore(span: Span, column: number, width: ColumnWidth): number {
    return PER_CELL + span.inner + textScore(span.shape, this.classes[column >> 1] ?? 'output', column % 2 === 1) + fit(span, width);
  }

  /** After a page end: cells of the torn row, or the merged cells beside it, go on from left to right, aligned at the top. */
  private goOn(node: Node, before: Separator): void {
    const from = node.continued ? node.column + 1 : PROJECT_NAME;
    for (let column = from; column < this.classes.length * 2; column++) {
      if (column === PROJECT_TYPE) {
        this.goOnType(node, before);
        continue;
      }
      if (column >= 0 && ((node.current >> (column >> 1)) & 1) === 0) continue;
      const earlier = this.earlier(node, column);
      if (earlier === null) continue;
      for (const span of this.spansAt(node.at)) {
        const score = this.continuation(earlier, span, column);
        if (score < -14) continue;
        const boundary = node.continued ? topAligned(node.lines, before) : 0;
        const to = this.node(span.end, column, span.lines, node.previous, node.current, true, node.firstRow);
        this.link(node, to, CONTINUED_CELL + score + boundary + span.inner, false, column);
      }
    }
  }

  /** The rest of a type that stands in so narrow a column that it is one character a line. */
  private goOnType(node: Node, before: Separator): void {
    if (this.head.type === '' || isType(this.head.type)) return;
    let type = this.head.type;
    for (let end = node.at; end < Math.min(node.at + 6, this.fragments.length); end++) {
      const fragment = this.fragments[end];
      if (fragment === undefined || (end > node.at && fragment.before === SPACE)) return;
      type += fragment.text;
      if (!isType(type)) continue;
      const lines = end - node.at + 1;
      const boundary = node.continued ? topAligned(node.lines, before) : 0;
      const to = this.node(end + 1, PROJECT_TYPE, lines, node.previous, node.current, true, node.firstRow);
      this.link(node, to, CONTINUED_CELL + 4 + boundary, false, PROJECT_TYPE);
    }
  }

  /** The fragments of the cell that a column of the last row holds so far. */
  private earlier(node: Node, column: number): readonly Fragment[] | null {
    if (column === PROJECT_NAME) return this.head.name;
    for (let edge = node.back; edge !== null; edge = edge.from.back) {
      if (edge.column === column && !edge.to.continued) return this.fragments.slice(edge.from.at, edge.to.at);
      if (edge.newRow) return null;
    }
    return null;
  }

  private continuation(earlier: readonly Fragment[], span: Span, column: number): number {
    const last = lastLine(earlier);
    if (last === null) return -20;
    const end = earlier.at(-1)?.text ?? '';
    // A word that the page end cut joins again.
    let score = 1.5 * this.cohesion.strength(end.charCodeAt(end.length - 1), span.text.charCodeAt(0));
    const first = headWidth(span.text);
    if (column === PROJECT_NAME) {
      if (last + first <= this.model.name.low) score -= 6;
      return score + fit(span, this.model.name) + Math.min(0, span.shape.whole + 2) - (span.shape.numeric ? 4 : 0) - 0.5;
    }
    const width = this.model.widths[column];
    if (width === undefined) return -20;
    if (last + first <= width.low) score -= 6;
    const level = this.classes[column >> 1] ?? 'output';
    const value = column % 2 === 1;
    const before = shapeOf(textOf(earlier));
    const joined = shapeOf(textOf(earlier) + span.text);
    return score + fit(span, width) + textScore(joined, level, value) - textScore(before, level, value) - 0.5;
  }

  private skip(node: Node): void {
    const to = this.node(node.at + 1, node.column, node.lines, node.previous, node.current, node.continued, node.firstRow);
    this.link(node, to, SKIP_FRAGMENT, false, SKIPPED);
  }

  /** Sweeps forward and backward over all readings kept, and returns the share that has the cell of an edge. */
  private shares(root: Node): (edge: Edge) => number {
    root.forward = 0;
    for (const edge of this.edges) {
      edge.to.forward = logAdd(edge.to.forward, edge.from.forward + edge.weight / TEMPERATURE);
    }
    let total = Number.NEGATIVE_INFINITY;
    for (const node of this.nodes[this.fragments.length]?.values() ?? []) {
      node.backward = this.endsOnName(node) ? MISSING_VALUE / TEMPERATURE : 0;
      total = logAdd(total, node.forward + node.backward);
    }
    const sums = new Map<number, number>();
    for (let i = this.edges.length - 1; i >= 0; i--) {
      const edge = this.edges[i];
      if (edge === undefined) continue;
      const rest = edge.weight / TEMPERATURE + edge.to.backward;
      edge.from.backward = logAdd(edge.from.backward, rest);
      const share = Math.exp(edge.from.forward + rest - total);
      const key = cellKey(edge);
      sums.set(key, (sums.get(key) ?? 0) + share);
    }
    return (edge) => Math.min(1, sums.get(cellKey(edge)) ?? 0);
  }
}

function cellKey(edge: Edge): number {
  return (edge.from.at * 64 + (edge.to.at - edge.from.at)) * 32 + edge.column + 10;
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

function trace(last: Node): Edge[] {
  const path: Edge[] = [];
  for (let edge = last.back; edge !== null; edge = edge.from.back) path.push(edge);
  return path.reverse();
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
    width = fragment.before === SPACE && width !== null ? width + 0.25 + fragment.width : fragment.width;
  }
  return width;
}

/** Log likelihood of a text as name or value of a class. */
function textScore(shape: Shape, level: PairedClass, value: boolean): number {
  return shape.whole + (value ? valueScore(shape, level) : nameScore(shape, level));
}

function nameScore(shape: Shape, level: PairedClass): number {
  switch (level) {
    case 'cost':
      return shape.name + (shape.cost ? 0 : -1) + (shape.satisfaction ? -2.5 : 0);
    case 'output':
      return shape.name + (shape.cost ? -0.6 : 0) + (shape.satisfaction ? -2.2 : 0);
    case 'benefit':
      return shape.name + (shape.cost ? -0.8 : 0) + (shape.satisfaction ? -1.4 : 0);
    case 'satisfaction':
      return shape.name + (shape.satisfaction ? 0 : -1.6) + (shape.cost ? -0.8 : 0);
  }
}

function valueScore(shape: Shape, level: PairedClass): number {
  const money = shape.money && shape.numeric;
  switch (level) {
    case 'cost':
      return shape.value + (money ? 0.3 : -0.6);
    case 'output':
      return shape.value + (money ? -0.7 : 0);
    case 'benefit':
      return shape.value + (money ? -1 : 0);
    case 'satisfaction':
      return shape.value + (money ? -3 : 0) + (shape.numeric ? 0 : -0.8);
  }
}
