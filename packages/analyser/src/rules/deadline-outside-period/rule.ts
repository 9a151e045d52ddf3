import { type CalendarDate, parseTarget } from '@perf-lint/core';
import { NAME_PARTS } from '@perf-lint/data';
import { defineProjectRule } from '../../frame/rule.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

const BEYOND = wordsIndex(NAME_PARTS.beyondPeriod);

/** A deadline of a row that lies before the project's own period begins or after it ends. */
export const deadlineOutsidePeriod = defineProjectRule({
  meta: {
    id: 'deadline-outside-period',
    severity: 'warning',
    certainty: 'ask',
    part: 'value',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check({ project, rows }, reporter) {
    const period = periodOf(project.period);
    if (period === null) return;
    for (const row of rows) {
      const { facts, indicator } = row;
      const { target } = facts;
      if (!facts.readable || facts.garbled !== '' || target.kind !== 'deadline' || target.date.year === null) continue;
      // A span of its own (服务期 2024年1月至2026年12月) may reach further; 质保期 does so on purpose.
      if (target.from !== null || BEYOND.in(facts.bareName)) continue;
      const earliest = firstMonth(target.date);
      const latest = lastMonth(target.date);
      const args = { name: indicator.name, value: indicator.value, period: project.period };
      const details = { at: row, actual: indicator.value, expected: project.period };
      if (earliest > period.to) reporter.report('after', args, details);
      else if (latest < period.from) reporter.report('before', args, details);
    }
  },
});

interface Period {
  /** Months counted from the year 0. */
  readonly from: number;
  readonly to: number;
}

const firstMonth = ({ year, month }: CalendarDate): number => (year ?? 0) * 12 + (month ?? 1);
const lastMonth = ({ year, month }: CalendarDate): number => (year ?? 0) * 12 + (month ?? 12);

/** The printed period (2022年3月-2023年11月, 2024年, 2021); null where it has no two dated ends. */
function periodOf(printed: string): Period | null {
  const year = /^\s*(\d{4})\s*$/.exec(printed)?.[1];
  if (year !== undefined) return { from: Number(year) * 12 + 1, to: Number(year) * 12 + 12 };
  const target = parseTarget(printed);
  if (target.kind !== 'deadline' || target.date.year === null) return null;
  const { from, date } = target;
  const { year: last } = date;
  if (from === null) return target.bound === 'on' && date.month === null ? { from: firstMonth(date), to: lastMonth(date) } : null;
  if (from.year === null || last === null || from.year > last) return null;
  return { from: firstMonth(from), to: lastMonth(date) };
}
