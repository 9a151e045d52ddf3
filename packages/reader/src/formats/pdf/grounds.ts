/**
 * What lies under and over a place of the page: filled areas in the order of painting.
 */
import { contrast, type Paint, WHITE } from './ink.js';

/** An area of the page as shown. */
export interface ShownBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A painted area. `paint` is null where its colour cannot be told: a picture, a shading, a shape that is no rectangle. */
export interface Area extends ShownBox {
  readonly order: number;
  readonly paint: Paint | null;
}

/** More areas than this on one page are a drawing: what lies over what is not asked then. */
const MAX_AREAS = 4000;
/** Height of the bands that areas are looked up by, in points. */
const BAND = 12;
/** From this share on a paint hides what is below. */
const OPAQUE = 0.97;
/** Less than this of a colour is not seen on its ground. */
export const UNSEEN = 0.07;
const UNSEEN_RULE = 0.03;

function holds(area: ShownBox, x: number, y: number, inset: number): boolean {
  return x >= area.left + inset && x <= area.right - inset && y >= area.top + inset && y <= area.bottom - inset;
}

/** Filled areas of a page, asked by place. */
export class Grounds {
  private readonly bands = new Map<number, Area[]>();
  private readonly high: Area[] = [];
  private count = 0;

  add(area: Area): void {
    if (++this.count > MAX_AREAS || !Number.isFinite(area.left + area.right + area.top + area.bottom)) return;
    const first = Math.floor(area.top / BAND);
    const last = Math.floor(area.bottom / BAND);
    if (last - first > 20) {
      this.high.push(area);
      return;
    }
    for (let band = first; band <= last; band++) {
      const list = this.bands.get(band);
      if (list) list.push(area);
      else this.bands.set(band, [area]);
    }
  }

  private get believed(): boolean {
    return this.count > 0 && this.count <= MAX_AREAS;
  }

  private *at(y: number): Generator<Area> {
    yield* this.bands.get(Math.floor(y / BAND)) ?? [];
    yield* this.high;
  }

  /** Colour under a place for what is painted at `order`; null where it cannot be told. White where nothing is. */
  under(x: number, y: number, order: number): Paint | null {
    if (this.count > MAX_AREAS) return null;
    if (!this.believed) return WHITE;
    let best: Area | null = null;
    for (const area of this.at(y)) {
      if (area.order < order && (best === null || area.order > best.order) && holds(area, x, y, 0)) best = area;
    }
    return best === null ? WHITE : best.paint;
  }

  /** Whether something opaque was painted over a place later than `order`, at least `inset` beyond it on all sides. */
  covered(x: number, y: number, order: number, inset: number): boolean {
    if (!this.believed) return false;
    for (const area of this.at(y))
      if (area.order > order && area.paint !== null && area.paint.alpha >= OPAQUE && holds(area, x, y, inset)) return true;
    return false;
  }

  /** Whether a paint at a place is seen. */
  shows(paint: Paint, x: number, y: number, order: number): boolean {
    const ground = this.under(x, y, order);
    return ground === null ? paint.alpha > UNSEEN : contrast(paint, ground) >= UNSEEN;
  }

  /** Whether a rule is seen: it stands out from what lies on one of its sides somewhere, and is not painted over. */
  showsRule(paint: Paint, from: { x: number; y: number }, to: { x: number; y: number }, order: number): boolean {
    if (!this.believed) return this.count > MAX_AREAS || contrast(paint, WHITE) >= UNSEEN_RULE;
    const across = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? { x: 0, y: 1.2 } : { x: 1.2, y: 0 };
    for (const share of [0.5, 0.02, 0.25, 0.75, 0.98]) {
      const x = from.x + share * (to.x - from.x);
      const y = from.y + share * (to.y - from.y);
      for (const side of [-1, 1]) {
        const ground = this.under(x + side * across.x, y + side * across.y, order);
        if (ground !== null && contrast(paint, ground) < UNSEEN_RULE) continue;
        if (!this.covered(x, y, order, 0.6)) return true;
      }
    }
    return false;
  }
}
