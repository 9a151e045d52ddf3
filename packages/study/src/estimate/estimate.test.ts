/** Estimators held against published worked examples, to four digits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, alphaInterval, cohensKappa, krippendorffsAlpha } from './agreement.js';
import { wilson } from './interval.js';
import { accuracyOf, FEWEST, prevalenceOf, roganGladen } from './prevalence.js';
import { drawn, randomFor, seededRandom } from './random.js';

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe("Cohen's kappa", () => {
  it('is that of Fleiss, Levin and Paik (2003), table 18.1: 0.6765', () => {
    const table = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    const pairs = table.flatMap((row, a) => row.flatMap((count, b) => times(count, [a, b] as const)));
    expect(cohensKappa(pairs)).toBeCloseTo(0.6765, 4);
  });

  it('says nothing where both always give one answer', () => {
    expect(cohensKappa(times(5, [1, 1] as const))).toBeNull();
    expect(cohensKappa([[1, null]])).toBeNull();
  });
});

/** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example C: four observers, twelve units, answers missing. */
const OBSERVERS: readonly (readonly Answer[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const UNITS = OBSERVERS[0]?.map((_, unit) => OBSERVERS.map((answers) => answers[unit] ?? null)) ?? [];

describe("Krippendorff's alpha", () => {
  it('is that of Krippendorff (2011), example C: nominal 0.7434, interval 0.8491', () => {
    expect(krippendorffsAlpha(UNITS)).toBeCloseTo(0.7434, 4);
    expect(krippendorffsAlpha(UNITS, 'interval')).toBeCloseTo(0.8491, 4);
  });

  it('is that of Krippendorff (2011), example A: two observers, ten units, 0.0952', () => {
    const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(krippendorffsAlpha(a.map((answer, unit) => [answer, b[unit] ?? null]))).toBeCloseTo(0.0952, 4);
  });

  it('says nothing where every answer is the same', () => {
    expect(krippendorffsAlpha(times(5, [0, 0]))).toBeNull();
  });

  it('has an interval around it that is the same for the same seed', () => {
    const clusters = times(6, UNITS);
    const interval = () => alphaInterval(clusters, { metric: 'nominal', resamples: 200, random: seededRandom(3) });
    expect(interval()).toEqual(interval());
    const { low, high } = interval() ?? { low: 1, high: 0 };
    expect(low).toBeLessThanOrEqual(0.76);
    expect(high).toBeGreaterThanOrEqual(0.73);
  });
});

describe("Wilson's interval", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of Newcombe (1998), table I', (hits, total, low, high) => {
    const found = wilson(hits, total);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe("Rogan and Gladen's estimate", () => {
  it('is that of the manual of epiR (epi.prev): 23 of 150, sensitivity 0.96, specificity 0.89 give 0.0510', () => {
    expect(roganGladen(23 / 150, { sensitivity: 0.96, specificity: 0.89 })).toBeCloseTo(0.051, 4);
  });

  it('is the truth where the program is as accurate as is said', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        (prevalence, sensitivity, specificity) => {
          const apparent = prevalence * sensitivity + (1 - prevalence) * (1 - specificity);
          expect(roganGladen(apparent, { sensitivity, specificity })).toBeCloseTo(prevalence, 9);
        },
      ),
    );
  });

  it('is given where it lies outside 0 to 1, and is none where the program is no better than chance', () => {
    expect(roganGladen(0.02, { sensitivity: 0.9, specificity: 0.9 })).toBeCloseTo(-0.1, 9);
    expect(roganGladen(0.3, { sensitivity: 0.4, specificity: 0.6 })).toBeNull();
    expect(roganGladen(0.3, { sensitivity: null, specificity: 0.6 })).toBeNull();
  });
});

describe('the prevalence over documents', () => {
  const documents = Array.from({ length: 40 }, (_, index) => ({ rows: 10 + (index % 7), flagged: index % 4 }));
  const validated = Array.from({ length: 20 }, (_, index) => ({
    rows: 10,
    truePositive: 3,
    falseNegative: index % 5 === 0 ? 1 : 0,
    falsePositive: index % 10 === 0 ? 1 : 0,
    trueNegative: 6,
  }));
  const options = { resamples: 300, random: seededRandom(5) };

  it('stands beside its correction, each with its interval', () => {
    const found = prevalenceOf(documents, validated, options);
    expect(found?.accuracy).toEqual(accuracyOf(validated));
    expect(found?.accuracy.sensitivity).toBeCloseTo(60 / 64, 9);
    for (const estimate of [found?.naive, found?.corrected]) {
      expect(estimate?.interval?.low).toBeLessThan(estimate?.value ?? 0);
      expect(estimate?.interval?.high).toBeGreaterThan(estimate?.value ?? 1);
    }
    const width = (interval: { low: number; high: number } | null | undefined) => (interval?.high ?? 0) - (interval?.low ?? 0);
    expect(width(found?.corrected?.interval)).toBeGreaterThan(width(found?.naive.interval));
  });

  it('is not corrected where nothing was validated, and has no interval over few documents', () => {
    expect(prevalenceOf(documents, [], options)?.corrected).toBeNull();
    expect(prevalenceOf(documents.slice(0, FEWEST - 1), validated, options)?.naive.interval).toBeNull();
    expect(prevalenceOf([{ rows: 0, flagged: 0 }], [], options)).toBeNull();
  });

  it('does not depend on how weights are scaled', () => {
    const scaled = validated.map((row) => ({
      ...row,
      truePositive: row.truePositive * 50,
      falseNegative: row.falseNegative * 50,
      falsePositive: row.falsePositive * 50,
      trueNegative: row.trueNegative * 50,
    }));
    const of = (rows: typeof validated) => prevalenceOf(documents, rows, { resamples: 100, random: seededRandom(9) });
    expect(of(scaled)?.corrected?.value).toBeCloseTo(of(validated)?.corrected?.value ?? 0, 9);
    expect(of(scaled)?.corrected?.interval?.low).toBeCloseTo(of(validated)?.corrected?.interval?.low ?? 0, 9);
  });
});

describe('chance', () => {
  it('is the same for the same seed, and another for another part', () => {
    const five = (random: () => number) => times(5, 0).map(random);
    expect(five(seededRandom(1))).toEqual(five(seededRandom(1)));
    expect(five(randomFor(1, 'a'))).not.toEqual(five(randomFor(1, 'b')));
  });

  it('draws every item as often as any other', () => {
    const random = seededRandom(2);
    const counts = times(6, 0);
    for (let run = 0; run < 6000; run++) for (const item of drawn([0, 1, 2, 3, 4, 5], 2, random)) counts[item] = (counts[item] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
  });
});
