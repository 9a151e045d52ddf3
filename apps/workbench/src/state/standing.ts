/**
 * Where a project stands after what people decided: its pile, its figures, how far it is.
 */
import { type Figures, type Finding, figuresAfter, type Pile, pileAfter, pileOfLevels, type Severity } from '@perf-lint/analyser';
import type { ProjectId } from '@perf-lint/core';
import { opinionMatter, pileIn } from '@perf-lint/review';
import { isSettled } from './decisions.js';
import { ownOn } from './own-opinions.js';
import { awaited, type Plan } from './plan.js';
import { entriesOf, levelsOf, type ReviewedFinding, type ReviewedProject } from './projects.js';
import type { Review } from './review.js';

/** 未看, 在看, 已定; a project without opinions has nothing to decide. */
export type Progress = 'untouched' | 'begun' | 'settled' | 'nothing';

export interface Settled {
  readonly settled: number;
  readonly all: number;
}

/** Findings of a project that people rejected, with what these say as well: nobody is asked about it by itself. */
export function rejectedOf({ findings }: ReviewedProject, { decisions }: Review): ReadonlySet<Finding> {
  const rejected = new Set<Finding>();
  if (decisions.size === 0) return rejected;
  const said = new Set<string>();
  for (const { key, finding } of findings) {
    if (key === '' || decisions.get(key)?.verdict !== 'reject') continue;
    rejected.add(finding);
    said.add(`${finding.ruleId} ${finding.path.indicatorId}`);
  }
  for (const { finding } of findings) {
    const { within, path } = finding;
    // Of a table that is to be filled in anew all rows are told with the project.
    if (within !== undefined && (said.has(`${within} ${path.indicatorId}`) || said.has(`${within} `))) rejected.add(finding);
  }
  return rejected;
}

/** The pile as it is now: what was rejected does not count, what a person added does. */
export function pileNow(project: ReviewedProject, review: Review): Pile {
  const rejected = rejectedOf(project, review);
  const own = ownOn(project.key, review).map(({ opinion }) => opinion);
  if (rejected.size === 0 && own.length === 0) return project.pile;
  if (own.some(({ severity }) => severity === 'error') && project.pile !== 'doubtful') return 'return';
  const found = project.place === null ? overallPile(project, rejected) : pileWithout(project, project.place.project.id, rejected);
  if (own.length === 0 || found === 'return' || found === 'verify' || found === 'doubtful') return found;
  return own.some(({ severity }) => severity === 'warning') ? 'verify' : 'hint';
}

function pileWithout({ paper, subject, findings }: ReviewedProject, id: ProjectId, rejected: ReadonlySet<Finding>): Pile {
  const standing = entriesOf(findings.filter(({ finding }) => !rejected.has(finding)));
  return pileIn(subject, pileAfter(paper.analysis, id, rejected), standing);
}

function overallPile({ findings, pile }: ReviewedProject, rejected: ReadonlySet<Finding>): Pile {
  return pile === 'doubtful' ? pile : pileOfLevels(levelsOf(findings.filter(({ finding }) => !rejected.has(finding))));
}

/** Opinions of a project as they are now, by how grave they are: what was rejected does not count, what a person added does. */
export function countsNow(project: ReviewedProject, review: Review): Readonly<Record<Severity, number>> {
  const rejected = rejectedOf(project, review);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const standing = project.findings.filter(({ finding }) => !rejected.has(finding));
  for (const { entry } of byMatter(standing).values()) if (entry !== null) counts[entry.severity]++;
  for (const { opinion } of ownOn(project.key, review)) counts[opinion.severity]++;
  return counts;
}

/** 可衡量性, 完整性, 一致性 as they are now; null for an overall target, which has none of its own. */
export function figuresNow(project: ReviewedProject, review: Review): Figures | null {
  if (project.place === null) return null;
  const { analysis } = project.paper;
  const { id } = project.place.project;
  const rejected = rejectedOf(project, review);
  return rejected.size === 0 ? (project.result?.figures ?? null) : figuresAfter(analysis, id, rejected);
}

/** Opinions of a project that are settled (采纳, 改写, 不采纳), out of those that wait for a decision. */
export function settledOf(project: ReviewedProject, { decisions }: Review, plan: Plan): Settled {
  const waiting = awaited(project, plan);
  const open = waiting.filter(({ key }) => {
    const decision = decisions.get(key);
    return decision === undefined || !isSettled(decision);
  });
  const all = byMatter(waiting).size;
  return { settled: all - byMatter(open).size, all };
}

/** Opinions as people see and decide them, one a card: an opinion on several rows is one. */
export function byMatter(findings: readonly ReviewedFinding[]): ReadonlyMap<string, ReviewedFinding> {
  return new Map(findings.flatMap((reviewed) => (reviewed.entry === null ? [] : [[opinionMatter(reviewed.entry), reviewed] as const])));
}

export function progressOf(project: ReviewedProject, review: Review, plan: Plan): Progress {
  const { settled, all } = settledOf(project, review, plan);
  if (all === 0) return 'nothing';
  if (settled === all) return 'settled';
  return project.findings.some(({ key }) => review.decisions.has(key)) ? 'begun' : 'untouched';
}

/** Whether nobody has concluded on a project of which nothing is left to decide: all its opinions are decided, or there are none. */
export function awaitsConclusion(project: ReviewedProject, review: Review, plan: Plan): boolean {
  if ((review.verdicts.get(project.key)?.conclusion ?? '') !== '') return false;
  const progress = progressOf(project, review, plan);
  // On overall targets without an opinion there is nothing to conclude.
  return progress === 'settled' || (progress === 'nothing' && project.place !== null);
}

export function settledOfAll(projects: readonly ReviewedProject[], review: Review, plan: Plan): Settled {
  let settled = 0;
  let all = 0;
  for (const project of projects) {
    const own = settledOf(project, review, plan);
    settled += own.settled;
    all += own.all;
  }
  return { settled, all };
}

/** Whether a project is past the date that it was given out with and still not settled. `today`: "2026-11-29". */
export function isOverdue(project: ReviewedProject, review: Review, plan: Plan, today: string): boolean {
  const due = review.assignments.get(project.key)?.due ?? '';
  if (due === '' || due >= today) return false;
  const progress = progressOf(project, review, plan);
  return progress === 'untouched' || progress === 'begun';
}
