/**
 * Text of documents and names of files as one line of print. What they hold is nobody's to command a terminal with, to forge a line of a
 * summary, or to turn the reading direction of what stands beside it. Everything that leaves for people or for a line format goes through here.
 */

/** Control characters (C0, DEL, C1) and the separators of lines and paragraphs: a run of them is a space. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Overrides, embeddings and isolates of the reading direction; half characters; the two that are none. */
const NEVER_SHOWN = /[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without line breaks, other control characters and what turns the direction; what is no blank becomes U+FFFD. */
export function singleLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(NEVER_SHOWN, '\ufffd');
}

/** The same for text of several lines that are our own: line feeds stay. */
export function plainLines(text: string): string {
  return text.includes('\n') ? text.split('\n').map(singleLine).join('\n') : singleLine(text);
}

/** In JSON the same characters are written as escapes: a program gets what is there, a terminal that shows the text does not. */
const ESCAPED_IN_JSON = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** A value as JSON on one line that is safe to print. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(ESCAPED_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
