/** Lists that people keep in a workbook or a csv file, as rows of texts. */
import { extname } from 'node:path';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { cannotRead } from '../messages/system-error.js';
import { readNamedFile } from './named-file.js';

/**
 * Rows of a list. @param sheet of a workbook by name; the first one where none is named
 * @throws UsageError where the file cannot be read or has no such sheet
 */
export async function listRows(file: string, language: Language, sheet?: string): Promise<readonly (readonly string[])[]> {
  const bytes = new Uint8Array(readNamedFile(file, language));
  if (extname(file).toLowerCase() === '.csv') {
    const { parseCsv } = await import('hucre/csv');
    return parseCsv(textOf(bytes)).map((row) => row.map((cell) => String(cell ?? '')));
  }
  const { readXlsx } = await import('hucre/xlsx');
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];
  try {
    sheets = (await readXlsx(bytes)).sheets;
  } catch (error) {
    throw cannotRead(file, error, language);
  }
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  const names = sheets.map(({ name }) => name);
  if (found === undefined) throw new UsageError(messagesIn(language).noSheet(file, sheet ?? '', names));
  return found.rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
}

/** Offices save csv as UTF-8 and as GB18030. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
