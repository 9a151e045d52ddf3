/**
 * What `analyse` returns: findings, the score of every row, the figures of projects and departments, root causes and piles.
 */
import type { IndicatorId, PerformanceDocument, ProjectId, ReadingCheck } from '@perf-lint/core';
import type { Suppression } from './configuration.js';
import type { Finding, Severity } from './finding.js';
import type { LibraryVerdicts } from './library/library-verdicts.js';
import type { RuleId } from './rule-id.js';

/** Points taken off the measurability of a row by one rule. */
export interface Deduction {
  readonly ruleId: RuleId;
  readonly points: number;
}

export interface IndicatorAnalysis {
  readonly id: IndicatorId;
  /** 可衡量性 0..100: 100 less the deductions. */
  readonly measurability: number;
  readonly deductions: readonly Deduction[];
  /** False keeps the row out of project and department figures (doubtful reading, template rows). */
  readonly scored: boolean;
  /** Findings about this row, in the order of their severity. */
  readonly findings: readonly Finding[];
}

/** 退回必改, 请核实, 提示, 读取存疑; "clear" has nothing. */
export type Pile = 'return' | 'verify' | 'hint' | 'doubtful' | 'clear';

/** Who can change a project's targets: 本级, 上级下达, 结转, 人员公用模板. */
export type ProjectOrigin = 'own' | 'handed-down' | 'carried-over' | 'personnel-template';

/** The three figures, never blended; null where not scored (over 20 % doubtful rows or fewer than 3 rows). */
export interface Figures {
  /** 可衡量性 0..100. */
  readonly measurability: number | null;
  /** 完整性 0..100: classes and aspects present. */
  readonly completeness: number | null;
  /** 一致性 0..100: direction, unit, arithmetic, year. */
  readonly consistency: number | null;
  readonly rows: number;
  /** Rows left out of the figures. */
  readonly leftOut: number;
  /** Why the figures are null; "" where they are given. */
  readonly unscored: '' | 'few-rows' | 'doubtful-rows';
}

/** Highest grade that could be given, with reasons; the tool never issues a grade (机审上限). */
export interface GradeCeiling {
  readonly ceiling: 'excellent' | 'good' | 'medium' | 'poor';
  readonly reasons: readonly { readonly ruleId: RuleId; readonly count: number }[];
}

export interface ProjectAnalysis {
  readonly id: ProjectId;
  readonly origin: ProjectOrigin;
  readonly pile: Pile;
  readonly figures: Figures;
  readonly ceiling: GradeCeiling;
  /** All findings of the project and its rows. */
  readonly findings: readonly Finding[];
  /** At most three opinions for the short form: cause ids in order of importance. */
  readonly opinions: readonly string[];
  /** Checks of the reading that do not agree and that no finding tells: for a person to look at, nobody's fault. Absent where there are none. */
  readonly checks?: readonly ReadingCheck[];
}

/** Findings that share one cause: forty rows of "95" in one unit are one. */
export interface RootCause {
  readonly id: string;
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly messageId: string;
  readonly args: Finding['args'];
  /** Indices into Analysis.findings. */
  readonly findings: readonly number[];
  readonly projects: readonly ProjectId[];
  /** Money of the projects concerned, in 万元. */
  readonly amount: number;
}

export interface DepartmentAnalysis {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
  /** Findings on the overall target. */
  readonly overallFindings: readonly Finding[];
  readonly projects: readonly ProjectId[];
}

/** A finding that the configuration rejects, with the suppression that does. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

export interface Analysis {
  readonly document: PerformanceDocument;
  /** All findings in document order. */
  readonly findings: readonly Finding[];
  readonly indicators: Readonly<Record<IndicatorId, IndicatorAnalysis>>;
  readonly projects: readonly ProjectAnalysis[];
  readonly departments: readonly DepartmentAnalysis[];
  readonly causes: readonly RootCause[];
  /** Findings rejected by a suppression of the configuration, with its reason; they cost no points. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** What the office's own library of indicators says to every row, where one was given: 库内, 近似, 库外. No finding comes of it. */
  readonly library?: LibraryVerdicts & { readonly name: string };
}
