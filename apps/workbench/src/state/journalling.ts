/**
 * When the session writes into its journal: after every step on what is said, and before papers are taken away or read anew.
 */
import type { History } from './history.js';
import { type Journal, journalAfter } from './journal.js';
import { journalBeside } from './journal-subjects.js';
import type { Paper } from './papers.js';
import type { Review } from './review.js';

interface Journalled {
  readonly papers: readonly Paper[];
  readonly review: Review;
  readonly history: History;
  readonly journal: Journal;
  readonly reviewer: string;
}

/**
 * The session after an action, with what it said in the journal, and what the papers do not tell any more kept there in words.
 * @param kind of the action
 */
export function withJournal<Session extends Journalled>(before: Session, next: Session, kind: string, at: string): Session {
  switch (kind) {
    case 'said':
    case 'undone':
    case 'redone':
    case 'recorded': {
      const how = kind === 'said' ? '' : kind === 'recorded' ? 'taken' : kind;
      const journal = journalAfter(next.journal, before.review, next.review, { at, by: next.reviewer, how });
      return journal === next.journal ? next : { ...next, journal };
    }
    case 'judged':
    case 'reread':
    case 'removed':
    case 'corrected': {
      const journal = journalBeside(before, next);
      return journal === next.journal ? next : { ...next, journal };
    }
    default:
      return next;
  }
}
