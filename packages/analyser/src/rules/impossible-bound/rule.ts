import { type Indicator, parseTarget, type Target } from '@perf-lint/core';
import { UNIT_WORDS } from '@perf-lint/data';
import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { isComparatorAsDigit } from '../../facts/misread.js';
import { defineIndicatorRule, type Reporter } from '../../frame/rule.js';
import { mayExceedHundred } from '../../lexicon/names.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

const WHOLE_UNITS = new Set(UNIT_WORDS.wholeUnits);
const AVERAGED = wordsIndex(UNIT_WORDS.averaged);

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
      else reportResult(indicator, facts, reporter);
    }
  },
});

/** The result of a self-evaluation (233.2个): a part of a thing was not done, the number was worked out. */
function reportResult({ name, evaluation }: Indicator, facts: RowFacts, reporter: Reporter<typeof texts>): void {
  const done = evaluation?.actual ?? null;
  if (done === null) return;
  const read = parseTarget(done.text);
  // A number without a unit is in that of its target.
  const target =
    read.kind === 'quantity' && read.unit === '' && facts.target.kind === 'quantity' ? { ...facts.target, number: read.number } : read;
  const unit = fractionOf(target, facts);
  if (unit !== '')
    reporter.report('fraction-done', { name, actual: done.text, unit }, { ...ASKED, actual: done.text, references: done.references });
}

/** The unit of a number with decimals that counts what has no parts (190.8人), "" where it is none; 1.5万人 and averages are. */
function fractionOf(target: Target, { bareName, nature }: RowFacts): string {
  if (target.kind !== 'quantity' || target.factor !== 1 || target.per.length > 0 || Number.isInteger(target.number)) return '';
  if (nature === 'rate' || nature === 'level' || nature === 'money' || AVERAGED.in(bareName)) return '';
  return WHOLE_UNITS.has(target.unit) ? target.unitText : '';
}

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
