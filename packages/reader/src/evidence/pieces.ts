/**
 * Pieces of a text whose cells stand apart.
 */

/** Where a piece stands in its text. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const MOST_INSIDE_BRACKETS = 24;
const OPEN_BRACKET = /[(（][^()（）]*$/;

/** The pieces between blanks; what stands in brackets, with blanks or without, is one with the piece that opens them: 开发数量( ≥**个 ). */
export function piecesBetweenBlanks(text: string): Place[] {
  const pieces: Place[] = [];
  for (const { 0: own, index } of text.matchAll(/\S+/g)) {
    const to = index + own.length;
    const before = pieces.at(-1);
    const open = before === undefined ? null : OPEN_BRACKET.exec(text.slice(before.from, before.to));
    const inside = before !== undefined && open !== null && to - before.from - open.index <= MOST_INSIDE_BRACKETS;
    if (inside && /[)）]/.test(text.slice(index, index + MOST_INSIDE_BRACKETS))) pieces[pieces.length - 1] = { from: before.from, to };
    else pieces.push({ from: index, to });
  }
  return pieces;
}
