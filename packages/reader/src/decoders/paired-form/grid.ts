/**
 * Decoded projects as a grid with the canonical headings of the form, so that it is read like any given table.
 */

import type { SourceReference, UnplacedText } from '@perf-lint/core';
import { withDoubt } from '../../doubts.js';
import { type Fragment, fragmentReferences, joinOnLine, SPACE } from '../../evidence/fragments.js';
import type { GridCell, GridRow, TableBlock } from '../../source-document.js';
import type { PairedHeader } from './header.js';
import { type PathCell, PROJECT_NAME, PROJECT_TYPE, type Reading } from './reading.js';
import type { ProjectRecord, UnitRecord } from './records.js';

/** A record with the reading of its indicators. */
export type DecodedRecord =
  | { readonly kind: 'unit'; readonly record: UnitRecord }
  | { readonly kind: 'project'; readonly record: ProjectRecord; readonly reading: Reading };

const NO_REFERENCES: readonly SourceReference[] = [];
/** Below this a row is not relied on. */
const DOUBTFUL = 0.5;

/** Builds the table of a region. Text that no cell took goes to `unplaced`. */
export function pairedGrid(
  header: PairedHeader,
  title: string,
  records: readonly DecodedRecord[],
  unplaced: UnplacedText[],
  endsText: boolean,
): TableBlock {
  const layout = columnsOf(header);
  const rows: GridRow[] = headingRows(header, layout);
  const orderly = isOrderly(records);
  records.forEach((decoded, i) => {
    if (decoded.kind === 'unit') rows.push(unitRow(decoded.record, layout));
    else projectRows(decoded.record, decoded.reading, endsText && i === records.length - 1, layout, rows, unplaced);
  });
  return { kind: 'table', origin: 'decoded', title, columns: layout.total, rows: orderly ? rows : rows.map(doubted) };
}

/** Share of projects with name, amounts and whole pairs below which the text is taken to have lost the order of its cells. */
const ORDERLY_SHARE = 0.6;
const DISORDERLY_CONFIDENCE = 0.2;

/**
 * False where most projects lack what every project has: some extractions print a table column by column, and its rows cannot be told
 * from the text. They are read all the same, and none is relied on.
 */
function isOrderly(records: readonly DecodedRecord[]): boolean {
  let projects = 0;
  let whole = 0;
  for (const decoded of records) {
    if (decoded.kind === 'unit') continue;
    projects++;
    const { record, reading } = decoded;
    const columns = reading.cells.filter((part) => part.column >= 0 && !part.continued).length;
    if (record.name.length > 0 && record.amounts.length > 0 && columns > 0 && columns % 2 === 0 && reading.skipped.length === 0) whole++;
  }
  return projects === 0 || whole >= projects * ORDERLY_SHARE;
}

function doubted(row: GridRow): GridRow {
  if (row.confidence === undefined) return row;
  return {
    ...row,
    cells: row.cells,
    confidence: Math.min(row.confidence, DISORDERLY_CONFIDENCE),
    doubts: withDoubt(row.doubts, 'disorder'),
  };
}

interface Columns {
  readonly type: number | null;
  readonly funds: number;
  readonly fundCount: number;
  readonly indicators: number;
  readonly total: number;
}

function columnsOf(header: PairedHeader): Columns {
  const type = header.hasType ? 2 : null;
  const funds = header.hasType ? 3 : 2;
  const fundCount = Math.max(1, header.funds.length);
  const indicators = funds + fundCount;
  return { type, funds, fundCount, indicators, total: indicators + header.classes.length * 2 };
}

function cell(text: string, column: number, columnSpan = 1, rowSpan = 1, references = NO_REFERENCES): GridCell {
  return { text, column, rowSpan, columnSpan, references };
}

function headingRows(header: PairedHeader, layout: Columns): GridRow[] {
  const first: GridCell[] = [cell('单位编码（项目编码）', 0, 1, 3), cell('项目单位（项目名称）', 1, 1, 3)];
  if (layout.type !== null) first.push(cell('项目分类', layout.type, 1, 3));
  first.push(cell(header.money, layout.funds, layout.fundCount), cell('绩效目标', layout.indicators, header.classes.length * 2));
  const second: GridCell[] = header.funds.map((fund, i) => cell(fund, layout.funds + i, 1, 2));
  header.headings.forEach((heading, k) => {
    second.push(cell(heading, layout.indicators + 2 * k, 2));
  });
  const third: GridCell[] = [];
  for (let k = 0; k < header.classes.length; k++) {
    third.push(cell('三级指标', layout.indicators + 2 * k), cell('指标值', layout.indicators + 2 * k + 1));
  }
  return [{ cells: first }, { cells: second }, { cells: third }];
}

function unitRow(record: UnitRecord, layout: Columns): GridRow {
  const cells = [fragmentCell(record.code, 0), fragmentCell(record.name, 1)];
  record.amounts.slice(0, layout.fundCount).forEach((amount, i) => {
    cells.push(fragmentCell([amount], layout.funds + i));
  });
  return { cells };
}

/** Text of some fragments: lines joined by "\n", nothing between the pieces of one line but where Latin words meet. */
function cellText(fragments: readonly Fragment[]): string {
  let text = '';
  let line = '';
  for (const fragment of fragments) {
    const words = fragment.text.split(/\s+/).reduce(joinOnLine);
    if (fragment.before === SPACE) line = joinOnLine(line, words);
    else {
      if (line !== '') text += `${line}\n`;
      line = words;
    }
  }
  return text + line;
}

/** A cell of some fragments. */
export function fragmentCell(fragments: readonly Fragment[], column: number, rowSpan = 1, columnSpan = 1): GridCell {
  return cell(cellText(fragments), column, columnSpan, rowSpan, fragments.flatMap(fragmentReferences));
}

/** A row of cells that are so sure; one that has lost a cell, or is too unsure, says so. */
export function decodedRow(cells: readonly GridCell[], confidence: number, lost: boolean): GridRow {
  const rounded = Math.round(confidence * 1000) / 1000;
  return {
    cells,
    confidence: rounded,
    repairs: lost ? ['decoded', 'lost-cell'] : ['decoded'],
    doubts: lost ? ['lost-cell'] : rounded < DOUBTFUL ? ['ambiguous'] : [],
  };
}

/** A cell of the grid being filled; continued after a page end. */
interface Filled {
  readonly fragments: Fragment[];
  confidence: number;
}

interface FilledRow {
  readonly cells: Map<number, Filled>;
}

function projectRows(
  record: ProjectRecord,
  reading: Reading,
  last: boolean,
  layout: Columns,
  rows: GridRow[],
  unplaced: UnplacedText[],
): void {
  const name = [...record.name];
  const type = [...record.type];
  const filled: FilledRow[] = [];
  for (const part of reading.cells) {
    const fragments = record.body.slice(part.start, part.end);
    if (part.column === PROJECT_NAME) name.push(...fragments);
    else if (part.column === PROJECT_TYPE) type.push(...fragments);
    else addCell(filled, part, fragments);
  }
  for (const index of reading.skipped) {
    const fragment = record.body[index];
    if (fragment !== undefined) unplaced.push({ text: fragment.text, references: fragmentReferences(fragment) });
  }
  if (last) dropCutPair(filled, reading.cells.at(-1)?.column ?? -1, unplaced);
  const grid = filled.flatMap((row) => splitDoubtful(row));
  const span = Math.max(1, grid.length);
  const merged: GridCell[] = [fragmentCell(record.code, 0, span), fragmentCell(name, 1, span)];
  if (layout.type !== null) merged.push(fragmentCell(type, layout.type, span));
  record.amounts.slice(0, layout.fundCount).forEach((amount, i) => {
    merged.push(fragmentCell([amount], layout.funds + i, span));
  });
  if (grid.length === 0) rows.push({ cells: merged });
  grid.forEach((row, i) => {
    rows.push(indicatorRow(row, layout, i === 0 ? merged : []));
  });
}

/** The last pair of a text that lacks its value, or all of it but a comparator, is cut off: text, not an indicator. */
function dropCutPair(rows: FilledRow[], column: number, unplaced: UnplacedText[]): void {
  const row = rows.at(-1);
  if (row === undefined || column < 0) return;
  const name = row.cells.get(column - (column % 2));
  const value = row.cells.get(column - (column % 2) + 1);
  if (value !== undefined && !/^[≥≤><＞＜=＝≧≦]+$|[-~—]$/.test(cellText(value.fragments))) return;
  for (const filled of [name, value]) {
    if (filled === undefined) continue;
    unplaced.push({ text: cellText(filled.fragments), references: filled.fragments.flatMap(fragmentReferences) });
  }
  row.cells.delete(column - (column % 2));
  row.cells.delete(column - (column % 2) + 1);
  if (row.cells.size === 0) rows.pop();
}

function addCell(rows: FilledRow[], part: PathCell, fragments: readonly Fragment[]): void {
  if (part.newRow || rows.length === 0) rows.push({ cells: new Map() });
  const row = rows.at(-1);
  const known = row?.cells.get(part.column);
  if (known !== undefined) {
    known.fragments.push(...fragments);
    known.confidence = Math.min(known.confidence, part.confidence);
  } else row?.cells.set(part.column, { fragments: [...fragments], confidence: part.confidence });
}

/** Sureness of the pair of a class in a row: of the less sure of name and value. */
function pairConfidence(row: FilledRow, k: number): number {
  return Math.min(row.cells.get(2 * k)?.confidence ?? 1, row.cells.get(2 * k + 1)?.confidence ?? 1);
}

/** A doubtful pair gets a grid row of its own, so that its doubt does not fall on the sure pairs beside it. */
function splitDoubtful(row: FilledRow): FilledRow[] {
  const classes = new Set([...row.cells.keys()].map((column) => column >> 1));
  const doubtful = [...classes].filter((k) => pairConfidence(row, k) < DOUBTFUL);
  if (doubtful.length === 0 || classes.size === 1) return [row];
  const out: FilledRow[] = [];
  let sure = new Map<number, Filled>();
  for (const k of [...classes].sort((a, b) => a - b)) {
    const pair = [...row.cells].filter(([column]) => column >> 1 === k);
    if (doubtful.includes(k)) {
      if (sure.size > 0) out.push({ cells: sure });
      sure = new Map();
      out.push({ cells: new Map(pair) });
    } else for (const [column, filled] of pair) sure.set(column, filled);
  }
  if (sure.size > 0) out.push({ cells: sure });
  return out;
}

function indicatorRow(row: FilledRow, layout: Columns, merged: readonly GridCell[]): GridRow {
  const cells = [...merged];
  let confidence = 1;
  let lost = false;
  for (const [column, filled] of [...row.cells].sort((a, b) => a[0] - b[0])) {
    cells.push(fragmentCell(filled.fragments, layout.indicators + column));
    confidence = Math.min(confidence, filled.confidence);
    if (!row.cells.has(column ^ 1)) lost = true;
  }
  return decodedRow(cells, confidence, lost);
}
