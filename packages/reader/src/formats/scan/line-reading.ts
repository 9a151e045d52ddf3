/**
 * Lines handed to the recogniser: all once, and what it was not sure of once more, framed otherwise. What the two looks do not agree on is a question,
 * whichever is taken.
 */
import type { ReadCharacter, Recogniser } from '../../read-options.js';
import { columnSums, type InkMask } from './ink-mask.js';
import { lettersLost } from './lost-letters.js';
import { likelihoodOf, type PlacedCharacter, type PlacedLine } from './placed-line.js';
import type { RuledPage } from './ruled-page.js';
import { FIRST_LOOK, type Framing, isPrint, type LineWindow, lineWindow, type ScanLine, SECOND_LOOK } from './text-lines.js';
import { agreed } from './two-looks.js';

/** Characters of lines. */
export type ReadLines = ReadonlyMap<ScanLine, readonly ReadCharacter[]>;

/** A letter less sure than this is looked at again. */
const SURE = 0.96;
/** So many letters beside it are shown with it. */
const BESIDE = 3;
/** A part that holds so many of the letters of its line is no shorter way to see them. */
const MOST = 0.75;

/** Reads the lines that were not read before. */
export async function readLines(windows: ReadonlyMap<ScanLine, LineWindow>, before: ReadLines, recogniser: Recogniser): Promise<ReadLines> {
  const left = [...windows].filter(([line]) => !before.has(line));
  const read = await recogniser.recognise(left.map(([, { image }]) => image));
  return new Map([...before, ...left.map(([line], index): [ScanLine, readonly ReadCharacter[]] => [line, read[index] ?? []])]);
}

const NOTHING: PlacedLine = { characters: [], faint: [] };

/** The lines of a page as they were read; `sample` are those that were read already. */
export async function readAllLines(page: RuledPage, sample: ReadLines, recogniser: Recogniser): Promise<ReadonlyMap<ScanLine, PlacedLine>> {
  const { lines, unit, mask } = page;
  const print = lines.filter((line) => isPrint(line, unit));
  const first = await look(print, { page, framing: FIRST_LOOK }, sample, recogniser);
  const unsure = new Map<ScanLine, LinePart>();
  for (const line of print) {
    const part = unsurePart(line, first.get(line) ?? NOTHING, mask);
    if (part !== null) unsure.set(line, part);
  }
  const parts = [...unsure.values()].map((part) => part.line);
  const second = await look(parts, { page, framing: SECOND_LOOK }, new Map(), recogniser);
  return new Map(
    print.map((line) => {
      const [read, part] = [first.get(line) ?? NOTHING, unsure.get(line)];
      return [line, part === undefined ? read : withPart(read, part, second.get(part.line) ?? NOTHING)];
    }),
  );
}

async function look(
  lines: readonly ScanLine[],
  { page, framing }: { readonly page: RuledPage; readonly framing: Framing },
  before: ReadLines,
  recogniser: Recogniser,
): Promise<ReadonlyMap<ScanLine, PlacedLine>> {
  const windows = new Map(lines.map((line) => [line, lineWindow(page, line, framing)]));
  const read = await readLines(windows, before, recogniser);
  return new Map(
    lines.map((line) => {
      const { left = 0, right = 0 } = windows.get(line) ?? {};
      const placed = (read.get(line) ?? []).map(({ at, ...character }) => ({
        ...character,
        x: left + at * (right - left),
        likelihood: likelihoodOf(character),
      }));
      return [line, { characters: placed.filter(({ text }) => text !== ''), faint: placed.filter(({ text }) => text === '') }];
    }),
  );
}

/** Letters of a line, from one up to another, as a line of its own. */
interface LinePart {
  readonly line: ScanLine;
  readonly from: number;
  readonly to: number;
}

/** The part of a line that is to be looked at again: the letters that are not sure with some beside them, all where ink was not read; null where all is sure. */
function unsurePart(line: ScanLine, { characters }: PlacedLine, mask: InkMask): LinePart | null {
  const whole = { line, from: 0, to: characters.length };
  if (characters.length === 0 || lettersLost(characters, line.ink, mask).length > 0) return whole;
  const isUnsure = ({ likelihood }: PlacedCharacter) => likelihood < SURE;
  const [first, last] = [characters.findIndex(isUnsure), characters.findLastIndex(isUnsure)];
  if (first < 0) return null;
  const isCut = ({ at }: { readonly at: number | null }) => at !== null;
  const cuts = cutsBefore(characters, line, mask);
  const head = cuts.slice(0, Math.max(0, first - BESIDE) + 1).findLast(isCut);
  const foot = cuts.slice(last + BESIDE + 1).find(isCut);
  const [from, to] = [head?.index ?? 0, foot?.index ?? characters.length];
  if (to - from > MOST * characters.length) return whole;
  const [left, right] = [head?.at ?? line.ink.left, foot?.at ?? line.ink.right];
  const limits = {
    ...line.limits,
    left: from === 0 ? line.limits.left : left,
    right: to === characters.length ? line.limits.right : right,
  };
  return { line: { ...line, ink: { ...line.ink, left, right }, limits }, from, to };
}

/** Where a line can be cut before each of its letters, in pixels: the white column nearest to the middle between it and the one before, null where there is none. */
function cutsBefore(
  characters: readonly PlacedCharacter[],
  { ink }: ScanLine,
  mask: InkMask,
): { readonly index: number; readonly at: number | null }[] {
  const columns = columnSums(mask, ink);
  return characters.map(({ x }, index) => {
    if (index === 0) return { index, at: ink.left };
    const before = characters[index - 1]?.x ?? x;
    const middle = Math.round((before + x) / 2);
    for (let away = 0; away < (x - before) / 2; away++)
      for (const at of [middle - away, middle + away])
        if ((columns[at - ink.left] ?? 0) === 0 && at > before && at < x) return { index, at };
    return { index, at: null };
  });
}

/** A line with what a second look at a part of it says. */
function withPart({ characters, faint }: PlacedLine, { from, to }: LinePart, second: PlacedLine): PlacedLine {
  const part = agreed({ characters: characters.slice(from, to), faint: [] }, second);
  return {
    characters: [...characters.slice(0, from), ...part.characters, ...characters.slice(to)],
    faint: [...faint, ...part.faint],
  };
}
