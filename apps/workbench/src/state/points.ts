/**
 * What the points of a row (可衡量性 of 100) went off for: the opinions on it, and what no opinion says. They add up to what the row shows, also after decisions.
 */
import type { Finding, RuleId } from '@perf-lint/analyser';
import type { RowView } from '@perf-lint/report';
import type { Card } from './cards.js';
import type { ReviewedProject } from './projects.js';
import type { Review } from './review.js';
import { rejectedOf } from './standing.js';

/** Points off a row for one reason. */
export interface PointsPart {
  /** Number of the opinion that says so; null where none does. */
  readonly opinion: number | null;
  readonly ruleId: RuleId;
  readonly points: number;
}

/** The opinion that says a finding: its own, or the one that says it along (within). */
function cardOf({ finding, cards }: { readonly finding: Finding; readonly cards: readonly Card[] }): Card | null {
  const { within, path } = finding;
  if (within === undefined) return cards.find(({ opinion }) => opinion.findings.includes(finding)) ?? null;
  const said = cards.filter(({ opinion }) => opinion.ruleId === within);
  const on = (rowId: string): Card | undefined =>
    said.find(({ opinion }) => opinion.findings.some((each) => each.path.indicatorId === rowId));
  // Of a table that is to be filled in anew all rows are told with the project.
  return on(path.indicatorId) ?? on('') ?? null;
}

/** Parts of one reason put together, in the order of the opinions; what no opinion says comes last. */
function joined(parts: readonly PointsPart[]): readonly PointsPart[] {
  const by = new Map<string, PointsPart>();
  for (const part of parts) {
    const key = part.opinion === null ? part.ruleId : String(part.opinion);
    const known = by.get(key);
    by.set(key, known === undefined ? part : { ...known, points: known.points + part.points });
  }
  return [...by.values()].sort((a, b) => (a.opinion ?? Infinity) - (b.opinion ?? Infinity));
}

/** What went off a row, what was rejected left out; null where the row is not scored. */
export function pointsOfRow(
  { analysis }: RowView,
  { project, cards }: { readonly project: ReviewedProject; readonly cards: readonly Card[] },
  review: Review,
): readonly PointsPart[] | null {
  if (analysis === null || !analysis.scored) return null;
  const rejected = rejectedOf(project, review);
  const costing = analysis.findings.filter(({ points }) => points > 0);
  const said = costing.flatMap((finding): readonly PointsPart[] => {
    if (rejected.has(finding)) return [];
    const card = cardOf({ finding, cards });
    return [{ opinion: card?.opinion.number ?? null, ruleId: card?.opinion.ruleId ?? finding.ruleId, points: finding.points }];
  });
  // Deductions stand in the order of the findings, those that no finding shows behind them.
  const silent = analysis.deductions.slice(costing.length).map((part): PointsPart => ({ opinion: null, ...part }));
  return joined([...said, ...silent]);
}

/** What a row shows, what was rejected given back; null where it is not scored. */
export function scoreAfter({ analysis }: RowView, project: ReviewedProject, review: Review): number | null {
  if (analysis === null || !analysis.scored) return null;
  const rejected = rejectedOf(project, review);
  const given = analysis.findings.reduce((sum, finding) => sum + (rejected.has(finding) ? finding.points : 0), 0);
  return Math.min(100, analysis.measurability + given);
}

/** Points that each opinion takes off its rows that are scored, by the number of the row. Rejected or not: so much comes back. */
export function pointsOfCards(cards: readonly Card[], rows: readonly RowView[]): ReadonlyMap<Card, ReadonlyMap<number, number>> {
  const points = new Map<Card, Map<number, number>>();
  for (const { number, analysis } of rows) {
    if (analysis === null || !analysis.scored) continue;
    for (const finding of analysis.findings) {
      const card = finding.points > 0 ? cardOf({ finding, cards }) : null;
      if (card === null) continue;
      const own = points.get(card) ?? new Map<number, number>();
      points.set(card, own.set(number, (own.get(number) ?? 0) + finding.points));
    }
  }
  return points;
}
