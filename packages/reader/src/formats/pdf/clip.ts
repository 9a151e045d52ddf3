/**
 * The areas that clip objects: the cell that a spreadsheet's text belongs to, however far the text runs.
 */
import type { Engine, Heap } from './engine.js';
import { type Frame, IDENTITY, type Matrix } from './frame.js';
import type { ShownBox } from './grounds.js';

/** The areas that clip objects, one look at each object. */
export class ClipReader {
  private readonly known = new Map<number, ShownBox | null>();

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly scratch: number,
    private readonly frame: Frame,
  ) {}

  /** Clip of an object that stands in a form placed by `outer`, null where nothing clips it. */
  ofObject(object: number, outer: Matrix = IDENTITY): ShownBox | null {
    const known = this.known.get(object);
    if (known !== undefined) return known;
    const box = this.boxOf(object, outer);
    this.known.set(object, box);
    return box;
  }

  private boxOf(object: number, outer: Matrix): ShownBox | null {
    const { engine } = this;
    const clip = engine.call('FPDFPageObj_GetClipPath')(object);
    if (clip === 0) return null;
    const paths = engine.call('FPDFClipPath_CountPaths')(clip);
    let box: ShownBox | null = null;
    for (let path = 0; path < Math.min(paths, 20); path++) {
      const next = this.pathBox(clip, path, outer);
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

  private pathBox(clip: number, path: number, outer: Matrix): ShownBox | null {
    const { engine, scratch, frame } = this;
    const segments = engine.call('FPDFClipPath_CountPathSegments')(clip, path);
    const xs: number[] = [];
    const ys: number[] = [];
    for (let index = 0; index < Math.min(segments, 200); index++) {
      const segment = engine.call('FPDFClipPath_GetPathSegment')(clip, path, index);
      if (segment === 0 || engine.call('FPDFPathSegment_GetPoint')(segment, scratch, scratch + 4) === 0) continue;
      const x = this.heap.data.getFloat32(scratch, true);
      const y = this.heap.data.getFloat32(scratch + 4, true);
      const userX = x * outer[0] + y * outer[2] + outer[4];
      const userY = x * outer[1] + y * outer[3] + outer[5];
      xs.push(frame.x(userX, userY));
      ys.push(frame.y(userX, userY));
    }
    if (xs.length < 2) return null;
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
}
