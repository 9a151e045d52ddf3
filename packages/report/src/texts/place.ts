/**
 * A place in a document as people say it: 第 742 行, 第 3 页, 单元格 Sheet1!H12, 表 2 第 4 行第 5 列.
 */
import type { SourceReference } from '@perf-lint/core';
import type { Language } from '../language.js';
import { locationOf } from '../location.js';

/** The first place of a list of references, "" where there is none. */
export function placeText(references: readonly SourceReference[], language: Language): string {
  const [first] = references;
  const zh = language === 'zh-CN';
  if (first?.kind === 'table') {
    return zh
      ? `表 ${first.table} 第 ${first.row} 行第 ${first.column} 列`
      : `table ${first.table}, row ${first.row}, column ${first.column}`;
  }
  const { page, line, cell } = locationOf(references);
  if (line !== null) return zh ? `第 ${line} 行` : `line ${line}`;
  if (cell !== null) return zh ? `单元格 ${cell}` : `cell ${cell}`;
  if (page !== null) return zh ? `第 ${page} 页` : `page ${page}`;
  return '';
}
