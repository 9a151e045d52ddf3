/**
 * What stands among the rows of a table and is none of them: conclusions, and texts of other columns whose cells lost their places.
 */
import { FORM_READING } from '@perf-lint/data';
import { CONCLUSION } from '../../evidence/closings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { Cell, Row } from '../../grids/grid.js';
import type { VerticalColumns } from './columns.js';

const SCORING = pattern`${FORM_READING.scoringRules}(?:[,，;；。]|$)`;
const BARE_POINTS = /^\d{1,2}(?:\.\d)?$/;

/** 评价结论, 存在问题 and 改进措施 below a self-evaluation are about the whole project. */
export function isConclusion(row: Row): boolean {
  const first = row.cells.find((cell) => !cell.covered && !cell.spread);
  return first !== undefined && CONCLUSION.test(first.text) && row.cells.every((cell) => !isLevelWord(cell.text));
}

/** How points are given, why a target was missed, or points without a name. */
export function isBeside(name: Cell | null, value: Cell | null, columns: VerticalColumns): boolean {
  if (name !== null && SCORING.test(name.text)) return true;
  if (columns.exact) return false;
  if (name === null) return value !== null && columns.has('score') && BARE_POINTS.test(value.text);
  return value === null && columns.has('remark') && name.text.endsWith('。');
}
