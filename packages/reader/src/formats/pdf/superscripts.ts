/**
 * Small letters raised or lowered beside a line (m², CO₂) put onto it, so that they are read in their place.
 */
import type { Glyph } from './glyph.js';
import type { Rule } from './rules.js';

/** A script is at most this large, of its line's type. */
const SMALL = 0.76;
/** Only letters smaller than this share of a page’s usual type are looked at. */
const SMALLER = 0.95;
/** How far a script's baseline may lie above or below its line's, in heights of the line's type. */
const RAISED = { least: 0.18, most: 0.75 };
const LOWERED = { least: 0.05, most: 0.4 };
/**
 * Where a script may begin: from so far behind the beginning of the letter before it to so far behind its end, in widths of the line's type. Boxes of letters
 * whose font is not in the file are wider or narrower than what is set.
 */
const BESIDE = { beginning: 0.2, end: 0.35 };

const DIGITS = new Map(Array.from('0123456789+-−', (digit, index) => [digit, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻')[index] ?? digit]));

const BUCKET = 24;

/** Letters by where they end, for whatever follows them. */
class Ends {
  private readonly buckets = new Map<number, Glyph[]>();

  add(glyph: Glyph): void {
    const key = keyOf(glyph.x1, glyph.baseline);
    const list = this.buckets.get(key);
    if (list) list.push(glyph);
    else this.buckets.set(key, [glyph]);
  }

  *near(x: number, y: number): Generator<Glyph> {
    for (const dx of [-BUCKET, 0, BUCKET]) for (const dy of [-BUCKET, 0, BUCKET]) yield* this.buckets.get(keyOf(x + dx, y + dy)) ?? [];
  }
}

function keyOf(x: number, y: number): number {
  return Math.floor(x / BUCKET) * 16_384 + Math.floor(y / BUCKET);
}

/** The letter that a small one is the script of; null where it stands on a line of its own. */
function baseOf(script: Glyph, ends: Ends, vertical: readonly Rule[]): Glyph | null {
  let best: Glyph | null = null;
  for (const base of ends.near(script.x0, script.baseline)) {
    const { em } = base.ink;
    if (script.ink.em > SMALL * em || (best && base.x0 <= best.x0)) continue;
    if (script.x0 < base.x0 + BESIDE.beginning * em || script.x0 > base.x1 + BESIDE.end * em) continue;
    const up = (base.baseline - script.baseline) / em;
    const raised = up >= RAISED.least && up <= RAISED.most;
    const lowered = -up >= LOWERED.least && -up <= LOWERED.most;
    if ((raised || lowered) && !parted(base, script, vertical)) best = base;
  }
  return best;
}

/** Whether a rule runs between two letters: they stand in two cells. */
function parted(base: Glyph, script: Glyph, vertical: readonly Rule[]): boolean {
  const [left, right] = [(base.x0 + base.x1) / 2, (script.x0 + script.x1) / 2];
  return vertical.some((rule) => rule.at > left && rule.at < right && rule.from < script.baseline && rule.to > script.baseline);
}

/** The letters with scripts on the lines that they belong to; raised digits as the signs for them, so that 10³ is not 103. */
export function raiseScripts(glyphs: readonly Glyph[], vertical: readonly Rule[]): Glyph[] {
  const ems = glyphs.map((glyph) => glyph.ink.em).sort((a, b) => a - b);
  const usual = ems[ems.length >> 1] ?? 0;
  const small = (glyph: Glyph) => glyph.ink.em < SMALLER * usual && glyph.text.trim() !== '';
  const scripts = glyphs.filter(small);
  if (scripts.length === 0) return [...glyphs];
  const ends = new Ends();
  for (const glyph of glyphs) if (glyph.text.trim() !== '') ends.add(glyph);
  const put = new Map<Glyph, Glyph>();
  for (const script of [...scripts].sort((a, b) => a.x0 - b.x0)) {
    // A further digit of an exponent follows the one before it.
    const base = baseOf(script, ends, vertical) ?? followed(script, put, ends);
    if (!base) continue;
    const up = base.baseline - script.baseline;
    const text = up > 0 ? (DIGITS.get(script.text) ?? script.text) : script.text;
    const size = base.size;
    put.set(script, { ...script, text, baseline: base.baseline, size, top: Math.min(script.top, base.top), bottom: base.bottom });
  }
  return glyphs.map((glyph) => put.get(glyph) ?? glyph);
}

/** The line that the script before this one was put on. */
function followed(script: Glyph, put: ReadonlyMap<Glyph, Glyph>, ends: Ends): Glyph | null {
  for (const before of ends.near(script.x0, script.baseline)) {
    const placed = put.get(before);
    const gap = script.x0 - before.x1;
    if (placed && Math.abs(before.baseline - script.baseline) < 0.1 * before.ink.em && Math.abs(gap) < 0.3 * before.ink.em) return placed;
  }
  return null;
}
