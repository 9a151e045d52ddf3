import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/**
 * A number without comparator: m 3 in the annotation guide, no defect of its own. Off by default as a finding; its deduction counts all the same.
 * A rate of 100 % and a bare zero are complete without one.
 */
export const missingComparator = defineIndicatorRule({
  meta: {
    id: 'missing-comparator',
    severity: 'off',
    certainty: 'sure',
    part: 'value',
    sources: ['core-indicators-2021-101/value'],
    options: [],
    presets: { strict: 'info' },
    scoresWhenOff: true,
  },
  texts,
  check({ indicator, facts }, reporter) {
    const { number, target, direction } = facts;
    if (!facts.readable || number === null || facts.garbled !== '' || target.kind === 'range' || number.comparator !== null) return;
    if (number.low === 0 || (number.low === 100 && number.unit === '%')) return;
    const { name, value } = indicator;
    const comparator = { higher: '≥', lower: '≤', exact: '=', neutral: '=', unknown: '' }[direction.direction];
    const suggestion = { kind: 'value' as const, value: `${comparator === '' ? '≥（或≤）' : comparator}${value}` };
    if (number.unitKind === 'money' && number.per.length > 0) reporter.report('price', { name, value }, { suggestion });
    else if (number.unitKind === 'rate') reporter.report('rate', { name, value }, { suggestion });
    else reporter.report('count', { name, value }, { suggestion });
  },
});
