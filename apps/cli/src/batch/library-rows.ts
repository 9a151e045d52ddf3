/** The indicators of a document beside the nearest entries of a library, one JSON line each. */
import { LibrarySearch, libraryVerdicts, standardLibrary } from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import { indicatorRows } from '@perf-lint/report';
import type { LibraryRow } from '../output/library-text.js';
import type { Rendering } from './task.js';

type LibraryRendering = Extract<Rendering, { kind: 'library' }>;

/** An own library is indexed once, however many documents follow. */
const searches = new WeakMap<LibraryRendering, LibrarySearch>();

export function searchOf(rendering: LibraryRendering): LibrarySearch {
  if (rendering.entries === null) return standardLibrary();
  const search = searches.get(rendering) ?? new LibrarySearch(rendering.entries);
  searches.set(rendering, search);
  return search;
}

export function* libraryRows(document: PerformanceDocument, search: LibrarySearch): Generator<string> {
  const { indicators } = libraryVerdicts(document, search);
  for (const { unit, project, indicator } of indicatorRows(document)) {
    const match = indicators[indicator.id];
    if (match === undefined) continue;
    const row: LibraryRow = {
      document: document.path,
      unitCode: unit?.code ?? '',
      unitName: unit?.name ?? '',
      projectCode: project?.code ?? '',
      projectName: project?.name ?? '',
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      value: indicator.value,
      verdict: match.verdict,
      likeness: match.likeness,
      entryCode: match.entry?.code ?? '',
      entryName: match.entry?.name ?? '',
      entryForm: match.entry?.form ?? '',
      entrySource: match.entry?.source ?? '',
    };
    yield `${JSON.stringify(row)}\n`;
  }
}
