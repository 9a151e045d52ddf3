/** Weights of the signs, fitted on rows, and what they say of a row. */
import { likelihoodOf, RELIED_ON } from '../src/trust/confidence.js';
import { SIGNS } from '../src/trust/signs.js';
import { WEIGHTS } from '../src/trust/weights.js';
import type { ReadRow } from './examples.js';
import type { Doubted } from './figures.js';
import { type Example, fit } from './logistic.js';

/** A real document counts as much as so many made ones. */
const REAL = 4;

/** What weights are fitted on: tables printed whole, the same damaged, and documents with truth. */
export interface Fitted {
  readonly whole: readonly ReadRow[];
  readonly damaged: readonly ReadRow[];
  readonly real: readonly ReadRow[];
}

/** Rows that a stage doubts already need no likelihood, and are not fitted on. */
function examplesOf(rows: readonly ReadRow[], each: number): Example[] {
  const sizes = new Map<string, number>();
  for (const { document } of rows) sizes.set(document, (sizes.get(document) ?? 0) + 1);
  return rows
    .filter(({ doubted }) => !doubted)
    .map(({ document, signs, right }) => ({
      features: SIGNS.map((sign) => signs[sign] ?? 0),
      right,
      weight: each / Math.sqrt(sizes.get(document) ?? 1),
    }));
}

/** Weights in the order of the signs; `start` are those of nearly the same rows. With `moving` only those signs are fitted, and the others weigh what is in force. */
export function weightsFor({ whole, damaged, real }: Fitted, { start, moving }: Ways = {}): number[] {
  const examples = [...examplesOf(whole, 1), ...examplesOf(damaged, 1), ...examplesOf(real, REAL)];
  if (moving === undefined) return fit(examples, SIGNS.length, start === undefined ? undefined : { weights: start });
  const held = new Set(SIGNS.flatMap((sign, at) => (moving.has(sign) ? [] : [at])));
  return fit(examples, SIGNS.length, { weights: SIGNS.map((sign) => WEIGHTS[sign]), held });
}

/** How weights are fitted. */
interface Ways {
  readonly start?: readonly number[];
  readonly moving?: ReadonlySet<string>;
}

/** Likelihood of a row by weights that are not in force. */
export function likelihoodBy(weights: readonly number[]): (row: ReadRow) => number {
  return ({ signs }) => 1 / (1 + Math.exp(-SIGNS.reduce((sum, sign, at) => sum + (weights[at] ?? 0) * (signs[sign] ?? 0), 0)));
}

export const likelihoodInForce = ({ signs }: ReadRow): number => likelihoodOf(signs);

/** Whether a row is doubted: by a stage, or because it is not likely enough. */
export function doubtedBy(likelihood: (row: ReadRow) => number): Doubted {
  return (row) => row.doubted || likelihood(row) < RELIED_ON;
}
