/** A library of standard indicators of a province's or an office's own, read from a workbook. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type LibraryEntry, type LibraryMapping, type LibraryProblem, libraryFromRows, libraryMappingOf } from '@perf-lint/analyser';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { cannotRead } from '../messages/system-error.js';

export interface OwnLibrarySettings {
  /** Workbook (.xlsx). */
  readonly file: string;
  /** Sheet by name; the first one where none is named. */
  readonly sheet?: string;
  /** Which column holds what, by heading or by position from 0; told by usual headings where it is left out. */
  readonly columns?: LibraryMapping;
}

export interface OwnLibrary {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly LibraryProblem[];
}

/** Reads the library. Throws {@link UsageError} where the workbook, the sheet or a heading that was named is not there. */
async function readOwnLibrary({ file, sheet, columns }: OwnLibrarySettings, language: Language): Promise<OwnLibrary> {
  const messages = messagesIn(language);
  const { readXlsx } = await import('hucre/xlsx');
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];
  try {
    sheets = (await readXlsx(new Uint8Array(readFileSync(file)))).sheets;
  } catch (error) {
    throw cannotRead(file, error, language);
  }
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (found === undefined)
    throw new UsageError(
      messages.noSheet(
        file,
        sheet ?? '',
        sheets.map(({ name }) => name),
      ),
    );
  const rows = found.rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
  const usual = columns === undefined ? libraryMappingOf(rows) : null;
  const mapping = columns ?? usual?.mapping;
  if (mapping === undefined) throw new UsageError(messages.noHeading(file, '三级指标'));
  // Rows down to the headings are emptied instead of dropped, so that problems keep the numbers of the sheet.
  const below = rows.map((row, index) => (usual !== null && index <= usual.headingRow ? [] : row));
  const library = libraryFromRows(below, mapping, basename(file));
  const missing = library.problems.find(({ id }) => id === 'heading-not-found');
  if (missing !== undefined) throw new UsageError(messages.noHeading(file, missing.text));
  return library;
}

/** Reads the library and says on standard error which rows of it could not be used, the first five of them. */
export async function readOwnLibraryAloud(own: OwnLibrarySettings, language: Language, quiet: boolean): Promise<readonly LibraryEntry[]> {
  const messages = messagesIn(language);
  const { entries, problems } = await readOwnLibrary(own, language);
  if (problems.length > 0 && !quiet) {
    const shown = problems.slice(0, 5).map(({ id, row, text }) => messages.libraryProblem(row, id, text));
    process.stderr.write(`${messages.libraryProblems(own.file, problems.length)}\n${shown.map((line) => `  ${line}\n`).join('')}`);
  }
  return entries;
}
