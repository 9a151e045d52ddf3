/**
 * What became of the opinions: counts of decisions, and how often each rule was rejected.
 */
import type { RuleId } from '@perf-lint/analyser';
import { REASONS, type Reason, type Verdict } from '../decision.js';
import type { LedgerEntry } from './ledger.js';
import { countedOpinions } from './one-opinion.js';

export interface RuleStatistics {
  /** "" for opinions that people added. */
  readonly ruleId: RuleId | '';
  readonly opinions: number;
  readonly accept: number;
  readonly rewrite: number;
  readonly reject: number;
  readonly pending: number;
  readonly undecided: number;
  readonly reasons: Readonly<Record<Reason, number>>;
  /** Rejected of those settled (采纳, 改写, 不采纳); null where none is settled. */
  readonly rejectionRate: number | null;
}

type Counts = { -readonly [Key in keyof Omit<RuleStatistics, 'rejectionRate' | 'reasons'>]: RuleStatistics[Key] } & {
  reasons: Record<Reason, number>;
};

function noCounts(ruleId: RuleStatistics['ruleId']): Counts {
  const reasons = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>;
  return { ruleId, opinions: 0, accept: 0, rewrite: 0, reject: 0, pending: 0, undecided: 0, reasons };
}

function count(counts: Counts, { decision }: LedgerEntry): void {
  counts.opinions++;
  const verdict: Verdict | 'undecided' = decision.verdict === '' ? 'undecided' : decision.verdict;
  counts[verdict]++;
  if (decision.reason !== '') counts.reasons[decision.reason]++;
}

function finished(counts: Counts): RuleStatistics {
  const settled = counts.accept + counts.rewrite + counts.reject;
  return { ...counts, rejectionRate: settled === 0 ? null : counts.reject / settled };
}

export interface LedgerStatistics {
  readonly total: RuleStatistics;
  /** By rejection rate, then number of opinions; rules nobody settled come last. */
  readonly rules: readonly RuleStatistics[];
}

/** Counts over the opinions of a ledger; one that stands on several rows counts once. */
export function ledgerStatistics(entries: readonly LedgerEntry[]): LedgerStatistics {
  const total = noCounts('');
  const rules = new Map<string, Counts>();
  for (const entry of countedOpinions(entries)) {
    count(total, entry);
    const known = rules.get(entry.ruleId);
    const counts = known ?? noCounts(entry.ruleId);
    if (known === undefined) rules.set(entry.ruleId, counts);
    count(counts, entry);
  }
  return {
    total: finished(total),
    rules: [...rules.values()]
      .map(finished)
      .sort((a, b) => (b.rejectionRate ?? -1) - (a.rejectionRate ?? -1) || b.opinions - a.opinions || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}
