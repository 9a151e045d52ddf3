/**
 * A scanned page read: its rules and its recognised letters, as any page of a PDF has them.
 */
import type { Recogniser } from '../../read-options.js';
import type { RecognisedLine } from '../../source-document.js';
import type { Glyph } from '../pdf/glyph.js';
import { plainInk } from '../pdf/ink.js';
import type { PageContent } from '../pdf/page.js';
import type { GrayImage, Uprighting } from './gray-image.js';
import { columnSums, type PixelBox } from './ink-mask.js';
import { type Square, unsureSquares } from './lattice.js';
import { withLikelyLetters } from './likely-letters.js';
import { readAllLines } from './line-reading.js';
import { lettersLost, withLostLetters } from './lost-letters.js';
import { withSign } from './mend-signs.js';
import type { PlacedCharacter } from './placed-line.js';
import type { RuledPage } from './ruled-page.js';
import { headingMeant } from './scanned-headings.js';
import { withSignsOfColumns } from './sign-columns.js';
import { rulesOf, type ScanLine } from './text-lines.js';
import { upright } from './upright.js';

export type ScannedPage =
  | { readonly kind: 'read'; readonly content: PageContent; readonly lines: readonly RecognisedLine[]; readonly upright: Uprighting }
  /** Why it was not: its rules are not clear, or it has no text to speak of. */
  | { readonly kind: 'unread'; readonly why: 'rules-unclear' | 'no-text' };

/** Fewer lines are no page of text. */
const FEWEST_LINES = 3;
/** More lines than this on one page is no table. */
export const MAX_LINES = 2500;

/** Letters that are less sure than this in the mean were read into stamps and dirt: nothing was read. So were dots, and dashes that are not quite sure. */
const LEGIBLE = { letters: 0.5, underStamp: 0.75, dashes: 0.8 };
const LETTER = /[\p{L}\p{N}<>≥≤=%％]/u;
const TARGET_LETTER = /[\p{Script=Han}\d<>≥≤=%％]/u;
const DASH = /[-—–/／]/;

function isLegible(characters: readonly PlacedCharacter[], covered: boolean): boolean {
  const mean = characters.reduce((sum, { likelihood }) => sum + likelihood, 0) / Math.max(1, characters.length);
  // Pieces of stamps are read as Latin letters.
  if (covered && !characters.some(({ text }) => TARGET_LETTER.test(text))) return false;
  if (characters.some(({ text }) => LETTER.test(text))) return mean >= (covered ? LEGIBLE.underStamp : LEGIBLE.letters);
  return characters.some(({ text }) => DASH.test(text)) && mean >= LEGIBLE.dashes;
}

/** What is left of a stamp beside a text looks like these. */
const REMAINS = /^[.,'`·:;|_\-\s]*$/;

/** A line without what remains of a stamp at its ends. */
function withoutRemains(characters: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  const isRemains = ({ text }: PlacedCharacter) => REMAINS.test(text);
  const first = characters.findIndex((character) => !isRemains(character));
  return first < 0 ? characters : characters.slice(first, characters.findLastIndex((character) => !isRemains(character)) + 1);
}

/** Stands for a line that nobody could read. */
const NOT_READ_MARK = '…';

/** The lines with a mark for each that was not read while others of its cell were; a cell of which nothing was read stays empty. */
function withMarksForLines(page: RuledPage, characters: readonly (readonly PlacedCharacter[])[]): (readonly PlacedCharacter[])[] {
  const { lines } = page;
  const partlyRead = new Set(lines.flatMap(({ cell }, index) => (cell >= 0 && characters[index]?.length ? [cell] : [])));
  return lines.map(({ cell, ink }, index) => {
    const own = characters[index] ?? [];
    // What stands under a stamp is what remains of it, mostly: its row is doubted without a mark.
    return own.length === 0 && partlyRead.has(cell) && !isCovered(ink, page)
      ? [{ text: NOT_READ_MARK, x: (ink.left + ink.right) / 2, likelihood: WITH_LOSS }]
      : own;
  });
}

/** Reads a page; `number` counts from 1. */
export async function readScan(image: GrayImage, number: number, recogniser: Recogniser): Promise<ScannedPage> {
  const { page, turns, sample } = await upright(image, recogniser);
  if (page.lines.length < FEWEST_LINES || page.lines.length > MAX_LINES) return { kind: 'unread', why: 'no-text' };
  if (page.faults.length > 0) return { kind: 'unread', why: 'rules-unclear' };
  // Without rules the lines of a table look like its cells: only running text is read.
  if (page.grids.length === 0 && !isRunningText(page.lines)) return { kind: 'unread', why: 'rules-unclear' };
  const read = await readAllLines(page, sample, recogniser);
  const single = page.lines.map((line) => {
    const { characters, faint } = read.get(line) ?? { characters: [], faint: [] };
    const covered = isCovered(line.ink, page);
    const legible = isLegible(characters, covered);
    const signed = withSign(legible ? withLikelyLetters(characters) : [], line.ink, page.ink, page.mask);
    const whole = legible ? withLostLetters({ characters: signed, faint }, line.ink, page.mask) : signed;
    return covered ? withoutRemains(whole) : whole;
  });
  const characters = withMarksForLines(page, withSignsOfColumns(page.lines, single, page));
  mendHeadings(page.lines, characters);
  return {
    kind: 'read',
    content: contentOf(page, characters, number),
    lines: recognisedLines(page, characters),
    upright: { turns, turned: page.turned },
  };
}

/** Whether most lines are one piece. */
function isRunningText(lines: readonly ScanLine[]): boolean {
  return new Set(lines.map(({ line }) => line.top)).size > 0.75 * lines.length;
}

/** Longer texts are no headings; and a letter so sure is seldom another one. */
const LONGEST_HEADING = 16;
const SURE = 0.9;

/** Puts right the headings of cells that hold nothing else. */
function mendHeadings(lines: readonly ScanLine[], characters: (readonly PlacedCharacter[])[]): void {
  const cells = new Map<number, number[]>();
  for (const [index, { cell }] of lines.entries()) if (cell >= 0) cells.set(cell, [...(cells.get(cell) ?? []), index]);
  const repeated = repeatedTexts([...cells.values()].map((indices) => textOf(indices.flatMap((index) => characters[index] ?? []))));
  for (const indices of cells.values()) {
    const all = indices.flatMap((index) => characters[index] ?? []);
    const sure = all.every(({ likelihood }) => likelihood >= SURE);
    const meant = all.length > LONGEST_HEADING ? null : headingMeant(textOf(all), { sure, repeated });
    if (meant === null) continue;
    // The letters of the heading take the places that were read; one too many shares the last place, one too few leaves it empty.
    let next = 0;
    for (const [order, index] of indices.entries()) {
      const own = characters[index] ?? [];
      const last = order === indices.length - 1;
      characters[index] = own.map((character, at) => {
        const text = last && at === own.length - 1 ? meant.slice(next) : meant.slice(next, next + 1);
        next += 1;
        return { ...character, text };
      });
    }
  }
}

function textOf(characters: readonly PlacedCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}

/** What stands in more than one cell. */
function repeatedTexts(texts: readonly string[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const text of texts) (once.has(text) ? again : once).add(text);
  return again;
}

function contentOf(page: RuledPage, characters: readonly (readonly PlacedCharacter[])[], number: number): PageContent {
  const { ink, unit, lattices, lines } = page;
  const rules = lattices.map(rulesOf);
  return {
    page: number,
    width: ink.width / unit,
    height: ink.height / unit,
    glyphs: lines.flatMap((line, index) => glyphsOf(line, characters[index] ?? [], unit, index + 1)),
    hidden: [],
    watermarks: [],
    invisibleOnly: false,
    horizontal: rules.flatMap(({ horizontal }) => horizontal),
    vertical: rules.flatMap(({ vertical }) => vertical),
    images: [],
    unreadable: 0,
    imageShare: 1,
  };
}

/** Height of the type in heights of a line's ink, and how far above the foot of the ink its baseline runs. */
const TYPE = 1.15;
const FOOT = 0.12;

function glyphsOf({ ink, line }: ScanLine, characters: readonly PlacedCharacter[], unit: number, object: number): Glyph[] {
  const [top, bottom] = [line.top / unit, line.bottom / unit];
  const high = bottom - top;
  const paint = { ...plainInk(high, object), object, layer: 'page' as const };
  return characters.flatMap(({ text, x }, index) => {
    if (text === '') return [];
    const middle = x / unit;
    const before = index === 0 ? ink.left / unit : (middle + (characters[index - 1]?.x ?? x) / unit) / 2;
    const after = index === characters.length - 1 ? ink.right / unit : (middle + (characters[index + 1]?.x ?? x) / unit) / 2;
    // Letters touch: what parts words the recogniser gives as a space.
    const [x0, x1] = [Math.min(before, middle), Math.max(after, middle)];
    return [{ text, x0, x1, baseline: bottom - FOOT * high, size: TYPE * high, top, bottom, ink: paint }];
  });
}

const FIGURE = /[\d<>≥≤=%.％]/;
/** How sure a line is that lost a letter, and ink in a cell that was not read at all. */
const WITH_LOSS = 0.3;
const NOT_READ = 0.1;
/** A line of which a stamp covered this share is no surer: a stroke may have gone with it. */
const COVERED = 0.01;
const UNDER_STAMP = { letters: 0.9, figures: 0.7 };
/** A stamp is beside a line that is no further away than this, in heights of the line. */
const BESIDE_STAMP = 0.5;

/** The lines as they were read; less sure where nobody can tell whether a rule parts their cell from the next. */
function recognisedLines(page: RuledPage, characters: readonly (readonly PlacedCharacter[])[]): RecognisedLine[] {
  const unsure = page.lattices.flatMap(unsureSquares);
  const lines = page.lines.map((line, index) => readLine(line, characters[index] ?? [], page));
  const inside = ({ box }: RecognisedLine, { left, top, right, bottom }: Square) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return x > left && x < right && y > top && y < bottom;
  };
  const doubted = lines.map((line) =>
    unsure.some((square) => inside(line, square)) ? { ...line, likelihood: Math.min(line.likelihood, WITH_LOSS) } : line,
  );
  // An empty cell may be empty since its text went to the next.
  const squares = unsure.map(({ left, top, right, bottom }) => ({
    box: { x: (left + right) / 2, y: (top + bottom) / 2, width: 0, height: 0 },
    text: '',
    likelihood: NOT_READ,
    figures: 1,
  }));
  return [...doubted, ...squares];
}

function readLine(line: ScanLine, characters: readonly PlacedCharacter[], page: RuledPage): RecognisedLine {
  const { ink } = line;
  const { unit } = page;
  const most = isCovered(ink, page) ? UNDER_STAMP : { letters: 1, figures: 1 };
  const least = (those: readonly PlacedCharacter[], surest: number) => Math.min(surest, ...those.map(({ likelihood }) => likelihood));
  return {
    box: {
      x: ink.left / unit,
      y: line.line.top / unit,
      width: (ink.right - ink.left) / unit,
      height: (line.line.bottom - line.line.top) / unit,
    },
    text: textOf(characters),
    likelihood:
      characters.length === 0
        ? NOT_READ
        : Math.min(
            least(
              characters.filter(({ text }) => !FIGURE.test(text)),
              most.letters,
            ),
            lettersLost(characters, line.ink, page.mask).length > 0 ? WITH_LOSS : 1,
          ),
    figures: least(
      characters.filter(({ text }) => FIGURE.test(text)),
      most.figures,
    ),
  };
}

/** Whether a stamp stood over a line, or close beside it. */
function isCovered({ left, top, right, bottom }: PixelBox, { covered }: RuledPage): boolean {
  if (covered === null) return false;
  const beside = Math.round(BESIDE_STAMP * (bottom - top));
  const around = { left: Math.max(0, left - beside), right: Math.min(covered.width, right + beside), top, bottom };
  const pixels = columnSums(covered, around).reduce((sum, column) => sum + column, 0);
  return pixels > COVERED * (right - left) * (bottom - top);
}
