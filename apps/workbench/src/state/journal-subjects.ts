/**
 * What the steps of the journal are about: the opinion of a paper, its row and project; kept in words before a paper is taken away or read anew.
 */
import { eventOfEntry, NO_CONCLUSION, type ReviewEvent } from '@perf-lint/review';
import type { LedgerEntry } from './decisions.js';
import { currentRound, type History } from './history.js';
import type { Journal, JournalStep, Trail } from './journal.js';
import { identityInLedger } from './ledger-identity.js';
import { ownEntry } from './own-opinions.js';
import type { Paper, ReadPaper } from './papers.js';
import { projectsOfPaper, type ReviewedProject } from './projects.js';
import type { OwnOpinion, Review } from './review.js';

interface Subjects {
  readonly projects: ReadonlyMap<string, ReviewedProject>;
  readonly opinions: ReadonlyMap<string, { readonly project: ReviewedProject; readonly entry: LedgerEntry }>;
}

const OF_PAPER = new WeakMap<readonly ReviewedProject[], Subjects>();

function subjectsIn(paper: ReadPaper): Subjects {
  const all = projectsOfPaper(paper);
  let subjects = OF_PAPER.get(all);
  if (subjects === undefined) {
    const opinions = all.flatMap((project) =>
      project.findings.flatMap(({ key, entry }) => (entry === null ? [] : [[key, { project, entry }] as const])),
    );
    subjects = { projects: new Map(all.map((project) => [project.key, project])), opinions: new Map(opinions) };
    OF_PAPER.set(all, subjects);
  }
  return subjects;
}

const BY_HASH = new WeakMap<readonly Paper[], ReadonlyMap<string, ReadPaper>>();

function papersByHash(papers: readonly Paper[]): ReadonlyMap<string, ReadPaper> {
  let known = BY_HASH.get(papers);
  if (known === undefined) {
    const read = papers.filter((paper): paper is ReadPaper => paper.kind === 'read').reverse();
    known = new Map(read.map((paper) => [paper.sha256, paper]));
    BY_HASH.set(papers, known);
  }
  return known;
}

/** The document that a key is about begins it. */
const hashOf = (key: string): string => key.split('#')[0] ?? '';

/** What a step is about, out of the papers: the project, and the opinion where it is on one. */
export interface StepSubject {
  readonly project: ReviewedProject;
  /** Null for a conclusion on the project. */
  readonly entry: LedgerEntry | null;
}

const opinionOf = (step: JournalStep): OwnOpinion | null => (step.kind === 'own' ? (step.to ?? step.before) : null);

/** Null where no paper tells it. */
export function subjectOf(papers: readonly Paper[], key: string, step: JournalStep): StepSubject | null {
  const own = opinionOf(step);
  const paper = papersByHash(papers).get(hashOf(own?.project ?? key));
  if (paper === undefined) return null;
  const { projects, opinions } = subjectsIn(paper);
  if (step.kind === 'decisions') return opinions.get(key) ?? null;
  const project = projects.get(own?.project ?? key);
  if (project === undefined) return null;
  return { project, entry: own === null ? null : ownEntry({ id: key, opinion: own }, project) };
}

/** An event about it that decides nothing yet. */
export function eventAbout({ project, entry }: StepSubject, round: number): ReviewEvent {
  if (entry === null) return { kind: 'project', ...identityInLedger(project), round, conclusion: NO_CONCLUSION };
  return eventOfEntry({ ...entry, decision: { verdict: '', reason: '', wording: entry.prefilled, reviewer: '', date: '' } }, round);
}

interface Telling {
  readonly papers: readonly Paper[];
  readonly journal: Journal;
  readonly history: History;
}

/** The journal with words for what some papers told and others do not; the very same one where they tell all of it. */
export function journalBeside(before: Telling, after: Pick<Telling, 'papers' | 'journal'>): Journal {
  const now = papersByHash(after.papers);
  const gone = new Set(
    [...papersByHash(before.papers)].filter(([hash, paper]) => now.get(hash)?.entries !== paper.entries).map(([hash]) => hash),
  );
  if (gone.size === 0) return after.journal;
  let kept: Map<string, Trail> | null = null;
  for (const [key, { steps, about }] of after.journal) {
    const [first] = steps;
    if (first === undefined || about !== null || !gone.has(hashOf(opinionOf(first)?.project ?? key))) continue;
    if (subjectOf(after.papers, key, first) !== null) continue;
    const subject = subjectOf(before.papers, key, first);
    if (subject === null) continue;
    kept ??= new Map(after.journal);
    kept.set(key, { steps, about: eventAbout(subject, currentRound(before.history)) });
  }
  return kept ?? after.journal;
}

/** The part of a journal that is about what some papers tell, and that something is said on. */
export function journalOn(journal: Journal, { papers }: { readonly papers: readonly Paper[]; readonly review: Review }): Journal {
  return new Map(
    [...journal].filter(
      ([
        key,
        {
          steps: [first],
        },
      ]) => first !== undefined && subjectOf(papers, key, first) !== null,
    ),
  );
}

/** The part of it that is about some projects. */
export function journalOfProjects(journal: Journal, projects: readonly ReviewedProject[]): Journal {
  const wanted = new Set(projects.map(({ key }) => key));
  const opinions = new Set(projects.flatMap(({ findings }) => findings.map(({ key }) => key)));
  return new Map(
    [...journal].filter(
      ([
        key,
        {
          steps: [first],
        },
      ]) => wanted.has(key) || opinions.has(key) || wanted.has((first && opinionOf(first)?.project) ?? ''),
    ),
  );
}
