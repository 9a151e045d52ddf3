/** Classes (一级指标) that a form prints and under which nobody filled in a row: said where its cells are those of the document itself. */
import type { Level1 } from '@perf-lint/core';
import type { IndicatorDraft } from '../../draft.js';
import { classWord } from '../../evidence/levels.js';
import type { GridTable } from '../shared/layout.js';

/** What the rows of a form leave blank; nothing where all is filled in, or where empty cells may be cells that were lost. */
export function unfilledClasses(
  { grid, header, from, to }: GridTable,
  indicators: readonly IndicatorDraft[],
): { readonly blankClasses?: readonly Level1[] } {
  const column = header.columns.findIndex(({ role }) => role === 'level1');
  if (column < 0 || (grid.origin !== 'given' && grid.origin !== 'ruled') || indicators.some(({ doubts }) => doubts.length > 0)) return {};
  const filled = new Set(indicators.map(({ level1 }) => level1));
  const printed = grid.rows
    .slice(from, to)
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => classWord(text)));
  const blank = [...new Set(printed)].filter((level) => level !== '' && !filled.has(level));
  return blank.length === 0 ? {} : { blankClasses: blank };
}
