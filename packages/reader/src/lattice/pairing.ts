/**
 * Pairs two sequences in order, as the lines of a column of names and of a column of values: each step takes some of the one and some of the
 * other, and the best way to take all of both wins.
 */
import { Lattice, NONE } from './lattice.js';

/** A step of the best way: so many of the first sequence with so many of the second. */
export interface Pair {
  readonly firsts: number;
  readonly seconds: number;
  /** What the step was worth. */
  readonly weight: number;
}

/** Offers a step that takes `firsts` and `seconds`, at least one in all. */
export type Offer = (firsts: number, seconds: number, weight: number) => void;

/** One pairing is done before the next begins: all share the room their states need. */
const lattice = new Lattice();

/**
 * The best way through both sequences; `stepsFrom` offers the steps that may follow when `i` of the first and `j` of the second are taken.
 * Null where no steps lead to the end.
 */
export function pairInOrder(
  firsts: number,
  seconds: number,
  stepsFrom: (i: number, j: number, offer: Offer) => void,
): { readonly pairs: readonly Pair[]; readonly score: number } | null {
  const length = firsts + seconds;
  lattice.begin(length, 0);
  for (let at = 0; at < length; at++)
    for (const state of lattice.alive(at)) {
      const j = lattice.keyOf(state);
      stepsFrom(at - j, j, (a, b, weight) => lattice.reach(state, at + a + b, j + b, weight));
    }
  const last = lattice.end(() => 0);
  if (last === NONE) return null;
  const pairs = lattice.pathTo(last).map((link): Pair => {
    const [from, to] = [lattice.fromOf(link), lattice.toOf(link)];
    const b = lattice.keyOf(to) - lattice.keyOf(from);
    return { firsts: lattice.positionOf(to) - lattice.positionOf(from) - b, seconds: b, weight: lattice.weightOf(link) };
  });
  return { pairs, score: lattice.scoreOf(last) };
}
