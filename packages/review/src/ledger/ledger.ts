/**
 * The ledger (台账): every opinion of a review as a row that people decide on, and every project the review looked at.
 */
import type { Pile, RuleId, Severity } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import type { FiledTwice } from '../copies/count-once.js';
import type { Decision } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';

/** One opinion with what people said about it. Money in 万元. */
export interface LedgerEntry extends ProjectIdentity {
  /** Project, row fingerprint and rule in one; the same in every run over the same row. */
  readonly id: string;
  readonly year: number | null;
  /** Path of the document, with "/". */
  readonly document: string;
  readonly amount: number | null;
  readonly level1: Level1;
  /** 三级指标; "" for an opinion on the project as a whole. */
  readonly indicator: string;
  readonly value: string;
  /** Where it stands: 第 742 行, 单元格 Sheet1!H12. */
  readonly place: string;
  /** "" for an opinion that a person added by hand. */
  readonly ruleId: RuleId | '';
  readonly severity: Severity;
  /** What, why and what to write instead, at most 60 Chinese characters. */
  readonly opinion: string;
  /** "建议改为：≥98%", "" where nothing concrete can be said. */
  readonly suggestion: string;
  /** The wording as prefilled, to tell whether somebody changed it. */
  readonly prefilled: string;
  readonly decision: Decision;
  /** Decisions of an earlier round or year on the same row, for the reviewer to confirm; "" where there is none. */
  readonly proposal: string;
  /** What several people decided differently, "" where they agree. */
  readonly conflict: string;
}

/** A project of the review, with or without opinions: what pass rates are counted over. */
export interface LedgerProject extends ProjectIdentity {
  readonly year: number | null;
  readonly document: string;
  /** In 万元. */
  readonly amount: number | null;
  readonly pile: Pile;
  readonly rows: number;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly projects: readonly LedgerProject[];
  /** Decided rows of earlier ledgers that no opinion of this one answers to: kept, not dropped. */
  readonly unmatched: readonly LedgerEntry[];
  /** Projects that stand in several of the documents it was made of, and where each counts; absent where there are none. */
  readonly twice?: readonly FiledTwice[];
}

/** True where a person has put anything on the row. */
export function isTouched({ decision, prefilled }: LedgerEntry): boolean {
  const { verdict, reason, wording, reviewer, date } = decision;
  return verdict !== '' || reason !== '' || reviewer !== '' || date !== '' || wording !== prefilled;
}

/** True where the row carries anything that must not get lost: a decision, a proposal or a conflict. */
export function carriesDecision(entry: LedgerEntry): boolean {
  return isTouched(entry) || entry.proposal !== '' || entry.conflict !== '';
}
