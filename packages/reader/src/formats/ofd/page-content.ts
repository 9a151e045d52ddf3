/**
 * What an OFD page draws as what stands on it: letters, rules and pictures, as the pages of a PDF are read.
 */
import { UNMAPPED } from '../../evidence/marks.js';
import { Frame } from '../pdf/frame.js';
import type { RawGlyph } from '../pdf/glyph.js';
import type { ShownBox } from '../pdf/grounds.js';
import type { Ink } from '../pdf/ink.js';
import type { PageContent } from '../pdf/page.js';
import { type DrawnPage, readText } from '../pdf/page-text.js';
import { boxAround, type Point, type ShapeStyle, Shapes, within } from '../pdf/shapes.js';
import { SLANTED } from '../pdf/stamps.js';
import type { WatermarkMemory } from '../pdf/watermarks.js';
import { CLIP_SPACES } from './clips.js';
import type { Colour } from './colours.js';
import { type Drawn, type DrawnLetter, type DrawnPath, type DrawnText, heightOf } from './drawing.js';
import { letterWidths } from './letter-widths.js';

export interface Sheet {
  /** Number from 1. */
  readonly page: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Where the page says that its top left is. */
  readonly corner: Point;
  readonly drawn: readonly Drawn[];
}

/** Height of a letter's box above and below its baseline, in heights of the type: between those of the fonts that are used. */
const ASCENT = 1;
const DESCENT = 0.2;
/** A text that leaves its box sideways by more than this, in heights of the type, is hidden there: widths of letters are guessed. */
const OUTSIDE = 0.25;
/** Pages on which more than this share of the letters stand outside of their boxes have boxes that mean nothing. */
const STRAYING = 0.2;
/** A page without a letter that draws at least so many curved shapes shows its text as shapes. */
const TEXT_AS_SHAPES = 40;

/** Reads what a page shows; `memory` holds the watermarks of the pages before. */
export function contentOf(sheet: Sheet, memory: WatermarkMemory): PageContent {
  const turns = textTurns(sheet.drawn);
  const corner = cornerOf(sheet);
  const base = sheet.height + corner.y;
  const frame = new Frame(corner.x, 0, corner.x + sheet.width, sheet.height, turns ?? 0);
  const shown = (point: Point): Point => ({ x: frame.x(point.x, base - point.y), y: frame.y(point.x, base - point.y) });
  const shownBox = (box: ShownBox) => boxAround([shown({ x: box.left, y: box.top }), shown({ x: box.right, y: box.bottom })]);
  const shapes = new Shapes();
  const images: ShownBox[] = [];
  const raw: RawGlyph[] = [];
  const clips = new Map<number, ShownBox>();
  const edges = { boxes: boxesHold(sheet.drawn), space: clipSpace(sheet.drawn) };
  const ends = letterWidths(sheet.drawn);
  let [imageArea, curved] = [0, 0];
  for (const [index, item] of sheet.drawn.entries()) {
    const order = index + 1;
    switch (item.kind) {
      case 'text': {
        const clip = clipOfText(item, edges);
        if (clip) clips.set(order, shownBox(clip));
        for (const glyph of glyphsOf(item, { order, frame, base, ends })) raw.push(glyph);
        break;
      }
      case 'path':
        if (item.runs.some((run) => run.curved)) curved++;
        paintPath(item, order, shapes, shown, shownBox);
        break;
      case 'image': {
        const box = within(shownBox(item.box), { left: 0, top: 0, right: frame.width, bottom: frame.height });
        if (box.right <= box.left || box.bottom <= box.top) break;
        images.push(box);
        imageArea += (box.right - box.left) * (box.bottom - box.top);
        shapes.grounds.add({ ...box, order, paint: null });
        break;
      }
      default:
        item satisfies never;
    }
  }
  shapes.settle();
  const { horizontal, vertical, grounds } = shapes;
  const page: DrawnPage = {
    frame,
    raw,
    horizontal,
    vertical,
    grounds,
    images,
    texts: new Map(),
    boxOfText: () => ({ left: 0, right: 0, top: 0, bottom: 0 }),
    clipOf: (object) => clips.get(object) ?? null,
  };
  const area = Math.max(1, frame.width * frame.height);
  const text = readText(page, memory);
  // Text that is drawn letter by letter as shapes is a picture of text.
  const pictured = raw.length === 0 && curved >= TEXT_AS_SHAPES;
  return {
    page: sheet.page,
    width: frame.width,
    height: frame.height,
    ...text,
    horizontal,
    vertical,
    images,
    imageShare: pictured ? Math.max(1, imageArea / area) : imageArea / area,
    ...(turns ? { turns } : {}),
  };
}

/** The corner that coordinates count from: that of the page's box, or none, whichever keeps more of the text on the page. */
export function cornerOf({ width, height, corner, drawn }: Sheet): Point {
  const origin = { x: 0, y: 0 };
  if (corner.x === 0 && corner.y === 0) return origin;
  let [fromCorner, fromOrigin] = [0, 0];
  for (const item of drawn) {
    for (const { at } of item.kind === 'text' ? item.letters : []) {
      if (at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height) fromOrigin++;
      if (at.x >= corner.x && at.x <= corner.x + width && at.y >= corner.y && at.y <= corner.y + height) fromCorner++;
    }
  }
  return fromCorner > fromOrigin ? corner : origin;
}

/** Degrees by which a direction on the sheet is turned to the left, 0 to 360. */
function turnOf({ x, y }: Point): number {
  return ((Math.atan2(-y, x) * 180) / Math.PI + 360) % 360;
}

/** Quarter turns clockwise that bring the text upright; null where the text does not agree with itself. What leans between two quarters has no say. */
function textTurns(drawn: readonly Drawn[]): number | null {
  const votes = [0, 0, 0, 0];
  let total = 0;
  for (const item of drawn) {
    const [first] = item.kind === 'text' ? item.letters : [];
    if (item.kind !== 'text' || !first) continue;
    const quarters = turnOf(first.along) / 90;
    if (Math.abs(quarters - Math.round(quarters)) * 90 > SLANTED) continue;
    const quarter = Math.round(quarters) & 3;
    votes[quarter] = (votes[quarter] ?? 0) + item.letters.length;
    total += item.letters.length;
  }
  const best = votes.indexOf(Math.max(...votes));
  return total >= 5 && (votes[best] ?? 0) >= 0.8 * total ? best : null;
}

/** The box of a text with what may stand outside of it all the same. */
function roomOf(text: DrawnText): ShownBox | null {
  const { boundary } = text;
  if (!boundary) return null;
  const slack = OUTSIDE * heightOf(text);
  return { ...boundary, left: boundary.left - slack, right: boundary.right + slack };
}

/** The middle of a letter on the sheet, at the height that it counts as standing at. */
function middleOf({ at, along }: DrawnText['letters'][number], { up }: DrawnText): Point {
  return { x: at.x + along.x / 2 + 0.25 * up.x, y: at.y + along.y / 2 + 0.25 * up.y };
}

/** Whether texts keep to the boxes that they state. The standard hides what leaves its box; not all writers mean it. */
function boxesHold(drawn: readonly Drawn[]): boolean {
  let [stray, all] = [0, 0];
  for (const item of drawn) {
    const room = item.kind === 'text' && !item.clips ? roomOf(item) : null;
    if (item.kind !== 'text' || !room) continue;
    for (const letter of item.letters) {
      const { x, y } = middleOf(letter, item);
      if (x < room.left || x > room.right || y < room.top || y > room.bottom) stray++;
      all++;
    }
  }
  return stray <= STRAYING * all;
}

/** Share that two boxes have in common of what they cover together. */
function likeness(a: ShownBox, b: ShownBox): number {
  const area = ({ left, right, top, bottom }: ShownBox) => Math.max(0, right - left) * Math.max(0, bottom - top);
  const shared = area(within(a, b));
  return shared / Math.max(1e-6, area(a) + area(b) - shared);
}

/** Another way to understand the space of clips than the usual one has to fit the texts of a page, and so many times better. */
const FITTING = 0.2;
const CLEARLY = 1.5;

/** In which way the clips of a page are meant: the one that fits the boxes of its texts, as most text is seen. */
function clipSpace(drawn: readonly Drawn[]): number {
  const fits = new Array<number>(CLIP_SPACES).fill(0);
  let texts = 0;
  for (const item of drawn) {
    const { clips, boundary } = item.kind === 'text' ? item : { clips: null, boundary: null };
    if (!clips || clips.length < CLIP_SPACES || !boundary) continue;
    texts++;
    for (const [space, clip] of clips.entries()) fits[space] = (fits[space] ?? 0) + (clip ? likeness(clip, boundary) : 0);
  }
  let best = 0;
  for (const [space, fit] of fits.entries()) if (fit > FITTING * texts && fit > CLEARLY * (fits[best] ?? 0)) best = space;
  return best;
}

interface Edges {
  /** Whether texts are hidden where they leave their boxes. */
  readonly boxes: boolean;
  /** How the space of clips is understood. */
  readonly space: number;
}

/** What hides parts of a text: its clip, or else its box. */
function clipOfText(text: DrawnText, { boxes, space }: Edges): ShownBox | null {
  if (text.clips) return text.clips[space] ?? text.clips[0] ?? null;
  return boxes ? roomOf(text) : null;
}

interface GlyphPlace {
  readonly order: number;
  readonly frame: Frame;
  /** Where a space that counts upwards begins. */
  readonly base: number;
  readonly ends: ReadonlyMap<DrawnLetter, number>;
}

/** The letters of a text with the ink that they share, in a space that counts upwards as that of a PDF does. */
function glyphsOf(text: DrawnText, { order, frame, base, ends }: GlyphPlace): RawGlyph[] {
  const { up, letters, font, mode, paint } = text;
  const em = heightOf(text);
  const [first] = letters;
  if (!first) return [];
  const across = frame.x(first.along.x, -first.along.y) - frame.x(0, 0);
  const down = frame.y(first.along.x, -first.along.y) - frame.y(0, 0);
  const turn = turnOf({ x: across, y: down });
  const slant = Math.abs(turn - 90 * Math.round(turn / 90));
  const ink: Ink = { object: order, order, mode, paint, em, slant, turn, watermark: false, font, layer: 'page' };
  return letters.map((each) => {
    const { text: letter, at, along } = each;
    const code = letter.codePointAt(0) ?? 0;
    const wide = ends.get(each) ?? 1;
    const corner = (share: number, rise: number): Point => ({
      x: at.x + share * along.x + rise * up.x,
      y: base - (at.y + share * along.y + rise * up.y),
    });
    const { left, right, top, bottom } = boxAround([corner(0, -DESCENT), corner(wide, -DESCENT), corner(0, ASCENT), corner(wide, ASCENT)]);
    const box = { left, right, top: bottom, bottom: top };
    const origin = { x: at.x, y: base - at.y };
    return { code, unmapped: letter === UNMAPPED || code === 0xfffd, object: order, font, ink, origin, box };
  });
}

/** Whether a run of points goes straight across and down only, so that its part inside a box is a run of the same kind. */
function isSquare(points: readonly Point[]): boolean {
  return points.every((point, index) => {
    const before = points[index - 1];
    return !before || Math.abs(before.x - point.x) < 0.6 || Math.abs(before.y - point.y) < 0.6;
  });
}

/** The part of a run that an edge lets be seen; nothing where that is nothing, all of a run that is not square. */
function seenRun(points: readonly Point[], clip: ShownBox | null): readonly Point[] {
  if (!clip || !isSquare(points)) return points;
  const box = boxAround(points);
  if (box.left > clip.right || box.right < clip.left || box.top > clip.bottom || box.bottom < clip.top) return [];
  const inside = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));
  return points.map(({ x, y }) => ({ x: inside(x, clip.left, clip.right), y: inside(y, clip.top, clip.bottom) }));
}

function paintPath(
  path: DrawnPath,
  order: number,
  shapes: Shapes,
  shown: (point: Point) => Point,
  shownBox: (box: ShownBox) => ShownBox,
): void {
  const clip = path.clip ? shownBox(path.clip) : null;
  const known = (colour: Colour | null) => (colour === 'shaded' ? null : colour);
  const style: ShapeStyle = { fill: known(path.fill), stroke: known(path.stroke), order, clip: () => clip, mixed: () => false };
  for (const { points, curved } of path.runs) {
    const seen = seenRun(points.map(shown), curved ? null : clip);
    if (path.fill === 'shaded' && seen.length > 1) shapes.grounds.add({ ...boxAround(seen), order, paint: null });
    shapes.subpath(seen, curved, style);
  }
}
