/** The batches, read as they stand here. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocuments } from '../src/read.js';
import { type Figures, figuresOf, type LabelledRow, type ReadDocument, readRowsOf, sum } from './figures.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const RECORD = `${FOLDER}figures.json`;

/** Names of all batches. */
export function batches(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith('batch-'))
    .sort();
}

function labelsOf(batch: string): LabelledRow[] {
  const lines = readFileSync(`${FOLDER}${batch}/labels.jsonl`, 'utf8').split('\n');
  return lines.flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as LabelledRow]));
}

/** The documents of a batch with their figures; rows read from look-alikes are all invented. */
export async function documentsOf(batch: string): Promise<Map<string, Figures>> {
  const labels = labelsOf(batch);
  const figures = new Map<string, Figures>();
  for (const name of readdirSync(`${FOLDER}${batch}`).sort()) {
    if (!/^p.*\.(?:txt|md)$/.test(name)) continue;
    const document = name.replace(/\.\w+$/, '');
    const outcomes = await readDocuments(readFileSync(`${FOLDER}${batch}/${name}`), { path: name });
    const read: ReadDocument[] = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [readRowsOf(outcome.document)] : []));
    const own = labels.filter(({ doc }) => doc === document);
    figures.set(document, figuresOf(own, read));
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
  const all = Object.fromEntries([...measured, ...recordedFigures()].sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`);
}
