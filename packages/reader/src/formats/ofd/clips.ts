/**
 * The area that clips an object: what its Clips leave of it, as a box on the sheet.
 */
import { type Matrix, multiply } from '../pdf/frame.js';
import type { ShownBox } from '../pdf/grounds.js';
import { boxAround, type Point, within } from '../pdf/shapes.js';
import { boxOf, flag, matrixOf, moved, onSheet } from './numbers.js';
import { pathRuns } from './path-data.js';
import { attribute, child, childrenOf, type OfdNode } from './tree.js';

/** More clips than this on one object are harm. */
const MAX_CLIPS = 20;

/** The box around the paths of one clip, which together are what it leaves; null where it is no path, or empty. */
function clipBox(clip: OfdNode, space: Matrix): ShownBox | null {
  const points: Point[] = [];
  for (const area of childrenOf(clip, 'Area').slice(0, MAX_CLIPS)) {
    const path = child(area, 'Path') ?? child(area, 'PathObject');
    // Text as a clip leaves a shape that nobody uses for a cell.
    if (!path) return null;
    const box = boxOf(attribute(path, 'Boundary'));
    const inArea = multiply(multiply(matrixOf(path), moved(box?.x ?? 0, box?.y ?? 0)), multiply(matrixOf(area), space));
    const put = (x: number, y: number) => points.push(onSheet(x, y, inArea));
    const drawn = pathRuns(child(path, 'AbbreviatedData')?.text ?? '').flatMap((run) => run.points);
    for (const { x, y } of drawn) put(x, y);
    if (drawn.length === 0 && box) for (const [x, y] of corners(box)) put(x, y);
  }
  return points.length < 2 ? null : boxAround(points);
}

function corners({ width, height }: { readonly width: number; readonly height: number }): readonly (readonly [number, number])[] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

/** What all clips of an object leave, in one reading of the space that they are given in. */
function common(clips: readonly OfdNode[], space: Matrix): ShownBox | null {
  let box: ShownBox | null = null;
  for (const clip of clips.slice(0, MAX_CLIPS)) {
    const next = clipBox(clip, space);
    if (next) box = box ? within(box, next) : next;
  }
  return box;
}

/** How the space of clips is understood: that of the object's letters and paths, that of its box, or that of the page. */
export const CLIP_SPACES = 3;

/**
 * The clip of an object in each way to understand its space, the usual one first; null where nothing clips it. The standard gives clips in the object's own
 * space; whether the object's matrix applies to it is stated in later versions only (TransFlag), and some writers give it in the space of the page.
 */
export function clipReadings(node: OfdNode, space: Matrix, outer: Matrix): readonly (ShownBox | null)[] | null {
  const list = child(node, 'Clips');
  const clips = childrenOf(list, 'Clip');
  if (!list || clips.length === 0) return null;
  const box = boxOf(attribute(node, 'Boundary'));
  const unmoved = multiply(moved(box?.x ?? 0, box?.y ?? 0), outer);
  if (attribute(list, 'TransFlag') !== '') {
    const stated = common(clips, flag(list, 'TransFlag', true) ? space : unmoved);
    return [stated, stated, stated];
  }
  return [common(clips, space), common(clips, unmoved), common(clips, outer)];
}

/** The clip of an object as it is usually meant, null for none. */
export function clipOf(node: OfdNode, space: Matrix, outer: Matrix): ShownBox | null {
  return clipReadings(node, space, outer)?.[0] ?? null;
}
