/**
 * The queue (队列): which projects are shown and in what order.
 */
import type { Pile } from '@perf-lint/analyser';
import { PILES, SEVERITIES } from '@perf-lint/report';
import type { CountedAs, TableSubject } from '@perf-lint/review';
import { conclusionNow } from './conclusions.js';
import { isInFocus, type Plan } from './plan.js';
import { type ReviewedProject, searchedText } from './projects.js';
import type { Review } from './review.js';
import { awaitsConclusion, countsNow, isOverdue, type Progress, pileNow, progressOf } from './standing.js';

export type QueueOrder = 'urgency' | 'opinions' | 'gravest' | 'amount' | 'name' | 'document';

export const QUEUE_ORDERS = ['urgency', 'opinions', 'gravest', 'amount', 'name', 'document'] as const satisfies readonly QueueOrder[];

/** Besides how far a project is: nothing left to decide and not concluded, past its date, one of those looked at in full. */
export type QueueState = Progress | 'unconcluded' | 'overdue' | 'focus';

export const QUEUE_STATES = [
  'untouched',
  'begun',
  'settled',
  'unconcluded',
  'nothing',
  'overdue',
  'focus',
] as const satisfies readonly QueueState[];

/** Stands for projects that nobody was given. */
export const NOBODY = '\u0000';

/** Projects that another screen counted: a number leads to what it counts. */
export interface Listed {
  /** What they are, in the words of the screen that lists them. */
  readonly what: string;
  readonly keys: ReadonlySet<string>;
}

export interface QueueFilter {
  /** "" for all. */
  readonly pile: Pile | '';
  readonly state: QueueState | '';
  readonly conclusion: CountedAs | '';
  /** Null where no screen listed any. */
  readonly listed: Listed | null;
  readonly unit: string;
  /** What the table was handed in for; "" for all. */
  readonly subject: TableSubject | '';
  readonly office: string;
  /** Name, or {@link NOBODY}. */
  readonly person: string;
  /** Words that must all be found in project, unit, indicators, values or opinions. */
  readonly search: string;
  readonly order: QueueOrder;
}

export const NO_FILTER: QueueFilter = {
  pile: '',
  state: '',
  conclusion: '',
  listed: null,
  unit: '',
  subject: '',
  office: '',
  person: '',
  search: '',
  order: 'urgency',
};

/** What the queue is seen with: what was said, how the work is divided, and the date. */
export interface QueueSight {
  readonly review: Review;
  readonly plan: Plan;
  /** "2026-11-29". */
  readonly today: string;
}

/** Asked for every pair, told once for every project. */
function toldOnce<T>(tell: (project: ReviewedProject) => T): (project: ReviewedProject) => T {
  const told = new Map<ReviewedProject, { readonly it: T }>();
  return (project) => {
    const known = told.get(project) ?? { it: tell(project) };
    told.set(project, known);
    return known.it;
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Numbers of opinions as they are now, the gravest first: more of the gravest comes before any number of lesser ones. */
function gravestFirst(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((count, index) => count !== other[index]);
  return differing < 0 ? 0 : (other[differing] ?? 0) - (one[differing] ?? 0);
}

function compare(order: QueueOrder, { review, plan }: QueueSight): (a: ReviewedProject, b: ReviewedProject) => number {
  const counts = toldOnce((project) => {
    const now = countsNow(project, review);
    return SEVERITIES.map((severity) => now[severity]);
  });
  switch (order) {
    case 'urgency': {
      const rank = toldOnce((project) => PILES.indexOf(pileNow(project, review)) + (isInFocus(project, plan) ? 0 : PILES.length));
      return (a, b) => rank(a) - rank(b) || (b.amount ?? 0) - (a.amount ?? 0);
    }
    case 'opinions':
      return (a, b) => sum(counts(b)) - sum(counts(a)) || gravestFirst(counts(a), counts(b));
    case 'gravest':
      return (a, b) => gravestFirst(counts(a), counts(b)) || (b.amount ?? 0) - (a.amount ?? 0);
    case 'amount':
      return (a, b) => (b.amount ?? 0) - (a.amount ?? 0);
    case 'name':
      return (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
    case 'document':
      return () => 0;
    default:
      return order satisfies never;
  }
}

/** The office (业务科室) that people gave the unit of a project, "" where none. */
export function officeOf({ unitKey }: ReviewedProject, { units }: Review): string {
  return units.get(unitKey)?.office ?? '';
}

function isInState(project: ReviewedProject, state: QueueState | '', { review, plan, today }: QueueSight): boolean {
  switch (state) {
    case '':
      return true;
    case 'unconcluded':
      return awaitsConclusion(project, review, plan);
    case 'overdue':
      return isOverdue(project, review, plan, today);
    case 'focus':
      return isInFocus(project, plan);
    default:
      return progressOf(project, review, plan) === state;
  }
}

/** The projects that pass the filter, in its order; equal ones stay in the order of the documents. */
export function queueOf(projects: readonly ReviewedProject[], sight: QueueSight, filter: QueueFilter): readonly ReviewedProject[] {
  const { review } = sight;
  const words = filter.search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return projects
    .filter(
      (project) =>
        (filter.unit === '' || project.unit === filter.unit) &&
        (filter.subject === '' || project.subject === filter.subject) &&
        (filter.pile === '' || pileNow(project, review) === filter.pile) &&
        (filter.conclusion === '' || conclusionNow(project, review) === filter.conclusion) &&
        (filter.listed === null || filter.listed.keys.has(project.key)) &&
        (filter.office === '' || officeOf(project, review) === filter.office) &&
        (filter.person === '' || (review.assignments.get(project.key)?.person ?? NOBODY) === filter.person) &&
        words.every((word) => searchedText(project).includes(word)) &&
        isInState(project, filter.state, sight),
    )
    .sort(compare(filter.order, sight));
}

/** How many projects lie in each pile. */
export function pileCounts(projects: readonly ReviewedProject[], review: Review): Readonly<Record<Pile, number>> {
  const counts: Record<Pile, number> = { return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 };
  for (const project of projects) counts[pileNow(project, review)]++;
  return counts;
}

/** How many projects have nothing left to decide and wait for a conclusion. */
export function unconcludedIn(projects: readonly ReviewedProject[], { review, plan }: Pick<QueueSight, 'review' | 'plan'>): number {
  return projects.filter((project) => awaitsConclusion(project, review, plan)).length;
}

/** The units of the projects, each once, in the order of the documents. */
export function unitsOf(projects: readonly ReviewedProject[]): readonly string[] {
  return [...new Set(projects.map(({ unit }) => unit).filter((unit) => unit !== ''))];
}

/** The offices and people that were named, each once, in their order. */
export function officesOf({ units }: Review): readonly string[] {
  return [...new Set([...units.values()].map(({ office }) => office).filter((office) => office !== ''))].sort();
}

export function peopleOf({ assignments }: Review): readonly string[] {
  return [...new Set([...assignments.values()].map(({ person }) => person).filter((person) => person !== ''))].sort();
}

/** The projects that a person was given. */
export function projectsOfPerson(
  projects: readonly ReviewedProject[],
  { assignments }: Review,
  person: string,
): readonly ReviewedProject[] {
  return projects.filter(({ key }) => assignments.get(key)?.person === person);
}
