/**
 * The record of the review (审核记录) as the session has it: every step of its journal, told with the words and numbers of the opinion's card.
 */
import type { Language } from '@perf-lint/report';
import { type Ledger, type ReviewEvent, withEvents, withRecord } from '@perf-lint/review';
import { type Card, cardsOf } from './cards.js';
import { currentRound } from './history.js';
import type { JournalStep } from './journal.js';
import { eventAbout, subjectOf } from './journal-subjects.js';
import { identitiesIn } from './ledger-identity.js';
import { NO_VERDICT } from './project-verdict.js';
import type { ReviewedProject } from './projects.js';
import { draftLedger, ledgerOf, type Reviewed } from './review-ledger.js';

/** What the card of an opinion calls it. */
interface CardWords {
  readonly number: number;
  readonly opinion: string;
}

const WORDS = new WeakMap<
  ReviewedProject,
  { readonly of: unknown; readonly language: Language; readonly words: ReadonlyMap<string, CardWords> }
>();

export const wordsOfCard = ({ opinion: { number, text, full } }: Card): CardWords => ({ number, opinion: full === '' ? text : full });

/** Number and words of the opinions of a project, by their keys in the session. Kept as long as the project is. */
function wordsOn(project: ReviewedProject, { setup }: Reviewed, language: Language): ReadonlyMap<string, CardWords> {
  const known = WORDS.get(project);
  if (known !== undefined && known.of === setup.configuration && known.language === language) return known.words;
  const { cards } = cardsOf(project, language, setup.configuration);
  const words = new Map(cards.flatMap((card) => card.entries.map(({ key }) => [key, wordsOfCard(card)] as const)));
  WORDS.set(project, { of: setup.configuration, language, words });
  return words;
}

/** A step as an event. A wording that nobody wrote is the opinion's own. */
function decided(about: ReviewEvent, step: JournalStep): ReviewEvent {
  const { at, by, how } = step;
  const when = {
    ...(at === '' ? {} : { at }),
    ...(step.to === null || step.to.reviewer !== by ? { by } : {}),
    ...(how === '' ? {} : { how }),
  };
  if (about.kind === 'project') {
    if (step.kind !== 'verdicts') return about;
    const { conclusion: kind, ...said } = step.to ?? NO_VERDICT;
    return { ...about, ...when, from: step.from, conclusion: { kind, ...said } };
  }
  if (step.kind === 'verdicts') return about;
  const own = about.decision.wording;
  if (step.to === null) return { ...about, ...when, from: step.kind === 'own' ? 'accept' : step.from, decision: about.decision };
  if (step.kind === 'own') {
    const { text, reviewer, date } = step.to;
    const decision = { verdict: 'accept', reason: '', wording: text, reviewer, date } as const;
    return { ...about, ...when, from: step.before === null ? '' : 'accept', opinion: text, decision };
  }
  const decision = step.to.verdict === 'rewrite' ? step.to : { ...step.to, wording: own };
  return { ...about, ...when, from: step.from, decision };
}

/** All steps of this round, in no order but that of each opinion's own. */
function eventsOf(session: Reviewed, language: Language): readonly ReviewEvent[] {
  const round = currentRound(session.history);
  const identities = identitiesIn(draftLedger(session, language));
  return [...session.journal].flatMap(([key, { steps, about: kept }]) =>
    steps.flatMap((step): readonly ReviewEvent[] => {
      const subject = subjectOf(session.papers, key, step);
      if (subject === null) return kept === null ? [] : [decided(kept, step)];
      const words = step.kind === 'decisions' ? wordsOn(subject.project, session, language).get(key) : undefined;
      return [decided({ ...eventAbout(subject, round), ...identities.get(subject.project.key), ...words }, step)];
    }),
  );
}

/** A ledger of the session with all that was decided so far in its record: what goes on to the next round, to other people and to paper. */
export function recordedIn(session: Reviewed, ledger: Ledger, language: Language): Ledger {
  const events = [...eventsOf(session, language)].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));
  const recorded = withRecord(withEvents(ledger, events));
  if (recorded.record === undefined) return recorded;
  // What stood before there was a journal is told in the words of its card as well.
  const { keys, ledger: draft } = draftLedger(session, language);
  const keyOf = new Map(draft.entries.slice(0, keys.length).map(({ id }, index) => [id, keys[index] ?? '']));
  const round = currentRound(session.history);
  const record = recorded.record.map((event): ReviewEvent => {
    const key = event.kind === 'opinion' && event.number === undefined && event.round === round ? (keyOf.get(event.id) ?? '') : '';
    if (key === '') return event;
    const nothing: JournalStep = { kind: 'decisions', at: '', by: '', how: '', from: '', to: null };
    const subject = subjectOf(session.papers, key, nothing);
    return subject === null ? event : { ...event, ...wordsOn(subject.project, session, language).get(key) };
  });
  return { ...recorded, record };
}

/** The same of the ledger over all papers. */
export function recordedLedger(session: Reviewed, language: Language): Ledger {
  return recordedIn(session, ledgerOf(session, language), language);
}
