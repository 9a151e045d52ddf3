/**
 * Lines handed to the recogniser: all once, and those that it was not sure of once more, framed otherwise. What the two looks
 * do not agree on is a question, whichever is taken.
 */
import type { ReadCharacter, Recogniser } from '../../read-options.js';
import { lettersLost } from './lost-letters.js';
import type { PlacedCharacter } from './mend-signs.js';
import type { RuledPage } from './ruled-page.js';
import { FIRST_LOOK, isPrint, type LineWindow, lineWindow, type ScanLine, SECOND_LOOK } from './text-lines.js';

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

/** The lines of a page with their characters where they stand; `sample` are those that were read already. */
export async function readAllLines(
  { ink, lines, unit, mask }: RuledPage,
  sample: ReadLines,
  recogniser: Recogniser,
): Promise<ReadonlyMap<ScanLine, readonly PlacedCharacter[]>> {
  const print = lines.filter((line) => isPrint(line, unit));
  const first = await look(print, { ink, framing: FIRST_LOOK }, sample, recogniser);
  const unsure = print.filter((line) => {
    const read = first.get(line) ?? [];
    return leastOf(read) < SURE || lettersLost(read, line.ink, mask).length > 0;
  });
  const second = await look(unsure, { ink, framing: SECOND_LOOK }, new Map(), recogniser);
  return new Map(print.map((line) => [line, agreed(first.get(line) ?? [], second.get(line))]));
}

async function look(
  lines: readonly ScanLine[],
  { ink, framing }: { readonly ink: RuledPage['ink']; readonly framing: typeof FIRST_LOOK },
  before: ReadLines,
  recogniser: Recogniser,
): Promise<ReadonlyMap<ScanLine, readonly PlacedCharacter[]>> {
  const windows = new Map(lines.map((line) => [line, lineWindow(ink, line, framing)]));
  const read = await readLines(windows, before, recogniser);
  return new Map(
    lines.map((line) => {
      const { left = 0, right = 0 } = windows.get(line) ?? {};
      return [line, (read.get(line) ?? []).map(({ text, at, likelihood }) => ({ text, x: left + at * (right - left), likelihood }))];
    }),
  );
}

function leastOf(characters: readonly PlacedCharacter[]): number {
  return Math.min(characters.length === 0 ? 0 : 1, ...characters.map(({ likelihood }) => likelihood));
}

/** The surer of two looks at a line: each letter as sure as the surer of both where they agree, and no surer than a question where they do not. */
function agreed(first: readonly PlacedCharacter[], second: readonly PlacedCharacter[] | undefined): readonly PlacedCharacter[] {
  if (second === undefined || second.length === 0) return first;
  const [taken, other] = leastOf(second) > leastOf(first) ? [second, first] : [first, second];
  if (taken.length !== other.length)
    return taken.map((character) => ({ ...character, likelihood: Math.min(character.likelihood, DISPUTED) }));
  return taken.map((character, index) => {
    const rival = other[index];
    const same = rival !== undefined && rival.text === character.text;
    return { ...character, likelihood: same ? Math.max(character.likelihood, rival.likelihood) : Math.min(character.likelihood, DISPUTED) };
  });
}
