/**
 * What was decided before on the projects of papers that came in: decisions of the round before and of ledgers that were handed in become decisions
 * of this session, to be seen and changed like any other. Once for each paper: what people take back afterwards stays taken back.
 */
import type { Language } from '@perf-lint/report';
import { isConcluded, isConfirmed, type LedgerEntry, ProjectIndex } from '@perf-lint/review';
import type { Assignment } from './assignment.js';
import type { Decision } from './decisions.js';
import { earlierLedgers, type History } from './history.js';
import { countedPapers } from './papers.js';
import type { ReviewedProject } from './projects.js';
import type { Changes, OwnOpinion, ProjectVerdict } from './review.js';
import { type DraftLedger, draftLedger, type Reviewed } from './review-ledger.js';

export interface TakenOver {
  readonly changes: Changes;
  readonly history: Pick<History, 'taken' | 'imported'>;
}

/** Null where no paper is new, or nothing lies behind. */
export function takenOver(session: Reviewed, language: Language): TakenOver | null {
  const { history, papers, review } = session;
  if (earlierLedgers(history).length === 0 && history.rounds.length === 0) return null;
  const known = new Set(history.taken);
  const fresh = new Set(countedPapers(papers).flatMap(({ sha256 }) => (known.has(sha256) ? [] : [sha256])));
  if (fresh.size === 0) return null;
  const draft = draftLedger(session, language);
  const isFresh = (key: string): boolean => fresh.has(key.split('#')[0] ?? '');
  const decisions = decisionsIn(draft, (key) => isFresh(key) && !review.decisions.has(key));
  const verdicts = verdictsIn(draft, (key) => isFresh(key) && !review.verdicts.has(key));
  const { own, imported } = ownFrom(draft, history.imported, isFresh);
  return {
    changes: { decisions, verdicts, own, assignments: assignmentsFor(session, draft, isFresh) },
    history: { taken: [...history.taken, ...fresh], imported },
  };
}

/** What the ledgers behind a draft decided on its opinions, by the keys that are wanted. */
export function decisionsIn({ ledger, keys }: DraftLedger, isWanted: (key: string) => boolean): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const [index, key] of keys.entries()) {
    const decision = ledger.entries[index]?.decision;
    if (decision !== undefined && decision.verdict !== '' && isWanted(key)) decisions.set(key, decision);
  }
  return decisions;
}

/** What they concluded on its projects, in the same way. */
export function verdictsIn({ ledger, projects }: DraftLedger, isWanted: (key: string) => boolean): ReadonlyMap<string, ProjectVerdict> {
  const verdicts = new Map<string, ProjectVerdict>();
  for (const [index, project] of projects.entries()) {
    const conclusion = ledger.projects[index]?.conclusion;
    if (project === null || conclusion === undefined || !isConcluded(conclusion) || !isWanted(project.key)) continue;
    const { kind, ...said } = conclusion;
    verdicts.set(project.key, { conclusion: kind, ...said });
  }
  return verdicts;
}

/** Opinions by hand of earlier ledgers on projects that are here, as own opinions. One that was not confirmed stays where it is. */
function ownFrom(
  draft: DraftLedger,
  before: readonly string[],
  isFresh: (key: string) => boolean,
): { readonly own: ReadonlyMap<string, OwnOpinion>; readonly imported: readonly string[] } {
  const rows = draft.ledger.entries.slice(draft.keys.length);
  const projects = projectsByIdentity(draft, rows);
  const known = new Set(before);
  const own = new Map<string, OwnOpinion>();
  for (const entry of rows) {
    const project = projects(entry);
    if (entry.ruleId !== '' || known.has(entry.id) || project === null || !isFresh(project.key) || !isConfirmed(entry.decision)) continue;
    known.add(entry.id);
    own.set(`${project.key}#own-${entry.id}`, ownOpinionOf(entry, project));
  }
  return { own, imported: [...known] };
}

/** Id of the row of a project with a name and a value, else of the first with the name; "" where none has it. */
export function rowLike({ place }: ReviewedProject, row: { readonly name: string; readonly value: string }): string {
  const rows = place?.project.indicators ?? [];
  const found = rows.find(({ name, value }) => name === row.name && value === row.value) ?? rows.find(({ name }) => name === row.name);
  return found?.id ?? '';
}

/** An opinion by hand as this session has it. */
export function ownOpinionOf(entry: LedgerEntry, project: ReviewedProject): OwnOpinion {
  const { decision, severity, voice } = entry;
  return {
    project: project.key,
    indicatorId: entry.indicator === '' ? '' : rowLike(project, { name: entry.indicator, value: entry.value }),
    severity,
    text: decision.wording || entry.opinion,
    voice,
    reviewer: decision.reviewer,
    date: decision.date,
  };
}

/** The project of the session that each of some rows is about, null for one that is not in its papers. */
export function projectsByIdentity(draft: DraftLedger, rows: readonly LedgerEntry[]): (row: LedgerEntry) => ReviewedProject | null {
  const { projects } = draft.ledger;
  const index = new ProjectIndex([projects, rows], 'together');
  const byKey = new Map<string, ReviewedProject | null>();
  for (const [at, own] of draft.projects.entries()) {
    const project = projects[at];
    if (project !== undefined) byKey.set(`${project.year} ${index.keyOf(project)}`, own);
  }
  return (row) => byKey.get(`${row.year} ${index.keyOf(row)}`) ?? null;
}

/** Who had the projects in the round before has them again; a date that was theirs is over. */
function assignmentsFor(
  { history, review }: Reviewed,
  draft: DraftLedger,
  isFresh: (key: string) => boolean,
): ReadonlyMap<string, Assignment> {
  const kept = history.rounds.at(-1)?.assignments ?? [];
  const found = new Map<string, Assignment>();
  if (kept.length === 0) return found;
  const index = new ProjectIndex([draft.ledger.projects, kept.map(({ project }) => project)], 'together');
  const people = new Map(kept.map(({ project, person }) => [index.keyOf(project), person]));
  for (const [at, own] of draft.projects.entries()) {
    const project = draft.ledger.projects[at];
    const person = project === undefined ? undefined : people.get(index.keyOf(project));
    if (own !== null && person !== undefined && isFresh(own.key) && !review.assignments.has(own.key))
      found.set(own.key, { person, due: '' });
  }
  return found;
}
