/**
 * Whether the side of a square is ruled: what the ink along the whole of it says.
 */
import { lettersBeside, type Ridges, type Stretch } from './ridges.js';
import type { FoundRule } from './rule-finder.js';

/** What the ink says of a side of a square. */
export type Side = 'ruled' | 'open' | 'unsure';

/** A line of a lattice with what stands on the sides of its squares, null where a side is too short to tell. */
export interface Line {
  /** In points. */
  readonly place: number;
  readonly strength: number;
  readonly stretches: readonly (Stretch | null)[];
  /** How much of it is ruled, in points. */
  readonly ruled: number;
}

/** Ends of a side that are left out, where rules cross, in points. */
const CORNER = 0.7;
/** How far the rule may run off its line, in points: paper is curved, and skew is never quite gone. */
const DRIFT = 1.1;
/** With so many clear blocks and so few light ones a side is ruled. */
const RULED = { clear: 0.36, light: 0.14 };
/** So it is where text stands close to it, if it has no gap at all and the ink of one pen, which letters never have. */
const CLOSE = { clear: 0.08, half: 0.55, light: 0.02, heavy: 0.05 };
const NOISY = { clear: 0.15, half: 0.75, light: 0.06, heavy: 0.02 };
const TOUCHED = { half: 0.8, light: 0.001, heavy: 0.001 };
/** With less than this it is open; between the two nobody can tell. */
const OPEN = { half: 0.3, light: 0.3 };

/** A stroke of a letter has others within reach on both sides, or some that touch it. */
const LETTERS = { near: 0.2, touching: 0.1 };
const PACKED = { near: 0.4, touching: 0.25 };
/** And so much of it runs between letters on both sides. */
const BETWEEN = 0.45;
/** Sides shorter than this may be strokes of letters, in points. */
const SHORT = { least: 9, most: 16 };
/** How far from its ends letters are looked for beside a side, in points: nearer stands the ink of the rules that cross it. */
const WITHIN = 2.9;
const OPEN_STRETCH: Stretch = { row: 0, clear: 0, half: 0, light: 1, heavy: 0 };

export function sideOf(stretch: Stretch | null): Side {
  if (stretch === null) return 'unsure';
  const { clear, half, light, heavy } = stretch;
  if (clear >= RULED.clear && light <= RULED.light) return 'ruled';
  if (clear >= CLOSE.clear && half >= CLOSE.half && light <= CLOSE.light && heavy <= CLOSE.heavy) return 'ruled';
  if (clear >= NOISY.clear && half >= NOISY.half && light <= NOISY.light && heavy <= NOISY.heavy) return 'ruled';
  if (half >= TOUCHED.half && light <= TOUCHED.light && heavy <= TOUCHED.heavy) return 'ruled';
  // Letters are dense on one side and heavier than a rule; a rule that is half hidden is neither.
  const maybe = light <= OPEN.light && half >= OPEN.half && clear >= CLOSE.clear && heavy <= 2 * CLOSE.heavy;
  // Ink without a gap that is no rule's: a stamp lies over it.
  const covered = light <= CLOSE.light;
  return maybe || covered || (clear >= OPEN.half && light < 1 - OPEN.half) ? 'unsure' : 'open';
}

/** What stands on a line, side by side between the lines that cross it; `rules` are those found on it, in pixels. */
export function lineAt(
  place: number,
  crossings: readonly number[],
  ink: { readonly ridges: Ridges; readonly rules: readonly FoundRule[]; readonly unit: number },
): Line {
  // The palest quarter of what was found: pens change along a line, and a side drawn with the paler one is a side.
  const strengths = ink.rules.map((rule) => rule.strength).sort((a, b) => a - b);
  const strength = strengths[Math.floor(0.25 * (strengths.length - 1))] ?? 0;
  const stretches = crossings.slice(1).map((to, index) => {
    const from = crossings[index] ?? to;
    const stretch = stretchAt(place, from, to, { ...ink, strength });
    return stretch !== null && to - from > SHORT.least && to - from < SHORT.most && isOfLetter(stretch, from, to, ink)
      ? OPEN_STRETCH
      : stretch;
  });
  let ruled = 0;
  for (const [index, stretch] of stretches.entries())
    if (sideOf(stretch) === 'ruled') ruled += (crossings[index + 1] ?? 0) - (crossings[index] ?? 0);
  return { place, strength, stretches, ruled };
}

interface LineInk {
  readonly ridges: Ridges;
  readonly rules: readonly FoundRule[];
  readonly unit: number;
  readonly strength: number;
}

/** What stands along a side, on the row of pixels near its line that is most like a rule; null where the side is too short to tell. */
function stretchAt(place: number, from: number, to: number, { ridges, rules, unit, strength }: LineInk): Stretch | null {
  const [start, end] = [(from + CORNER) * unit, (to - CORNER) * unit];
  if (end - start < 2 * ridges.block) return null;
  // Where a rule was found over the side, it says where its ink runs.
  const over = rules.find((rule) => rule.from <= start && rule.to >= end);
  const middle = Math.round(over?.at ?? place * unit);
  const reach = Math.max(1, Math.round(DRIFT * unit));
  let best: Stretch | null = null;
  for (let y = middle - reach; y <= middle + reach; y++) {
    const here = ridges.stretch(y, start, end, strength);
    if (best === null || here.half - 2 * here.light > best.half - 2 * best.light) best = here;
  }
  return best;
}

/** Whether letters stand so close along the ruled sides of a line that it may be one of their strokes. */
export function isAmongLetters(line: Line, crossings: readonly number[], ink: { readonly ridges: Ridges; readonly unit: number }): boolean {
  return line.stretches.some((stretch, index) => {
    if (stretch === null || sideOf(stretch) !== 'ruled') return false;
    const { near, touching } = lettersAt(stretch, crossings[index] ?? 0, crossings[index + 1] ?? 0, ink);
    return near > LETTERS.near || touching > LETTERS.touching;
  });
}

/** Whether a short side is the stroke of a letter that just fits between two rules: others touch it, and stand on both sides. */
function isOfLetter(stretch: Stretch, from: number, to: number, ink: { readonly ridges: Ridges; readonly unit: number }): boolean {
  if (1 - stretch.half - stretch.light > BETWEEN) return true;
  if (stretch.clear >= RULED.clear && stretch.light === 0) return false;
  const { near, touching } = lettersAt(stretch, from, to, ink);
  return near > PACKED.near && touching > PACKED.touching;
}

function lettersAt({ row }: Stretch, from: number, to: number, { ridges, unit }: { readonly ridges: Ridges; readonly unit: number }) {
  return lettersBeside(ridges, row, (from + WITHIN) * unit, (to - WITHIN) * unit, unit);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
