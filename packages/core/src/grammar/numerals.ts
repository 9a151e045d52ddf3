/**
 * Chinese numerals below ten thousand: 两, 十二, 一百二十, 二〇二四. 万 and 亿 are factors and stand in the unit.
 */

const DIGIT_OF: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const POWER_OF: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

export function isNumeral(character: string): boolean {
  return Object.hasOwn(DIGIT_OF, character) || Object.hasOwn(POWER_OF, character);
}

/** Value of a run of numeral characters, null where it is no number (一百千, 十四五). At most eight characters are looked at. */
export function numeralValue(run: string): number | null {
  if (run === '' || run.length > 8) return null;
  let positional = true;
  for (const character of run) if (!Object.hasOwn(DIGIT_OF, character)) positional = false;
  if (positional) return positionalValue(run);
  let total = 0;
  let digit: number | null = null;
  let power = 10_000;
  for (const character of run) {
    const value = DIGIT_OF[character];
    if (value !== undefined) {
      // 零 only bridges a gap; two digits in a row are no number.
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const next = POWER_OF[character];
    if (next === undefined || next >= power) return null;
    if (digit === null && next !== 10 && total === 0) digit = 1;
    if (digit === 0) return null;
    total += (digit ?? 1) * next;
    power = next;
    digit = null;
  }
  if (digit !== null) {
    // 一百二 is spoken for 120: too rare and too doubtful.
    if (power > 10 && digit !== 0 && !run.includes('零') && !run.includes('〇')) return null;
    total += digit;
  }
  return total;
}

/** 二〇二四 → 2024, 两 → 2. Two digits or more need four places (a year): 三五 is no number. */
function positionalValue(run: string): number | null {
  if (run.length !== 1 && run.length !== 4) return null;
  let value = 0;
  for (const character of run) value = value * 10 + (DIGIT_OF[character] ?? 0);
  return value;
}
