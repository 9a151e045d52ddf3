import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** The value of an indicator is not there: EMPTY in the annotation guide. */
export const emptyValue = defineIndicatorRule({
  meta: {
    id: 'empty-value',
    severity: 'error',
    certainty: 'sure',
    part: 'value',
    sources: ['core-indicators-2021-101/value'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (indicator.doubts.length > 0 || indicator.template) return;
    if (facts.inapplicable) {
      reporter.report('inapplicable', { name: indicator.name, value: indicator.value }, { severity: 'warning' });
      return;
    }
    if (facts.unitOnly) {
      reporter.report('unit-only', { name: indicator.name, value: indicator.value });
      return;
    }
    if (facts.target.kind !== 'empty') return;
    // A second level with nothing under it is a missing aspect of the project, not an empty row.
    if (facts.name === '') return;
    reporter.report('empty', { name: indicator.name });
  },
});
