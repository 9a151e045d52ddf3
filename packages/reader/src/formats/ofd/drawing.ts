/**
 * What a page of an OFD draws, in the order of painting: texts, paths and pictures on the sheet, in points from its top left.
 */
import { ReadFailure } from '../../failure.js';
import type { Budget } from '../../limits.js';
import { MAX_PAGE_GLYPHS } from '../../limits.js';
import { IDENTITY, type Matrix, multiply } from '../pdf/frame.js';
import type { ShownBox } from '../pdf/grounds.js';
import { BLACK, type Paint, type TextMode } from '../pdf/ink.js';
import { boxAround, type Point, within } from '../pdf/shapes.js';
import type { ZipMember } from '../zip/directory.js';
import { clipOf, clipReadings } from './clips.js';
import { alphaOf, type Colour, colourOf } from './colours.js';
import { type Box, boxOf, flag, matrixOf, moved, numberOr, onSheet } from './numbers.js';
import { pathRuns } from './path-data.js';
import type { Resources } from './resources.js';
import { letters } from './text-codes.js';
import { attribute, child, type OfdNode } from './tree.js';

export interface DrawnLetter {
  readonly text: string;
  /** Where its baseline begins. */
  readonly at: Point;
  /** From there along its baseline to its end. */
  readonly along: Point;
  /** So many times as wide it may be, where the next letter is of another text; 1 where its width is known. */
  readonly stretch: number;
  /** Its width as a share of how wide it is commonly set. */
  readonly share: number;
}

export interface DrawnText {
  readonly kind: 'text';
  readonly letters: readonly DrawnLetter[];
  /** From the baseline to the top of the type. */
  readonly up: Point;
  readonly font: string;
  readonly mode: TextMode;
  readonly paint: Paint;
  /** The area that clips it, in each way to understand its space (see `clips.ts`), and the box that it should not leave. */
  readonly clips: readonly (ShownBox | null)[] | null;
  readonly boundary: ShownBox | null;
}

/** Height of the type of a text, in points. */
export function heightOf({ up }: DrawnText): number {
  return Math.hypot(up.x, up.y);
}

export interface DrawnPath {
  readonly kind: 'path';
  readonly runs: readonly { readonly points: readonly Point[]; readonly curved: boolean }[];
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  /** What of it is seen, null for all. */
  readonly clip: ShownBox | null;
}

export interface DrawnImage {
  readonly kind: 'image';
  readonly box: ShownBox;
  /** The file of the picture; null where it is none of the package. */
  readonly file: ZipMember | null;
}

export type Drawn = DrawnText | DrawnPath | DrawnImage;

/** Groups of objects inside groups are followed so far. */
const MAX_DEPTH = 24;
/** Height of type where none is stated, in millimetres. */
const USUAL_SIZE = 3.5;

/** Where something is drawn, and with what it inherits. */
interface Place {
  readonly matrix: Matrix;
  readonly params: readonly OfdNode[];
  readonly clip: ShownBox | null;
  readonly depth: number;
}

/** A box of a space on the sheet. */
function boxOnSheet({ x, y, width, height }: Box, matrix: Matrix): ShownBox {
  return boxAround([
    onSheet(x, y, matrix),
    onSheet(x + width, y, matrix),
    onSheet(x, y + height, matrix),
    onSheet(x + width, y + height, matrix),
  ]);
}

/** What two clips leave together, null for no clip. */
function both(a: ShownBox | null, b: ShownBox | null): ShownBox | null {
  return a && b ? within(a, b) : (a ?? b);
}

/** Draws the content of pages. */
export class Drawing {
  readonly drawn: Drawn[] = [];
  private glyphs = 0;

  constructor(
    private readonly resources: Resources,
    private readonly objects: Budget,
  ) {}

  /** Draws all layers of a page, those behind the others first. Fails with "limit" and "too-heavy". */
  page(root: OfdNode): void {
    const content = child(child(root, 'Page') ?? root, 'Content') ?? child(root, 'Page') ?? root;
    const rank = (node: OfdNode) => ['Background', 'Body', 'Foreground'].indexOf(attribute(node, 'Type') || 'Body');
    const layers = content.children.map((node) => ({ node, rank: node.name === 'Layer' ? rank(node) : 1 }));
    for (const { node } of layers.sort((a, b) => a.rank - b.rank))
      this.object(node, { matrix: IDENTITY, params: [], clip: null, depth: 0 });
  }

  private object(node: OfdNode, outer: Place): void {
    if (outer.depth > MAX_DEPTH || !flag(node, 'Visible', true)) return;
    switch (node.name) {
      case 'Layer':
      case 'PageBlock':
      case 'Content':
        this.group(node, node, outer);
        break;
      case 'CompositeObject': {
        const unit = this.resources.groups.get(attribute(node, 'ResourceID').trim());
        this.group(node, child(unit, 'Content') ?? unit ?? node, outer);
        break;
      }
      case 'TextObject':
        this.text(node, outer);
        break;
      case 'PathObject':
        this.path(node, outer);
        break;
      case 'ImageObject':
        this.image(node, outer);
        break;
    }
  }

  private group(node: OfdNode, content: OfdNode, outer: Place): void {
    this.objects.spend(1);
    const { matrix, params } = this.placeOf(node, outer);
    const own = clipOf(node, matrix, outer.matrix);
    const clip = both(own, outer.clip);
    for (const each of content.children) this.object(each, { matrix, params, clip, depth: outer.depth + 1 });
  }

  /** The space of an object: its own matrix applies before the corner of its box. */
  private placeOf(node: OfdNode, outer: Place): Pick<Place, 'matrix' | 'params'> {
    const box = boxOf(attribute(node, 'Boundary'));
    const matrix = multiply(multiply(matrixOf(node), moved(box?.x ?? 0, box?.y ?? 0)), outer.matrix);
    const own = this.resources.params(attribute(node, 'DrawParam'));
    return { matrix, params: own.length > 0 ? [...own, ...outer.params] : outer.params };
  }

  private colour(node: OfdNode, name: 'FillColor' | 'StrokeColor', params: readonly OfdNode[]): Colour {
    const holder = [node, ...params].find((each) => child(each, name) !== undefined);
    return colourOf(child(holder, name), this.resources, alphaOf(node));
  }

  private text(node: OfdNode, outer: Place): void {
    this.objects.spend(1);
    const { matrix, params } = this.placeOf(node, outer);
    const size = Math.abs(numberOr(attribute(node, 'Size'), USUAL_SIZE)) || USUAL_SIZE;
    const scale = Math.abs(numberOr(attribute(node, 'HScale'), 1)) || 1;
    const placed = letters(node, size, scale);
    this.glyphs += placed.length;
    if (this.glyphs > MAX_PAGE_GLYPHS) throw new ReadFailure({ id: 'too-heavy', args: {} });
    this.objects.spend(placed.length);
    if (placed.length === 0) return;
    const turn = (numberOr(attribute(node, 'CharDirection'), 0) * Math.PI) / 180;
    const origin = onSheet(0, 0, matrix);
    const vector = (x: number, y: number): Point => {
      const end = onSheet(x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn), matrix);
      return { x: end.x - origin.x, y: end.y - origin.y };
    };
    const drawn = placed.map(
      ({ text, x, y, width, common, widest }): DrawnLetter => ({
        text,
        at: onSheet(x, y, matrix),
        along: vector(width, 0),
        stretch: widest / width,
        share: width / common,
      }),
    );
    const [filled, stroked] = [flag(node, 'Fill', true), flag(node, 'Stroke', false)];
    const colour = this.colour(node, filled || !stroked ? 'FillColor' : 'StrokeColor', params);
    const own = clipReadings(node, matrix, outer.matrix);
    const box = boxOf(attribute(node, 'Boundary'));
    this.drawn.push({
      kind: 'text',
      letters: drawn,
      up: vector(0, -size),
      font: this.resources.fonts.get(attribute(node, 'Font').trim()) ?? '',
      mode: filled ? 'filled' : stroked ? 'outlined' : 'invisible',
      paint: colour === 'shaded' ? BLACK : colour,
      clips: own?.map((clip) => both(clip, outer.clip)) ?? (outer.clip ? [outer.clip] : null),
      boundary: box && box.width > 0 && box.height > 0 ? boxOnSheet(box, outer.matrix) : null,
    });
  }

  private path(node: OfdNode, outer: Place): void {
    this.objects.spend(1);
    const { matrix, params } = this.placeOf(node, outer);
    const data = child(node, 'AbbreviatedData')?.text ?? '';
    const runs = pathRuns(data).map(({ points, curved }) => ({ points: points.map(({ x, y }) => onSheet(x, y, matrix)), curved }));
    this.objects.spend(runs.length);
    const stroked = flag(node, 'Stroke', true);
    const filled = flag(node, 'Fill', false);
    if (runs.length === 0 || (!stroked && !filled)) return;
    const own = clipOf(node, matrix, outer.matrix);
    this.drawn.push({
      kind: 'path',
      runs,
      fill: filled ? this.colour(node, 'FillColor', params) : null,
      stroke: stroked ? this.colour(node, 'StrokeColor', params) : null,
      clip: both(both(own, outer.clip), boundaryOf(node, outer.matrix)),
    });
  }

  private image(node: OfdNode, outer: Place): void {
    this.objects.spend(1);
    const box = boxOf(attribute(node, 'Boundary'));
    // A picture fills the unit square of its space.
    const square = { x: 0, y: 0, width: 1, height: 1 };
    const shown = box ? boxOnSheet(box, outer.matrix) : boxOnSheet(square, this.placeOf(node, outer).matrix);
    const file = this.resources.pictures.get(attribute(node, 'ResourceID').trim()) ?? null;
    this.drawn.push({ kind: 'image', box: outer.clip ? within(shown, outer.clip) : shown, file });
  }
}

/** How far beyond the edge of its box a path may be seen, in points: boxes are drawn around the middle of a stroke, and rounded. */
const EDGE = 1.5;

/** What of a path its box lets be seen; no edge where it has no extent, as writers state for a straight line. */
function boundaryOf(node: OfdNode, outer: Matrix): ShownBox | null {
  const box = boxOf(attribute(node, 'Boundary'));
  if (!box || (box.width <= 0 && box.height <= 0)) return null;
  const { left, right, top, bottom } = boxOnSheet(box, outer);
  return { left: left - EDGE, right: right + EDGE, top: top - EDGE, bottom: bottom + EDGE };
}
