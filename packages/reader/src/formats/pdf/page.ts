/**
 * What stands on a page: glyphs and straight rules, in points from the top left of the page as it is shown.
 */

import { ReadFailure } from '../../failure.js';
import { type Budget, MAX_PAGE_GLYPHS } from '../../limits.js';
import { ClipReader } from './clip.js';
import { type Engine, Heap } from './engine.js';
import { FormReader, type LaidPage, shownBox, withFieldValues } from './fields.js';
import { Frame, IDENTITY } from './frame.js';
import type { ShownBox } from './grounds.js';
import { type DrawnPage, NO_TEXT, type PageText, readText } from './page-text.js';
import { Painter } from './painter.js';
import type { Rule } from './rules.js';
import { SLANTED } from './stamps.js';
import { TextReader } from './text-reader.js';
import { WatermarkMemory } from './watermarks.js';

export { type Glyph, middleHeight } from './glyph.js';

export interface PageContent extends PageText {
  /** Number from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Where pictures stand. */
  readonly images: readonly ShownBox[];
  /** Share of the page that images cover, 0..1 and above where they overlap. */
  readonly imageShare: number;
  /** Quarter turns clockwise that the page was read in, where its text stands otherwise than the page is shown. */
  readonly turns?: number;
}

/** Bytes of memory that calls of the engine write their answers to. */
const SCRATCH = 256;
/** Kind of form that has no pages of its own. */
const XFA_FULL = 2;

/** Reads the pages of one open document. */
export class PageReader {
  private readonly heap: Heap;
  private readonly scratch: number;
  private readonly watermarks = new WatermarkMemory();
  private readonly form: FormReader;

  constructor(
    private readonly engine: Engine,
    private readonly document: number,
    /** What all pages together may draw. */
    private readonly objects: Budget,
  ) {
    this.heap = new Heap(engine.memory);
    this.scratch = engine.malloc(SCRATCH);
    this.form = new FormReader(engine, this.heap, this.scratch, document);
  }

  close(): void {
    this.form.close();
    this.engine.free(this.scratch);
  }

  get pageCount(): number {
    return this.engine.call('FPDF_GetPageCount')(this.document);
  }

  /** Number of the object that is page `index`: where two pages have one number, the page tree shows one page twice. */
  objectNumber(index: number): number {
    return this.engine.call('EPDFDoc_GetPageObjectNumberByIndex')(this.document, index);
  }

  /** Whether the document is a form that another program draws from a description of its own (XFA): its pages hold a placeholder only. */
  get isDrawnElsewhere(): boolean {
    return this.engine.call('FPDF_GetFormType')(this.document) === XFA_FULL;
  }

  /** Reads page `index` (from 0); null where the page itself is broken. Fails with "too-heavy" and "limit". */
  read(index: number): PageContent | null {
    const { engine } = this;
    const loaded = engine.call('FPDF_LoadPage')(this.document, index);
    if (loaded === 0) return null;
    const laid = this.form.layOver(loaded, index);
    const { page } = laid;
    if (page === 0) return null;
    const text = engine.call('FPDFText_LoadPage')(page);
    if (text !== 0) this.count(engine.call('FPDFText_CountChars')(text), index + 1);
    const upright = text === 0 ? null : this.textTurns(text);
    const sideways = upright !== null && upright !== engine.call('FPDFPage_GetRotation')(page);
    const frame = this.frameOf(page, upright);
    const painter = new Painter(engine, this.heap, this.scratch, frame);
    painter.page(page, laid.ownObjects);
    this.objects.spend(painter.objects);
    const content = this.textOf(text, frame, painter, laid);
    if (text !== 0) engine.call('FPDFText_ClosePage')(text);
    engine.call('FPDF_ClosePage')(page);
    const { width, height } = frame;
    return {
      page: index + 1,
      width,
      height,
      ...content,
      horizontal: painter.horizontal,
      vertical: painter.vertical,
      images: painter.images,
      imageShare: painter.imageArea / Math.max(1, width * height),
      ...(sideways && upright !== null ? { turns: upright } : {}),
    };
  }

  /** Glyphs are counted before they are read: forms may draw them a million times. */
  private count(glyphs: number, page: number): void {
    if (glyphs > MAX_PAGE_GLYPHS) throw new ReadFailure({ id: 'too-heavy', args: { page } });
    this.objects.spend(glyphs);
  }

  private textOf(text: number, frame: Frame, painter: Painter, { laid }: LaidPage): PageText {
    if (text === 0) return NO_TEXT;
    const clips = new ClipReader(this.engine, this.heap, this.scratch, frame);
    const { horizontal, vertical, grounds, images, texts } = painter;
    const drawn: DrawnPage = {
      frame,
      raw: new TextReader(this.engine, this.heap, this.scratch, frame, texts).read(text),
      horizontal,
      vertical,
      grounds,
      images,
      texts,
      boxOfText: (object) => painter.boxOf(object, texts.get(object)?.outer ?? IDENTITY),
      clipOf: (object) => clips.ofObject(object, texts.get(object)?.outer),
    };
    const read = readText(drawn, this.watermarks);
    const fields = laid.map(({ rect, value, read }) => ({ box: shownBox(rect, frame), value, read }));
    return { ...read, glyphs: withFieldValues(read.glyphs, fields) };
  }

  private float(index: number): number {
    return this.heap.data.getFloat32(this.scratch + index * 4, true);
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

  /**
   * Quarter turns clockwise that bring the text upright, whatever the page's rotation says; null where the text does not agree with itself. What leans between
   * two quarters is laid over the page and has no say.
   */
  private textTurns(text: number): number | null {
    const { engine } = this;
    const count = engine.call('FPDFText_CountChars')(text);
    const angle = engine.call('FPDFText_GetCharAngle');
    const step = Math.max(1, Math.floor(count / 400));
    const votes = [0, 0, 0, 0];
    let total = 0;
    for (let index = 0; index < count; index += step) {
      const radians = angle(text, index);
      if (radians < 0) continue;
      const turns = radians / (Math.PI / 2);
      if (Math.abs(turns - Math.round(turns)) * 90 > SLANTED) continue;
      const quarter = Math.round(turns) & 3;
      votes[quarter] = (votes[quarter] ?? 0) + 1;
      total++;
    }
    const best = votes.indexOf(Math.max(...votes));
    // The engine measures angles clockwise; what leans so is turned back.
    return total >= 5 && (votes[best] ?? 0) >= 0.8 * total ? -best & 3 : null;
  }
}
