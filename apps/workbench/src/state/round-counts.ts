/** What a session holds, round by round, in figures: for the sentence that says what was opened. */
import type { VersionStage } from '@perf-lint/review';
import { currentRound, currentStage, type FinishedRound, stageOfFinished } from './history.js';
import type { Kept } from './session.js';

export interface RoundCounts {
  /** From 1. */
  readonly number: number;
  readonly stage: VersionStage;
  readonly files: number;
  readonly decisions: number;
}

function countsOf(round: FinishedRound): RoundCounts {
  const { number, documents, ledger } = round;
  const files = new Set(documents.projects.map(({ document }) => document).filter((path) => path !== ''));
  const decisions = ledger.entries.filter(({ decision }) => decision.verdict !== '').length;
  return { number, stage: stageOfFinished(round), files: files.size, decisions };
}

/** What is counted of the content of a session. */
interface Counted {
  readonly documents: { readonly length: number };
  readonly kept: Pick<Kept, 'history' | 'review'>;
}

/** All rounds, the one that the session is in last. */
export function roundCounts({ documents, kept: { history, review } }: Counted): readonly RoundCounts[] {
  const now = { number: currentRound(history), stage: currentStage(history), files: documents.length, decisions: review.decisions.size };
  return [...history.rounds.map(countsOf), now];
}
