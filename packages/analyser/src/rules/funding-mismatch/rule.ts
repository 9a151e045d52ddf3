import type { Funding } from '@perf-lint/core';
import { NAME_PARTS } from '@perf-lint/data';
import { isReadUnrepaired } from '../../context/reading-quality.js';
import { roundMoney } from '../../facts/money.js';
import { defineProjectRule } from '../../frame/rule.js';
import { leadingWord } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

/** More sources than a form prints: what was read is no list of sources. */
const MOST_PARTS = 8;

/**
 * The sources of a project's money do not add up to it. A form prints wholes and parts of them in one list (财政拨款, 其中：中央补助), so that
 * nothing is said where any choice of the sources gives the amount.
 */
export const fundingMismatch = defineProjectRule({
  meta: {
    id: 'funding-mismatch',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['method-arithmetic/totals'],
    options: [
      {
        name: 'percent',
        type: 'number',
        default: 0.5,
        minimum: 0,
        maximum: 20,
        description: { 'zh-CN': '允许的差额（占项目金额的百分比）', en: "difference let pass, in per cent of the project's amount" },
      },
    ],
  },
  texts,
  check(context, reporter, { percent }) {
    const { project } = context;
    const amount = project.amount ?? 0;
    const parts = project.funding.filter((part) => part.amount > 0);
    if (amount <= 0 || parts.length < 2 || parts.length > MOST_PARTS || !isReadUnrepaired(context) || isNested(parts)) return;
    const slack = Math.max((amount * percent) / 100, 0.01);
    const total = roundMoney(parts.reduce((sum, part) => sum + part.amount, 0));
    if (someSum(parts, amount, slack)) return;
    // 其他资金 closes a list of sources: with it there, nothing is left out.
    const complete = project.funding.some(({ source }) => leadingWord(source, NAME_PARTS.closingSources) !== '');
    if (total < amount && !complete) return;
    const sum = parts.map((part) => `${part.source}${part.amount}`).join(' + ');
    reporter.report('sum', { project: project.name, amount, sum, total, difference: roundMoney(Math.abs(total - amount)) });
  },
});

/** A source whose name holds another's (当年财政拨款, 财政拨款), or that is listed twice: a whole and its part. */
function isNested(parts: readonly Funding[]): boolean {
  return parts.some((part, i) => parts.some((other, j) => i !== j && part.source.includes(other.source)));
}

/** Whether any choice of the sources gives the amount. */
function someSum(parts: readonly Funding[], amount: number, slack: number): boolean {
  let sums = [0];
  for (const part of parts) sums = [...sums, ...sums.map((sum) => sum + part.amount)];
  return sums.some((sum) => Math.abs(sum - amount) <= slack);
}
