/**
 * Measurability (可衡量性) of every row: 100 less the points of its findings, in whole numbers.
 */
import type { IndicatorId } from '@perf-lint/core';
import type { Deduction, IndicatorAnalysis } from '../analysis.js';
import type { DocumentContext, RowContext } from '../context/context.js';
import type { Finding, Severity } from '../finding.js';
import type { LedgerEntry, SilentDeduction } from '../frame/reporter.js';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All rows of a document in its order: those of the overall target, then unit by unit, project by project. */
export function* rowsOf(document: DocumentContext): Generator<RowContext> {
  for (const department of document.departments) {
    yield* department.overall;
    for (const unit of department.units) for (const project of unit.projects) yield* project.rows;
  }
}

/**
 * Trims the points of findings so that no row loses more than it has: those that stand first keep theirs.
 * Rejected findings keep their claim: what the others cost does not change when one is rejected, so that its points come back exactly.
 */
export function capPoints(entries: readonly LedgerEntry[], silent: readonly SilentDeduction[]): readonly LedgerEntry[] {
  const left = new Map<IndicatorId, number>();
  for (const { indicatorId, points } of silent) left.set(indicatorId, Math.max(0, (left.get(indicatorId) ?? 100) - points));
  return entries.map((entry) => {
    const id = entry.finding.path.indicatorId;
    if (id === '' || entry.finding.points === 0) return entry;
    const room = left.get(id) ?? 100;
    const points = Math.min(entry.finding.points, room);
    left.set(id, room - points);
    return points === entry.finding.points ? entry : { ...entry, finding: { ...entry.finding, points } };
  });
}

/** Scores every row. `findings` are capped already. */
export function scoreRows(
  document: DocumentContext,
  findings: readonly Finding[],
  silent: readonly SilentDeduction[],
): Readonly<Record<IndicatorId, IndicatorAnalysis>> {
  const byRow = new Map<IndicatorId, Finding[]>();
  for (const finding of findings) {
    const id = finding.path.indicatorId;
    if (id === '') continue;
    const list = byRow.get(id);
    if (list === undefined) byRow.set(id, [finding]);
    else list.push(finding);
  }
  const silentByRow = new Map<IndicatorId, SilentDeduction[]>();
  for (const deduction of silent) {
    const list = silentByRow.get(deduction.indicatorId);
    if (list === undefined) silentByRow.set(deduction.indicatorId, [deduction]);
    else list.push(deduction);
  }
  const indicators: Record<IndicatorId, IndicatorAnalysis> = {};
  for (const { indicator } of rowsOf(document)) {
    const own = (byRow.get(indicator.id) ?? []).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const deductions: Deduction[] = [];
    let measurability = 100;
    for (const { ruleId, points } of [...own, ...(silentByRow.get(indicator.id) ?? [])]) {
      if (points === 0) continue;
      deductions.push({ ruleId, points });
      measurability -= points;
    }
    const scored = indicator.doubts.length === 0 && !indicator.template && !own.some(({ ruleId }) => ruleId === 'doubtful-reading');
    indicators[indicator.id] = { id: indicator.id, measurability, deductions, scored, findings: own };
  }
  return indicators;
}
