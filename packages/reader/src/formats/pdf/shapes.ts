/**
 * Painted paths as what a table is made of: straight rules and filled areas, in the order of painting.
 */
import { Grounds, type ShownBox } from './grounds.js';
import type { Paint } from './ink.js';
import type { Rule } from './rules.js';

/** Fills up to this thick are drawn rules, in points. */
const MAX_RULE_THICKNESS = 3;

/** A place on the page as shown, in points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a path is put on the page. */
export interface ShapeStyle {
  /** Null where it is not filled, or not stroked. */
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  /** Place in the order of painting. */
  readonly order: number;
  /** The area that clips it, null for none; asked of areas only. */
  readonly clip: () => ShownBox | null;
  /** Whether its colour is mixed with what lies below; asked of areas only. */
  readonly mixed: () => boolean;
}

interface PaintedRule {
  readonly rules: Rule[];
  readonly rule: Rule;
  readonly from: Point;
  readonly to: Point;
  readonly paint: Paint;
  readonly order: number;
}

/** Collects the rules and areas of a page. */
export class Shapes {
  readonly horizontal: Rule[] = [];
  readonly vertical: Rule[] = [];
  readonly grounds = new Grounds();
  private readonly painted: PaintedRule[] = [];

  /** Takes in one run of points: a thin filled shape is one rule, a stroked line as many as it has straight pieces. */
  subpath(points: readonly Point[], curved: boolean, style: ShapeStyle): void {
    if (points.length < 2) return;
    const { fill, stroke, order } = style;
    if (fill !== null) {
      const box = boxAround(points);
      const wide = box.right - box.left;
      const high = box.bottom - box.top;
      const thin = high <= MAX_RULE_THICKNESS || wide <= MAX_RULE_THICKNESS;
      if (!thin) this.area(box, fill, style, !curved && isRectangle(points, box));
      if (curved) return;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      if (high <= MAX_RULE_THICKNESS && wide > high) this.rule({ x: box.left, y }, { x: box.right, y }, fill, order);
      else if (wide <= MAX_RULE_THICKNESS && high > wide) this.rule({ x, y: box.top }, { x, y: box.bottom }, fill, order);
      if (thin) return;
    }
    if (curved || stroke === null) return;
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (a && b) this.rule(a, b, stroke, order);
    }
  }

  /** Once all is painted it is known what lies under a rule: those that nobody sees go. */
  settle(): void {
    for (const { rules, rule, from, to, paint, order } of this.painted)
      if (this.grounds.showsRule(paint, from, to, order)) rules.push(rule);
  }

  /** Adds a filled area, as far as its clip lets it be seen. */
  private area(box: ShownBox, fill: Paint, { clip, mixed, order }: ShapeStyle, rectangle: boolean): void {
    const edge = clip();
    const seen = edge ? within(box, edge) : box;
    if (seen.right <= seen.left || seen.bottom <= seen.top) return;
    // A marker's stroke is mixed with what is below it: it colours text and hides none.
    const paint = mixed() ? { ...fill, alpha: Math.min(0.5, fill.alpha) } : fill;
    this.grounds.add({ ...seen, order, paint: rectangle ? paint : null });
  }

  private rule(a: Point, b: Point, paint: Paint, order: number): void {
    const level = Math.abs(a.y - b.y) < 0.6;
    const upright = !level && Math.abs(a.x - b.x) < 0.6;
    if (!level && !upright) return;
    const at = level ? (a.y + b.y) / 2 : (a.x + b.x) / 2;
    const from = level ? Math.min(a.x, b.x) : Math.min(a.y, b.y);
    const to = level ? Math.max(a.x, b.x) : Math.max(a.y, b.y);
    // Chromium draws a border in pieces as short as half a point: pieces are joined later, dust is dropped then.
    if (to - from <= 0.05 || !Number.isFinite(at + from + to)) return;
    const rules = level ? this.horizontal : this.vertical;
    this.painted.push({ rules, rule: { at, from, to }, from: a, to: b, paint, order });
  }
}

/** The smallest box around some points. */
export function boxAround(points: readonly Point[]): ShownBox {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

/** Whether all points of a shape lie in the corners of its box. */
function isRectangle(points: readonly Point[], box: ShownBox): boolean {
  return points.every(({ x, y }) => Math.min(x - box.left, box.right - x) < 0.6 && Math.min(y - box.top, box.bottom - y) < 0.6);
}

/** The part of a box that another one lets be seen; turned inside out where that is nothing. */
export function within(a: ShownBox, b: ShownBox): ShownBox {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
