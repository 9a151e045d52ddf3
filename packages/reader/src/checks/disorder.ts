/**
 * Text that was taken out of a document column by column, or in pieces, has lost which name stands beside which value. Rows can still be put together
 * from it, but they are nobody's rows. It shows in cells that hold what never stands in them: project codes in names, headings in values.
 */

import { compact } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { withDoubt } from '../doubts.js';
import { type IndicatorDraft, rowsOf, type TableDraft, withRows } from '../draft.js';
import { pattern } from '../evidence/vocabulary/pattern.js';

/** A heading of a class, an aspect or the names at the end of a cell: 质量指标. */
const HEADING = pattern`(?:${[...FORM_READING.classesInText, ...FORM_READING.outputAspects]}|三级)指标$`;

/** Share of rows with a foreign cell from which a whole decoded table is doubted. */
const FOREIGN_SHARE = 0.08;
const FEWEST_FOREIGN = 3;

/** Confidence left to the rows of a table in disorder. */
const DISORDER = 0.2;

/** A project code, an amount of the money columns, or a heading of the table, where a name or a value should stand. */
function isForeign(text: string): boolean {
  const cell = compact(text);
  return /\d{15}/.test(cell) || /^\d{1,3}(?:,\d{3})*\.\d{2}$/.test(cell) || HEADING.test(cell);
}

function hasForeignCell({ name, value }: IndicatorDraft): boolean {
  return (name !== '' && isForeign(name)) || (value !== '' && isForeign(value));
}

function doubted(indicator: IndicatorDraft): IndicatorDraft {
  return {
    ...indicator,
    confidence: Math.min(indicator.confidence, DISORDER),
    doubts: withDoubt(indicator.doubts, 'disorder'),
  };
}

/** The table with every row doubted: its text was taken out in disorder. */
export function inDisorder(table: TableDraft): TableDraft {
  return withRows(table, doubted);
}

/** The table with every row doubted where too many of its rows hold what no row holds; a given grid is never doubted. */
export function doubtDisorder(table: TableDraft): TableDraft {
  if (table.given) return table;
  const rows = rowsOf(table);
  const foreign = rows.filter(hasForeignCell).length;
  return foreign < FEWEST_FOREIGN || foreign < rows.length * FOREIGN_SHARE ? table : inDisorder(table);
}

/** The table with those rows doubted that another reading of the same lines has not. */
export function doubtDiffering(table: TableDraft, others: readonly TableDraft[]): TableDraft {
  const told = new Set(others.flatMap(rowsOf).map(({ name, value }) => `${name}\n${value}`));
  const judged = (indicator: IndicatorDraft): IndicatorDraft =>
    told.has(`${indicator.name}\n${indicator.value}`) ? indicator : { ...indicator, doubts: withDoubt(indicator.doubts, 'ambiguous') };
  return withRows(table, judged);
}
