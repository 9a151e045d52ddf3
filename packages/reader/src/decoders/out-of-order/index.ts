/**
 * Target tables whose cells were taken out in disorder: headings stand apart from the rows that they head, cells are in pieces, and some rows are torn
 * apart. Rows that still stand together are read, and whole columns are paired, in doubt; what is left is said. Asked only where nothing else read
 * the text, or badly.
 */
import type { UnplacedText } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { classWord } from '../../evidence/levels.js';
import { shapeOf } from '../../evidence/shape.js';
import { TextSpan } from '../../evidence/text-span.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { GridCell, GridRow, TableBlock, TextBlock } from '../../source-document.js';
import { labelCells } from '../nothing-between/facts.js';
import { rowsOfLists } from './lists.js';
import { PieceEvidence } from './piece-evidence.js';
import { type HeadingRun, type Piece, piecesOf } from './pieces.js';
import { type Item, type Pattern, rowsAmong } from './rows.js';

const FEWEST_ROWS = 3;
/** Headings of classes and aspects that such a table shows at least. */
const FEWEST_HEADINGS = 2;
/** More pieces than a table has. */
const MOST_PIECES = 4000;
/** Share of all readings that a row must have. */
const LEAST_SHARE = 0.4;

const HEADINGS: readonly [ColumnRole, string][] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['value', '指标值'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
];

/** A table read in disorder, how many of its rows have a cell that stood in pieces or apart, and the text between its rows. */
export interface OutOfOrder {
  readonly table: TableBlock;
  readonly joined: number;
  readonly unplaced: readonly UnplacedText[];
}

/** Pieces from the first heading of the rows on, and what they hold. */
interface Reading {
  readonly pieces: readonly Piece[];
  readonly items: readonly Item[];
}

/** The ways to read the rows of a text in disorder as a table: those that still stand together, and lists of names and of targets. */
export function decodeOutOfOrder(block: TextBlock): OutOfOrder[] {
  const span = new TextSpan(block.lines, '\n');
  const pieces = piecesOf(span);
  if (pieces.length > MOST_PIECES) return [];
  const evidence = PieceEvidence.of(pieces);
  return [rowsTogether(evidence), rowsApart(evidence)].flatMap((reading) => (reading === null ? [] : tableOf(span, reading)));
}

function rowsTogether(all: PieceEvidence): Reading | null {
  const heads = all.headings.flatMap((run) => run ?? []);
  const first = all.headings.findIndex(isRowHeading);
  if (first < 0 || heads.filter(isRowHeading).length < FEWEST_HEADINGS) return null;
  const evidence = all.after(first);
  const best = patternsOf(heads)
    .map((pattern) => rowsAmong(evidence, pattern))
    .reduce((most, own) => (own.score > most.score ? own : most));
  return { pieces: evidence.pieces, items: best.items };
}

function rowsApart(all: PieceEvidence): Reading | null {
  const first = all.headings.findIndex(
    (run) => isRowHeading(run) || (run?.kind === 'column' && exactRoles(run.text).some((role) => role === 'name' || role === 'value')),
  );
  const evidence = all.after(Math.max(first, 0));
  const items = first < 0 ? null : rowsOfLists(evidence);
  return items === null ? null : { pieces: evidence.pieces, items };
}

function tableOf(span: TextSpan, { pieces, items }: Reading): OutOfOrder[] {
  const rows = items.flatMap((item) => (item.kind === 'row' && item.share >= LEAST_SHARE ? [item] : []));
  if (rows.length < FEWEST_ROWS) return [];
  const facts = labelCells(span, 0, pieces[0]?.from ?? 0, []);
  const table: TableBlock = {
    kind: 'table',
    origin: 'decoded',
    title: '',
    columns: HEADINGS.length,
    rows: [
      ...(facts.length === 0 ? [] : [{ cells: facts }]),
      { cells: HEADINGS.map(([, text], column) => plainCell(text, column, [])) },
      ...gridRows(span, pieces, items),
    ],
  };
  const unplaced = items.flatMap((item) => (item.kind === 'left-out' ? [leftOut(span, pieces, item)] : []));
  // Pieces that lie far apart on one line are cells just as well.
  const apart = (from: number, to: number) => APART.test(span.text.slice(pieces[from]?.to ?? 0, pieces[to - 1]?.from ?? 0));
  const torn = ({ cells }: (typeof rows)[number]) =>
    cells.some(({ from, to }, at) => (to - from > 1 && !apart(from, to)) || (at > 0 && from !== cells[at - 1]?.to));
  return [{ table, joined: rows.filter(torn).length, unplaced }];
}

/** Blanks between two pieces of a line, as they part cells. */
const APART = /^[^\n]*[^\S\n]{2}[^\n]*$/;

/** A heading that only stands where rows of indicators do. */
function isRowHeading(run: HeadingRun | null): boolean {
  if (run === null) return false;
  return run.kind === 'class' || run.kind === 'aspect' || exactRoles(run.text).some((role) => role === 'level1' || role === 'level2');
}

/** The orders in which the columns of such headings may stand. */
function patternsOf(heads: readonly HeadingRun[]): [Pattern, ...Pattern[]] {
  const seen = new Set(heads.flatMap(({ kind, text }) => (kind === 'column' ? exactRoles(text) : [])));
  const has = (...roles: readonly ColumnRole[]) => roles.filter((role) => seen.has(role));
  return [
    ['name', 'value', ...has('actual', 'weight', 'score')],
    ['name', ...has('weight'), 'value', ...has('actual', 'score')],
    ['name', 'value'],
  ];
}

function gridRows(span: TextSpan, pieces: readonly Piece[], items: readonly Item[]): GridRow[] {
  const rows: GridRow[] = [];
  const cell = (from: number, to: number, column: number): GridCell =>
    plainCell(
      pieces
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
      column,
      span.references(pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0),
    );
  // A class that heads no row before it stands behind the rows that are its own: outputs come first.
  const output = items.find((item) => item.kind === 'heading' && outputs(item.run));
  let level1: GridCell | null = output?.kind === 'heading' ? cell(output.at, output.at + output.run.count, 0) : null;
  let level2: GridCell | null = null;
  const headed = items.some((item) => item.kind === 'heading' && item.run.kind !== 'column' && item.run.kind !== 'points');
  const told = new Set<string>();
  for (const item of items) {
    if (item.kind === 'heading') {
      if (item.run.kind === 'class') [level1, level2] = [cell(item.at, item.at + item.run.count, 0), null];
      else if (item.run.kind === 'aspect') level2 = cell(item.at, item.at + item.run.count, 1);
      continue;
    }
    if (item.kind === 'left-out' || item.share < LEAST_SHARE) continue;
    const cells = item.cells.map(({ role, from, to }) =>
      cell(
        from,
        to,
        HEADINGS.findIndex(([own]) => own === role),
      ),
    );
    const [name, value] = [textIn(cells, 'name'), textIn(cells, 'value')];
    // Two sets of columns, of the period and of the year, say the same.
    if (told.has(`${name}\n${value}`)) continue;
    told.add(`${name}\n${value}`);
    const levels = headed ? [level1, level2].flatMap((level) => level ?? []) : likelyClass(name);
    rows.push({
      cells: [...levels, ...cells],
      confidence: item.share,
      repairs: ['decoded'],
    });
  }
  return rows;
}

function textIn(cells: readonly GridCell[], role: ColumnRole): string {
  return cells.find(({ column }) => HEADINGS[column]?.[0] === role)?.text ?? '';
}

/** The class of a name in a table that prints none any more: what is neither a cost nor an effect nor satisfaction is an output. */
function likelyClass(name: string): GridCell[] {
  const { cost, effect, satisfaction } = shapeOf(name);
  return [plainCell(satisfaction ? '满意度指标' : cost ? '成本指标' : effect ? '效益指标' : '产出指标', 0, [])];
}

function outputs({ kind, text }: HeadingRun): boolean {
  return kind === 'class' && classWord(text) === 'output';
}

function leftOut(span: TextSpan, pieces: readonly Piece[], { from, to }: { readonly from: number; readonly to: number }): UnplacedText {
  const [start, end] = [pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0];
  return { text: span.text.slice(start, end).replace(/\s+/g, ' '), references: span.references(start, end) };
}
