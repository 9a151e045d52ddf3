/**
 * Cells of a stream that fell into pieces, made whole before rows are told: lines of one paragraph, headings that narrow columns wrapped.
 */
import { joinedWith } from '../../evidence/cell-text.js';
import { exactRoles } from '../../evidence/headings.js';
import { aspectWord, isLevelWord } from '../../evidence/levels.js';
import type { TextLine } from '../../source-document.js';
import { POINTS_OF_CLASS, type Token } from './tokens.js';

/** The cells with headings of classes and aspects in one piece, and without the label of the whole block. */
export function wholeCells(tokens: readonly Token[]): readonly Token[] {
  return withoutLabel(wholeLevels(wholeHeadings(tokens)));
}

/** The body without 绩效指标 before its first class: the label of the whole block, perhaps set vertically in pieces (绩效 | 指标). */
function withoutLabel(tokens: readonly Token[]): readonly Token[] {
  let label = '';
  for (let count = 1; count <= 4 && count < tokens.length; count++) {
    label += tokens[count - 1]?.text ?? '';
    if (exactRoles(label).includes('indicators') && !isLevelWord(label)) return tokens.slice(count);
  }
  return tokens;
}

/** Pieces that a heading of a class may have fallen into, and characters that such a heading has at most. */
const MOST_HEADING_PIECES = 6;
const LONGEST_LEVEL = 16;

/** Characters of the pieces of an aspect without 指标, as a narrow column leaves them. */
const LONGEST_NARROW = 3;

/**
 * Headings of classes that narrow columns wrapped over lines (服务对象 | 满意度指 | 标) in one piece: the shortest run of lines that makes a heading
 * ending in 指标, where none of them ends in it before; else the longest of very short ones that names an aspect (可持 | 续影 | 响).
 */
function wholeHeadings(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index];
    if (first === undefined) break;
    const count = headingPieces(tokens, index);
    whole.push(tokens.slice(index + 1, index + count).reduce((piece, rest) => joinedWith(piece, rest), first));
    index += count;
  }
  return whole;
}

/** How many pieces from one on make a heading, 1 where none that wrapped begins here. */
export function headingPieces(tokens: readonly Token[], from: number): number {
  const text = tokens[from]?.text ?? '';
  if (text.endsWith('指标') || text.length > 7 || !/^[一-龥]+$/.test(text)) return 1;
  return markedPieces(tokens, from, text) ?? narrowPieces(tokens, from);
}

/** Pieces of a heading that ends in 指标; null where none begins here. */
function markedPieces(tokens: readonly Token[], from: number, head: string): number | null {
  let text = head;
  for (let count = 2; count <= MOST_HEADING_PIECES; count++) {
    const { text: piece, startsLine } = tokens[from + count - 1] ?? { text: '', startsLine: false };
    text += piece;
    if (!startsLine || piece === '' || piece.length > 6 || text.length > LONGEST_LEVEL) return null;
    if (text.endsWith('指标')) return isLevelWord(text) ? count : 1;
  }
  return null;
}

/** How many pieces from one on, each on a line of its own, make an aspect without 指标 in a narrow column: the most that do; 1 where none begins here. */
function narrowPieces(tokens: readonly Token[], from: number): number {
  let [text, found] = ['', 1];
  for (let count = 1; count <= MOST_HEADING_PIECES; count++) {
    const { text: piece, startsLine } = tokens[from + count - 1] ?? { text: '', startsLine: false };
    if (!startsLine || piece.length > LONGEST_NARROW || !/^[一-龥]+$/.test(piece)) break;
    text += piece;
    if (count > 1 && aspectWord(text) !== null) found = count;
  }
  return found;
}

/** Where a blank line stands between cells, lines without one between them are one cell. */
export function paragraphs(tokens: readonly Token[], lines: readonly TextLine[], usual: number): Token[] {
  if (usual === 0) return [...tokens];
  const joined: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && lines[index]?.blanksBefore === 0) joined[joined.length - 1] = joinedWith(before, token);
    else joined.push(token);
  }
  return joined;
}

/**
 * 产出 | 指标 on two lines is one class; joined where the two together are a heading and not each for itself. Points whose class was lost
 * are no cell.
 */
function wholeLevels(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    // 服务对象满意度 | 群众满意度, and 指标 below the first: the rest of a heading under its beginning.
    const above = !token.startsLine || token.at === 0 || token.text.length > 4 ? -1 : inLineAbove(joined, token);
    const over = joined[above];
    if (over !== undefined && !isLevelWord(token.text) && isLevelWord(over.text) && isLevelWord(over.text + token.text)) {
      joined[above] = joinedWith(over, token);
      continue;
    }
    const points = token.startsLine && POINTS_OF_CLASS.test(token.text);
    if (points && /分/.test(token.text) && !isLevelWord(before?.text ?? '')) continue;
    const goesOn = before !== undefined && token.startsLine && ((points && isLevelWord(before.text)) || wraps(before, token));
    if (before !== undefined && goesOn) joined[joined.length - 1] = joinedWith(before, token);
    else joined.push(token);
  }
  return joined;
}

/** Whether a short piece makes a heading with the one before it, and not each for itself. */
function wraps(before: Token, token: Token): boolean {
  if (token.text.length > 4 || before.text.length > 10 || !/[一-龥]/.test(token.text)) return false;
  return !(isLevelWord(token.text) && isLevelWord(before.text)) && isLevelWord(before.text + token.text);
}

/** The token of the line above that stands over a token; -1 where there is none. */
function inLineAbove(tokens: readonly Token[], token: Token): number {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const other = tokens[index];
    if (other === undefined || other.line < token.line - 1) return -1;
    if (other.line === token.line - 1 && other.at === token.at) return index;
  }
  return -1;
}
