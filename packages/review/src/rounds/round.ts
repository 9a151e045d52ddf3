/**
 * One round of a review, as the comparison needs it: projects, rows and opinions, without the documents.
 */
import type { Figures, Pile, RuleId, Severity } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import type { ProjectIdentity } from '../identity.js';

export interface RoundOpinion {
  /** Id as in a ledger of the same document. */
  readonly id: string;
  /** "" for an opinion that a person added. */
  readonly ruleId: RuleId | '';
  readonly severity: Severity;
  readonly opinion: string;
  readonly place: string;
  /** The name asked for, where the opinion asks for another name; "" else. */
  readonly askedName: string;
}

export interface RoundRow {
  readonly name: string;
  readonly value: string;
  readonly level1: Level1;
  readonly folded: string;
  readonly foldedValue: string;
  readonly opinions: readonly RoundOpinion[];
}

/** A project, or the overall targets (部门整体) of a department. Money in 万元. */
export interface RoundProject extends ProjectIdentity {
  readonly document: string;
  readonly year: number | null;
  readonly amount: number | null;
  readonly figures: Figures | null;
  readonly pile: Pile | null;
  readonly rows: readonly RoundRow[];
  /** Opinions on the project as a whole. */
  readonly opinions: readonly RoundOpinion[];
}

export interface ReviewRound {
  readonly projects: readonly RoundProject[];
}
