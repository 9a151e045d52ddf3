/**
 * What people said and set in a session, as JSON and back: maps become lists of pairs.
 */
import { type History, NO_HISTORY } from '../state/history.js';
import type { Trail } from '../state/journal.js';
import type { Kept } from '../state/session.js';
import { NO_SETUP, type Setup } from '../state/setup.js';
import { historySchema, reviewSchema, setupSchema } from './manifest.js';

/** What is said in this round. The name of the reviewer, what the office set and what lies behind stand beside it. */
export function reviewJson({ review, plan, preferred, journal }: Pick<Kept, 'review' | 'plan' | 'preferred' | 'journal'>): string {
  const { decisions, verdicts, own, corrections, units, assignments, orders } = review;
  return JSON.stringify({
    decisions: [...decisions],
    verdicts: [...verdicts],
    own: [...own],
    corrections: [...corrections],
    units: [...units],
    assignments: [...assignments],
    orders: [...orders],
    plan,
    preferred: [...preferred],
    journal: [...journal],
  });
}

/** What stands beside the review, out of a file; what is not there was never set. */
export interface Beside {
  readonly reviewer: string;
  readonly setup: unknown;
  readonly history: unknown;
}

/** Null where it is no review. */
export function reviewFrom(value: unknown, { reviewer, setup, history }: Beside): Kept | null {
  const read = reviewSchema.safeParse(value);
  if (!read.success) return null;
  const behind = { setup: setupFrom(setup), history: historyFrom(history) };
  if (behind.setup === null || behind.history === null) return null;
  const { decisions, verdicts, own, corrections, units, assignments, orders, plan, preferred, journal } = read.data;
  return {
    review: {
      decisions: new Map(decisions),
      verdicts: new Map(verdicts),
      own: new Map(own),
      corrections: new Map(corrections),
      units: new Map(units),
      assignments: new Map(assignments),
      orders: new Map(orders),
    },
    plan,
    preferred: new Set(preferred),
    reviewer,
    setup: behind.setup,
    history: behind.history,
    journal: new Map(journal as unknown as [string, Trail][]),
  };
}

/** Null where it is no such thing; what a later version added has its beginning. */
function setupFrom(value: unknown): Setup | null {
  if (value === null || value === undefined) return NO_SETUP;
  const read = setupSchema.safeParse(value);
  return read.success ? { ...NO_SETUP, ...(read.data as unknown as Setup) } : null;
}

function historyFrom(value: unknown): History | null {
  if (value === null || value === undefined) return NO_HISTORY;
  const read = historySchema.safeParse(value);
  return read.success ? { ...NO_HISTORY, ...(read.data as unknown as History) } : null;
}
