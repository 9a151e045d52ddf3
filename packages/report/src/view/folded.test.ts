import { type Finding, foldingOf, RULES, type RuleId, SAYS } from '@perf-lint/analyser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../language.js';
import { findingMessage, findingSuggestion } from '../texts/finding-texts.js';
import { FOLDED, foldedUnder, toldMessage } from './folded.js';
import { opinionsOn } from './opinion.js';

const WORDING = {};

/** A finding of a message with every argument filled in. */
function findingOf(ruleId: RuleId, messageId: string): Finding {
  const rule = RULES.find(({ meta }) => meta.id === ruleId);
  const template = rule?.texts.messages[messageId];
  if (rule === undefined || template === undefined) throw new Error(`${ruleId}/${messageId}`);
  const names = Object.values(template).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return {
    ruleId,
    severity: 'warning',
    certainty: 'likely',
    messageId,
    args: Object.fromEntries(names.map((name) => [name, name === 'name' ? '某指标' : `${name}值`])),
    path: { departmentCode: '', unitCode: '', projectId: 'p0', indicatorId: 'p0.i0' } as Finding['path'],
    part: 'value',
    references: [],
    points: 0,
    suggestion: { value: '≥__%' } as NonNullable<Finding['suggestion']>,
  };
}

/** The findings that one side of a pair stands for: one message, or all of a rule. */
function findingsOf(side: string): readonly Finding[] {
  const [ruleId, messageId] = side.split('/') as [RuleId, string | undefined];
  if (messageId !== undefined) return [findingOf(ruleId, messageId)];
  return Object.keys(RULES.find(({ meta }) => meta.id === ruleId)?.texts.messages ?? {}).map((id) => findingOf(ruleId, id));
}

/** What the sentence of a teller must say where it is said to name what is folded: in message or suggestion, whatever the row. */
const NAMED: Readonly<Record<string, RegExp>> = {
  'unit-mismatch/grade-as-unit vague-value': /说明怎样评定/u,
  'unit-mismatch/percent-on-act undefined-measure/abstract': /在名称里写明是什么率/u,
  'unit-mismatch/percent-on-time undefined-measure/time': /是时间.*在名称里写明/u,
  'inverted-comparator vacuous-bound': /上限|下限|越[高低]越好/u,
  'vague-value/grade ungraded-scale': /未说明该等级的标准/u,
  'unit-mismatch/slip suspected-typo/unit': /应为“/u,
  'cost-amount-mismatch/floor-above inverted-comparator/cost': /不低于.*成本一般写上限/u,
  'inverted-comparator/unmeasured undefined-measure': /先写明衡量的内容/u,
  'undefined-measure/unnamed vague-value': /写明用哪项数据衡量、达到多少/u,
  'undefined-measure/unnamed restated-value': /写明用哪项数据衡量、达到多少/u,
};

const pairs = SAYS.map((pair) => ({ ...pair, key: `${pair.by} ${pair.what}` }));

describe('a finding that another of its row says', () => {
  it.each(pairs.filter(({ how }) => how === 'names'))('is named by the sentence of the other: $key', ({ by, key }) => {
    const named = NAMED[key];
    if (named === undefined) throw new Error(`nobody has said where the sentence names it: ${key}`);
    for (const teller of findingsOf(by))
      expect(`${findingMessage(teller, 'zh-CN', WORDING)}${findingSuggestion(teller, 'zh-CN')}`).toMatch(named);
  });

  it.each(pairs)('is said as the reviewer is told: $key', ({ by, what }) => {
    for (const teller of findingsOf(by)) {
      for (const found of findingsOf(what)) {
        const folded = { ...found, within: teller.ruleId };
        for (const language of LANGUAGES) {
          const options = { language, wording: WORDING };
          const told = toldMessage(teller, foldedUnder([teller, folded]).get(teller) ?? [], options);
          const how = foldingOf(teller, folded);
          const own = findingMessage(teller, language, WORDING);
          // What is added is what the other says; everything else leaves the sentence as it is.
          if (how !== 'adds') expect(told).toBe(own);
          else expect(told).toContain(findingMessage(folded, language, WORDING).replace(/^“某指标”的|[。.]$/gu, ''));
          const [opinion] = opinionsOn([teller, folded], options);
          expect(opinion?.aside.some((line) => line.startsWith(FOLDED[how][language]))).toBe(true);
        }
      }
    }
  });

  it('is said by a garbled row that is to be filled in anew, and added to one that only lost its sign', () => {
    const folded = (ruleId: RuleId, messageId: string) => ({ ...findingOf(ruleId, messageId), within: 'garbled-indicator' as const });
    const missing = folded('missing-unit', 'bare');
    expect(foldingOf(findingOf('garbled-indicator', 'unreadable-value'), missing)).toBe('goes');
    const lost = findingOf('garbled-indicator', 'lost-sign');
    expect(toldMessage(lost, [missing], { language: 'zh-CN', wording: WORDING })).toContain('没有计量单位');
  });
});
