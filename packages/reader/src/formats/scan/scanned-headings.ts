/**
 * Headings of forms that the recogniser read with a letter or two wrong: the whole text of a cell that is nearly one of them, and nearly no other, is that one.
 * Names and values are never changed: they are the author's words.
 */
import { HEADING_WORDS } from '@perf-lint/core';
import { HEADINGS } from '@perf-lint/data';
import { aspectWord, classWord, isLevelWord } from '../../evidence/levels.js';
import { editDistance } from './edit-distance.js';

/** Shorter words are too near to each other. */
const SHORTEST = 4;
/** Letters that may be wrong, by the length of the word. */
const wrongLetters = (length: number) => (length >= 7 ? 2 : 1);

const KNOWN: ReadonlySet<string> = new Set([...HEADING_WORDS, ...HEADINGS.flatMap(({ headings }) => headings)]);
const WORDS = [...KNOWN].filter(({ length }) => length >= SHORTEST);

interface HeadingClues {
  /** Whether each letter was read with ease: then one may be wrong. */
  readonly sure: boolean;
  /** What stands in several other cells of the page, where it was read without fault. */
  readonly repeated?: ReadonlySet<string>;
}

/** The heading that a cell's text surely stands for; null where it is one already, or none. Of several that it is as near to, the one that the page repeats. */
export function headingMeant(text: string, { sure, repeated = new Set() }: HeadingClues): string | null {
  if (text.length < SHORTEST - 1 || KNOWN.has(text) || isLevelWord(text)) return null;
  let least = Number.POSITIVE_INFINITY;
  let nearest: string[] = [];
  for (const word of WORDS) {
    if (Math.abs(word.length - text.length) > 1) continue;
    const distance = editDistance(text, word);
    if (distance === least) nearest.push(word);
    else if (distance < least) [least, nearest] = [distance, [word]];
  }
  const [meant] = nearest;
  if (meant === undefined || least > (sure ? 1 : wrongLetters(meant.length))) return null;
  const [again, ...others] = nearest.filter((word) => repeated.has(word));
  if (again !== undefined && others.length === 0) return again;
  if (text.length < SHORTEST) return null;
  // 社会效益指标 and 社会效果指标 are one heading.
  return nearest.length === 1 || (isLevelWord(meant) && nearest.every((word) => sameLevel(word, meant))) ? meant : null;
}

function sameLevel(a: string, b: string): boolean {
  const aspect = aspectWord(a);
  return aspect === null ? classWord(a) === classWord(b) : aspect === aspectWord(b);
}
