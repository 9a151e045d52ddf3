/**
 * What a study keeps of the tables of a dataset: sums by document and group. Rows pass by once; what stays grows with documents and groups, not with
 * rows.
 */
import { shortHash } from '@perf-lint/core';
import type { ValidationRow } from '../agreement/tables.js';
import type { Flagged, Validated } from '../estimate/prevalence.js';
import type { DocumentRow } from '../tables/documents.js';
import type { IndicatorTableRow } from '../tables/indicators.js';
import type { ProjectRow } from '../tables/projects.js';
import { answeredBy, QUESTIONS, type Question } from './questions.js';

/** By what rows are grouped. */
export const GROUPINGS = ['department', 'class', 'sector', 'year', 'province', 'level'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export type StudyDocument = Pick<DocumentRow, 'documentId' | 'status' | 'year' | 'sector' | 'province' | 'level'>;
export type StudyProject = Pick<ProjectRow, 'documentId' | 'projectId' | 'department' | 'amount' | 'rows'>;
export type StudyRow = Pick<
  IndicatorTableRow,
  | 'documentId'
  | 'rowId'
  | 'projectId'
  | 'table'
  | 'template'
  | 'level1'
  | 'name'
  | 'value'
  | 'targetKind'
  | 'comparator'
  | 'number'
  | 'unit'
  | 'factor'
  | 'quantified'
  | 'scored'
  | 'measurability'
  | 'deductions'
  | 'rules'
  | 'rulesLenient'
  | 'rulesStrict'
>;

/** Rows of a group in one document: their number, and how many of them answer each question. */
export class Sums {
  rows = 0;
  measurability = 0;
  quantified = 0;
  readonly flagged = new Float64Array(QUESTIONS.length);
}

/** Sums by document. */
export type ByDocument = ReadonlyMap<string, Sums>;

/** How rows are weighed, and by which preset they are judged. */
export type Weighing = 'rows' | 'money' | 'lenient' | 'strict';

const key = (grouping: Grouping | 'all', group: string): string => `${grouping}\n${group}`;

function sumsAt(groups: Map<string, Map<string, Sums>>, group: string, documentId: string): Sums {
  let documents = groups.get(group);
  if (documents === undefined) {
    documents = new Map();
    groups.set(group, documents);
  }
  let sums = documents.get(documentId);
  if (sums === undefined) {
    sums = new Sums();
    documents.set(documentId, sums);
  }
  return sums;
}

function add(sums: Sums, weight: number, { measurability, quantified }: StudyRow, answered: ReadonlySet<number>): void {
  sums.rows += weight;
  sums.measurability += weight * (measurability ?? 0);
  sums.quantified += quantified ? weight : 0;
  for (const index of answered) sums.flagged[index] = (sums.flagged[index] ?? 0) + weight;
}

/** Projects of fewer rows say the same by chance. */
const FEWEST_ROWS = 3;

/** Points taken off by rule in one document, of rows that keep more than none, so that they can be weighed otherwise. */
export interface Deducted {
  /** Measurability of the document's rows with the rule's points halved, and doubled. */
  half: number;
  double: number;
}

/** Gathers sums while the tables pass by: documents first, then projects, then rows. */
export class StudyData {
  readonly statuses = new Map<string, number>();
  readonly #by: readonly Grouping[];
  readonly #documents = new Map<string, StudyDocument>();
  readonly #projects = new Map<string, Pick<StudyProject, 'department' | 'amount' | 'rows'>>();
  readonly #groups = new Map<string, Map<string, Sums>>();
  readonly #weighed: Readonly<Record<Exclude<Weighing, 'rows'>, Map<string, Sums>>> = {
    money: new Map(),
    lenient: new Map(),
    strict: new Map(),
  };
  /** By rule, by document: what measurability changes by. */
  readonly deducted = new Map<string, Map<string, Deducted>>();
  readonly percentages = new Map<string, Float64Array>();
  /** Projects of three rows or more by what they say word by word: how many say it, and in which documents. */
  readonly contents = new Map<string, string[]>();
  #open: { readonly project: string; readonly documentId: string; readonly lines: string[] } | null = null;
  readonly #groupsOfValidated = new Map<string, readonly string[]>();
  readonly #validated: ReadonlySet<string>;

  /** @param validated rows that people labelled */
  constructor(by: readonly Grouping[], validated: readonly ValidationRow[]) {
    this.#by = by;
    this.#validated = new Set(validated.map(({ documentId, rowId }) => `${documentId} ${rowId}`));
  }

  document(document: StudyDocument): void {
    this.#documents.set(document.documentId, document);
    this.statuses.set(document.status, (this.statuses.get(document.status) ?? 0) + 1);
  }

  project({ documentId, projectId, department, amount, rows }: StudyProject): void {
    this.#projects.set(`${documentId} ${projectId}`, { department, amount, rows });
  }

  row(row: StudyRow): void {
    this.#content(row);
    if (!row.scored) return;
    const { documentId } = row;
    const project = this.#projects.get(`${documentId} ${row.projectId}`);
    const groups = this.#groupsOf(row, project?.department ?? null);
    const answered = answeredBy(row.rules);
    for (const group of groups) add(sumsAt(this.#groups, group, documentId), 1, row, answered);
    if (this.#validated.has(`${documentId} ${row.rowId}`)) this.#groupsOfValidated.set(`${documentId} ${row.rowId}`, groups);
    if (project !== undefined && project.amount !== null && project.amount > 0 && project.rows > 0)
      add(at(this.#weighed.money, documentId), project.amount / project.rows, row, answered);
    add(at(this.#weighed.lenient, documentId), 1, row, answeredBy(row.rulesLenient));
    add(at(this.#weighed.strict, documentId), 1, row, answeredBy(row.rulesStrict));
    this.#deductions(row);
    this.#percentage(row);
  }

  /** Rows of a project follow each other: what it says is known when the next one begins. */
  #content({ documentId, projectId, table, template, level1, name, value }: StudyRow): void {
    const project = `${documentId} ${projectId}`;
    if (this.#open?.project !== project) {
      this.finish();
      this.#open = { project, documentId, lines: [] };
    }
    if (table === 'project' && !template) this.#open.lines.push([level1 ?? '', name ?? '', value ?? ''].join('\t'));
  }

  /** To be called when all rows have passed by. */
  finish(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.lines.length < FEWEST_ROWS) return;
    const content = shortHash(open.lines.join('\n'));
    this.contents.set(content, [...(this.contents.get(content) ?? []), open.documentId]);
  }

  #groupsOf(row: StudyRow, department: string | null): readonly string[] {
    const document = this.#documents.get(row.documentId);
    const groups = [key('all', '')];
    for (const grouping of this.#by) {
      const group = groupOf(grouping, row, document, department);
      if (group !== null) groups.push(key(grouping, group));
    }
    return groups;
  }

  /** What halving or doubling the points of a rule would change, kept within 0 to 100 as the score is. */
  #deductions({ documentId, deductions, measurability }: StudyRow): void {
    const own = (deductions ?? []) as readonly { readonly ruleId: string; readonly points: number }[];
    const total = own.reduce((sum, { points }) => sum + points, 0);
    for (const { ruleId, points } of own) {
      const documents = this.deducted.get(ruleId) ?? new Map<string, Deducted>();
      const sums = documents.get(documentId) ?? { half: 0, double: 0 };
      sums.half += Math.max(0, 100 - (total - points / 2)) - (measurability ?? 0);
      sums.double += Math.max(0, 100 - (total + points)) - (measurability ?? 0);
      documents.set(documentId, sums);
      this.deducted.set(ruleId, documents);
    }
  }

  /** Whole percentages from 1 to 100 that are to be reached. */
  #percentage({ documentId, targetKind, comparator, number, unit, factor }: StudyRow): void {
    if (targetKind !== 'quantity' || unit !== '%' || factor !== 1 || number === null || comparator === '≤' || comparator === '<') return;
    if (!Number.isInteger(number) || number < 1 || number > 100) return;
    const counts = this.percentages.get(documentId) ?? new Float64Array(101);
    counts[number] = (counts[number] ?? 0) + 1;
    this.percentages.set(documentId, counts);
  }

  /** Values of a grouping in the order of their names. */
  groupsOf(grouping: Grouping): readonly string[] {
    const prefix = key(grouping, '');
    return [...this.#groups.keys()].flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : [])).sort();
  }

  /** Sums of a group by document. */
  sums(grouping: Grouping | 'all', group: string): ByDocument {
    return this.#groups.get(key(grouping, group)) ?? new Map();
  }

  /** Sums of all rows, weighed otherwise. */
  weighed(weighing: Exclude<Weighing, 'rows'>): ByDocument {
    return this.#weighed[weighing];
  }

  /** True where a validated row lies in a group. */
  liesIn({ documentId, rowId }: Pick<ValidationRow, 'documentId' | 'rowId'>, grouping: Grouping | 'all', group: string): boolean {
    return grouping === 'all' || this.#groupsOfValidated.get(`${documentId} ${rowId}`)?.includes(key(grouping, group)) === true;
  }
}

function at(documents: Map<string, Sums>, documentId: string): Sums {
  const sums = documents.get(documentId) ?? new Sums();
  documents.set(documentId, sums);
  return sums;
}

function groupOf(grouping: Grouping, row: StudyRow, document: StudyDocument | undefined, department: string | null): string | null {
  switch (grouping) {
    case 'department':
      return department;
    case 'class':
      return row.level1;
    case 'sector':
      return document?.sector ?? null;
    case 'year':
      return document?.year === null || document?.year === undefined ? null : String(document.year);
    case 'province':
      return document?.province ?? null;
    case 'level':
      return document?.level ?? null;
    default:
      return grouping satisfies never;
  }
}

/** Rows that answer a question, by document. */
export function flaggedOf(documents: ByDocument, question: Question): readonly Flagged[] {
  const index = QUESTIONS.indexOf(question);
  return [...documents.values()].map(({ rows, flagged }) => ({ rows, flagged: flagged[index] ?? 0 }));
}

/** Validated rows by document, weighted by what each stands for. */
export function validatedOf(rows: readonly ValidationRow[]): readonly Validated[] {
  const documents = new Map<string, { -readonly [Key in keyof Validated]: number }>();
  for (const { documentId, probability, truth, said } of rows) {
    const own = documents.get(documentId) ?? { rows: 0, truePositive: 0, falseNegative: 0, falsePositive: 0, trueNegative: 0 };
    own.rows += 1;
    const kind = truth ? (said ? 'truePositive' : 'falseNegative') : said ? 'falsePositive' : 'trueNegative';
    own[kind] += 1 / probability;
    documents.set(documentId, own);
  }
  return [...documents.values()];
}
