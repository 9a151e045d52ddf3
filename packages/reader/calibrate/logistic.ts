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

/** So light that a sign of a few rows can weigh what they tell. */
const RIDGE = 0.00002;
const ROUNDS = 4000;
/** Rounds where weights only move on from others that were fitted. */
const ROUNDS_ON = 600;
/** What a sign of trouble weighs of which no example tells anything. */
const UNTOLD = -1;

/** Where a fit begins, and what of it stays as it is. */
interface Start {
  readonly weights: readonly number[];
  /** Places of weights that do not move; with some held the others are new, and take as many rounds as without a start. */
  readonly held?: ReadonlySet<number>;
}

/** Weights for `width` features; the first is the bias and may be positive. `start` are weights of nearly the same examples, which take fewer rounds. */
export function fit(examples: readonly Example[], width: number, start?: Start): number[] {
  const alike = together(examples);
  const weights = start === undefined ? new Array<number>(width).fill(0) : [...start.weights];
  const velocity = new Array<number>(width).fill(0);
  const held = start?.held ?? new Set<number>();
  const rounds = start === undefined || held.size > 0 ? ROUNDS : ROUNDS_ON;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * (weight - UNTOLD)));
    for (const { places, features, right, weight } of alike) {
      let sum = 0;
      for (const [k, at] of places.entries()) sum += (weights[at] ?? 0) * (features[k] ?? 0);
      const error = (right - weight / (1 + Math.exp(-sum))) / total;
      for (const [k, at] of places.entries()) gradient[at] = (gradient[at] ?? 0) + error * (features[k] ?? 0);
    }
    for (let at = 0; at < width; at++) {
      if (held.has(at)) continue;
      velocity[at] = 0.9 * (velocity[at] ?? 0) + 0.5 * (gradient[at] ?? 0);
      const moved = (weights[at] ?? 0) + (velocity[at] ?? 0);
      weights[at] = at === 0 ? moved : Math.min(0, moved);
    }
  }
  return weights;
}

/** Examples with the same features as one: what they weigh together, and how much of it is right. */
interface Alike {
  readonly places: readonly number[];
  readonly features: readonly number[];
  right: number;
  weight: number;
}

/** Most rows show the same few signs; a hundredth of a sign makes no other. */
function together(examples: readonly Example[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const { features, right, weight } of examples) {
    const rounded = features.map((feature) => Math.round(feature * 100) / 100);
    const key = rounded.join(' ');
    const places = rounded.flatMap((feature, at) => (feature === 0 ? [] : [at]));
    const group = groups.get(key) ?? { places, features: places.map((at) => rounded[at] ?? 0), right: 0, weight: 0 };
    group.weight += weight;
    if (right) group.right += weight;
    groups.set(key, group);
  }
  return [...groups.values()];
}
