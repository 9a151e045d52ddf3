import { isComparatorAsDigit } from '../../facts/misread.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** The reading of a row is not to be relied on: DAMAGED in the annotation guide. Never charged to the author, never scored. */
export const doubtfulReading = defineIndicatorRule({
  meta: {
    id: 'doubtful-reading',
    severity: 'info',
    certainty: 'likely',
    part: 'value',
    sources: ['method-logic/reading'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    const { name, value, doubts } = indicator;
    // One finding a row: what was lost weighs most, and the record lists all reasons.
    const [first] = doubts;
    const doubt = doubts.includes('lost-cell') ? 'lost-cell' : first;
    if (doubt === 'repaired') reporter.report('repaired', { name, value });
    else if (doubt !== undefined) reporter.report(doubt, { name: name === '' ? value : name });
    else if (isComparatorAsDigit(facts))
      reporter.report(
        'comparator-as-digit',
        { name, value },
        { actual: value, suggestion: { kind: 'value', value: `≥${value.replace(/^[^\d]*2/, '')}` } },
      );
  },
});
