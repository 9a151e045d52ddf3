/**
 * The file's own cells around the rows that an opinion is about, so that they can be held against what was read.
 */
import type { Excerpt, SourceReference } from '@perf-lint/core';
import type { ReportOptions } from '../options.js';
import type { Opinion } from './opinion.js';
import { type RowView, rowsOfOpinion } from './project-view.js';

/** Places shown of an opinion on many rows. */
const SHOWN = 3;

/** Excerpts of the file around the places of an opinion, each once; none where the file is not at hand. */
export function excerptsOf(opinion: Opinion, rows: readonly RowView[], { around }: ReportOptions): Excerpt[] {
  if (around === undefined) return [];
  const own = rowsOfOpinion(opinion, rows).map(({ indicator }): readonly SourceReference[] => [
    ...indicator.valueReferences,
    ...indicator.nameReferences,
  ]);
  const places = own.length > 0 ? own.slice(0, SHOWN) : [opinion.findings[0]?.references ?? []];
  const known = new Set<string>();
  return places.flatMap((references) => {
    const excerpt = around(references);
    const key = JSON.stringify(excerpt);
    if (excerpt === null || known.has(key)) return [];
    known.add(key);
    return [excerpt];
  });
}
