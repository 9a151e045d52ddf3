import { FORM_WORDS } from '@perf-lint/data';
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
  check({ indicator }, reporter) {
    if (indicator.doubts.length > 0 || indicator.template) return;
    const { name, value } = indicator;
    const inValue = FORM_WORDS.placeholders.find((mark) => value.includes(mark));
    if (inValue !== undefined) {
      reporter.report('value', { name, value, mark: inValue }, { actual: value });
      return;
    }
    const inName = [...FORM_WORDS.placeholders, ...FORM_WORDS.stars].find((mark) => name.includes(mark));
    // A name with form marks and a proper value is untidy, not unfilled.
    if (inName !== undefined)
      reporter.report('name', { name, mark: inName }, { severity: value === '' ? 'error' : 'info', part: 'name', actual: name });
  },
});
