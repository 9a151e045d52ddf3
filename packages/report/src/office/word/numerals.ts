/**
 * Numerals and dates of official letters.
 */
const DIGITS = '〇一二三四五六七八九';

/** 1..99 in Chinese numerals (二十一); larger numbers in figures. */
export function chineseNumeral(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** "2024-12-01" → 2024年12月1日; in English as it is. A blank to fill in where none is given. */
export function letterDate(date: string, zh: boolean): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return zh ? '＿＿＿＿年＿＿月＿＿日' : '____________';
  return zh ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}
