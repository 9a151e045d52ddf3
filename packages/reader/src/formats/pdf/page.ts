/**
 * What stands on a page: glyphs and straight rules, in points from the top left of the page as it is shown.
 */
import { unifyRadicals } from '@perf-lint/core';
import { type Engine, Heap } from './engine.js';

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

/** A rule: horizontal from `from` to `to` at `at` (a y), or vertical (an x). */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  /** Number from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Share of the page that images cover, 0..1 and above where they overlap. */
  readonly imageShare: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Fills up to this thick are drawn rules, in points. */
const MAX_RULE_THICKNESS = 3;
/** Objects looked at on one page; a drawing of millions of strokes is no table. */
const MAX_OBJECTS = 200_000;
const MAX_FORM_DEPTH = 8;
const HYPHENS = new Set([0x02, 0xfffe, 0xad]);

const OBJECT_PATH = 2;
const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;
const SEGMENT_LINE = 0;
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;

/** `outer` after `inner`. */
function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Turns points of the page's own space into points of the page as shown. */
export class Frame {
  private readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;

  /** `turns` quarter turns clockwise of a page whose visible box is left, bottom, right, top. */
  constructor(left: number, bottom: number, right: number, top: number, turns: number) {
    const wide = right - left;
    const high = top - bottom;
    switch (turns & 3) {
      case 1:
        this.matrix = [0, 1, 1, 0, -bottom, -left];
        break;
      case 2:
        this.matrix = [-1, 0, 0, 1, right, -bottom];
        break;
      case 3:
        this.matrix = [0, -1, -1, 0, top, right];
        break;
      default:
        this.matrix = [1, 0, 0, -1, -left, top];
    }
    this.width = turns & 1 ? high : wide;
    this.height = turns & 1 ? wide : high;
  }

  x(x: number, y: number): number {
    return x * this.matrix[0] + y * this.matrix[2] + this.matrix[4];
  }

  y(x: number, y: number): number {
    return x * this.matrix[1] + y * this.matrix[3] + this.matrix[5];
  }
}

/** Reads the pages of one open document. */
export class PageReader {
  private readonly heap: Heap;
  private readonly scratch: number;

  constructor(
    private readonly engine: Engine,
    private readonly document: number,
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

  /** Reads page `index` (from 0); null where the page itself is broken. */
  read(index: number): PageContent | null {
    const { engine } = this;
    const page = engine.call('FPDF_LoadPage')(this.document, index);
    if (page === 0) return null;
    const text = engine.call('FPDFText_LoadPage')(page);
    const frame = this.frameOf(page, text === 0 ? null : this.textTurns(text));
    const glyphs = text === 0 ? [] : this.glyphs(text, frame);
    if (text !== 0) engine.call('FPDFText_ClosePage')(text);
    const painter = new Painter(engine, this.heap, this.scratch, frame);
    painter.page(page);
    engine.call('FPDF_ClosePage')(page);
    const { width, height } = frame;
    return {
      page: index + 1,
      width,
      height,
      glyphs,
      horizontal: painter.horizontal,
      vertical: painter.vertical,
      imageShare: painter.imageArea / Math.max(1, width * height),
    };
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

  private glyphs(text: number, frame: Frame): Glyph[] {
    const { engine, scratch } = this;
    const count = engine.call('FPDFText_CountChars')(text);
    const unicode = engine.call('FPDFText_GetUnicode');
    const generated = engine.call('FPDFText_IsGenerated');
    const charOrigin = engine.call('FPDFText_GetCharOrigin');
    const looseBox = engine.call('FPDFText_GetLooseCharBox');
    const clips = new ClipReader(engine, this.heap, scratch, frame);
    const glyphs: Glyph[] = [];
    for (let index = 0; index < count; index++) {
      if (generated(text, index) === 1) continue;
      const code = unicode(text, index);
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
        clips.of(text, index),
      );
      if (glyph) glyphs.push(glyph);
    }
    return glyphs;
  }
}

/** Text of a code that the engine gives; "" for what is none. Radicals (⽤, ⻓) become the characters that they stand for. */
function characterOf(code: number): string {
  if (HYPHENS.has(code)) return '-';
  if (code < 0x20 || code > 0x10ffff || code === 0xffff) return '';
  const character = String.fromCodePoint(code);
  return code >= 0x2e80 && code <= 0x2fdf ? unifyRadicals(character) : character;
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
  const height = baseline - 0.3 * Math.min(size, 1.2 * Math.max(4, x1 - x0));
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

interface ShownBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The areas that clip text objects, one look at each object. */
class ClipReader {
  private readonly known = new Map<number, ShownBox | null>();
  private readonly textObject: (page: number, index: number) => number;

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly scratch: number,
    private readonly frame: Frame,
  ) {
    this.textObject = engine.call('FPDFText_GetTextObject');
  }

  /** Clip of the glyph `index`, null where nothing clips it. */
  of(text: number, index: number): ShownBox | null {
    const object = this.textObject(text, index);
    if (object === 0) return null;
    const known = this.known.get(object);
    if (known !== undefined) return known;
    const box = this.boxOf(object);
    this.known.set(object, box);
    return box;
  }

  private boxOf(object: number): ShownBox | null {
    const { engine } = this;
    const clip = engine.call('FPDFPageObj_GetClipPath')(object);
    if (clip === 0) return null;
    const paths = engine.call('FPDFClipPath_CountPaths')(clip);
    let box: ShownBox | null = null;
    for (let path = 0; path < Math.min(paths, 20); path++) {
      const next = this.pathBox(clip, path);
      if (!next) continue;
      box = box
        ? {
            left: Math.max(box.left, next.left),
            right: Math.min(box.right, next.right),
            top: Math.max(box.top, next.top),
            bottom: Math.min(box.bottom, next.bottom),
          }
        : next;
    }
    return box;
  }

  private pathBox(clip: number, path: number): ShownBox | null {
    const { engine, scratch, frame } = this;
    const segments = engine.call('FPDFClipPath_CountPathSegments')(clip, path);
    const xs: number[] = [];
    const ys: number[] = [];
    for (let index = 0; index < Math.min(segments, 200); index++) {
      const segment = engine.call('FPDFClipPath_GetPathSegment')(clip, path, index);
      if (segment === 0 || engine.call('FPDFPathSegment_GetPoint')(segment, scratch, scratch + 4) === 0) continue;
      const x = this.heap.data.getFloat32(scratch, true);
      const y = this.heap.data.getFloat32(scratch + 4, true);
      xs.push(frame.x(x, y));
      ys.push(frame.y(x, y));
    }
    if (xs.length < 2) return null;
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
}

/** Collects rules from the painted paths of a page, through its forms. */
class Painter {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];
  imageArea = 0;
  private objects = 0;
  private points: { x: number; y: number }[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly scratch: number,
    private readonly frame: Frame,
  ) {}

  page(page: number): void {
    const count = this.engine.call('FPDFPage_CountObjects')(page);
    const get = this.engine.call('FPDFPage_GetObject');
    for (let index = 0; index < count; index++) this.object(get(page, index), IDENTITY, 0);
  }

  private object(object: number, outer: Matrix, depth: number): void {
    if (object === 0 || ++this.objects > MAX_OBJECTS) return;
    const type = this.engine.call('FPDFPageObj_GetType')(object);
    if (type !== OBJECT_PATH && type !== OBJECT_FORM && type !== OBJECT_IMAGE) return;
    const matrix = multiply(this.matrixOf(object), outer);
    if (type === OBJECT_PATH) this.path(object, matrix);
    else if (type === OBJECT_IMAGE) this.imageArea += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    else if (depth < MAX_FORM_DEPTH) {
      const count = this.engine.call('FPDFFormObj_CountObjects')(object);
      const get = this.engine.call('FPDFFormObj_GetObject');
      for (let index = 0; index < count; index++) this.object(get(object, index), matrix, depth + 1);
    }
  }

  private matrixOf(object: number): Matrix {
    if (this.engine.call('FPDFPageObj_GetMatrix')(object, this.scratch) === 0) return IDENTITY;
    const { data } = this.heap;
    const at = (index: number) => data.getFloat32(this.scratch + index * 4, true);
    return [at(0), at(1), at(2), at(3), at(4), at(5)];
  }

  private path(object: number, matrix: Matrix): void {
    const { engine, scratch } = this;
    if (engine.call('FPDFPath_GetDrawMode')(object, scratch, scratch + 4) === 0) return;
    const filled = this.heap.data.getInt32(scratch, true) !== 0;
    const stroked = this.heap.data.getInt32(scratch + 4, true) !== 0;
    // A path that is neither is there to clip.
    if (!filled && !stroked) return;
    const count = engine.call('FPDFPath_CountSegments')(object);
    const segment = engine.call('FPDFPath_GetPathSegment');
    const point = engine.call('FPDFPathSegment_GetPoint');
    const type = engine.call('FPDFPathSegment_GetType');
    const closes = engine.call('FPDFPathSegment_GetClose');
    let curved = false;
    for (let index = 0; index < count; index++) {
      const handle = segment(object, index);
      if (point(handle, scratch, scratch + 4) === 0) continue;
      const rawX = this.heap.data.getFloat32(scratch, true);
      const rawY = this.heap.data.getFloat32(scratch + 4, true);
      const userX = rawX * matrix[0] + rawY * matrix[2] + matrix[4];
      const userY = rawX * matrix[1] + rawY * matrix[3] + matrix[5];
      const kind = type(handle);
      if (kind === SEGMENT_MOVE) {
        this.subpath(filled, stroked, curved);
        curved = false;
      } else if (kind === SEGMENT_BEZIER) curved = true;
      else if (kind !== SEGMENT_LINE) continue;
      this.points.push({ x: this.frame.x(userX, userY), y: this.frame.y(userX, userY) });
      const [first] = this.points;
      if (closes(handle) !== 0 && first) this.points.push(first);
    }
    this.subpath(filled, stroked, curved);
  }

  /** Turns the points collected into rules: a thin filled shape is one rule, a stroked line as many as it has straight pieces. */
  private subpath(filled: boolean, stroked: boolean, curved: boolean): void {
    const { points } = this;
    this.points = [];
    if (points.length < 2 || curved) return;
    if (filled) {
      let [left, right, top, bottom] = [
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
      ];
      for (const { x, y } of points) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      const wide = right - left;
      const high = bottom - top;
      if (high <= MAX_RULE_THICKNESS && wide > high) this.add(this.horizontal, (top + bottom) / 2, left, right);
      else if (wide <= MAX_RULE_THICKNESS && high > wide) this.add(this.vertical, (left + right) / 2, top, bottom);
      if (!stroked || high <= MAX_RULE_THICKNESS || wide <= MAX_RULE_THICKNESS) return;
    }
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (!a || !b) continue;
      if (Math.abs(a.y - b.y) < 0.6) this.add(this.horizontal, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x));
      else if (Math.abs(a.x - b.x) < 0.6) this.add(this.vertical, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y));
    }
  }

  private add(rules: Rule[], at: number, from: number, to: number): void {
    // Chromium draws a border in pieces as short as half a point: pieces are joined later, dust is dropped then.
    if (to - from > 0.05 && Number.isFinite(at + from + to)) rules.push({ at, from, to });
  }
}
