/**
 * Logistic regression by gradient descent with momentum: weights per sign that make the likelihood of what was seen greatest, held near
 * a small one by a ridge. Signs of trouble may not raise the likelihood: their weights stay at or below 0.
 */

export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  /** How much it counts: every document alike, whatever its number of rows. */
  readonly weight: number;
}

const RIDGE = 0.0002;
const ROUNDS = 4000;
/** What a sign of trouble weighs of which no example tells anything. */
const UNTOLD = -1;

/** Weights for `width` features; the first is the bias and may be positive. */
export function fit(examples: readonly Example[], width: number): number[] {
  const weights = new Array<number>(width).fill(0);
  const velocity = new Array<number>(width).fill(0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * (weight - UNTOLD)));
    for (const { features, right, weight } of examples) {
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (weights[at] ?? 0) * (features[at] ?? 0);
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (let at = 0; at < width; at++) gradient[at] = (gradient[at] ?? 0) + (error * (features[at] ?? 0) * weight) / total;
    }
    for (let at = 0; at < width; at++) {
      velocity[at] = 0.9 * (velocity[at] ?? 0) + 0.5 * (gradient[at] ?? 0);
      const moved = (weights[at] ?? 0) + (velocity[at] ?? 0);
      weights[at] = at === 0 ? moved : Math.min(0, moved);
    }
  }
  return weights;
}
