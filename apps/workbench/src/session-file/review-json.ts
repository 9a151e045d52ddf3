/**
 * What people said and set in a session, as JSON and back: maps become lists of pairs.
 */
import type { Kept } from '../state/session.js';
import { reviewSchema } from './manifest.js';

/** All but the name of the reviewer, which stands beside it. */
export function reviewJson({ review, plan, preferred }: Omit<Kept, 'reviewer'>): string {
  const { decisions, verdicts, own, corrections, units, assignments } = review;
  return JSON.stringify({
    decisions: [...decisions],
    verdicts: [...verdicts],
    own: [...own],
    corrections: [...corrections],
    units: [...units],
    assignments: [...assignments],
    plan,
    preferred: [...preferred],
  });
}

/** Null where it is no review. */
export function reviewFrom(value: unknown, reviewer: string): Kept | null {
  const read = reviewSchema.safeParse(value);
  if (!read.success) return null;
  const { decisions, verdicts, own, corrections, units, assignments, plan, preferred } = read.data;
  return {
    review: {
      decisions: new Map(decisions),
      verdicts: new Map(verdicts),
      own: new Map(own),
      corrections: new Map(corrections),
      units: new Map(units),
      assignments: new Map(assignments),
    },
    plan,
    preferred: new Set(preferred),
    reviewer,
  };
}
