/**
 * What stays on the desk when the next round begins: projects of addressees that no letter went out to yet, where letters are recorded. One unit may hand
 * in anew while the others are still looked at for the first time.
 */
import { addresseeOf, type Language } from '@perf-lint/report';
import { type Ledger, type LedgerEntry, type LedgerProject, lettersOf, ProjectIndex } from '@perf-lint/review';
import { countedOf } from './counted.js';
import { currentRound } from './history.js';
import type { ReviewedProject } from './projects.js';
import { NO_REVIEW, type Review } from './review.js';
import { draftLedger, ledgerOf, type Reviewed } from './review-ledger.js';

export interface Staying {
  readonly projects: readonly ReviewedProject[];
  /** The ledger of the round without them: what it tells of was sent, or was settled without a letter. */
  readonly ledger: Ledger;
}

/** Whether somebody is still to hear of an opinion, or it is still to be decided. */
const isOpen = ({ decision }: LedgerEntry): boolean => decision.verdict !== 'reject';

/** Nothing stays where no letter was recorded in this round: nobody knows then what went out. */
export function stayingIn(session: Reviewed, language: Language): Staying {
  const { history, setup } = session;
  const ledger = ledgerOf(session, language);
  const sent = new Set(lettersOf(history.sent, currentRound(history)).map(({ addressee }) => addressee));
  if (sent.size === 0) return { projects: [], ledger };
  const { by } = setup.letterhead;
  const draft = draftLedger(session, language);
  const here = draft.ledger.projects.slice(0, draft.projects.length);
  const index = new ProjectIndex([ledger.projects, here]);
  const onDesk = new Set(here.map((project) => index.keyOf(project)));
  const addressees = new Set(
    ledger.entries.filter((entry) => onDesk.has(index.keyOf(entry)) && isOpen(entry)).map((entry) => addresseeOf(entry, by)),
  );
  for (const addressee of sent) addressees.delete(addressee);
  const stays = new Set(
    ledger.projects.filter((project) => addressees.has(addresseeOf(project, by))).map((project) => index.keyOf(project)),
  );
  const isGone = (of: LedgerEntry | LedgerProject): boolean => !onDesk.has(index.keyOf(of)) || !stays.has(index.keyOf(of));
  const overall = new Set(here.filter((project) => project.table === 'overall' && !isGone(project)).map(({ department }) => department));
  const own = new Set(draft.projects.filter((_, at) => here[at] !== undefined && !isGone(here[at])).map((project) => project?.key));
  return {
    projects: countedOf(session).projects.filter(({ key, place, owner }) => own.has(key) || (place === null && overall.has(owner))),
    ledger: { ...ledger, entries: ledger.entries.filter(isGone), projects: ledger.projects.filter(isGone) },
  };
}

/** What was said on some projects, and on their rows. */
export function saidOnProjects(review: Review, projects: readonly ReviewedProject[]): Review {
  const keys = new Set(projects.map(({ key }) => key));
  const opinions = new Set(projects.flatMap(({ findings }) => findings.map(({ key }) => key)));
  const hashes = new Set(projects.map(({ paper }) => paper.sha256));
  const part = <T>(map: ReadonlyMap<string, T>, wanted: (key: string) => boolean): ReadonlyMap<string, T> =>
    new Map([...map].filter(([key]) => wanted(key)));
  return {
    ...NO_REVIEW,
    units: review.units,
    decisions: part(review.decisions, (key) => opinions.has(key)),
    verdicts: part(review.verdicts, (key) => keys.has(key)),
    own: new Map([...review.own].filter(([, { project }]) => keys.has(project))),
    corrections: part(review.corrections, (key) => hashes.has(key.split('#')[0] ?? '')),
    assignments: part(review.assignments, (key) => keys.has(key)),
  };
}
