/**
 * The record of the review (审核记录) of one project: everything that was decided on it so far, in this session and in those before.
 */
import { foldedRecord, type Language } from '@perf-lint/report';
import { ProjectIndex, type ReviewEvent } from '@perf-lint/review';
import { identitiesIn, identityInLedger } from './ledger-identity.js';
import type { ReviewedProject } from './projects.js';
import { recordedLedger } from './recorded.js';
import { draftLedger, type Reviewed } from './review-ledger.js';

/** In the order of the steps; one on several rows of a card is one. */
export function recordOf(session: Reviewed, project: ReviewedProject, language: Language): readonly ReviewEvent[] {
  // The ledger has no line for an overall target.
  const own = identitiesIn(draftLedger(session, language)).get(project.key) ?? identityInLedger(project);
  const events = recordedLedger(session, language).record ?? [];
  const index = new ProjectIndex([[own], events], 'together');
  const key = index.keyOf(own);
  return foldedRecord(
    events.filter((event) => index.keyOf(event) === key),
    language,
  );
}
