import type { RowContext } from '../context/context.js';
import type { Finding } from '../finding.js';
import type { RuleId } from '../rule-id.js';

/** Rules about direction, unit, arithmetic and year: what a row says against itself, its project or the document. */
export const CONSISTENCY_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  'inverted-comparator',
  'unit-mismatch',
  'impossible-bound',
  'vacuous-bound',
  'name-value-conflict',
  'wrong-category',
  'invalid-deadline',
  'duplicate-indicator',
  'cost-amount-mismatch',
  'unit-cost-mismatch',
  'sibling-outlier',
  'consumption-floor',
  'weight-sum',
  'execution-rate-mismatch',
  'score-total-mismatch',
  'score-against-result',
]);

/**
 * 一致性 0..100: share of scored rows without a contradiction; a contradiction of the project as a whole counts as one more row at fault.
 */
export function consistencyOf(rows: readonly RowContext[], findings: readonly Finding[]): number {
  const ids = new Set<string>(rows.map(({ indicator }) => indicator.id));
  const atFault = new Set<string>();
  for (const { ruleId, path } of findings) {
    if (!CONSISTENCY_RULES.has(ruleId)) continue;
    if (path.indicatorId === '') atFault.add(`${path.projectId} ${ruleId}`);
    else if (ids.has(path.indicatorId)) atFault.add(path.indicatorId);
  }
  return Math.max(0, Math.round(100 * (1 - atFault.size / rows.length)));
}
