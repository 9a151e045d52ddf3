/**
 * Columns that hold a comparison sign a cell: what some of their cells surely are helps to read the others, which small print leaves hardly a shape.
 */
import type { RuledGrid } from '../pdf/ruled-grid.js';
import type { GrayImage } from './gray-image.js';
import type { InkMask } from './ink-mask.js';
import { isSign } from './mend-signs.js';
import type { PlacedCharacter } from './placed-line.js';
import { inkPieces, signIn } from './signs.js';
import type { ScanLine } from './text-lines.js';

/** So many signs make a column of signs. */
const FEWEST = 2;
/** Likeness from which ink of such a column is a sign, and how much less like the next one it must be for that to be sure. */
const LIKE = 0.45;
const APART = 0.1;
const SURE = 0.85;
/** How sure a sign is that may be another one, and what stands among signs and is none. */
const UNSURE = 0.55;
const MOST_LETTERS = 2;
const HAN = /\p{Script=Han}/u;

/** The lines of a page with the signs that their columns tell. */
export function withSignsOfColumns(
  lines: readonly ScanLine[],
  characters: readonly (readonly PlacedCharacter[])[],
  { grids, ink, mask }: { readonly grids: readonly RuledGrid[]; readonly ink: GrayImage; readonly mask: InkMask },
): (readonly PlacedCharacter[])[] {
  const told = [...characters];
  for (const column of columnsOf(lines, grids)) {
    const holdsSign = (index: number) => characters[index]?.length === 1 && isSign(characters[index]?.[0]?.text ?? '');
    if (column.filter(holdsSign).length < FEWEST) continue;
    for (const index of column) {
      const [line, read] = [lines[index], characters[index] ?? []];
      // Headings, numbers, and targets in words have no sign; one is read as a letter or two.
      if (!line || holdsSign(index) || read.length > MOST_LETTERS || read.some(({ text }) => HAN.test(text))) continue;
      told[index] = signAmongSigns(line, read, ink, mask);
    }
  }
  return told;
}

/** Lines that are alone in their cells, column by column. */
function columnsOf(lines: readonly ScanLine[], grids: readonly RuledGrid[]): number[][] {
  const keys = grids.flatMap(({ cells }, grid) => cells.map(({ left, right }) => `${grid} ${left} ${right}`));
  const byCell = new Map<number, number[]>();
  for (const [index, { cell }] of lines.entries()) if (cell >= 0) byCell.set(cell, [...(byCell.get(cell) ?? []), index]);
  const columns = new Map<string, number[]>();
  for (const [cell, indices] of byCell) {
    const [only] = indices;
    const key = keys[cell] ?? '';
    if (only !== undefined && indices.length === 1) columns.set(key, [...(columns.get(key) ?? []), only]);
  }
  return [...columns.values()];
}

function signAmongSigns(line: ScanLine, read: readonly PlacedCharacter[], ink: GrayImage, mask: InkMask): readonly PlacedCharacter[] {
  const pieces = inkPieces(mask, line.ink);
  const box = {
    ...line.ink,
    top: Math.min(...pieces.map(({ top }) => top)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
  };
  const shape = pieces.length === 0 ? null : signIn(ink, box);
  if (shape === null || shape.likeness < LIKE)
    return read.map((character) => ({ ...character, likelihood: Math.min(character.likelihood, UNSURE) }));
  const likelihood = shape.likeness - shape.other >= APART ? SURE : UNSURE;
  return [{ text: shape.sign, x: (box.left + box.right) / 2, likelihood }];
}
