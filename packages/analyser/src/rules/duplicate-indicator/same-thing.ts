/** Rows of one project that say the same in other words: an aim beside its own rate, one state with and without a number before it. */

import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import { coreOf, isAimedAt, stemOfLength } from '../../facts/core-of-name.js';
import { roundMoney } from '../../facts/money.js';

const ASKED_OF = pattern`^${JUDGING.askedOf}?的?$`;

/** Shortest core that can be called the same as another. */
const SHORTEST = 4;

/** Rows compared with each other at the most; more of them are a table read as one project. */
const MOST = 80;

const YUAN: Readonly<Record<string, number>> = { 元: 1e-4, 百元: 1e-2, 千元: 0.1, 万元: 1, 亿元: 1e4 };

/** Money of a row in 万元, null where it is none or paid per head. */
export function sumOf({ facts }: RowContext): number | null {
  const { number } = facts;
  const factor = number === null ? undefined : YUAN[number.unit];
  if (number === null || factor === undefined || number.per.length > 0 || number.high <= 0 || number.low !== number.high) return null;
  return roundMoney(number.high * factor);
}

/** How a later row says what an earlier one says: the same, or the same measure with another value. */
export type Sameness = { readonly later: RowContext; readonly earlier: RowContext; readonly kind: 'same' | 'two-values' };

/** Pairs of rows of one project that say the same thing in other words. */
export function saidTwice(rows: readonly RowContext[]): readonly Sameness[] {
  if (rows.length > MOST) return [];
  const found: Sameness[] = [];
  const byCore = new Map<string, RowContext[]>();
  const byStem = new Map<string, RowContext>();
  const rates: RowContext[] = [];
  const aims: RowContext[] = [];
  for (const row of rows) {
    const { bareName } = row.facts;
    const core = coreOf(bareName);
    const before = byCore.get(core) ?? [];
    const earlier = core.length < SHORTEST ? undefined : before.find((each) => sameValue(each, row) && each.facts.name !== row.facts.name);
    if (earlier !== undefined) found.push({ later: row, earlier, kind: 'same' });
    byCore.set(core, [...before, row]);
    const stem = stemOfLength(bareName);
    const other = stem === '' ? undefined : byStem.get(stem);
    if (other !== undefined && areTwoLengths(other, row)) found.push({ later: row, earlier: other, kind: 'two-values' });
    else if (stem !== '') byStem.set(stem, row);
    if (row.facts.number?.unit === '%') rates.push(row);
    else if (row.facts.number === null && isAimedAt(bareName) && /[率度]$/.test(bareName)) aims.push(row);
  }
  for (const aim of aims) {
    const rate = rates.find((each) => isRateOf(each.facts.bareName, coreOf(aim.facts.bareName)));
    if (rate !== undefined) found.push({ later: aim, earlier: rate, kind: 'same' });
  }
  return found;
}

/** Words or grades that are equal, or the same percentage. Equal counts may be of two groups. */
function sameValue(a: RowContext, b: RowContext): boolean {
  if (a.facts.value !== b.facts.value) return false;
  const words = a.facts.number === null && a.facts.target.kind !== 'deadline';
  // 护理质量 and 护理: the class tells a work apart from its quality; rates of one thing differ by their facet, which stands in the core.
  return words ? a.facts.value.length >= 1 && saysMore(a, b) : a.facts.number?.unit === '%' && a.indicator.level1 === b.indicator.level1;
}

/** One of two rows with the same words must repeat the other's act or aim; two things that are both 优 do not. */
function saysMore(a: RowContext, b: RowContext): boolean {
  return Math.min(a.facts.bareName.length, b.facts.bareName.length) >= SHORTEST;
}

/** 群众知晓率 beside 知晓率: the people it is asked of stand before. */
function isRateOf(rate: string, core: string): boolean {
  if (core.length < SHORTEST || !rate.endsWith(core)) return false;
  return ASKED_OF.test(rate.slice(0, -core.length));
}

/** Two ceilings on the length of one thing that differ. */
function areTwoLengths(a: RowContext, b: RowContext): boolean {
  const [one, two] = [a.facts.number, b.facts.number];
  if (one === null || two === null || one.unitKind !== 'time' || two.unitKind !== 'time') return false;
  return one.unit === two.unit && one.high !== two.high && a.facts.bareName !== b.facts.bareName;
}
