/**
 * What a self-evaluation (绩效自评) prints beside its targets: kept as printed, for rules that hold result, points and reason against each other.
 */
import type { SourceReference } from './source.js';

/** A cell as printed. */
export interface PrintedText {
  readonly text: string;
  readonly references: readonly SourceReference[];
}

/** A cell as printed, and the number in it. */
export interface PrintedFigure extends PrintedText {
  /**
   * The number that is the whole cell but for its comparator, unit or percent sign ("62场" is 62, "98.2%" 98.2, "2万人次" 20000); null where there is none
   * or more than one. Money of a {@link BudgetExecution} is in 万元.
   */
  readonly number: number | null;
}

/** The columns of results of one row; a column that the table has not, or that the row leaves empty, is null. */
export interface RowEvaluation {
  /** 实际完成值; its text reads as a target does. */
  readonly actual: PrintedFigure | null;
  /** 分值: how many points the row can get. */
  readonly weight: PrintedFigure | null;
  /** 得分: how many it gave itself. */
  readonly score: PrintedFigure | null;
  /** 偏差原因分析及改进措施. */
  readonly deviation: PrintedText | null;
}

/** Which columns of results a table prints at all, so that an empty cell is known from a column that is not there. */
export type EvaluationColumn = keyof RowEvaluation;

/** 预算执行情况: the line of the whole sum (年度资金总额). */
export interface BudgetExecution {
  /** 年初预算数. */
  readonly initial: PrintedFigure | null;
  /** 全年预算数. */
  readonly budget: PrintedFigure | null;
  /** 全年执行数. */
  readonly spent: PrintedFigure | null;
  /** 执行率: the number as printed, 98.2 for "98.2%" and 0.982 for "0.982". */
  readonly rate: PrintedFigure | null;
  readonly weight: PrintedFigure | null;
  readonly score: PrintedFigure | null;
}

/** What the self-evaluation of a project, or of a department as a whole, says beside its rows. */
export interface SelfEvaluation {
  readonly columns: readonly EvaluationColumn[];
  readonly execution: BudgetExecution | null;
  /** 总分: sum of the points that can be had, and of those given. */
  readonly totalWeight: PrintedFigure | null;
  readonly totalScore: PrintedFigure | null;
}

/** What a table of results and one of targets alike have. */
interface MayBeEvaluated {
  readonly evaluation?: SelfEvaluation;
  readonly indicators: readonly { readonly evaluation?: RowEvaluation }[];
}

/** True for a table that prints results beside its targets (自评表), also where no row of it has any. */
export function isEvaluated({ evaluation, indicators }: MayBeEvaluated): boolean {
  return evaluation !== undefined || indicators.some((row) => row.evaluation !== undefined);
}
