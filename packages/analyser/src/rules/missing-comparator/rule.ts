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
    if (!facts.legible || facts.garbled !== '') return;
    const { name, value } = indicator;
    if (target.kind === 'deadline' && target.from !== null && target.comparator === null) reporter.report('period', { name, value });
    // 2024年12月, 2023年底: on that day, or before it? An invalid deadline is no date at all.
    if (
      target.kind === 'deadline' &&
      target.from === null &&
      target.comparator === null &&
      (target.bound === 'on' || (target.bound === 'end' && !value.includes('前'))) &&
      target.date.year !== null
    )
      reporter.report('date', { name, value }, { suggestion: { kind: 'value', value: `${value}前` } });
    if (facts.wording?.kind === 'definite' && (target.kind === 'qualitative' || target.kind === 'yes-no')) {
      if (/\d/.test(value)) reporter.report('number-in-words', { name, value });
      else reporter.report('words', { name, value });
    }
    // A cost written with = counts saving as missing the target.
    if (
      number?.comparator === '=' &&
      number.unitKind === 'money' &&
      number.per.length === 0 &&
      direction.direction === 'lower' &&
      number.low > 0
    )
      reporter.report('equals-cost', { name, value }, { suggestion: { kind: 'value', value: value.replace('=', '≤') } });
    if (number === null || target.kind === 'range' || number.comparator !== null || number.unitKind === 'none') return;
    // A bare 100% of something good and a bare zero are complete; 成本控制率 100% may be a ceiling or a target.
    if (number.low === 0 || (number.low === 100 && number.unit === '%' && direction.direction !== 'lower')) return;
    const comparator = { higher: '≥', lower: '≤', exact: '=', neutral: '=', unknown: '' }[direction.direction];
    const suggestion = { kind: 'value' as const, value: `${comparator === '' ? '≥（或≤）' : comparator}${value}` };
    if (number.unitKind === 'money' && (number.per.length > 1 || name.includes('一次性')))
      reporter.report('fixed-price', { name, value }, { suggestion });
    else if (number.unitKind === 'money' && number.per.length > 0) reporter.report('price', { name, value }, { suggestion });
    else if (number.unitKind === 'rate') reporter.report('rate', { name, value }, { suggestion });
    else reporter.report('count', { name, value }, { suggestion });
  },
});
