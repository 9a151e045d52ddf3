/** Rows as the reader reads them, with their signs, held against the truth. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { ReadingNote, TableKind } from '@perf-lint/core';
import type { IndicatorDraft, TableDraft } from '../src/draft.js';
import { isFailed, toSourceDocuments } from '../src/formats/index.js';
import { readBlocks } from '../src/read-source.js';
import type { SourceDocument } from '../src/source-document.js';
import { coverageOf } from '../src/trust/coverage.js';
import { NO_TROUBLE, type Signs, signsOf } from '../src/trust/signs.js';
import { troublesOf } from '../src/trust/troubles.js';
import { type ComparedRow, comparedRow, rowKey } from '../testing/row-key.js';

/** A row that was read: its signs, and whether the document prints it so. */
export interface ReadRow {
  readonly document: string;
  /** What kind of document: the print of a made table, or the set that a real one belongs to. */
  readonly kind: string;
  /** What was done to it, null where it is whole. */
  readonly damage: string | null;
  readonly signs: Signs;
  /** Whether a stage of the reading doubts it already, whatever its signs. */
  readonly doubted: boolean;
  readonly right: boolean;
  readonly row: Pick<IndicatorDraft, 'level1' | 'level2' | 'name' | 'value'>;
}

/** A row that a document prints; where it is known whether a project's or a department's, only such a one is the row that was read. */
type TruthRow = ComparedRow & { readonly table?: TableKind };

type Origin = Pick<ReadRow, 'document' | 'kind'> & Partial<Pick<ReadRow, 'damage'>>;

/** The rows read from a document against the rows it prints. */
export function rowsRead(source: SourceDocument, truth: readonly TruthRow[], origin: Origin): ReadRow[] {
  return rowsOfReading(source, readBlocks(source, { path: source.path }), { truth, origin });
}

/** The same of a reading of it that was kept. */
export function rowsOfReading(
  source: SourceDocument,
  { tables, passedOver }: { readonly tables: readonly TableDraft[]; readonly passedOver: readonly ReadingNote[] },
  { truth, origin: { document, kind, damage = null } }: { readonly truth: readonly TruthRow[]; readonly origin: Origin },
): ReadRow[] {
  const coverage = coverageOf(source, tables, passedOver);
  const troubles = troublesOf(source, tables, coverage);
  const told = truth.some(({ table }) => table !== undefined);
  const open = new Map<string, number>();
  const keyOf = (row: ComparedRow, table: TableKind | undefined) => (told ? `${table} ${rowKey(row)}` : rowKey(row));
  for (const row of truth) open.set(keyOf(row, row.table), (open.get(keyOf(row, row.table)) ?? 0) + 1);
  return tables.flatMap((table, index) => {
    const signs = signsOf(table, troubles[index] ?? NO_TROUBLE);
    const overall = new Set(table.overall?.indicators);
    return [...signs].map(([row, own]): ReadRow => {
      const key = keyOf(comparedRow(row), overall.has(row) ? 'overall' : 'project');
      const left = open.get(key) ?? 0;
      if (left > 0) open.set(key, left - 1);
      return { document, kind, damage, signs: own, doubted: row.doubts.length > 0, right: left > 0, row };
    });
  });
}

async function pdfiumWasm(): Promise<Uint8Array> {
  return readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
}

/** The documents of a file; none where it cannot be read. */
export async function sourcesOf(bytes: Uint8Array, path: string): Promise<SourceDocument[]> {
  const results = await toSourceDocuments(bytes, { path, assets: { pdfiumWasm } });
  return results.flatMap((result) => (isFailed(result) ? [] : [result]));
}

/** Documents with hand-made truth beside the checkout: the file, the truth, the set. Empty where there are none. */
export function goldDocuments(shared: string): { readonly file: string; readonly gold: string; readonly set: string }[] {
  if (!existsSync(shared)) return [];
  const pairs: { file: string; gold: string; set: string }[] = [];
  const add = (file: string, gold: string, set: string) => {
    if (existsSync(gold)) pairs.push({ file, gold, set });
  };
  for (const name of readdirSync(join(shared, 'layouts')))
    add(join(shared, 'layouts', name), join(shared, 'gold', `${name.replace(/\.\w+$/, '')}.jsonl`), 'layouts');
  for (const name of readdirSync(join(shared, 'fields/docs')))
    add(join(shared, 'fields/docs', name), join(shared, 'fields/gold', `${name.replace(/\.\w+$/, '')}.jsonl`), 'fields');
  for (const set of ['office', 'field', 'formats'])
    for (const name of readdirSync(join(shared, set)))
      if (!name.endsWith('.jsonl')) add(join(shared, set, name), join(shared, set, `${name}.gold.jsonl`), set);
  for (const [gold, name] of [
    ['s1', 's1-jiyuan-hrss-2024.md'],
    ['s2', 's2-luoyang-social-insurance-2024.txt'],
  ] as const)
    add(join(shared, 'disclosures', name), join(shared, 'gold', `${gold}.jsonl`), 'disclosures');
  return pairs;
}

/** Truth lines of a gold file. */
export function truthOf(gold: string): ComparedRow[] {
  return readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ComparedRow);
}

export const nameOf = (file: string): string => basename(file);
