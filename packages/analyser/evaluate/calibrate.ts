/**
 * Calibrates the points of `data/lexicons/points.yml` on hand-made gold: what each message is worth is fitted on all documents but one and
 * tried on that one. The table in force is chosen by hand near the fit, in round numbers; this script says how far it is from it.
 * `npx tsx packages/analyser/evaluate/calibrate.ts`
 */
import { POINTS } from '@perf-lint/data';
import { type AnalyseOptions, DEFAULT_CONFIGURATION } from '../src/index.js';
import { goldFolder, readGold } from './gold.js';
import { type JudgedRow, judge } from './judge.js';
import { spearman } from './measures.js';

/** A row as the messages that speak on it (with those that only deduct) and the points that a reader would take off: 25 for each step of m. */
interface Sample {
  readonly file: string;
  readonly messages: readonly string[];
  readonly m: number;
  readonly loss: number;
  readonly inForce: number;
}

export interface Calibration {
  readonly samples: number;
  /** Points in force, on all rows. */
  readonly inForce: { readonly spearman: number; readonly error: number };
  /** Fitted with the row's document left out. */
  readonly heldOut: { readonly spearman: number; readonly error: number };
  /** Fitted on everything: message to points, rounded, with the number of rows. */
  readonly fitted: ReadonlyMap<string, { readonly points: number; readonly inForce: number; readonly rows: number }>;
}

/** Messages whose deductions count while the rule is off: shown, so that they can be fitted. */
const SHOWN: AnalyseOptions = { configuration: { ...DEFAULT_CONFIGURATION, rules: { 'missing-comparator': { severity: 'info' } } } };

const meanAbsolute = (errors: readonly number[]) => errors.reduce((sum, error) => sum + Math.abs(error), 0) / (errors.length || 1);

function sampleOf({ file, row, result }: JudgedRow): Sample {
  const messages = result.findings
    .filter(({ ruleId, messageId }) => isPriced(ruleId, messageId))
    .map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
  return { file, messages: [...new Set(messages)], m: row.m, loss: 25 * (4 - row.m), inForce: 100 - result.measurability };
}

function isPriced(ruleId: string, messageId: string): boolean {
  return POINTS[`${ruleId}/${messageId}`] !== undefined || POINTS[ruleId] !== undefined;
}

/** Least squares with points kept between 0 and 100, by coordinate descent; messages seen fewer than three times keep their points in force. */
function fit(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const rowsOf = new Map<string, Sample[]>();
  for (const sample of samples) for (const message of sample.messages) rowsOf.set(message, [...(rowsOf.get(message) ?? []), sample]);
  const points = new Map<string, number>();
  for (const message of rowsOf.keys()) points.set(message, pointsInForce(message));
  const guess = (sample: Sample) =>
    Math.min(
      100,
      sample.messages.reduce((sum, message) => sum + (points.get(message) ?? 0), 0),
    );
  for (let round = 0; round < 40; round++)
    for (const [message, rows] of rowsOf) {
      if (rows.length < 3) continue;
      const own = points.get(message) ?? 0;
      const step = rows.reduce((sum, sample) => sum + (sample.loss - guess(sample)), 0) / rows.length;
      points.set(message, Math.min(100, Math.max(0, own + step)));
    }
  return points;
}

function pointsInForce(message: string): number {
  return POINTS[message] ?? POINTS[message.split('/')[0] ?? ''] ?? 0;
}

/** Fits and tries; null where there is no gold. */
export function calibrate(): Calibration | null {
  const folder = goldFolder();
  if (folder === null) return null;
  const samples = judge(readGold(folder), SHOWN)
    .rows.filter(({ row }) => row.level1 !== '投入管理')
    .map(sampleOf);
  const heldOut = samples.map(() => 0);
  // The eleven small documents are one fold: alone they are too small to try anything on.
  const foldOf = ({ file }: Sample) => (file.startsWith('h') ? 'h' : file);
  for (const fold of new Set(samples.map(foldOf))) {
    const points = fit(samples.filter((sample) => foldOf(sample) !== fold));
    samples.forEach((sample, i) => {
      if (foldOf(sample) !== fold) return;
      heldOut[i] = Math.min(
        100,
        sample.messages.reduce((sum, message) => sum + (points.get(message) ?? pointsInForce(message)), 0),
      );
    });
  }
  const all = fit(samples);
  const fitted = new Map<string, { points: number; inForce: number; rows: number }>();
  for (const [message, points] of [...all].sort(([a], [b]) => (a < b ? -1 : 1)))
    fitted.set(message, {
      points: Math.round(points),
      inForce: pointsInForce(message),
      rows: samples.filter(({ messages }) => messages.includes(message)).length,
    });
  const losses = samples.map(({ loss }) => loss);
  return {
    samples: samples.length,
    inForce: {
      spearman: spearman(
        losses,
        samples.map(({ inForce }) => inForce),
      ),
      error: meanAbsolute(samples.map(({ loss, inForce }) => loss - inForce)),
    },
    heldOut: { spearman: spearman(losses, heldOut), error: meanAbsolute(heldOut.map((guess, i) => guess - (losses[i] ?? 0))) },
    fitted,
  };
}

if (process.argv[1]?.endsWith('calibrate.ts') === true) {
  const result = calibrate();
  if (result === null) console.log('No gold beside the checkout (../shared/gold): nothing calibrated.');
  else {
    const line = (name: string, { spearman: rho, error }: Calibration['inForce']) =>
      `${name.padEnd(28)} Spearman ${rho.toFixed(3)}   mean error ${error.toFixed(1)} points`;
    console.log(`${result.samples} rows\n${line('points in force', result.inForce)}\n${line('fitted, document left out', result.heldOut)}`);
    for (const [message, { points, rows }] of result.fitted)
      console.log(
        `  ${message.padEnd(40)} in force ${String(pointsInForce(message)).padStart(3)}  fitted ${String(points).padStart(3)}  (${rows} rows)`,
      );
  }
}
