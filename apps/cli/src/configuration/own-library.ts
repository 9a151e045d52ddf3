/** A library of standard indicators of a province's or an office's own, read from a workbook. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type LibraryEntry, type LibraryMapping, type LibraryProblem, libraryFromRows } from '@perf-lint/analyser';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';

export interface OwnLibrarySettings {
  /** Workbook (.xlsx). */
  readonly file: string;
  /** Sheet by name; the first one where none is named. */
  readonly sheet?: string;
  /** Which column holds what, by heading or by position from 0. */
  readonly columns: LibraryMapping;
}

export interface OwnLibrary {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly LibraryProblem[];
}

/** Headings that most libraries use; a column that is not there is left out. */
const USUAL: Readonly<Record<keyof LibraryMapping, readonly string[]>> = {
  name: ['三级指标', '指标名称', '绩效指标', '三级指标名称', '指标'],
  code: ['指标编码', '编码', '指标代码'],
  aspect: ['二级指标', '二级指标名称'],
  unit: ['计量单位', '度量单位', '单位'],
  direction: ['指标方向', '指标性质', '方向'],
  kind: ['项目类型', '适用项目', '类别', '行业'],
  aliases: ['别名', '同义词'],
};

/** Reads the library. Throws {@link UsageError} where the workbook, the sheet or a heading that was named is not there. */
export async function readOwnLibrary({ file, sheet, columns }: OwnLibrarySettings, language: Language): Promise<OwnLibrary> {
  const messages = messagesIn(language);
  const { readXlsx } = await import('hucre/xlsx');
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];
  try {
    sheets = (await readXlsx(new Uint8Array(readFileSync(file)))).sheets;
  } catch (error) {
    throw new UsageError(messages.cannotRead(file, (error as Error).message));
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
  const mapping = Object.keys(columns).length > 0 ? columns : usualColumns(rows);
  const library = libraryFromRows(rows, mapping, basename(file));
  const missing = library.problems.find(({ id }) => id === 'heading-not-found');
  if (missing !== undefined) throw new UsageError(messages.noHeading(file, missing.text));
  return library;
}

/** The mapping by usual headings, looked for in the first rows. */
function usualColumns(rows: readonly (readonly string[])[]): LibraryMapping {
  for (const row of rows.slice(0, 20)) {
    const cells = row.map((cell) => cell.normalize('NFKC').replace(/\s/g, ''));
    const name = USUAL.name.find((heading) => cells.includes(heading));
    if (name === undefined) continue;
    const mapping: Record<string, string> = { name };
    for (const [column, headings] of Object.entries(USUAL)) {
      const heading = headings.find((candidate) => cells.includes(candidate) && candidate !== name);
      if (heading !== undefined && column !== 'name') mapping[column] = heading;
    }
    return { ...mapping, name };
  }
  return { name: USUAL.name[0] ?? '' };
}
