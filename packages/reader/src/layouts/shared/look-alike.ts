/**
 * Tables that are headed like target tables and are none: staff appraisal, libraries of indicators that set no target.
 */

import { FORM_READING } from '@perf-lint/data';
import type { TableDraft } from '../../draft.js';
import { isUnitWord, valueLikeness } from '../../evidence/content.js';
import { isLevelWord } from '../../evidence/levels.js';
import { anyCasePattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import type { GridOrigin } from '../../source-document.js';
import type { GridTable, LayoutContext } from './layout.js';

/** What a table is instead of a target table; its words are made in the reports. */
export type LookAlike = 'appraisal' | 'no-levels' | 'no-values';

/** Headings that tables of performance targets have and no others. */
const OFFICIAL = pattern`三级指标|${FORM_READING.targetStandards}`;
const APPRAISAL = anyCasePattern`${FORM_READING.appraisal}`;

/** Why a table is no target table; null where it may be one. */
export function lookAlike(table: GridTable, context: LayoutContext): LookAlike | null {
  if (hasLevels(table)) return null;
  const title = `${context.title} ${table.grid.title}`;
  const headings = table.header.columns.map((column) => column.heading).join(' ');
  const official = OFFICIAL.test(headings);
  if (APPRAISAL.test(`${title} ${headings}`)) return 'appraisal';
  return official || context.mentionsTargets || TARGET_TITLE.test(title) ? null : 'no-levels';
}

/** Of fewer rows all targets may have been lost. */
const FEWEST_NAMES = 5;
/** From here on a text is like a value. */
const LIKE_A_VALUE = 0.7;
/** 完成报告数量(篇): a name that asks for a number of its unit. */
const ASKS = /^[^\d]*[(（]([^()（）]{1,10})[)）]$/;

/**
 * Whether rows are those of a library of indicators: no project's or department's, and not one has a target. Where the cells were told apart
 * by guess, the next name or an explanation stands in the place of the value.
 */
export function hasNoValues({ projects, overall }: Pick<TableDraft, 'projects' | 'overall'>, origin: GridOrigin): boolean {
  if (overall !== null || projects.some(({ name, code, amount }) => name !== '' || code !== '' || amount !== null)) return false;
  const values = projects.flatMap(({ indicators }) => indicators.map(({ value }) => value));
  const isNone = (value: string) =>
    value === '' || (origin !== 'given' && (valueLikeness(value) < LIKE_A_VALUE || isUnitWord(ASKS.exec(value)?.[1] ?? '')));
  return values.length >= FEWEST_NAMES && values.every(isNone);
}

function hasLevels(table: GridTable): boolean {
  if (table.header.columns.some((column) => column.level1 !== '' || column.role === 'level1' || column.role === 'level2')) return true;
  for (let index = table.from; index < table.to && index < table.from + 60; index++) {
    if (table.grid.rows[index]?.cells.some((cell) => isLevelWord(cell.text))) return true;
  }
  return false;
}
