/**
 * Which letters of a page a person sees: not those painted invisibly, in the colour of their ground, without size, or under something opaque.
 */
import type { Glyph } from './glyph.js';
import { middleHeight } from './glyph.js';
import type { Grounds, ShownBox } from './grounds.js';
import type { PaintedText } from './painter.js';

/** Letters smaller than this, in points, are not seen. */
const MIN_EM = 0.8;
/** With at most this many visible letters a page has nothing but its invisible ones to read: a stamp or a page number may be text. */
const NOTHING_ELSE = 20;
/** Pictures of at least this share of a page may be what an invisible layer was read from. */
const PICTURE_SHARE = 0.3;
/** Invisible letters that stand on more visible ones than this are no reading of a picture. */
const OVER_VISIBLE = 0.1;

export interface SeenText {
  readonly glyphs: Glyph[];
  /** Letters that nobody sees, left out. */
  readonly hidden: readonly Glyph[];
  /** The page has no text but invisible one, most likely read from its picture by a machine: kept, and not sure. */
  readonly invisibleOnly: boolean;
}

export interface PaintedPage {
  readonly width: number;
  readonly height: number;
  readonly grounds: Grounds;
  readonly images: readonly ShownBox[];
  readonly texts: ReadonlyMap<number, Pick<PaintedText, 'order' | 'mode' | 'paint'>>;
  readonly boxOfText: (object: number) => ShownBox;
}

function isHidden({ ink, x0, x1, baseline, size }: Glyph, grounds: Grounds): boolean {
  if (ink.mode === 'invisible' || ink.em < MIN_EM) return true;
  const x = (x0 + x1) / 2;
  const y = middleHeight(baseline, size);
  return !grounds.shows(ink.paint, x, y, ink.order) || grounds.covered(x, y, ink.order, 0.3 * ink.em);
}

const isPrinted = (glyph: Glyph) => glyph.text.trim() !== '';

/**
 * The engine gives one of two equal texts at one place. Where it gave the hidden one, the other is what is seen: the hidden letters that such a text stands on.
 */
function visibleTwins(hidden: readonly Glyph[], all: readonly Glyph[], page: PaintedPage): Set<number> {
  const given = new Set(all.map((glyph) => glyph.ink.object));
  const twins: { readonly box: ShownBox; readonly order: number }[] = [];
  for (const [object, text] of page.texts) {
    if (given.has(object) || text.mode === 'invisible') continue;
    const box = page.boxOfText(object);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    if (page.grounds.shows(text.paint, x, y, text.order) && !page.grounds.covered(x, y, text.order, 0))
      twins.push({ box, order: text.order });
  }
  const seen = new Set<number>();
  if (twins.length === 0) return seen;
  for (const object of new Set(hidden.map((glyph) => glyph.ink.object))) {
    const box = page.boxOfText(object);
    if (twins.some((twin) => covers(twin.box, box))) seen.add(object);
  }
  return seen;
}

/** Whether two boxes are the same place. */
function covers(a: ShownBox, b: ShownBox): boolean {
  const slack = 0.25 * Math.max(1, b.bottom - b.top);
  return (
    Math.abs(a.left - b.left) < slack &&
    Math.abs(a.right - b.right) < slack &&
    Math.abs(a.top - b.top) < slack &&
    Math.abs(a.bottom - b.bottom) < slack
  );
}

/** Share of the letters that stand on a visible letter. */
function shareOver(hidden: readonly Glyph[], visible: readonly Glyph[]): number {
  const cell = (x: number, y: number) => `${Math.floor(x / 8)}:${Math.floor(y / 8)}`;
  const taken = new Set(visible.filter(isPrinted).map(({ x0, x1, baseline, size }) => cell((x0 + x1) / 2, middleHeight(baseline, size))));
  const over = hidden.filter(({ x0, x1, baseline, size }) => taken.has(cell((x0 + x1) / 2, middleHeight(baseline, size))));
  return hidden.length > 0 ? over.length / hidden.length : 0;
}

/** Letters this near to another, in heights of the type, are at its place. */
const SAME_PLACE = 0.8;
/** A layer of which so many texts lie under later ones is an earlier reading. */
const WHOLE_LAYER = 0.6;
const BUCKET = 16;

/** Of invisible layers that lie over each other the one painted last: machines that read a page again leave what they read before. */
function topmost(layer: readonly Glyph[]): readonly Glyph[] {
  const buckets = new Map<string, Glyph[]>();
  const keyOf = (x: number, y: number) => `${Math.floor(x / BUCKET)}:${Math.floor(y / BUCKET)}`;
  for (const glyph of layer) {
    const key = keyOf(glyph.x0, glyph.baseline);
    const list = buckets.get(key);
    if (!list) buckets.set(key, [glyph]);
    else if (list.length < 64) list.push(glyph);
  }
  const isUnder = (glyph: Glyph) => {
    const near = SAME_PLACE * glyph.ink.em;
    for (const x of [glyph.x0 - near, glyph.x0 + near]) {
      for (const y of [glyph.baseline - near, glyph.baseline + near]) {
        const above = buckets
          .get(keyOf(x, y))
          ?.some(
            (other) =>
              other.ink.order > glyph.ink.order && Math.abs(other.x0 - glyph.x0) < near && Math.abs(other.baseline - glyph.baseline) < near,
          );
        if (above) return true;
      }
    }
    return false;
  };
  const counts = new Map<number, { under: number; all: number }>();
  for (const glyph of layer) {
    const own = counts.get(glyph.ink.object) ?? { under: 0, all: 0 };
    own.all++;
    if (isUnder(glyph)) own.under++;
    counts.set(glyph.ink.object, own);
  }
  const orders = new Map(layer.map((glyph) => [glyph.ink.object, glyph.ink.order]));
  const isUnderMost = (object: number) => {
    const own = counts.get(object);
    return own !== undefined && own.under * 2 > own.all;
  };
  const last = Math.max(-1, ...[...orders].filter(([object]) => isUnderMost(object)).map(([, order]) => order));
  const earlier = [...orders].filter(([, order]) => order <= last).map(([object]) => object);
  // What was read before goes as a whole, texts of merged cells too that stand elsewhere in their cell.
  const whole = earlier.filter(isUnderMost).length >= WHOLE_LAYER * earlier.length;
  return layer.filter(({ ink }) => (whole ? ink.order > last : !isUnderMost(ink.object)));
}

/** Marks the last letter seen of a text whose further letters are hidden, as where the next cell's ground is painted over its end: the text is cut. */
function markCut(visible: Glyph[], hidden: readonly Glyph[]): void {
  const partly = new Set(hidden.filter(isPrinted).map((glyph) => glyph.ink.object));
  const ends = new Map<number, number>();
  for (const [index, glyph] of visible.entries()) {
    const { object } = glyph.ink;
    if (!partly.has(object) || !isPrinted(glyph)) continue;
    const end = ends.get(object);
    if (end === undefined || (visible[end]?.x1 ?? 0) < glyph.x1) ends.set(object, index);
  }
  for (const index of ends.values()) {
    const glyph = visible[index];
    if (glyph) visible[index] = { ...glyph, cut: true };
  }
}

/** Parts the letters of a page into those seen and those hidden. */
export function seenText(glyphs: readonly Glyph[], page: PaintedPage): SeenText {
  const visible: Glyph[] = [];
  let hidden: Glyph[] = [];
  for (const glyph of glyphs) (isHidden(glyph, page.grounds) ? hidden : visible).push(glyph);
  if (hidden.length === 0) return { glyphs: visible, hidden, invisibleOnly: false };
  const twins = visibleTwins(hidden, glyphs, page);
  if (twins.size > 0) {
    visible.push(...hidden.filter((glyph) => twins.has(glyph.ink.object)));
    hidden = hidden.filter((glyph) => !twins.has(glyph.ink.object));
  }
  const readable = hidden.filter((glyph) => isPrinted(glyph) && glyph.ink.em >= MIN_EM);
  const printed = visible.filter(isPrinted).length;
  const nothingElse = printed <= NOTHING_ELSE && readable.length > printed;
  const pictures = page.images.filter((box) => (box.right - box.left) * (box.bottom - box.top) >= PICTURE_SHARE * page.width * page.height);
  const onPicture = readable.filter(({ x0, x1, baseline, ink }) => {
    const x = (x0 + x1) / 2;
    return ink.mode === 'invisible' && pictures.some((box) => x > box.left && x < box.right && baseline > box.top && baseline < box.bottom);
  });
  markCut(visible, hidden);
  const layer = nothingElse ? readable : onPicture.length > NOTHING_ELSE && shareOver(onPicture, visible) <= OVER_VISIBLE ? onPicture : [];
  if (layer.length === 0) return { glyphs: visible, hidden, invisibleOnly: false };
  const kept = new Set(topmost(layer));
  return { glyphs: [...visible, ...kept], hidden: hidden.filter((glyph) => !kept.has(glyph)), invisibleOnly: true };
}
