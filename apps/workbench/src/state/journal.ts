/**
 * The journal: every step that was taken on an opinion, an opinion of a person's own, or a project's conclusion, with who took it and when. It is only
 * added to, by the session itself and not by screens: taking a step back is a step as well. The record of the review (审核记录) is printed from it.
 *
 * What is written in one sitting is one step: words that are typed, and the reason or note that goes with the verdict just chosen, make no step of their
 * own, so that the step leads from what stood before to what was last written. A change of the verdict always is a step. Taking a step back
 * and doing it again, over and over, is told once.
 */
import type { EventSource, ReviewEvent } from '@perf-lint/review';
import type { Decision } from './decisions.js';
import type { OwnOpinion, ProjectVerdict, Review } from './review.js';

interface StepBase {
  /** The moment by the clock of the place: "2026-11-29 14:05:33"; "" where nobody knows. */
  readonly at: string;
  /** Who took it: whoever signed what stands after it, or who worked on the page where nothing does. */
  readonly by: string;
  /** "" where a person said it there and then. */
  readonly how: EventSource | '';
}

/** `from` names what stood before, "" for nothing; `to` is what stands after it, null for nothing. */
export type JournalStep =
  | (StepBase & { readonly kind: 'decisions'; readonly from: Decision['verdict']; readonly to: Decision | null })
  | (StepBase & { readonly kind: 'verdicts'; readonly from: ProjectVerdict['conclusion']; readonly to: ProjectVerdict | null })
  | (StepBase & { readonly kind: 'own'; readonly before: OwnOpinion | null; readonly to: OwnOpinion | null });

export type JournalKind = JournalStep['kind'];

/** All steps on one opinion, own opinion or project, in their order. */
export interface Trail {
  readonly steps: readonly JournalStep[];
  /** What they are about, where no paper of the session says it any more: it was read wrongly, or its file was taken away. Null while one does. */
  readonly about: ReviewEvent | null;
}

/** Trails by the key of what they are about, as decisions, conclusions and own opinions have it. */
export type Journal = ReadonlyMap<string, Trail>;

const NO_TRAIL: Trail = { steps: [], about: null };

export const NO_JOURNAL: Journal = new Map();

/** Who works on the page and when, and how what changes comes about. */
export type Stamp = StepBase;

/** What was written in so many minutes is one sitting. */
const SITTING_MINUTES = 30;

function isOneSitting(before: string, now: string): boolean {
  if (before === '' || now === '') return before === now;
  const minutes = (Date.parse(now.replace(' ', 'T')) - Date.parse(before.replace(' ', 'T'))) / 60_000;
  return minutes >= 0 && minutes <= SITTING_MINUTES;
}

const chosen = (step: JournalStep): string => {
  if (step.to === null) return '';
  return step.kind === 'decisions' ? step.to.verdict : step.kind === 'verdicts' ? step.to.conclusion : 'own';
};

/** Why, as far as it is chosen and not written. */
const reasonOf = (step: JournalStep): string => (step.kind === 'decisions' ? (step.to?.reason ?? '') : '');

/** What a step leads to as text to be compared: a file gives its parts back in an order of its own. */
function textOf(to: object | null): string {
  if (to === null) return '';
  return JSON.stringify(Object.entries(to).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const nameless = ({ kind, to }: JournalStep): string =>
  textOf(to === null ? null : { ...to, reviewer: '', ...(kind === 'own' ? {} : { date: '' }) });

/** True where a step goes on with the one before it: the same choice by the same person, with other words or the reason for it. */
function goesOn(before: JournalStep, step: JournalStep): boolean {
  if (before.how !== '' || step.how !== '' || before.to === null || step.to === null || chosen(before) !== chosen(step)) return false;
  // A name that is put on what was said without one says nothing new.
  if (before.to.reviewer === '' && nameless(before) === nameless(step)) return true;
  if (before.by !== step.by || !isOneSitting(before.at, step.at)) return false;
  return reasonOf(before) === '' || reasonOf(before) === reasonOf(step);
}

/** The step that goes on with the one before it, as one. */
function joined(before: JournalStep, step: JournalStep): JournalStep {
  if (nameless(before) === nameless(step)) return { ...step, at: before.at, ...startOf(before) } as JournalStep;
  return { ...step, ...startOf(before) } as JournalStep;
}

const startOf = (step: JournalStep): object => (step.kind === 'own' ? { before: step.before } : { from: step.from });

/** True for a step taken back and done again by one person in one sitting, before a third that takes it back once more. */
function isBackAndForth([one, two]: readonly JournalStep[], step: JournalStep): boolean {
  if (one === undefined || two === undefined || one.how === two.how) return false;
  const turned = [one, two, step].every(
    ({ how, by, at }) => (how === 'undone' || how === 'redone') && by === step.by && isOneSitting(at, step.at),
  );
  return turned && textOf(one.to) === textOf(step.to);
}

/** The steps on one thing with another one. */
export function withStep(steps: readonly JournalStep[], step: JournalStep): readonly JournalStep[] {
  const last = steps.at(-1);
  if (last === undefined) return [step];
  if (goesOn(last, step)) return [...steps.slice(0, -1), joined(last, step)];
  if (isBackAndForth(steps.slice(-2), step)) return [...steps.slice(0, -2), step];
  return [...steps, step];
}

type Told = Pick<Review, JournalKind>;

/** The keys on which two states of a kind differ. */
function differing<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly string[] {
  if (before === after) return [];
  const keys = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  return [...keys, ...[...before.keys()].filter((key) => !after.has(key))];
}

/** The journal with all that differs between two states of what was said. */
export function journalAfter(journal: Journal, before: Told, after: Told, stamp: Stamp): Journal {
  let grown: Map<string, Trail> | null = null;
  const add = (key: string, step: JournalStep): void => {
    grown ??= new Map(journal);
    const { steps, about } = grown.get(key) ?? NO_TRAIL;
    grown.set(key, { steps: withStep(steps, step), about });
  };
  const signed = (to: { readonly reviewer: string } | null): Stamp => ({
    ...stamp,
    by: to === null || stamp.how === 'undone' || stamp.how === 'redone' ? stamp.by : to.reviewer,
  });
  for (const key of differing(before.decisions, after.decisions)) {
    const to = after.decisions.get(key) ?? null;
    add(key, { kind: 'decisions', ...signed(to), from: before.decisions.get(key)?.verdict ?? '', to });
  }
  for (const key of differing(before.verdicts, after.verdicts)) {
    const to = after.verdicts.get(key) ?? null;
    add(key, { kind: 'verdicts', ...signed(to), from: before.verdicts.get(key)?.conclusion ?? '', to });
  }
  for (const key of differing(before.own, after.own)) {
    const to = after.own.get(key) ?? null;
    add(key, { kind: 'own', ...signed(to), before: before.own.get(key) ?? null, to });
  }
  return grown ?? journal;
}
