/**
 * What a review letter (审核意见书) says: the confirmed opinions of one department or budget unit, by kind for the body and row by row
 * for its annex.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';
import {
  COUNTED_AS,
  type ConclusionKind,
  isConfirmed,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  ledgerIndex,
  type ProjectKeys,
  type SentOpinion,
  sentOpinion,
  severityIn,
  TABLE_SUBJECTS,
  type TableSubject,
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { SEVERITIES } from '../../texts/labels.js';
import { suggestionIn } from '../../texts/next-year.js';
import { writtenValue } from '../../texts/printed-value.js';
import { isHandedInFor } from '../../texts/subject-words.js';
import { type Ask, askOf } from './letter-row.js';
import { aspectOf, type KindAspect } from './letter-subject.js';

/** To whom letters go: one for each department (主管部门), or one for each budget unit (预算单位). */
export type Addressing = 'department' | 'unit';

/** One opinion, as a row of the annex. */
export interface LetterRow extends Ask {
  /** Id of the opinion in the ledger. */
  readonly id: string;
  /** What the table it is on was handed in for. */
  readonly of: TableSubject;
  readonly overall: boolean;
  readonly unit: string;
  readonly code: string;
  readonly project: string;
  /** In 万元. */
  readonly amount: number | null;
  /** 三级指标; "" for an opinion on the project as a whole. */
  readonly indicator: string;
  /** The value as the unit wrote it; what came of the target where the opinion is on that. */
  readonly value: string;
  readonly severity: Severity;
  /** "" for an opinion that a person added. */
  readonly ruleId: RuleId | '';
}

/** Opinions of one kind and severity, told together in the body. */
export interface LetterKind {
  readonly of: TableSubject;
  readonly ruleId: RuleId | '';
  readonly aspect: KindAspect;
  readonly severity: Severity;
  readonly rows: readonly LetterRow[];
  readonly projects: number;
}

/** Projects that did not come back (未重报) with opinions that were sent before and still stand: the letter asks for them and repeats nothing. */
interface Outstanding {
  readonly projects: number;
  /** Their money in 万元. */
  readonly amount: number;
  /** Their names, in the order of the ledger. */
  readonly names: readonly string[];
  readonly opinions: readonly SentOpinion[];
  /** The day, not passed yet, that they were asked for by: "2024-12-01"; "" where it passed or nobody gave one. */
  readonly due: string;
}

/** What a letter says of tables of one kind: money of targets and money of results are never one sum. */
export interface LetterPart {
  readonly subject: TableSubject;
  readonly year: number | null;
  /** Projects reviewed in this round and their money in 万元, as the ledger carries them. */
  readonly reviewed: number;
  readonly reviewedAmount: number;
  /** Those of them with opinions and their money in 万元: never more than were reviewed. */
  readonly concerned: number;
  readonly amount: number;
  /** What people concluded on them, those alone that somebody concluded on, the least favourable first. */
  readonly conclusions: readonly LetterConclusion[];
}

/** A project that somebody concluded on. */
export interface ConcludedProject {
  readonly unit: string;
  readonly code: string;
  readonly project: string;
  /** In 万元. */
  readonly amount: number | null;
  /** 综合意见, "" where none was written. */
  readonly remark: string;
}

/** Projects with one conclusion, in the order of the ledger. */
export interface LetterConclusion {
  readonly kind: ConclusionKind;
  readonly projects: readonly ConcludedProject[];
}

export interface LetterContent {
  /** Whom the letter is to. */
  readonly addressee: string;
  /** In the order of the year; never none. */
  readonly parts: readonly LetterPart[];
  /** The weightiest severity first, within it the most frequent kind. */
  readonly kinds: readonly LetterKind[];
  /** By kinds of tables, within them in the order of the ledger, those on the overall targets first. */
  readonly rows: readonly LetterRow[];
  /** The opinions of the rows, as they go out. */
  readonly opinions: readonly SentOpinion[];
  readonly outstanding: Outstanding;
  /** Opinions of this addressee, on what came in, that nobody has looked at: the letter is a draft until there are none. */
  readonly unseen: number;
  /** Opinions set aside as 待议: they are not in the letter. */
  readonly pending: number;
}

const money = (amounts: readonly (number | null)[]): number =>
  Math.round(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) * 1e6) / 1e6;

function rowOf(entry: LedgerEntry, subject: TableSubject, language: Language): LetterRow {
  const ask = askOf(entry, language);
  return {
    id: entry.id,
    of: subject,
    overall: entry.table === 'overall',
    unit: entry.unitName,
    code: entry.projectCode,
    project: entry.projectName,
    amount: entry.amount,
    indicator: entry.indicator,
    value: entry.result ?? writtenValue(entry.value),
    severity: severityIn(entry, subject),
    ruleId: entry.ruleId,
    ...ask,
    suggestion: suggestionIn(ask.suggestion, entry, subject, language),
  };
}

function kindsOf(rows: readonly { readonly row: LetterRow; readonly project: string; readonly aspect: KindAspect }[]): LetterKind[] {
  const kinds = new Map<
    string,
    { of: TableSubject; ruleId: RuleId | ''; aspect: KindAspect; severity: Severity; rows: LetterRow[]; projects: Set<string> }
  >();
  for (const { row, project, aspect } of rows) {
    const { of, ruleId, severity } = row;
    const key = `${of} ${severity} ${ruleId} ${aspect}`;
    const kind = kinds.get(key) ?? { of, ruleId, aspect, severity, rows: [], projects: new Set<string>() };
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
export function addresseeOf({ department, unitName }: Addressed, by: Addressing): string {
  return by === 'department' ? department || unitName : unitName || department;
}

/** What all letters of a ledger are made of. */
interface Sources {
  readonly ledger: Ledger;
  /** The projects of the ledger by their keys; those that cannot be told apart share one. */
  readonly projects: ReadonlyMap<string, readonly LedgerProject[]>;
  readonly index: ProjectKeys;
  readonly by: Addressing;
  readonly language: Language;
}

/** True where nothing that the entry is about came in again: it was asked for before, and nobody looked at it in this round. */
function isOutstanding(entry: LedgerEntry, { index, projects }: Sources): boolean {
  const own = projects.get(index.keyOf(entry)) ?? [];
  return own.length > 0 && own.every(({ delivery }) => delivery === 'not-resubmitted');
}

/** Money of the projects that opinions are on, by the key of the project: as the project has it, which is what the reviewed are summed by. */
function amountsOf(entries: readonly LedgerEntry[], { index, projects }: Sources): ReadonlyMap<string, number | null> {
  const amounts = new Map<string, number | null>();
  for (const entry of entries) {
    if (entry.table === 'overall') continue;
    const key = index.keyOf(entry);
    const [project] = projects.get(key) ?? [];
    amounts.set(key, project === undefined ? (amounts.get(key) ?? entry.amount) : project.amount);
  }
  return amounts;
}

function outstandingOf(entries: readonly LedgerEntry[], sources: Sources): Outstanding {
  const amounts = amountsOf(entries, sources);
  const names = new Map(entries.map((entry) => [sources.index.keyOf(entry), entry.projectName]));
  return {
    projects: amounts.size,
    amount: money([...amounts.values()]),
    names: [...names.values()].filter((name) => name !== ''),
    opinions: entries.map(sentOpinion),
    due: '',
  };
}

/** The projects that were looked at in this round: a project that was never submitted, or not again, was not. */
function reviewedProjects(addressee: string, { ledger, by }: Sources): readonly LedgerProject[] {
  return ledger.projects.filter((project) => project.delivery === 'submitted' && addresseeOf(project, by) === addressee);
}

/** What the table was handed in for that an opinion is on: as its row says, else as the line of its project does. */
function subjectOf(entry: LedgerEntry, { index, projects }: Sources): TableSubject {
  return entry.subject ?? projects.get(index.keyOf(entry))?.[0]?.subject ?? 'targets';
}

function concluded({ unitName, projectCode, projectName, amount, conclusion }: LedgerProject): ConcludedProject {
  return { unit: unitName, code: projectCode, project: projectName, amount, remark: conclusion.remark };
}

/** Conclusions in the order in which papers print them. */
function conclusionsOn(projects: readonly LedgerProject[]): readonly LetterConclusion[] {
  return COUNTED_AS.flatMap((kind): readonly LetterConclusion[] => {
    const own = projects.filter(({ conclusion }) => conclusion.kind === kind);
    return kind === 'undecided' || own.length === 0 ? [] : [{ kind, projects: own.map(concluded) }];
  });
}

/** What is said of the tables of one kind: of the projects that came in, and whatever else there are opinions on. */
function partOf(subject: TableSubject, entries: readonly LedgerEntry[], projects: readonly LedgerProject[], sources: Sources): LetterPart {
  const concerned = amountsOf(entries, sources);
  const known = new Set(projects.map((project) => sources.index.keyOf(project)));
  const others = [...concerned].flatMap(([key, amount]) => (known.has(key) ? [] : [amount]));
  const reviewed = [...projects.map(({ amount }) => amount), ...others];
  return {
    subject,
    year: [...entries, ...projects].find(({ year }) => year !== null)?.year ?? null,
    reviewed: reviewed.length,
    reviewedAmount: money(reviewed),
    concerned: concerned.size,
    amount: money([...concerned.values()]),
    conclusions: conclusionsOn(projects),
  };
}

/** The letter by kinds of tables; where nothing came in, by what is asked for. */
function partsOf(
  addressee: string,
  { told, confirmed }: { readonly told: readonly LedgerEntry[]; readonly confirmed: readonly LedgerEntry[] },
  sources: Sources,
): readonly LetterPart[] {
  const projects = reviewedProjects(addressee, sources);
  const isOf =
    (subject: TableSubject) =>
    (entry: LedgerEntry): boolean =>
      subjectOf(entry, sources) === subject;
  const parts = TABLE_SUBJECTS.flatMap((subject): readonly LetterPart[] => {
    const [entries, own] = [told.filter(isOf(subject)), projects.filter(isHandedInFor(subject))];
    return entries.length + own.length === 0 ? [] : [partOf(subject, entries, own, sources)];
  });
  if (parts.length > 0) return parts;
  return TABLE_SUBJECTS.flatMap((subject): readonly LetterPart[] => {
    const [first] = confirmed.filter(isOf(subject));
    return first === undefined ? [] : [{ ...partOf(subject, [], [], sources), year: first.year }];
  });
}

function contentOf(addressee: string, entries: readonly LedgerEntry[], sources: Sources): LetterContent {
  const { index, language } = sources;
  const order = (entry: LedgerEntry): number => TABLE_SUBJECTS.indexOf(subjectOf(entry, sources));
  const confirmed = entries.filter(({ decision }) => isConfirmed(decision));
  const returned = entries.filter((entry) => !isOutstanding(entry, sources));
  const ordered = returned
    .filter(({ decision }) => isConfirmed(decision))
    .sort((a, b) => order(a) - order(b) || Number(b.table === 'overall') - Number(a.table === 'overall'));
  const rows = ordered.map((entry) => ({
    row: rowOf(entry, subjectOf(entry, sources), language),
    project: index.keyOf(entry),
    aspect: aspectOf(entry),
  }));
  return {
    addressee,
    parts: partsOf(addressee, { told: ordered, confirmed }, sources),
    kinds: kindsOf(rows),
    rows: rows.map(({ row }) => row),
    opinions: ordered.map(sentOpinion),
    outstanding: outstandingOf(
      confirmed.filter((entry) => isOutstanding(entry, sources)),
      sources,
    ),
    unseen: returned.filter(({ decision }) => decision.verdict === '').length,
    pending: returned.filter(({ decision }) => decision.verdict === 'pending').length,
  };
}

/**
 * One letter for each addressee that has confirmed opinions, in the order of the ledger. Where none of its projects came back, the letter
 * only asks for them.
 */
export function letterContents(ledger: Ledger, by: Addressing, language: Language): LetterContent[] {
  const index = ledgerIndex(ledger);
  const projects = new Map<string, LedgerProject[]>();
  for (const project of ledger.projects) {
    const key = index.keyOf(project);
    const own = projects.get(key);
    if (own === undefined) projects.set(key, [project]);
    else own.push(project);
  }
  const sources = { ledger, projects, index, by, language };
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

/** What the record keeps of a letter: its opinions, and those sent before that it says still stand, so that the next round answers to them too. */
export function sentOpinionsOf({ opinions, outstanding }: LetterContent): readonly SentOpinion[] {
  return [...opinions, ...outstanding.opinions];
}

/** Rows to be reworded whose wording nobody changed: what would go out is not what the reviewer meant. */
export function unchangedRewordings({ entries }: Ledger): LedgerEntry[] {
  return entries.filter(({ decision, prefilled }) => decision.verdict === 'rewrite' && decision.wording === prefilled);
}
