/**
 * A letter at its place on the page as shown, in points from its top left.
 */
import type { Frame } from './frame.js';
import type { ShownBox } from './grounds.js';
import type { Ink } from './ink.js';

export interface Glyph {
  readonly text: string;
  /** Left and right edge of the glyph. */
  readonly x0: number;
  readonly x1: number;
  /** Baseline: glyphs of one line share it, whatever their boxes. */
  readonly baseline: number;
  readonly size: number;
  /** About where the glyph's ink begins and ends. */
  readonly top: number;
  readonly bottom: number;
  readonly ink: Ink;
  /** An edge cuts through the glyph, and what follows of its text is not in the file: the text is longer than what is seen. */
  readonly cut?: true;
  /**
   * Where the glyph stands outside of the area that clips it away: the nearest place inside, in the cell that its text belongs to. Spreadsheets print the whole text
   * of a cell that a page end cuts, and hide what falls outside.
   */
  readonly home?: { readonly x: number; readonly y: number };
}

/** A letter as the engine gives it, in the page's own space. */
export interface RawGlyph {
  readonly code: number;
  /** The font does not say what the code stands for: it is a number of the font's own. */
  readonly unmapped: boolean;
  readonly object: number;
  readonly font: string;
  readonly ink: Ink;
  readonly origin: { readonly x: number; readonly y: number };
  readonly box: ShownBox;
}

/** Height at which a glyph counts as standing: within its type, and the same for all glyphs of a line, whatever their shapes. */
export function middleHeight(baseline: number, size: number): number {
  return baseline - 0.22 * size;
}

/** Ink of a glyph above and below its baseline, in heights of its box. */
const ASCENT = 0.62;
const DESCENT = 0.1;

/** A glyph is cut where so much of it, in heights of its type, lies beyond an edge. */
const CUT = 0.15;

/** The glyph on the page as shown; null where it stands outside of the page with nothing to say where it belongs. */
export function placeGlyph(raw: RawGlyph, text: string, frame: Frame, clip: ShownBox | null): Glyph | null {
  const { origin, box } = raw;
  const baseline = frame.y(origin.x, origin.y);
  const xa = frame.x(box.left, box.bottom);
  const xb = frame.x(box.right, box.top);
  const x0 = Math.min(xa, xb);
  const x1 = Math.max(xa, xb);
  const size = Math.abs(frame.y(box.left, box.bottom) - frame.y(box.right, box.top));
  if (!Number.isFinite(x0 + x1 + baseline + size)) return null;
  const glyph = { text, x0, x1, baseline, size, top: baseline - ASCENT * size, bottom: baseline + DESCENT * size, ink: raw.ink };
  const middle = (x0 + x1) / 2;
  const height = middleHeight(baseline, size);
  if (clip && (middle < clip.left || middle > clip.right || height < clip.top || height > clip.bottom)) {
    // The nearest place inside the clip, a little off its edge, where a rule may run.
    const home = { x: inside(middle, clip.left, clip.right), y: inside(height, clip.top, clip.bottom) };
    const visible =
      home.x >= 0 && home.x <= frame.width && home.y >= 0 && home.y <= frame.height && clip.right > clip.left && clip.bottom > clip.top;
    return visible ? { home, ...glyph } : null;
  }
  if (clip && Math.max(x1 - clip.right, clip.left - x0) > CUT * raw.ink.em)
    return { cut: true, ...glyph, x0: Math.max(x0, clip.left), x1: Math.min(x1, clip.right) };
  return middle < 0 || middle > frame.width || baseline < 0 || baseline > frame.height + size * 0.3 ? null : glyph;
}

function inside(value: number, from: number, to: number): number {
  const inset = Math.min(2.5, (to - from) / 2);
  return Math.max(from + inset, Math.min(to - inset, value));
}
