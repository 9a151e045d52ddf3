/**
 * What colours things are painted in, and how far they stand out from what lies under them.
 */

/** A colour in shares of full light, and how much of it covers what is below. */
export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const WHITE: Paint = { red: 1, green: 1, blue: 1, alpha: 1 };
export const BLACK: Paint = { red: 0, green: 0, blue: 0, alpha: 1 };

/** How far a paint stands out from its ground: 0 nothing of it is seen, 1 black on white. */
export function contrast(paint: Paint, ground: Paint): number {
  const apart = Math.max(Math.abs(paint.red - ground.red), Math.abs(paint.green - ground.green), Math.abs(paint.blue - ground.blue));
  return apart * paint.alpha;
}

/** Whether two paints are one colour to the eye. */
export function samePaint(a: Paint, b: Paint): boolean {
  const apart = Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue), Math.abs(a.alpha - b.alpha));
  return apart < 0.04;
}

/** How the letters of a text are put on the page: filled, as outlines only, or not at all. */
export type TextMode = 'filled' | 'outlined' | 'invisible';

/** What the glyphs of one text object share. */
export interface Ink {
  /** The text object, as the engine numbers it. */
  readonly object: number;
  /** Place in the order of painting: what is painted later lies above. */
  readonly order: number;
  readonly mode: TextMode;
  readonly paint: Paint;
  /** Height of the type in points, as the page shows it. */
  readonly em: number;
  /** Degrees by which the text leans away from the nearest quarter turn, 0 to 45. */
  readonly slant: number;
  /** Turn of the text on the page, in degrees from 0 to 360. */
  readonly turn: number;
  /** The file itself says that this is a watermark. */
  readonly watermark: boolean;
  /** Name of the font, as the file gives it. */
  readonly font: string;
  /** Where the text comes from: the page, or a field or note laid over it. */
  readonly layer: 'page' | 'note';
}

/** Ink of ordinary text, for glyphs that are made rather than read. */
export function plainInk(em: number, order: number): Ink {
  return { object: 0, order, mode: 'filled', paint: BLACK, em, slant: 0, turn: 0, watermark: false, font: '', layer: 'note' };
}
