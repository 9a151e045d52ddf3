/**
 * Amounts of tables that print no unit of money: 万元 by the forms' habit, 元 where 万元 would make ordinary projects cost thousands of millions.
 */
import { wanFromUnit } from '@perf-lint/core';
import type { TotalDraft } from '../../draft.js';
import type { ProjectBuilder } from './project-builder.js';

/** No ordinary project, and not half of those of a table, has this many 万元 (10 亿元). */
export const IMPLAUSIBLE = 100_000;

/** Takes the amounts of a table for 元 where reading them as 万元 is implausible; gives whether it did. Changes both lists. */
export function takeForYuan(projects: readonly ProjectBuilder[], totals: TotalDraft[]): boolean {
  const amounts = projects.flatMap((project) => project.amount ?? []).sort((a, b) => a - b);
  const median = amounts[Math.floor(amounts.length / 2)];
  if (median === undefined || median < IMPLAUSIBLE) return false;
  for (const project of projects) {
    if (project.amount !== null) project.amount = wanFromUnit(project.amount, '元');
    for (const [index, { source, amount }] of project.funding.entries())
      project.funding[index] = { source, amount: wanFromUnit(amount, '元') };
  }
  for (const [index, total] of totals.entries()) {
    if (total.total !== null) totals[index] = { ...total, total: wanFromUnit(total.total, '元') };
  }
  return true;
}
