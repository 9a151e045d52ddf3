/**
 * Rows of a target table whose header is not in the text: a class, its first aspect, a name and a value, on one line or below each other.
 */
import { FORM_READING } from '@perf-lint/data';
import { directionOf, isComparator, isNumber, isQualitativeMark, isUnitWord } from '../../evidence/content.js';
import { aspectWord, classWord, isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { TextLine } from '../../source-document.js';
import type { HeaderInLines } from './find-header.js';

const FEWEST_ASPECTS = 3;
const REACH = 60;
const RUN_ON = pattern`^${[...FORM_READING.classesInText, ...FORM_READING.outputAspects]}${FORM_READING.blockHeadings}[一-龥]{3}`;

interface Piece {
  readonly text: string;
  readonly line: number;
}

function piecesOf(lines: readonly TextLine[], from: number): Piece[] {
  const pieces: Piece[] = [];
  for (let line = from; line < lines.length && pieces.length < REACH; line++) {
    for (const text of (lines[line]?.text ?? '').trim().split(/\s+/)) pieces.push({ text, line });
  }
  return pieces;
}

/** A header that stands before the first such row, null where there is none. */
export function findBareBody(lines: readonly TextLine[]): HeaderInLines | null {
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    const first = text.length > 400 ? '' : (text.split(/\s+/)[0] ?? '');
    // The text may begin after the class.
    const levels = classWord(first) !== '' ? 2 : aspectWord(first) !== null ? 1 : 0;
    if (levels === 0) continue;
    const pieces = piecesOf(lines, index);
    const name = pieces[levels]?.text ?? '';
    if ((levels === 2 && aspectWord(pieces[1]?.text ?? '') === null) || name.length < 3 || isLevelWord(name)) continue;
    // A name with its target in one piece is a list, and read as prose; so is what ends as an item of one does.
    if (/[≥≤=><≧≦：:]|[;；。]$/.test(name)) continue;
    if (pieces.filter((piece) => aspectWord(piece.text) !== null).length < FEWEST_ASPECTS) continue;
    // Where classes run into what follows them, nothing parts the cells.
    if (pieces.some((piece) => RUN_ON.test(piece.text))) continue;
    const headings = headingsFrom(pieces, levels + 1);
    if (headings === null) continue;
    const cellPerLine = pieces.slice(0, levels + 2).every((piece, at) => piece.line === index + at);
    return { from: index, last: index - 1, before: 0, rest: -1, headings, inOneLine: false, cellPerLine };
  }
  return null;
}

/** Headings by what the pieces of the first row hold; null where no value stands behind the name. */
function headingsFrom(pieces: readonly Piece[], start: number): string[] | null {
  const headings = ['一级指标', '二级指标', '三级指标'];
  let at = start;
  const text = () => pieces[at]?.text ?? '';
  if (text() === '' || isLevelWord(text())) return null;
  if (isComparator(text()) || isQualitativeMark(text()) || directionOf(text()) !== null) {
    headings.push('指标性质');
    at += 1;
  }
  headings.push('指标值');
  at += 1;
  if (isUnitWord(text())) {
    headings.push('度量单位');
    at += 1;
  }
  if (isNumber(text())) headings.push('分值');
  return headings;
}
