/**
 * The sources opinions rest on, each said once on a page and referred to by number.
 */
import type { Opinion } from './opinion.js';

const FIRST_CIRCLED = 0x2460;
const CIRCLED = 20;

/** ①, ②, … ⑳, then (21). */
export function sourceMark(index: number): string {
  return index < CIRCLED ? String.fromCodePoint(FIRST_CIRCLED + index) : `(${index + 1})`;
}

/** Distinct sources of some opinions, in the order they are first needed. */
export function sourcesOfOpinions(opinions: readonly Opinion[]): string[] {
  return [...new Set(opinions.flatMap(({ sources }) => sources))];
}

/** Marks of an opinion's sources in the list of its page: "①③". */
export function sourceMarks(opinion: Opinion, sources: readonly string[]): string {
  return opinion.sources.map((source) => sourceMark(sources.indexOf(source))).join('');
}
