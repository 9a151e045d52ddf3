/**
 * The text of a page that a person reads on it: letters at their places, without what is hidden, clipped away or laid over the page.
 */
import { Characters } from './characters.js';
import type { Frame } from './frame.js';
import { type Glyph, placeGlyph, type RawGlyph } from './glyph.js';
import type { ShownBox } from './grounds.js';
import type { Rule } from './rules.js';
import { raiseScripts } from './superscripts.js';
import { type PaintedPage, seenText } from './visible.js';
import { type WatermarkMemory, withoutWatermarks } from './watermarks.js';

/** All that is drawn on a page, seen or not. */
export interface DrawnPage extends Omit<PaintedPage, 'width' | 'height'> {
  readonly frame: Frame;
  readonly raw: readonly RawGlyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** The area that clips a text object, null for none. */
  readonly clipOf: (object: number) => ShownBox | null;
}

export interface PageText {
  readonly glyphs: readonly Glyph[];
  /** Glyphs that nobody sees: left out, and known so that a cell that holds nothing else is not taken for empty. */
  readonly hidden: readonly Glyph[];
  /** Texts laid over the page, watermarks and stamps, that were left out. */
  readonly watermarks: readonly string[];
  /** The page has only text that nobody sees, as machines leave that read scans: it is kept, and not sure. */
  readonly invisibleOnly: boolean;
  /** Glyphs whose characters the file does not tell: printed, but not to be read. */
  readonly unreadable: number;
}

export const NO_TEXT: PageText = { glyphs: [], hidden: [], watermarks: [], invisibleOnly: false, unreadable: 0 };

/** Clips that hide more than this share of a page's text are not believed. */
const MAX_HIDDEN = 0.8;

/** The text of a page; `memory` holds the watermarks of the pages before. */
export function readText(page: DrawnPage, memory: WatermarkMemory): PageText {
  const { frame, raw, ...painted } = page;
  const characters = new Characters(raw);
  const placed = place(page, characters);
  const seen = seenText(placed, { ...painted, width: frame.width, height: frame.height });
  const { glyphs, watermarks } = withoutWatermarks(seen.glyphs, painted, memory);
  return {
    glyphs: raiseScripts(glyphs, painted.vertical),
    hidden: seen.hidden,
    watermarks,
    invisibleOnly: seen.invisibleOnly,
    unreadable: characters.unreadable,
  };
}

/**
 * The glyphs of a page. Clips are believed where they hide a little, as spreadsheets do; where they seem to hide much, they are given in a space of their own,
 * and are left out.
 */
function place({ raw, frame, clipOf }: DrawnPage, characters: Characters): Glyph[] {
  const texts = raw.map((glyph) => characters.textOf(glyph));
  const clipped: Glyph[] = [];
  let [homeless, all] = [0, 0];
  for (const [index, glyph] of raw.entries()) {
    const text = texts[index] ?? '';
    if (text === '') continue;
    const placed = placeGlyph(glyph, text, frame, glyph.object === 0 ? null : clipOf(glyph.object));
    if (placed) clipped.push(placed);
    if (!placed || placed.home) homeless++;
    all++;
  }
  if (homeless <= MAX_HIDDEN * all) return wholeTexts(clipped);
  return raw.flatMap((glyph, index) => (texts[index] ? (placeGlyph(glyph, texts[index] ?? '', frame, null) ?? []) : []));
}

/** Texts whose further letters are there, though an edge hides them, are not cut. */
function wholeTexts(glyphs: readonly Glyph[]): Glyph[] {
  if (!glyphs.some((glyph) => glyph.cut)) return [...glyphs];
  const whole = new Set(glyphs.filter((glyph) => glyph.home).map((glyph) => glyph.ink.object));
  return glyphs.map((glyph) => {
    if (!glyph.cut || !whole.has(glyph.ink.object)) return glyph;
    const { cut: _cut, ...rest } = glyph;
    return rest;
  });
}
