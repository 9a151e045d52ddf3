/**
 * Whether a table left empty what it asks for as the goal of a whole project (总体目标, 年度目标).
 */
import { compact } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { isNumber } from '../../evidence/content.js';
import { labelOf } from '../../evidence/labels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { Cell } from '../../grids/grid.js';
import type { GridOrigin } from '../../source-document.js';

const FIELD = pattern`${FORM_READING.goalFields}(?:[(（]|$)`;

/** 年度总体目标, 年度目标（文字）: 绩效目标 alone may as well head the whole block. */
export function isGoalField(text: string): boolean {
  return labelOf(text)?.role === 'goal' && FIELD.test(compact(text));
}

/**
 * Label of the field where the rows of a form print it, and nothing stands in it or below that could belong there: text beside another label is
 * that label's, text beside none may be the goal. "" where there is no such field, or it may be filled.
 */
export function emptyGoalField(rows: readonly (readonly Cell[])[]): string {
  let field = '';
  for (const row of rows) {
    let beside = false;
    for (const { text } of row) {
      const label = labelOf(text);
      if (label !== null) {
        if (field === '' && isGoalField(text)) field = compact(text);
        beside = label.role !== 'goal' && label.role !== 'long-term-goal' && label.role !== 'actual-goal';
      } else if (field !== '' && !beside && compact(text) !== '' && !isNumber(text)) return '';
    }
  }
  return field;
}

/**
 * The field as a project keeps it: only cells with lines around them are known to be empty, elsewhere the reading may have lost what stood there.
 * @param field label of a field that nothing was read in, "" where there is none
 */
export function unfilledGoal(field: string, origin: GridOrigin): { readonly goalUnfilled?: string } {
  return field !== '' && (origin === 'given' || origin === 'ruled') ? { goalUnfilled: field } : {};
}
