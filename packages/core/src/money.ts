/**
 * Money in 万元, the unit the whole model is in.
 */
import type { MoneyUnit } from './model.js';
import type { Quantity } from './target.js';
import { foldWidth } from './text/fold-width.js';
import { compact } from './text/joining.js';

const YUAN_IN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The units that amounts of money are printed in: 元, 万元, 亿元. */
export const MONEY_UNITS: readonly string[] = Object.keys(YUAN_IN);

/** True for 元, 万元 and 亿元 as they are printed. */
export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(YUAN_IN, text);
}

/** Rounds to 1e-6 (a 万元 has 1e4 元, so 0.01 元 is 1e-6 万元). */
function rounded(value: number): number {
  const result = Math.round(value * 1e6) / 1e6;
  // Values beyond 2^53 / 1e6 lose nothing by being left as they are.
  return Number.isFinite(result) && Math.abs(value) < 9e9 ? result : value;
}

/** An amount printed in `unit` as 万元: 7810.9 元 → 0.78109. */
export function wanFromUnit(amount: number, unit: MoneyUnit): number {
  return rounded((amount * YUAN_IN[unit]) / 10_000);
}

/**
 * A quantity of money in 万元; null where its unit is not 元 (foreign money included) and for unit prices (元/人), which are no amounts.
 * With `bareIsMoney` a number with 万 or 亿 and no unit ("≥1亿") is taken for 元; the caller must know that the row is about money.
 */
export function toWan(
  quantity: Pick<Quantity, 'number' | 'factor' | 'unit'> & { readonly per?: readonly string[] },
  bareIsMoney = false,
): number | null {
  if (quantity.per !== undefined && quantity.per.length > 0) return null;
  if (quantity.unit === '元' || (bareIsMoney && quantity.unit === '' && quantity.factor >= 10_000)) {
    return rounded((quantity.number * quantity.factor) / 10_000);
  }
  return null;
}

/** The price of a unit price (元/人, 万元/公里) in 元 per base; null where it is no money or has no base. */
export function unitPriceInYuan(quantity: Quantity): number | null {
  return quantity.unit === '元' && quantity.per.length > 0 ? rounded(quantity.number * quantity.factor) : null;
}

const DIGITS = '0123456789';

/**
 * A plain number as tables print it: thousands separators (half- or full-width), full-width digits, a minus sign or brackets for negative ones.
 * "7,810.90" → 7810.9, "1，266.08" → 1266.08. Null for anything else, "-" and "" included.
 */
export function parseNumber(text: string): number | null {
  let plain = compact(foldWidth(text));
  let sign = 1;
  if ((plain.startsWith('(') && plain.endsWith(')')) || (plain.startsWith('（') && plain.endsWith('）'))) {
    plain = plain.slice(1, -1);
    sign = -1;
  } else if (plain.startsWith('-') || plain.startsWith('−')) {
    plain = plain.slice(1);
    sign = -1;
  } else if (plain.startsWith('+')) plain = plain.slice(1);
  let digits = '';
  let pointSeen = false;
  let sinceSeparator = -1;
  for (let i = 0; i < plain.length; i++) {
    const character = plain.charAt(i);
    if (DIGITS.includes(character)) {
      digits += character;
      if (sinceSeparator >= 0) sinceSeparator++;
    } else if ((character === ',' || character === '，') && !pointSeen && digits !== '') {
      if (sinceSeparator >= 0 && sinceSeparator !== 3) return null;
      sinceSeparator = 0;
    } else if (character === '.' && !pointSeen && digits !== '') {
      if (sinceSeparator >= 0 && sinceSeparator !== 3) return null;
      sinceSeparator = -1;
      pointSeen = true;
      digits += '.';
    } else return null;
  }
  if (digits === '' || (sinceSeparator >= 0 && sinceSeparator !== 3)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? sign * value || 0 : null;
}

/** Endings by which an amount prints its own unit, longest first. */
const ENDINGS: readonly (readonly [string, MoneyUnit])[] = [
  ['亿元', '亿元'],
  ['万元', '万元'],
  ['亿', '亿元'],
  ['万', '万元'],
  ['元', '元'],
];

/**
 * An amount in 万元. A unit printed with the number wins ("250万", "10000万元", "3,309,840.00元"); a bare number is in `unit`, the unit of
 * its column or table (万元 unless said otherwise). Null where the text is no amount ("-", "", words).
 */
export function parseAmount(text: string, unit: MoneyUnit = '万元'): number | null {
  let plain = compact(foldWidth(text));
  for (const sign of ['￥', '¥', '人民币']) if (plain.startsWith(sign)) plain = plain.slice(sign.length);
  for (const [ending, printed] of ENDINGS) {
    if (!plain.endsWith(ending)) continue;
    const amount = parseNumber(plain.slice(0, -ending.length));
    return amount === null ? null : wanFromUnit(amount, printed);
  }
  const amount = parseNumber(plain);
  return amount === null ? null : wanFromUnit(amount, unit);
}

/** How far two amounts may differ and still count as the same: the larger of a share and an amount in 万元. */
export interface MoneyTolerance {
  /** Share of the larger amount, 0.01 for 1 %. */
  readonly share: number;
  /** 万元. */
  readonly wan: number;
}

const TOLERANCE: MoneyTolerance = { share: 0.01, wan: 0.1 };

/** Whether two amounts in 万元 agree within 1 % or 0.1 万元, or the tolerance given. */
export function sameMoney(a: number, b: number, tolerance: MoneyTolerance = TOLERANCE): boolean {
  const allowed = Math.max(tolerance.wan, tolerance.share * Math.max(Math.abs(a), Math.abs(b)));
  return Math.abs(a - b) <= allowed + 1e-9;
}
