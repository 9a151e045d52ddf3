/**
 * Numbers as people read them. Money comes in 万元 and is printed in 万元.
 */
import type { Language } from '../language.js';

const MOST_DECIMALS = 6;

/**
 * A number with thousands separators, at most six decimals and at least `least`, without further trailing zeros: 7810.9 → "7,810.9".
 * Done by hand: a first number format of the platform takes longer to make than a small file to read.
 */
export function numberText(value: number, least = 0): string {
  // Beyond this, digits would come as a power of ten.
  if (!(Math.abs(value) < 1e21)) return value.toLocaleString('en-US');
  let [whole = '', decimals = ''] = String(value).split('.');
  if (decimals.length > MOST_DECIMALS || decimals.includes('e') || whole.includes('e')) {
    [whole = '', decimals = ''] = value.toFixed(MOST_DECIMALS).split('.');
    let end = decimals.length;
    while (end > 0 && decimals.charCodeAt(end - 1) === 0x30) end--;
    decimals = decimals.slice(0, end);
  }
  decimals = decimals.padEnd(least, '0');
  return decimals === '' ? grouped(whole) : `${grouped(whole)}.${decimals}`;
}

/** Whole digits, perhaps with a minus, in groups of three. */
function grouped(whole: string): string {
  const first = whole.startsWith('-') ? 1 : 0;
  let text = '';
  for (let i = 0; i < whole.length; i++) {
    if (i > first && (whole.length - i) % 3 === 0) text += ',';
    text += whole.charAt(i);
  }
  return text;
}

/** An amount in 万元 as whole yuan, for English sentences: nobody counts in ten thousands there. Columns say "10k yuan" in their heading. */
export function yuanText(amount: number): string {
  return `${numberText(Math.round(amount * 1e6) / 100)} yuan`;
}

/** An amount in 万元 with its unit; "未填" where none is printed. */
export function amountText(amount: number | null, language: Language): string {
  if (amount === null) return language === 'zh-CN' ? '未填' : 'not given';
  return language === 'zh-CN' ? `${numberText(amount)} 万元` : yuanText(amount);
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
