/** The body of a table whose cells run on, as rows of a grid: each with the class and aspect printed before its first one. */

import type { UnplacedText } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { withDoubt } from '../../doubts.js';
import type { Column } from '../../evidence/columns.js';
import { exactRoles } from '../../evidence/headings.js';
import { classWord } from '../../evidence/levels.js';
import { shapeOf } from '../../evidence/shape.js';
import type { TextSpan } from '../../evidence/text-span.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { ASPECTS } from '../../evidence/vocabulary/words.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { GridCell, GridRow } from '../../source-document.js';
import { type DividedRow, type Division, divide } from './divide.js';
import { type BodyMark, marksOf } from './marks.js';

/** Share of all ways to cut a text that a row must have: below, the text does not divide, and is named as text. */
const LEAST_SHARE = 0.03;
/** An aspect in the middle of a name, behind pieces of broken words, or one of effects before it: a heading that was not told from it. */
const ASPECT_INSIDE = pattern`.{4}(?:${FORM_READING.satisfactionAspects}|${ASPECTS}指标).|^${FORM_READING.bareEffectAspects}.{4}`;
/** A name whose value is lost is as long as names are. */
const LOST = { shortest: 4, longest: 80 };
const LOST_CONFIDENCE = 0.4;
/** Less than a name, right behind a row. */
const SCRAP = /^[一-龥]{1,3}\s*$/;
const JUMBLED = 0.5;

/** Where a body stands, and what its columns are. */
export interface BodyFrame {
  readonly span: TextSpan;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  /** Rows are counted before their headings. */
  readonly counted: boolean;
}

/** What a body was read into. */
export interface Body {
  readonly rows: GridRow[];
  /** Where the last row ends. */
  readonly to: number;
  /** Text between rows that is in none of them. */
  readonly rest: readonly UnplacedText[];
  /** Evidence for the rows in logits. */
  readonly score: number;
}

/** Reads a body; whether it names projects on lines of its own tells `projectColumns` before the levels. */
export function readBody(frame: BodyFrame, projectColumns: number): Body {
  const { span, from, to, columns } = frame;
  const text = span.text.slice(from, to);
  const { items, score } = divide(text, columns, marksOf(text), frame.counted);
  const rows: GridRow[] = [];
  const rest: UnplacedText[] = [];
  const printed = new Printed(frame, projectColumns);
  const unproved = !pointsProve(items, text, columns);
  const inLines = rowsBeginLines(items, text);
  let end = from;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'mark') printed.take(item.mark);
    else if (item.kind === 'row' && item.share >= LEAST_SHARE) {
      const read = rowOf(frame, item, printed.give());
      const doubtful =
        (unproved && cutsNumber(item, text, columns)) || (inLines && items[index - 1]?.kind === 'row' && !beginsLine(items, index, text));
      rows.push(doubtful ? { ...read, cells: read.cells, confidence: JUMBLED, doubts: ['ambiguous'] } : read);
      end = from + item.to;
    } else {
      const whole = text.slice(item.from, item.to).trim();
      const between = items[index - 1]?.kind === 'mark' && items[index + 1]?.kind === 'mark';
      // Text between two headings that does not divide is kept as a name whose value is lost.
      if (between && whole.length >= LOST.shortest && whole.length <= LOST.longest && !whole.includes('\n')) {
        rows.push(lostRow(frame, item.from + text.slice(item.from).indexOf(whole), whole, printed.give()));
        end = from + item.to;
        continue;
      }
      const left = unread(span, from + item.from, from + item.to);
      if (left !== null) rest.push(left);
      // 基本|建立满意度指标: a word or two that nothing took may be the end of the target before them.
      const last = rows.at(-1);
      if (last !== undefined && items[index - 1]?.kind === 'row' && SCRAP.test(text.slice(item.from, item.to)))
        rows[rows.length - 1] = doubted(last);
    }
  }
  const last = rows.at(-1);
  if (last !== undefined && goesOn(text.slice(end - from))) rows[rows.length - 1] = doubted(last);
  return { rows, to: end, rest, score };
}

/** How ill what begins in the middle of a cell stands alone. */
const IN_THE_MIDDLE = -2;

/** Whether the first line of what lies behind the last row goes on with something: 及检疫率. */
function goesOn(behind: string): boolean {
  const [line = ''] = behind.trimStart().split('\n', 1);
  return /^\s*[一-龥]/.test(line) && line.length <= LOST.longest && shapeOf(line.trim()).whole <= IN_THE_MIDDLE;
}

/** A row that may be cut elsewhere. */
export function doubted(row: GridRow): GridRow {
  return { ...row, cells: row.cells, confidence: Math.min(row.confidence ?? 1, JUMBLED), doubts: withDoubt(row.doubts, 'ambiguous') };
}

type Items = Division<BodyMark>['items'];

/** Whether a row begins its line, alone or behind its headings. */
function beginsLine(items: Items, index: number, text: string): boolean {
  let first = index;
  while (items[first - 1]?.kind === 'mark') first -= 1;
  const at = startOf(items[first]);
  const before = items[first - 1];
  return before === undefined || text.slice(Math.max(0, endOf(before) - 1), at + 1).includes('\n');
}

function startOf(item: Items[number] | undefined): number {
  return item === undefined ? 0 : item.kind === 'mark' ? item.mark.from : item.from;
}

function endOf(item: Items[number]): number {
  return item.kind === 'mark' ? item.mark.to : item.to;
}

/** A heading with its points: 效益指标(40分). */
const POINTED = /[(（]\s*\d{1,3}\s*分?\s*[)）]分?$/;

/** Share of the rows that begin lines, from which one that does not may be what explains the row before it. */
const MOST_IN_LINES = 0.8;
const FEWEST_IN_LINES = 4;

/** Whether the text still breaks its lines where rows begin. */
function rowsBeginLines(items: Items, text: string): boolean {
  const rows = items.flatMap((item, index) => (item.kind === 'row' ? [beginsLine(items, index, text)] : []));
  const own = rows.filter((begins) => begins).length;
  return own >= FEWEST_IN_LINES && own >= rows.length * MOST_IN_LINES;
}

/** Headings that were printed and stand before the next row. */
class Printed {
  private cells: GridCell[] = [];
  private open: BodyMark | null = null;
  /** 成本指标 before any class is one. */
  private first = true;
  /** The class that is open, where it prints its points. */
  private pointed: GridCell | null = null;

  constructor(
    private readonly frame: BodyFrame,
    private readonly projectColumns: number,
  ) {}

  take(mark: BodyMark): void {
    const { span, from } = this.frame;
    const references = span.references(from + mark.from, from + mark.to);
    if (mark.project !== null) {
      this.cells = [plainCell(mark.project.name, 0, references), plainCell(mark.project.amount, 1, references)];
      return;
    }
    const satisfaction = /满意度/.test(mark.text);
    // 效益指标(40分) ... 满意度指标: without points of its own it has its share of the class before it.
    const above = satisfaction && !POINTED.test(mark.text) ? this.pointed : null;
    // 满意度指标 is a class, and under that class an aspect.
    const isAspect =
      above !== null ||
      (mark.column === 1 && !(this.first && classWord(mark.text) !== '')) ||
      (satisfaction && this.open !== null && /满意度/.test(this.open.text));
    this.first = false;
    this.open = isAspect ? null : mark;
    const column = this.projectColumns + (isAspect ? 1 : 0);
    const cell = plainCell(mark.text, column, references);
    if (!isAspect) this.pointed = POINTED.test(mark.text) ? cell : null;
    this.cells = [...(above === null ? this.cells.filter((before) => before.column < column) : [above]), cell];
  }

  /** What stands before a row, once. */
  give(): readonly GridCell[] {
    const { cells } = this;
    this.cells = [];
    return cells;
  }
}

/** Whether the points of all rows come to what forms allow, so that each was cut at the right place. */
function pointsProve(items: Items, text: string, columns: readonly Column[]): boolean {
  let sum = 0;
  for (const item of items) if (item.kind === 'row') sum += pointsOf(item, text, columns) ?? 0;
  return WHOLE_SUMS.includes(sum);
}

const WHOLE_SUMS: readonly number[] = [100, 90];

function pointsOf(row: DividedRow, text: string, columns: readonly Column[]): number | null {
  const cell = row.cells.find(({ column }) => columns[column]?.role === 'weight');
  return cell === undefined ? null : Number(text.slice(cell.from, cell.to));
}

/** Whether points and target were one number in the text (3875人 as 38 and 75人), and the points are none that forms give. */
function cutsNumber(row: DividedRow, text: string, columns: readonly Column[]): boolean {
  const points = pointsOf(row, text, columns);
  const value = row.cells.find(({ column }) => columns[column]?.role === 'value');
  if (points === null || value === undefined || points % USUAL_POINTS === 0) return false;
  return /\d/.test(text.charAt(value.from)) && /\d/.test(text.charAt(value.from - 1));
}

const USUAL_POINTS = 5;

function rowOf({ span, from, columns }: BodyFrame, row: DividedRow, printed: readonly GridCell[]): GridRow {
  const cells = row.cells.map((cell) =>
    plainCell(
      span.text.slice(from + cell.from, from + cell.to).replace(/\n/g, ''),
      cell.column,
      span.references(from + cell.from, from + cell.to),
    ),
  );
  const read: GridRow = { cells: [...printed, ...cells], confidence: Math.round(row.share * 1000) / 1000, repairs: ['decoded'] };
  const jumbled = cells.some(({ column, text }) => columns[column]?.role === 'name' && ASPECT_INSIDE.test(text));
  return jumbled ? { ...read, cells: read.cells, confidence: JUMBLED, doubts: ['ambiguous'] } : read;
}

function lostRow({ span, from, columns }: BodyFrame, at: number, name: string, printed: readonly GridCell[]): GridRow {
  const column = columns.findIndex(({ role }) => role === 'name');
  const cells = [...printed, plainCell(name, column, span.references(from + at, from + at + name.length))];
  return { cells, confidence: LOST_CONFIDENCE, repairs: ['decoded', 'lost-cell'], doubts: ['lost-cell'] };
}

/** The text of a stretch that no row took; null where it says nothing, or is a label of the form. */
function unread(span: TextSpan, from: number, to: number): UnplacedText | null {
  const text = span.text.slice(from, to).replace(/\s+/g, ' ').trim();
  return text.length >= 4 && /[一-龥]/.test(text) && exactRoles(text).length === 0 ? { text, references: span.references(from, to) } : null;
}
