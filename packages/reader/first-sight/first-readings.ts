/**
 * What was read of a batch when it was read for the first time, kept beside its labels: the mistakes on pages that nobody had mended on, which
 * today's reading of the same pages no longer makes. The weights of doubt are fitted on them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReadingNote } from '@perf-lint/core';
import type { IndicatorDraft, TableDraft } from '../src/draft.js';
import { isFailed, toSourceDocuments } from '../src/formats/index.js';
import { readBlocks } from '../src/read-source.js';
import { fileIn, fragmentsOf } from './measured.js';

/** What the signs of a row are told from. */
type KeptRow = Pick<
  IndicatorDraft,
  | 'level1'
  | 'level2'
  | 'name'
  | 'value'
  | 'weight'
  | 'confidence'
  | 'repairs'
  | 'doubts'
  | 'template'
  | 'nameReferences'
  | 'valueReferences'
>;

type KeptTable = Pick<TableDraft, 'kind' | 'layout' | 'origin' | 'unplaced'> & {
  /** Rows project by project. */
  readonly projects: readonly (readonly KeptRow[])[];
  readonly overall: readonly KeptRow[] | null;
};

/** One line of the file: a document and what was read of it. */
interface KeptReading<Table = KeptTable> {
  readonly doc: string;
  readonly tables: readonly Table[];
  readonly passedOver: readonly ReadingNote[];
}

const fileOf = (batch: string): string => fileIn(batch, 'first-reading.jsonl');

/** The first reading of a batch, document by document; none where it was not kept. */
export function firstReadingsOf(batch: string): KeptReading<TableDraft>[] {
  if (!existsSync(fileOf(batch))) return [];
  const lines = readFileSync(fileOf(batch), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const kept = JSON.parse(line) as KeptReading;
    return { ...kept, tables: kept.tables.map(tableOf) };
  });
}

/** Keeps today's reading of a batch as its first, once. */
export async function keepReading(batch: string): Promise<void> {
  if (existsSync(fileOf(batch))) return;
  const lines: string[] = [];
  for (const { name, file } of fragmentsOf(batch))
    for (const source of await toSourceDocuments(readFileSync(file), { path: basename(file), assets: {} })) {
      if (isFailed(source)) continue;
      const { tables, passedOver } = readBlocks(source, { path: source.path });
      lines.push(JSON.stringify({ doc: name, tables: tables.map(keptTable), passedOver } satisfies KeptReading));
    }
  writeFileSync(fileOf(batch), `${lines.join('\n')}\n`);
}

function keptTable({ kind, layout, origin, unplaced, projects, overall }: TableDraft): KeptTable {
  const own = { kind, layout, unplaced, projects: projects.map(({ indicators }) => indicators.map(keptRow)) };
  return { ...own, ...(origin === undefined ? {} : { origin }), overall: overall?.indicators.map(keptRow) ?? null };
}

function keptRow(row: IndicatorDraft): KeptRow {
  const { level1, level2, name, value, weight, confidence, repairs, doubts, template, nameReferences, valueReferences } = row;
  return { level1, level2, name, value, weight, confidence, repairs, doubts, template, nameReferences, valueReferences };
}

const NOBODY = { code: '', name: '' };
const NOT_KEPT_OF_ROW = { definition: '', printedDirection: null, previousValue: '' };
const NOT_KEPT_OF_PROJECT = {
  code: '',
  name: '',
  type: '',
  amount: null,
  totalAmount: null,
  period: '',
  goal: '',
  funding: [],
  references: [],
  department: NOBODY,
  unit: NOBODY,
};
const NOT_KEPT_OF_OVERALL = { department: NOBODY, goal: '', duties: [], budget: null };

function tableOf({ projects, overall, ...own }: KeptTable): TableDraft {
  const rowsOf = (rows: readonly KeptRow[]) => rows.map((row): IndicatorDraft => ({ ...NOT_KEPT_OF_ROW, ...row }));
  return {
    ...own,
    title: '',
    year: null,
    moneyUnit: null,
    projects: projects.map((rows) => ({ ...NOT_KEPT_OF_PROJECT, indicators: rowsOf(rows) })),
    totals: [],
    overall: overall === null ? null : { ...NOT_KEPT_OF_OVERALL, indicators: rowsOf(overall) },
    notes: [],
    references: [],
    given: own.origin === 'given',
  };
}
