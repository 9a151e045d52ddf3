import { plainCell } from '../../grids/plain-cell.js';
import type { GridCell } from '../../source-document.js';
import type { RowInLines } from './align.js';

/** The cells of a row that hold something; the tokens of each are its lines. */
export function cellsOf(row: RowInLines): GridCell[] {
  return row.cells.flatMap((tokens, column) =>
    tokens.length === 0
      ? []
      : [
          plainCell(
            tokens.map((token) => token.text).join('\n'),
            column,
            tokens.flatMap((token) => token.references),
          ),
        ],
  );
}
