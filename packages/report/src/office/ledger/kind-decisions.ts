/**
 * Decisions on whole kinds of opinions (按类处理): 指标值不够具体 71 条, decided in one row. A decision on the row itself goes before it.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';
import {
  isSettled,
  type Ledger,
  type LedgerEntry,
  ledgerIndex,
  REASON,
  REASONS,
  type Reason,
  VERDICT,
  type Verdict,
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import type { SheetColumn } from '../workbook/sheets.js';
import { KIND_HEADING, type KindColumnId, ruleTitleOf } from './ledger-columns.js';

/** What can be said of many opinions at once; a rewording is of one. */
export type KindVerdict = Exclude<Verdict, 'rewrite'>;

export const KIND_VERDICTS = ['accept', 'reject', 'pending'] as const satisfies readonly KindVerdict[];

/** Opinions of one rule and severity. */
export interface OpinionKind {
  readonly ruleId: RuleId | '';
  readonly severity: Severity;
  readonly count: number;
  readonly projects: number;
  readonly undecided: number;
  /** Wording of the first of them. */
  readonly example: string;
}

/** What somebody decided about a kind. */
export interface KindDecision {
  readonly ruleId: RuleId | '';
  readonly severity: Severity;
  readonly verdict: KindVerdict;
  readonly reason: Reason | '';
  readonly reviewer: string;
  readonly date: string;
}

/** Key of a kind. */
export const kindKey = ({ ruleId, severity }: { readonly ruleId: string; readonly severity: string }): string => `${severity} ${ruleId}`;

/** The kinds of a ledger, the weightiest severity first, within it the most frequent. */
export function kindsOf(ledger: Pick<Ledger, 'entries' | 'projects'>): OpinionKind[] {
  const index = ledgerIndex(ledger);
  const kinds = new Map<string, { -readonly [Key in keyof OpinionKind]: OpinionKind[Key] } & { seen: Set<string> }>();
  for (const entry of ledger.entries) {
    const { ruleId, severity, decision, prefilled } = entry;
    const key = kindKey(entry);
    const example = decision.wording === '' ? prefilled : decision.wording;
    const kind = kinds.get(key) ?? { ruleId, severity, count: 0, projects: 0, undecided: 0, example, seen: new Set<string>() };
    kinds.set(key, kind);
    kind.count++;
    if (!isSettled(decision)) kind.undecided++;
    kind.seen.add(index.keyOf(entry));
  }
  return [...kinds.values()]
    .map(({ seen, ...kind }) => ({ ...kind, projects: seen.size }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count);
}

/** Columns of the sheet. Its decisions are empty when it is written: what was decided by kind stands on the rows then. */
export function kindColumns(language: Language): SheetColumn<OpinionKind>[] {
  const column = (
    id: KindColumnId,
    width: number,
    value: SheetColumn<OpinionKind>['value'],
    more: Partial<SheetColumn<OpinionKind>> = {},
  ): SheetColumn<OpinionKind> => ({ heading: KIND_HEADING[id][language], width, value, ...more });
  const count = { format: '0' } as const;
  const filled: Partial<SheetColumn<OpinionKind>> = { editable: true, fill: () => 'editable' };
  return [
    column('rule', 22, ({ ruleId }) => ruleTitleOf(ruleId, language)),
    column('severity', 10, ({ severity }) => SEVERITY[severity][language], { fill: ({ severity }) => severity }),
    column('count', 8, (kind) => kind.count, count),
    column('projects', 9, ({ projects }) => projects, count),
    column('undecided', 8, ({ undecided }) => undecided, count),
    column('example', 56, ({ example }) => example),
    column('verdict', 10, () => '', { ...filled, choices: KIND_VERDICTS.map((verdict) => VERDICT[verdict][language]) }),
    column('reason', 12, () => '', { ...filled, choices: REASONS.map((reason) => REASON[reason][language]) }),
    column('reviewer', 10, () => '', filled),
    column('date', 12, () => '', { ...filled, format: 'yyyy-mm-dd' }),
    column('ruleId', 20, ({ ruleId }) => ruleId, { hidden: true }),
  ];
}

/**
 * A row with what was decided of it together with others: one that has a decision of its own keeps it. A row whose wording somebody changed
 * goes out in those words: accepted together with others, it is reworded.
 */
export function decidedTogether(
  entry: LedgerEntry,
  { verdict, reason, reviewer, date }: Pick<KindDecision, 'verdict' | 'reason' | 'reviewer' | 'date'>,
): LedgerEntry {
  const { decision, prefilled } = entry;
  if (decision.verdict !== '') return entry;
  const reworded = verdict === 'accept' && decision.wording !== prefilled;
  return {
    ...entry,
    decision: {
      ...decision,
      verdict: reworded ? 'rewrite' : verdict,
      reason: decision.reason === '' ? reason : decision.reason,
      reviewer: decision.reviewer === '' ? reviewer : decision.reviewer,
      date: decision.date === '' ? date : decision.date,
    },
  };
}

/** The rows with what was decided of their kind. */
export function withKindDecisions(entries: readonly LedgerEntry[], decisions: readonly KindDecision[]): readonly LedgerEntry[] {
  if (decisions.length === 0) return entries;
  const byKind = new Map(decisions.map((decision) => [kindKey(decision), decision]));
  return entries.map((entry) => {
    const kind = byKind.get(kindKey(entry));
    return kind === undefined ? entry : decidedTogether(entry, kind);
  });
}
