/** The batches, read as they stand here. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocuments } from '../src/read.js';
import { type Figures, figuresOf, type LabelledRow, type ReadDocument, readRowsOf, sum } from './figures.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const RECORD = `${FOLDER}figures.json`;

/** batch-9 stands before batch-10, and what was drawn before what was made up. */
const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Names of all batches: pages that were drawn (batch-N), and texts that were made up to look like some (made-N). */
export function batches(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^(?:batch|made)-/.test(name))
    .sort(inOrder);
}

function labelsOf(batch: string): LabelledRow[] {
  const lines = readFileSync(`${FOLDER}${batch}/labels.jsonl`, 'utf8').split('\n');
  return lines.flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as LabelledRow]));
}

/** Where a file of a batch lies. */
export const fileIn = (batch: string, name: string): string => `${FOLDER}${batch}/${name}`;

/** The fragments of a batch with their labels; look-alikes have none. */
export function fragmentsOf(batch: string): { readonly name: string; readonly file: string; readonly labels: readonly LabelledRow[] }[] {
  const labels = labelsOf(batch);
  const files = readdirSync(`${FOLDER}${batch}`)
    .filter((file) => /^[pm]\d.*\.(?:txt|md)$/.test(file))
    .sort();
  return files.map((file) => {
    const name = file.replace(/\.\w+$/, '');
    return { name, file: `${FOLDER}${batch}/${file}`, labels: labels.filter(({ doc }) => doc === name) };
  });
}

/** The documents of a batch with their figures; rows read from look-alikes are all invented. */
export async function documentsOf(batch: string): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>();
  for (const { name, file, labels } of fragmentsOf(batch)) {
    const outcomes = await readDocuments(readFileSync(file), { path: basename(file) });
    const read: ReadDocument[] = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [readRowsOf(outcome.document)] : []));
    figures.set(name, figuresOf(labels, read));
  }
  return figures;
}

/** All batches as they are read today. */
export async function measureAll(): Promise<Map<string, Figures>> {
  const measured = new Map<string, Figures>();
  for (const batch of batches()) measured.set(batch, sum([...(await documentsOf(batch)).values()]));
  return measured;
}

/** The figures of first sight, written down when a batch was read for the first time. */
export function recordedFigures(): Map<string, Figures> {
  return new Map(Object.entries(JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Figures>));
}

/** Writes down what was not written down before. */
export function record(measured: ReadonlyMap<string, Figures>): void {
  const all = Object.fromEntries([...measured, ...recordedFigures()].sort(([a], [b]) => inOrder(a, b)));
  writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`);
}
