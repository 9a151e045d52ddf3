import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { ProjectContext, RowContext } from '../../context/context.js';
import { roundMoney } from '../../facts/money.js';
import { isPartOfFunding } from '../../facts/project-origin.js';
import { defineProjectRule } from '../../frame/rule.js';
import { bigramsOf } from '../../similarity/bigrams.js';
import { texts } from './texts.js';

/** A price: what one of something costs, in 万元. */
interface Price {
  readonly row: RowContext;
  readonly low: number;
  readonly high: number;
  readonly per: readonly string[];
}

const MONEY: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };
/** Bases that stand for a stretch of time or a repetition: multiplied only where a row says how many. */
const PERIODS: ReadonlySet<string> = new Set(['年', '月', '天', '日', '次', '期', '学期', '季度', '小时', '课时', '场', '班', '批']);
/** Units that mean the same base. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位'],
  天: ['天', '日'],
  日: ['天', '日'],
  月: ['月', '个月'],
  次: ['次', '场次', '场'],
  期: ['期', '班', '班次', '期次'],
};

/** Months in which a price by the month falls due where no row says otherwise. */
const MONTHS = 12;

/** From how many times the project's amount a product is taken for the money of all levels of government together. */
const WHOLE_PROGRAMME = 5;

/** Heads of names that give a bound of several rates, not the rate that is paid. */
const BOUND_OF_RATES = pattern`${JUDGING.rateBounds}`;

/** Bases that the name gives where the value prints none: 每人每年1300元, 户均补助. */
const IN_NAME: readonly (readonly [RegExp, string])[] = [
  [/每人|人均|每名/, '人'],
  [/每户|户均/, '户'],
  [/每亩|亩均/, '亩'],
  [/每个|单个/, '个'],
];

function basesInName(name: string): readonly string[] {
  const found = IN_NAME.find(([pattern]) => pattern.test(name));
  return found === undefined ? [] : [found[1]];
}

function pricesOf({ rows }: ProjectContext): readonly Price[] {
  const prices: Price[] = [];
  for (const row of rows) {
    const { number, name } = row.facts;
    // 亩均收益: what comes of it costs nothing.
    if (row.indicator.level1 === 'benefit') continue;
    // 每人每年1300元 in the name's place is a price all the same.
    const nameIsPrice = row.facts.garbled === 'numeric-name' && basesInName(name).length > 0;
    if (!row.facts.readable || (row.facts.garbled && !nameIsPrice) || number === null) continue;
    const factor = MONEY[number.unit];
    const per = number.per.length > 0 ? number.per : basesInName(name);
    if (factor === undefined || per.length === 0) continue;
    prices.push({ row, low: roundMoney(number.low * factor), high: roundMoney(number.high * factor), per });
  }
  return prices;
}

/** The row that counts a base: its unit is the base, and no other row of that unit is as like the price by name. */
function countOf(base: string, price: Price, { rows }: ProjectContext): RowContext | null {
  const units = BASES[base] ?? [base];
  const candidates = rows.filter(
    ({ facts }) =>
      facts.readable && !facts.garbled && facts.number !== null && facts.number.per.length === 0 && units.includes(facts.number.unit),
  );
  const [only] = candidates;
  if (only === undefined || candidates.length === 1) return only ?? null;
  const wanted = new Set(bigramsOf(price.row.facts.name));
  const shared = (row: RowContext): number => bigramsOf(row.facts.name).filter((pair) => wanted.has(pair)).length;
  const [best, second] = [...candidates].sort((a, b) => shared(b) - shared(a));
  if (best === undefined || second === undefined || shared(best) === shared(second)) return null;
  return best;
}

/** Least that the count may be: a cap (≤) may turn out to be anything down to nothing. */
function leastOf(row: RowContext): number | null {
  const { number } = row.facts;
  if (number === null || number.comparator === '≤' || number.comparator === '<' || number.comparator === '±') return null;
  return number.low;
}

/**
 * Whether a price falls due every month: a rent, or what the very people are paid whom the row counts (值班补贴 by head and month beside
 * 值班人数). A stipend of others may run for fewer months.
 */
function fallsDueMonthly({ per, row }: Price, factors: readonly { readonly row: RowContext }[]): boolean {
  if (!per.includes('月')) return false;
  if (per.length === 1) return true;
  const own = row.facts.bareName.slice(0, 2);
  return per.length === 2 && factors.length === 1 && factors.every((each) => each.row.facts.bareName.startsWith(own));
}

export const unitCostMismatch = defineProjectRule({
  meta: {
    id: 'unit-cost-mismatch',
    severity: 'warning',
    certainty: 'likely',
    part: 'value',
    sources: ['targets-2015-88/requirements', 'method-arithmetic/totals'],
    options: [
      {
        name: 'percent',
        type: 'number',
        default: 1,
        minimum: 0,
        maximum: 50,
        description: { 'zh-CN': '允许超过项目金额的百分比', en: "per cent above the project's amount that are let pass" },
      },
    ],
  },
  texts,
  check(project, reporter, options) {
    const prices = pricesOf(project);
    if (prices.length === 0) return;
    for (const price of prices) if (price.high === 0) reportZero(price);
    const { amount } = project.project;
    // Money from above or of an earlier year is often one share of several: the count is that of the whole programme.
    if (amount === null || amount <= 0 || project.origin !== 'own' || isPartOfFunding(project.project) || prices.length > 1) return;
    const [price] = prices;
    if (price === undefined || BOUND_OF_RATES.test(price.row.facts.name)) return;
    // A rent by the month is asked about though it is a ceiling; other ceilings may turn out to be anything.
    if ((leastOf(price.row) === null && !price.per.includes('月')) || price.low <= 0) return;
    reportAbove(price, amount);

    function reportAbove(one: Price, money: number): void {
      const factors: { row: RowContext; count: number }[] = [];
      let byMonth = false;
      for (const base of one.per) {
        const row = countOf(base, one, project);
        const count = row === null ? null : leastOf(row);
        if (row !== null && count !== null) factors.push({ row, count });
        else if (base === '月' && row === null) byMonth = true;
        // How often the price falls due is not said: once at least.
        else if (!PERIODS.has(base)) return;
      }
      const months = byMonth && fallsDueMonthly(one, factors) ? MONTHS : 1;
      if (months === 1 && (factors.length === 0 || leastOf(one.row) === null)) return;
      const total = roundMoney(factors.reduce((product, { count }) => product * count, one.low) * months);
      // Many times the money: the rate is that of a whole programme which others pay for as well.
      if (total <= money * (1 + options.percent / 100) || total > money * WHOLE_PROGRAMME) return;
      const arithmetic = [one.row, ...factors.map(({ row }) => row)]
        .map(({ indicator }) => indicator.value.replace(/^[≥>=≤<]+/, ''))
        .concat(months === 1 ? [] : [`${months}个月`])
        .join(' × ');
      const certainty = months === 1 ? 'likely' : 'ask';
      const causeId = `unit-cost-mismatch@${project.project.id}`;
      for (const { row } of [{ row: one.row }, ...factors])
        reporter.report('above', { arithmetic, total, amount: money }, { at: row, causeId, certainty });
    }

    /** A unit cost of nothing beside a total of the same thing that is something. */
    function reportZero({ row }: Price): void {
      const other = project.rows.find(
        (each) =>
          each !== row &&
          each.facts.readable &&
          each.facts.number !== null &&
          each.facts.number.per.length === 0 &&
          each.facts.number.high > 0 &&
          MONEY[each.facts.number.unit] !== undefined &&
          each.facts.name.slice(0, 2) === row.facts.name.slice(0, 2),
      );
      if (other === undefined) return;
      const { name, value } = row.indicator;
      reporter.report('zero', { name, value, other: other.indicator.name, otherValue: other.indicator.value }, { at: row });
    }
  },
});
