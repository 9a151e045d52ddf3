/**
 * One round of a review, or one version of the year's targets, without the documents: its projects as tables, with what is said of them.
 */
import type { Figures, Pile, RuleId, Severity } from '@perf-lint/analyser';
import type { HierarchyModel, Level1 } from '@perf-lint/core';
import type { ProjectIdentity } from '../identity.js';
import type { TableSubject } from '../subject.js';

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

/** What a row prints beside its class, name and value. */
export interface RowContent {
  readonly level2: string;
  readonly definition: string;
  readonly weight: number | null;
  /** Its weight is that of the row before it, merged over both. */
  readonly sharesWeight?: true;
  /** Its reading was in doubt: nothing rests on it. */
  readonly doubtful: boolean;
}

export interface RoundRow {
  readonly name: string;
  readonly value: string;
  readonly level1: Level1;
  readonly folded: string;
  readonly foldedValue: string;
  readonly opinions: readonly RoundOpinion[];
  /** Absent in a session that was kept before tables were frozen, and on a row of which only an opinion is known. */
  readonly content?: RowContent;
}

/** What the table of a project prints beside its rows. */
export interface TableContent {
  readonly model: HierarchyModel;
  /** 项目类别, "" where none is printed. */
  readonly type: string;
  /** 总体目标, 年度目标. */
  readonly goal: string;
  /** 项目起止时间. */
  readonly period: string;
  /** 财政资金 of its money, in 万元; absent where the table prints none. */
  readonly fiscal?: number;
}

/** When, under which number and by whom something was approved. */
export interface ApprovalNote {
  /** "2026-02-03", "" where nobody said. */
  readonly date: string;
  /** 文号, "" where none was given. */
  readonly number: string;
  /** Who approved, "" where nobody was named. */
  readonly office: string;
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
  /** 主管部门未读出: `department` is the unit's own name; absent where one is named, and in a session that was kept before it was noted. */
  readonly departmentUnread?: true;
  /** What its table was handed in for, as far as it says so itself; absent on a table of targets, and in a session that was kept before it was noted. */
  readonly subject?: TableSubject;
  /** Absent as that of a row is. */
  readonly content?: TableContent;
  /** Of an approved project that was approved later than the others of its version, or under another number. */
  readonly approval?: ApprovalNote;
}

export interface ReviewRound {
  readonly projects: readonly RoundProject[];
}
