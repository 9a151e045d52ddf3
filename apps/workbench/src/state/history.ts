/**
 * What a review has behind it: rounds that are over, what was sent, ledgers that were taken in. Plain data, kept as it is in a session file.
 */
import {
  type Approval,
  type Decision,
  type Ledger,
  type ProjectIdentity,
  type Returned,
  type ReviewRound,
  type SentLetter,
  sameStage,
  stageOfRound,
  type VersionLabel,
  type VersionStage,
} from '@perf-lint/review';
import type { Assignment } from './assignment.js';
import type { ProjectVerdict } from './project-verdict.js';

/** Who had a project when its round ended. */
export interface KeptAssignment extends Assignment {
  readonly project: ProjectIdentity & { readonly year: number | null };
}

/** A round that is over. */
export interface FinishedRound {
  /** From 1. */
  readonly number: number;
  /** The ledger as it was when the next round began; what units explain (单位说明) is written into it later. */
  readonly ledger: Ledger;
  /** Projects and rows as they were submitted. */
  readonly documents: ReviewRound;
  readonly assignments: readonly KeptAssignment[];
  /** Which version of the year's targets it was about; absent in a session that was kept before there were versions: its number says so. */
  readonly stage?: VersionStage;
  /** When it began to come in: "2026-01-20"; absent as the stage is. */
  readonly date?: string;
  /** What came back in it; absent as the stage is. */
  readonly returned?: Returned;
}

/** An approval with the ledger as it was then: next year opens both as last year's. */
export interface KeptApproval extends Approval {
  readonly ledger: Ledger;
}

/** The year before: its approved table, and what was decided on it. */
export interface LastYear extends VersionLabel {
  /** File that it came from, "" for this very session a year ago. */
  readonly from: string;
  readonly year: number | null;
  readonly tables: ReviewRound;
  readonly ledgers: readonly Ledger[];
}

/** An opinion that several people decided differently: one of them is to be chosen. */
export interface OpenConflict {
  /** Key of the opinion in this session. */
  readonly key: string;
  readonly sides: readonly { readonly source: string; readonly decision: Decision }[];
}

/** A project on which several people concluded differently: one of them is to be chosen. */
export interface ConclusionConflict {
  /** Key of the project in this session. */
  readonly key: string;
  readonly sides: readonly { readonly source: string; readonly verdict: ProjectVerdict }[];
  /** What stands until one is chosen, as long as nobody concludes otherwise. */
  readonly standing: ProjectVerdict;
}

export interface History {
  readonly rounds: readonly FinishedRound[];
  /** Ledgers that people handed in: what they decided on rows that are not here is kept in them. */
  readonly earlier: readonly Ledger[];
  readonly sent: readonly SentLetter[];
  /** SHA-256 of papers on which the decisions of the round before were put already. */
  readonly taken: readonly string[];
  /** Ids, in ledgers, of opinions by hand that are own opinions of this session by now. */
  readonly imported: readonly string[];
  readonly conflicts: readonly OpenConflict[];
  readonly concludedApart: readonly ConclusionConflict[];
  /** What had been said when this session was handed out as a package, as its file has it; "" for a session that was not. */
  readonly base: string;
  /** Whether the files of this round are all of the review, or only what was sent back. */
  readonly returned: Returned;
  /** Which version the papers of the session are; null before the first approval, where the round says so. */
  readonly stage: VersionStage | null;
  /** When they began to come in, "" where nobody knows. */
  readonly date: string;
  /** 批复 and 调整, in their order. What they froze is never changed by a later file. */
  readonly approvals: readonly KeptApproval[];
  readonly lastYear: LastYear | null;
}

export const NO_HISTORY: History = {
  rounds: [],
  earlier: [],
  sent: [],
  taken: [],
  imported: [],
  conflicts: [],
  concludedApart: [],
  base: '',
  returned: 'part',
  stage: null,
  date: '',
  approvals: [],
  lastYear: null,
};

/** The round that the session is in, from 1. */
export function currentRound({ rounds }: Pick<History, 'rounds'>): number {
  return (rounds.at(-1)?.number ?? 0) + 1;
}

/** Which version the papers of the session are. */
export function currentStage(history: Pick<History, 'rounds' | 'stage'>): VersionStage {
  return history.stage ?? stageOfRound(currentRound(history));
}

/** Which version a round was about. */
export function stageOfFinished({ stage, number }: Pick<FinishedRound, 'stage' | 'number'>): VersionStage {
  return stage ?? stageOfRound(number);
}

type Behind = Pick<History, 'rounds' | 'stage' | 'approvals'>;

/** True where a version answers to what was sent on the one before it. */
function answers(now: VersionStage, before: VersionStage, approvals: History['approvals']): boolean {
  if (now.kind === 'resubmitted') return true;
  // An adjustment that was approved is over: the next one is another.
  return now.kind === before.kind && !approvals.some(({ stage }) => sameStage(stage, before));
}

/** The rounds before this one that are about the same: of a self-evaluation not those about the targets. Oldest first. */
export function roundsBefore(history: Behind): readonly FinishedRound[] {
  const found: FinishedRound[] = [];
  let now = currentStage(history);
  for (const round of [...history.rounds].reverse()) {
    const before = stageOfFinished(round);
    if (!answers(now, before, history.approvals)) break;
    found.unshift(round);
    now = before;
  }
  return found;
}

/** True where the papers answer to what was sent on the version before them; else another version has begun. */
export function isReturning(history: Behind): boolean {
  return roundsBefore(history).length > 0;
}

/** Ledgers whose decisions are carried onto the papers of this round, oldest first. */
export function earlierLedgers(history: Behind & Pick<History, 'earlier'>): readonly Ledger[] {
  const last = history.rounds.at(-1);
  return last === undefined || !isReturning(history) ? history.earlier : [last.ledger, ...history.earlier];
}

/** Ledgers whose decisions are shown beside like rows and never act: those of the version before this one, and last year's. */
export function shownLedgers(history: Behind & Pick<History, 'lastYear'>): readonly Ledger[] {
  const last = history.rounds.at(-1);
  const before = last === undefined || isReturning(history) ? [] : [last.ledger];
  return [...(history.lastYear?.ledgers ?? []), ...before];
}
