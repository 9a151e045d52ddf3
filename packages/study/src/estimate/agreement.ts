/** How far those who label agree: Cohen's kappa of two, Krippendorff's alpha of any number with answers missing. */
import { type Interval, middleOf, resampled } from './interval.js';
import type { Random } from './random.js';

/** An answer: a category by its number, or a count; null where none was given. */
export type Answer = number | null;

/** Cohen's kappa of two annotators over items that both answered; null where chance alone would have them agree always, or nothing is left. */
export function cohensKappa(pairs: readonly (readonly [Answer, Answer])[]): number | null {
  const answered = pairs.filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
  if (answered.length === 0) return null;
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let agreed = 0;
  for (const [a, b] of answered) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) agreed += 1;
  }
  const n = answered.length;
  let chance = 0;
  for (const [category, count] of first) chance += (count / n) * ((second.get(category) ?? 0) / n);
  return chance === 1 ? null : (agreed / n - chance) / (1 - chance);
}

/** What difference two answers make. */
export type Metric = 'nominal' | 'interval';

const difference = (metric: Metric, a: number, b: number): number => (metric === 'nominal' ? Number(a !== b) : (a - b) ** 2);

/** How often two values stand beside each other in one item, each item counting by its answers (Krippendorff 2011). */
class Coincidences {
  readonly #pairs = new Map<number, Map<number, number>>();

  /** @param times how often the item counts */
  add(answers: readonly Answer[], times = 1): void {
    const given = answers.filter((answer): answer is number => answer !== null);
    if (given.length < 2) return;
    for (const [i, a] of given.entries())
      for (const [j, b] of given.entries()) {
        if (i === j) continue;
        const row = this.#pairs.get(a) ?? new Map<number, number>();
        this.#pairs.set(a, row.set(b, (row.get(b) ?? 0) + times / (given.length - 1)));
      }
  }

  alpha(metric: Metric): number | null {
    const totals = new Map<number, number>();
    let n = 0;
    let observed = 0;
    for (const [a, row] of this.#pairs)
      for (const [b, count] of row) {
        totals.set(a, (totals.get(a) ?? 0) + count);
        n += count;
        observed += count * difference(metric, a, b);
      }
    let expected = 0;
    for (const [a, ofA] of totals) for (const [b, ofB] of totals) expected += ofA * ofB * difference(metric, a, b);
    if (n <= 1 || expected === 0) return null;
    return 1 - ((n - 1) * observed) / expected;
  }
}

/** Krippendorff's alpha; null where every answer is the same, as nothing tells agreement from habit then, or no item has two answers. */
export function krippendorffsAlpha(items: readonly (readonly Answer[])[], metric: Metric = 'nominal'): number | null {
  const coincidences = new Coincidences();
  for (const answers of items) coincidences.add(answers);
  return coincidences.alpha(metric);
}

/** Its interval by resampling clusters of items (documents) with replacement; null where too few resamples give a value. */
export function alphaInterval(
  clusters: readonly (readonly (readonly Answer[])[])[],
  options: { readonly metric: Metric; readonly resamples: number; readonly random: Random },
): Interval | null {
  const values: number[] = [];
  for (let sample = 0; sample < options.resamples; sample++) {
    const coincidences = new Coincidences();
    const times = resampled(clusters.length, options.random);
    for (const [index, items] of clusters.entries()) {
      const count = times[index] ?? 0;
      if (count > 0) for (const answers of items) coincidences.add(answers, count);
    }
    const alpha = coincidences.alpha(options.metric);
    if (alpha !== null) values.push(alpha);
  }
  return values.length < options.resamples / 2 ? null : middleOf(values);
}
