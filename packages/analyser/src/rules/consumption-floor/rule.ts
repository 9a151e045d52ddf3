import { JUDGING } from '@perf-lint/data';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** A floor under the use of water, power, travel or receptions. Ceilings on them are right. */
export const consumptionFloor = defineIndicatorRule({
  meta: {
    id: 'consumption-floor',
    severity: 'warning',
    certainty: 'likely',
    part: 'value',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    const { number, direction } = facts;
    if (!facts.legible || number === null || direction.basis !== 'consumption' || facts.garbled !== '') return;
    if (number.comparator !== '≥' && number.comparator !== '>') return;
    // 清洁取暖改造户数, 用水计量面积: households, houses and land are served, not used up.
    if (JUDGING.servedUnits.includes(number.unit) || number.unitKind === 'area' || number.unitKind === 'length') return;
    if (number.low === 0 || number.unitKind === 'rate' || number.unitKind === 'none' || number.unitKind === 'score') return;
    const { name, value } = indicator;
    const rest = /\d[\d.,]*.*$/.exec(value)?.[0] ?? '__';
    reporter.report(
      'floor',
      { name, value },
      { expected: '≤', actual: number.comparator, suggestion: { kind: 'value', value: `≤${rest}` } },
    );
  },
});
