/**
 * Sums of the line of money in a form that has lost its cells: 预算数 执行数 分值 执行率 that touch (202010100.00%), or that stand behind all their headings.
 */
import { type MoneyUnit, parseAmount } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { everyPattern, pattern } from './vocabulary/pattern.js';
import { MONEY_UNITS } from './vocabulary/words.js';

const AMOUNT = pattern`^[\d,]+(?:\.\d+)?\s*(?:${MONEY_UNITS}|万)?`;
/** How many figures that touch are looked at: more are no line of money. The share may stand apart behind a whole run of digits. */
const TOUCHING = /^(?:[\d.]{5,40}|\d{9,40} [\d.]{1,6})(?=[%％])/;

/** The first amount of a value; of 预算数 执行数 分值 执行率 that touch (202010100.00%), the budget. */
export function firstSum(value: string): string {
  const run = (TOUCHING.exec(value)?.[0] ?? '').replace(' ', '');
  const exact = [...cutsOf(run, '10'), ...cutsOf(run, '')].find(({ error }) => error < EXACT);
  if (exact !== undefined) return exact.budget;
  // 200.8100.211050%: a share that was rounded, where only one budget fits it.
  const rounded = [...cutsOf(run, '10')].filter(({ error, step }) => error <= step / 2 + EXACT);
  const [first] = rounded;
  if (first !== undefined && rounded.every(({ budget }) => budget === first.budget)) return first.budget;
  // 120120100.51083.75%: the budget of the year's beginning and the same of the whole year.
  const twice = TWICE.exec(run)?.[1];
  if (twice !== undefined && [...cutsOf(run.slice(twice.length), '10')].some(({ budget, error }) => budget === twice && error < EXACT))
    return twice;
  // 1.561.56120: the budget, as much spent, points.
  const asMuch = /^(\d+\.\d{1,2})\1/.exec(value)?.[1];
  if (asMuch !== undefined) return asMuch;
  // Figures that cannot be told apart are no sum.
  if (run !== '') return '';
  return AMOUNT.exec(value)?.[0] ?? value;
}

const TWICE = /^(\d+(?:\.\d{1,4})?)\1/;
/** How far a share may be from what budget and spending make, in per cent. */
const EXACT = 0.01;

interface Cut {
  readonly budget: string;
  /** How far the share printed is from that of the two sums, and the least step of the share as printed, in per cent. */
  readonly error: number;
  readonly step: number;
}

/** Figures that touch, cut into budget, spending, the points of the line ("" where none stand there), and the share spent. */
function* cutsOf(run: string, points: '10' | ''): Generator<Cut> {
  for (let share = run.length - 1; share > 1 + points.length; share--) {
    const rate = Number(run.slice(share));
    const sums = run.slice(0, share - points.length);
    if (!(rate > 0) || (points === '' && rate > 100) || !run.slice(0, share).endsWith(points)) continue;
    const step = 10 ** -(/\.(\d+)$/.exec(run.slice(share))?.[1]?.length ?? 0);
    for (let cut = 1; cut < sums.length; cut++) {
      const spending = sums.slice(cut);
      const [budget, spent] = [Number(sums.slice(0, cut)), Number(spending)];
      if (!(budget > 0 && spent > 0) || (points === '' && /^0\d|\.$/.test(spending))) continue;
      yield { budget: sums.slice(0, cut), error: Math.abs((spent / budget) * 100 - rate), step };
    }
  }
}

const NOTE = /(?:\s*[（(][^()（）]{0,14}[)）])?/;
const BUDGET = pattern`${[...FORM_READING.initialBudgets, ...FORM_READING.wholeBudgets]}`;
const EVERY_BUDGET = everyPattern`${BUDGET}`;
const BESIDE_BUDGET = pattern`${[...FORM_READING.initialBudgets, ...FORM_READING.wholeBudgets, ...FORM_READING.spentBudgets, ...FORM_READING.executionRates, ...FORM_READING.executionPoints]}`;
/** 全年预算数(A) 全年执行数(B) 分值 执行率: headings that stand before all their figures, with the label of the line between. */
const EXECUTION = everyPattern`${BUDGET}${NOTE}[\s|:：]*(?:${BESIDE_BUDGET}${NOTE}[\s|:：]*)+[^\d。；;]{0,24}?(?=\d)`;
const NAMES_SPENT = pattern`${FORM_READING.spentBudgets}`;

/** The budget of a line of money whose headings all stand before its figures, in 万元; null where there is none. `unit` is the unit printed, or null. */
export function executionSum(text: string, unit: MoneyUnit | null): number | null {
  for (const match of text.matchAll(EXECUTION)) {
    if (!NAMES_SPENT.test(match[0])) continue;
    const budgets = [...match[0].matchAll(EVERY_BUDGET)].length;
    // A project that had no money at the beginning of the year has what the year gave it.
    const figures = text.slice(match.index + match[0].length).split(/\s+/, budgets);
    for (const figure of figures) {
      const sum = parseAmount(firstSum(figure), unit ?? '万元');
      if (sum === null) break;
      if (sum > 0) return sum;
    }
  }
  return null;
}
