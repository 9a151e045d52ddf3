import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { ProjectContext, RowContext } from '../../context/context.js';
import { costHeadOf, isCostRow } from '../../context/cost-head.js';
import { type Money, moneyOf, roundMoney } from '../../facts/money.js';
import { defineUnitRule } from '../../frame/rule.js';
import { texts } from './texts.js';

const SUM = pattern`${JUDGING.sumWords}`;

/** A row of cost in money, held against its project. */
interface CostRow {
  readonly row: RowContext;
  readonly money: Money;
  /** The row speaks of the whole project, so that it must not be below the amount either. */
  readonly whole: boolean;
}

/** A cost that does not match: project amount less cost, in 万元. */
interface Mismatch extends CostRow {
  readonly project: ProjectContext;
  readonly amount: number;
  readonly difference: number;
}

/** Money targets of the cost rows of a project; unit prices and what is no cost left out. */
function costRowsOf({ rows }: ProjectContext): readonly CostRow[] {
  const found: { row: RowContext; money: Money; head: ReturnType<typeof costHeadOf> }[] = [];
  for (const row of rows) {
    if (!row.facts.readable || row.facts.garbled || !isCostRow(row)) continue;
    const head = costHeadOf(row.facts.name);
    const isSum = SUM.test(row.facts.name);
    if (head === 'other' || (head === 'price' && !isSum) || (row.facts.number?.per.length ?? 0) > 0) continue;
    const money = moneyOf(row.facts, true);
    if (money !== null && money.high > 0) found.push({ row, money, head });
  }
  return found.map(({ row, money, head }) => ({ row, money, whole: head === 'whole' || (head === 'likely-whole' && found.length === 1) }));
}

/** Amounts that a cost may equal: the project's total, each of its sources, and the same digits in another unit of money (that is a matter of units). */
function isExplained({ money, row }: CostRow, project: ProjectContext, near: (a: number, b: number) => boolean): boolean {
  const amount = project.project.amount ?? 0;
  if (near(money.high, amount) || (money.low <= amount && amount <= money.high)) return true;
  if (project.project.funding.some((part) => part.amount > 0 && near(money.high, part.amount))) return true;
  return row.facts.number !== null && row.facts.number.unit === '元' && near(row.facts.number.high, amount);
}

/** The sister whose difference is exactly the opposite, if there is one. */
function sisterOf(one: Mismatch, all: readonly Mismatch[]): Mismatch | undefined {
  return all.find((other) => other.project !== one.project && Math.abs(other.difference + one.difference) < 0.005);
}

export const costAmountMismatch = defineUnitRule({
  meta: {
    id: 'cost-amount-mismatch',
    severity: 'warning',
    certainty: 'likely',
    part: 'value',
    sources: ['targets-2015-88/requirements', 'core-indicators-2021-101/cost', 'method-arithmetic/totals'],
    options: [
      {
        name: 'percent',
        type: 'number',
        default: 1,
        minimum: 0,
        maximum: 50,
        description: { 'zh-CN': '允许的差额（占项目金额的百分比）', en: "difference let pass, in per cent of the project's amount" },
      },
      {
        name: 'amount',
        type: 'number',
        default: 0.1,
        minimum: 0,
        description: { 'zh-CN': '允许的差额（万元）；两者取大', en: 'difference let pass, in 10,000 yuan; the larger of the two counts' },
      },
    ],
  },
  texts,
  check(unit, reporter, options) {
    const mismatches: Mismatch[] = [];
    for (const project of unit.projects) {
      const { amount } = project.project;
      if (amount === null || amount <= 0) continue;
      const slack = Math.max(options.amount, (amount * options.percent) / 100) + 1e-9;
      const near = (a: number, b: number): boolean => Math.abs(a - b) <= slack;
      const costs = costRowsOf(project);
      let single = false;
      for (const cost of costs) {
        if (isExplained(cost, project, near)) continue;
        const above = cost.money.low > amount || cost.money.high > amount;
        const floor = cost.money.comparator === '≥' || cost.money.comparator === '>';
        if (!above && (!cost.whole || floor)) continue;
        single ||= above;
        mismatches.push({ ...cost, project, amount, difference: roundMoney(amount - cost.money.high) });
      }
      if (!single) reportParts(project, costs, amount + slack);
    }
    for (const mismatch of mismatches) reportOne(mismatch);

    function reportOne(mismatch: Mismatch): void {
      const { row, money, amount, difference, whole } = mismatch;
      const args = { name: row.indicator.name, cost: money.high, amount, difference: Math.abs(difference) };
      const details = { at: row, actual: row.indicator.value, expected: `${amount}万元` };
      const sister = whole ? sisterOf(mismatch, mismatches) : undefined;
      if (sister !== undefined)
        reporter.report(
          'reallocated',
          { ...args, sister: sister.project.project.name },
          { ...details, severity: 'info', certainty: 'ask' },
        );
      else if (difference > 0) reporter.report('below', args, { ...details, certainty: 'ask' });
      else if (money.comparator === '≥' || money.comparator === '>')
        reporter.report('floor-above', { name: args.name, cost: args.cost, amount }, { ...details, certainty: 'sure' });
      else reporter.report('above', args, { ...details, certainty: whole ? 'sure' : 'likely' });
    }

    /** Parts that are each within the money, and together above it. Caps are no promise to spend, so this is asked. */
    function reportParts(project: ProjectContext, costs: readonly CostRow[], limit: number): void {
      const amount = project.project.amount ?? 0;
      // A part that equals the money is the whole under another name.
      const parts = costs.filter(({ whole, money }) => !whole && Math.abs(money.high - amount) > limit - amount);
      if (parts.length < 2) return;
      const total = roundMoney(parts.reduce((sum, { money }) => sum + money.low, 0));
      if (total <= limit) return;
      const sum = parts.map(({ money }) => money.low).join(' + ');
      reporter.report(
        'parts-above',
        { sum, total, amount: project.project.amount ?? 0 },
        { at: project, part: 'project', certainty: 'ask' },
      );
    }
  },
});
