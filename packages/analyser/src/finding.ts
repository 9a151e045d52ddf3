/**
 * A finding is data: rule, message id, typed arguments and where it stands. Sentences are made in the reports from the catalogue in `texts`.
 */
import type { Aspect, IndicatorId, ProjectId, SourceReference } from '@perf-lint/core';
import type { RuleId } from './rule-id.js';

/** error = 退回必改, warning = 请核实, info = 提示. */
export type Severity = 'error' | 'warning' | 'info';

/** How sure the rule is: "sure" a fact a clerk can check with a pencil, "likely" rests on a lexicon, "ask" needs the unit's answer. */
export type Certainty = 'sure' | 'likely' | 'ask';

export type FindingArgument = string | number | readonly string[];

/** What the row should say instead. `value` is ready to print; where a number is not in the row it is left blank (≥__%). */
export interface Suggestion {
  readonly kind: 'value' | 'name' | 'unit' | 'move' | 'text';
  readonly value: string;
  /** Id of an entry of the indicator library this form comes from. */
  readonly libraryId?: string;
}

/** A well-formed indicator that stands beside a suggestion for comparison (可参考的指标). */
export interface ModelIndicator {
  readonly id: string;
  /** 指标编码 of an imported library, "" in the built-in one. */
  readonly code: string;
  /** "" where there is only how such a target is written: the indicator most like it is of another thing. */
  readonly name: string;
  /** How its target is written, the number left blank. */
  readonly form: string;
  readonly aspect: Aspect | null;
  /** Name of the office's own library, "" for the built-in one. */
  readonly library: string;
}

/** Which part of the document a finding is about. Empty strings where it is about more than one. */
export interface FindingPath {
  readonly departmentCode: string;
  readonly unitCode: string;
  readonly projectId: ProjectId | '';
  readonly indicatorId: IndicatorId | '';
}

export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What it is about was recognised in a scanned picture: it is never more than a question, and says so. */
  readonly source?: 'scan';
  readonly messageId: string;
  readonly args: Readonly<Record<string, FindingArgument>>;
  readonly path: FindingPath;
  /** The part of the row at fault, for marks in annotated copies; "result" is what a self-evaluation says came of it. */
  readonly part: 'name' | 'value' | 'level' | 'weight' | 'result' | 'project' | 'table';
  readonly references: readonly SourceReference[];
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: Suggestion;
  readonly model?: ModelIndicator;
  /** Points this finding takes off the measurability of its row; 0 where it takes none. */
  readonly points: number;
  /** Findings of one root cause share an id (see RootCause). */
  readonly causeId?: string;
  /**
   * Rule of a finding on the same row, or on its project, that says this as well: it counts for scores and labels and is told to nobody a second time
   * (see `isTold`).
   */
  readonly within?: RuleId;
}
