/**
 * One decision of a review as its record (审核记录) keeps it.
 */
import type { ProjectConclusion } from '../conclusion.js';
import type { Decision } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';
import type { Voice } from '../voice.js';

interface EventBase extends ProjectIdentity {
  readonly year: number | null;
  /** Round of the review, 1 where nobody said. */
  readonly round: number;
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
      readonly decision: Decision;
      readonly reply: string;
    })
  | (EventBase & { readonly kind: 'project'; readonly conclusion: ProjectConclusion });
