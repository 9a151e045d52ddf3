import { NAME_PARTS } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import { moneyOf } from '../../facts/money.js';
import { defineProjectRule } from '../../frame/rule.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

const PER_HEAD = wordsIndex(NAME_PARTS.perHead);

/** Money that cannot be meant: more for one head than the whole project has, or a number without a unit whose 百万 stands beside a small project. */
export const implausibleMoney = defineProjectRule({
  meta: {
    id: 'implausible-money',
    severity: 'warning',
    certainty: 'ask',
    part: 'value',
    sources: ['method-arithmetic/totals'],
    options: [
      {
        name: 'times',
        type: 'number',
        default: 10,
        minimum: 1,
        description: {
          'zh-CN': '没有单位的数按“元”算，超过项目金额几倍才问',
          en: 'a number without a unit is asked about where, in yuan, it is this many times the money',
        },
      },
    ],
  },
  texts,
  check({ project, rows }, reporter, { times }) {
    const { amount } = project;
    if (amount === null || amount <= 0) return;
    for (const row of rows) {
      const { indicator, facts } = row;
      if (!facts.readable || facts.garbled === 'numeric-name' || facts.garbled === 'unreadable-value') continue;
      const args = { name: indicator.name, value: indicator.value, amount };
      if (isHeadAboveAll(row, amount)) reporter.report('per-head', args, { at: row, actual: indicator.value });
      else if (isScaleBeyond(row, amount * times)) reporter.report('scale', args, { at: row, actual: indicator.value });
    }
  },
});

/** 人均补助 ≤5000万元 in a project of 200万元. */
function isHeadAboveAll({ facts }: RowContext, amount: number): boolean {
  const { number, bareName, frame, nameNumbers } = facts;
  // 153人每人每月564元,共计104万元: the name gives the rate, the value their sum.
  if (number === null || number.unitKind !== 'money' || frame.earned || nameNumbers.length > 0) return false;
  if (number.per.length === 0 && !PER_HEAD.in(bareName)) return false;
  const money = moneyOf(facts, false);
  return money !== null && money.low > amount;
}

/** >100百万 in a project of 200万元: a hundred times a million, of something that is not said. */
function isScaleBeyond({ facts, indicator }: RowContext, limit: number): boolean {
  const { number, target, nature, frame } = facts;
  // Loans are larger than the money that helps them; a cost is held against the amount elsewhere.
  if (frame.earned || indicator.level1 === 'cost' || facts.aspect === 'output-cost') return false;
  if (number === null || number.unitKind !== 'none' || !('factor' in target) || target.factor < 10_000) return false;
  // A rate or a length of time has no millions; whatever else it is, its number is asked about by its unit.
  if (nature === 'rate' || nature === 'duration' || nature === 'satisfaction') return false;
  return number.low / 10_000 > limit;
}
