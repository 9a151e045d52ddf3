/**
 * A lattice of readings: states at positions of a fragment sequence, linked by cells. Finds the best path, and how large a share of all
 * paths has a cell.
 */

/** A state: so many fragments read, with the key of everything the future depends on. */
export class State<Memory> {
  score: number;
  /** The best link into this state. */
  back: Link<Memory> | null = null;
  forward = Number.NEGATIVE_INFINITY;
  backward = Number.NEGATIVE_INFINITY;

  constructor(
    readonly at: number,
    readonly key: number,
    readonly memory: Memory,
    score: number,
  ) {
    this.score = score;
  }
}

/** A cell (or a skipped fragment) that leads from one state to another. */
export interface Link<Memory> {
  readonly from: State<Memory>;
  readonly to: State<Memory>;
  readonly weight: number;
  readonly column: number;
  /** What the decoder wants to know of the link again: here whether it begins a row. */
  readonly mark: boolean;
}

/** Likelihoods multiply evidence that is not independent: shares are taken of flattened likelihoods. */
const TEMPERATURE = 1.6;

export class Lattice<Memory> {
  /** Few states stand at a position: a list is searched sooner than a map is made. */
  private readonly states: State<Memory>[][] = [];
  private readonly best: Float64Array;
  private readonly links: Link<Memory>[] = [];

  /** `beam` states go on at each position, at most `depth` below the best; `all` keeps every link for {@link shares}. */
  constructor(
    private readonly length: number,
    private readonly beam: number,
    private readonly depth: number,
    private readonly all: boolean,
  ) {
    for (let i = 0; i <= length; i++) this.states.push([]);
    this.best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  }

  /** The state that everything starts from. */
  root(memory: Memory): State<Memory> {
    const state = new State(0, -1, memory, 0);
    this.states[0]?.push(state);
    this.best[0] = 0;
    return state;
  }

  /** True where a path of this score is worth following to a position. */
  worth(at: number, score: number): boolean {
    return score > (this.best[at] ?? 0) - this.depth;
  }

  /** The state with a key at a position, if there is one. */
  find(at: number, key: number): State<Memory> | undefined {
    const here = this.states[at];
    if (here === undefined) return undefined;
    for (const state of here) if (state.key === key) return state;
    return undefined;
  }

  /** A new state at a position. */
  add(at: number, key: number, memory: Memory): State<Memory> {
    const state = new State(at, key, memory, Number.NEGATIVE_INFINITY);
    this.states[at]?.push(state);
    return state;
  }

  /** Links two states by a cell. */
  link(from: State<Memory>, to: State<Memory>, weight: number, column: number, mark: boolean): void {
    const score = from.score + weight;
    const better = score > to.score;
    if (!better && !this.all) return;
    const link: Link<Memory> = { from, to, weight, column, mark };
    if (this.all) this.links.push(link);
    if (better) {
      to.score = score;
      to.back = link;
      if (score > (this.best[to.at] ?? 0)) this.best[to.at] = score;
    }
  }

  /** The states of a position that go on, best first. */
  alive(at: number): State<Memory>[] {
    const floor = (this.best[at] ?? 0) - this.depth;
    const alive: State<Memory>[] = [];
    for (const state of this.states[at] ?? []) if (state.score >= floor) alive.push(state);
    if (alive.length > 1) alive.sort((a, b) => b.score - a.score);
    if (alive.length > this.beam) alive.length = this.beam;
    return alive;
  }

  /** The best state at the end, `ending` being what each still costs. */
  last(ending: (memory: Memory) => number): State<Memory> | null {
    let last: State<Memory> | null = null;
    let best = Number.NEGATIVE_INFINITY;
    for (const state of this.states[this.length] ?? []) {
      const score = state.score + ending(state.memory);
      if (score > best) {
        best = score;
        last = state;
      }
    }
    return last;
  }

  /** Share of all readings kept, weighed by likelihood, that have the cell of a link: same fragments, same column. */
  shares(ending: (memory: Memory) => number): (link: Link<Memory>) => number {
    const root = this.states[0]?.[0];
    if (root !== undefined) root.forward = 0;
    for (const { from, to, weight } of this.links) to.forward = addLogs(to.forward, from.forward + weight / TEMPERATURE);
    let total = Number.NEGATIVE_INFINITY;
    for (const state of this.states[this.length] ?? []) {
      state.backward = ending(state.memory) / TEMPERATURE;
      total = addLogs(total, state.forward + state.backward);
    }
    const sums = new Map<number, number>();
    for (let i = this.links.length - 1; i >= 0; i--) {
      const link = this.links[i];
      if (link === undefined) continue;
      const rest = link.weight / TEMPERATURE + link.to.backward;
      if (rest === Number.NEGATIVE_INFINITY) continue;
      link.from.backward = addLogs(link.from.backward, rest);
      const share = Math.exp(link.from.forward + rest - total);
      if (share > 1e-4) sums.set(cellKey(link), (sums.get(cellKey(link)) ?? 0) + share);
    }
    return (link) => Math.min(1, sums.get(cellKey(link)) ?? 0);
  }
}

function cellKey<Memory>(link: Link<Memory>): number {
  return (link.from.at * 64 + (link.to.at - link.from.at)) * 32 + link.column + 10;
}

/** log(exp(a) + exp(b)); what is too small to matter is left out. */
function addLogs(a: number, b: number): number {
  const high = Math.max(a, b);
  const low = Math.min(a, b);
  const gap = low - high;
  return gap > -20 ? high + Math.log1p(Math.exp(gap)) : high;
}

/** The links of the best path to a state, first to last. */
export function pathTo<Memory>(last: State<Memory>): Link<Memory>[] {
  const path: Link<Memory>[] = [];
  for (let link = last.back; link !== null; link = link.from.back) path.push(link);
  return path.reverse();
}
