/** Intervals: by resampling clusters, and Wilson's for a plain share. */
import { quantileSorted } from 'd3-array';
import type { Random } from './random.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Share of samples inside an interval. */
export const CONFIDENCE = 0.95;

/** Quantile of the normal distribution for {@link CONFIDENCE}, two-sided. */
const Z = 1.959963984540054;

/** The middle 95 % of the values; null where there are none. Values that are not finite are left out. */
export function middleOf(values: readonly number[]): Interval | null {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const low = quantileSorted(sorted, (1 - CONFIDENCE) / 2);
  const high = quantileSorted(sorted, (1 + CONFIDENCE) / 2);
  return low === undefined || high === undefined ? null : { low, high };
}

/** As many of the clusters as there are, drawn with replacement: how often each was drawn. */
export function resampled(clusters: number, random: Random): Int32Array {
  const times = new Int32Array(clusters);
  for (let draw = 0; draw < clusters; draw++) {
    const index = Math.floor(random() * clusters);
    times[index] = (times[index] ?? 0) + 1;
  }
  return times;
}

/** Wilson's interval of a share of independent items (Newcombe 1998, method 3); 0 to 1 where there are none. */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
