/**
 * The money of a form that prints its headings side by side over their sums: 本年度预计投入 | 财政资金 | 其他, a row of 中央 | 省级 | 本级 below the
 * second, and the figures under all of them.
 */
import { type MoneyUnit, parseAmount } from '@perf-lint/core';
import { isMoneyBlock, labelOf } from '../../evidence/labels.js';
import type { Cell } from '../../grids/grid.js';

/** How far below its heading the sum may stand. */
const ROWS_BELOW = 3;
const FIGURE = /^\d[\d,]*(?:\.\d+)?$/;

/**
 * The sum under the heading of the project's money, in 万元, where that is the first heading of its row and others stand beside it; null where there is
 * none. `unitOf` gives the unit that a heading prints, or that of the form.
 */
export function sumUnderHeading(rows: readonly (readonly Cell[])[], unitOf: (heading: string) => MoneyUnit | null): number | null {
  for (const [index, row] of rows.entries()) {
    const own = printed(row);
    const headings = own.flatMap(({ text }) => {
      const label = labelOf(text);
      return label === null || isMoneyBlock(label) ? [] : [label];
    });
    const [first, second] = headings;
    if (first === undefined || second === undefined || first.role !== 'amount' || second.role !== 'funding' || first.rest !== '') continue;
    for (const below of rows.slice(index + 1, index + 1 + ROWS_BELOW)) {
      const figures = printed(below).filter(({ text }) => text !== '');
      const [sum] = figures;
      if (sum !== undefined && figures.every(({ text }) => FIGURE.test(text))) return parseAmount(sum.text, unitOf(first.text) ?? '万元');
    }
  }
  return null;
}

function printed(row: readonly Cell[]): readonly Cell[] {
  return row.filter((cell) => !cell.spread && !cell.covered);
}
