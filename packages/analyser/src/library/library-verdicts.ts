import { aspectOfHeading, type Indicator, type IndicatorId, type PerformanceDocument } from '@perf-lint/core';
import { type LibraryMatch, type LibrarySearch, type LibraryVerdict, standardLibrary } from './library-search.js';

/** What a library says to the indicators of a document. Outside (库外) is no defect: it is counted, never charged. */
export interface LibraryVerdicts {
  readonly indicators: Readonly<Record<IndicatorId, LibraryMatch>>;
  readonly counts: Readonly<Record<LibraryVerdict, number>>;
}

/** Looks up every indicator of a document, by default in the built-in library; rows without a name and template rows are left out. */
export function libraryVerdicts(document: PerformanceDocument, library: LibrarySearch = standardLibrary()): LibraryVerdicts {
  const indicators: Record<IndicatorId, LibraryMatch> = {};
  const counts: Record<LibraryVerdict, number> = { inside: 0, near: 0, outside: 0 };
  const lookUp = ({ id, name, level1, level2, template, doubts }: Indicator): void => {
    if (name === '' || template || doubts.includes('lost-cell')) return;
    const match = library.find(name, { level1, aspect: level2 === '' ? null : aspectOfHeading(level2, level1) });
    indicators[id] = match;
    counts[match.verdict]++;
  };
  for (const { overall, units } of document.departments) {
    overall?.indicators.forEach(lookUp);
    for (const { projects } of units) for (const project of projects) project.indicators.forEach(lookUp);
  }
  return { indicators, counts };
}
