import { VAGUE } from '@perf-lint/data';
import type { RowFacts } from '../../facts/facts.js';
import { rewriteOf } from '../../facts/rewrites.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

const DEGREES = wordsIndex(VAGUE.degree.filter((word) => word.length > 1));

/** 知晓度是否明显提高 ‖ 是, 持续完善体系 ‖ 是: yes, to a degree or an aim that nobody can tell. 是否按期完工 ‖ 是 can be told. */
function isYesToVagueName({ target, bareName, frame, value }: RowFacts): boolean {
  if (target.kind !== 'yes-no' || !/^(?:定性[:：])?(?:是|有)[|]?$/.test(value)) return false;
  return DEGREES.in(bareName) || frame.aim !== '';
}

/** A qualitative value with no criterion that could be verified: VAGUE in the annotation guide. */
export const vagueValue = defineIndicatorRule({
  meta: {
    id: 'vague-value',
    severity: 'warning',
    certainty: 'likely',
    part: 'value',
    sources: [
      'core-indicators-2021-101/quantified',
      'core-indicators-2021-101/value',
      'core-indicators-2021-101/value-types',
      'targets-2015-88/requirements',
    ],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator, facts } = row;
    if (indicator.template && indicator.doubts.length === 0 && facts.number === null && facts.target.kind !== 'empty') {
      // A row of the form: no fault of the unit's, and yet half a measure (m 2 in the annotation guide).
      reporter.deduct('template', row);
      return;
    }
    if (!facts.legible || facts.garbled === 'foreign-text') return;
    if (facts.garbled === 'unreadable-value') {
      // 定性|定性: nothing was chosen, which is both unintelligible and vague.
      if (/^定性[:：]/.test(indicator.value)) reporter.report('no-grade', { name: indicator.name }, { points: 0 });
      return;
    }
    if (isYesToVagueName(facts)) {
      reporter.report('vague', { name: indicator.name, value: indicator.value });
      return;
    }
    // Most values are numbers: no suggestion is made for them.
    if (facts.target.kind !== 'graded' && facts.wording === null) return;
    const { name, value } = indicator;
    const rewrite = rewriteOf(facts);
    const suggestion = rewrite === '' ? {} : { suggestion: { kind: 'value' as const, value: rewrite } };
    if (facts.target.kind === 'graded') {
      if (facts.target.grade === '') reporter.report('unchosen', { name, value }, suggestion);
      else reporter.report('grade', { name, value: facts.target.grade }, suggestion);
      return;
    }
    switch (facts.wording?.kind) {
      case 'vague':
        reporter.report('vague', { name, value }, suggestion);
        return;
      case 'formula':
        reporter.report('formula', { name, value }, suggestion);
        return;
      case 'slogan':
        reporter.report('slogan', { name, value }, suggestion);
        return;
      default:
        return;
    }
  },
});
