import { defineIndicatorRule } from '../../frame/rule.js';
import { mayExceedHundred } from '../../lexicon/names.js';
import { texts } from './texts.js';

const SIGNS: readonly (readonly [string, string])[] = [
  ['>=', '≥'],
  ['=>', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['＞＝', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['＜＝', '≤'],
];

/** Notation that is understood and yet unusual; off by default. */
export const nonCanonicalNotation = defineIndicatorRule({
  meta: {
    id: 'non-canonical-notation',
    severity: 'off',
    certainty: 'sure',
    part: 'value',
    sources: ['core-indicators-2021-101/value'],
    options: [],
    presets: { strict: 'info' },
  },
  texts,
  check({ indicator, facts }, reporter) {
    const { number } = facts;
    if (!facts.legible || number === null) return;
    const { name, value } = indicator;
    const to = (text: string) => ({ suggestion: { kind: 'value' as const, value: text } });
    const sign = SIGNS.find(([glyph]) => value.includes(glyph));
    if (value.includes('百分比')) reporter.report('percent-word', { value }, to(value.replace('百分比', '%')));
    else if (value.includes('人/次')) reporter.report('person-times', { value }, to(value.replace('人/次', '人次')));
    else if (sign !== undefined) reporter.report('signs', { value, canonical: sign[1] }, to(value.replace(sign[0], sign[1])));
    else if (
      number.comparator === '≥' &&
      number.unit === '%' &&
      number.low === 100 &&
      facts.nature !== 'unknown' &&
      !mayExceedHundred(facts.bareName)
    )
      reporter.report('at-least-all', { name, value }, to('100%'));
  },
});
