/**
 * Tables that are headed like target tables and are none: monitoring of execution, staff appraisal, forms left blank.
 */

import { isLevelWord } from '../../evidence/levels.js';
import type { GridTable, LayoutContext } from './layout.js';

/** What a table is instead of a target table; its words are made in the reports. */
export type LookAlike = 'monitoring' | 'appraisal' | 'no-levels';

/** Why a table is no target table; null where it may be one. */
export function lookAlike(table: GridTable, context: LayoutContext): LookAlike | null {
  const title = `${context.title} ${table.grid.title}`;
  const headings = table.header.columns.map((column) => column.heading).join(' ');
  if (/监控/.test(title) || /监控|执行情况.*预计完成/.test(headings)) return 'monitoring';
  if (hasLevels(table)) return null;
  const official = /三级指标/.test(headings);
  if (/KPI|考核|薪酬|岗位|员工|晋升|评优/i.test(`${title} ${headings}`)) return 'appraisal';
  return official || context.mentionsTargets || /绩效目标|绩效自评/.test(title) ? null : 'no-levels';
}

function hasLevels(table: GridTable): boolean {
  if (table.header.columns.some((column) => column.level1 !== '' || column.role === 'level1' || column.role === 'level2')) return true;
  for (let index = table.from; index < table.to && index < table.from + 60; index++) {
    if (table.grid.rows[index]?.cells.some((cell) => isLevelWord(cell.text))) return true;
  }
  return false;
}
