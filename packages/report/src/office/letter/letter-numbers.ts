/**
 * 发文字号 of the letters of a round: one number a letter, counted up from the first.
 */

/** The last figures of a number, and what may stand behind them: 某财绩函〔2026〕15号. The year in brackets is none of them. */
const COUNTED = /^(?<before>.*?)(?<figures>\d+)(?<behind>\s*号?\s*)$/su;

/** The number `step` letters further on, with as many figures; the same where it ends in no figure that could be counted. */
export function numberAfter(number: string, step: number): string {
  const { before = '', figures, behind = '' } = COUNTED.exec(number)?.groups ?? {};
  if (figures === undefined || figures.length > 9) return number;
  return `${before}${String(Number(figures) + step).padStart(figures.length, '0')}${behind}`;
}

/**
 * The numbers of letters in their order. Letters that have one of their own keep it; the others are counted up from the first, and no number is given twice.
 * @param own number of a letter, null where it is to be counted
 */
export function letterNumbers(first: string, own: readonly (string | null)[]): readonly string[] {
  const taken = new Set(own.filter((number) => number !== null));
  let step = 0;
  return own.map((number) => {
    if (number !== null) return number;
    let next = numberAfter(first, step++);
    while (taken.has(next) && numberAfter(first, step) !== next) next = numberAfter(first, step++);
    return next;
  });
}
