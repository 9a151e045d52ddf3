/**
 * Classes and aspects of text set in columns: a merged cell prints its word once, at the top of its rows or in the middle of them.
 */
import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { isLevelWord } from '../../evidence/levels.js';
import type { TextLine } from '../../source-document.js';
import type { RowInLines } from './align.js';
import type { ColumnLine, CutRow } from './column-lines.js';
import type { Token } from './tokens.js';

/** A word over several lines is one cell as long as no more than this lies between two of its pieces. */
const MOST_LINES_APART = 3;
/** Lines (twice counted) by which a word may stand off the middle of its block. */
const MOST_OFF = 1;
const POINTS = /^[(（]?\s*\d{1,3}\s*分?\s*[)）]$/;

/** A class or aspect with its pieces and the lines on which it stands. */
interface LevelWord {
  readonly tokens: Token[];
  readonly first: number;
  last: number;
}

/** Rows with the classes and aspects put to the first row of each. */
export function placeLevels(
  rows: readonly CutRow[],
  lines: readonly ColumnLine[],
  columns: readonly Column[],
  body: readonly TextLine[],
): RowInLines[] {
  const cells = rows.map((row) => row.cells.map((cell) => [...cell]));
  const levels = columns.flatMap(({ role }, column) =>
    role === 'level1' || role === 'level2' || role === 'indicators' ? [{ column, words: wordsOf(lines, column) }] : [],
  );
  const first = levels.map(({ words }) => inFirstRow(words, rows));
  const middle = first.includes(null);
  for (const [index, { column, words }] of levels.entries()) {
    const firsts = (middle ? inMiddle(words, rows, body) : null) ?? first[index] ?? nearest(words, rows);
    for (const [at, word] of words.entries()) cells[firsts[at] ?? 0]?.[column]?.push(...word.tokens);
  }
  return cells.map((row, index) => ({ cells: row, share: rows[index]?.share ?? 1 }));
}

function wordsOf(lines: readonly ColumnLine[], column: number): LevelWord[] {
  const words: LevelWord[] = [];
  for (const [index, line] of lines.entries()) {
    const token = line[column]?.token;
    if (token === undefined) continue;
    const before = words.at(-1);
    const joined = (before?.tokens.map(({ text }) => text).join('') ?? '') + token.text;
    const goesOn =
      before !== undefined &&
      index - before.last <= MOST_LINES_APART &&
      (POINTS.test(token.text) || (!isLevelWord(token.text) && (isLevelWord(joined) || !isLevelWord(joined.slice(0, -token.text.length)))));
    if (before !== undefined && goesOn) {
      before.tokens.push(token);
      before.last = index;
    } else words.push({ tokens: [token], first: index, last: index });
  }
  return words;
}

/** For each word the row on whose lines it stands; null where two words stand in one row, or none stands in the first. */
function inFirstRow(words: readonly LevelWord[], rows: readonly CutRow[]): number[] | null {
  const firsts = words.map(({ first, last }) => {
    const middle = Math.floor((first + last) / 2);
    const row = rows.findIndex(({ from, to }) => from <= first && first < to);
    return row >= 0 ? row : rows.findIndex(({ from, to }) => from <= middle && middle < to);
  });
  const apart = firsts.every((row, index) => row >= 0 && row !== firsts[index - 1]);
  return apart && (firsts.length === 0 || firsts[0] === 0) ? firsts : null;
}

/**
 * For each word the first of its rows, where words stand in the middle of them: what lies above a word within its block lies below it too,
 * so that each block tells where the next begins. Null where the blocks do not end with rows.
 */
function inMiddle(words: readonly LevelWord[], rows: readonly CutRow[], body: readonly TextLine[]): number[] | null {
  const place = (index: number) => body[index]?.line ?? index;
  const firsts: number[] = [];
  let next = 0;
  for (const word of words) {
    const row = rows[next];
    if (row === undefined) return null;
    firsts.push(next);
    const both = place(word.first) + place(word.last);
    const off = (index: number) => Math.abs(both - place(row.from) - place(elementAt(rows, index).to - 1));
    let last = next;
    for (let index = next; index < rows.length; index++) if (off(index) < off(last)) last = index;
    if (off(last) > MOST_OFF) return null;
    next = last + 1;
  }
  return next === rows.length ? firsts : null;
}

/** For each word the row nearest to it; the first word heads the rows before it too. */
function nearest(words: readonly LevelWord[], rows: readonly CutRow[]): number[] {
  let least = 0;
  return words.map(({ first, last }, index) => {
    const off = (row: CutRow) => Math.abs(first + last - row.from - row.to + 1);
    let best = least;
    for (let at = least; at < rows.length; at++) if (off(elementAt(rows, at)) < off(elementAt(rows, best))) best = at;
    // The first word heads the first rows, if it can stand in their middle: others before it were lost.
    if (index === 0 && best * 2 <= rows.length) best = 0;
    least = Math.min(best + 1, rows.length - 1);
    return best;
  });
}
