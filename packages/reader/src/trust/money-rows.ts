/**
 * Rows of 预算执行情况 whose sums a project took: the whole sum and the sources of money below it. Their rates look like targets and are none, so that nobody is
 * told that they were not read.
 */
import { type BudgetExecution, compact, type SourceReference } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { TableDraft } from '../draft.js';
import { labelOf } from '../evidence/labels.js';
import type { Seen, Sight } from './seen.js';

/** Sources of money that a form lists below the whole sum: 当年财政拨款, 上年结转资金, 其他资金. */
const SOURCES_BELOW = 4;

const MONEY: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['amount', 'total-amount', 'funding']);

/** Tells such rows of a document from all others. */
export function moneyRows(tables: readonly TableDraft[], { positions }: Pick<Seen, 'positions'>): (sight: Sight) => boolean {
  const sums = new Set(
    tables
      .flatMap(({ projects, overall }) => [...projects, ...(overall === null ? [] : [overall])])
      .flatMap(({ evaluation }) => referencesOf(evaluation?.execution ?? null))
      .flatMap((reference) => positions.get(reference) ?? []),
  );
  if (sums.size === 0) return () => false;
  return ({ at, texts }) => {
    if (sums.has(at)) return true;
    const below = Array.from({ length: SOURCES_BELOW }, (_, step) => at - 1 - step).some((above) => sums.has(above));
    return below && texts.some(isOfMoney);
  };
}

/** What stands between the cells of a row that is one line of text. */
const BETWEEN = /[|\t]|\s{2,}/;

function isOfMoney(text: string): boolean {
  return text.split(BETWEEN).some((cell) => {
    const role = labelOf(compact(cell))?.role;
    return role !== undefined && MONEY.has(role);
  });
}

function referencesOf(execution: BudgetExecution | null): readonly SourceReference[] {
  if (execution === null) return [];
  const { initial, budget, spent, rate, score } = execution;
  return [initial, budget, spent, rate, score].flatMap((figure) => figure?.references ?? []);
}
