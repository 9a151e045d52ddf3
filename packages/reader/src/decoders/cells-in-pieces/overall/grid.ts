/**
 * The decoded overall table as a grid in the form's own order: department, goal, duties, budget, indicators.
 */
import type { SourceReference } from '@perf-lint/core';
import type { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, fragmentReferences } from '../../../evidence/fragments.js';
import type { GridCell, GridRow, TableBlock, TextLine } from '../../../source-document.js';
import { cellText, DOUBTFUL } from '../../paired-form/grid.js';
import { DEFINITION, decodeOverall, LEVEL1, NAME, type OverallCell, VALUE } from './decoder.js';
import { readDuties } from './duties.js';
import type { OverallRegion } from './region.js';

const COLUMNS = 5;

/** Builds the table of an overall region. */
export function overallGrid(region: OverallRegion, cohesion: Cohesion): { block: TableBlock; leftover: readonly Fragment[] } {
  const rows: GridRow[] = [...formRows(region)];
  rows.push({ cells: ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'].map((text, column) => cell(text, column)) });
  const reading = decodeOverall(region.fragments, region.hasDefinition, cohesion);
  const { rows: indicators, leftover } = indicatorRows(region, reading.cells);
  const skipped = reading.skipped.flatMap((index) => region.fragments[index] ?? []);
  for (const row of indicators) rows.push(row);
  return {
    block: { kind: 'table', origin: 'decoded', title: region.title || '部门（单位）整体绩效目标表', columns: COLUMNS, rows },
    leftover: [...skipped, ...leftover],
  };
}

function cell(text: string, column: number, columnSpan = 1, references: readonly SourceReference[] = []): GridCell {
  return { text, column, rowSpan: 1, columnSpan, references };
}

function lineReferences(lines: readonly TextLine[]): SourceReference[] {
  return lines.flatMap((line) => line.references);
}

function formRows(region: OverallRegion): GridRow[] {
  const rows: GridRow[] = [];
  const { department, goal, duties, budget } = region;
  if (department !== null) {
    rows.push({ cells: [cell('部门（单位）名称', 0, 2), cell(department.text, 2, 3, lineReferences(department.lines))] });
  }
  if (goal !== null) rows.push({ cells: [cell('年度履职目标', 0), cell(goal.text, 1, 4, lineReferences(goal.lines))] });
  const tasks = readDuties(duties);
  if (tasks.length > 0) {
    rows.push({ cells: [cell('年度主要任务', 0), cell('任务名称', 1, 2), cell('主要内容', 3, 2)] });
    for (const { name, content } of tasks) rows.push({ cells: [fragmentCell(name, 1, 2), fragmentCell(content, 3, 2)] });
  }
  budget.forEach((line, i) => {
    const cells = [cell(line.label, 1, 2, lineReferences(line.lines)), cell(line.amount, 3, 2, lineReferences(line.lines))];
    rows.push({ cells: i === 0 ? [cell('预算情况', 0), ...cells] : cells });
  });
  return rows;
}

function fragmentCell(fragments: readonly Fragment[], column: number, columnSpan = 1): GridCell {
  return cell(cellText(fragments), column, columnSpan, fragments.flatMap(fragmentReferences));
}

function indicatorRows(region: OverallRegion, cells: readonly OverallCell[]): { rows: GridRow[]; leftover: readonly Fragment[] } {
  const rows: GridRow[] = [];
  let merged: GridCell[] = [];
  let open: { cells: GridCell[]; confidence: number; columns: Set<number>; fragments: Fragment[] } | null = null;
  const close = (): void => {
    if (open !== null) rows.push(finish(open.cells, open.confidence, open.columns));
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
      open = { cells: [...merged], confidence: 1, columns: new Set(), fragments: [] };
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

function finish(cells: readonly GridCell[], confidence: number, columns: ReadonlySet<number>): GridRow {
  const lost = !columns.has(VALUE);
  const rounded = Math.round(confidence * 1000) / 1000;
  return {
    cells,
    confidence: rounded,
    repairs: lost ? ['decoded', 'lost-cell'] : ['decoded'],
    doubts: lost ? ['lost-cell'] : rounded < DOUBTFUL ? ['ambiguous'] : [],
  };
}
