/**
 * What is painted on a page, through its forms and in order: rules, filled areas, pictures, and the ink of its texts.
 */
import { ClipReader } from './clip.js';
import type { Engine, Heap } from './engine.js';
import { type Frame, IDENTITY, type Matrix, multiply } from './frame.js';
import type { Grounds, ShownBox } from './grounds.js';
import { BLACK, type Paint, type TextMode } from './ink.js';
import type { Rule } from './rules.js';
import { boxAround, type Point, type ShapeStyle, Shapes } from './shapes.js';
import { putText, wideText } from './strings.js';

/** Objects looked at on one page; a drawing of millions of strokes is no table. */
const MAX_OBJECTS = 200_000;
const MAX_FORM_DEPTH = 8;
const OBJECT_TEXT = 1;
const OBJECT_PATH = 2;
const OBJECT_IMAGE = 3;
const OBJECT_SHADING = 4;
const OBJECT_FORM = 5;
const SEGMENT_LINE = 0;
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;
/** Modes of text that put nothing on the page (3 and 7), and that draw outlines only (1 and 5). */
const INVISIBLE_MODES = new Set([3, 7]);
const OUTLINE_MODES = new Set([1, 5]);

/** A text object as it is painted. */
export interface PaintedText {
  readonly order: number;
  readonly mode: TextMode;
  readonly paint: Paint;
  readonly watermark: boolean;
  readonly layer: 'page' | 'note';
  /** From the space of the form that the object stands in to that of the page. */
  readonly outer: Matrix;
}

/** Collects what a page paints. Objects from `ownObjects` on were laid over the page by its fields and notes. */
export class Painter {
  readonly texts = new Map<number, PaintedText>();
  readonly images: ShownBox[] = [];
  imageArea = 0;
  /** Objects looked at. */
  objects = 0;
  private readonly shapes = new Shapes();
  private readonly clips: ClipReader;
  private layer: 'page' | 'note' = 'page';
  private points: Point[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly scratch: number,
    private readonly frame: Frame,
  ) {
    this.clips = new ClipReader(engine, heap, scratch, frame);
  }

  get horizontal(): readonly Rule[] {
    return this.shapes.horizontal;
  }

  get vertical(): readonly Rule[] {
    return this.shapes.vertical;
  }

  get grounds(): Grounds {
    return this.shapes.grounds;
  }

  page(page: number, ownObjects = Number.POSITIVE_INFINITY): void {
    const count = this.engine.call('FPDFPage_CountObjects')(page);
    const get = this.engine.call('FPDFPage_GetObject');
    for (let index = 0; index < count; index++) {
      this.layer = index >= ownObjects ? 'note' : 'page';
      this.object(get(page, index), IDENTITY, 0);
    }
    this.shapes.settle();
  }

  private object(object: number, outer: Matrix, depth: number): void {
    if (object === 0 || ++this.objects > MAX_OBJECTS) return;
    const type = this.engine.call('FPDFPageObj_GetType')(object);
    if (type === OBJECT_TEXT) {
      this.text(object, outer);
      return;
    }
    if (type === OBJECT_SHADING) this.grounds.add({ ...this.boxOf(object, outer), order: this.objects, paint: null });
    if (type !== OBJECT_PATH && type !== OBJECT_FORM && type !== OBJECT_IMAGE) return;
    const matrix = multiply(this.matrixOf(object), outer);
    if (type === OBJECT_PATH) this.path(object, matrix, outer);
    else if (type === OBJECT_IMAGE) this.image(matrix);
    else if (depth < MAX_FORM_DEPTH) {
      const count = this.engine.call('FPDFFormObj_CountObjects')(object);
      const get = this.engine.call('FPDFFormObj_GetObject');
      for (let index = 0; index < count; index++) this.object(get(object, index), matrix, depth + 1);
    }
  }

  private text(object: number, outer: Matrix): void {
    const code = this.engine.call('FPDFTextObj_GetTextRenderMode')(object);
    const mode: TextMode = INVISIBLE_MODES.has(code) ? 'invisible' : OUTLINE_MODES.has(code) ? 'outlined' : 'filled';
    const paint = this.paintOf(object, mode === 'outlined' ? 'FPDFPageObj_GetStrokeColor' : 'FPDFPageObj_GetFillColor');
    this.texts.set(object, { order: this.objects, mode, paint, watermark: this.isWatermark(object), layer: this.layer, outer });
  }

  /** Whether the file marks an object as a watermark of its page, as word processors and editors do. */
  private isWatermark(object: number): boolean {
    const { engine, scratch } = this;
    const marks = Math.min(8, engine.call('FPDFPageObj_CountMarks')(object));
    for (let index = 0; index < marks; index++) {
      const mark = engine.call('FPDFPageObj_GetMark')(object, index);
      if (mark === 0) continue;
      const key = scratch + 64;
      putText(this.heap, key, 'Subtype');
      if (engine.call('FPDFPageObjMark_GetParamStringValue')(mark, key, scratch + 80, 64, scratch) === 0) continue;
      if (wideText(this.heap, scratch + 80, Math.min(64, this.heap.data.getUint32(scratch, true))) === 'Watermark') return true;
    }
    return false;
  }

  private image(matrix: Matrix): void {
    this.imageArea += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    const corners = [0, 1, 2, 3].map((corner) => this.shown(corner & 1, corner >> 1, matrix));
    const box = boxAround(corners);
    this.images.push(box);
    this.grounds.add({ ...box, order: this.objects, paint: null });
  }

  private matrixOf(object: number): Matrix {
    if (this.engine.call('FPDFPageObj_GetMatrix')(object, this.scratch) === 0) return IDENTITY;
    const { data } = this.heap;
    const at = (index: number) => data.getFloat32(this.scratch + index * 4, true);
    return [at(0), at(1), at(2), at(3), at(4), at(5)];
  }

  private paintOf(object: number, call: 'FPDFPageObj_GetFillColor' | 'FPDFPageObj_GetStrokeColor'): Paint {
    const { scratch } = this;
    if (this.engine.call(call)(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return BLACK;
    const at = (index: number) => this.heap.data.getUint32(scratch + index * 4, true) / 255;
    return { red: at(0), green: at(1), blue: at(2), alpha: at(3) };
  }

  /** A point of an object's space on the page as shown. */
  private shown(x: number, y: number, matrix: Matrix): Point {
    const userX = x * matrix[0] + y * matrix[2] + matrix[4];
    const userY = x * matrix[1] + y * matrix[3] + matrix[5];
    return { x: this.frame.x(userX, userY), y: this.frame.y(userX, userY) };
  }

  /** The box around an object, in points of the page as shown. */
  boxOf(object: number, outer: Matrix): ShownBox {
    const { scratch } = this;
    if (this.engine.call('FPDFPageObj_GetBounds')(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
      return { left: 0, right: 0, top: 0, bottom: 0 };
    const at = (index: number) => this.heap.data.getFloat32(scratch + index * 4, true);
    return boxAround([this.shown(at(0), at(1), outer), this.shown(at(2), at(3), outer)]);
  }

  private path(object: number, matrix: Matrix, outer: Matrix): void {
    const { engine, scratch } = this;
    if (engine.call('FPDFPath_GetDrawMode')(object, scratch, scratch + 4) === 0) return;
    const filled = this.heap.data.getInt32(scratch, true) !== 0;
    const stroked = this.heap.data.getInt32(scratch + 4, true) !== 0;
    // A path that is neither is there to clip.
    if (!filled && !stroked) return;
    const style: ShapeStyle = {
      fill: filled ? this.paintOf(object, 'FPDFPageObj_GetFillColor') : null,
      stroke: stroked ? this.paintOf(object, 'FPDFPageObj_GetStrokeColor') : null,
      order: this.objects,
      clip: () => this.clips.ofObject(object, outer),
      mixed: () => engine.call('FPDFPageObj_HasTransparency')(object) !== 0,
    };
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
      const kind = type(handle);
      if (kind === SEGMENT_MOVE) {
        this.subpath(style, curved);
        curved = false;
      } else if (kind === SEGMENT_BEZIER) curved = true;
      else if (kind !== SEGMENT_LINE) continue;
      this.points.push(this.shown(rawX, rawY, matrix));
      const [first] = this.points;
      if (closes(handle) !== 0 && first) this.points.push(first);
    }
    this.subpath(style, curved);
  }

  /** Hands over the points collected. */
  private subpath(style: ShapeStyle, curved: boolean): void {
    this.shapes.subpath(this.points, curved, style);
    this.points = [];
  }
}
