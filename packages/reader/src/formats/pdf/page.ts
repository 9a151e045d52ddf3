/**
 * What stands on a page: glyphs and straight rules, in points from the top left of the page as it is shown.
 */
import { unifyRadicals } from '@perf-lint/core';
import { ReadFailure } from '../../failure.js';
import { type Budget, MAX_PAGE_GLYPHS } from '../../limits.js';
import { ClipReader, type ShownBox } from './clip.js';
import { type Engine, Heap } from './engine.js';
import { Frame } from './frame.js';
import { Painter } from './painter.js';
import type { Rule } from './rules.js';

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
  /**
   * Where the glyph stands outside of the area that clips it away: the nearest place inside, in the cell that its text belongs to. Spreadsheets print the whole text
   * of a cell that a page end cuts, and hide what falls outside.
   */
  readonly home?: { readonly x: number; readonly y: number };
}

export interface PageContent {
  /** Number from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Glyphs whose characters the file does not tell: printed, but not to be read. */
  readonly unreadable: number;
  /** Share of the page that images cover, 0..1 and above where they overlap. */
  readonly imageShare: number;
  /** Quarter turns clockwise that the page was read in, where its text stands otherwise than the page is shown. */
  readonly turns?: number;
}

/** Clips that hide more than this share of a page's text are not believed. */
const MAX_HIDDEN = 0.8;
const HYPHENS = new Set([0x02, 0xfffe, 0xad]);

/** Reads the pages of one open document. */
export class PageReader {
  private readonly heap: Heap;
  private readonly scratch: number;
  private unreadable = 0;

  constructor(
    private readonly engine: Engine,
    private readonly document: number,
    /** What all pages together may draw. */
    private readonly objects: Budget,
  ) {
    this.heap = new Heap(engine.memory);
    this.scratch = engine.malloc(64);
  }

  close(): void {
    this.engine.free(this.scratch);
  }

  get pageCount(): number {
    return this.engine.call('FPDF_GetPageCount')(this.document);
  }

  /** Number of the object that is page `index`: where two pages have one number, the page tree shows one page twice. */
  objectNumber(index: number): number {
    return this.engine.call('EPDFDoc_GetPageObjectNumberByIndex')(this.document, index);
  }

  /** Reads page `index` (from 0); null where the page itself is broken. Fails with "too-heavy" and "limit". */
  read(index: number): PageContent | null {
    const { engine } = this;
    const page = engine.call('FPDF_LoadPage')(this.document, index);
    if (page === 0) return null;
    const text = engine.call('FPDFText_LoadPage')(page);
    if (text !== 0) this.count(engine.call('FPDFText_CountChars')(text), index + 1);
    const upright = text === 0 ? null : this.textTurns(text);
    const sideways = upright !== null && upright !== engine.call('FPDFPage_GetRotation')(page);
    const frame = this.frameOf(page, upright);
    this.unreadable = 0;
    const glyphs = text === 0 ? [] : this.glyphs(text, frame);
    if (text !== 0) engine.call('FPDFText_ClosePage')(text);
    const painter = new Painter(engine, this.heap, this.scratch, frame);
    painter.page(page);
    this.objects.spend(painter.objects);
    engine.call('FPDF_ClosePage')(page);
    const { width, height } = frame;
    return {
      page: index + 1,
      width,
      height,
      glyphs,
      horizontal: painter.horizontal,
      vertical: painter.vertical,
      unreadable: this.unreadable,
      imageShare: painter.imageArea / Math.max(1, width * height),
      ...(sideways && upright !== null ? { turns: upright } : {}),
    };
  }

  /** Glyphs are counted before they are read: forms may draw them a million times. */
  private count(glyphs: number, page: number): void {
    if (glyphs > MAX_PAGE_GLYPHS) throw new ReadFailure({ id: 'too-heavy', args: { page } });
    this.objects.spend(glyphs);
  }

  private float(index: number): number {
    return this.heap.data.getFloat32(this.scratch + index * 4, true);
  }

  private double(index: number): number {
    return this.heap.data.getFloat64(this.scratch + index * 8, true);
  }

  private frameOf(page: number, upright: number | null): Frame {
    const { engine, scratch } = this;
    const box = (name: string) => engine.call(name)(page, scratch, scratch + 4, scratch + 8, scratch + 12) !== 0;
    const rotation = engine.call('FPDFPage_GetRotation')(page);
    // Where the text itself says which way is up, the page's own rotation is what makes it so, or is wrong.
    const turns = upright ?? rotation;
    if (box('FPDFPage_GetCropBox') || box('FPDFPage_GetMediaBox')) {
      const [left, bottom, right, top] = [this.float(0), this.float(1), this.float(2), this.float(3)];
      if (right - left > 1 && top - bottom > 1 && right - left < 20_000 && top - bottom < 20_000)
        return new Frame(left, bottom, right, top, turns);
    }
    const width = engine.call('FPDF_GetPageWidthF')(page);
    const height = engine.call('FPDF_GetPageHeightF')(page);
    return rotation & 1 ? new Frame(0, 0, height, width, turns) : new Frame(0, 0, width, height, turns);
  }

  /** Quarter turns clockwise that bring the text upright, whatever the page's rotation says; null where the text does not agree with itself. */
  private textTurns(text: number): number | null {
    const { engine } = this;
    const count = engine.call('FPDFText_CountChars')(text);
    const angle = engine.call('FPDFText_GetCharAngle');
    const step = Math.max(1, Math.floor(count / 200));
    const votes = [0, 0, 0, 0];
    let total = 0;
    for (let index = 0; index < count; index += step) {
      const radians = angle(text, index);
      if (radians < 0) continue;
      const quarter = Math.round(radians / (Math.PI / 2)) & 3;
      votes[quarter] = (votes[quarter] ?? 0) + 1;
      total++;
    }
    const best = votes.indexOf(Math.max(...votes));
    // The engine measures angles clockwise; what leans so is turned back.
    return total >= 5 && (votes[best] ?? 0) >= 0.8 * total ? -best & 3 : null;
  }

  /**
   * The glyphs of a page. Clips are believed where they hide a little, as spreadsheets do; where they seem to hide much, they are given in a space of their own
   * (text inside a form), and are left out.
   */
  private glyphs(text: number, frame: Frame): Glyph[] {
    const clips = new ClipReader(this.engine, this.heap, this.scratch, frame);
    const clipped = this.readGlyphs(text, frame, clips);
    const hidden = clipped.tried - clipped.glyphs.length + clipped.glyphs.filter((glyph) => glyph.home).length;
    return hidden <= MAX_HIDDEN * clipped.tried ? clipped.glyphs : this.readGlyphs(text, frame, null).glyphs;
  }

  private readGlyphs(text: number, frame: Frame, clips: ClipReader | null): { readonly glyphs: Glyph[]; readonly tried: number } {
    this.unreadable = 0;
    let tried = 0;
    const { engine, scratch } = this;
    const count = engine.call('FPDFText_CountChars')(text);
    const unicode = engine.call('FPDFText_GetUnicode');
    const generated = engine.call('FPDFText_IsGenerated');
    const charOrigin = engine.call('FPDFText_GetCharOrigin');
    const looseBox = engine.call('FPDFText_GetLooseCharBox');
    const glyphs: Glyph[] = [];
    for (let index = 0; index < count; index++) {
      if (generated(text, index) === 1) continue;
      const code = unicode(text, index);
      if (isUnmapped(code)) this.unreadable++;
      const character = characterOf(code);
      if (character === '') continue;
      if (charOrigin(text, index, scratch, scratch + 8) === 0) continue;
      const originX = this.double(0);
      const originY = this.double(1);
      if (looseBox(text, index, scratch) === 0) continue;
      // FS_RECTF: left, top, right, bottom.
      const glyph = place(
        frame,
        character,
        originX,
        originY,
        this.float(0),
        this.float(3),
        this.float(2),
        this.float(1),
        clips?.of(text, index) ?? null,
      );
      tried++;
      if (glyph) glyphs.push(glyph);
    }
    return { glyphs, tried };
  }
}

/** A code that stands for no character: none at all, one of a font's own, or the sign for an unknown one. */
function isUnmapped(code: number): boolean {
  return code === 0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff);
}

/** Text of a code that the engine gives; "" for what is none. Radicals (⽤, ⻓) become the characters that they stand for. */
function characterOf(code: number): string {
  if (HYPHENS.has(code)) return '-';
  if (code < 0x20 || code > 0x10ffff || code === 0xffff) return '';
  const character = String.fromCodePoint(code);
  return code >= 0x2e80 && code <= 0x2fdf ? unifyRadicals(character) : character;
}

/** Height at which a glyph counts as standing: within its type, and the same for all glyphs of a line, whatever their shapes. */
export function middleHeight(baseline: number, size: number): number {
  return baseline - 0.22 * size;
}

/** Ink of a glyph above and below its baseline, in heights of its box. */
const ASCENT = 0.62;
const DESCENT = 0.1;

/**
 * The glyph on the page as shown; null where it stands outside of the page with nothing to say where it belongs.
 */
function place(
  frame: Frame,
  text: string,
  originX: number,
  originY: number,
  left: number,
  bottom: number,
  right: number,
  top: number,
  clip: ShownBox | null,
): Glyph | null {
  const baseline = frame.y(originX, originY);
  const xa = frame.x(left, bottom);
  const xb = frame.x(right, top);
  const x0 = Math.min(xa, xb);
  const x1 = Math.max(xa, xb);
  const size = Math.abs(frame.y(left, bottom) - frame.y(right, top));
  if (!Number.isFinite(x0 + x1 + baseline + size)) return null;
  const glyph = { text, x0, x1, baseline, size, top: baseline - ASCENT * size, bottom: baseline + DESCENT * size };
  const middle = (x0 + x1) / 2;
  const height = middleHeight(baseline, size);
  if (clip && (middle < clip.left || middle > clip.right || height < clip.top || height > clip.bottom)) {
    // The nearest place inside the clip, a little off its edge, where a rule may run.
    const home = { x: inside(middle, clip.left, clip.right), y: inside(height, clip.top, clip.bottom) };
    const visible =
      home.x >= 0 && home.x <= frame.width && home.y >= 0 && home.y <= frame.height && clip.right > clip.left && clip.bottom > clip.top;
    return visible ? { ...glyph, home } : null;
  }
  return middle < 0 || middle > frame.width || baseline < 0 || baseline > frame.height + size * 0.3 ? null : glyph;
}

function inside(value: number, from: number, to: number): number {
  const inset = Math.min(2.5, (to - from) / 2);
  return Math.max(from + inset, Math.min(to - inset, value));
}
