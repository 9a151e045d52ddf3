/**
 * The record of a review (审核记录): who decided what and when, on opinions and on projects. It is only added to: a decision that was changed
 * stands there with the one that came after it.
 */
import { conclusionKey, isConcluded } from '../conclusion.js';
import { decisionKey } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';
import { opinionKey, ProjectIndex } from '../project-index.js';
import { joinRecords, withoutRepeated } from './join-records.js';
import { isTouched, type Ledger, type LedgerEntry } from './ledger.js';
import { actorOf, type ReviewEvent } from './review-event.js';

/** What a project is told by, and nothing else of it. */
export const identityOf = (
  each: ProjectIdentity & { readonly year: number | null },
): ProjectIdentity & { readonly year: number | null } => ({
  table: each.table,
  department: each.department,
  unitCode: each.unitCode,
  unitName: each.unitName,
  projectCode: each.projectCode,
  projectName: each.projectName,
  year: each.year,
});

/** What was decided on a row, as an event. */
export function eventOfEntry(entry: LedgerEntry, round: number): ReviewEvent {
  const { id, ruleId, voice, indicator, value, opinion, decision, reply } = entry;
  return { kind: 'opinion', ...identityOf(entry), round, id, ruleId, voice, indicator, value, opinion, decision, reply };
}

/** What an event says, without who and when it is about. */
function sayingOf(event: ReviewEvent): string {
  // A file gives the parts of a decision back in an order of its own.
  return event.kind === 'opinion' ? `${decisionKey(event.decision)} ${event.reply}` : conclusionKey(event.conclusion);
}

/** The same with who took the step: two people who take something back say the same of nothing. */
const stepOf = (event: ReviewEvent): string => `${sayingOf(event)} ${actorOf(event)}`;

/** The same whoever said it. */
function unsigned(event: ReviewEvent): string {
  const nobody = { reviewer: '', date: '' };
  if (event.kind === 'opinion') return `${decisionKey({ ...event.decision, ...nobody })} ${event.reply}`;
  return conclusionKey({ ...event.conclusion, ...nobody });
}

/** What it is about, over ledgers that an index was made of. */
function subjectIn(index: ProjectIndex): (event: ReviewEvent) => string {
  return (event) => `${event.kind} ${event.kind === 'opinion' ? opinionKey(index, event) : index.keyOf(event)}`;
}

const indexOf = (ledgers: readonly Ledger[], record: readonly ReviewEvent[] = []): ProjectIndex =>
  new ProjectIndex([
    ...ledgers.map((each) => [...each.projects, ...each.entries, ...each.unmatched]),
    ...ledgers.map((each) => each.record ?? []),
    record,
  ]);

/** The ledger with decisions that were written down as they were made in its record, each where it belongs in time. The events are in order. */
export function withEvents(ledger: Ledger, events: readonly ReviewEvent[]): Ledger {
  if (events.length === 0) return ledger;
  const subject = subjectIn(indexOf([ledger], events));
  const keys = { subject, saying: stepOf };
  return { ...ledger, record: joinRecords([ledger.record ?? [], withoutRepeated(events, keys)], keys) };
}

/**
 * The ledger with what was decided since its record was last written added to the record. Events of other ledgers, earlier rounds and
 * other people's copies, stand where they belong in time; each is kept once.
 * @param others ledgers whose records and decisions are to be kept as well
 */
export function withRecord(ledger: Ledger, others: readonly Ledger[] = []): Ledger {
  const sources = [...others, ledger];
  const subject = subjectIn(indexOf(sources));
  const keys = { subject, saying: stepOf };
  const record = [
    ...joinRecords(
      sources.map((each) => each.record ?? []),
      keys,
    ),
  ];
  const last = new Map(record.map((event) => [subject(event), event]));
  const known = new Set(record.map((event) => `${subject(event)}\n${sayingOf(event)}`));
  const add = (event: ReviewEvent, stands: boolean): void => {
    const about = subject(event);
    const before = last.get(about);
    // A decision that still stands is no new one, nor one of an earlier ledger that the record tells of. Where two decided alike, one signature stands.
    if (before !== undefined && known.has(`${about}\n${sayingOf(event)}`) && (!stands || unsigned(before) === unsigned(event))) return;
    last.set(about, event);
    known.add(`${about}\n${sayingOf(event)}`);
    record.push(event);
  };
  for (const each of sources) {
    const { entries, projects, round = 1 } = each;
    const stands = each === ledger;
    for (const entry of entries) if (isTouched(entry)) add(eventOfEntry(entry, round), stands);
    for (const project of projects)
      if (isConcluded(project.conclusion)) add({ kind: 'project', ...identityOf(project), round, conclusion: project.conclusion }, stands);
  }
  return record.length === 0 ? ledger : { ...ledger, record };
}
