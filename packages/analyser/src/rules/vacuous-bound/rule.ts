import type { Level1 } from '@perf-lint/core';
import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowFacts } from '../../facts/facts.js';
import { isCapped } from '../../facts/frame-of-name.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { mayExceedHundred } from '../../lexicon/names.js';
import { texts } from './texts.js';

const MAY_BE_ZERO = pattern`${JUDGING.mayBeZero}`;
const MAY_BE_WHOLE = pattern`${JUDGING.mayBeWhole}`;

/** A bound that is always true: RANGE in the annotation guide. */
export const vacuousBound = defineIndicatorRule({
  meta: {
    id: 'vacuous-bound',
    severity: 'error',
    certainty: 'sure',
    part: 'value',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    const { number, target, direction, nature } = facts;
    if (!facts.legible || number === null || facts.garbled !== '') return;
    const { name, value } = indicator;
    const rate = nature === 'rate' || nature === 'satisfaction' || nature === 'state' || number.unit === '%';
    const lower = direction.direction === 'lower';
    const better = lower ? '≤__%' : '≥__%';
    if (target.kind === 'range') {
      if (rate && number.low <= 0 && number.high >= 100 && number.unit === '%')
        reporter.report('whole-range', { name, value }, { actual: value, suggestion: { kind: 'value', value: better } });
      else if (number.low === 0 && number.high > 0 && direction.quota && indicator.level1 !== 'cost')
        reporter.report('zero-floor', { name, value }, { actual: value, severity: 'warning', certainty: 'ask' });
      return;
    }
    // A growth of at least nothing is a target: it must not fall. What is added anew (新增床位数) cannot be less than nothing.
    const mayFall = MAY_BE_ZERO.test(facts.bareName) && !(facts.bareName.includes('新增') && number.unit !== '%');
    if (number.comparator === '≥' && number.low === 0 && !mayFall) {
      const unit = 'unitText' in target ? target.unitText : '';
      const text = `${lower ? '≤' : '≥'}__${unit}`;
      reporter.report('from-zero', { name, value }, { actual: value, suggestion: { kind: 'value', value: text } });
    } else if (
      lower &&
      direction.basis === 'word' &&
      isHundredCeiling(number) &&
      !mayExceedHundred(facts.bareName) &&
      !MAY_BE_WHOLE.test(facts.bareName)
    ) {
      reporter.report('bad-rate', { name, value }, { actual: value, suggestion: { kind: 'value', value: '≤__%' } });
    } else if (isOpenCeiling(facts, indicator.level1)) {
      // A share of which nobody knows whether more is better is bound by nothing either, but which way it should be is asked.
      const unsure = direction.direction === 'unknown' && facts.measure !== null;
      const asked = unsure ? ({ severity: 'warning', certainty: 'ask' } as const) : {};
      reporter.report('good-rate', { name, value }, { actual: value, suggestion: { kind: 'value', value: '≥__%' }, ...asked });
    }
  },
});

/** ≤100 % on a share of which more is better, or on an aim: every result meets it. */
function isOpenCeiling({ number, direction, bareName, measure }: RowFacts, level1: Level1 | ''): boolean {
  if (number === null || number.unit !== '%' || number.high < 100 || level1 === 'cost' || level1 === 'management') return false;
  if (number.comparator !== '≤' && number.comparator !== '<') return false;
  if (isCapped(bareName) || (mayExceedHundred(bareName) && !bareName.endsWith('完成率'))) return false;
  if (direction.direction === 'higher') return true;
  return direction.direction === 'unknown' && number.high === 100 && !(measure !== null && MAY_BE_WHOLE.test(bareName));
}

function isHundredCeiling({
  comparator,
  unit,
  low,
}: {
  readonly comparator: string | null;
  readonly unit: string;
  readonly low: number;
}): boolean {
  return comparator === '≤' && unit === '%' && low >= 100;
}
