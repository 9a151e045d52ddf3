/**
 * The record of the review (审核记录) of one project: everything that was decided on it so far, in this session and in those before.
 */
import type { Language } from '@perf-lint/report';
import { ProjectIndex, type ReviewEvent, withRecord } from '@perf-lint/review';
import type { ReviewedProject } from './projects.js';
import { draftLedger, ledgerOf, type Reviewed } from './review-ledger.js';

/** In the order of the decisions. */
export function recordOf(session: Reviewed, project: ReviewedProject, language: Language): readonly ReviewEvent[] {
  const draft = draftLedger(session, language);
  const own = draft.ledger.projects[draft.projects.findIndex((each) => each?.key === project.key)];
  const events = withRecord(ledgerOf(session, language)).record ?? [];
  // The ledger has no line for an overall target: its department tells it.
  if (project.place === null) return events.filter(({ table, department }) => table === 'overall' && department === project.name);
  if (own === undefined) return [];
  const index = new ProjectIndex([[own], events], 'together');
  const key = index.keyOf(own);
  return events.filter((event) => index.keyOf(event) === key);
}
