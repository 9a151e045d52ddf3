/** The rows that weights are fitted on and measured with: of tables printed at random, whole and damaged, and of documents with truth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstReadingsOf } from '../first-sight/first-readings.js';
import { batches, fragmentsOf } from '../first-sight/measured.js';
import { comparedRow } from '../testing/row-key.js';
import { DAMAGES, damaged } from './damages.js';
import { goldDocuments, nameOf, type ReadRow, rowsOfReading, rowsRead, sourcesOf, truthOf } from './examples.js';
import { PRINTS, type Printed, type PrintName, printTable } from './prints.js';
import { Random } from './random.js';
import { goldStock, sampleStock } from './stock.js';
import { makeTable, type Stock, type TrueRow } from './tables.js';

/** Rows that were read, and how many were printed of each kind. */
export interface Gathered {
  readonly rows: ReadRow[];
  readonly printed: Map<string, number>;
}

type Origin = Pick<ReadRow, 'document' | 'kind' | 'damage'>;

async function read(into: Gathered, { path, text }: Printed, truth: readonly TrueRow[], origin: Origin): Promise<void> {
  const kind = origin.damage ?? origin.kind;
  into.printed.set(kind, (into.printed.get(kind) ?? 0) + truth.length);
  for (const source of await sourcesOf(new TextEncoder().encode(text), path))
    into.rows.push(...rowsRead(source, truth.map(comparedRow), origin));
}

/** Tables of each print, as many as asked for. */
export async function wholeRows(root: string, seed: number, each: number, prints: readonly PrintName[] = PRINTS): Promise<Gathered> {
  const stock = await sampleStock(root);
  const gathered: Gathered = { rows: [], printed: new Map() };
  for (const print of prints) {
    const random = new Random(seed + PRINTS.indexOf(print));
    for (let index = 0; index < each; index++) {
      const table = makeTable(stock, random);
      await read(gathered, printTable(table, print, random), table.rows, { document: `${print} ${index}`, kind: print, damage: null });
    }
  }
  return gathered;
}

/** Sets beside the checkout whose rows damaged tables are made of, so that not all speak of one sector. */
const SETS = ['layouts', 'field', 'office'];

/** Tables of each print under each damage, as many as asked for; every second one of rows from other sectors, where there are any. */
export async function damagedRows(root: string, seed: number, each: number): Promise<Gathered> {
  const samples = await sampleStock(root);
  const others = goldStock(join(root, '../shared'), SETS);
  const stocks: Stock[] = [samples, Object.values(others).some((rows) => rows.length === 0) ? samples : others];
  const gathered: Gathered = { rows: [], printed: new Map() };
  for (const [at, damage] of [...DAMAGES.keys()].entries())
    for (const [place, print] of PRINTS.entries()) {
      const random = new Random(seed + 1000 * (at + 1) + place);
      for (let index = 0; index < each; index++) {
        const stock = stocks[(index + place) % stocks.length] ?? samples;
        const done = damaged({ table: makeTable(stock, random), other: makeTable(stock, random), print }, damage, random);
        if (done !== null) await read(gathered, done, done.rows, { document: `${damage} ${print} ${index}`, kind: print, damage });
      }
    }
  return gathered;
}

/** Rows of the documents with truth beside the checkout, set by set, and of the fragments of first sight, batch by batch. */
export async function realRows(root: string): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const { file, gold, set } of goldDocuments(join(root, '../shared')))
    for (const source of await sourcesOf(readFileSync(file), file))
      rows.push(...rowsRead(source, truthOf(gold), { document: nameOf(file), kind: set }));
  // Fragments of published pages, whose mistakes are the likest to those of pages nobody has seen.
  for (const batch of batches())
    for (const { file, labels } of fragmentsOf(batch))
      for (const source of await sourcesOf(readFileSync(file), file))
        rows.push(...rowsRead(source, labels, { document: nameOf(file), kind: batch }));
  return rows;
}

/** Rows of the batches as they were read at first sight, before anything was mended on them. */
export async function firstRows(): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const batch of batches()) {
    const fragments = new Map(fragmentsOf(batch).map((fragment) => [fragment.name, fragment]));
    for (const reading of firstReadingsOf(batch)) {
      const fragment = fragments.get(reading.doc);
      const [source] = fragment === undefined ? [] : await sourcesOf(readFileSync(fragment.file), fragment.file);
      if (fragment === undefined || source === undefined) continue;
      const origin = { document: `${reading.doc} ${FIRST}`, kind: `${batch}${FIRST}` };
      rows.push(...rowsOfReading(source, reading, { truth: fragment.labels, origin }));
    }
  }
  return rows;
}

/** Marks the kind of rows that were read at first sight. */
export const FIRST = ' first';
