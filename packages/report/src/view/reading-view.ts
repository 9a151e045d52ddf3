/**
 * How a document was read, as data for the reading report: nothing is lost in silence.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { Indicator, Repair } from '@perf-lint/core';
import { indicatorRows } from '../record/walk.js';

/** Number of rows per band of confidence. */
export interface ConfidenceBand {
  /** Lower bound, inclusive; the band ends where the next begins. */
  readonly from: number;
  readonly rows: number;
}

export interface DoubtfulRow {
  readonly project: string;
  readonly indicator: Indicator;
}

export interface ReadingView {
  readonly projects: number;
  readonly rows: number;
  readonly confidence: readonly ConfidenceBand[];
  /** Rows per repair, most first. */
  readonly repairs: readonly { readonly repair: Repair; readonly rows: number }[];
  readonly doubtful: readonly DoubtfulRow[];
}

/** Lower bounds of the bands, from sure to unsure; 1 alone is "given and nothing repaired". */
const BANDS = [1, 0.9, 0.7, 0.5, 0] as const;

export function readingView(analysis: Analysis): ReadingView {
  const bands = BANDS.map((from) => ({ from, rows: 0 }));
  const repairs = new Map<Repair, number>();
  const doubtful: DoubtfulRow[] = [];
  let rows = 0;
  for (const { indicator, project, department } of indicatorRows(analysis.document)) {
    rows++;
    const band = bands.find(({ from }) => indicator.confidence >= from);
    if (band !== undefined) band.rows++;
    for (const repair of new Set(indicator.repairs)) repairs.set(repair, (repairs.get(repair) ?? 0) + 1);
    if (indicator.doubts.length > 0) doubtful.push({ project: project?.name ?? department.name, indicator });
  }
  return {
    projects: analysis.projects.length,
    rows,
    confidence: bands,
    repairs: [...repairs]
      .map(([repair, count]) => ({ repair, rows: count }))
      .sort((a, b) => b.rows - a.rows || (a.repair < b.repair ? -1 : 1)),
    doubtful,
  };
}
