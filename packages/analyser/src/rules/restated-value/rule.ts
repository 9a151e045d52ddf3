import { pattern } from '@perf-lint/core';
import { NAME_PARTS } from '@perf-lint/data';
import { asksForKind } from '../../facts/frame-of-name.js';
import { rewriteOf } from '../../facts/rewrites.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { isAwardedGrade } from '../../lexicon/grades.js';
import { isBareTime } from '../../lexicon/names.js';
import { texts } from './texts.js';

const NONE = /^零(?:[一-龥]{2,4})?$/;

/** 每学期结束前, 每月上旬: by when it is done each time. */
const EACH_TIME = pattern`^每个?${NAME_PARTS.periods}${NAME_PARTS.partsOfPeriod}$`;

/** The value repeats the name or describes the work: RESTATE in the annotation guide. */
export const restatedValue = defineIndicatorRule({
  meta: {
    id: 'restated-value',
    severity: 'info',
    certainty: 'likely',
    part: 'value',
    sources: ['core-indicators-2021-101/value'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (!facts.legible || facts.garbled === 'foreign-text' || facts.garbled === 'unreadable-value') return;
    // Most values are numbers: no suggestion is made for them.
    // 零, 零超期: none is a number, whatever word stands behind it.
    if (NONE.test(facts.value) || EACH_TIME.test(facts.value)) return;
    const { name, value } = indicator;
    if (facts.wording === null) {
      if (facts.value.length >= 5 && facts.value === facts.name && facts.garbled === '' && !isBareTime(facts.bareName))
        reporter.report('same', { name });
      return;
    }
    const rewrite = rewriteOf(facts);
    const suggestion = rewrite === '' ? {} : { suggestion: { kind: 'value' as const, value: rewrite } };
    switch (facts.wording.kind) {
      case 'restated':
        reporter.report('restated', { name, value }, suggestion);
        return;
      case 'other':
        // 修缮级别 ‖ 市级保护单位: a noun answers a name that asks which; a grade answers any.
        if (asksForKind(facts.bareName) || isAwardedGrade(facts.value)) return;
        reporter.report('work', { name, value }, suggestion);
        return;
      case 'work':
        reporter.report('work', { name, value }, suggestion);
        return;
      case 'state':
        reporter.report('state', { name, value }, suggestion);
        return;
      default:
        return;
    }
  },
});
