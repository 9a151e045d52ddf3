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

/** A pattern that is tested at one place: at its lastIndex, and nowhere behind it. */
export function stickyPattern(source: TemplateStringsArray, ...parts: readonly Part[]): RegExp {
  return new RegExp(sourceOf(source, parts), 'y');
}

/** Words between whose characters a blank may stand, as wide headings are printed: 项 目 名 称. */
export function spacedPattern(words: readonly string[]): RegExp {
  return new RegExp(
    longestFirst(words)
      .map((word) => [...word].map(escaped).join('\\s?'))
      .join('|'),
  );
}

function sourceOf(source: TemplateStringsArray, parts: readonly Part[]): string {
  return source.raw.map((text, index) => text + groupOf(parts[index])).join('');
}

function groupOf(part: Part | undefined): string {
  if (part === undefined) return '';
  return `(?:${part instanceof RegExp ? part.source : longestFirst(part).map(escaped).join('|')})`;
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
