/** Rows as the reader reads them, with their signs, held against the truth. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { IndicatorDraft } from '../src/draft.js';
import { isFailed, toSourceDocuments } from '../src/formats/index.js';
import { readBlocks } from '../src/read-source.js';
import type { SourceDocument } from '../src/source-document.js';
import { coverageOf } from '../src/trust/coverage.js';
import { type Signs, signsOf } from '../src/trust/signs.js';

/** A row that was read: its signs, and whether the document prints it so. */
export interface ReadRow {
  readonly document: string;
  /** What kind of document: the print of a made table, or the set that a real one belongs to. */
  readonly kind: string;
  readonly signs: Signs;
  readonly right: boolean;
  readonly row: Pick<IndicatorDraft, 'level1' | 'level2' | 'name' | 'value'>;
}

interface Truth {
  readonly level1: string;
  readonly name: string;
  readonly value: string;
}

/** Folded as the scoring of the gold folds names and values: signs in one form, no blanks, quotation marks or stops. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^指标\d+[:：.、]?/, '')
    .replace(/>=|⩾|≧/g, '≥')
    .replace(/<=|⩽|≦/g, '≤')
    .replace(/["“”‘’'`|，,、；;。:：·()（）【】[\]]/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .toLowerCase();
}

const CLASS: Readonly<Record<string, string>> = {
  成本: 'cost',
  产出: 'output',
  效益: 'benefit',
  满意度: 'satisfaction',
  投入管理: 'management',
};
const key = ({ level1, name, value }: Truth) => [CLASS[level1.replace(/指标$/, '')] ?? level1, fold(name), fold(value)].join('\n');

/** The rows read from a document against the rows it prints. Rows that doubt themselves already are left out: they need no likelihood. */
export function rowsRead(source: SourceDocument, truth: readonly Truth[], document: string, kind: string): ReadRow[] {
  const reading = readBlocks(source, { path: source.path });
  const coverage = coverageOf(source, reading.tables, reading.passedOver);
  const open = new Map<string, number>();
  for (const row of truth) open.set(key(row), (open.get(key(row)) ?? 0) + 1);
  return reading.tables.flatMap((table, index) => {
    const signs = signsOf(table, { uncovered: coverage.uncovered[index] ?? 0 });
    return [...signs].flatMap(([row, own]): ReadRow[] => {
      const left = open.get(key(row)) ?? 0;
      if (left > 0) open.set(key(row), left - 1);
      return row.doubts.length > 0 ? [] : [{ document, kind, signs: own, right: left > 0, row }];
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
export function truthOf(gold: string): Truth[] {
  return readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Truth);
}

export const nameOf = (file: string): string => basename(file);
