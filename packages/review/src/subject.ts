/**
 * What a table of the year is handed in for (申报, 调整, 监控, 自评), and what of its opinions a unit can still do anything about. The targets of a table of
 * monitoring or of results are approved by then: what would have them otherwise is told for the next year, and only what the table itself says is asked about.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';

/** 绩效目标表, 绩效目标调整表, 绩效运行监控表, 绩效自评表. */
export type TableSubject = 'targets' | 'adjustment' | 'monitoring' | 'self-evaluation';

/** In the order of the year. */
export const TABLE_SUBJECTS = ['targets', 'adjustment', 'monitoring', 'self-evaluation'] as const satisfies readonly TableSubject[];

/** Rules about what a table of results or of monitoring says beside its targets, and about the table as it was filled in and added up. */
const OF_THE_TABLE: ReadonlySet<RuleId | ''> = new Set<RuleId | ''>([
  'changed-after-approval',
  'impossible-result',
  'score-against-result',
  'score-total-mismatch',
  'execution-rate-mismatch',
  'deviation-without-reason',
  'weight-sum',
  'amount-total-mismatch',
  'project-count-mismatch',
  'funding-mismatch',
  'implausible-money',
  'project-without-targets',
  'targets-without-project',
  'template-left-unfilled',
  'empty-name',
  'empty-value',
  'garbled-indicator',
  'doubtful-reading',
  // What a person wrote is asked as it was written.
  '',
]);

/**
 * Which paper of a project a table is: its targets (an adjustment asks for others in their place), how far they are, or what came of them. Two papers of one project and
 * year are never copies of each other.
 */
export function paperOf(subject: TableSubject = 'targets'): Exclude<TableSubject, 'adjustment'> {
  return subject === 'adjustment' ? 'targets' : subject;
}

/** True where the targets of such a table were approved before it was handed in. */
export function isFixed(subject: TableSubject): boolean {
  return subject === 'monitoring' || subject === 'self-evaluation';
}

/** True for an opinion that would have a target otherwise which is approved by now. */
export function isForNextYear({ ruleId }: { readonly ruleId: RuleId | '' }, subject: TableSubject): boolean {
  return isFixed(subject) && !OF_THE_TABLE.has(ruleId);
}

/** How grave an opinion is in such a table: what is for the next year is a hint. */
export function severityIn(entry: { readonly ruleId: RuleId | ''; readonly severity: Severity }, subject: TableSubject): Severity {
  return isForNextYear(entry, subject) ? 'info' : entry.severity;
}
