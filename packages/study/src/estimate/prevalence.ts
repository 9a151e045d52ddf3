/**
 * The share of rows with a defect: as the program finds it, and corrected for what the program misses and says without cause (Rogan and Gladen
 * 1978). Intervals know the error of both samples: documents are resampled whole, and sensitivity and specificity are drawn anew from what the
 * validated rows tell of them, with every resample.
 *
 * Resampled shares are bootstrap-t: the distance to the estimate is taken in the resample's own standard error, as defects are skewed from
 * document to document and plain percentiles would be too narrow.
 */
import { sum } from 'd3-array';
import { betaDraw } from './draws.js';
import { type Interval, middleOf, resampled } from './interval.js';
import type { Random } from './random.js';

/** Rows of one document: how many (or how much money) there are, and how many of them were flagged. */
export interface Flagged {
  readonly rows: number;
  readonly flagged: number;
}

/** Validated rows of one document by truth and by what the program said, weighted by what each stands for. */
export interface Validated {
  /** Rows that were validated, not weighted. */
  readonly rows: number;
  readonly truePositive: number;
  readonly falseNegative: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
}

export interface Accuracy {
  /** Share of defective rows that are flagged; null where no row is defective. */
  readonly sensitivity: number | null;
  /** Share of sound rows that are not; null where no row is sound. */
  readonly specificity: number | null;
}

export function accuracyOf(validated: readonly Validated[]): Accuracy {
  const truePositive = sum(validated, (row) => row.truePositive);
  const positive = truePositive + sum(validated, (row) => row.falseNegative);
  const trueNegative = sum(validated, (row) => row.trueNegative);
  const negative = trueNegative + sum(validated, (row) => row.falsePositive);
  return {
    sensitivity: positive === 0 ? null : truePositive / positive,
    specificity: negative === 0 ? null : trueNegative / negative,
  };
}

/**
 * Rogan and Gladen's estimate of a prevalence. May lie outside 0 to 1, and is given as it is: where it does, sensitivity and specificity do not fit
 * the documents. Null where a test that is no better than chance tells nothing.
 */
export function roganGladen(apparent: number, { sensitivity, specificity }: Accuracy): number | null {
  if (sensitivity === null || specificity === null) return null;
  const youden = sensitivity + specificity - 1;
  return youden <= 0 ? null : (apparent + specificity - 1) / youden;
}

export interface Estimate {
  readonly value: number;
  /** Null where there are too few documents to say. */
  readonly interval: Interval | null;
}

export interface Prevalence {
  readonly naive: Estimate;
  readonly accuracy: Accuracy;
  /** Null where the correction is not defined. */
  readonly corrected: Estimate | null;
}

export interface ResampleOptions {
  readonly resamples: number;
  readonly random: Random;
}

/** Fewer documents say nothing of how much documents differ. */
export const FEWEST = 5;

/** A value with its standard error. */
interface Measured {
  readonly value: number;
  readonly error: number;
}

/** One part of a whole in each document. */
interface Part {
  readonly part: number;
  readonly whole: number;
}

/**
 * A share over documents with its standard error by linearisation, documents each as often as it was drawn; of the documents as they are
 * (`times` null) each is held against the others alone, as in a jackknife: a large one would pull the share towards itself and seem to fit it.
 * @param row what one row weighs: the error is that of one row more, so that a share in which nothing was missed is not taken for certain
 */
function measuredShare(documents: readonly Part[], times: Int32Array | null, row: number): Measured | null {
  let [part, whole, clusters] = [0, 0, 0];
  for (const [index, document] of documents.entries()) {
    const count = times === null ? 1 : (times[index] ?? 0);
    part += count * document.part;
    whole += count * document.whole;
    if (document.whole > 0) clusters += count;
  }
  if (whole === 0 || clusters < 2) return null;
  const value = part / whole;
  const guarded = (part + row / 2) / (whole + row);
  let variance = guarded * (1 - guarded) * (row / whole) ** 2;
  for (const [index, document] of documents.entries()) {
    const count = times === null ? 1 : (times[index] ?? 0);
    const others = times === null ? whole - document.whole : whole;
    if (count > 0 && others > 0) variance += (clusters / (clusters - 1)) * count * ((document.part - value * document.whole) / others) ** 2;
  }
  return { value, error: Math.sqrt(variance) };
}

/** What is known of a share from validated rows, as a beta distribution to draw from. */
interface Known {
  readonly hits: number;
  readonly misses: number;
}

/**
 * Validated rows of one document are alike, so that they tell less than as many rows of different documents: counts are those of independent rows
 * that would tell as much. Half a row is added to either side (Jeffreys), as a share in which nothing was missed is not certain.
 */
function knownShare(documents: readonly Part[], rows: number): Known | null {
  const whole = sum(documents, (document) => document.whole);
  const measured = measuredShare(documents, new Int32Array(documents.length).fill(1), 0);
  if (whole === 0 || rows === 0) return null;
  const value = sum(documents, ({ part }) => part) / whole;
  const told = measured === null || measured.error === 0 ? rows : (value * (1 - value)) / measured.error ** 2;
  const independent = Math.min(rows, told);
  return { hits: value * independent + 0.5, misses: (1 - value) * independent + 0.5 };
}

/** Sensitivity and specificity as validated rows tell them; null where no row is defective, or none is sound. */
function knownAccuracy(validated: readonly Validated[]): { readonly sensitivity: Known; readonly specificity: Known } | null {
  const positives = validated.map((row) => ({ part: row.truePositive, whole: row.truePositive + row.falseNegative }));
  const negatives = validated.map((row) => ({ part: row.trueNegative, whole: row.trueNegative + row.falsePositive }));
  const weight = sum([...positives, ...negatives], ({ whole }) => whole);
  const rows = sum(validated, (row) => row.rows);
  // Rows of each kind by their share of the weight.
  const rowsOf = (parts: readonly Part[]): number => (weight === 0 ? 0 : (rows * sum(parts, ({ whole }) => whole)) / weight);
  const sensitivity = knownShare(positives, rowsOf(positives));
  const specificity = knownShare(negatives, rowsOf(negatives));
  return sensitivity === null || specificity === null ? null : { sensitivity, specificity };
}

/**
 * Prevalence over documents.
 * @param documents flagged rows by document
 * @param validated validated rows by document, of the same or of other documents; [] where nothing was validated
 * @returns null where there is no row
 */
export function prevalenceOf(documents: readonly Flagged[], validated: readonly Validated[], options: ResampleOptions): Prevalence | null {
  const shares = documents.map(({ flagged, rows }) => ({ part: flagged, whole: rows }));
  const rows = sum(shares, ({ whole }) => whole);
  if (rows === 0) return null;
  const value = sum(shares, ({ part }) => part) / rows;
  const accuracy = accuracyOf(validated);
  const point = validated.length === 0 ? null : roganGladen(value, accuracy);
  const intervals = documents.length < FEWEST ? NO_INTERVALS : intervalsOf(shares, validated, options);
  return {
    naive: { value, interval: intervals.naive },
    accuracy,
    corrected: point === null ? null : { value: point, interval: validated.length < FEWEST ? null : intervals.corrected },
  };
}

interface Intervals {
  readonly naive: Interval | null;
  readonly corrected: Interval | null;
}

const NO_INTERVALS: Intervals = { naive: null, corrected: null };

function intervalsOf(shares: readonly Part[], validated: readonly Validated[], { resamples, random }: ResampleOptions): Intervals {
  // Shares of money have no rows: a document in a hundred stands for one.
  const row = sum(shares, ({ whole }) => whole) / shares.length / 100;
  const estimate = measuredShare(shares, null, row);
  if (estimate === null) return NO_INTERVALS;
  const known = knownAccuracy(validated);
  const naive: number[] = [];
  const corrected: number[] = [];
  for (let sample = 0; sample < resamples; sample++) {
    const again = measuredShare(shares, resampled(shares.length, random), row);
    if (again === null) continue;
    // As far as this resample lies above the estimate, in its own standard error, the truth may lie below it.
    const share = estimate.value - ((again.value - estimate.value) / again.error) * estimate.error;
    naive.push(share);
    if (known === null) continue;
    const { sensitivity, specificity } = known;
    const value = roganGladen(share, {
      sensitivity: betaDraw(sensitivity.hits, sensitivity.misses, random),
      specificity: betaDraw(specificity.hits, specificity.misses, random),
    });
    if (value !== null) corrected.push(value);
  }
  return { naive: middleOf(naive), corrected: middleOf(corrected) };
}
