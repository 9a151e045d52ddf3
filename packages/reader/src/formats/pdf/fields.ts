/**
 * What is typed into the fields of a form, and written on the page as free text: put on the page, so that it is read at its place.
 */
import type { Engine, Heap } from './engine.js';
import type { Frame } from './frame.js';
import type { Glyph } from './glyph.js';
import type { ShownBox } from './grounds.js';
import { plainInk } from './ink.js';
import { putText, wideText } from './strings.js';

const FREE_TEXT = 3;
const WIDGET = 20;
/** Flags of what is not shown on a screen. */
const NOT_SHOWN = 2 | 32;
/** Field types of the engine. */
const PUSH_BUTTON = 1;
const CHECK_BOX = 2;
const RADIO_BUTTON = 3;
const SIGNATURE = 7;
/** Flag of a field with one box for each letter. */
const COMB = 1 << 24;
/** More notes than this on a page are harm. */
const MAX_NOTES = 5000;
const MAX_VALUE = 20_000;
/** Boxes as the office formats write them. */
const CHECKED = '☑';
const UNCHECKED = '□';

/** The text of a field or note, and where it stands. */
export interface LaidText {
  readonly box: ShownBox;
  /** What the field holds. */
  readonly value: string;
  /** How its look is read: as it is painted, or by its value, where a letter stands in a box of its own or a tick stands for itself. */
  readonly read: 'look' | 'value';
}

/** A page with its fields painted on it. */
export interface LaidPage {
  /** Handle of the page, which is not the one handed in where something was laid over it. */
  readonly page: number;
  /** Painted objects that are the page's own. */
  readonly ownObjects: number;
  readonly laid: readonly (Omit<LaidText, 'box'> & { readonly rect: ShownBox })[];
}

/** The form of a document, for as long as it is open. */
export class FormReader {
  private readonly form: number;
  private readonly info: number;

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly scratch: number,
    private readonly document: number,
  ) {
    const hasForm = engine.call('FPDF_GetFormType')(document) !== 0;
    this.info = hasForm ? engine.call('PDFiumExt_OpenFormFillInfo')() : 0;
    this.form = this.info === 0 ? 0 : engine.call('PDFiumExt_InitFormFillEnvironment')(document, this.info);
  }

  close(): void {
    if (this.form !== 0) this.engine.call('PDFiumExt_ExitFormFillEnvironment')(this.form);
    if (this.info !== 0) this.engine.call('PDFiumExt_CloseFormFillInfo')(this.info);
  }

  /** Paints the fields and free texts of a page on it; everything else that is laid over a page (stamps, marks, signatures) is none of its text. */
  layOver(page: number, index: number): LaidPage {
    const { engine } = this;
    const ownObjects = engine.call('FPDFPage_CountObjects')(page);
    const count = Math.min(MAX_NOTES, engine.call('FPDFPage_GetAnnotCount')(page));
    const laid: (Omit<LaidText, 'box'> & { rect: ShownBox })[] = [];
    const others: number[] = [];
    for (let at = 0; at < count; at++) {
      const note = engine.call('FPDFPage_GetAnnot')(page, at);
      if (note === 0) continue;
      const text = this.textOf(note);
      if (text) laid.push(text);
      else others.push(at);
      engine.call('FPDFPage_CloseAnnot')(note);
    }
    if (laid.length === 0) return { page, ownObjects: Number.POSITIVE_INFINITY, laid };
    for (const at of others.reverse()) engine.call('FPDFPage_RemoveAnnot')(page, at);
    engine.call('FPDFPage_Flatten')(page, 0);
    engine.call('FPDF_ClosePage')(page);
    return { page: engine.call('FPDF_LoadPage')(this.document, index), ownObjects, laid };
  }

  /** The text of a note; null for what is not read as text. */
  private textOf(note: number): (Omit<LaidText, 'box'> & { readonly rect: ShownBox }) | null {
    const { engine, scratch, heap } = this;
    const subtype = engine.call('FPDFAnnot_GetSubtype')(note);
    if (subtype !== FREE_TEXT && subtype !== WIDGET) return null;
    if ((engine.call('FPDFAnnot_GetFlags')(note) & NOT_SHOWN) !== 0) return null;
    if (engine.call('FPDFAnnot_GetRect')(note, scratch) === 0) return null;
    // FS_RECTF: left, top, right, bottom.
    const at = (index: number) => heap.data.getFloat32(scratch + index * 4, true);
    const rect: ShownBox = { left: at(0), top: at(1), right: at(2), bottom: at(3) };
    if (subtype === FREE_TEXT)
      return { rect, value: this.longText((to, length) => this.stringOf(note, 'Contents', to, length)), read: 'look' };
    if (this.form === 0) return { rect, value: '', read: 'look' };
    const type = engine.call('FPDFAnnot_GetFormFieldType')(this.form, note);
    if (type === PUSH_BUTTON || type === SIGNATURE) return null;
    if (type === CHECK_BOX || type === RADIO_BUTTON) {
      const state = this.longText((to, length) => this.stringOf(note, 'AS', to, length));
      const checked = state !== '' && state !== 'Off';
      return { rect, value: checked ? CHECKED : UNCHECKED, read: 'value' };
    }
    const comb = (engine.call('FPDFAnnot_GetFormFieldFlags')(this.form, note) & COMB) !== 0;
    const value = this.longText((to, length) => engine.call('FPDFAnnot_GetFormFieldValue')(this.form, note, to, length));
    return { rect, value, read: comb && value !== '' ? 'value' : 'look' };
  }

  private stringOf(note: number, key: string, to: number, length: number): number {
    putText(this.heap, this.scratch, key);
    return this.engine.call('FPDFAnnot_GetStringValue')(note, this.scratch, to, length);
  }

  /** Text of any length from a call that is asked for its length first. */
  private longText(call: (to: number, length: number) => number): string {
    const { engine, heap } = this;
    const length = Math.min(call(0, 0), MAX_VALUE);
    if (length <= 2) return '';
    const buffer = engine.malloc(length);
    if (buffer === 0) return '';
    call(buffer, length);
    const text = wideText(heap, buffer, length);
    engine.free(buffer);
    return text.trim();
  }
}

/** The area of a field on the page as shown. */
export function shownBox(rect: ShownBox, frame: Frame): ShownBox {
  const xs = [frame.x(rect.left, rect.bottom), frame.x(rect.right, rect.top)];
  const ys = [frame.y(rect.left, rect.bottom), frame.y(rect.right, rect.top)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function isIn({ x0, x1, baseline, size }: Glyph, box: ShownBox): boolean {
  const x = (x0 + x1) / 2;
  const y = baseline - 0.22 * size;
  return x >= box.left && x <= box.right && y >= box.top - 1 && y <= box.bottom + 1;
}

/** Whether letters can be read: some are there, and none is unknown. */
function isReadable(glyphs: readonly Glyph[]): boolean {
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== '');
  return printed.length > 0 && printed.every((glyph) => !/[\ufdd0\ufffd]/.test(glyph.text));
}

/**
 * The letters of a page with those of its fields: as they are painted where that can be read, else the field's value at the field's place.
 */
export function withFieldValues(glyphs: readonly Glyph[], laid: readonly LaidText[]): Glyph[] {
  const notes = glyphs.filter((glyph) => glyph.ink.layer === 'note');
  const gone = new Set<Glyph>();
  const letters: Glyph[] = [];
  for (const { box, value, read } of laid) {
    if (value === '') continue;
    const own = notes.filter((glyph) => isIn(glyph, box));
    if (read === 'look' && isReadable(own)) continue;
    for (const glyph of own) gone.add(glyph);
    letters.push(...lettersOf(value, box));
  }
  return letters.length === 0 ? [...glyphs] : [...glyphs.filter((glyph) => !gone.has(glyph)), ...letters];
}

/** A value set in its field: its lines one under the other around the middle. */
function lettersOf(value: string, box: ShownBox): Glyph[] {
  const lines = value.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const em = Math.min(10, (0.8 * (box.bottom - box.top)) / Math.max(1, lines.length));
  const middle = (box.top + box.bottom) / 2;
  return lines.flatMap((line, row) => {
    const widths = Array.from(line, (letter) => (letter.charCodeAt(0) < 0x2e80 ? 0.5 : 1));
    const wide = widths.reduce((sum, width) => sum + width, 0) * em;
    const scale = Math.min(1, (box.right - box.left - 2) / Math.max(1, wide));
    const baseline = middle + 0.25 * em + (row - (lines.length - 1) / 2) * 1.2 * em;
    let x = box.left + 1;
    return Array.from(line, (text, index): Glyph => {
      const x0 = x;
      x += (widths[index] ?? 1) * em * scale;
      return { text, x0, x1: x, baseline, size: 1.13 * em, top: baseline - 0.7 * em, bottom: baseline + 0.11 * em, ink: plainInk(em, 0) };
    });
  });
}
