/** Cells as text and back: what CSV and Parquet have in common. */
import type { Cell, Field } from '../tables/field.js';

/** Between the items of a list. No item holds it. */
export const LIST_DELIMITER = ';';

/** A cell as Parquet keeps it: lists joined, arrays and objects as JSON text. */
export function plainCell(field: Field, cell: Cell | undefined): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  switch (field.type) {
    case 'list':
      return (cell as readonly string[]).join(LIST_DELIMITER);
    case 'array':
    case 'object':
      return JSON.stringify(cell);
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return cell as string | number | boolean;
    default:
      return field.type satisfies never;
  }
}

/** The cell that a kept value says. */
export function cellOfPlain(field: Field, plain: string | number | boolean | null): Cell {
  if (plain === null) return null;
  switch (field.type) {
    case 'list':
      return String(plain).split(LIST_DELIMITER);
    case 'array':
    case 'object':
      return JSON.parse(String(plain)) as Cell;
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return plain;
    default:
      return field.type satisfies never;
  }
}
