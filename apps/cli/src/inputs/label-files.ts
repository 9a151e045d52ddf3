/** Filled samples: workbooks and files that the page exported. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Labels, SampleKey } from '@perf-lint/study';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { studyTextsIn } from '../messages/study-texts.js';
import { cannotRead } from '../messages/system-error.js';
import { readNamedFile } from './named-file.js';

/** The key of a sample. @throws UsageError where the file is none */
export function readKey(file: string, language: Language): SampleKey {
  const data = parsed(file, language) as Partial<SampleKey> | null;
  if (data?.kind !== 'sample-key' || !Array.isArray(data.items)) throw new UsageError(studyTextsIn(language).noKey(file));
  return data as SampleKey;
}

/** Labels of one person, who is called as the file is where it does not say. @throws UsageError where the file holds none of this sample */
export async function readLabels(file: string, key: SampleKey, language: Language): Promise<Labels> {
  const { FILLED_HEADINGS, labelsOfPage, labelsOfSheets } = await import('@perf-lint/study');
  const texts = studyTextsIn(language);
  const name = basename(file, extname(file));
  const page = extname(file).toLowerCase() === '.json' ? labelsOfPage(parsed(file, language)) : null;
  if (page !== null && page.sampleId !== key.sampleId) throw new UsageError(texts.otherSample(file));
  const labels =
    page ?? (extname(file).toLowerCase() === '.json' ? null : labelsOfSheets(await sheetsOf(file, language), FILLED_HEADINGS, name));
  if (labels === null) throw new UsageError(texts.noLabels(file));
  const known = new Set(key.items.map(({ itemId }) => itemId));
  if (!labels.items.some(({ itemId }) => known.has(itemId))) throw new UsageError(texts.otherSample(file));
  return labels.annotator === '' ? { ...labels, annotator: name } : labels;
}

function parsed(file: string, language: Language): unknown {
  const text = readNamedFile(file, language).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sheetsOf(file: string, language: Language): Promise<readonly (readonly (readonly string[])[])[]> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(file)));
    return sheets.map(({ rows }) => rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell)))));
  } catch (error) {
    throw cannotRead(file, error, language);
  }
}
