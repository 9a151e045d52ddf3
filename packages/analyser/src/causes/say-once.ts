/**
 * One row, one opinion: of findings that say the same of one row, one is told. The others stay findings, so that scores and labels are what they were.
 */
import type { Finding, Severity } from '../finding.js';
import type { RuleId } from '../rule-id.js';
import { HALF_NAMES } from '../rules/unquantified-project/half-names.js';

/**
 * How an opinion says another one: its own sentence `names` the matter; the row is to be written anew or to stand elsewhere, and the matter `goes` with it; or the
 * sentence says nothing of it, and what is told `adds` it.
 */
export type Folding = 'names' | 'goes' | 'adds';

/** What says what: a rule, or one message of it. */
interface Says {
  readonly by: string;
  readonly what: string;
  readonly how: Folding;
  /**
   * Both ask for the same, and only this one says it so that the other does not contradict it: it speaks even for a graver one, and is as grave from then on.
   */
  readonly speaks?: true;
}

const says = (by: string, what: string, how: Folding, speaks?: 'speaks'): Says => ({ by, what, how, ...(speaks ? { speaks: true } : {}) });

/** The first that stands on the row is told. */
export const SAYS: readonly Says[] = [
  says('unit-mismatch/grade-as-unit', 'vague-value', 'names'),
  says('unit-mismatch/percent-on-act', 'undefined-measure/abstract', 'names'),
  says('unit-mismatch/percent-on-time', 'undefined-measure/time', 'names'),
  says('undefined-measure/time', 'invalid-deadline', 'goes'),
  says('inverted-comparator', 'vacuous-bound', 'names'),
  says('vague-value/grade', 'ungraded-scale', 'names'),
  says('vague-value', 'ungraded-scale', 'adds'),
  says('unit-mismatch/slip', 'suspected-typo/unit', 'names'),
  // ≥500万元 of 131万元: the turned ≤500万元 would be no right target either.
  says('cost-amount-mismatch/floor-above', 'inverted-comparator/cost', 'names', 'speaks'),
  says('cost-amount-mismatch/floor-above', 'missing-unit/bare-money', 'adds', 'speaks'),
  // 170万 of 130万元: nobody is asked for 170万元 and for 130万元 at once.
  says('cost-amount-mismatch', 'missing-unit/bare-yuan', 'adds'),
  // 稳就业 ≤90%: first what is measured, then ≥90%; what else is asked about the name is asked by that.
  says('inverted-comparator/unmeasured', 'undefined-measure', 'names'),
  says('undefined-measure/unnamed', 'vague-value', 'names'),
  says('undefined-measure/unnamed', 'restated-value', 'names'),
  // Nobody is told how to measure what is to make way for something else, or what is to stand elsewhere.
  says('payment-as-performance/payment', 'vague-value', 'goes', 'speaks'),
  says('payment-as-performance/payment', 'restated-value', 'goes'),
  says('wrong-category', 'self-satisfaction', 'adds'),
  says('wrong-category/no-cost', 'undefined-measure/money', 'goes'),
];

/** How an opinion on a row says a finding that is {@link Finding.within} it. */
export function foldingOf(teller: Finding, folded: Finding): Folding {
  const pair = SAYS.find(({ by, what }) => is(teller, by) && is(folded, what));
  if (pair !== undefined) return pair.how;
  // A garbled row is filled in anew; one that only lost its sign keeps the rest of what it says.
  return teller.messageId === 'lost-sign' ? 'adds' : 'goes';
}

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
  const lifted = new Map<Finding, Severity>();
  for (const row of byRow.values())
    for (const finding of row) {
      const teller = tellerOf(finding, row, anew.has(finding.path.projectId));
      if (teller === null) continue;
      within.set(finding, teller === 'table' ? 'unquantified-project' : teller.ruleId);
      if (teller !== 'table' && !isGraver({ severity: lifted.get(teller) ?? teller.severity }, finding))
        lifted.set(teller, finding.severity);
    }
  return findings.map((finding) => {
    const by = within.get(finding);
    const severity = lifted.get(finding);
    return by === undefined && severity === undefined
      ? finding
      : { ...finding, ...(severity === undefined ? {} : { severity }), ...(by === undefined ? {} : { within: by }) };
  });
}

/** The finding that says this one as well, 'table' where the table is to be filled in anew; null where the finding is told itself. */
function tellerOf(finding: Finding, row: readonly Finding[], anew: boolean): Finding | 'table' | null {
  if (finding.ruleId === 'doubtful-reading') return null;
  if (anew && HALF_NAMES.has(finding.ruleId)) return 'table';
  const garbled = row.find(({ ruleId }) => ruleId === 'garbled-indicator');
  if (garbled !== undefined && garbled !== finding && isGraver(garbled, finding)) return garbled;
  for (const { by, what, speaks } of SAYS) {
    if (!is(finding, what)) continue;
    const other = row.find((each) => is(each, by));
    if (other !== undefined && (speaks === true || isGraver(other, finding))) return other;
  }
  return null;
}

/** A graver finding is never hidden behind a milder one. */
const isGraver = (one: Pick<Finding, 'severity'>, other: Pick<Finding, 'severity'>): boolean => RANK[one.severity] >= RANK[other.severity];

/** Whether people are told of a finding: doubts of the reading are ours, and what another finding says is said there. */
export const isTold = ({ ruleId, within }: Finding): boolean => ruleId !== 'doubtful-reading' && within === undefined;
