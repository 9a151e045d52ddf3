/**
 * A cell of a self-evaluation, kept as printed with the number in it.
 */
import { compact, type PrintedFigure, type PrintedText, parseNumber, parseTarget } from '@perf-lint/core';
import type { Cell } from '../../grids/grid.js';

/** A cell as printed; null where it holds nothing, or a dash for nothing. */
export function printedText(cell: Cell | null): PrintedText | null {
  return cell === null || /^[\s/／—–-]*$/.test(cell.text) ? null : { text: cell.text, references: cell.references };
}

/** A cell as printed with its number; null where it holds nothing, or a dash for nothing. */
export function figureOf(cell: Cell | null): PrintedFigure | null {
  const printed = printedText(cell);
  return printed === null ? null : { ...printed, number: numberIn(printed.text) };
}

/** The number that is all of a text but for its comparator and unit; null where none or more than one is. */
function numberIn(text: string): number | null {
  const plain = parseNumber(compact(text).replace(/[分%％]$/, ''));
  if (plain !== null) return plain;
  const target = parseTarget(text);
  return target.kind === 'quantity' || target.kind === 'duration' ? target.number * target.factor : null;
}
