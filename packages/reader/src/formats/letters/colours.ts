/**
 * Whether text can be seen against its ground.
 */

/** What a page shows of a text: all of it, nothing for sure, or nobody can say without the page. */
export type Visibility = 'shown' | 'hidden' | 'unsure';

/** Colours whose parts differ by no more than this look alike on paper. */
const ALIKE = 24;

/** "FFAA00", "#fa0" or "#ffaa00" as its three parts; null for "auto" and for what is no colour. */
function partsOf(colour: string): readonly number[] | null {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour.trim())?.[1];
  if (hex === undefined) return null;
  const step = hex.length / 3;
  return [0, 1, 2].map((part) => Number.parseInt(hex.slice(part * step, (part + 1) * step).repeat(step === 1 ? 2 : 1), 16));
}

/** A colour as six digits in upper case; "" for what is none. */
export function colourOf(written: string): string {
  const parts = partsOf(written);
  return parts === null ? '' : parts.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('');
}

/**
 * Text of one colour on a ground of another, both as {@link colourOf} gives them; `null` is a ground that nobody knows.
 * The same colour hides for sure, one that is nearly the same may, and white hides on an unknown ground perhaps.
 */
export function visibilityOf(text: string, ground: string | null): Visibility {
  const ink = partsOf(text);
  if (ink === null) return 'shown';
  if (ground === null) return text === 'FFFFFF' ? 'unsure' : 'shown';
  const paper = partsOf(ground);
  if (paper === null) return 'shown';
  const apart = Math.max(...ink.map((part, index) => Math.abs(part - (paper[index] ?? 0))));
  if (apart === 0) return 'hidden';
  return apart <= ALIKE ? 'unsure' : 'shown';
}
