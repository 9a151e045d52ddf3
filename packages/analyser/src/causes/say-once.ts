/**
 * One row, one opinion: of findings that say the same of one row, one is told. The others stay findings, so that scores and labels are what they were.
 */
import type { Finding, Severity } from '../finding.js';
import type { RuleId } from '../rule-id.js';
import { HALF_NAMES } from '../rules/unquantified-project/half-names.js';

/** What says what: a rule, or one message of it. The first that stands on the row is told. */
const SAYS: readonly (readonly [by: string, what: string])[] = [
  ['unit-mismatch/grade-as-unit', 'vague-value'],
  ['unit-mismatch/percent-on-act', 'undefined-measure/abstract'],
  ['unit-mismatch/percent-on-time', 'undefined-measure/time'],
  ['undefined-measure/time', 'invalid-deadline'],
  ['inverted-comparator', 'vacuous-bound'],
  ['vague-value', 'ungraded-scale'],
  ['unit-mismatch/slip', 'suspected-typo/unit'],
];

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

const is = ({ ruleId, messageId }: Finding, what: string): boolean => ruleId === what || `${ruleId}/${messageId}` === what;

/** Marks the findings that another of their row says; beside a garbled row, and in a table of half names, nothing else is told of the rows. */
export function sayOnce(findings: readonly Finding[]): readonly Finding[] {
  const anew = new Set(findings.filter(({ messageId }) => messageId === 'half-names').map(({ path }) => path.projectId));
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { indicatorId } = finding.path;
    if (indicatorId === '') continue;
    const row = byRow.get(indicatorId);
    if (row === undefined) byRow.set(indicatorId, [finding]);
    else row.push(finding);
  }
  const within = new Map<Finding, RuleId>();
  for (const row of byRow.values())
    for (const finding of row) {
      const said = saidBy(finding, row, anew.has(finding.path.projectId));
      if (said !== null) within.set(finding, said);
    }
  return findings.map((finding) => {
    const by = within.get(finding);
    return by === undefined ? finding : { ...finding, within: by };
  });
}

function saidBy(finding: Finding, row: readonly Finding[], anew: boolean): RuleId | null {
  if (finding.ruleId === 'doubtful-reading') return null;
  if (anew && HALF_NAMES.has(finding.ruleId)) return 'unquantified-project';
  const garbled = row.find(({ ruleId }) => ruleId === 'garbled-indicator');
  if (garbled !== undefined && garbled !== finding && isGraver(garbled, finding)) return 'garbled-indicator';
  for (const [by, what] of SAYS) {
    if (!is(finding, what)) continue;
    const other = row.find((each) => is(each, by));
    if (other !== undefined && isGraver(other, finding)) return other.ruleId;
  }
  return null;
}

/** A graver finding is never hidden behind a milder one. */
const isGraver = (one: Finding, other: Finding): boolean => RANK[one.severity] >= RANK[other.severity];

/** Whether people are told of a finding: doubts of the reading are ours, and what another finding says is said there. */
export const isTold = ({ ruleId, within }: Finding): boolean => ruleId !== 'doubtful-reading' && within === undefined;
