/**
 * The columns of results of a self-evaluation: what a row prints beside its target, and the sums below the rows.
 */
import type { EvaluationColumn, PrintedFigure, RowEvaluation, SourceReference } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import type { Column } from '../../evidence/columns.js';
import { isNumber } from '../../evidence/content.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { RESULT } from '../../evidence/vocabulary/words.js';
import type { Cell, Row } from '../../grids/grid.js';
import type { Placing } from '../shared/align.js';
import { figureOf, printedText } from '../shared/printed-figure.js';

const RATE = pattern`${FORM_READING.completionRates}`;
const LOST = pattern`${FORM_READING.pointsLost}`;
const WHY = pattern`${FORM_READING.deviationHeadings}`;
const SUM = pattern`^${[...FORM_READING.sums, ...FORM_READING.scoreSums]}(?:[(（].*)?$`;

/** 总分, 合计: the sum of weights or points below the indicators. */
export function isSumRow(row: Row): boolean {
  const first = row.cells.find((cell) => !cell.covered && !cell.spread);
  return (
    first !== undefined &&
    SUM.test(first.text) &&
    row.cells.slice(1).every((cell) => !isLevelWord(cell.text) && (cell.spread || isNumber(cell.text) || cell.text.length <= 6))
  );
}

/** What a column holds of a result; null where it holds something else: the share that was done, points taken away, a remark. */
function resultIn({ role, heading }: Column): EvaluationColumn | null {
  if (role === 'weight') return 'weight';
  if (role === 'actual') return RATE.test(heading) ? null : 'actual';
  if (role === 'score') return LOST.test(heading) ? null : 'score';
  return role === 'remark' && WHY.test(heading) ? 'deviation' : null;
}

/** Sums of points below the rows of a self-evaluation. */
export interface EvaluationTotals {
  readonly totalWeight: PrintedFigure | null;
  readonly totalScore: PrintedFigure | null;
}

const NO_TOTALS: EvaluationTotals = { totalWeight: null, totalScore: null };

export class EvaluationColumns {
  private readonly at = new Map<EvaluationColumn, number>();

  /** `exact`: the file itself says where each cell stands. */
  constructor(
    columns: readonly Column[],
    private readonly exact: boolean,
  ) {
    for (const [index, column] of columns.entries()) {
      const result = resultIn(column);
      if (result !== null && !this.at.has(result)) this.at.set(result, index);
    }
    // Weights and remarks alone stand in tables of targets too.
    if (!this.at.has('actual') && !this.at.has('score')) this.at.clear();
  }

  /** Columns of results that the table prints; none where it is no self-evaluation. */
  get printed(): readonly EvaluationColumn[] {
    return [...this.at.keys()];
  }

  /**
   * The results of a row; undefined where the table has none, or where nothing tells its cells apart: some were lost, or their digits touch.
   */
  of(placing: Placing): RowEvaluation | undefined {
    if (this.at.size === 0) return undefined;
    const cell = (column: EvaluationColumn): Cell | null => {
      const index = this.at.get(column);
      return index === undefined ? null : (placing.cells[index] ?? null);
    };
    const figures = this.printed.filter((column) => column !== 'deviation');
    const whole = this.exact || !placing.shifted || figures.every((column) => cell(column) !== null);
    // A result in the place of the reason stands one column too far right.
    if (!whole || touches(placing) || RESULT.test(cell('deviation')?.text ?? '')) return undefined;
    return {
      actual: figureOf(cell('actual')),
      // Points merged over several rows are those of the first: they count once.
      weight: figureOf(own(cell('weight'))),
      score: figureOf(own(cell('score'))),
      deviation: printedText(cell('deviation')),
    };
  }

  /** The sums that a table prints in or right below its body: 总分 | 100 | 98.5. */
  totalsIn(rows: readonly Row[]): EvaluationTotals {
    if (!this.at.has('score')) return NO_TOTALS;
    const row = rows.findLast((candidate) => isSumRow(candidate) && !/^小计/.test(candidate.cells[0]?.text ?? ''));
    if (row === undefined) return NO_TOTALS;
    const under = (column: EvaluationColumn) =>
      row.cells.find((cell) => cell.column === this.at.get(column) && isNumber(cell.text)) ?? null;
    const [weight, score] = [under('weight'), under('score')];
    if (this.exact && score !== null) return { totalWeight: figureOf(weight), totalScore: figureOf(score) };
    const numbers = row.cells.filter((cell) => !cell.spread && isNumber(cell.text));
    const inOrder = [...this.at].filter(([column]) => column === 'weight' || column === 'score').sort((a, b) => a[1] - b[1]);
    if (numbers.length !== inOrder.length) return NO_TOTALS;
    const sum = (column: EvaluationColumn) => figureOf(numbers[inOrder.findIndex(([candidate]) => candidate === column)] ?? null);
    return { totalWeight: sum('weight'), totalScore: sum('score') };
  }
}

/** Whether the digits of two cells touch in the text, so that nothing tells where the one ends: 2810810. */
function touches(placing: Placing): boolean {
  let before: Cell | null = null;
  for (const cell of placing.cells) {
    if (cell === null) continue;
    const end: SourceReference | undefined = before?.references.at(-1);
    const start = cell.references[0];
    if (
      end?.kind === 'text' &&
      start?.kind === 'text' &&
      end.line === start.line &&
      end.column + end.length === start.column &&
      /\d$/.test(before?.text ?? '') &&
      /^[\d.]/.test(cell.text)
    )
      return true;
    before = cell;
  }
  return false;
}

/** A cell that the row prints itself; null where it reaches down from a row above. */
function own(cell: Cell | null): Cell | null {
  return cell?.covered === true ? null : cell;
}
