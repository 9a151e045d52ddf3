/**
 * The decoded overall table as a grid in the form's own order: department, goal, duties, budget, indicators.
 */
import type { SourceReference } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { Cohesion } from '../../../evidence/cohesion.js';
import type { Fragment } from '../../../evidence/fragments.js';
import { columnsFromHeadings } from '../../../grids/header.js';
import { plainCell } from '../../../grids/plain-cell.js';
import type { GridCell, GridRow, TableBlock, TextLine } from '../../../source-document.js';
import type { RowInLines } from '../../cells-in-lines/align.js';
import { cellsOf } from '../../cells-in-lines/row-cells.js';
import { rowsInColumns } from '../../cells-in-lines/set-in-columns.js';
import { cellTokens, standsInColumns } from '../../cells-in-lines/tokens.js';
import { wovenRows } from '../../cells-in-lines/woven-lines.js';
import { decodedRow, fragmentCell } from '../../paired-form/grid.js';
import { DEFINITION, decodeOverall, LEVEL1, NAME, type OverallCell, VALUE } from './decoder.js';
import { readDuties } from './duties.js';
import type { OverallRegion } from './region.js';

const HEADINGS = ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'];
const COLUMNS = HEADINGS.length;
const SUREST = 0.99;
/** Classes and wrapped cells stand alone on their lines: of so many lines one at least is parted. */
const FEWEST_PARTED = 4;

/** Builds the table of an overall region. */
export function overallGrid(region: OverallRegion, cohesion: Cohesion): { block: TableBlock; leftover: readonly Fragment[] } {
  const rows: GridRow[] = [...formRows(region)];
  rows.push({ cells: HEADINGS.map((text, column) => plainCell(text, column, [])) });
  const set = rowsSetInColumns(region);
  if (set !== null) return { block: tableOf(region, [...rows, ...set]), leftover: [] };
  const reading = decodeOverall(region.fragments, region.hasDefinition, cohesion);
  const { rows: indicators, leftover } = indicatorRows(region, reading.cells);
  const skipped = reading.skipped.flatMap((index) => region.fragments[index] ?? []);
  const block = tableOf(region, [...rows, ...indicators]);
  const woven = rowsWoven(region);
  const alternatives = woven === null ? {} : { alternatives: [tableOf(region, [...rows, ...woven])] };
  return { block: { ...block, ...alternatives }, leftover: [...skipped, ...leftover] };
}

function tableOf({ title }: OverallRegion, rows: readonly GridRow[]): TableBlock {
  return { kind: 'table', origin: 'decoded', title: title || '部门（单位）整体绩效目标表', columns: COLUMNS, rows };
}

const ROLES: readonly ColumnRole[] = ['level1', 'level2', 'name', 'value', 'definition'];

/** The indicators of a table whose cells stand under their headings with blanks between; null where they do not. */
function rowsSetInColumns({ header, body }: OverallRegion): GridRow[] | null {
  if (header === undefined || !standsInColumns(header)) return null;
  const heads = cellTokens(header, -1);
  const columns = columnsFromHeadings(heads.map(({ text }) => text));
  if (columns.length < VALUE + 1 || columns.length > COLUMNS || columns.some(({ role }, at) => role !== ROLES[at])) return null;
  const rows = rowsInColumns(heads, body, columns, { costIsClass: false });
  return rows?.map(gridRow) ?? null;
}

function gridRow(row: RowInLines): GridRow {
  return { cells: cellsOf(row), confidence: Math.min(SUREST, row.share), repairs: ['decoded'] };
}

/** The indicators of a table whose lines kept the blanks between its cells; null where nearly all lines have none. */
function rowsWoven({ body, hasDefinition }: OverallRegion): GridRow[] | null {
  if (body.filter(({ text }) => /\S\s+\S/.test(text)).length * FEWEST_PARTED < body.length) return null;
  const columns = columnsFromHeadings(HEADINGS.slice(0, hasDefinition ? COLUMNS : DEFINITION));
  return wovenRows(body, columns, { costIsClass: false })?.map(gridRow) ?? null;
}

function lineReferences(lines: readonly TextLine[]): SourceReference[] {
  return lines.flatMap((line) => line.references);
}

function formRows(region: OverallRegion): GridRow[] {
  const rows: GridRow[] = [];
  const { department, goal, duties, budget } = region;
  if (department !== null) {
    rows.push({ cells: [plainCell('部门（单位）名称', 0, [], 2), plainCell(department.text, 2, lineReferences(department.lines), 3)] });
  }
  if (goal !== null) rows.push({ cells: [plainCell('年度履职目标', 0, []), plainCell(goal.text, 1, lineReferences(goal.lines), 4)] });
  const tasks = readDuties(duties);
  if (tasks.length > 0) {
    rows.push({ cells: [plainCell('年度主要任务', 0, []), plainCell('任务名称', 1, [], 2), plainCell('主要内容', 3, [], 2)] });
    for (const { name, content } of tasks) rows.push({ cells: [fragmentCell(name, 1, 1, 2), fragmentCell(content, 3, 1, 2)] });
  }
  budget.forEach((line, i) => {
    const references = lineReferences(line.lines);
    const cells = [plainCell(line.label, 1, references, 2), plainCell(line.amount, 3, references, 2)];
    rows.push({ cells: i === 0 ? [plainCell('预算情况', 0, []), ...cells] : cells });
  });
  return rows;
}

function indicatorRows(region: OverallRegion, cells: readonly OverallCell[]): { rows: GridRow[]; leftover: readonly Fragment[] } {
  const rows: GridRow[] = [];
  let merged: GridCell[] = [];
  let open: { cells: GridCell[]; confidence: number; columns: Set<number> } | null = null;
  const close = (): void => {
    if (open !== null) rows.push(decodedRow(open.cells, open.confidence, !open.columns.has(VALUE)));
    open = null;
  };
  let leftover: readonly Fragment[] = [];
  cells.forEach((part, i) => {
    const fragments = region.fragments.slice(part.start, part.end);
    const printed = fragmentCell(fragments, part.column);
    if (part.column < NAME) {
      close();
      if (part.column === LEVEL1) merged = [printed];
      else merged = [...merged.filter((known) => known.column === LEVEL1), printed];
      return;
    }
    if (part.column === NAME) {
      close();
      // The text ends on a name: the row was cut off.
      if (i === cells.length - 1 && region.endsText) {
        leftover = fragments;
        return;
      }
      open = { cells: [...merged], confidence: 1, columns: new Set() };
      merged = [];
    }
    if (open === null) return;
    open.cells.push(printed);
    open.columns.add(part.column);
    if (part.column !== DEFINITION) open.confidence = Math.min(open.confidence, part.confidence);
  });
  close();
  return { rows, leftover };
}
