/**
 * The queue (队列): which projects are shown and in what order, and how far the review is.
 */
import type { Pile } from '@perf-lint/analyser';
import { PILES } from '@perf-lint/report';
import { isSettled } from './decisions.js';
import type { ReviewedProject } from './projects.js';
import type { Review } from './review.js';

/** 未看, 在看, 已定; a project without opinions has nothing to decide. */
export type Progress = 'untouched' | 'begun' | 'settled' | 'nothing';

export const PROGRESSES = ['untouched', 'begun', 'settled', 'nothing'] as const satisfies readonly Progress[];

export type QueueOrder = 'urgency' | 'amount' | 'name' | 'document';

export const QUEUE_ORDERS = ['urgency', 'amount', 'name', 'document'] as const satisfies readonly QueueOrder[];

export interface QueueFilter {
  /** "" for all. */
  readonly pile: Pile | '';
  readonly progress: Progress | '';
  readonly unit: string;
  /** Words that must all be found in project, unit, indicators, values or opinions. */
  readonly search: string;
  readonly order: QueueOrder;
}

export const NO_FILTER: QueueFilter = { pile: '', progress: '', unit: '', search: '', order: 'urgency' };

export interface Settled {
  readonly settled: number;
  readonly all: number;
}

/** Opinions of a project that are settled (采纳, 改写, 不采纳), out of all that people decide on. */
export function settledOf(project: ReviewedProject, { decisions }: Review): Settled {
  let settled = 0;
  let all = 0;
  for (const { key } of project.findings) {
    if (key === '') continue;
    all++;
    const decision = decisions.get(key);
    if (decision !== undefined && isSettled(decision)) settled++;
  }
  return { settled, all };
}

export function progressOf(project: ReviewedProject, review: Review): Progress {
  const { settled, all } = settledOf(project, review);
  if (all === 0) return 'nothing';
  if (settled === all) return 'settled';
  return project.findings.some(({ key }) => review.decisions.has(key)) ? 'begun' : 'untouched';
}

export function settledOfAll(projects: readonly ReviewedProject[], review: Review): Settled {
  let settled = 0;
  let all = 0;
  for (const project of projects) {
    const own = settledOf(project, review);
    settled += own.settled;
    all += own.all;
  }
  return { settled, all };
}

const COMPARE: Readonly<Record<QueueOrder, (a: ReviewedProject, b: ReviewedProject) => number>> = {
  urgency: (a, b) => PILES.indexOf(a.pile) - PILES.indexOf(b.pile) || (b.amount ?? 0) - (a.amount ?? 0),
  amount: (a, b) => (b.amount ?? 0) - (a.amount ?? 0),
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  document: () => 0,
};

/** The projects that pass the filter, in its order; equal ones stay in the order of the documents. */
export function queueOf(projects: readonly ReviewedProject[], review: Review, filter: QueueFilter): readonly ReviewedProject[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return projects
    .filter(
      (project) =>
        (filter.pile === '' || project.pile === filter.pile) &&
        (filter.unit === '' || project.unit === filter.unit) &&
        (filter.progress === '' || progressOf(project, review) === filter.progress) &&
        words.every((word) => project.searched.includes(word)),
    )
    .sort(COMPARE[filter.order]);
}

/** How many projects lie in each pile. */
export function pileCounts(projects: readonly ReviewedProject[]): Readonly<Record<Pile, number>> {
  const counts: Record<Pile, number> = { return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 };
  for (const { pile } of projects) counts[pile]++;
  return counts;
}

/** The units of the projects, each once, in the order of the documents. */
export function unitsOf(projects: readonly ReviewedProject[]): readonly string[] {
  return [...new Set(projects.map(({ unit }) => unit).filter((unit) => unit !== ''))];
}
