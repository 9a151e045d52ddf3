/**
 * Headings of a target table that a copy tore: words in pieces of a narrow cell, lines of two columns woven into each other. They are no
 * headings to read by, but they show that a table stood there.
 */
import { headingsIn } from '@perf-lint/core';
import { exactRoles } from '../evidence/headings.js';
import { aspectWord, isLevelWord } from '../evidence/levels.js';
import { shapeOf } from '../evidence/shape.js';

/** 济益标 经效指: a cell of two columns of characters, read from the right. */
const WOVEN = /([一-龥])([一-龥])标\s+([一-龥])([一-龥])指/g;
/** 时效 指标: the word and 指标 in two lines of a cell. */
const APART = /([一-龥]{2,4})\s+(?=指标)/g;
const BLANKS = /\s+/;
/** Pieces between two parts of one label, which stand in neighbouring lines of its cell. */
const MOST_BETWEEN = 8;

/** Words of the aspects whose headings a text holds in pieces. Linear in its length. */
export function tornHeadings(text: string): string[] {
  if (!text.includes('指')) return [];
  const woven = [...text.matchAll(WOVEN)].map(([, second = '', fourth = '', first = '', third = '']) => first + second + third + fourth);
  const apart = headingsIn(text.replace(APART, '$1')).map(({ word }) => word);
  return [...new Set([...apart, ...woven.filter((word) => aspectWord(`${word}指标`) !== null)])];
}

/** Whether a label stands in a text in two pieces, other pieces of its line between: 年初指 年终完 … 标值. */
export function hasTornLabel(text: string, labels: readonly string[]): boolean {
  const pieces = text.split(BLANKS);
  return labels.some((label) => {
    for (let cut = 1; cut < label.length; cut++) {
      const rest = label.slice(cut);
      for (let at = pieces.indexOf(rest); at >= 0; at = pieces.indexOf(rest, at + 1))
        if (pieces.slice(Math.max(0, at - MOST_BETWEEN), at).some((piece) => endsWithPart(piece, label.slice(0, cut)))) return true;
    }
    return false;
  });
}

/** 年初指, and not 三级指标 where 指标 is the part: that is a heading of its own. */
function endsWithPart(piece: string, part: string): boolean {
  return piece.endsWith(part) && piece.length <= part.length + 2 && !isLevelWord(piece) && !/级/.test(piece);
}

/** Pieces of a text that are names of something measured, as the column of names is printed where its values are lost; headings are none. */
export function measuredPieces(text: string): number {
  return text.split(BLANKS).filter((piece) => piece.length >= 4 && piece.length <= 30 && isMeasured(piece)).length;
}

/** How far a text must be likelier as a name than as a value. */
const CLEARLY = 2;

function isMeasured(piece: string): boolean {
  if (/[\d，。；：,;:]/.test(piece) || isLevelWord(piece) || piece.startsWith('指标') || exactRoles(piece).length > 0) return false;
  const { name, value } = shapeOf(piece);
  return name - value >= CLEARLY;
}
