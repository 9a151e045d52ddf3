/**
 * Cells that list several indicators, by numbers (①巡查次数②整改率) or line by line: names and values are listed alike.
 */
import type { ColumnRole } from '@perf-lint/data';
import { nameLikeness, valueLikeness } from '../../evidence/content.js';
import { type Cell, changed } from '../../grids/grid.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const NUMBER = /([①-⑳])|[(（](\d{1,2})[)）]|(?<![\d.])(\d{1,2})(?:[、．)）]|\.(?!\d))|指标\s*(\d{1,2})\s*[:：]/g;
const LEADING = new RegExp(`^(?:${NUMBER.source})\\s*`);

/** A text without the number that lists it. */
export function withoutNumber(text: string): string {
  return text.replace(LEADING, '');
}

/** The parts of a cell that numbers them from 1 on, without the numbers; null where it does not. */
export function listedParts(cell: Cell): string[] | null {
  const { text } = cell;
  const starts: { readonly at: number; readonly from: number }[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = match[1] === undefined ? Number(match[2] ?? match[3] ?? match[4]) : CIRCLED.indexOf(match[1]) + 1;
    if (number === starts.length + 1) starts.push({ at: match.index, from: match.index + match[0].length });
  }
  if (starts.length < 2 || starts[0]?.at !== 0) return null;
  const parts = starts.map(({ from }, index) => trimmed(text.slice(from, starts[index + 1]?.at)));
  return parts.every((part) => part !== '') ? parts : null;
}

function trimmed(text: string): string {
  return text.trim().replace(/[;；,，。、]$/, '');
}

/** The lines of a cell where each of them is a thing of its own; null where it is one line, or some line is a piece of another. */
export function linedParts(cell: Cell, isWhole: (line: string) => boolean): string[] | null {
  return cell.lines?.every(isWhole) === true ? [...cell.lines] : null;
}

/** One indicator of a row that lists several. */
interface ListedRow {
  readonly name: Cell;
  readonly value: Cell;
  /** Its own unit, comparator and weight, as far as they are listed too. */
  readonly cells: ReadonlyMap<ColumnRole, Cell | null>;
}

const isName = (line: string) => line.length >= 2 && nameLikeness(line) > 0;
const isValue = (line: string) => valueLikeness(line) >= 1;

/**
 * The indicators that a row lists; null where it is one. As many values as names go one by one; a single value holds for every name that is
 * numbered. Two values for one name are one target. A weight that is not listed is that of all together, as one
 * merged over them is.
 */
export function listedRows(name: Cell, value: Cell, apart: readonly (readonly [ColumnRole, Cell | null])[]): ListedRow[] | null {
  const numbered = listedParts(name);
  const names = numbered ?? linedParts(name, isName);
  if (names === null) return null;
  const valuesListed = listedParts(value) ?? linedParts(value, numbered === null ? isValue : (line) => line !== '');
  if (valuesListed === null ? numbered === null || value.lines !== undefined : valuesListed.length !== names.length) return null;
  const part = (cell: Cell, text: string): Cell => ({
    text,
    column: cell.column,
    references: cell.references,
    covered: false,
    spread: false,
  });
  return names.map((text, index) => {
    const cells = new Map<ColumnRole, Cell | null>();
    for (const [role, cell] of apart) {
      const parts = cell === null ? null : (listedParts(cell) ?? linedParts(cell, (line) => line !== ''));
      const own = parts?.length === names.length ? parts[index] : undefined;
      if (cell !== null && own !== undefined) cells.set(role, part(cell, own));
      else if (role === 'weight' && cell !== null && index > 0) cells.set(role, changed(cell, { covered: true }));
    }
    return { name: part(name, text), value: part(value, valuesListed?.[index] ?? value.text), cells };
  });
}
