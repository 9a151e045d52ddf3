/**
 * The rows of a vertical table: which are indicators, which are other things that stand among them, and what each indicator says.
 */
import type { ReadingNote, SelfEvaluation, TableKind } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { withDoubt } from '../../doubts.js';
import type { IndicatorDraft } from '../../draft.js';
import { elementAt } from '../../element-at.js';
import { isNumber, nameLikeness } from '../../evidence/content.js';
import { classLine, isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { type Cell, changed, joinedCells, type Row } from '../../grids/grid.js';
import { confidenceOf } from '../paired/index.js';
import type { Placing } from '../shared/align.js';
import { indicatorOf } from '../shared/indicator.js';
import type { GridTable, LayoutContext } from '../shared/layout.js';
import { listedParts, listedRows, withoutNumber } from '../shared/listed-cells.js';
import { takeForYuan } from '../shared/unprinted-unit.js';
import { writtenTarget } from '../shared/written-target.js';
import { isBeside, isConclusion } from './beside.js';
import { type Block, type PendingRow, VerticalBlocks } from './blocks.js';
import { levelsOf, type RowLevels } from './classes.js';
import { VerticalColumns } from './columns.js';
import { EvaluationColumns, isSumRow } from './evaluation.js';
import { withFormDoubts } from './form-doubts.js';
import { ProjectHeads } from './project-heads.js';

/** What stands over the rows and is no row. */
const ASIDE = pattern`${FORM_READING.asides}|单位[:：]`;

/** So many rows below the indicators may stand before their sum: remarks and the like. */
const ROWS_OF_SUM = 3;

/** Reads the rows of a vertical table into blocks, one a project. */
export class VerticalReading {
  readonly columns: VerticalColumns;
  readonly blocks: VerticalBlocks;
  readonly notes: ReadingNote[] = [];
  private readonly results: EvaluationColumns;
  printedUnit: VerticalColumns['printedUnit'];
  private readonly heads: ProjectHeads;
  /** Some row stands shifted, so that cells of the table were lost and an empty one need not be the author's. */
  private shifted = false;

  constructor(
    private readonly table: GridTable,
    private readonly context: LayoutContext,
  ) {
    this.columns = new VerticalColumns(table, context);
    this.results = new EvaluationColumns(table.header.columns, this.columns.exact);
    this.blocks = new VerticalBlocks(context.department);
    this.heads = new ProjectHeads(this.columns, this.blocks);
    this.printedUnit = this.columns.printedUnit;
  }

  run(): void {
    let shift = 0;
    let concluded = false;
    this.takeClassLine(this.table.grid.rows[this.table.header.first - 1]);
    for (let index = this.table.from; index < this.table.to; index++) {
      const row = elementAt(this.table.grid.rows, index);
      if (row.cells.length === 0 || isSumRow(row) || this.takeClassLine(row)) continue;
      // What follows the conclusion goes on with it, up to the next class.
      concluded = isConclusion(row) || (concluded && !row.cells.some((cell) => isLevelWord(cell.text)));
      if (concluded || this.isDebris(row, index)) {
        for (const cell of row.cells) this.blocks.leave(cell);
        continue;
      }
      const placing = this.columns.place(this.heads.withoutHeadPiece(row), row.gapBefore ? 0 : shift);
      shift = placing.shifted ? placing.shift : 0;
      this.shifted ||= placing.shifted;
      this.take(row, placing);
    }
    const projects = this.blocks.blocks.map((block) => block.project);
    if (this.printedUnit === null && takeForYuan(projects, this.blocks.totals)) this.printedUnit = '元';
    if (this.context.endsDocument && !this.columns.exact && this.table.to === this.table.grid.rows.length) this.dropCutRow();
  }

  /** A row that only prints a class, in a table that has no column of them. */
  private takeClassLine(row: Row | undefined): boolean {
    if (row === undefined || this.columns.has('level1')) return false;
    const [own, ...more] = row.cells.filter((cell) => !cell.covered && !cell.spread);
    const heading = own === undefined || more.some((cell) => !isNumber(cell.text)) ? '' : classLine(own.text);
    if (heading === '') return false;
    this.blocks.block().rows.push({ row, placing: this.columns.none(), name: null, value: null, repairs: [], classLine: heading });
    return true;
  }

  /** A note right under the header, or the ends of wrapped cells that a page end left behind. */
  private isDebris(row: Row, index: number): boolean {
    if (this.columns.given) return false;
    if (index === this.table.from && row.cells.length === 1 && ASIDE.test(row.cells[0]?.text ?? '')) return true;
    return row.gapBefore && row.cells.every((cell) => cell.text.length <= 2 && !isNumber(cell.text));
  }

  /** A last row that ends in or before its value, where the other rows go on behind it, was cut off with the file. */
  private dropCutRow(): void {
    const rows = this.blocks.blocks.flatMap((block) => block.rows).filter((row) => row.name !== null);
    const last = rows.at(-1);
    if (last === undefined || rows.length < 2) return;
    const goesOn = (row: PendingRow) => {
      const end = row.placing.cells.findLastIndex((cell) => cell !== null);
      return row.value !== null && row.placing.cells[end] !== row.value;
    };
    const others = rows.slice(0, -1);
    const stops = last.row.doubts.includes('lost-cell') && last.row.cells.at(-1) === last.value;
    const cut =
      last.value === null
        ? others.every((row) => row.value !== null)
        : !goesOn(last) && (stops || others.filter(goesOn).length * 5 >= others.length * 4);
    if (!cut || this.columns.marks(last.placing)) return;
    this.blocks.blocks.at(-1)?.rows.splice(this.blocks.blocks.at(-1)?.rows.indexOf(last) ?? 0);
    const references: Cell['references'][number][] = [];
    for (const cell of last.placing.cells) {
      if (cell === null || cell.covered) continue;
      this.blocks.leave(cell);
      references.push(...cell.references);
    }
    this.notes.push({ id: 'row-cut-off', args: {}, references });
  }

  private take(row: Row, placing: Placing): void {
    for (const cell of placing.left) this.blocks.leave(cell);
    if (this.columns.projectsInColumns) this.heads.take(row, placing);
    const name = filled(this.columns.at(placing, 'name'));
    if (name !== null && !this.columns.has('value') && !this.columns.has('scale-excellent')) {
      this.takeWritten(row, placing, name);
      return;
    }
    const value = filled(this.columns.valueOf(placing));
    const marked = this.columns.marks(placing);
    if (!marked && isBeside(name, value, this.columns)) {
      for (const cell of row.cells) if (!cell.covered) this.blocks.leave(cell);
      return;
    }
    const blank = name !== null && value === null && !marked && isBlankName(name.text);
    if ((name === null || blank) && value === null && !marked) {
      const alone = this.nameAlone(row);
      if (alone === null) this.takeLevelsOnly(row, placing);
      else this.blocks.block().rows.push({ row, placing: this.columns.none(), name: alone, value: null, repairs: [...row.repairs] });
      return;
    }
    const last = this.blocks.current?.rows.at(-1);
    if (
      !this.columns.given &&
      row.gapBefore &&
      last !== undefined &&
      name !== null &&
      value === null &&
      !marked &&
      this.columns.lone(placing)
    ) {
      last.name = last.name === null ? name : joinedCells(last.name, name);
      last.repairs.push('stitched-page');
      return;
    }
    const block = this.blocks.block();
    if (!this.columns.given && this.restartsAt(block, placing)) this.blocks.restart = block.rows.length;
    block.rows.push(...this.indicatorsIn(row, placing, name, value));
  }

  /** A name that stands alone in its line, where the row before it has no value either: a form that nobody filled in with targets. */
  private nameAlone(row: Row): Cell | null {
    const [cell, ...more] = row.cells;
    const before = this.blocks.current?.rows.at(-1);
    if (this.columns.given || cell === undefined || more.length > 0 || before === undefined) return null;
    const unfilled = before.name !== null && before.value === null;
    return unfilled && !isLevelWord(cell.text) && nameLikeness(cell.text) > 0 && !/[。；;：:]/.test(cell.text) ? cell : null;
  }

  /** The row; or the rows that its cells list, name by name and value by value. */
  private indicatorsIn(row: Row, placing: Placing, name: Cell | null, value: Cell | null): PendingRow[] {
    const whole: PendingRow = { row, placing, name, value, repairs: [...row.repairs] };
    if (name === null || value === null) return [whole];
    const apart = (['unit', 'comparator', 'weight'] as const).map((role) => [role, this.columns.at(placing, role)] as const);
    const listed = listedRows(name, value, apart);
    if (listed === null) return [whole];
    return listed.map(({ cells, ...own }) => ({
      ...whole,
      ...own,
      placing: this.columns.with(placing, cells),
      repairs: [...row.repairs, 'split-cell'],
    }));
  }

  /** A cell that holds names with their targets: 开放天数≥300天；接待观众≥20万人次, or 指标1：开放天数：300天. */
  private takeWritten(row: Row, placing: Placing, cell: Cell): void {
    for (const item of listedParts(cell) ?? cell.text.split(/[;；]/)) {
      const written = writtenTarget(withoutNumber(item.trim()));
      if (written !== null)
        this.blocks.block().rows.push({
          row,
          placing,
          name: changed(cell, { text: written.name }),
          value: changed(cell, { text: written.value }),
          repairs: [...row.repairs, 'split-cell'],
        });
      else if (item.trim() !== '') this.blocks.leave({ text: item.trim(), references: cell.references });
    }
  }

  /** After satisfaction a cost or output is printed, and no head on the row. */
  private restartsAt(block: Block, placing: Placing): boolean {
    const printed = this.columns.printedClass(placing);
    if (
      (printed !== 'cost' && printed !== 'output') ||
      !this.columns.projectsInColumns ||
      this.columns.at(placing, 'project-name') !== null
    )
      return false;
    const before = block.rows.findLast((row) => this.columns.printedClass(row.placing) !== '');
    return before !== undefined && this.columns.printedClass(before.placing) === 'satisfaction';
  }

  /** A row that prints a class or aspect and nothing else: a missing aspect, not an empty indicator. */
  private takeLevelsOnly(row: Row, placing: Placing): void {
    const level1 = this.columns.at(placing, 'level1');
    const level2 = this.columns.at(placing, 'level2');
    if ((level1 !== null && !level1.covered) || (level2 !== null && !level2.covered))
      this.blocks.block().rows.push({ row, placing, name: null, value: null, repairs: [] });
  }

  /** Indicators of a block with their classes, and the number of aspects printed without an indicator. */
  indicatorsOf(block: Block, kind: TableKind): IndicatorDraft[] {
    const printed = block.rows.map(({ placing, classLine: heading }) => ({
      level1: heading ?? this.columns.printedText(placing, 'level1'),
      level2: this.columns.printedText(placing, 'level2'),
    }));
    const levels = levelsOf(printed, this.context.model, kind);
    const indicators: IndicatorDraft[] = [];
    let weighed: Cell | null = null;
    for (const [index, pending] of block.rows.entries()) {
      const level = levels[index];
      if (level === undefined || (pending.name === null && pending.value === null && !this.columns.marks(pending.placing))) continue;
      const weight = this.columns.at(pending.placing, 'weight');
      // The very cell of the row before, merged over both: it counts once.
      const shared = weight?.covered === true && weight.references === weighed?.references;
      weighed = weight;
      indicators.push(this.indicator(pending, level, kind, shared ? 'shared' : 'own'));
    }
    return this.columns.exact ? withFormDoubts(indicators, kind === 'project' && !this.columns.projectsInColumns) : indicators;
  }

  /** What the table says as a self-evaluation of one project or department; nothing where it is none, or of many. */
  evaluation(): { evaluation?: SelfEvaluation } {
    const { printed } = this.results;
    if (printed.length === 0 || this.columns.projectsInColumns) return {};
    const { grid, from, to, execution } = this.table;
    return { evaluation: { columns: printed, execution, ...this.results.totalsIn(grid.rows.slice(from, to + ROWS_OF_SUM)) } };
  }

  /** A row that the file cuts short behind its target: name, value and unit are whole, what follows them is not. */
  private isCutBehind({ row, placing, name, value }: PendingRow): boolean {
    if (!row.doubts.includes('lost-cell') || row.repairs.includes('lost-cell') || name === null || value === null) return false;
    const last = row.cells.at(-1);
    return last !== undefined && last !== name && last !== value && last !== this.columns.at(placing, 'unit');
  }

  private indicator(
    pending: PendingRow,
    { level1, level2, inherited }: RowLevels,
    kind: TableKind,
    weighing: 'own' | 'shared',
  ): IndicatorDraft {
    const { placing } = pending;
    const row = this.isCutBehind(pending)
      ? { ...pending.row, confidence: 1, doubts: pending.row.doubts.filter((doubt) => doubt !== 'lost-cell') }
      : pending.row;
    const repairs = [...pending.repairs];
    if (placing.shifted) repairs.push('shifted-cells');
    if (inherited) repairs.push('inherited-class');
    const lost = !this.columns.given && this.shifted && (pending.name === null || (pending.value === null && this.columns.has('value')));
    if (lost) repairs.push('lost-cell');
    const doubts = this.columns.guessed || this.columns.mayBeAnother(placing) ? withDoubt(row.doubts, 'ambiguous') : row.doubts;
    return indicatorOf({
      level1,
      level2,
      name: pending.name,
      value: pending.value,
      comparator: this.columns.at(placing, 'comparator'),
      natures: this.columns.natures(placing),
      unit: this.columns.at(placing, 'unit'),
      weight: this.columns.at(placing, 'weight'),
      weighing,
      definition: this.columns.at(placing, 'definition'),
      previous: this.columns.previousOf(placing, pending.value),
      repairs,
      confidence: confidenceOf(row, repairs),
      doubts: lost ? withDoubt(doubts, 'lost-cell') : doubts,
      template: kind === 'overall' && level1 === 'management',
      // Cells that list several indicators say nothing of each.
      evaluation: repairs.includes('split-cell') ? undefined : this.results.of(placing),
    });
  }
}

/** A cell that somebody filled in: not 指标1：, 具体指标 or …… of the blank form. */
function filled(cell: Cell | null): Cell | null {
  return cell === null || cell.text === '具体指标' || /^(?:指标\s*\d{0,2}\s*[:：.、]?)?[.。…·\s]*$/.test(cell.text) ? null : cell;
}

/** A heading where a name should stand, as blank forms have it whose empty cells were lost. */
function isBlankName(text: string): boolean {
  return /指标$/.test(text) && isLevelWord(text);
}
