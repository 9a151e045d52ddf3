/**
 * Paths as an OFD abbreviates them: "M 0 0 L 10 0 B … C", letters for what is drawn and numbers for where.
 */
import type { Point } from '../pdf/shapes.js';
import { numberOr } from './numbers.js';

/** A run of a path that is drawn without lifting the pen; of curves only their ends are kept. */
export interface PathRun {
  readonly points: Point[];
  curved: boolean;
}

const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
/** How many numbers each command takes; its place comes last. */
const TAKES: ReadonlyMap<string, number> = new Map([
  ['M', 2],
  ['S', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
  ['C', 0],
]);

/** The runs of a path in its own space, in millimetres. Commands that nobody knows are passed over. */
export function pathRuns(data: string): PathRun[] {
  const runs: PathRun[] = [];
  let command = '';
  let numbers: number[] = [];
  const draw = () => {
    const run = runs.at(-1);
    if (command === 'C') {
      const [first] = run?.points ?? [];
      if (first) run?.points.push(first);
      return;
    }
    const [x, y] = numbers.slice(-2);
    if (x === undefined || y === undefined) return;
    if (command === 'M' || command === 'S' || !run) runs.push({ points: [{ x, y }], curved: false });
    else {
      run.points.push({ x, y });
      if (command !== 'L') run.curved = true;
    }
  };
  for (const [token] of data.matchAll(TOKEN)) {
    if (/[A-Za-z]/.test(token)) {
      command = token.toUpperCase();
      numbers = [];
      if (command === 'C') draw();
    } else {
      numbers.push(numberOr(token, 0));
      const takes = TAKES.get(command) ?? 0;
      if (takes === 0 || numbers.length < takes) continue;
      draw();
      numbers = [];
    }
  }
  return runs;
}
