/**
 * Rounds of a review (复审): one ends and the next begins, and what became of everything that was sent.
 */
import { wordingOf } from '@perf-lint/analyser';
import { type Language, RoundBuilder } from '@perf-lint/report';
import { askedBy, compareRounds, type OpinionOutcome, type ReviewRound, type RoundComparison, type VersionLabel } from '@perf-lint/review';
import { currentRound, currentStage, type FinishedRound, type History, isReturning, type KeptAssignment, roundsBefore } from './history.js';
import { countedPapers } from './papers.js';
import { recordedIn } from './recorded.js';
import { draftLedger, ledgerOf, type Reviewed } from './review-ledger.js';
import type { Staying } from './staying.js';

const NOTHING_STAYS: Partial<Staying> & Pick<Staying, 'projects'> = { projects: [] };

let last: { readonly of: Pick<Reviewed, 'papers' | 'preferred'>; readonly language: Language; readonly round: ReviewRound } | null = null;

/** Projects and rows of the papers as a comparison needs them; remembered while the papers are the same. */
export function roundOf({ papers, preferred, setup }: Reviewed, language: Language): ReviewRound {
  if (last !== null && last.language === language && last.of.papers === papers && last.of.preferred === preferred) return last.round;
  const read = countedPapers(papers);
  const chosen = new Set(read.filter(({ sha256 }) => preferred.has(sha256)).map(({ analysis }) => analysis.document.path));
  const builder = new RoundBuilder({ language, wording: wordingOf(setup.configuration), preferred: (path) => chosen.has(path) });
  for (const { analysis } of read) builder.add(analysis);
  const round = builder.build();
  last = { of: { papers, preferred }, language, round };
  return round;
}

/** Who has which project, by what the project is: the files of the next round are other ones. */
function keptAssignments(session: Reviewed, language: Language): readonly KeptAssignment[] {
  const { ledger, projects } = draftLedger(session, language);
  return projects.flatMap((own, index): readonly KeptAssignment[] => {
    const project = ledger.projects[index];
    const assignment = own === null ? undefined : session.review.assignments.get(own.key);
    if (project === undefined || assignment === undefined) return [];
    const { table, department, unitCode, unitName, projectCode, projectName, year } = project;
    return [{ project: { table, department, unitCode, unitName, projectCode, projectName, year }, ...assignment }];
  });
}

/**
 * The round as it stands, put behind the review; the files of the next version are still to come.
 * @param next what they will be, and from when on they come in
 * @param staying what is not put behind it
 */
export function withRoundEnded(
  session: Reviewed,
  language: Language,
  next: VersionLabel,
  staying: typeof NOTHING_STAYS = NOTHING_STAYS,
): History {
  const { history } = session;
  const stays = new Set(staying.projects.flatMap(({ findings }) => findings.map(({ key }) => key)));
  const finished: FinishedRound = {
    number: currentRound(history),
    ledger: recordedIn(session, staying.ledger ?? ledgerOf(session, language), language),
    documents: roundOf(session, language),
    assignments: keptAssignments(session, language),
    stage: currentStage(history),
    date: history.date,
    returned: isReturning(history) ? history.returned : 'all',
  };
  // What was handed in from other people is in the ledger of the round by now.
  const empty = { earlier: [], imported: [], returned: 'part' as const };
  const left = {
    // What stays was decided in this very session.
    taken: [...new Set(staying.projects.map(({ paper }) => paper.sha256))],
    conflicts: history.conflicts.filter(({ key }) => stays.has(key)),
    concludedApart: history.concludedApart.filter(({ key }) => staying.projects.some((project) => project.key === key)),
  };
  return { ...history, ...empty, ...left, ...next, rounds: [...history.rounds, finished] };
}

/** Projects of a round that is over as they came in: not those that are only on the list. */
export function submittedIn({ ledger }: FinishedRound): number {
  return ledger.projects.filter(({ delivery }) => delivery !== 'not-submitted').length;
}

/** The files of this round held against what was sent in the round before; null in the first round. Where no letter was recorded, it is what its ledger confirms. */
export function comparisonOf(session: Reviewed, language: Language): RoundComparison | null {
  const { history } = session;
  const before = history.rounds.at(-1);
  if (before === undefined || !isReturning(history)) return null;
  const answered = new Set(roundsBefore(history).map(({ number }) => number));
  const letters = history.sent.filter(({ round }) => answered.has(round));
  const basis = { ledger: before.ledger, sent: askedBy(letters, before.number, before.ledger), returned: history.returned };
  return compareRounds(before.documents, roundOf(session, language), basis);
}

/** The history with what a unit explains (单位说明) about an opinion that was sent to it in the round before; "" takes it away. */
export function explained(history: History, outcome: OpinionOutcome, reply: string): History {
  const before = history.rounds.at(-1);
  if (before === undefined || outcome.entryId === '') return history;
  const entries = before.ledger.entries.map((entry) => (entry.id === outcome.entryId ? { ...entry, reply } : entry));
  const ledger = { ...before.ledger, entries };
  return { ...history, rounds: [...history.rounds.slice(0, -1), { ...before, ledger }] };
}
