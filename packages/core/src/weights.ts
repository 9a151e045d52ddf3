/**
 * Weights (分值权重) of the rows of a table, where one may be merged over several rows.
 */
import type { Indicator } from './model.js';

/** A row as far as its weight goes. */
export type Weighed = Pick<Indicator, 'weight' | 'sharesWeight'>;

/** The weights that a table prints, each group's once; null where some row has none, so that no sum says anything. */
export function weightsOf(rows: readonly Weighed[]): readonly number[] | null {
  const weights: number[] = [];
  for (const { weight, sharesWeight } of rows) {
    if (sharesWeight === true) continue;
    if (weight === null) return null;
    weights.push(weight);
  }
  return weights;
}

/** How many rows share the weight of the row at a position, itself among them; 0 for a row whose weight stands above it. */
export function rowsOfWeight(rows: readonly Weighed[], position: number): number {
  if (rows[position]?.sharesWeight === true) return 0;
  let end = position + 1;
  while (rows[end]?.sharesWeight === true) end++;
  return end - position;
}
