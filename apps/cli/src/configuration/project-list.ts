/** The list of projects of the year (项目清单), read from a workbook or a csv file. */
import { LIST_FIELDS, type ListColumns, type ListField, type ListLine, readProjectList } from '@perf-lint/review';
import { UsageError } from '../exit-status.js';
import { listRows } from '../inputs/list-file.js';
import type { Language } from '../language.js';
import { listTextsIn } from '../messages/list-texts.js';
import { messagesIn } from '../messages/messages.js';

export interface ProjectListSettings {
  /** Workbook (.xlsx) or text (.csv). */
  readonly file: string;
  /** Sheet by name; the first one where none is named. */
  readonly sheet?: string;
  /** Headings of the columns; told by usual headings where they are left out. */
  readonly columns?: ListColumns;
}

/** Rows whose money could not be read that are named. */
const NAMED = 5;

/** Reads "projectCode=项目编号,office=归口科室". */
export function listColumnsOf(text: string, language: Language): ListColumns {
  const columns: Partial<Record<ListField, string>> = {};
  for (const piece of text.split(/[,，]/)) {
    const [name = '', ...rest] = piece.split('=');
    const field = LIST_FIELDS.find((each) => each === name.trim());
    const heading = rest.join('=').trim();
    if (field === undefined || heading === '') throw new UsageError(messagesIn(language).badChoice('--list-columns', piece, LIST_FIELDS));
    columns[field] = heading;
  }
  return columns;
}

/** Reads the list. Throws {@link UsageError} where file, sheet or headings are not there; says which money could not be read. */
export async function readListAloud(settings: ProjectListSettings, language: Language, quiet: boolean): Promise<readonly ListLine[]> {
  const { file, columns } = settings;
  const texts = listTextsIn(language);
  const reading = readProjectList(await listRows(file, language, settings.sheet), columns);
  switch (reading.kind) {
    case 'no-headings':
      throw new UsageError(texts.noHeadings(file, reading.headings));
    case 'heading-not-found':
      throw new UsageError(texts.headingNotFound(file, reading.heading, reading.headings));
    case 'read': {
      if (quiet) return reading.lines;
      const found = LIST_FIELDS.flatMap((field) => (reading.columns[field] === undefined ? [] : [`${field}=${reading.columns[field]}`]));
      process.stderr.write(`${texts.listRead(file, reading.lines.length, found.join(','))}\n`);
      for (const { row, text } of reading.badAmounts.slice(0, NAMED)) process.stderr.write(`${texts.badAmount(file, row, text)}\n`);
      return reading.lines;
    }
    default:
      return reading satisfies never;
  }
}
