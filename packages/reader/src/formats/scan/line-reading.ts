/**
 * Lines handed to the recogniser: all once, and those that it was not sure of once more, framed otherwise. What the two looks
 * do not agree on is a question, whichever is taken.
 */
import type { ReadCharacter, Recogniser } from '../../read-options.js';
import { lettersLost } from './lost-letters.js';
import { likelihoodOf, type PlacedCharacter, type PlacedLine } from './placed-line.js';
import type { RuledPage } from './ruled-page.js';
import { FIRST_LOOK, type Framing, isPrint, type LineWindow, lineWindow, type ScanLine, SECOND_LOOK } from './text-lines.js';

/** Characters of lines. */
export type ReadLines = ReadonlyMap<ScanLine, readonly ReadCharacter[]>;

/** A line with a letter less sure than this is read again. */
const SURE = 0.96;
/** Letters that the two looks do not agree on are no surer than this. */
const DISPUTED = 0.9;

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
  const unsure = print.filter((line) => {
    const { characters } = first.get(line) ?? NOTHING;
    return leastOf(characters) < SURE || lettersLost(characters, line.ink, mask).length > 0;
  });
  const second = await look(unsure, { page, framing: SECOND_LOOK }, new Map(), recogniser);
  return new Map(print.map((line) => [line, agreed(first.get(line) ?? NOTHING, second.get(line) ?? NOTHING)]));
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

function leastOf(characters: readonly PlacedCharacter[]): number {
  return Math.min(characters.length === 0 ? 0 : 1, ...characters.map(({ likelihood }) => likelihood));
}

/** The surer of two looks at a line: each letter as sure as the surer of both where they agree, and no surer than a question where they do not. */
function agreed(first: PlacedLine, second: PlacedLine): PlacedLine {
  if (second.characters.length === 0) return first;
  const [taken, other] = leastOf(second.characters) > leastOf(first.characters) ? [second, first] : [first, second];
  const faint = [...taken.faint, ...other.faint];
  const atMost = (most: number, character: PlacedCharacter) => ({ ...character, likelihood: Math.min(character.likelihood, most) });
  if (taken.characters.length !== other.characters.length)
    return { characters: taken.characters.map((character) => atMost(DISPUTED, character)), faint };
  const characters = taken.characters.map((character, index) => {
    const rival = other.characters[index];
    if (rival?.text === character.text) return { ...character, likelihood: Math.max(character.likelihood, rival.likelihood) };
    return withOthers(atMost(DISPUTED, character), rival);
  });
  return { characters, faint };
}

/** A letter with what another look took it for, and might have taken it for. */
function withOthers(character: PlacedCharacter, rival: PlacedCharacter | undefined): PlacedCharacter {
  const { others = [] } = character;
  return rival === undefined ? character : { ...character, others: [...others, rival, ...(rival.others ?? [])] };
}
