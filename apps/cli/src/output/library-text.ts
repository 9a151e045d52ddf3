/** What a library says to an indicator, as a line for people or programs. */
import type { LibraryVerdict } from '@perf-lint/analyser';
import { jsonText, singleLine } from '@perf-lint/report';
import type { Language } from '../language.js';
import { fit, padEnd } from '../terminal/width.js';

/** One indicator with its nearest entry; names "" and likeness 0 outside the library. */
export interface LibraryRow {
  readonly document: string;
  readonly unitCode: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly verdict: LibraryVerdict;
  readonly likeness: number;
  readonly entryCode: string;
  readonly entryName: string;
  readonly entryForm: string;
  readonly entrySource: string;
}

const VERDICT: Readonly<Record<LibraryVerdict, Readonly<Record<Language, string>>>> = {
  inside: { 'zh-CN': '库内', en: 'in library' },
  near: { 'zh-CN': '近似', en: 'similar' },
  outside: { 'zh-CN': '库外', en: 'not in library' },
};

/** @param first the header of CSV goes before the first row */
export function libraryText(row: LibraryRow, format: 'text' | 'jsonl' | 'csv', language: Language, first: boolean): string {
  switch (format) {
    case 'jsonl':
      return `${jsonText(row)}\n`;
    case 'csv': {
      const header = first ? `\ufeff${Object.keys(row).join(',')}\r\n` : '';
      return `${header}${Object.values(row).map(csvCell).join(',')}\r\n`;
    }
    case 'text': {
      const nearest =
        row.entryName === ''
          ? ''
          : `${row.entryName}${row.entryForm === '' ? '' : `  ${row.entryForm}`}${row.entryCode === '' ? '' : `  ${row.entryCode}`}`;
      return `${padEnd(VERDICT[row.verdict][language], language === 'zh-CN' ? 4 : 14)}  ${padEnd(fit(singleLine(row.name), 40), 40)}  ${singleLine(nearest)}`
        .trimEnd()
        .concat('\n');
    }
    default:
      return format satisfies never;
  }
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const shown = singleLine(value);
  const safe = /^[\s]*[=+\-@＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
