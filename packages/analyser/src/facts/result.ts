/**
 * What a self-evaluation says came of a target: the result held against the target, and the points against the result. Only numbers of one
 * unit are compared, and of dates a result that is surely late; words, grades and all other dates are left to people.
 */
import { type Indicator, type PrintedFigure, parseTarget, pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowFacts } from './facts.js';
import { isLate } from './late-result.js';

/** Units that are names of one another for a number beside its target (98 beside ≥95%). */
const PLAIN = '';

/** A row with its facts. */
interface Row {
  readonly indicator: Indicator;
  readonly facts: RowFacts;
}

/** A result in numbers, or one that came late. */
export interface Result {
  /** Target reached: not less where more is better, not more where less is. */
  readonly met: boolean;
  /** Result ÷ target where more is better: 0.9 is a tenth short. Null where less is better, and for a date that was missed: no rule says how points go down there. */
  readonly share: number | null;
  /** How many times as good as the target: result ÷ target where more is better, target ÷ result where less is; from 1 on it is met; 0 for a date that was missed. */
  readonly times: number;
}

/** Points of a row. */
export interface Points {
  readonly weight: number;
  readonly score: number;
  /** By how much a score may differ from what is worked out, by the decimals that are printed: 0.5 for whole points. */
  readonly rounding: number;
}

/** The result of a row against its target; null where it cannot be told. */
export function resultOf({ indicator, facts }: Row): Result | null {
  const actual = indicator.evaluation?.actual ?? null;
  const { number, target } = facts;
  if (actual !== null && target.kind === 'deadline' && facts.readable && facts.garbled === '')
    return isLate(target, actual.text, facts.bareName) ? { met: false, share: null, times: 0 } : null;
  if (actual === null || number === null || !facts.readable || facts.garbled !== '' || target.kind === 'range') return null;
  // Of a change (下降5%) the sign of the result is anybody's guess.
  if ('change' in target && target.change !== undefined) return null;
  const { weight, score } = indicator.evaluation ?? {};
  const value = comparable(actual, facts, weight === null && score === null);
  if (value === null) return null;
  if (isCeiling(facts)) return { met: value <= number.high, share: null, times: value === number.high ? 1 : number.high / value };
  if (number.comparator === '±' || number.low <= 0) return null;
  const share = value / number.low;
  return isFloor(facts) ? { met: value >= number.low, share, times: share } : null;
}

/**
 * The number of a result in the terms of `facts.number`; null where its unit is another. A number without unit that stands in its row `alone`, without
 * points, may be points itself.
 */
function comparable({ text, number }: PrintedFigure, { number: own, target }: RowFacts, alone: boolean): number | null {
  if (number === null || own === null || !('factor' in target)) return null;
  const read = parseTarget(text);
  const unit = read.kind === 'quantity' || read.kind === 'duration' ? read.unit : PLAIN;
  if (unit !== PLAIN) return unit === own.unit ? number : null;
  if (alone && own.unit === '%') return null;
  // 5 beside ≥5万亩 is told in 万亩, 0.98 beside ≥95% is a share of one.
  if (own.unit === '%' && number <= 1 && own.low > 1) return number * 100;
  return own.unit === '' || target.unit === '' ? number : number * target.factor;
}

/** Less is better, by the comparator or by the name. */
function isCeiling({ number, direction }: RowFacts): boolean {
  if (number?.comparator === '≤' || number?.comparator === '<') return true;
  return number?.comparator !== '≥' && number?.comparator !== '>' && direction.direction === 'lower';
}

/** More is better: by the comparator, or a number that the name wants high. */
function isFloor({ number, direction }: RowFacts): boolean {
  if (number?.comparator === '≥' || number?.comparator === '>') return true;
  return direction.direction === 'higher';
}

/** 无, 无偏差, 不适用: the cell is filled in and gives no reason. */
const NO_REASON = pattern`^(?:${JUDGING.noReasons}|[/／—–-]*)[。.]?$`;

/** The reason that a row gives for its deviation (偏差原因), "" where it gives none. */
export function reasonOf({ indicator }: Pick<Row, 'indicator'>): string {
  const said = indicator.evaluation?.deviation?.text.trim() ?? '';
  return NO_REASON.test(said) ? '' : said;
}

/** Points that a row can get and gave itself; null where one of them is not printed as a number. */
export function pointsOf({ indicator }: Row): Points | null {
  const { weight, score } = indicator.evaluation ?? {};
  return pointsIn(weight ?? null, score ?? null);
}

/** The two figures as points; null where one is no number, or nothing can be had. */
export function pointsIn(weight: PrintedFigure | null, score: PrintedFigure | null): Points | null {
  if (weight?.number == null || score?.number == null || weight.number <= 0) return null;
  return { weight: weight.number, score: score.number, rounding: roundingOf(score.text) };
}

/** Half of the last digit that is printed: 0.5 for 9, 0.05 for 9.5. */
export function roundingOf(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

/** Less than this is the arithmetic of the machine, not of the table. */
export const NOTHING = 1e-6;
