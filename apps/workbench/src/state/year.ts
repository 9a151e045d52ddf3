/**
 * The versions of a year's targets in this session: what each says, what is approved and frozen, what may come next, and the year after.
 */
import { foldForMatch } from '@perf-lint/core';
import type { Language } from '@perf-lint/report';
import {
  type ApprovalNote,
  type Candidate,
  candidatesOf,
  frozen,
  isFixed,
  type ReviewRound,
  type RoundProject,
  type StageKind,
  sameStage,
  stageOf,
  type Version,
  type VersionStage,
  wholeTables,
  withApproved,
} from '@perf-lint/review';
import { countedOf } from './counted.js';
import {
  currentStage,
  type FinishedRound,
  type History,
  isReturning,
  type KeptApproval,
  type LastYear,
  NO_HISTORY,
  stageOfFinished,
} from './history.js';
import { openPapers } from './papers.js';
import type { ReviewedProject } from './projects.js';
import { ledgerOf, type Reviewed } from './review-ledger.js';
import { comparisonOf, roundOf } from './rounds.js';

/** A version and where it stands in this session. */
export interface YearVersion extends Version {
  /** 冻结; 在审, the papers that are here; 收进会话. */
  readonly state: 'frozen' | 'open' | 'kept';
  /** 文号 of an approval, "" else. */
  readonly number: string;
}

/** Before the approval, every version hands in the targets themselves. */
function isSubmission({ kind }: VersionStage): boolean {
  return kind === 'submitted' || kind === 'resubmitted';
}

/** The tables of a version as a whole: what did not come back is as it was before. */
function whole(
  stage: VersionStage,
  came: FinishedRound['documents'],
  returned: History['returned'],
  before: readonly Version[],
): ReviewRound {
  const base = before.findLast(({ stage: earlier }) =>
    stage.kind === 'adjusted'
      ? earlier.kind === 'approved' || earlier.kind === 'adjusted'
      : isSubmission(stage)
        ? isSubmission(earlier)
        : earlier.kind === stage.kind,
  );
  if (base === undefined) return came;
  // An adjustment is asked for by those whose targets change; all others stay approved.
  return wholeTables(base.tables, came, stage.kind === 'adjusted' ? 'part' : returned);
}

/** The papers that are here as a version; null where none are in yet. */
function openVersion(session: Reviewed, before: readonly YearVersion[], language: Language): YearVersion | null {
  const { history, papers } = session;
  const stage = currentStage(history);
  if (papers.length === 0 || openPapers(papers) > 0) return null;
  const returned = isReturning(history) ? history.returned : 'all';
  return { stage, date: history.date, tables: whole(stage, roundOf(session, language), returned, before), state: 'open', number: '' };
}

/** All versions of the year in their order, last year's first. */
export function versionsOf(session: Reviewed, language: Language): readonly YearVersion[] {
  const { lastYear, rounds, approvals } = session.history;
  const approved = (approval: KeptApproval): YearVersion => ({ ...approval, state: 'frozen' });
  const versions: YearVersion[] = lastYear === null ? [] : [{ ...lastYear, state: 'frozen', number: '' }];
  // Each approval stands behind the papers that it froze.
  let next = 0;
  const approvedUntil = (stage: VersionStage | null): void => {
    for (let approval = approvals[next]; approval !== undefined; approval = approvals[++next]) {
      const waits = stage !== null && (approval.stage.kind === 'approved' ? isSubmission(stage) : !sameStage(approval.stage, stage));
      if (waits) return;
      versions.push(approved(approval));
    }
  };
  for (const { stage, number, date = '', documents, returned = 'part' } of rounds) {
    const own = stageOfFinished({ number, ...(stage === undefined ? {} : { stage }) });
    approvedUntil(own);
    // The approved table of an adjustment stands for what was asked for.
    if (approvals.some((approval) => sameStage(approval.stage, own))) continue;
    const tables = whole(own, documents, returned, versions);
    const again = versions.findIndex((version) => sameStage(version.stage, own));
    if (again >= 0) versions.splice(again, 1);
    versions.push({ stage: own, date, tables, state: 'kept', number: '' });
  }
  approvedUntil(currentStage(session.history));
  const open = openVersion(session, versions, language);
  if (open !== null && !versions.some(({ stage }) => sameStage(stage, open.stage))) versions.push(open);
  approvedUntil(null);
  return versions;
}

/**
 * What can be approved now: the targets until something came after their approval, an adjustment behind it; null where the papers are something else.
 * Its projects may be approved one after another.
 */
export function approvable({ history }: Pick<Reviewed, 'history'>): KeptApproval['stage'] | null {
  const stage = currentStage(history);
  if (isSubmission(stage)) return history.approvals.every((approval) => approval.stage.kind === 'approved') ? { kind: 'approved' } : null;
  return stage.kind === 'adjusted' ? { kind: 'adjusted', time: stage.time } : null;
}

/** The approval of a version that is there already: what is approved now goes beside it. */
function standing({ approvals }: History, stage: VersionStage): KeptApproval | null {
  const last = approvals.at(-1);
  return last !== undefined && sameStage(last.stage, stage) ? last : null;
}

/**
 * Projects that may be approved now, with what a person should know of each. Of an adjustment those that asked for it. Monitoring and results are held against
 * what was approved, and are not approved themselves.
 */
export function candidates(session: Reviewed, language: Language): readonly Candidate[] {
  const { history } = session;
  const stage = approvable(session);
  if (stage === null) return [];
  const open = versionsOf(session, language).findLast(({ state }) => state === 'open')?.tables;
  const tables = stage.kind === 'adjusted' || open === undefined ? roundOf(session, language) : open;
  if (session.papers.length === 0 || openPapers(session.papers) > 0) return [];
  const targets = tables.projects.filter(({ subject = 'targets' }) => !isFixed(subject));
  const found = candidatesOf(
    { projects: targets },
    {
      ledger: ledgerOf(session, language),
      outcomes: comparisonOf(session, language)?.opinions ?? [],
      approved: standing(history, stage)?.tables ?? null,
    },
  );
  // The ledger counts projects alone.
  const overall = countedOf(session).projects.filter(({ place, subject }) => place === null && !isFixed(subject));
  return found.map((candidate): Candidate => {
    const own = candidate.project.table === 'overall' ? overall.find((each) => isOverallOf(candidate.project, each)) : undefined;
    return own === undefined ? candidate : { ...candidate, conclusion: session.review.verdicts.get(own.key)?.conclusion ?? '' };
  });
}

/** Where a document names no department, its table goes by another name. */
function isOverallOf(own: RoundProject, each: ReviewedProject): boolean {
  return each.owner === '' ? each.paper.analysis.document.path === own.document : isSameProject(own, each);
}

/** The history with the chosen projects approved as they stand: their tables are frozen, with the ledger as it is. */
export function withApproval(session: Reviewed, language: Language, chosen: readonly Candidate[], note: ApprovalNote): History {
  const { history } = session;
  const stage = approvable(session);
  if (stage === null || chosen.length === 0) return history;
  const tables: ReviewRound = { projects: chosen.map(({ project }) => project) };
  const ledger = ledgerOf(session, language);
  const before = standing(history, stage);
  if (before !== null) {
    const approval = { ...before, tables: withApproved(before, tables, note), ledger };
    return { ...history, approvals: [...history.approvals.slice(0, -1), approval] };
  }
  // What was not adjusted stays as it was approved.
  const last = history.approvals.at(-1);
  const whole = stage.kind === 'adjusted' && last !== undefined ? wholeTables(last.tables, tables, 'part') : tables;
  const approval: KeptApproval = { ...note, stage, tables: frozen(whole), ledger };
  return { ...history, approvals: [...history.approvals, approval] };
}

/** How a project stands in the tables that count: under which approval, or that it is not among the projects approved; null before anything was. */
type ApprovalState = { readonly kind: 'approved'; readonly note: ApprovalNote } | { readonly kind: 'not-approved' };

export function approvalState({ approvals }: Pick<History, 'approvals'>, project: ReviewedProject): ApprovalState | null {
  const last = approvals.at(-1);
  if (last === undefined) return null;
  const found = last.tables.projects.find((each) => isSameProject(each, project));
  return found === undefined ? { kind: 'not-approved' } : { kind: 'approved', note: found.approval ?? last };
}

/** The candidate for a project of the queue; undefined where it cannot be approved now. */
export function candidateOf(all: readonly Candidate[], project: ReviewedProject): Candidate | undefined {
  return all.find((candidate) => isSameProject(candidate.project, project));
}

/** By what both print: the tables of an approval know neither files nor places. */
function isSameProject(own: RoundProject, { place, owner, code, name, unit }: ReviewedProject): boolean {
  if (own.table === 'overall' || place === null) return own.table === 'overall' && place === null && own.department === owner;
  const isNamed = foldForMatch(own.projectName) === foldForMatch(name);
  return own.projectCode !== '' && own.projectCode === code ? isNamed || own.unitName === unit : isNamed && own.unitName === unit;
}

/** True while nothing came after the last approval: it may be taken back. */
export function canWithdraw({ history }: Pick<Reviewed, 'history'>): boolean {
  const last = history.approvals.at(-1);
  if (last === undefined) return false;
  const now = currentStage(history);
  return last.stage.kind === 'approved' ? isSubmission(now) : sameStage(last.stage, now);
}

export function withoutLastApproval(history: History): History {
  return { ...history, approvals: history.approvals.slice(0, -1) };
}

const AFTER_APPROVAL = ['adjusted', 'monitored', 'self-evaluated'] as const satisfies readonly StageKind[];

/** What may come in next, but for what was returned: nothing before the approval, adjustments and results after it. */
export function nextStages({ history }: Pick<Reviewed, 'history'>): readonly VersionStage[] {
  if (history.approvals.length === 0) return [];
  const seen = [...history.rounds.map(stageOfFinished), currentStage(history)];
  return AFTER_APPROVAL.map((kind) => {
    const times = seen.flatMap((stage) => (stage.kind === kind && 'time' in stage ? [stage.time] : []));
    return stageOf(kind, Math.max(0, ...times) + 1);
  });
}

/** False once all targets are approved: what is handed in later is another version. */
export function canReturn(session: Reviewed, language: Language): boolean {
  return !canWithdraw(session) || candidates(session, language).some(({ approved }) => !approved);
}

/** The version that comes where the papers are returned to their units. */
export function returnedStage({ history }: Pick<Reviewed, 'history'>): VersionStage {
  const stage = currentStage(history);
  if (stage.kind === 'submitted') return stageOf('resubmitted');
  // An adjustment that is handed in again is still the same adjustment.
  return 'time' in stage && stage.kind !== 'adjusted' ? stageOf(stage.kind, stage.time + 1) : stage;
}

/** The tables that results stand against: the last approval, where the papers are results. */
export function approvedFor(history: Pick<History, 'rounds' | 'stage' | 'approvals'>): KeptApproval | null {
  const { kind } = currentStage(history);
  return kind === 'monitored' || kind === 'self-evaluated' ? (history.approvals.at(-1) ?? null) : null;
}

/** What this year is to the next: its approved table with what was decided; null without an approval. */
export function lastYearOf({ approvals }: Pick<History, 'approvals'>, from: string): LastYear | null {
  const last = approvals.at(-1);
  if (last === undefined) return null;
  const [project] = last.tables.projects;
  return {
    stage: { kind: 'last-year' },
    date: last.date,
    from,
    year: project?.year ?? null,
    tables: last.tables,
    ledgers: approvals.map(({ ledger }) => ({ ...ledger, record: [] })),
  };
}

/** The next year begins with this one behind it. */
export function nextYear(history: History): History {
  return { ...NO_HISTORY, lastYear: lastYearOf(history, '') };
}

/** Tells which versions the papers stand against, as a text; "" where they stand against none. */
export function versionsBeside(history: Pick<History, 'rounds' | 'stage' | 'approvals' | 'lastYear'>): string {
  const approved = approvedFor(history);
  const { lastYear } = history;
  const parts = [
    approved === null ? '' : JSON.stringify(['approved', approved.stage, approved.date, approved.tables.projects.length]),
    lastYear === null ? '' : JSON.stringify(['last-year', lastYear.date, lastYear.from, lastYear.tables.projects.length]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
