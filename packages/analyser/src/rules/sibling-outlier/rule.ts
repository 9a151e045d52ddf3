import { median } from 'd3-array';
import type { RowContext } from '../../context/context.js';
import { defineUnitRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Powers of ten that a slip of the decimal point makes. */
const FACTORS = [10, 100, 1000];

/** The power of ten between two numbers with the same digits, 0 where there is none. */
function slipOf(a: number, b: number): number {
  const ratio = a > b ? a / b : b / a;
  return FACTORS.find((factor) => Math.abs(ratio / factor - 1) < 1e-9) ?? 0;
}

/** What is the same from project to project: a price per head or a rate. Counts and totals differ by their nature. */
function isStandard({ facts }: RowContext): boolean {
  const { number } = facts;
  if (number === null || number.low !== number.high || number.low <= 0) return false;
  return number.per.length > 0 || number.unitKind === 'rate';
}

export const siblingOutlier = defineUnitRule({
  meta: {
    id: 'sibling-outlier',
    severity: 'warning',
    certainty: 'ask',
    part: 'value',
    sources: ['method-logic/comparison'],
    options: [
      {
        name: 'siblings',
        type: 'number',
        default: 2,
        minimum: 2,
        description: { 'zh-CN': '至少有几个数值相同的同名指标才比较', en: 'how many like indicators of one value there must be at least' },
      },
    ],
  },
  texts,
  check(unit, reporter, options) {
    const groups = new Map<string, RowContext[]>();
    for (const project of unit.projects)
      for (const row of project.rows) {
        if (!row.facts.readable || row.facts.garbled || !isStandard(row)) continue;
        const key = `${row.facts.name} ${row.facts.number?.unit} ${row.facts.number?.per.join('/')}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [row]);
        else group.push(row);
      }
    for (const rows of groups.values()) if (rows.length > options.siblings) compare(rows);

    function compare(rows: readonly RowContext[]): void {
      const usual = median(rows, ({ facts }) => facts.number?.low) ?? 0;
      const agreeing = rows.filter(({ facts }) => facts.number?.low === usual);
      if (agreeing.length < options.siblings) return;
      for (const row of rows) {
        const factor = slipOf(row.facts.number?.low ?? 0, usual);
        if (factor === 0) continue;
        const { name, value } = row.indicator;
        reporter.report('factor', { name, value, count: agreeing.length, usual: agreeing[0]?.indicator.value ?? '', factor }, { at: row });
      }
    }
  },
});
