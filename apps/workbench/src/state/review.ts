/**
 * What the reviewer says: a decision on each opinion, a conclusion and a general opinion on each project, with undo and redo.
 */
import type { Decision } from './decisions.js';

/** 审核结论 of a project; "" where none was chosen. */
export type Conclusion = '' | 'pass' | 'pass-after-changes' | 'return';

export const CONCLUSIONS = ['pass', 'pass-after-changes', 'return'] as const satisfies readonly Conclusion[];

export interface ProjectVerdict {
  readonly conclusion: Conclusion;
  /** 综合意见: the reviewer's own words. */
  readonly remark: string;
}

export const NO_VERDICT: ProjectVerdict = { conclusion: '', remark: '' };

export interface Review {
  /** By the key of the opinion's entry (see `entryKey`). An entry that is not here is undecided. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** By the key of the project. */
  readonly verdicts: ReadonlyMap<string, ProjectVerdict>;
}

/** A step that can be taken back: what stood before and after, null where nothing did. */
type Step =
  | { readonly kind: 'decisions'; readonly changes: readonly Change<Decision>[] }
  | { readonly kind: 'verdict'; readonly changes: readonly Change<ProjectVerdict>[] };

interface Change<T> {
  readonly key: string;
  readonly before: T | null;
  readonly after: T | null;
}

export interface ReviewState {
  readonly review: Review;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const EMPTY_REVIEW: ReviewState = { review: { decisions: new Map(), verdicts: new Map() }, past: [], future: [] };

/** Steps that can be taken back. */
const REMEMBERED = 500;

/** An opinion's entry in this session: the document by its content, the opinion by its id in the ledger of that document. */
export function entryKey(sha256: string, entryId: string): string {
  return `${sha256}#${entryId}`;
}

function changed<T>(map: ReadonlyMap<string, T>, changes: readonly Change<T>[], side: 'before' | 'after'): ReadonlyMap<string, T> {
  const copy = new Map(map);
  for (const change of changes) {
    const value = change[side];
    if (value === null) copy.delete(change.key);
    else copy.set(change.key, value);
  }
  return copy;
}

function applied({ decisions, verdicts }: Review, step: Step, side: 'before' | 'after'): Review {
  return step.kind === 'decisions'
    ? { decisions: changed(decisions, step.changes, side), verdicts }
    : { decisions, verdicts: changed(verdicts, step.changes, side) };
}

function taken(state: ReviewState, step: Step): ReviewState {
  return { review: applied(state.review, step, 'after'), past: [...state.past, step].slice(-REMEMBERED), future: [] };
}

/** Decides on some entries at once, one step to undo; null takes a decision away. */
export function decide(state: ReviewState, decisions: ReadonlyMap<string, Decision | null>): ReviewState {
  const changes = [...decisions].map(([key, after]) => ({ key, before: state.review.decisions.get(key) ?? null, after }));
  return changes.length === 0 ? state : taken(state, { kind: 'decisions', changes });
}

/** Sets conclusion and general opinion of a project. Typing goes on in the step before, so that undo takes back a text and no letter. */
export function conclude(state: ReviewState, key: string, after: ProjectVerdict): ReviewState {
  const before = state.review.verdicts.get(key) ?? null;
  const last = state.past.at(-1);
  const [change] = last?.kind === 'verdict' ? last.changes : [];
  const typing = change?.key === key && change.after?.conclusion === after.conclusion && change.after.remark !== after.remark;
  const step: Step = { kind: 'verdict', changes: [{ key, before: typing ? change.before : before, after }] };
  return taken(typing ? { ...state, past: state.past.slice(0, -1) } : state, step);
}

export function undo(state: ReviewState): ReviewState {
  const step = state.past.at(-1);
  if (step === undefined) return state;
  return { review: applied(state.review, step, 'before'), past: state.past.slice(0, -1), future: [...state.future, step] };
}

export function redo(state: ReviewState): ReviewState {
  const step = state.future.at(-1);
  if (step === undefined) return state;
  return { review: applied(state.review, step, 'after'), past: [...state.past, step], future: state.future.slice(0, -1) };
}
