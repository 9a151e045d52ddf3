/**
 * Classes and aspects of text set in columns: a merged cell prints its word once, at the top of its rows or in the middle of them.
 */
import type { Aspect } from '@perf-lint/core';
import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { aspectWord, classWord, isLevelWord, standsUnder } from '../../evidence/levels.js';
import { shapeOf } from '../../evidence/shape.js';
import type { TextLine } from '../../source-document.js';
import type { RowInLines } from './align.js';
import type { ColumnLine, CutRow } from './column-lines.js';
import { isLevel } from './cut-rows.js';
import type { Token } from './tokens.js';

/** A word over several lines is one cell as long as no more than this lies between two of its pieces. */
const MOST_LINES_APART = 3;
/** What a row costs whose aspect its class cannot hold, in lines (twice counted) by which a word stands off the middle of its block. */
const UNHELD = 8;
/** The same for one over which no word stands at all. */
const UNWORDED = 4;
/** The same for one whose name says that it is satisfaction, or is not. */
const SAYS_OTHER = 2;
/** Of two rows the upper one is their middle. */
const LOW = 0.25;
const POINTS = /^[(（]?\s*\d{1,3}\s*分?\s*[)）]$/;

/** A class or aspect with its pieces and the lines on which it stands. */
interface LevelWord {
  readonly tokens: Token[];
  readonly first: number;
  last: number;
}

/** Rows with the classes and aspects put to the first row of each; null where words are more than rows can stand under them. */
export function placeLevels(
  rows: readonly CutRow[],
  lines: readonly ColumnLine[],
  columns: readonly Column[],
  body: readonly TextLine[],
): RowInLines[] | null {
  const cells = rows.map((row) => row.cells.map((cell) => [...cell]));
  const spans = rows.map((row) => spanOf(row, columns));
  // Aspects tell what class their rows can have.
  const levels = columns
    .flatMap(({ role }, column) => (role === 'level1' || role === 'level2' || role === 'indicators' ? [{ column, role }] : []))
    .sort((a, b) => Number(a.role !== 'level2') - Number(b.role !== 'level2'))
    .map((level) => ({ ...level, words: wordsOf(lines, level.column) }));
  const first = levels.map(({ words }) => inFirstRow(words, spans));
  const middle = first.includes(null);
  const name = columns.findIndex(({ role }) => role === 'name');
  const asked = cells.map((row) => shapeOf(row[name]?.map(({ text }) => text).join('') ?? '').satisfaction);
  let aspects: readonly (Aspect | null)[] = [];
  for (const [index, { column, role, words }] of levels.entries()) {
    const top = first[index] ?? null;
    const centred = middle ? inMiddle(words, { rows: spans, body, aspects, asked }) : null;
    const firsts = top ?? centred?.firsts;
    if (firsts === undefined) return null;
    for (const [at, word] of words.entries()) cells[firsts[at] ?? 0]?.[column]?.push(...word.tokens);
    if (role === 'level2') aspects = carried(words, firsts, rows.length);
  }
  return cells.map((row, index) => ({ cells: row, share: rows[index]?.share ?? 1 }));
}

/** The lines of a row on which more than a class or an aspect stands: from the first to the one behind the last. */
interface RowSpan {
  readonly from: number;
  readonly to: number;
}

function spanOf({ from, to, lines }: CutRow, columns: readonly Column[]): RowSpan {
  const printed = (line: ColumnLine) => line.some((piece, column) => piece !== null && !isLevel(columns[column]));
  const first = lines.findIndex(printed);
  return first < 0 ? { from, to } : { from: from + first, to: from + lines.findLastIndex(printed) + 1 };
}

function wordsOf(lines: readonly ColumnLine[], column: number): LevelWord[] {
  const words: LevelWord[] = [];
  for (const [index, line] of lines.entries()) {
    const token = line[column]?.token;
    if (token === undefined) continue;
    const before = words.at(-1);
    if (before !== undefined && index - before.last <= MOST_LINES_APART && goesOn(before, token, index)) {
      before.tokens.push(token);
      before.last = index;
    } else words.push({ tokens: [token], first: index, last: index });
  }
  return words;
}

function textOf({ tokens }: LevelWord): string {
  return tokens.map(({ text }) => text).join('');
}

/** Whether a piece is the rest of the word above it: 产出 | 指 | 标, 社会 over 效益. */
function goesOn(before: LevelWord, { text }: Token, line: number): boolean {
  const above = textOf(before);
  if (POINTS.test(text)) return true;
  if (isLevelWord(text)) {
    const [own, whole] = [aspectWord(above), aspectWord(above + text)];
    // 工作目标 over 管理 says the same at greater length.
    return line - before.last === 1 && whole !== null && (own === null || (own === whole && aspectWord(text) === null));
  }
  return isLevelWord(above + text) || isLevelWord(`${above}${text}标`) || !isLevelWord(above);
}

/** For each word the row on whose lines it stands; null where two words stand in one row, or none stands in the first. */
function inFirstRow(words: readonly LevelWord[], rows: readonly RowSpan[]): number[] | null {
  const firsts = words.map(({ first, last }) => {
    const middle = Math.floor((first + last) / 2);
    const row = rows.findIndex(({ from, to }) => from <= first && first < to);
    return row >= 0 ? row : rows.findIndex(({ to }) => middle < to);
  });
  const apart = firsts.every((row, index) => row >= 0 && row !== firsts[index - 1]);
  return apart && (firsts.length === 0 || firsts[0] === 0) ? firsts : null;
}

/** The aspect of each row, printed on it or above it. */
function carried(words: readonly LevelWord[], firsts: readonly number[], count: number): (Aspect | null)[] {
  const printed = words.map(textOf).map(aspectWord);
  return Array.from({ length: count }, (_, row) => printed[firsts.findLastIndex((at) => at <= row)] ?? null);
}

/** What words are placed in. */
interface Block {
  readonly rows: readonly RowSpan[];
  readonly body: readonly TextLine[];
  /** Aspects of the rows, as far as they are known: a class can hold some of them alone. */
  readonly aspects: readonly (Aspect | null)[];
  /** Whether the names of the rows say who is satisfied. */
  readonly asked: readonly boolean[];
}

interface Division {
  readonly firsts: readonly number[];
  readonly cost: number;
}

/**
 * For each word the first of its rows, where words stand in the middle of them: all rows divided so that together the words are least off the middle
 * of their blocks. A block begins between its word and the one before.
 */
function inMiddle(words: readonly LevelWord[], block: Block): Division | null {
  const place = (index: number) => block.body[index]?.line ?? index;
  const middles = words.map(({ first, last }) => place(first) + place(last));
  let open: Division[] = startsOfFirst(words[0], block).map((first): Division => ({ firsts: [first], cost: first * UNWORDED }));
  for (const [index, word] of words.entries()) {
    const own = elementAt(middles, index);
    const next = middles[index + 1];
    const ends =
      next === undefined
        ? [block.rows.length]
        : startsBetween(place(word.first), place(elementAt(words, index + 1).last), block.rows, place);
    open = ends.flatMap((end) => {
      const ways = open.flatMap(({ firsts, cost }): Division[] => {
        const from = firsts.at(-1) ?? 0;
        if (from >= end) return [];
        const below = own - place(elementAt(block.rows, from).from) - place(elementAt(block.rows, end - 1).to - 1);
        const off = below > 0 ? below * (1 + LOW) : -below;
        const unheld =
          cannotHold(word, block.aspects.slice(from, end)) * UNHELD + saysOther(word, block.asked.slice(from, end)) * SAYS_OTHER;
        return [{ firsts: next === undefined ? firsts : [...firsts, end], cost: cost + off + unheld }];
      });
      return ways.sort((a, b) => a.cost - b.cost).slice(0, 1);
    });
  }
  return open[0] ?? null;
}

/** Where the rows of the first word may begin: with the first of all, or, where the words above it are lost, behind some that it cannot hold. */
function startsOfFirst(word: LevelWord | undefined, { rows, aspects }: Block): number[] {
  const unheld = word === undefined ? 0 : aspects.findIndex((_, row) => cannotHold(word, aspects.slice(row, row + 1)) === 0);
  return Array.from({ length: Math.min(rows.length, Math.max(0, unheld) + 1) }, (_, first) => first);
}

/** How many rows have an aspect that a class cannot hold. */
function cannotHold(word: LevelWord, aspects: readonly (Aspect | null)[]): number {
  const level1 = classWord(textOf(word));
  return level1 === '' ? 0 : aspects.filter((aspect) => aspect !== null && !standsUnder(aspect, level1, false)).length;
}

/** How many rows say by their names that they are satisfaction, or that they are not, against their aspect. */
function saysOther(word: LevelWord, asked: readonly boolean[]): number {
  const aspect = aspectWord(textOf(word));
  return aspect === null ? 0 : asked.filter((own) => own !== (aspect === 'satisfaction')).length;
}

/** The rows that may be the first of a word: none that ends above the word before, or begins below its own. */
function startsBetween(above: number, own: number, rows: readonly RowSpan[], place: (index: number) => number): number[] {
  return rows.flatMap(({ from, to }, row) => (row > 0 && place(to - 1) >= above && place(from) <= own ? [row] : []));
}
