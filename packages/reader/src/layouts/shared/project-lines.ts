/**
 * Several projects under one header, each begun by a line of its own: the name with its code in brackets, below it its goal and its money, and then the
 * first class. Each is set as a form with the header above its rows, as other tables print them.
 */
import { elementAt } from '../../element-at.js';
import type { Header } from '../../evidence/columns.js';
import { splitCodeName } from '../../evidence/content.js';
import { classWord, isLevelWord } from '../../evidence/levels.js';
import { type Cell, changed, type Grid, type Row } from '../../grids/grid.js';
import { labelledParts, labelOf } from './form-facts.js';

const LONGEST_NAME = 60;
/** Lines with the labels of a project between its name and its first class. */
const MOST_LABELS = 4;
const CODE_BEHIND = /^(.{3,50}?)\s*[（(]([0-9A-Z]{6,40})[)）]$/i;

/** The grid with a header above the rows of each project that such a line names; the same grid where no line does. */
export function withHeaderOfEach(grid: Grid, headers: readonly Header[]): Grid {
  const [header, ...more] = headers;
  if (header === undefined || more.length > 0 || !mayHold(header)) return grid;
  const name = header.columns.findIndex(({ role }) => role === 'name');
  const printed = grid.rows.slice(header.first, header.last + 1);
  const rows = grid.rows.slice(0, header.first);
  let found = false;
  for (let index = header.last + 1; index < grid.rows.length; index++) {
    const row = elementAt(grid.rows, index);
    const labels = projectAt(grid.rows, index, name);
    if (labels === null) {
      if (!found) return grid;
      rows.push(row);
      continue;
    }
    found = true;
    rows.push(...labels.rows, ...printed);
    index += labels.lines - 1;
  }
  return found ? { ...grid, rows } : grid;
}

/** A table with columns of classes and aspects and none of projects. */
function mayHold({ columns, paired }: Header): boolean {
  const has = (role: string) => columns.some((column) => column.role === role);
  return !paired && has('level1') && has('name') && has('value') && !has('project-name') && !has('unit-or-project-name');
}

/** The only cell that a row prints before the column of names; null where it prints more, or another. */
function onlyCell(row: Row | undefined, name: number): Cell | null {
  const own = row?.cells.filter((cell) => !cell.covered && !cell.spread) ?? [];
  const [first] = own;
  return own.length === 1 && first !== undefined && first.column < name ? first : null;
}

/** The labels of a project and the lines that hold them. */
interface ProjectLabels {
  readonly rows: readonly Row[];
  readonly lines: number;
}

/** The labels of a project that begins on a row, its name first; null where none begins. */
function projectAt(rows: readonly Row[], index: number, name: number): ProjectLabels | null {
  const row = rows[index];
  const cell = onlyCell(row, name);
  if (row === undefined || cell === null || isLevelWord(cell.text) || cell.text.length > LONGEST_NAME || labelOf(cell.text) !== null)
    return null;
  const [, before, code] = CODE_BEHIND.exec(cell.text) ?? [];
  const split = before === undefined || code === undefined ? splitCodeName(cell.text) : { name: before, code };
  const labels = [labelled(row, cell, split ?? { name: cell.text, code: '' })];
  for (let next = index + 1; next <= index + 1 + MOST_LABELS; next++) {
    const own = onlyCell(rows[next], name);
    if (own === null) return null;
    if (classWord(own.text) !== '') return split !== null || labels.length > 1 ? { rows: labels, lines: next - index } : null;
    if (labelOf(own.text) === null) return null;
    for (const text of labelledParts(own.text)) labels.push(withCells(elementAt(rows, next), [changed(own, { text, column: 0 })]));
  }
  return null;
}

function labelled(row: Row, cell: Cell, { name, code }: { readonly name: string; readonly code: string }): Row {
  const texts = ['项目名称', name, ...(code === '' ? [] : ['项目编码', code])];
  return withCells(
    row,
    texts.map((text, column) => changed(cell, { text, column })),
  );
}

function withCells({ gapBefore, confidence, repairs, doubts }: Row, cells: readonly Cell[]): Row {
  return { cells, gapBefore, confidence, repairs, doubts };
}
