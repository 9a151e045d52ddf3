/**
 * Painted paths of a page as rules, through its forms.
 */
import type { Engine, Heap } from './engine.js';
import { type Frame, IDENTITY, type Matrix, multiply } from './frame.js';
import type { Rule } from './rules.js';

/** Fills up to this thick are drawn rules, in points. */
const MAX_RULE_THICKNESS = 3;
/** Objects looked at on one page; a drawing of millions of strokes is no table. */
const MAX_OBJECTS = 200_000;
const MAX_FORM_DEPTH = 8;
const OBJECT_PATH = 2;
const OBJECT_IMAGE = 3;
const OBJECT_FORM = 5;
const SEGMENT_LINE = 0;
const SEGMENT_BEZIER = 1;
const SEGMENT_MOVE = 2;

/** Collects rules from the painted paths of a page, through its forms. */
export class Painter {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];
  imageArea = 0;
  /** Objects looked at. */
  objects = 0;
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
