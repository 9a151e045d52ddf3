/**
 * Dates that a self-evaluation prints for what a target wanted done by a day: late only where both name their year, and the earliest day that the result can mean lies
 * behind the latest that the target can.
 */
import { type CalendarDate, type DeadlineTarget, parseTarget } from '@perf-lint/core';
import { NAME_PARTS } from '@perf-lint/data';
import { wordsIndex } from '../lexicon/word-index.js';

/** 质保期, 有效期: the later the better, or reaching further on purpose. */
const BEYOND = wordsIndex(NAME_PARTS.beyondPeriod);

/** A day as a number that grows with it. @param open what stands for a month or day that is not printed */
function dayOf({ year, month, day }: CalendarDate, open: { readonly month: number; readonly day: number }): number {
  return ((year ?? 0) * 100 + (month ?? open.month)) * 100 + (day ?? open.day);
}

/** One day or month of a year that is named: no span, nothing that comes back (每月15日前). */
function isOneDate({ date, from, recurring }: DeadlineTarget): boolean {
  return date.year !== null && from === null && recurring === undefined;
}

/** True where what was to be done by a date (2026年6月底前) was done later (2026年9月). @param name of the row */
export function isLate(target: DeadlineTarget, actual: string, name: string): boolean {
  const { comparator } = target;
  if (!isOneDate(target) || (comparator !== null && comparator !== '≤' && comparator !== '<') || BEYOND.in(name)) return false;
  const done = parseTarget(actual);
  // 2026年9月底前 may be any day before.
  if (done.kind !== 'deadline' || !isOneDate(done) || done.bound !== 'on' || done.comparator !== null) return false;
  return dayOf(done.date, { month: 1, day: 1 }) > dayOf(target.date, { month: 12, day: 31 });
}
