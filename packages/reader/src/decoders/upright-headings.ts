/**
 * Headings set upright beside the rows, a character on each line (产 | 出 | 指 | 标), as forms print them over many rows: their characters stand before
 * cells that have nothing to do with them, or alone.
 */
import { FORM_READING } from '@perf-lint/data';
import { elementAt } from '../element-at.js';
import type { TextLine } from '../source-document.js';

const HEADINGS: readonly string[] = [
  ...FORM_READING.classesInText.flatMap((name) => [name, `${name}指标`]),
  ...FORM_READING.uprightHeadings,
];
/** Characters of upright headings that stand side by side at the beginning of a line, each in a column of its own. */
const MOST_BESIDE = 2;
/** Lines between two characters of one heading. */
const MOST_APART = 8;
const SET_IN_COLUMNS = /\S\s{2,}\S/;
const CHARACTER = /(?<=^|\s)[一-龥](?=\s|$)/y;

/** A character at the beginning of a line. */
interface Letter {
  readonly line: number;
  readonly at: number;
}

/** A heading of which some characters have been met. */
interface Open {
  readonly words: readonly string[];
  readonly letters: readonly Letter[];
}

/** The lines without the characters of upright headings; a line that holds nothing else is left out. Linear. */
export function withoutUprightHeadings(lines: readonly TextLine[]): readonly TextLine[] {
  const found: Letter[] = [];
  let open: Open[] = [];
  for (const [index, { text }] of lines.entries()) {
    open = open.filter((heading) => {
      const near = index - (heading.letters.at(-1)?.line ?? 0) <= MOST_APART;
      if (!near) found.push(...wholeLetters(heading));
      return near;
    });
    for (const at of lettersOf(text)) open = withLetter(open, text.charAt(at), { line: index, at });
  }
  for (const heading of open) found.push(...wholeLetters(heading));
  if (found.length === 0) return lines;
  const blanked = new Map<number, string>();
  for (const { line, at } of found) {
    const text = blanked.get(line) ?? elementAt(lines, line).text;
    blanked.set(line, `${text.slice(0, at)} ${text.slice(at + 1)}`);
  }
  return lines.flatMap((line, index) => {
    const text = blanked.get(index);
    if (text === undefined) return [line];
    return text.trim() === '' ? [] : [{ ...line, text }];
  });
}

/** Places of the characters that stand alone at the beginning of a line; none where lines are set in columns, and the characters in one of their own. */
function lettersOf(text: string): number[] {
  if (SET_IN_COLUMNS.test(text)) return [];
  const places: number[] = [];
  let at = text.length - text.trimStart().length;
  for (;;) {
    CHARACTER.lastIndex = at;
    if (!CHARACTER.test(text)) break;
    places.push(at);
    // 绩 效 指 标: a heading with blanks in it.
    if (places.length > MOST_BESIDE) return [];
    at += 1;
    while (/\s/.test(text.charAt(at))) at += 1;
  }
  return places;
}

/** The characters met, where they are a heading, 产出 or 产出指标; none where they are the beginning of one. */
function wholeLetters({ words, letters }: Open): readonly Letter[] {
  return words.some((word) => word.length === letters.length) ? letters : [];
}

/** The open headings with one more character: it goes on with the first that waits for it on another line, else it may begin one. */
function withLetter(open: readonly Open[], character: string, letter: Letter): Open[] {
  const goesOn = (words: readonly string[], count: number) => words.filter((word) => word.charAt(count) === character);
  for (const [index, { words, letters }] of open.entries()) {
    const left = letters.at(-1)?.line === letter.line ? [] : goesOn(words, letters.length);
    if (left.length > 0) return [...open.slice(0, index), { words: left, letters: [...letters, letter] }, ...open.slice(index + 1)];
  }
  const begun = goesOn(HEADINGS, 0);
  return begun.length === 0 ? [...open] : [...open, { words: begun, letters: [letter] }];
}
