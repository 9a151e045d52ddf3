/**
 * Numbers as people read them. Money comes in 万元 and is printed in 万元.
 */
import type { Language } from '../language.js';

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number with thousands separators and at most six decimals, without trailing zeros: 7810.9 → "7,810.9". */
export function numberText(value: number): string {
  return GROUPED.format(value);
}

/** An amount in 万元 with its unit; "未填" where none is printed. */
export function amountText(amount: number | null, language: Language): string {
  if (amount === null) return language === 'zh-CN' ? '未填' : 'not given';
  return language === 'zh-CN' ? `${numberText(amount)} 万元` : `${numberText(amount)} (10k yuan)`;
}

/** An English count: "1 row", "3 rows". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A figure 0..100 without decimals; a dash where it is not scored. */
export function figureText(figure: number | null): string {
  return figure === null ? '—' : String(Math.round(figure));
}

/** A share as a percentage without decimals. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`;
}
