/** The program held against what people found: how often it is right, row by row, weighted by what each row stands for. */
import { foldForMatch } from '@perf-lint/core';
import { sum } from 'd3-array';
import { type Interval, middleOf, resampled } from '../estimate/interval.js';
import { FEWEST } from '../estimate/prevalence.js';
import { randomFor } from '../estimate/random.js';
import { DEFECTS } from '../labels/defects.js';
import type { Labelled, Labels } from '../labels/labelled.js';
import type { RowKey, SampleKey, StretchKey } from '../sample/sample.js';
import { answerTo, QUESTIONS, type Question } from './compare.js';

/** A row and a question that people answered, beside what the program said. */
export interface ValidatedRow {
  readonly documentId: string;
  readonly rowId: string;
  readonly stratum: string;
  readonly probability: number;
  readonly question: Question;
  readonly truth: boolean;
  readonly said: boolean;
  /** Whether name and value were read as people copied them; null where nobody did. */
  readonly readRight: boolean | null;
}

/** A share with its interval by resampling documents; null where nothing is to be shared out, or where documents are too few. */
export interface Share {
  readonly value: number | null;
  readonly interval: Interval | null;
}

export interface Performance {
  readonly question: Question;
  readonly rows: number;
  readonly defective: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly specificity: Share;
}

export interface RulePerformance {
  readonly ruleId: string;
  /** Rows on which it spoke. */
  readonly rows: number;
  readonly precision: Share;
}

export interface Validation {
  readonly rows: readonly ValidatedRow[];
  /** On all rows labelled: errors of reading and of judging together. */
  readonly together: readonly Performance[];
  /** On rows that were read right, or whose reading nobody judged: errors of judging alone. */
  readonly judging: readonly Performance[];
  readonly rules: readonly RulePerformance[];
  /** Share of rows whose name and value were read right, of those that people copied. */
  readonly reading: Share;
  /** Share of rows of the originals that were read at all, by the stretches counted. */
  readonly rowsFound: Share;
  readonly annotators: readonly string[];
}

/** What is true of a row: what the adjudicated labels say, else what more than half of the people say; null where they are split. */
function truthOf(question: Question, labelled: readonly Labelled[], settled: Labelled | undefined): boolean | null {
  const own = answerTo(question, settled);
  if (own !== null) return own === 1;
  const answers = labelled.flatMap((each) => answerTo(question, each) ?? []);
  const yes = answers.filter((answer) => answer === 1).length;
  if (answers.length === 0 || yes * 2 === answers.length) return null;
  return yes * 2 > answers.length;
}

function readRightOf({ name, value }: RowKey, labelled: readonly Labelled[]): boolean | null {
  const copied = labelled.filter((each) => each.name !== '' || each.value !== '');
  if (copied.length === 0) return null;
  const same = (a: string | null, b: string): boolean => foldForMatch(a ?? '') === foldForMatch(b);
  const right = copied.filter((each) => same(name, each.name) && same(value, each.value)).length;
  return right * 2 > copied.length;
}

class People {
  readonly #byItem = new Map<string, Labelled[]>();
  readonly #settled: ReadonlyMap<string, Labelled>;

  constructor(labels: readonly Labels[], adjudicated: Labels | null) {
    for (const { items } of labels)
      for (const item of items) {
        const known = this.#byItem.get(item.itemId);
        if (known === undefined) this.#byItem.set(item.itemId, [item]);
        else known.push(item);
      }
    this.#settled = new Map((adjudicated?.items ?? []).map((item) => [item.itemId, item]));
  }

  of(itemId: string): readonly Labelled[] {
    return this.#byItem.get(itemId) ?? [];
  }

  settled(itemId: string): Labelled | undefined {
    return this.#settled.get(itemId);
  }
}

/** What weighs on either side of a share, in one document. */
interface Weighed {
  readonly documentId: string;
  readonly hit: number;
  readonly all: number;
}

const RESAMPLES = 1000;

function shareOf(parts: readonly Weighed[], seed: number, name: string): Share {
  const byDocument = new Map<string, { hit: number; all: number }>();
  for (const { documentId, hit, all } of parts) {
    const own = byDocument.get(documentId) ?? { hit: 0, all: 0 };
    byDocument.set(documentId, { hit: own.hit + hit, all: own.all + all });
  }
  const documents = [...byDocument.values()].filter(({ all }) => all > 0);
  const whole = sum(documents, ({ all }) => all);
  if (whole === 0) return { value: null, interval: null };
  const value = sum(documents, ({ hit }) => hit) / whole;
  if (documents.length < FEWEST) return { value, interval: null };
  const random = randomFor(seed, name);
  const values: number[] = [];
  for (let sample = 0; sample < RESAMPLES; sample++) {
    const times = resampled(documents.length, random);
    const drawnWhole = sum(documents, ({ all }, index) => all * (times[index] ?? 0));
    if (drawnWhole > 0) values.push(sum(documents, ({ hit }, index) => hit * (times[index] ?? 0)) / drawnWhole);
  }
  return { value, interval: middleOf(values) };
}

function performanceOn(question: Question, rows: readonly ValidatedRow[], seed: number): Performance {
  const own = rows.filter((row) => row.question === question);
  const part = (among: (row: ValidatedRow) => boolean, hit: (row: ValidatedRow) => boolean): readonly Weighed[] =>
    own.filter(among).map((row) => ({ documentId: row.documentId, hit: hit(row) ? 1 / row.probability : 0, all: 1 / row.probability }));
  return {
    question,
    rows: own.length,
    defective: own.filter(({ truth }) => truth).length,
    precision: shareOf(
      part(
        ({ said }) => said,
        ({ truth }) => truth,
      ),
      seed,
      `precision ${question}`,
    ),
    recall: shareOf(
      part(
        ({ truth }) => truth,
        ({ said }) => said,
      ),
      seed,
      `recall ${question}`,
    ),
    specificity: shareOf(
      part(
        ({ truth }) => !truth,
        ({ said }) => !said,
      ),
      seed,
      `specificity ${question}`,
    ),
  };
}

function rulePerformance(keys: readonly RowKey[], rows: readonly ValidatedRow[], seed: number): readonly RulePerformance[] {
  const truth = new Map(rows.map((row) => [`${row.documentId} ${row.rowId} ${row.question}`, row.truth]));
  return DEFECTS.flatMap(({ code, rules }) =>
    rules.map((ruleId): RulePerformance => {
      const spoken = keys.flatMap((key) => {
        const right = truth.get(`${key.documentId} ${key.rowId} ${code}`);
        return right === undefined || !key.rules.includes(ruleId)
          ? []
          : [{ documentId: key.documentId, hit: right ? 1 / key.probability : 0, all: 1 / key.probability }];
      });
      return { ruleId, rows: spoken.length, precision: shareOf(spoken, seed, ruleId) };
    }),
  ).filter(({ rows: spoken }) => spoken > 0);
}

/** Rows found of those there are, by the stretches that people counted: rows beyond their count stand for none. */
function rowsFound(keys: readonly StretchKey[], people: People, seed: number): Share {
  const parts = keys.flatMap(({ itemId, documentId, probability, rowsRead }): Weighed[] => {
    const settled = people.settled(itemId)?.count ?? null;
    const counts = settled === null ? people.of(itemId).flatMap(({ count }) => count ?? []) : [settled];
    if (counts.length === 0) return [];
    const count = sum(counts) / counts.length;
    return [{ documentId, hit: Math.min(count, rowsRead) / probability, all: count / probability }];
  });
  return shareOf(parts, seed, 'rows found');
}

/**
 * Holds the program against labels.
 * @param adjudicated labels of items on which people differed, as they were settled; null where nothing was settled
 */
export function validate({ items, seed }: SampleKey, labels: readonly Labels[], adjudicated: Labels | null): Validation {
  const people = new People(labels, adjudicated);
  const keys = items.filter((key): key is RowKey => key.kind === 'row');
  const rows = keys.flatMap((key): ValidatedRow[] => {
    const labelled = people.of(key.itemId);
    const settled = people.settled(key.itemId);
    const settledText = settled !== undefined && (settled.name !== '' || settled.value !== '');
    const readRight = readRightOf(key, settledText ? [settled] : labelled);
    return QUESTIONS.flatMap((question): ValidatedRow[] => {
      const truth = truthOf(question, labelled, settled);
      if (truth === null) return [];
      const { documentId, rowId, stratum, probability } = key;
      const said = question === 'ANY' ? key.said.length > 0 : key.said.includes(question);
      return [{ documentId, rowId, stratum, probability, question, truth, said, readRight }];
    });
  });
  const judged = rows.filter(({ readRight }) => readRight !== false);
  const copied = rows.filter(({ question, readRight }) => question === 'ANY' && readRight !== null);
  return {
    rows,
    together: QUESTIONS.map((question) => performanceOn(question, rows, seed)),
    judging: QUESTIONS.map((question) => performanceOn(question, judged, seed)),
    rules: rulePerformance(keys, rows, seed),
    reading: shareOf(
      copied.map(({ documentId, probability, readRight }) => ({
        documentId,
        hit: readRight === true ? 1 / probability : 0,
        all: 1 / probability,
      })),
      seed,
      'reading',
    ),
    rowsFound: rowsFound(
      items.filter((key): key is StretchKey => key.kind === 'stretch'),
      people,
      seed,
    ),
    annotators: labels.map(({ annotator }) => annotator),
  };
}
