/** Damage done to the cells of a made table before it is printed: columns that change places, cells that are lost, two tables in one. */
import type { Random } from './random.js';
import type { ColumnKind, MadeTable, TrueRow } from './tables.js';

/** The table with a damage; `other` is a second table of the same stock. */
export type CellDamage = (table: MadeTable, random: Random, other: MadeTable) => MadeTable;

/** Headings that no lexicon has, as forms of some places have them. */
const UNHEARD = ['本年打算', '考核要点', '预设水平', '要求达到', '事项', '拟定刻度', '工作口径', '测算结果', '细目', '衡量内容'];
/** A row behind the first from which the damage goes on. */
const from = (table: MadeTable, random: Random): number => random.between(1, Math.max(1, table.rows.length - 2));

/** Rows of a table with the cells of two columns changed against each other. */
function swapped(table: MadeTable, first: number, second: number, begin: number): MadeTable {
  const cells = table.cells.map((row, r) =>
    r < begin ? row : row.map((cell, at) => (at === first ? (row[second] ?? '') : at === second ? (row[first] ?? '') : cell)),
  );
  return { ...table, cells };
}

/** The table with the columns at these places, in this order. */
function withColumns(table: MadeTable, places: readonly number[]): MadeTable {
  return {
    ...table,
    columns: places.flatMap((at) => table.columns[at] ?? []),
    headings: places.map((at) => table.headings[at] ?? ''),
    cells: table.cells.map((row) => places.map((at) => row[at] ?? '')),
  };
}

/** The row with two neighbouring cells as one; the second is empty. */
function joined(row: readonly string[], first: number): readonly string[] {
  return row.map((cell, at) => (at === first ? cell + (row[first + 1] ?? '') : at === first + 1 ? '' : cell));
}

/** The place of a column of one of some kinds. */
function someColumn(table: MadeTable, kinds: readonly ColumnKind[], random: Random): number {
  return random.of(table.columns.flatMap((column, at) => (kinds.includes(column) ? [at] : [])));
}

export const CELL_DAMAGES = {
  'columns-swapped': (table, random) =>
    swapped(table, table.columns.indexOf('name'), someColumn(table, ['value', 'level2'], random), from(table, random)),
  // What an author shifted is printed so, and read so.
  'values-shifted': (table, random) => {
    const at = table.columns.indexOf('value');
    const begin = from(table, random);
    return {
      ...table,
      rows: table.rows.map((row, r) => (r < begin ? row : { ...row, value: table.rows[r + 1]?.value ?? '' })),
      cells: table.cells.map((row, r) => (r < begin ? row : row.map((cell, k) => (k === at ? (table.cells[r + 1]?.[at] ?? '') : cell)))),
    };
  },
  'heading-unheard': (table, random) => {
    const at = someColumn(table, ['name', 'value', 'level2'], random);
    return { ...table, headings: table.headings.map((heading, k) => (k === at ? random.of(UNHEARD) : heading)) };
  },
  'classes-dropped': (table, random) => {
    // Nothing but its name tells the class of a row that has no aspect either, and only satisfaction is told by names.
    const lost = table.columns.includes('level2') ? random.of(table.rows).level1 : 'satisfaction';
    const both = lost === 'satisfaction';
    const isLost = (at: number) => table.columns[at] === 'level1' || (both && table.columns[at] === 'level2');
    const emptied = (row: readonly string[]) => row.map((cell, at) => (isLost(at) ? '' : cell));
    return { ...table, cells: table.cells.map((row, r) => (table.rows[r]?.level1 === lost ? emptied(row) : row)) };
  },
  'column-repeated': (table, random) => {
    const at = someColumn(table, ['name', 'value', 'level2'], random);
    const places = [...table.columns.keys()];
    return withColumns(table, [...places.slice(0, at + 1), at, ...places.slice(at + 1)]);
  },
  'columns-in-disorder': (table, random) => withColumns(table, random.some([...table.columns.keys()], table.columns.length)),
  'cells-joined': (table, random) => {
    const first = table.columns.indexOf('name') - (random.chance(0.3) ? 1 : 0);
    return { ...table, cells: table.cells.map((row) => (random.chance(0.35) ? joined(row, Math.max(0, first)) : row)) };
  },
  'cell-lost': (table, random) => {
    const lost = random.between(0, table.rows.length - 1);
    const part = random.of(['name', 'value'] as const);
    const at = table.columns.indexOf(part);
    return {
      ...table,
      rows: table.rows.map((row, r) => (r === lost ? { ...row, [part]: '' } : row)),
      cells: table.cells.map((row, r) => (r === lost ? row.map((cell, k) => (k === at ? '' : cell)) : row)),
    };
  },
  'tables-woven': (table, random, other) => {
    const fitted = (row: readonly string[]) => table.columns.map((column) => row[other.columns.indexOf(column)] ?? '');
    const rows: TrueRow[] = [];
    const cells: (readonly string[])[] = [];
    const step = random.between(1, 3);
    for (let at = 0; at < Math.max(table.rows.length, other.rows.length); at += step) {
      rows.push(...table.rows.slice(at, at + step), ...other.rows.slice(at, at + step));
      cells.push(...table.cells.slice(at, at + step), ...other.cells.slice(at, at + step).map(fitted));
    }
    return { ...table, rows, cells };
  },
} as const satisfies Record<string, CellDamage>;
