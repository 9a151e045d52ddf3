/** What a library says to an indicator, as a line for people or programs. */
import type { LibraryVerdict } from '@perf-lint/analyser';
import { jsonText, type LibraryLine, singleLine } from '@perf-lint/report';
import type { Language } from '../language.js';
import { fit, padEnd } from '../terminal/width.js';

/** One indicator with its nearest entry; names "" and likeness 0 outside the library. */
export interface LibraryRow extends LibraryLine {
  readonly unitCode: string;
  readonly likeness: number;
  readonly entrySource: string;
}

const VERDICT: Readonly<Record<LibraryVerdict, Readonly<Record<Language, string>>>> = {
  inside: { 'zh-CN': '库内', en: 'in library' },
  near: { 'zh-CN': '近似', en: 'similar' },
  outside: { 'zh-CN': '库外', en: 'not in library' },
};

/** @param before the row before; null before the first, where the header of CSV goes */
export function libraryText(row: LibraryRow, format: 'text' | 'jsonl' | 'csv', language: Language, before: LibraryRow | null): string {
  switch (format) {
    case 'jsonl':
      return `${jsonText(row)}\n`;
    case 'csv': {
      const header = before === null ? `\ufeff${Object.keys(row).join(',')}\r\n` : '';
      return `${header}${Object.values(row).map(csvCell).join(',')}\r\n`;
    }
    case 'text': {
      const nearest =
        row.entryName === ''
          ? ''
          : `${row.entryName}${row.entryForm === '' ? '' : `  ${row.entryForm}`}${row.entryCode === '' ? '' : `  ${row.entryCode}`}`;
      return `${before !== null && projectLine(before) === projectLine(row) ? '' : `${before === null ? '' : '\n'}${projectLine(row)}\n`}  ${padEnd(VERDICT[row.verdict][language], language === 'zh-CN' ? 4 : 14)}  ${padEnd(fit(singleLine(row.name), 40), 40)}  ${singleLine(nearest)}`
        .trimEnd()
        .concat('\n');
    }
    default:
      return format satisfies never;
  }
}

/** The project above its rows: name, code, unit; the file where there is none. */
function projectLine({ projectName, projectCode, unitName, document }: LibraryRow): string {
  const parts = [projectName, projectCode, unitName].filter((part) => part !== '');
  return singleLine(parts.length === 0 ? document : parts.join('  '));
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const shown = singleLine(value);
  const safe = /^[\s]*[=+\-@＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
