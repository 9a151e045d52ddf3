/**
 * What was read of a self-evaluation as short lines, for golden files that a person holds against the form.
 */
import type { PrintedFigure, PrintedText, RowEvaluation, SelfEvaluation } from '@perf-lint/core';

type Said = Readonly<Record<string, PrintedText | PrintedFigure | null>>;

function said(figures: Said): string {
  return Object.entries(figures)
    .map(([what, figure]) => (figure === null ? `${what} -` : `${what} ${figure.text}${numberOf(figure)}`))
    .join(', ');
}

/** The number of a cell, where it is not just what the cell prints. */
function numberOf(figure: PrintedText | PrintedFigure): string {
  const number = 'number' in figure ? figure.number : null;
  return number === null || `${number}` === figure.text ? '' : ` (${number})`;
}

/** The results of a row: result 62场 (62), points 20, score 20. */
export function rowEvaluation(evaluation: RowEvaluation): string {
  return `result ${said({ ...evaluation })}`;
}

/** What stands beside the rows of a self-evaluation; no line where there is none. */
export function evaluationLines(evaluation: SelfEvaluation | undefined): string[] {
  if (evaluation === undefined) return [];
  const { columns, execution, totalWeight, totalScore } = evaluation;
  const money = execution === null ? [] : [`    execution: ${said({ ...execution })}`];
  return [`    evaluation of ${columns.join(' ')}: ${said({ totalWeight, totalScore })}`, ...money];
}
