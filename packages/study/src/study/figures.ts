/** The figures of a study: every share beside its correction, each with its interval and the query that gives it. */
import { sum } from 'd3-array';
import type { ValidationRow } from '../agreement/tables.js';
import { type Estimate, type Flagged, type Prevalence, prevalenceOf } from '../estimate/prevalence.js';
import { randomFor } from '../estimate/random.js';
import {
  copiedProjectsQuery,
  correctedQuery,
  documentsQuery,
  type GroupOf,
  heapingQuery,
  measurabilityQuery,
  prevalenceQuery,
  quantifiedQuery,
  weighedQuery,
} from './queries.js';
import { QUESTIONS, type Question } from './questions.js';
import { type ByDocument, flaggedOf, type Grouping, type StudyData, validatedOf, type Weighing } from './study-data.js';

/** What is measured. Shares are 0..1, measurability 0..100, documents a number. */
export type Measure =
  | 'documents'
  | 'prevalence'
  | 'measurability'
  | 'measurability-half'
  | 'measurability-double'
  | 'quantified'
  | 'heaping'
  | 'copied-projects';

export interface Figure extends GroupOf {
  readonly measure: Measure;
  /** Defect, rule, percentage or status that it is about; "" where it is about none. */
  readonly subject: string;
  readonly weighing: Weighing;
  readonly documents: number;
  /** Rows behind it (projects, documents), not weighted. */
  readonly rows: number;
  readonly estimate: Estimate;
  /** Corrected for the program's errors; null where nothing may be corrected. */
  readonly corrected:
    | (Estimate & { readonly sensitivity: number; readonly specificity: number; readonly accuracy: GroupOf; readonly query: string })
    | null;
  readonly query: string;
}

export interface FigureOptions {
  readonly seed: number;
  readonly resamples: number;
  readonly by: readonly Grouping[];
  readonly validation: readonly ValidationRow[];
}

/** Validated rows that have a defect without which nothing is corrected. */
export const FEWEST_POSITIVES = 30;

/** Percentages at which targets heap. */
export const HEAPS = [90, 95, 98, 100] as const;

const ALL: GroupOf = { by: 'all', group: '' };

class Figures {
  readonly #data: StudyData;
  readonly #options: FigureOptions;

  constructor(data: StudyData, options: FigureOptions) {
    this.#data = data;
    this.#options = options;
  }

  *all(): Generator<Figure> {
    yield* this.#documents();
    for (const question of QUESTIONS) yield* this.#prevalence(question, ALL, 'rows');
    for (const weighing of ['money', 'lenient', 'strict'] as const)
      for (const question of QUESTIONS) yield* this.#prevalence(question, ALL, weighing);
    yield* this.#scores(ALL);
    yield* this.#sensitivity();
    yield* this.#heaping();
    yield* this.#copied();
    for (const by of this.#options.by)
      for (const group of this.#data.groupsOf(by)) {
        for (const question of QUESTIONS) yield* this.#prevalence(question, { by, group }, 'rows');
        yield* this.#scores({ by, group });
      }
  }

  *#documents(): Generator<Figure> {
    const total = sum(this.#data.statuses.values());
    for (const [status, count] of [...this.#data.statuses].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield {
        ...ALL,
        measure: 'documents',
        subject: status,
        weighing: 'rows',
        documents: total,
        rows: count,
        estimate: { value: count, interval: null },
        corrected: null,
        query: documentsQuery(status),
      };
  }

  #sums({ by, group }: GroupOf, weighing: Weighing): ByDocument {
    return weighing === 'rows' ? this.#data.sums(by, group) : this.#data.weighed(weighing);
  }

  #random(name: string, { by, group }: GroupOf) {
    return { resamples: this.#options.resamples, random: randomFor(this.#options.seed, `${name} ${by} ${group}`) };
  }

  *#prevalence(question: Question, group: GroupOf, weighing: Weighing): Generator<Figure> {
    const documents = this.#sums(group, weighing);
    const flagged = flaggedOf(documents, question);
    // Only what the program says under the settings of the dataset was validated.
    const validated = weighing === 'lenient' || weighing === 'strict' ? null : this.#validatedFor(question, group);
    const found = prevalenceOf(
      flagged,
      validated === null ? [] : validatedOf(validated.rows),
      this.#random(`prevalence ${question} ${weighing}`, group),
    );
    if (found === null) return;
    yield {
      ...group,
      measure: 'prevalence',
      subject: question,
      weighing,
      documents: flagged.length,
      rows: sum(this.#data.sums(group.by, group.group).values(), ({ rows }) => rows),
      estimate: found.naive,
      corrected: correctionOf(found, validated?.accuracy ?? ALL, correctedQuery(question, group, weighing, validated?.accuracy ?? ALL)),
      query: prevalenceQuery(question, group, weighing),
    };
  }

  /** Validated rows of the group where enough of them have the defect, else all; null where even those are too few. */
  #validatedFor(question: Question, group: GroupOf): { readonly rows: readonly ValidationRow[]; readonly accuracy: GroupOf } | null {
    const own = this.#options.validation.filter((row) => row.question === question);
    const positives = (rows: readonly ValidationRow[]): number => rows.filter(({ truth }) => truth).length;
    const inside = own.filter((row) => this.#data.liesIn(row, group.by, group.group));
    if (group.by !== 'all' && positives(inside) >= FEWEST_POSITIVES) return { rows: inside, accuracy: group };
    return positives(own) >= FEWEST_POSITIVES ? { rows: own, accuracy: ALL } : null;
  }

  /** Mean measurability and share of quantified rows. */
  *#scores(group: GroupOf): Generator<Figure> {
    const documents = [...this.#data.sums(group.by, group.group).values()];
    const rows = sum(documents, (each) => each.rows);
    const common = { ...group, weighing: 'rows', documents: documents.length, rows, subject: '', corrected: null } as const;
    const mean = this.#mean(
      documents.map((each) => ({ rows: each.rows, flagged: each.measurability / 100 })),
      'measurability',
      group,
    );
    if (mean !== null) yield { ...common, measure: 'measurability', estimate: hundredfold(mean), query: measurabilityQuery(group) };
    const quantified = this.#mean(
      documents.map((each) => ({ rows: each.rows, flagged: each.quantified })),
      'quantified',
      group,
    );
    if (quantified !== null) yield { ...common, measure: 'quantified', estimate: quantified, query: quantifiedQuery(group) };
  }

  #mean(parts: readonly Flagged[], name: string, group: GroupOf): Estimate | null {
    return prevalenceOf(parts, [], this.#random(name, group))?.naive ?? null;
  }

  /** Measurability with the points of one rule halved or doubled: how far the score rests on what was chosen. */
  *#sensitivity(): Generator<Figure> {
    const documents = this.#data.sums('all', '');
    const rows = sum(documents.values(), (each) => each.rows);
    for (const [rule, deducted] of [...this.#data.deducted].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const [measure, factor, part] of [
        ['measurability-half', 0.5, 'half'],
        ['measurability-double', 2, 'double'],
      ] as const) {
        const parts = [...documents].map(([documentId, sums]) => ({
          rows: sums.rows,
          flagged: (sums.measurability + (deducted.get(documentId)?.[part] ?? 0)) / 100,
        }));
        const estimate = this.#mean(parts, `${measure} ${rule}`, ALL);
        if (estimate !== null)
          yield {
            ...ALL,
            measure,
            subject: rule,
            weighing: 'rows',
            documents: documents.size,
            rows,
            estimate: hundredfold(estimate),
            corrected: null,
            query: weighedQuery(rule, factor),
          };
      }
  }

  *#heaping(): Generator<Figure> {
    const documents = [...this.#data.percentages.values()];
    const rows = sum(documents, (counts) => sum(counts));
    for (const percentage of HEAPS) {
      const parts = documents.map((counts) => ({ rows: sum(counts), flagged: counts[percentage] ?? 0 }));
      const estimate = this.#mean(parts, `heaping ${percentage}`, ALL);
      if (estimate === null) continue;
      const subject = String(percentage);
      const common = { ...ALL, weighing: 'rows', documents: documents.length, rows, corrected: null } as const;
      yield { ...common, measure: 'heaping', subject, estimate, query: heapingQuery(percentage) };
    }
  }

  *#copied(): Generator<Figure> {
    const parts = new Map<string, { rows: number; flagged: number }>();
    for (const documents of this.#data.contents.values())
      for (const documentId of documents) {
        const own = parts.get(documentId) ?? { rows: 0, flagged: 0 };
        own.rows += 1;
        if (documents.length > 1) own.flagged += 1;
        parts.set(documentId, own);
      }
    const all = [...parts.values()];
    const estimate = this.#mean(all, 'copied', ALL);
    if (estimate === null) return;
    const common = {
      ...ALL,
      subject: '',
      weighing: 'rows',
      documents: all.length,
      rows: sum(all, ({ rows }) => rows),
      corrected: null,
    } as const;
    yield { ...common, measure: 'copied-projects', estimate, query: copiedProjectsQuery() };
  }
}

function correctionOf({ accuracy, corrected }: Prevalence, from: GroupOf, query: string): Figure['corrected'] {
  const { sensitivity, specificity } = accuracy;
  if (corrected === null || sensitivity === null || specificity === null) return null;
  return { ...corrected, sensitivity, specificity, accuracy: from, query };
}

function hundredfold({ value, interval }: Estimate): Estimate {
  return { value: 100 * value, interval: interval === null ? null : { low: 100 * interval.low, high: 100 * interval.high } };
}

/** Every figure of a study, in the order in which they are told. */
export function figuresOf(data: StudyData, options: FigureOptions): readonly Figure[] {
  return [...new Figures(data, options).all()];
}
