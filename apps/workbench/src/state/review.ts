/**
 * What the reviewer says, by kind and key, with undo and redo: decisions, conclusions, own opinions, corrections of the reading, who does what.
 */
import type { Level1 } from '@perf-lint/core';
import type { Voice } from '@perf-lint/review';
import type { Assignment } from './assignment.js';
import type { Decision } from './decisions.js';
import type { History } from './history.js';
import type { ProjectVerdict } from './project-verdict.js';
import type { Setup } from './setup.js';

export { NO_VERDICT, type ProjectVerdict } from './project-verdict.js';

/** An opinion that a person adds to those of the program. */
export interface OwnOpinion {
  /** Key of the project. */
  readonly project: string;
  /** Row it is on, "" for the project as a whole. */
  readonly indicatorId: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** As whom it is said: 专家, 业务科室; "" for a reviewer. */
  readonly voice: Voice;
  readonly reviewer: string;
  /** "2026-11-29". */
  readonly date: string;
}

/** What a row says in truth, where it was read wrongly (读错了). */
export interface RowCorrection {
  readonly name: string;
  readonly value: string;
  readonly level1: Level1;
}

/** What a unit is called, said once for all its projects; "" leaves it as it was read. */
export interface UnitCorrection {
  readonly name: string;
  /** 主管部门. */
  readonly department: string;
  /** 业务科室. */
  readonly office: string;
}

/** What is said, by kind. Each kind has its keys: of an opinion, a project, an own opinion, a row, a unit, a project, the addressee of a letter. */
interface Said {
  readonly decisions: Decision;
  readonly verdicts: ProjectVerdict;
  readonly own: OwnOpinion;
  readonly corrections: RowCorrection;
  readonly units: UnitCorrection;
  readonly assignments: Assignment;
  /** Ids of opinions in the ledger, in the order in which a letter is to tell them. */
  readonly orders: readonly string[];
}

export type SaidKind = keyof Said;

export const SAID_KINDS = [
  'decisions',
  'verdicts',
  'own',
  'corrections',
  'units',
  'assignments',
  'orders',
] as const satisfies readonly SaidKind[];

export type Review = { readonly [Kind in SaidKind]: ReadonlyMap<string, Said[Kind]> };

/** New values by key; null takes one away. */
export type Changes = { readonly [Kind in SaidKind]?: ReadonlyMap<string, Said[Kind] | null> };

/** What stands beside what is said: what was set about the review, and what was recorded of it (批复, 记为发出). */
export interface Aside {
  readonly setup?: Partial<Setup>;
  readonly history?: Partial<History>;
}

interface AsideStep {
  readonly before: Aside;
  readonly after: Aside;
}

/** What is taken back and done again at once. */
export interface Step {
  readonly before: Changes;
  readonly after: Changes;
  /** Absent where nothing was set or recorded. */
  readonly aside?: AsideStep;
  /** Steps of one text that is being typed have one name: undo takes back a text and no letter. */
  readonly typing: string;
}

export interface ReviewState {
  readonly review: Review;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_REVIEW: Review = {
  decisions: new Map(),
  verdicts: new Map(),
  own: new Map(),
  corrections: new Map(),
  units: new Map(),
  assignments: new Map(),
  orders: new Map(),
};

export const EMPTY_REVIEW: ReviewState = { review: NO_REVIEW, past: [], future: [] };

/** Steps that can be taken back. */
const REMEMBERED = 500;

function changedKind<T>(map: ReadonlyMap<string, T>, changes: ReadonlyMap<string, T | null> | undefined): ReadonlyMap<string, T> {
  if (changes === undefined) return map;
  const copy = new Map(map);
  for (const [key, value] of changes) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

function changed(review: Review, changes: Changes): Review {
  if (SAID_KINDS.every((kind) => changes[kind] === undefined)) return review;
  return {
    decisions: changedKind(review.decisions, changes.decisions),
    verdicts: changedKind(review.verdicts, changes.verdicts),
    own: changedKind(review.own, changes.own),
    corrections: changedKind(review.corrections, changes.corrections),
    units: changedKind(review.units, changes.units),
    assignments: changedKind(review.assignments, changes.assignments),
    orders: changedKind(review.orders, changes.orders),
  };
}

function beforeOf<T>(
  map: ReadonlyMap<string, T>,
  changes: ReadonlyMap<string, T | null> | undefined,
): ReadonlyMap<string, T | null> | undefined {
  return changes === undefined ? undefined : new Map([...changes.keys()].map((key) => [key, map.get(key) ?? null]));
}

/** What stands now where the changes would write. */
function before(review: Review, changes: Changes): Changes {
  const parts: { -readonly [Kind in SaidKind]?: ReadonlyMap<string, Said[Kind] | null> } = {};
  const take = <Kind extends SaidKind>(kind: Kind): void => {
    const part = beforeOf<Said[Kind]>(review[kind], changes[kind]);
    if (part !== undefined) (parts as Record<Kind, typeof part>)[kind] = part;
  };
  for (const kind of SAID_KINDS) take(kind);
  return parts;
}

/** Says some things at once: one step to undo. `typing` names the text that is being typed, "" where none is. */
export function say(state: ReviewState, changes: Changes, typing = ''): ReviewState {
  if (SAID_KINDS.every((kind) => (changes[kind]?.size ?? 0) === 0)) return state;
  const last = state.past.at(-1);
  const goesOn = typing !== '' && last?.typing === typing;
  const step: Step = { before: goesOn ? last.before : before(state.review, changes), after: changes, typing };
  const past = goesOn ? state.past.slice(0, -1) : state.past;
  return { review: changed(state.review, changes), past: [...past, step].slice(-REMEMBERED), future: [] };
}

/** A step that sets something about the review (settings, letterhead, list) or records something of it: it is taken back like what was said, with what is said at once. */
export function arrange(state: ReviewState, aside: AsideStep, changes: Changes = {}): ReviewState {
  const step: Step = { before: before(state.review, changes), after: changes, aside, typing: '' };
  return { review: changed(state.review, changes), past: [...state.past, step].slice(-REMEMBERED), future: [] };
}

/** What stands beside the review after the last step is taken back, or the last one taken back is done again; nothing where that step did not touch it. */
export function asideAfter({ past, future }: ReviewState, kind: 'undone' | 'redone'): Aside {
  return (kind === 'undone' ? past.at(-1)?.aside?.before : future.at(-1)?.aside?.after) ?? {};
}

export function undo(state: ReviewState): ReviewState {
  const step = state.past.at(-1);
  if (step === undefined) return state;
  return { review: changed(state.review, step.before), past: state.past.slice(0, -1), future: [...state.future, step] };
}

export function redo(state: ReviewState): ReviewState {
  const step = state.future.at(-1);
  if (step === undefined) return state;
  return { review: changed(state.review, step.after), past: [...state.past, step], future: state.future.slice(0, -1) };
}
