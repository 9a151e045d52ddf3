/**
 * Blanks that a paper asks somebody to fill in (≥__%): one wide character, so that no line parts them.
 */

/** As wide as the two strokes that the texts write. */
export const BLANK = '＿';

/** A blank with the sign before it and the unit behind it, which stand on one line as well. Longer blanks (＿＿＿＿年) are to be written into. */
export const WHOLE_BLANK = new RegExp(`[≥≤><=]?(?<!${BLANK})${BLANK}(?!${BLANK})[%％‰]?`, 'gu');

const UNQUOTED = /“[^”]*”|"[^"]*"|__+/gu;

/** A text with each of its blanks as one character. What is quoted is somebody's own and stays as it is. */
export function withWholeBlanks(text: string): string {
  return text.replace(UNQUOTED, (found) => (found.startsWith('_') ? BLANK : found));
}

/** The same of a suggestion, which quotes examples and nobody's words. */
export function suggestionWithWholeBlanks(text: string): string {
  return text.replace(/__+/gu, BLANK);
}
