/**
 * When the session writes into its journal: after every step on what is said, and before papers are taken away or read anew.
 */
import { journalAfter } from './journal.js';
import { journalBeside } from './journal-subjects.js';
import type { Action, Session } from './session.js';

/** The session after an action, with what it said in the journal, and what the papers do not tell any more kept there in words. */
export function withJournal(before: Session, next: Session, action: Action, at: string): Session {
  switch (action.kind) {
    case 'said':
    case 'undone':
    case 'redone':
    case 'recorded': {
      const how = action.kind === 'said' ? '' : action.kind === 'recorded' ? 'taken' : action.kind;
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
