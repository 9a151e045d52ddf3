/**
 * Does the 95 % interval hold what it says? Documents of unequal size with a known share of defects, a program of known accuracy and a sample of
 * validated rows are made a thousand times over; how often the interval holds the truth is printed. `npm run evaluate -- study`
 */
import { betaDraw } from '../src/estimate/draws.js';
import { CONFIDENCE } from '../src/estimate/interval.js';
import { type Flagged, prevalenceOf, type Validated } from '../src/estimate/prevalence.js';
import { drawn, type Random, randomFor } from '../src/estimate/random.js';

interface Scene {
  readonly prevalence: number;
  readonly documents: number;
}

const SCENES: readonly Scene[] = [0.05, 0.3].flatMap((prevalence) => [30, 100].map((documents) => ({ prevalence, documents })));

const RESAMPLES = 400;
const VALIDATED = 200;
/** Correlation of rows of one document. */
const CORRELATION = 0.1;
const SENSITIVITY = 0.9;
const SPECIFICITY = 0.97;

/** A row by truth and by what the program says. */
interface MadeRow {
  readonly document: number;
  readonly defect: boolean;
  readonly said: boolean;
}

/** Rows of documents whose shares of defects differ so that rows of one document are correlated. */
function makeRows({ prevalence, documents }: Scene, random: Random): readonly MadeRow[] {
  const spread = 1 / CORRELATION - 1;
  return Array.from({ length: documents }, (_, document) => {
    const share = betaDraw(prevalence * spread, (1 - prevalence) * spread, random);
    const size = 5 + Math.floor(120 * random() ** 3);
    return Array.from({ length: size }, (): MadeRow => {
      const defect = random() < share;
      return { document, defect, said: random() < (defect ? SENSITIVITY : 1 - SPECIFICITY) };
    });
  }).flat();
}

function byDocument<Value>(rows: readonly MadeRow[], make: (rows: readonly MadeRow[]) => Value): readonly Value[] {
  const groups = new Map<number, MadeRow[]>();
  for (const row of rows) groups.set(row.document, [...(groups.get(row.document) ?? []), row]);
  return [...groups.values()].map(make);
}

const count = (rows: readonly MadeRow[], defect: boolean, said: boolean): number =>
  rows.filter((row) => row.defect === defect && row.said === said).length;

const flaggedOf = (rows: readonly MadeRow[]): Flagged => ({ rows: rows.length, flagged: rows.filter(({ said }) => said).length });

const validatedOf = (rows: readonly MadeRow[]): Validated => ({
  rows: rows.length,
  truePositive: count(rows, true, true),
  falseNegative: count(rows, true, false),
  falsePositive: count(rows, false, true),
  trueNegative: count(rows, false, false),
});

/** How often intervals hold the truth, and how wide they are. */
function coverage(scene: Scene, seed: number, runs: number) {
  const random = randomFor(seed, `${scene.prevalence} ${scene.documents}`);
  const apparent = scene.prevalence * SENSITIVITY + (1 - scene.prevalence) * (1 - SPECIFICITY);
  const held = { naive: 0, corrected: 0 };
  const width = { naive: 0, corrected: 0 };
  let without = 0;
  for (let run = 0; run < runs; run++) {
    const rows = makeRows(scene, random);
    const validated = byDocument(drawn(rows, VALIDATED, random), validatedOf);
    const found = prevalenceOf(byDocument(rows, flaggedOf), validated, { resamples: RESAMPLES, random });
    const [naive, corrected] = [found?.naive.interval ?? null, found?.corrected?.interval ?? null];
    if (naive !== null) {
      held.naive += Number(naive.low <= apparent && apparent <= naive.high);
      width.naive += naive.high - naive.low;
    }
    if (corrected === null) without += 1;
    else {
      held.corrected += Number(corrected.low <= scene.prevalence && scene.prevalence <= corrected.high);
      width.corrected += corrected.high - corrected.low;
    }
  }
  return { naive: held.naive / runs, corrected: held.corrected / (runs - without), width, without, runs };
}

/** Prints the coverage of every scene. */
export function printCoverage(seed: number, runs: number): void {
  console.log(
    `coverage of the ${100 * CONFIDENCE} % interval over ${runs} simulations: sensitivity ${SENSITIVITY}, specificity ${SPECIFICITY}, correlation ${CORRELATION}, ${VALIDATED} validated rows`,
  );
  console.log('prevalence  documents  as found %  corrected %  mean width as found, corrected (points)  no interval');
  for (const scene of SCENES) {
    const { naive, corrected, width, without } = coverage(scene, seed, runs);
    const points = (total: number, of: number): string => ((100 * total) / of).toFixed(1);
    console.log(
      `${(100 * scene.prevalence).toFixed(0).padStart(9)} %  ${String(scene.documents).padStart(9)}  ${(100 * naive).toFixed(1).padStart(10)}  ${(100 * corrected).toFixed(1).padStart(11)}  ${points(width.naive, runs).padStart(20)}, ${points(width.corrected, runs - without).padStart(8)}  ${String(without).padStart(20)}`,
    );
  }
}
