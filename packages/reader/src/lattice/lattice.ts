/**
 * A lattice of readings: states at positions of a fragment sequence, linked by cells. Finds the best path, and how large a share of all
 * paths has a cell.
 *
 * States and links are numbers; what belongs to them stands in typed arrays that grow and are used again by the next reading. A table has
 * millions of links, and as objects they cost more time to make and to collect than all the scoring.
 */

import { logAdd } from './log-add.js';

/** A state: so many fragments read, with the key of everything the future depends on. */
export type State = number;
/** A cell (or a skipped fragment) that leads from one state to another. */
export type Link = number;
/** No state, no link. */
export const NONE = -1;

/** How wide a search is. */
export interface Search {
  /** So many states go on at each position. */
  readonly beam: number;
  /** So far below the best of their position they may be. */
  readonly depth: number;
  /** Whether every link is kept for {@link Lattice.shares}. */
  readonly posterior: boolean;
}

/** Nothing is given up, and only the best reading is wanted. */
export const EVERY_WAY: Search = { beam: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY, posterior: false };

/** Likelihoods multiply evidence that is not independent: shares are taken of flattened likelihoods. */
const TEMPERATURE = 1.6;
const FIRST_CAPACITY = 1024;

export class Lattice {
  private length = 0;
  private beam = 0;
  private depth = 0;
  private all = false;

  private states = 0;
  private key = new Int32Array(FIRST_CAPACITY);
  private at = new Int32Array(FIRST_CAPACITY);
  private score = new Float64Array(FIRST_CAPACITY);
  /** The best link into a state. */
  private back = new Int32Array(FIRST_CAPACITY);
  /** The state after this one at the same position: few stand at each, so a list is searched sooner than a map is made. */
  private next = new Int32Array(FIRST_CAPACITY);

  private links = 0;
  private from = new Int32Array(FIRST_CAPACITY);
  private to = new Int32Array(FIRST_CAPACITY);
  private weight = new Float64Array(FIRST_CAPACITY);
  private column = new Int8Array(FIRST_CAPACITY);
  private mark = new Uint8Array(FIRST_CAPACITY);

  /** By position: the first and the last of its states, and the best score any has. */
  private first = new Int32Array(FIRST_CAPACITY);
  private last = new Int32Array(FIRST_CAPACITY);
  private best = new Float64Array(FIRST_CAPACITY);

  /**
   * Forgets all, for a sequence of `length` fragments. Returns the state with the key given, from which everything starts.
   */
  begin(length: number, key: number, { beam, depth, posterior }: Search = EVERY_WAY): State {
    this.length = length;
    this.beam = beam;
    this.depth = depth;
    this.all = posterior;
    this.states = 0;
    this.links = 0;
    if (this.best.length <= length) {
      this.first = new Int32Array(2 * length);
      this.last = new Int32Array(2 * length);
      this.best = new Float64Array(2 * length);
    }
    this.first.fill(NONE, 0, length + 1);
    this.last.fill(NONE, 0, length + 1);
    this.best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    const root = this.add(0, key);
    this.score[root] = 0;
    this.best[0] = 0;
    return root;
  }

  positionOf(state: State): number {
    return this.at[state] ?? 0;
  }

  keyOf(state: State): number {
    return this.key[state] ?? 0;
  }

  scoreOf(state: State): number {
    return this.score[state] ?? 0;
  }

  /** The best link into a state; {@link NONE} for the first. */
  backOf(state: State): Link {
    return this.back[state] ?? NONE;
  }

  fromOf(link: Link): State {
    return this.from[link] ?? NONE;
  }

  toOf(link: Link): State {
    return this.to[link] ?? NONE;
  }

  weightOf(link: Link): number {
    return this.weight[link] ?? 0;
  }

  columnOf(link: Link): number {
    return this.column[link] ?? 0;
  }

  /** What the decoder wants to know of a link again: here whether it begins a row. */
  markOf(link: Link): boolean {
    return this.mark[link] === 1;
  }

  /** True where a path of this score is worth following to a position. */
  worth(at: number, score: number): boolean {
    return score > (this.best[at] ?? 0) - this.depth;
  }

  /**
   * Goes on from a state by a cell that ends before fragment `at`, to the state there that has the key. Returns the link; {@link NONE} where it
   * leads nowhere better and not all are kept.
   */
  reach(from: State, at: number, key: number, weight: number, column = 0, mark = false): Link {
    let to = this.first[at] ?? NONE;
    while (to !== NONE && this.key[to] !== key) to = this.next[to] ?? NONE;
    if (to === NONE) to = this.add(at, key);
    const score = (this.score[from] ?? 0) + weight;
    const better = score > (this.score[to] ?? 0);
    if (!better && !this.all) return NONE;
    const link = this.links++;
    if (link === this.from.length) this.growLinks();
    this.from[link] = from;
    this.to[link] = to;
    this.weight[link] = weight;
    this.column[link] = column;
    this.mark[link] = mark ? 1 : 0;
    if (!better) return link;
    this.score[to] = score;
    this.back[to] = link;
    if (score > (this.best[at] ?? 0)) this.best[at] = score;
    return link;
  }

  /** The states of a position that go on, best first; equals as they came. */
  alive(at: number): State[] {
    const floor = (this.best[at] ?? 0) - this.depth;
    const alive: State[] = [];
    for (let state = this.first[at] ?? NONE; state !== NONE; state = this.next[state] ?? NONE) {
      const score = this.score[state] ?? 0;
      if (score < floor) continue;
      let i = alive.length;
      if (i === this.beam && score <= this.scoreOf(alive[i - 1] ?? NONE)) continue;
      if (i < this.beam) alive.push(state);
      else i--;
      for (; i > 0 && this.scoreOf(alive[i - 1] ?? NONE) < score; i--) alive[i] = alive[i - 1] ?? NONE;
      alive[i] = state;
    }
    return alive;
  }

  /** The best state at the end, `ending` being what each key still costs; {@link NONE} where no path gets there. */
  end(ending: (key: number) => number): State {
    let last = NONE;
    let best = Number.NEGATIVE_INFINITY;
    for (let state = this.first[this.length] ?? NONE; state !== NONE; state = this.next[state] ?? NONE) {
      const score = this.scoreOf(state) + ending(this.keyOf(state));
      if (score > best) {
        best = score;
        last = state;
      }
    }
    return last;
  }

  /** The links of the best path to a state, first to last. */
  pathTo(last: State): Link[] {
    const path: Link[] = [];
    for (let link = this.backOf(last); link !== NONE; link = this.backOf(this.fromOf(link))) path.push(link);
    return path.reverse();
  }

  /**
   * Share of all readings kept, weighed by likelihood, that have the cell of a link: same fragments, same column, or what `cellOf` says is
   * the same. Likelihoods are flattened by `temperature`.
   */
  shares(
    ending: (key: number) => number,
    temperature = TEMPERATURE,
    cellOf: (link: Link) => number = (link) => this.cellOf(link),
  ): (link: Link) => number {
    const { from, to, weight, links } = this;
    const forward = new Float64Array(this.states).fill(Number.NEGATIVE_INFINITY);
    const backward = new Float64Array(this.states).fill(Number.NEGATIVE_INFINITY);
    forward[0] = 0;
    for (let link = 0; link < links; link++) {
      const end = to[link] ?? 0;
      forward[end] = logAdd(forward[end] ?? 0, (forward[from[link] ?? 0] ?? 0) + (weight[link] ?? 0) / temperature);
    }
    let total = Number.NEGATIVE_INFINITY;
    for (let state = this.first[this.length] ?? NONE; state !== NONE; state = this.next[state] ?? NONE) {
      const rest = ending(this.keyOf(state)) / temperature;
      backward[state] = rest;
      total = logAdd(total, (forward[state] ?? 0) + rest);
    }
    const sums = new Map<number, number>();
    for (let link = links - 1; link >= 0; link--) {
      const start = from[link] ?? 0;
      const rest = (weight[link] ?? 0) / temperature + (backward[to[link] ?? 0] ?? 0);
      if (rest === Number.NEGATIVE_INFINITY) continue;
      backward[start] = logAdd(backward[start] ?? 0, rest);
      const share = Math.exp((forward[start] ?? 0) + rest - total);
      if (share > 1e-4) sums.set(cellOf(link), (sums.get(cellOf(link)) ?? 0) + share);
    }
    return (link) => Math.min(1, sums.get(cellOf(link)) ?? 0);
  }

  /** One number for the fragments and the column of a link. */
  private cellOf(link: Link): number {
    const start = this.positionOf(this.fromOf(link));
    return (start * 64 + (this.positionOf(this.toOf(link)) - start)) * 32 + this.columnOf(link) + 10;
  }

  private add(at: number, key: number): State {
    const state = this.states++;
    if (state === this.key.length) this.growStates();
    this.key[state] = key;
    this.at[state] = at;
    this.score[state] = Number.NEGATIVE_INFINITY;
    this.back[state] = NONE;
    this.next[state] = NONE;
    const last = this.last[at] ?? NONE;
    if (last === NONE) this.first[at] = state;
    else this.next[last] = state;
    this.last[at] = state;
    return state;
  }

  private growStates(): void {
    this.key = copied(this.key, new Int32Array(2 * this.key.length));
    this.at = copied(this.at, new Int32Array(2 * this.at.length));
    this.score = copied(this.score, new Float64Array(2 * this.score.length));
    this.back = copied(this.back, new Int32Array(2 * this.back.length));
    this.next = copied(this.next, new Int32Array(2 * this.next.length));
  }

  private growLinks(): void {
    this.from = copied(this.from, new Int32Array(2 * this.from.length));
    this.to = copied(this.to, new Int32Array(2 * this.to.length));
    this.weight = copied(this.weight, new Float64Array(2 * this.weight.length));
    this.column = copied(this.column, new Int8Array(2 * this.column.length));
    this.mark = copied(this.mark, new Uint8Array(2 * this.mark.length));
  }
}

function copied<Numbers extends Int32Array | Float64Array | Int8Array | Uint8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}
