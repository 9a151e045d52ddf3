/** All layouts of grids; the one that recognises a table best reads it. */

import { pairedColumns } from './paired/index.js';
import type { GridLayout, GridTable, LayoutContext } from './shared/layout.js';
import { vertical } from './vertical/index.js';

const LAYOUTS: readonly GridLayout[] = [pairedColumns, vertical];

/** The layout for a table, null where none knows it. */
export function chooseLayout(table: GridTable, context: LayoutContext): GridLayout | null {
  let best: GridLayout | null = null;
  let most = 0;
  for (const layout of LAYOUTS) {
    const score = layout.recognise(table, context);
    if (score > most) {
      most = score;
      best = layout;
    }
  }
  return best;
}
