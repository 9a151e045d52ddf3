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
    const { name, value, doubt } = indicator;
    switch (doubt) {
      case 'lost-cell':
        reporter.report('lost-cell', { name: name === '' ? value : name });
        return;
      case 'repaired':
        reporter.report('repaired', { name, value });
        return;
      case 'ambiguous':
        reporter.report('ambiguous', { name });
        return;
      case '':
        if (isComparatorAsDigit(facts))
          reporter.report(
            'comparator-as-digit',
            { name, value },
            { actual: value, suggestion: { kind: 'value', value: `≥${value.replace(/^[^\d]*2/, '')}` } },
          );
        return;
      default:
        doubt satisfies never;
    }
  },
});
