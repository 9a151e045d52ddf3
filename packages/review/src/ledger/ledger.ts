/**
 * The ledger (台账): every opinion of a review as a row that people decide on, and every project the review looked at.
 */
import type { Bilingual, Pile, RuleId, Severity } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import { NO_CONCLUSION, type ProjectConclusion } from '../conclusion.js';
import type { FiledTwice } from '../copies/count-once.js';
import type { Decision } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';
import type { TableSubject } from '../subject.js';
import type { Voice } from '../voice.js';
import type { ReviewEvent } from './review-event.js';

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
  /** What came of the target, as the table prints it ("完成值：233.2个"), where the opinion is on that and not on the target; absent otherwise. */
  readonly result?: string;
  /** Where it stands: 第 742 行, 单元格 Sheet1!H12. */
  readonly place: string;
  /** "" for an opinion that a person added by hand. */
  readonly ruleId: RuleId | '';
  /** Which of the messages of its rule it is; absent on an opinion of a person, and in a ledger of an earlier version. */
  readonly messageId?: string;
  /** Whose word it is. */
  readonly voice: Voice;
  readonly severity: Severity;
  /** What, why and what to write instead, at most 60 Chinese characters. */
  readonly opinion: string;
  /** "建议改为：≥98%", "" where nothing concrete can be said. */
  readonly suggestion: string;
  /** The wording as prefilled, to tell whether somebody changed it. */
  readonly prefilled: string;
  /** What the table it stands in was handed in for; absent for targets (申报). */
  readonly subject?: TableSubject;
  readonly decision: Decision;
  /** What the unit says instead of a change (单位说明), "" where it said nothing. */
  readonly reply: string;
  /** Decisions of an earlier round or year on the same row, for the reviewer to confirm; "" where there is none. */
  readonly proposal: string;
  /** What several people decided differently, "" where they agree. */
  readonly conflict: string;
}

/** 已报; 未重报: sent back for changes and not in the files of this round; 未报: on the list of projects and never submitted. */
export type Delivery = 'submitted' | 'not-resubmitted' | 'not-submitted';

export const DELIVERIES = ['submitted', 'not-resubmitted', 'not-submitted'] as const satisfies readonly Delivery[];

export const DELIVERY: Readonly<Record<Delivery, Bilingual>> = {
  submitted: { 'zh-CN': '已报', en: 'Submitted' },
  'not-resubmitted': { 'zh-CN': '未重报', en: 'Not submitted again' },
  'not-submitted': { 'zh-CN': '未报', en: 'Not submitted' },
};

/** A project of the review, with or without opinions: what pass rates are counted over. */
export interface LedgerProject extends ProjectIdentity {
  readonly year: number | null;
  readonly document: string;
  /** In 万元. */
  readonly amount: number | null;
  readonly pile: Pile;
  readonly rows: number;
  readonly delivery: Delivery;
  /** 业务科室, "" where nobody said which. */
  readonly office: string;
  readonly conclusion: ProjectConclusion;
  /** 主管部门未读出: nothing of the batch names a department above its unit, and `department` is the unit's own name; absent where one is named. */
  readonly departmentUnread?: true;
  /** What its table was handed in for; absent for targets (申报). */
  readonly subject?: TableSubject;
}

/** What a project has before anybody has looked. */
export const UNREVIEWED = { delivery: 'submitted', office: '', conclusion: NO_CONCLUSION } as const satisfies Partial<LedgerProject>;

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly projects: readonly LedgerProject[];
  /** Decided rows of earlier ledgers that no opinion of this one answers to: kept, not dropped. */
  readonly unmatched: readonly LedgerEntry[];
  /** Projects that stand in several of the documents it was made of, and where each counts; absent where there are none. */
  readonly twice?: readonly FiledTwice[];
  /** Round of the review that it is for, from 1; absent where nobody said. */
  readonly round?: number;
  /** What was decided so far, in the order of the decisions; only added to. */
  readonly record?: readonly ReviewEvent[];
}

/** True where a person has put anything on the row. */
export function isTouched({ decision, prefilled, reply }: LedgerEntry): boolean {
  const { verdict, reason, note = '', wording, reviewer, date } = decision;
  return reply !== '' || verdict !== '' || reason !== '' || note !== '' || reviewer !== '' || date !== '' || wording !== prefilled;
}

/** True where the row carries anything that must not get lost: a decision, a proposal or a conflict. */
export function carriesDecision(entry: LedgerEntry): boolean {
  return isTouched(entry) || entry.proposal !== '' || entry.conflict !== '';
}
