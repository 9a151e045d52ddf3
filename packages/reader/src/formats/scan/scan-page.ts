/**
 * A scanned page read: its rules and its recognised letters, as any page of a PDF has them.
 */
import type { ReadCharacter, Recogniser } from '../../read-options.js';
import type { RecognisedLine } from '../../source-document.js';
import type { Glyph } from '../pdf/glyph.js';
import { plainInk } from '../pdf/ink.js';
import type { PageContent } from '../pdf/page.js';
import { type GrayImage, quarterTurned, type Uprighting } from './gray-image.js';
import { columnSums, type InkMask, type PixelBox } from './ink-mask.js';
import { type Square, unsureSquares } from './lattice.js';
import { type PlacedCharacter, withSign } from './mend-signs.js';
import { type RuledPage, ruledPage } from './ruled-page.js';
import { headingMeant } from './scanned-headings.js';
import { isPrint, type LineWindow, lineWindow, rulesOf, type ScanLine } from './text-lines.js';

export type ScannedPage =
  | { readonly kind: 'read'; readonly content: PageContent; readonly lines: readonly RecognisedLine[]; readonly upright: Uprighting }
  /** Why it was not: its rules are not clear, or it has no text to speak of. */
  | { readonly kind: 'unread'; readonly why: 'rules-unclear' | 'no-text' };

/** Lines that are read to see which way up the page is. */
const SAMPLE = 8;
/** With this mean sureness the page is the right way up. */
const UPRIGHT = 0.8;
/** Fewer lines are no page of text. */
const FEWEST_LINES = 3;
/** More lines than this on one page is no table. */
export const MAX_LINES = 2500;

/** Reads a page; `number` counts from 1. */
export async function readScan(image: GrayImage, number: number, recogniser: Recogniser): Promise<ScannedPage> {
  const { page, turns, sample } = await upright(image, recogniser);
  if (page.lines.length < FEWEST_LINES || page.lines.length > MAX_LINES) return { kind: 'unread', why: 'no-text' };
  if (page.faults.length > 0) return { kind: 'unread', why: 'rules-unclear' };
  // Without rules the lines of a table look like its cells: only running text is read.
  if (page.grids.length === 0 && !isRunningText(page.lines)) return { kind: 'unread', why: 'rules-unclear' };
  const windows = new Map(page.lines.filter((line) => isPrint(line, page.unit)).map((line) => [line, lineWindow(page.ink, line)]));
  const read = await readLines(windows, sample, recogniser);
  const characters = page.lines.map((line) => {
    const window = windows.get(line);
    if (!window) return [];
    const placed = (read.get(line) ?? []).map(({ text, at, likelihood }) => ({
      text,
      x: window.left + at * (window.right - window.left),
      likelihood,
    }));
    return withSign(placed, line.ink, page.ink, page.mask);
  });
  mendHeadings(page.lines, characters);
  return {
    kind: 'read',
    content: contentOf(page, characters, { number, turns }),
    lines: recognisedLines(page, characters),
    upright: { turns, turned: page.turned },
  };
}

/** Characters of lines. */
type ReadLines = ReadonlyMap<ScanLine, readonly ReadCharacter[]>;

/** Reads the lines that were not read before. */
async function readLines(windows: ReadonlyMap<ScanLine, LineWindow>, before: ReadLines, recogniser: Recogniser): Promise<ReadLines> {
  const left = [...windows].filter(([line]) => !before.has(line));
  const read = await recogniser.recognise(left.map(([, { image }]) => image));
  return new Map([...before, ...left.map(([line], index): [ScanLine, readonly ReadCharacter[]] => [line, read[index] ?? []])]);
}

interface Upright {
  readonly page: RuledPage;
  readonly turns: number;
  /** The lines that were read to see which way up it is. */
  readonly sample: ReadLines;
}

/** The page the right way up: as it is where its longest lines are read with ease, else as they are read best. */
async function upright(image: GrayImage, recogniser: Recogniser): Promise<Upright> {
  let best: (Upright & { readonly ease: number }) | null = null;
  for (const turns of [0, 1, 3, 2]) {
    const page = ruledPage(quarterTurned(image, turns));
    const sample = await readLongest(page, recogniser);
    const ease = easeOf(sample);
    if (best === null || ease > best.ease) best = { page, turns, sample, ease };
    if (best.ease >= UPRIGHT) break;
  }
  return best ?? { page: ruledPage(image), turns: 0, sample: new Map() };
}

async function readLongest({ ink, lines, unit }: RuledPage, recogniser: Recogniser): Promise<ReadLines> {
  const width = ({ ink: box }: ScanLine) => box.right - box.left;
  const longest = lines
    .filter((line) => isPrint(line, unit))
    .sort((a, b) => width(b) - width(a))
    .slice(0, SAMPLE);
  return readLines(new Map(longest.map((line) => [line, lineWindow(ink, line)])), new Map(), recogniser);
}

/** How surely some lines were read, 0..1. */
function easeOf(read: ReadLines): number {
  let [sum, count] = [0, 0];
  for (const [{ ink }, characters] of read) {
    // A line of which hardly a letter is read counts for the letters that have room in it.
    const room = Math.max(1, Math.round((0.5 * (ink.right - ink.left)) / Math.max(1, ink.bottom - ink.top)));
    for (const { likelihood } of characters) sum += likelihood;
    count += Math.max(room, characters.length);
  }
  return sum / Math.max(1, count);
}

/** Whether most lines are one piece. */
function isRunningText(lines: readonly ScanLine[]): boolean {
  return new Set(lines.map(({ line }) => line.top)).size > 0.75 * lines.length;
}

/** Puts right the headings of cells that hold nothing else. */
function mendHeadings(lines: readonly ScanLine[], characters: (readonly PlacedCharacter[])[]): void {
  const cells = new Map<number, number[]>();
  for (const [index, { cell }] of lines.entries()) if (cell >= 0) cells.set(cell, [...(cells.get(cell) ?? []), index]);
  for (const indices of cells.values()) {
    const all = indices.flatMap((index) => characters[index] ?? []);
    const meant = all.length > 16 ? null : headingMeant(all.map(({ text }) => text).join(''));
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

function contentOf(
  page: RuledPage,
  characters: readonly (readonly PlacedCharacter[])[],
  { number, turns }: { readonly number: number; readonly turns: number },
): PageContent {
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
    ...(turns === 0 ? {} : { turns }),
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
const WIDE = /\p{Script=Han}/u;
/** Letters further apart than this, in the usual distance of the line's letters, have lost one between them where there is ink. */
const LOST = 1.55;
/** A digit is no wider than twice this, in heights of its line: what stands before the first one was not read. */
const LOST_HEAD = 0.8;
/** How sure a line is that lost a letter, and ink in a cell that was not read at all. */
const WITH_LOSS = 0.3;
const NOT_READ = 0.1;
/** Ink in so many of the columns between two letters is a letter, in the usual distance of letters. */
const INK_OF_LETTER = 0.2;

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
  const least = (those: readonly PlacedCharacter[]) => Math.min(1, ...those.map(({ likelihood }) => likelihood));
  return {
    box: {
      x: ink.left / unit,
      y: line.line.top / unit,
      width: (ink.right - ink.left) / unit,
      height: (line.line.bottom - line.line.top) / unit,
    },
    text: characters.map(({ text }) => text).join(''),
    likelihood:
      characters.length === 0 ? NOT_READ : Math.min(least(characters), lostLetter(line.ink, characters, page.mask) ? WITH_LOSS : 1),
    figures: least(characters.filter(({ text }) => FIGURE.test(text))),
  };
}

/** Whether ink stands where no letter was read: between two Chinese letters, before the first, or behind the last. */
function lostLetter(ink: PixelBox, characters: readonly PlacedCharacter[], mask: InkMask): boolean {
  const wide = characters.map(({ text }) => WIDE.test(text));
  const distances = characters
    .slice(1)
    .flatMap(({ x }, index) => (wide[index] && wide[index + 1] ? [x - (characters[index]?.x ?? x)] : []));
  const usual = distances.sort((a, b) => a - b)[distances.length >> 1] ?? ink.bottom - ink.top;
  const sums = columnSums(mask, ink);
  const holds = (from: number, to: number) => {
    let columns = 0;
    for (let x = Math.round(from); x < to; x++) if ((sums[x - ink.left] ?? 0) > 0) columns++;
    return columns >= INK_OF_LETTER * usual;
  };
  const [first] = characters;
  if (first && !wide[0] && first.x - ink.left > LOST_HEAD * (ink.bottom - ink.top)) return true;
  return characters.some(({ x }, index) => {
    if (!wide[index]) return false;
    const before = characters[index - 1];
    const after = characters[index + 1];
    if (before && wide[index - 1] && x - before.x > LOST * usual && holds(before.x + 0.6 * usual, x - 0.6 * usual)) return true;
    if (!before && x - ink.left > (LOST - 0.5) * usual && holds(ink.left, x - 0.6 * usual)) return true;
    return !after && ink.right - x > (LOST - 0.5) * usual && holds(x + 0.6 * usual, ink.right);
  });
}
