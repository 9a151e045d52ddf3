import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** A printed scale with no criterion for its grades; comes with vague-value. */
export const ungradedScale = defineIndicatorRule({
  meta: {
    id: 'ungraded-scale',
    severity: 'info',
    certainty: 'sure',
    part: 'value',
    sources: ['core-indicators-2021-101/value-types'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (!facts.legible || facts.target.kind !== 'graded' || facts.target.scale === '') return;
    // A definition with numbers in it says what the grades take.
    if (/\d/.test(indicator.definition)) return;
    reporter.report('scale', { name: indicator.name, scale: facts.target.scale });
  },
});
