/**
 * The letters of a page as the engine gives them, each with the ink that its text object is painted in.
 */
import type { Engine, Heap } from './engine.js';
import type { Frame } from './frame.js';
import type { RawGlyph } from './glyph.js';
import { BLACK, type Ink } from './ink.js';
import type { PaintedText } from './painter.js';
import { narrowText } from './strings.js';

/** Longest name of a font that is asked for. */
const FONT_NAME = 96;

export class TextReader {
  private readonly inks = new Map<number, Ink>();
  private readonly fonts = new Map<number, string>();

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly scratch: number,
    private readonly frame: Frame,
    private readonly painted: ReadonlyMap<number, PaintedText>,
  ) {}

  private double(index: number): number {
    return this.heap.data.getFloat64(this.scratch + index * 8, true);
  }

  private float(index: number): number {
    return this.heap.data.getFloat32(this.scratch + index * 4, true);
  }

  /** All letters of a text page; spaces that the engine makes up are left out. */
  read(text: number): RawGlyph[] {
    const { engine, scratch } = this;
    const count = engine.call('FPDFText_CountChars')(text);
    const unicode = engine.call('FPDFText_GetUnicode');
    const generated = engine.call('FPDFText_IsGenerated');
    const mapError = engine.call('FPDFText_HasUnicodeMapError');
    const textObject = engine.call('FPDFText_GetTextObject');
    const charOrigin = engine.call('FPDFText_GetCharOrigin');
    const looseBox = engine.call('FPDFText_GetLooseCharBox');
    const glyphs: RawGlyph[] = [];
    for (let index = 0; index < count; index++) {
      if (generated(text, index) === 1) continue;
      const code = unicode(text, index);
      const unmapped = mapError(text, index) === 1;
      if ((code === 0 || unmapped) && this.isBlank(text, index, textObject(text, index))) continue;
      if (charOrigin(text, index, scratch, scratch + 8) === 0) continue;
      const origin = { x: this.double(0), y: this.double(1) };
      if (looseBox(text, index, scratch) === 0) continue;
      // FS_RECTF: left, top, right, bottom.
      const box = { left: this.float(0), top: this.float(1), right: this.float(2), bottom: this.float(3) };
      const object = textObject(text, index);
      const ink = this.inkOf(text, index, object);
      glyphs.push({ code, unmapped, object, font: ink.font, ink, origin, box });
    }
    return glyphs;
  }

  /** Whether a letter surely puts nothing on the page: a space that has no code of its own, in a font that is in the file. */
  private isBlank(text: number, index: number, object: number): boolean {
    const { engine, scratch } = this;
    const font = object === 0 ? 0 : engine.call('FPDFTextObj_GetFont')(object);
    if (font === 0 || engine.call('FPDFFont_GetIsEmbedded')(font) !== 1) return false;
    if (engine.call('FPDFText_GetCharBox')(text, index, scratch, scratch + 8, scratch + 16, scratch + 24) === 0) return true;
    return Math.abs(this.double(1) - this.double(0)) < 0.01 || Math.abs(this.double(3) - this.double(2)) < 0.01;
  }

  private inkOf(text: number, index: number, object: number): Ink {
    const known = this.inks.get(object);
    if (known) return known;
    const { engine, scratch, frame } = this;
    const size = engine.call('FPDFText_GetFontSize')(text, index);
    let [em, turn] = [size, 0];
    if (engine.call('FPDFText_GetMatrix')(text, index, scratch) !== 0) {
      const [a, b, c, d] = [this.float(0), this.float(1), this.float(2), this.float(3)];
      em = size * Math.hypot(c, d);
      const across = frame.x(a, b) - frame.x(0, 0);
      const down = frame.y(a, b) - frame.y(0, 0);
      turn = (Math.atan2(-down, across) * 180) / Math.PI;
    }
    turn = (turn + 360) % 360;
    const slant = Math.abs(turn - 90 * Math.round(turn / 90));
    const painted = this.painted.get(object);
    const { order, mode, paint, watermark, layer } = painted ?? {
      order: 0,
      mode: 'filled' as const,
      paint: BLACK,
      watermark: false,
      layer: 'page' as const,
    };
    const ink: Ink = { object, order, mode, paint, em, slant, turn, watermark, font: this.fontOf(object), layer };
    this.inks.set(object, ink);
    return ink;
  }

  private fontOf(object: number): string {
    const { engine, heap, scratch } = this;
    const font = object === 0 ? 0 : engine.call('FPDFTextObj_GetFont')(object);
    if (font === 0) return '';
    const known = this.fonts.get(font);
    if (known !== undefined) return known;
    const length = engine.call('FPDFFont_GetBaseFontName')(font, scratch + 64, FONT_NAME);
    const name = length > 0 && length <= FONT_NAME ? narrowText(heap, scratch + 64, length) : '';
    this.fonts.set(font, name);
    return name;
  }
}
