/** Rows that were read held against rows that were labelled: what is right, what is wrong and says so, what is wrong and silent. */
import { foldForMatch, type Indicator, type PerformanceDocument } from '@perf-lint/core';
import { type ComparedRow, comparedRow, folded, rowKey } from '../testing/row-key.js';

/** A row as the annotation guide has it. */
export interface LabelledRow extends ComparedRow {
  readonly doc: string;
  readonly table: 'overall' | 'project';
  readonly project_name: string;
  /** In 万元. */
  readonly amount: number | null;
  /** Why the labeller was not sure of the reading. */
  readonly doubt?: string;
}

interface ReadRow extends ComparedRow {
  readonly table: LabelledRow['table'];
  readonly doubted: boolean;
}

export interface ReadDocument {
  readonly rows: readonly ReadRow[];
  readonly projects: readonly { readonly name: string; readonly amount: number | null }[];
  /** Whether it says that a table is there and was not read. */
  readonly notRead: boolean;
}

/** Counts of a document, a batch, or all. */
export interface Figures {
  readonly documents: number;
  readonly rows: number;
  /** Rows of whose reading the labeller was sure. */
  readonly sure: number;
  readonly given: number;
  readonly right: number;
  readonly sureRight: number;
  /** Rows given that answer to a row of which the labeller was not sure. */
  readonly besideDoubt: number;
  /** Rows given that are wrong and carry no doubt. */
  readonly silent: number;
  readonly doubtedRight: number;
  /** Documents with rows of which none was read, and those of them that say so. */
  readonly nothing: number;
  readonly seen: number;
  /** Rows given where the labels have none at all. */
  readonly invented: number;
  readonly projects: number;
  readonly names: number;
  readonly amounts: number;
}

const NO_FIGURES: Figures = {
  documents: 0,
  rows: 0,
  sure: 0,
  given: 0,
  right: 0,
  sureRight: 0,
  besideDoubt: 0,
  silent: 0,
  doubtedRight: 0,
  nothing: 0,
  seen: 0,
  invented: 0,
  projects: 0,
  names: 0,
  amounts: 0,
};

export function readRowsOf({ departments, reading }: PerformanceDocument): ReadDocument {
  const projects = departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  const rowsOf = (table: ReadRow['table'], indicators: readonly Indicator[]) =>
    indicators.map((indicator): ReadRow => ({ table, ...comparedRow(indicator), doubted: indicator.doubts.length > 0 }));
  return {
    rows: [
      ...projects.flatMap(({ indicators }) => rowsOf('project', indicators)),
      ...departments.flatMap(({ overall }) => rowsOf('overall', overall?.indicators ?? [])),
    ],
    projects: projects.map(({ name, amount }) => ({ name, amount })),
    notRead: reading.notes.some(({ id }) => id === 'table-not-read'),
  };
}

function keyOf(row: ComparedRow & Pick<LabelledRow, 'table'>): string {
  return `${row.table}|${rowKey(row)}`;
}

/** What of the labelled rows of one document was read. */
export function figuresOf(labels: readonly LabelledRow[], documents: readonly ReadDocument[]): Figures {
  const given = documents.flatMap(({ rows }) => rows);
  const open = labels.map((label) => ({ label, key: keyOf(label), name: folded(label.name), taken: false }));
  let [right, sureRight, besideDoubt, silent, doubtedRight] = [0, 0, 0, 0, 0];
  const wrong: ReadRow[] = [];
  for (const row of given) {
    const key = keyOf(row);
    const found = open.find((candidate) => !candidate.taken && candidate.key === key);
    if (found === undefined) {
      wrong.push(row);
      continue;
    }
    found.taken = true;
    right += 1;
    if (found.label.doubt === undefined) sureRight += 1;
    else besideDoubt += 1;
    if (row.doubted) doubtedRight += 1;
  }
  for (const row of wrong) {
    // A row that answers to one which the labeller was not sure of is neither right nor wrong among the sure ones.
    const unsure = open.find(({ label, name, taken }) => !taken && label.doubt !== undefined && name === folded(row.name));
    if (unsure !== undefined) {
      unsure.taken = true;
      besideDoubt += 1;
    }
    if (!row.doubted) silent += 1;
  }
  const told = new Map(labels.filter(({ table }) => table === 'project').map((label) => [foldForMatch(label.project_name), label]));
  const read = documents.flatMap(({ projects }) => projects);
  const named = [...told].filter(([name]) => read.some((project) => foldForMatch(project.name) === name));
  const paid = [...told].filter(([name, { amount }]) =>
    read.some((project) => foldForMatch(project.name) === name && sameAmount(project.amount, amount)),
  );
  const lost = labels.length > 0 && given.length === 0;
  return {
    documents: 1,
    rows: labels.length,
    sure: labels.filter(({ doubt }) => doubt === undefined).length,
    given: given.length,
    right,
    sureRight,
    besideDoubt,
    silent,
    doubtedRight,
    nothing: lost ? 1 : 0,
    seen: lost && documents.some(({ notRead }) => notRead) ? 1 : 0,
    invented: labels.length === 0 ? given.length : 0,
    projects: told.size,
    names: named.length,
    amounts: paid.length,
  };
}

function sameAmount(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 0.005;
}

/** Counts of several documents together. */
export function sum(all: readonly Figures[]): Figures {
  return all.reduce((total, figures) => {
    const entries = (Object.keys(total) as (keyof Figures)[]).map((key) => [key, total[key] + figures[key]]);
    return Object.fromEntries(entries) as unknown as Figures;
  }, NO_FIGURES);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function f1Of(right: number, given: number, rows: number): number {
  return share(2 * right, given + rows);
}

/** Shares, 0..1: rows exactly right of those given and of those labelled, F1 over all rows and over the sure ones, silently wrong of those given. */
export function rates(figures: Figures): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly sure: number;
  readonly silent: number;
} {
  return {
    precision: share(figures.right, figures.given),
    recall: share(figures.right, figures.rows),
    f1: f1Of(figures.right, figures.given, figures.rows),
    sure: f1Of(figures.sureRight, figures.given - figures.besideDoubt, figures.sure),
    silent: share(figures.silent, figures.given),
  };
}
