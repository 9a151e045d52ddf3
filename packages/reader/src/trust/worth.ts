/**
 * What a reading is worth: on one scale for all decoders and layouts, so that of several readings of the same lines the best one is taken.
 */
import type { TableDraft } from '../draft.js';
import { likelihoodOf } from './confidence.js';
import { signsOf } from './signs.js';

/** A row that is as likely wrong as right is worth nothing. */
const EVEN = 0.5;

/**
 * Characters of names and values in rows that are likely right, less those in rows that are likely wrong, over all tables; 0 where there are
 * none. A row cut in two is worth no more than one.
 */
export function worthOf(tables: readonly TableDraft[]): number {
  let worth = 0;
  for (const table of tables)
    for (const [row, signs] of signsOf(table, { uncovered: 0 })) {
      const likelihood = likelihoodOf(signs);
      const sure = row.doubts.length > 0 ? Math.min(likelihood, row.confidence) : likelihood;
      worth += (sure - EVEN) * (row.name.length + row.value.length);
    }
  return worth;
}
