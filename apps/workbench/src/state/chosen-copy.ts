/**
 * What was said on one copy of projects that stand in two files, for the other copy, when it is the one that counts from now on: decisions,
 * conclusions, opinions by hand, and who has the projects. Nothing is taken away from the first copy, which may be chosen again.
 */
import type { Language } from '@perf-lint/report';
import { ProjectIndex } from '@perf-lint/review';
import type { Assignment } from './assignment.js';
import { ownOn } from './own-opinions.js';
import type { ReadPaper } from './papers.js';
import type { ReviewedProject } from './projects.js';
import type { Changes, OwnOpinion } from './review.js';
import { type DraftLedger, draftLedger, draftOf, ledgerOf, type Reviewed } from './review-ledger.js';
import { decisionsIn, rowLike, verdictsIn } from './take-over.js';

export interface OnChosenCopy {
  readonly changes: Changes;
  /** Opinions and projects with something said on them that go over, and opinions that the other copy does not have. */
  readonly counts: Readonly<Record<'decisions' | 'assignments' | 'left', number>>;
}

/** What goes over from a paper to another that has projects in common with it; what was said on that one already stays. */
export function ontoChosenCopy(session: Reviewed, from: ReadPaper, to: ReadPaper, language: Language): OnChosenCopy {
  const { review } = session;
  const [before, after]: readonly [Reviewed, Reviewed] = [
    { ...session, papers: [from] },
    { ...session, papers: [to] },
  ];
  const draft = draftOf(after, language, ledgerOf(before, language));
  const decisions = decisionsIn(draft, (key) => !review.decisions.has(key));
  const verdicts = verdictsIn(draft, (key) => !review.verdicts.has(key));
  const twins = twinsOf(draftLedger(before, language), draftLedger(after, language));
  const assignments = new Map<string, Assignment>();
  const own = new Map<string, OwnOpinion>();
  for (const [key, { twin }] of twins) {
    const assignment = review.assignments.get(key);
    if (assignment !== undefined && !review.assignments.has(twin.key)) assignments.set(twin.key, assignment);
  }
  for (const [id, opinion] of review.own) {
    const pair = twins.get(opinion.project);
    if (pair === undefined) continue;
    const { own: project, twin } = pair;
    const row = project.place?.project.indicators.find(({ id: each }) => each === opinion.indicatorId);
    const indicatorId = row === undefined ? '' : rowLike(twin, row);
    // It came from there, where the copies are chosen in turns.
    const isThere = ownOn(twin.key, review).some((each) => each.opinion.text === opinion.text && each.opinion.indicatorId === indicatorId);
    if (!isThere) own.set(`${twin.key}#copy-${id}`, { ...opinion, project: twin.key, indicatorId });
  }
  const decided = (projects: readonly ReviewedProject[]): number =>
    projects.flatMap(({ findings }) => findings).filter(({ key }) => review.decisions.has(key)).length;
  const pairs = [...twins.values()];
  const said = decided(pairs.map((pair) => pair.own));
  // What was decided on both copies before is there already.
  const there = decided(pairs.map(({ twin }) => twin));
  const left = Math.max(0, said - decisions.size - there);
  return { changes: { decisions, verdicts, assignments, own }, counts: { decisions: decisions.size, assignments: assignments.size, left } };
}

/** A project of the one copy, and the same of the other. */
interface Twins {
  readonly own: ReviewedProject;
  readonly twin: ReviewedProject;
}

/** The projects of one draft that stand in the other as well, by their keys in the first. */
function twinsOf(one: DraftLedger, two: DraftLedger): ReadonlyMap<string, Twins> {
  const twins = new Map<string, Twins>();
  const index = new ProjectIndex([one.ledger.projects, two.ledger.projects]);
  const there = new Map(two.projects.map((project, at) => [keyAt(index, two.ledger.projects[at]), project]));
  for (const [at, project] of one.projects.entries()) {
    const twin = there.get(keyAt(index, one.ledger.projects[at]));
    if (project !== null && twin !== undefined && twin !== null) twins.set(project.key, { own: project, twin });
  }
  return twins;
}

function keyAt(index: ProjectIndex, project: Parameters<ProjectIndex['keyOf']>[0] | undefined): string {
  return project === undefined ? '' : index.keyOf(project);
}
