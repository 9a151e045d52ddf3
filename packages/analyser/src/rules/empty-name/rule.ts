import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** A value without a name: EMPTY in the annotation guide. A second level with nothing under it is a missing aspect, not an empty row. */
export const emptyName = defineIndicatorRule({
  meta: {
    id: 'empty-name',
    severity: 'error',
    certainty: 'sure',
    part: 'name',
    sources: ['core-indicators-2021-101/name'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (indicator.doubts.length > 0 || indicator.template || facts.name !== '' || facts.target.kind === 'empty') return;
    reporter.report('empty', { value: indicator.value });
  },
});
