/**
 * What a review letter (审核意见书) says: the confirmed opinions of one department or budget unit, by kind for the body and row by row
 * for its annex.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';
import {
  isConfirmed,
  type Ledger,
  type LedgerEntry,
  ledgerIndex,
  type ProjectIndex,
  type SentOpinion,
  sentOpinion,
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { SEVERITIES } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { askOf } from './letter-row.js';

/** To whom letters go: one for each department (主管部门), or one for each budget unit (预算单位). */
export type Addressing = 'department' | 'unit';

/** One opinion, as a row of the annex. */
export interface LetterRow {
  /** Id of the opinion in the ledger. */
  readonly id: string;
  readonly overall: boolean;
  readonly unit: string;
  readonly code: string;
  readonly project: string;
  /** In 万元. */
  readonly amount: number | null;
  /** 三级指标; "" for an opinion on the project as a whole. */
  readonly indicator: string;
  /** The value as the unit wrote it. */
  readonly value: string;
  readonly severity: Severity;
  /** "" for an opinion that a person added. */
  readonly ruleId: RuleId | '';
  readonly problem: string;
  /** "" where the problem says it all. */
  readonly suggestion: string;
}

/** Opinions of one kind and severity, told together in the body. */
export interface LetterKind {
  readonly ruleId: RuleId | '';
  readonly severity: Severity;
  readonly rows: readonly LetterRow[];
  readonly projects: number;
}

export interface LetterContent {
  /** Whom the letter is to. */
  readonly addressee: string;
  readonly year: number | null;
  /** Projects reviewed and their money in 万元, as the ledger carries them. */
  readonly reviewed: number;
  readonly reviewedAmount: number;
  /** Projects with opinions and their money in 万元. */
  readonly concerned: number;
  readonly amount: number;
  /** The weightiest severity first, within it the most frequent kind. */
  readonly kinds: readonly LetterKind[];
  /** In the order of the ledger, those on the overall targets first. */
  readonly rows: readonly LetterRow[];
  /** The opinions of the rows, as they go out. */
  readonly opinions: readonly SentOpinion[];
  /** Opinions of this addressee that nobody has looked at: the letter is a draft until there are none. */
  readonly unseen: number;
  /** Opinions set aside as 待议: they are not in the letter. */
  readonly pending: number;
}

const money = (amounts: readonly (number | null)[]): number =>
  Math.round(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) * 1e6) / 1e6;

function rowOf(entry: LedgerEntry, language: Language): LetterRow {
  return {
    id: entry.id,
    overall: entry.table === 'overall',
    unit: entry.unitName,
    code: entry.projectCode,
    project: entry.projectName,
    amount: entry.amount,
    indicator: entry.indicator,
    value: writtenValue(entry.value),
    severity: entry.severity,
    ruleId: entry.ruleId,
    ...askOf(entry, language),
  };
}

function kindsOf(rows: readonly { readonly row: LetterRow; readonly project: string }[]): LetterKind[] {
  const kinds = new Map<string, { ruleId: RuleId | ''; severity: Severity; rows: LetterRow[]; projects: Set<string> }>();
  for (const { row, project } of rows) {
    const { ruleId, severity } = row;
    const key = `${severity} ${ruleId}`;
    const kind = kinds.get(key) ?? { ruleId, severity, rows: [], projects: new Set<string>() };
    kind.rows.push(row);
    if (!row.overall) kind.projects.add(project);
    kinds.set(key, kind);
  }
  return [...kinds.values()]
    .map(({ projects, ...kind }) => ({ ...kind, projects: projects.size }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        // What people added by hand has no name of its own: it comes last.
        Number(a.ruleId === '') - Number(b.ruleId === '') ||
        b.rows.length - a.rows.length,
    );
}

type Addressed = { readonly department: string; readonly unitName: string };

/** Whom opinions and projects belong to; a table that names no department is answered by its unit. */
const addresseeOf = ({ department, unitName }: Addressed, by: Addressing): string =>
  by === 'department' ? department || unitName : unitName || department;

/** What all letters of a ledger are made of. */
interface Sources {
  readonly ledger: Ledger;
  readonly index: ProjectIndex;
  readonly by: Addressing;
  readonly language: Language;
}

function contentOf(addressee: string, entries: readonly LedgerEntry[], { ledger, index, by, language }: Sources): LetterContent {
  const confirmed = entries.filter(({ decision }) => isConfirmed(decision));
  const ordered = [...confirmed].sort((a, b) => Number(b.table === 'overall') - Number(a.table === 'overall'));
  const rows = ordered.map((entry) => ({ row: rowOf(entry, language), project: index.keyOf(entry) }));
  const amounts = new Map<string, number | null>();
  for (const { row, project } of rows) if (!row.overall) amounts.set(project, amounts.get(project) ?? row.amount);
  // A project that was never submitted, or not again, was not looked at.
  const reviewed = ledger.projects.filter((project) => project.delivery === 'submitted' && addresseeOf(project, by) === addressee);
  return {
    addressee,
    year: confirmed.find(({ year }) => year !== null)?.year ?? null,
    reviewed: reviewed.length,
    reviewedAmount: money(reviewed.map(({ amount }) => amount)),
    concerned: amounts.size,
    amount: money([...amounts.values()]),
    kinds: kindsOf(rows),
    rows: rows.map(({ row }) => row),
    opinions: ordered.map(sentOpinion),
    unseen: entries.filter(({ decision }) => decision.verdict === '').length,
    pending: entries.filter(({ decision }) => decision.verdict === 'pending').length,
  };
}

/** One letter for each addressee that has confirmed opinions, in the order of the ledger. */
export function letterContents(ledger: Ledger, by: Addressing, language: Language): LetterContent[] {
  const sources = { ledger, index: ledgerIndex(ledger), by, language };
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of ledger.entries) {
    const addressee = addresseeOf(entry, by);
    const group = groups.get(addressee);
    if (group === undefined) groups.set(addressee, [entry]);
    else group.push(entry);
  }
  return [...groups].flatMap(([addressee, entries]) =>
    entries.some(({ decision }) => isConfirmed(decision)) ? [contentOf(addressee, entries, sources)] : [],
  );
}

/** Rows to be reworded whose wording nobody changed: what would go out is not what the reviewer meant. */
export function unchangedRewordings({ entries }: Ledger): LedgerEntry[] {
  return entries.filter(({ decision, prefilled }) => decision.verdict === 'rewrite' && decision.wording === prefilled);
}
