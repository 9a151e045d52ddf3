/**
 * Targets printed once for each year side by side (实施期目标值 | 2025年 | 2026年 | 2027年): the row is that of the form's own year.
 */
import { compact } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import type { Column, Header } from '../../evidence/columns.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';

/** 2025年, 2026年度目标值: what was reached in a year is called otherwise. */
const YEAR = pattern`^(20\d\d)年?度?${FORM_READING.yearTargets}?$`;
/** 2024年预计实现值: whatever is told of a year. */
const OF_YEAR = /^(20\d\d)年/;
const FEWEST_YEARS = 2;

/** The year that a column is headed with, alone or under a heading of targets; null for all other columns. */
function yearOf({ heading, role }: Column): number | null {
  if (role !== 'unknown' && role !== 'value') return null;
  const innermost = compact(heading.split(' ').at(-1) ?? '');
  const year = YEAR.exec(innermost) ?? (role === 'value' ? OF_YEAR.exec(innermost) : null);
  return year === null ? null : Number(year[1]);
}

/**
 * The header with the column of one year for its targets, where it has several and no other column holds the year's. The form's year decides; without one
 * that is among them, the header stays as it is.
 */
export function withYearColumn(header: Header, year: number | null): Header {
  const years = header.columns.map(yearOf);
  const chosen = year === null ? -1 : years.indexOf(year);
  if (chosen < 0 || years.filter((each) => each !== null).length < FEWEST_YEARS) return header;
  const other = header.columns.some(({ role, period }, index) => role === 'value' && years[index] === null && period !== 'long-term');
  if (other || header.paired) return header;
  const columns = header.columns.map((column, index): Column => {
    if (index === chosen) return { ...column, role: 'value', period: 'annual' };
    const own = years[index] ?? null;
    // What a year before came to is no target of the term.
    if (own !== null && year !== null && own < year && column.role === 'value') return { ...column, role: 'previous-value' };
    const left = own !== null || (column.role === 'value' && column.period === 'long-term');
    return left ? { ...column, role: 'unknown', period: 'long-term' } : column;
  });
  return { ...header, columns };
}
