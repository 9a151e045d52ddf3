/**
 * What a review has behind it: rounds that are over, what was sent, ledgers that were taken in. Plain data, kept as it is in a session file.
 */
import type { Decision, Ledger, ProjectIdentity, Returned, ReviewRound, SentLetter } from '@perf-lint/review';
import type { Assignment } from './review.js';

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
}

/** An opinion that several people decided differently: one of them is to be chosen. */
export interface OpenConflict {
  /** Key of the opinion in this session. */
  readonly key: string;
  readonly sides: readonly { readonly source: string; readonly decision: Decision }[];
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
  /** What had been said when this session was handed out as a package, as its file has it; "" for a session that was not. */
  readonly base: string;
  /** Whether the files of this round are all of the review, or only what was sent back. */
  readonly returned: Returned;
}

export const NO_HISTORY: History = {
  rounds: [],
  earlier: [],
  sent: [],
  taken: [],
  imported: [],
  conflicts: [],
  base: '',
  returned: 'part',
};

/** The round that the session is in, from 1. */
export function currentRound({ rounds }: Pick<History, 'rounds'>): number {
  return (rounds.at(-1)?.number ?? 0) + 1;
}

/** Ledgers whose decisions are carried onto the papers of this round, oldest first. */
export function earlierLedgers({ rounds, earlier }: Pick<History, 'rounds' | 'earlier'>): readonly Ledger[] {
  const last = rounds.at(-1);
  return last === undefined ? earlier : [last.ledger, ...earlier];
}
