import type { Indicator } from '@perf-lint/core';
import { FORM_WORDS } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Marks of the blank form left in a row. */
export const templateLeftUnfilled = defineIndicatorRule({
  meta: {
    id: 'template-left-unfilled',
    severity: 'error',
    certainty: 'sure',
    part: 'value',
    sources: ['core-indicators-2021-101/name', 'core-indicators-2021-101/value'],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator } = row;
    if (!isLooked(indicator)) return;
    const { name, value } = indicator;
    const inValue = FORM_WORDS.placeholders.find((mark) => value.includes(mark));
    if (inValue !== undefined) {
      reporter.report('value', { name, value, mark: inValue }, { actual: value });
      return;
    }
    const inName = markOf(name);
    if (inName === undefined) return;
    const details = { part: 'name' as const, actual: name };
    if (value === '') {
      reporter.report('name', { name, mark: inName }, details);
      return;
    }
    // A name with form marks and a proper value is untidy, not unfilled; the form prints them in every row, which is said once.
    const marked = markedIn(row.project?.rows ?? row.department.overall);
    if (marked.first !== indicator) return;
    if (marked.count === 1) reporter.report('name', { name, mark: inName }, { ...details, severity: 'info' });
    else reporter.report('names', { name, mark: inName, count: marked.count }, { ...details, severity: 'info' });
  },
});

/** Filled rows of a table whose names hold a mark: the first, and how many there are. */
interface Marked {
  readonly first: Indicator | undefined;
  readonly count: number;
}

/** Counted once for a table, not for each of its rows. */
const counted = new WeakMap<readonly RowContext[], Marked>();

function markedIn(rows: readonly RowContext[]): Marked {
  const known = counted.get(rows);
  if (known !== undefined) return known;
  const marked = rows.filter(({ indicator }) => indicator.value !== '' && isLooked(indicator) && markOf(indicator.name) !== undefined);
  const found = { first: marked[0]?.indicator, count: marked.length };
  counted.set(rows, found);
  return found;
}

const isLooked = ({ doubts, template }: Indicator): boolean => doubts.length === 0 && !template;

/** A mark of the form that a number or a word was to take the place of. Stars (★) only say that a row counts. */
const markOf = (name: string): string | undefined => FORM_WORDS.placeholders.find((mark) => name.includes(mark));
