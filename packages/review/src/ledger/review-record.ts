/**
 * The record of a review (审核记录): who decided what and when, on opinions and on projects. It is only added to: a decision that was changed
 * stands there with the one that came after it.
 */
import { isConcluded } from '../conclusion.js';
import type { ProjectIdentity } from '../identity.js';
import { opinionKey, ProjectIndex } from '../project-index.js';
import { isTouched, type Ledger, type LedgerEntry } from './ledger.js';
import type { ReviewEvent } from './review-event.js';

const identityOf = (each: ProjectIdentity & { readonly year: number | null }): ProjectIdentity & { readonly year: number | null } => ({
  table: each.table,
  department: each.department,
  unitCode: each.unitCode,
  unitName: each.unitName,
  projectCode: each.projectCode,
  projectName: each.projectName,
  year: each.year,
});

function eventOfEntry(entry: LedgerEntry, round: number): ReviewEvent {
  const { id, ruleId, voice, indicator, value, opinion, decision, reply } = entry;
  return { kind: 'opinion', ...identityOf(entry), round, id, ruleId, voice, indicator, value, opinion, decision, reply };
}

/** What an event says, without who and when it is about. */
function sayingOf(event: ReviewEvent): string {
  return JSON.stringify(event.kind === 'opinion' ? [event.decision, event.reply] : event.conclusion);
}

function subjectOf(index: ProjectIndex, event: ReviewEvent): string {
  return event.kind === 'opinion' ? opinionKey(index, event) : index.keyOf(event);
}

/**
 * The ledger with what was decided since its record was last written added to the record. Events of other ledgers, earlier rounds and
 * other people's copies, come first; each is kept once.
 * @param others ledgers whose records and decisions are to be kept as well
 */
export function withRecord(ledger: Ledger, others: readonly Ledger[] = []): Ledger {
  const sources = [...others, ledger];
  const index = new ProjectIndex(sources.map(({ entries, projects, unmatched }) => [...projects, ...entries, ...unmatched]));
  const record: ReviewEvent[] = [];
  const seen = new Set<string>();
  const last = new Map<string, string>();
  const add = (event: ReviewEvent, isOld: boolean): void => {
    const subject = `${event.kind} ${subjectOf(index, event)}`;
    const said = `${subject}\n${sayingOf(event)}`;
    // Copies of a ledger hold the same events; a decision that still stands is no new one.
    if (isOld ? seen.has(`${said} ${event.round}`) : last.get(subject) === said) return;
    seen.add(`${said} ${event.round}`);
    last.set(subject, said);
    record.push(event);
  };
  for (const each of sources) for (const event of each.record ?? []) add(event, true);
  for (const { entries, projects, round = 1 } of sources) {
    for (const entry of entries) if (isTouched(entry)) add(eventOfEntry(entry, round), false);
    for (const project of projects)
      if (isConcluded(project.conclusion)) add({ kind: 'project', ...identityOf(project), round, conclusion: project.conclusion }, false);
  }
  return record.length === 0 ? ledger : { ...ledger, record };
}
