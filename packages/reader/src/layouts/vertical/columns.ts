/**
 * The columns of a vertical table by what they mean, and what a placed row holds in them.
 */
import type { Level1, MoneyUnit } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import { isComparator, isNumber, isQualitativeMark } from '../../evidence/content.js';
import type { FitContext } from '../../evidence/fit.js';
import { classWord } from '../../evidence/levels.js';
import type { Cell, Row } from '../../grids/grid.js';
import { marginFor, type Placing, placeAsPrinted, placeRow } from '../shared/align.js';
import { moneyUnitIn } from '../shared/form-facts.js';
import type { GridTable, LayoutContext } from '../shared/layout.js';

const PROJECT_COLUMNS: readonly ColumnRole[] = ['project-name', 'project-code', 'unit-or-project-name', 'unit-or-project-code'];

export class VerticalColumns {
  /** Cells stand where they were printed: a workbook, a Word table, a decoded table. */
  readonly given: boolean;
  /** The file itself says where each cell stands. */
  readonly exact: boolean;
  /** Whether each row, or the first of each project, names its project. */
  readonly projectsInColumns: boolean;
  /** Unit of money as printed over the amounts or above the table, null where it is not. */
  readonly printedUnit: MoneyUnit | null;
  private readonly byRole: ReadonlyMap<ColumnRole, number>;
  private readonly fits: FitContext;
  private readonly margin: number;

  constructor(
    private readonly table: GridTable,
    context: LayoutContext,
  ) {
    this.given = table.grid.origin !== 'delimited';
    this.exact = table.grid.origin === 'given' || table.grid.origin === 'ruled';
    const byRole = new Map<ColumnRole, number>();
    for (const [index, column] of table.header.columns.entries()) {
      if (column.role === 'unknown') continue;
      const before = byRole.get(column.role);
      const annual = column.period === 'annual' && before !== undefined && table.header.columns[before]?.period !== 'annual';
      if (before === undefined || annual) byRole.set(column.role, index);
    }
    const whole = byRole.get('total-amount');
    if (whole !== undefined && !byRole.has('amount')) byRole.set('amount', whole);
    this.byRole = byRole;
    this.projectsInColumns = PROJECT_COLUMNS.some((role) => byRole.has(role));
    const amount = byRole.get('amount');
    this.printedUnit = moneyUnitIn(amount === undefined ? '' : (table.header.columns[amount]?.heading ?? '')) ?? context.moneyUnit;
    this.fits = { costIsClass: context.model === '2021', oneLevel: byRole.has('level1') && !byRole.has('level2') };
    const body = this.given ? [] : table.grid.rows.slice(table.from, table.to).map((row) => row.cells);
    this.margin = marginFor(body, table.header.columns, this.fits);
  }

  /** Whether the table has a column of a meaning. */
  has(role: ColumnRole): boolean {
    return this.byRole.has(role);
  }

  place(row: Row, expected: number): Placing {
    const { columns } = this.table.header;
    if (this.given) return placeAsPrinted(row.cells, columns);
    return placeRow(row.cells, columns, this.fits, expected, this.margin);
  }

  /** A row with nothing in any column. */
  none(): Placing {
    return { cells: this.table.header.columns.map(() => null), left: [], shifted: false, shift: 0 };
  }

  at(placing: Placing, role: ColumnRole): Cell | null {
    const column = this.byRole.get(role);
    return column === undefined ? null : (placing.cells[column] ?? null);
  }

  /** The row with other cells in the columns of some meanings. */
  with(placing: Placing, own: ReadonlyMap<ColumnRole, Cell | null>): Placing {
    const cells = [...placing.cells];
    for (const [role, cell] of own) {
      const column = this.byRole.get(role);
      if (column !== undefined) cells[column] = cell;
    }
    return { ...placing, cells };
  }

  printedText(placing: Placing, role: ColumnRole): string {
    return this.at(placing, role)?.text ?? '';
  }

  /** Class that a row prints in either of its columns. */
  printedClass(placing: Placing): Level1 {
    return classWord(this.printedText(placing, 'level1')) || classWord(this.printedText(placing, 'level2'));
  }

  /** The target: the planned year's value; the first grade's threshold where grades are columns. */
  valueOf(placing: Placing): Cell | null {
    const value = this.at(placing, 'value');
    if (value !== null) return value;
    // Where merged and empty cells were lost, one value beside two columns is this year's.
    if (this.has('value')) return this.given ? null : this.at(placing, 'previous-value');
    return this.at(placing, 'scale-excellent');
  }

  /** Whether a number was moved to the target from where points or results stand beside the name: the target itself may be empty. */
  mayBeAnother(placing: Placing): boolean {
    const [name, value] = [this.at(placing, 'name'), this.at(placing, 'value')];
    if (this.given || name === null || value === null || !isNumber(value.text)) return false;
    const beside = (this.byRole.get('name') ?? 0) + value.column - name.column;
    const { role } = this.table.header.columns[beside] ?? {};
    return role === 'weight' || role === 'score' || role === 'actual';
  }

  /** Whether the column of targets is known by its cells alone. */
  get guessed(): boolean {
    return this.table.header.columns[this.byRole.get('value') ?? -1]?.guessed === true;
  }

  /** Whether the row prints a comparator or 定性 apart. */
  marks(placing: Placing): boolean {
    return this.table.header.columns.some((column, index) => {
      const cell = placing.cells[index];
      return (
        cell != null &&
        (column.role === 'comparator' || column.role === 'nature') &&
        (isComparator(cell.text) || isQualitativeMark(cell.text))
      );
    });
  }

  /** A row with no class, value, unit or weight: only a piece of text. */
  lone(placing: Placing): boolean {
    const roles: readonly ColumnRole[] = ['level1', 'level2', 'unit', 'weight'];
    return roles.every((role) => this.at(placing, role) === null);
  }

  /** Last year's value, unless it had to stand for this year's. */
  previousOf(placing: Placing, value: Cell | null): Cell | null {
    const previous = this.at(placing, 'previous-value');
    return previous === value ? null : previous;
  }

  /** Cells of 指标性质, 指标方向 and the like: each is read by what it holds. */
  natures(placing: Placing): Cell[] {
    return this.table.header.columns.flatMap((column, index) => {
      const cell = placing.cells[index];
      return (column.role === 'nature' || column.role === 'direction') && cell != null ? [cell] : [];
    });
  }
}
