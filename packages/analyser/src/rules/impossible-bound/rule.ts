import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { isComparatorAsDigit } from '../../facts/misread.js';
import { fractionOf } from '../../facts/whole-units.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { mayExceedHundred } from '../../lexicon/names.js';
import { texts } from './texts.js';

/** What is less sure than an impossible bound: the number may be an average that the name does not call one. */
const ASKED = { severity: 'warning', certainty: 'ask', points: 0 } as const;

/** A bound that no result can reach: RANGE in the annotation guide. ≥100% on a rate is no fault (see non-canonical-notation). */
export const impossibleBound = defineIndicatorRule({
  meta: {
    id: 'impossible-bound',
    severity: 'error',
    certainty: 'sure',
    part: 'value',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    const { number } = facts;
    if (!facts.legible || number === null || facts.garbled !== '') return;
    const { name, value } = indicator;
    if (exceedsHundred(facts, number)) {
      reporter.report('above-hundred', { name, value }, { expected: '≤100%', actual: value, suggestion: { kind: 'value', value: '≥__%' } });
    } else if (isNegative(facts, number)) {
      reporter.report('negative', { name, value }, { actual: value });
    } else {
      const unit = fractionOf(facts.target, facts);
      if (unit !== '') reporter.report('fraction', { name, value, unit }, { ...ASKED, actual: value });
    }
  },
});

function exceedsHundred(facts: RowFacts, { unit, low, high, comparator }: NumberFact): boolean {
  // More than all of it: >100%.
  const beyond = comparator === '>' && low === 100;
  if (unit !== '%' || (low <= 100 && !beyond) || (low !== high && high <= 100)) return false;
  if (facts.nature !== 'rate' && facts.nature !== 'satisfaction' && facts.nature !== 'state') return false;
  // A ceiling above 100 % is no demand that cannot be met, and growth has no ceiling.
  if (comparator === '≤' || comparator === '<') return facts.nature === 'satisfaction';
  return !mayExceedHundred(facts.bareName) && !isComparatorAsDigit(facts);
}

function isNegative({ nature }: RowFacts, { high, unitKind }: NumberFact): boolean {
  return high < 0 && (nature === 'count' || nature === 'satisfaction' || unitKind === 'persons' || unitKind === 'bodies');
}
