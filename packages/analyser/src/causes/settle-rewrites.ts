/** One row, one rewrite: what several rules suggest for one value is settled before anybody reads it. */
import type { Finding, Suggestion } from '../finding.js';

/** Rules whose suggestion keeps the printed number and mends its unit. */
const OF_UNITS: ReadonlySet<Finding['ruleId']> = new Set<Finding['ruleId']>(['missing-unit', 'unit-mismatch']);

/** Order in which suggestions for one value are taken, the first wins; rules that are not named come last. */
const ORDER: readonly Finding['ruleId'][] = [
  'name-value-conflict',
  'suspected-typo',
  'unit-mismatch',
  'missing-unit',
  'inverted-comparator',
  'vacuous-bound',
  'impossible-bound',
];

/**
 * Advice that another finding of the row makes void: beside 支付 that is no performance nobody is told until when to pay, beside an act in per cent nobody
 * is told to name a rate.
 */
const VOID_BESIDE: readonly (readonly [by: string, advice: Finding['ruleId']])[] = [
  ['payment-as-performance/payment', 'vague-value'],
  ['unit-mismatch/percent-on-act', 'undefined-measure'],
  ['unit-mismatch/grade-as-unit', 'vague-value'],
];

const rankOf = ({ ruleId }: Finding): number => (ORDER.includes(ruleId) ? ORDER.indexOf(ruleId) : ORDER.length);

/**
 * Leaves at most one new value a row: beside a garbled row none, since what stood there is not known; where a unit and a comparator are
 * both at fault, the mended unit with the turned comparator. The others keep their sentence.
 */
export function settleRewrites(findings: readonly Finding[]): readonly Finding[] {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.path.indicatorId === '') continue;
    const row = byRow.get(finding.path.indicatorId);
    if (row === undefined) byRow.set(finding.path.indicatorId, [finding]);
    else row.push(finding);
  }
  const settled = new Map<Finding, Finding>();
  for (const row of byRow.values()) settleRow(row, settled);
  return findings.map((finding) => settled.get(finding) ?? finding);
}

function settleRow(row: readonly Finding[], settled: Map<Finding, Finding>): void {
  const said = new Set(row.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`));
  for (const finding of row)
    if (finding.suggestion !== undefined && VOID_BESIDE.some(([by, advice]) => advice === finding.ruleId && said.has(by)))
      settled.set(finding, withoutSuggestion(finding));
  const rewriting = row.filter((finding) => finding.suggestion?.kind === 'value' && !settled.has(finding));
  if (row.some(({ ruleId }) => ruleId === 'garbled-indicator')) {
    for (const finding of rewriting) settled.set(finding, withoutSuggestion(finding));
    return;
  }
  // 维护卡量 ≤98%: the turned value would keep the unit that another finding says is wrong.
  const unitIsWrong = row.some(({ ruleId, suggestion }) => ruleId === 'unit-mismatch' && suggestion === undefined);
  for (const finding of unitIsWrong ? rewriting : [])
    if (finding.ruleId === 'inverted-comparator') settled.set(finding, withoutSuggestion(finding));
  if (rewriting.length < 2) return;
  const [first, ...others] = [...rewriting].sort((a, b) => rankOf(a) - rankOf(b));
  if (first === undefined || first.suggestion === undefined) return;
  const turned = others.find(({ ruleId }) => ruleId === 'inverted-comparator');
  if (turned?.expected !== undefined && OF_UNITS.has(first.ruleId))
    settled.set(first, { ...first, suggestion: turn(first.suggestion, turned.expected) });
  for (const finding of others) settled.set(finding, withoutSuggestion(finding));
}

function turn(suggestion: Suggestion, comparator: string): Suggestion {
  return { ...suggestion, value: suggestion.value.replace(/^[≥≤><]=?/, comparator) };
}

function withoutSuggestion({ suggestion: _, ...finding }: Finding): Finding {
  return finding;
}
