/**
 * What a reading is worth: on one scale for all decoders and layouts, so that of several readings of the same lines the best one is taken.
 */
import { rowsOf, type TableDraft } from '../draft.js';
import { WHOLE_SUMS } from '../evidence/whole-sums.js';
import { likelihoodOf } from './confidence.js';
import { NO_TROUBLE, signsOf } from './signs.js';

/** A row that is as likely wrong as right is worth nothing. */
const EVEN = 0.5;

/**
 * Characters of names and values in rows that are likely right, less those in rows that are likely wrong, over all tables; 0 where there are
 * none. A row cut in two is worth no more than one.
 */
export function worthOf(tables: readonly TableDraft[]): number {
  return weigh(tables).worth;
}

/** The same by what the cells hold alone, whatever else casts doubt on their rows: for a reading that is held against one which nothing was held against yet. */
export function worthOfCells(tables: readonly TableDraft[]): number {
  return weigh(tables, 'cells').worth;
}

/** Whether the rows of a reading are so unlikely, all in all, that another may be better. */
export function isPoor(tables: readonly TableDraft[]): boolean {
  if (tables.length > 0 && tables.every(weightsProve)) return false;
  const { worth, characters } = weigh(tables);
  return worth < (POOR - EVEN) * characters || characters === 0;
}

/** Rows with points, from which their sum proves anything. */
const FEWEST_WEIGHED = 5;

/** Whether the points of the rows come to what forms give out: a table of which rows were lost or put together shows it there. */
function weightsProve(table: TableDraft): boolean {
  const weights = rowsOf(table).flatMap(({ weight }) => weight ?? []);
  return weights.length >= FEWEST_WEIGHED && WHOLE_SUMS.has(weights.reduce((sum, weight) => sum + weight, 0));
}

/** Average likelihood below which a reading is poor. */
const POOR = 0.9;

function weigh(tables: readonly TableDraft[], by: 'all' | 'cells' = 'all'): { readonly worth: number; readonly characters: number } {
  let worth = 0;
  let characters = 0;
  for (const table of tables)
    for (const [row, signs] of signsOf(table, NO_TROUBLE)) {
      const likelihood = likelihoodOf(signs);
      const sure = by === 'all' && row.doubts.length > 0 ? Math.min(likelihood, row.confidence) : likelihood;
      const length = row.name.length + row.value.length;
      worth += (sure - EVEN) * length;
      characters += length;
    }
  return { worth, characters };
}
