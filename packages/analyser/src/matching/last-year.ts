/** Last year's row beside each of this year's, for a person who compares them. */
import type { IndicatorId, PerformanceDocument } from '@perf-lint/core';
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '../configuration.js';
import { buildContext } from '../context/build-context.js';
import type { DocumentFacts } from '../context/document-facts.js';
import { matchIndicators } from './match-indicators.js';
import { matchProjects } from './match-projects.js';

export interface LastYearRow {
  /** As printed last year. */
  readonly name: string;
  readonly value: string;
  /** Name of last year's project. */
  readonly project: string;
  /** Its amount in 万元, null where none was printed. */
  readonly amount: number | null;
  /** Likeness of the names of the rows, 0..1. */
  readonly likeness: number;
}

/** Rows of the document that last year's file answers to, by their id; others are not in it. */
export function lastYearRows(
  document: PerformanceDocument,
  previous: DocumentFacts,
  configuration: AnalysisConfiguration = DEFAULT_CONFIGURATION,
): Readonly<Partial<Record<IndicatorId, LastYearRow>>> {
  const rows: Partial<Record<IndicatorId, LastYearRow>> = {};
  for (const match of matchProjects(buildContext(document, configuration), previous))
    for (const { row, previous: earlier, likeness } of matchIndicators(match.previous, match.project.rows).matches)
      rows[row.indicator.id] = {
        name: earlier.name,
        value: earlier.value,
        project: match.previous.name,
        amount: match.previous.amount,
        likeness,
      };
  return rows;
}
