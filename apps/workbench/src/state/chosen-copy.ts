/**
 * What was said on one copy of projects that stand in two files, for the other copy, when it is the one that counts from now on: decisions,
 * conclusions, opinions by hand, and who has the projects. Nothing is taken away from the first copy, which may be chosen again.
 */
import type { Language } from '@perf-lint/report';
import { isConcluded, ProjectIndex } from '@perf-lint/review';
import type { Assignment } from './assignment.js';
import type { Decision } from './decisions.js';
import { ownOn } from './own-opinions.js';
import type { ReadPaper } from './papers.js';
import { projectsOfPaper, type ReviewedProject } from './projects.js';
import type { Changes, OwnOpinion, ProjectVerdict } from './review.js';
import { draftLedger, draftOf, ledgerOf, type Reviewed } from './review-ledger.js';

export interface OnChosenCopy {
  readonly changes: Changes;
  /** Opinions and projects with something said on them that go over, and opinions that the other copy does not have. */
  readonly counts: Readonly<Record<'decisions' | 'assignments' | 'left', number>>;
}

/** What goes over from a paper to another that has projects in common with it; what was said on that one already stays. */
export function ontoChosenCopy(session: Reviewed, from: ReadPaper, to: ReadPaper, language: Language): OnChosenCopy {
  const { review } = session;
  const alone = (paper: ReadPaper): Reviewed => ({ ...session, papers: [paper] });
  const draft = draftOf(alone(to), language, ledgerOf(alone(from), language));
  const decisions = new Map<string, Decision>();
  for (const [index, key] of draft.keys.entries()) {
    const decision = draft.ledger.entries[index]?.decision;
    if (decision !== undefined && decision.verdict !== '' && !review.decisions.has(key)) decisions.set(key, decision);
  }
  const verdicts = new Map<string, ProjectVerdict>();
  for (const [index, project] of draft.projects.entries()) {
    const conclusion = draft.ledger.projects[index]?.conclusion;
    if (project === null || conclusion === undefined || !isConcluded(conclusion) || review.verdicts.has(project.key)) continue;
    const { kind, ...said } = conclusion;
    verdicts.set(project.key, { conclusion: kind, ...said });
  }
  const twins = twinsOf(session, from, to, language);
  const assignments = new Map<string, Assignment>();
  const own = new Map<string, OwnOpinion>();
  for (const [key, twin] of twins) {
    const assignment = review.assignments.get(key);
    if (assignment !== undefined && !review.assignments.has(twin.key)) assignments.set(twin.key, assignment);
  }
  for (const [id, opinion] of review.own) {
    const twin = twins.get(opinion.project);
    if (twin === undefined) continue;
    const indicatorId = rowIn(twin, rowOf(from, opinion));
    // It came from there, where the copies are chosen in turns.
    const isThere = ownOn(twin.key, review).some((each) => each.opinion.text === opinion.text && each.opinion.indicatorId === indicatorId);
    if (!isThere) own.set(`${twin.key}#copy-${id}`, { ...opinion, project: twin.key, indicatorId });
  }
  const said = [...twins.keys()].flatMap((key) => opinionsOf(from, key)).filter((key) => review.decisions.has(key)).length;
  // What was decided on both copies before is there already.
  const there = [...twins.values()].flatMap(({ findings }) => findings).filter(({ key }) => review.decisions.has(key)).length;
  const left = Math.max(0, said - decisions.size - there);
  return { changes: { decisions, verdicts, assignments, own }, counts: { decisions: decisions.size, assignments: assignments.size, left } };
}

/** Keys of the opinions on a project. */
function opinionsOf(paper: ReadPaper, projectKey: string): readonly string[] {
  const project = projectsOfPaper(paper).find(({ key }) => key === projectKey);
  return project?.findings.flatMap(({ key }) => (key === '' ? [] : [key])) ?? [];
}

/** The projects of one paper that stand in the other as well, by their keys. */
function twinsOf(session: Reviewed, from: ReadPaper, to: ReadPaper, language: Language): ReadonlyMap<string, ReviewedProject> {
  const [one, two] = [from, to].map((paper) => draftLedger({ ...session, papers: [paper] }, language));
  const twins = new Map<string, ReviewedProject>();
  if (one === undefined || two === undefined) return twins;
  const index = new ProjectIndex([one.ledger.projects, two.ledger.projects]);
  const there = new Map(two.projects.map((project, at) => [keyAt(index, two.ledger.projects[at]), project]));
  for (const [at, project] of one.projects.entries()) {
    const twin = there.get(keyAt(index, one.ledger.projects[at]));
    if (project !== null && twin !== undefined && twin !== null) twins.set(project.key, twin);
  }
  return twins;
}

function keyAt(index: ProjectIndex, project: Parameters<ProjectIndex['keyOf']>[0] | undefined): string {
  return project === undefined ? '' : index.keyOf(project);
}

/** Name and value of the row that an opinion is on, null for one on the project. */
function rowOf(paper: ReadPaper, { project: key, indicatorId }: OwnOpinion): { readonly name: string; readonly value: string } | null {
  const project = projectsOfPaper(paper).find((each) => each.key === key);
  return project?.place?.project.indicators.find(({ id }) => id === indicatorId) ?? null;
}

/** The same row of another copy, "" where it has none. */
function rowIn({ place }: ReviewedProject, row: { readonly name: string; readonly value: string } | null): string {
  if (row === null || place === null) return '';
  const { indicators } = place.project;
  const found =
    indicators.find(({ name, value }) => name === row.name && value === row.value) ?? indicators.find(({ name }) => name === row.name);
  return found?.id ?? '';
}
