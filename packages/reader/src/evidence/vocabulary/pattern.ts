/**
 * Patterns made of words that stand in a lexicon: pattern`^(?:${NOTES})[:：]`.
 *
 * A list of words becomes one group, the longest word first, so that a word never hides a longer one that begins with it; another pattern
 * becomes a group of its own. Made once, when the module is loaded.
 */
type Part = readonly string[] | RegExp;

/** A pattern that is tested: true or false, or where it is found first. */
export function pattern(source: TemplateStringsArray, ...parts: readonly Part[]): RegExp {
  return new RegExp(sourceOf(source, parts));
}

/** A pattern whose every place is asked for (matchAll, replaceAll). */
export function everyPattern(source: TemplateStringsArray, ...parts: readonly Part[]): RegExp {
  return new RegExp(sourceOf(source, parts), 'g');
}

/** A pattern without regard to the case of Latin letters. */
export function anyCasePattern(source: TemplateStringsArray, ...parts: readonly Part[]): RegExp {
  return new RegExp(sourceOf(source, parts), 'i');
}

function sourceOf(source: TemplateStringsArray, parts: readonly Part[]): string {
  return source.raw.map((text, index) => text + groupOf(parts[index])).join('');
}

function groupOf(part: Part | undefined): string {
  if (part === undefined) return '';
  return `(?:${part instanceof RegExp ? part.source : alternatives(part)})`;
}

function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}
