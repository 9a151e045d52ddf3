/**
 * One decision of a review as its record (审核记录) keeps it.
 */
import type { Bilingual } from '@perf-lint/analyser';
import type { ConclusionKind, ProjectConclusion } from '../conclusion.js';
import type { Decision, Verdict } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';
import type { Voice } from '../voice.js';

/** How a decision came about where nobody chose it on the spot: a step was taken back or done again, or it came with another person's file or the round before. */
export type EventSource = 'undone' | 'redone' | 'taken';

export const EVENT_SOURCES = ['undone', 'redone', 'taken'] as const satisfies readonly EventSource[];

export const EVENT_SOURCE: Readonly<Record<EventSource, Bilingual>> = {
  undone: { 'zh-CN': '撤销', en: 'Undone' },
  redone: { 'zh-CN': '重做', en: 'Done again' },
  taken: { 'zh-CN': '收回合并、沿用', en: 'Merged or carried over' },
};

interface EventBase extends ProjectIdentity {
  readonly year: number | null;
  /** Round of the review, 1 where nobody said. */
  readonly round: number;
  /** The moment by the clock of the place: "2026-11-29 14:05:33"; absent where only the decision's own date is known. */
  readonly at?: string;
  /** Who took the step, where it is not whoever signed the decision that stands after it; absent else. */
  readonly by?: string;
  /** Absent where a person decided it there and then, and where nobody knows. */
  readonly how?: EventSource;
}

export type ReviewEvent =
  | (EventBase & {
      readonly kind: 'opinion';
      readonly id: string;
      readonly ruleId: string;
      readonly voice: Voice;
      readonly indicator: string;
      readonly value: string;
      readonly opinion: string;
      /** Number of the opinion on its project, as its card and its review sheet have it; absent on an opinion of a person, and where nobody knows. */
      readonly number?: number;
      /** What stood before, "" where nothing was decided; absent where nobody knows. */
      readonly from?: Verdict | '';
      readonly decision: Decision;
      readonly reply: string;
    })
  | (EventBase & { readonly kind: 'project'; readonly from?: ConclusionKind | ''; readonly conclusion: ProjectConclusion });

/** Who took the step: whoever took it back, else whoever signed what stands after it. */
export function actorOf(event: ReviewEvent): string {
  return event.by ?? (event.kind === 'opinion' ? event.decision : event.conclusion).reviewer;
}

/** When: the moment where it is known, else the date of the decision; "" where neither is. */
export function momentOf(event: ReviewEvent): string {
  return event.at ?? (event.kind === 'opinion' ? event.decision : event.conclusion).date;
}
