/**
 * How much a document shows, whatever format it comes in and however little its file stores.
 */
import { Budget, ensureWithin } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block, GridCell } from '../source-document.js';

/** A merged cell heads at most so many columns below it. */
const MAX_SPREAD = 64;

/** Characters that a cell brings into a grid: a merged one stands in every row and column that it covers. */
function charactersOf({ text, rowSpan, columnSpan }: GridCell): number {
  return text.length * Math.max(1, rowSpan) * Math.max(1, Math.min(columnSpan, MAX_SPREAD));
}

/** Squares of a table, empty ones too, for each cell that a file may have: rows are laid out over all columns. */
const SQUARES_PER_CELL = 10;

/** Fails with "limit" where the blocks show more characters than a file may, or a table is far larger than the cells in it. */
export function ensureShownWithin(blocks: readonly Block[], limits: ReadLimits): void {
  const budget = new Budget('characters', limits.characters);
  for (const block of blocks) {
    if (block.kind === 'text') {
      for (const line of block.lines) budget.spend(line.text.length);
      continue;
    }
    ensureWithin('cells', limits.cells * SQUARES_PER_CELL, block.columns * block.rows.length);
    for (const row of block.rows) for (const cell of row.cells) budget.spend(charactersOf(cell));
  }
}
