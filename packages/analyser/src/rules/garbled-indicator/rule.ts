import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Name or value is unintelligible: GARBLED in the annotation guide. */
export const garbledIndicator = defineIndicatorRule({
  meta: {
    id: 'garbled-indicator',
    severity: 'error',
    certainty: 'likely',
    part: 'value',
    sources: ['core-indicators-2021-101/name', 'core-indicators-2021-101/value'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (!facts.legible || facts.garbled === '') return;
    const { name, value } = indicator;
    switch (facts.garbled) {
      case 'numeric-name':
        reporter.report('numeric-name', { name }, { part: 'name' });
        return;
      case 'unreadable-value':
        reporter.report('unreadable-value', { name, value });
        return;
      case 'lost-sign':
        // As likely lost on the way as mistyped: it is asked, and the number stands.
        reporter.report('lost-sign', { name, value }, { severity: 'warning', certainty: 'ask' });
        return;
      case 'doubled-number':
        reporter.report('doubled-number', { name, value });
        return;
      case 'foreign-text':
        reporter.report('foreign-text', { name, value });
        return;
      case 'aim-with-bare-number':
        reporter.report('aim-with-bare-number', { name, value });
        return;
      default:
        facts.garbled satisfies never;
    }
  },
});
