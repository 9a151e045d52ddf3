/**
 * Targets of several years (实施期, 中长期目标) beside or above those of the year: the year's are read, and that the others were not is said.
 */
import type { ReadingNote, SourceReference } from '@perf-lint/core';
import type { GridTable } from './layout.js';

/** Whether columns of the whole term, of which some row fills in a number, were left for those of the year. */
export function leavesLongTerm({ grid, header, from, to }: GridTable): boolean {
  const left = header.columns.map(({ role, period }) => role === 'unknown' && period === 'long-term');
  if (!left.includes(true)) return false;
  return grid.rows.slice(from, to).some(({ cells }) => cells.some(({ column, text }) => left[column] === true && /\d/.test(text)));
}

/** That the targets of the whole term were left out. */
export function longTermLeft(title: string, references: readonly SourceReference[]): ReadingNote {
  return { id: 'long-term', args: { title }, references };
}
