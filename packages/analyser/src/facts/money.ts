import type { RowFacts } from './facts.js';

/** A bound of money in 万元. */
export interface Money {
  readonly low: number;
  readonly high: number;
  readonly comparator: '≥' | '>' | '≤' | '<' | '=' | '±' | null;
}

const FACTORS: Readonly<Record<string, number>> = { 元: 1e-4, 百元: 1e-2, 千元: 0.1, 万元: 1, 亿元: 1e4 };

/** Drops what floating point leaves behind: money has at most two places of 元. */
export const roundMoney = (amount: number): number => Math.round(amount * 1e6) / 1e6;

/** Target of a row in 万元, per head or other base left out; null where it is no amount of money. 26万 without 元 is money where the row is a cost. */
export function moneyOf(facts: RowFacts, isCost: boolean): Money | null {
  const { number } = facts;
  if (number === null) return null;
  const factor = FACTORS[number.unit];
  if (factor !== undefined)
    return { low: roundMoney(number.low * factor), high: roundMoney(number.high * factor), comparator: number.comparator };
  if (!isCost || number.unit !== '' || !/\d万$/.test(facts.value)) return null;
  return { low: roundMoney(number.low / 1e4), high: roundMoney(number.high / 1e4), comparator: number.comparator };
}
