import { pattern } from '@perf-lint/core';
import { COST_HEADS, JUDGING } from '@perf-lint/data';
import type { RowContext } from './context.js';

/** What a cost row speaks of: the whole project for sure or in all likelihood, a part of it, a unit price, or no cost at all. */
export type CostHead = 'whole' | 'likely-whole' | 'part' | 'price' | 'other';

const WHOLE = new Set(COST_HEADS.whole);
const holds = (name: string, words: readonly string[]): boolean => words.some((word) => name.includes(word));

/** Reads the head of a folded name; see data/lexicons/cost-heads.yml. */
export function costHeadOf(name: string): CostHead {
  if (holds(name, COST_HEADS.other)) return 'other';
  let rest = name;
  for (const word of COST_HEADS.strip) rest = rest.replaceAll(word, '');
  if (rest === '' || WHOLE.has(rest) || WHOLE.has(name)) return 'whole';
  if (holds(name, COST_HEADS.likelyWhole)) return 'likely-whole';
  return holds(name, COST_HEADS.price) ? 'price' : 'part';
}

/** Words that make a row one of cost whatever class it is printed under, or where the layout prints none. */
const COST_WORD = pattern`${JUDGING.costWords}`;

/** A sum that the name itself draws up, under whatever class: 每人每月564元,共计104万元. */
const SUM_WORD = pattern`${JUDGING.sumWords}`;

/** A row of cost: of the class 成本, of that aspect under 产出 in the model of 2015, or by its name a cost of the whole project. */
export function isCostRow({ indicator, facts }: RowContext): boolean {
  if (indicator.level1 === 'cost' || facts.aspect === 'output-cost' || facts.aspect === 'economic-cost') return true;
  if (SUM_WORD.test(facts.name) && indicator.level1 === 'output') return costHeadOf(facts.name) !== 'other';
  if (!COST_WORD.test(facts.name)) return false;
  const head = costHeadOf(facts.name);
  return indicator.level1 === '' ? head !== 'other' : indicator.level1 === 'output' && (head === 'whole' || head === 'likely-whole');
}
