/**
 * Tables with the classes side by side, in text that kept their rows as lines and lost their bars, and that print no codes of projects:
 * 项目名称 资金总额 产出指标 效益指标, below it 三级指标 指标值 for each class.
 */

import { FORM_READING } from '@perf-lint/data';
import type { Column } from '../../evidence/columns.js';
import { exactRoles } from '../../evidence/headings.js';
import { classWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { PART, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { Block, GridRow, TextBlock, TextLine } from '../../source-document.js';
import { alignCellsInLines } from './align.js';
import { cellsOf } from './row-cells.js';
import { spaceTokens, type Token } from './tokens.js';

const FEWEST_CLASSES = 2;
const FEWEST_ROWS = 2;
const HALF_A_PAIR = 3;
const NO_PAIR = 0.2;
const NO_HEAD = 0.1;
const CLOSING = pattern`^(?:${[...FORM_READING.notes, ...FORM_READING.fillers, ...FORM_READING.attachments]}|${PART}|[一二三四五六七八九十]{1,3}[、.．])`;
const TITLE_END = pattern`${TARGET_TITLE}.*表$`;

interface PairedHeadings {
  readonly first: number;
  /** First line of the body. */
  readonly body: number;
  /** Headings before the classes. */
  readonly heads: readonly string[];
  readonly classes: readonly string[];
}

function piecesOf(line: TextLine | undefined): string[] {
  const text = (line?.text ?? '').trim();
  return text === '' || text.length > 400 ? [] : text.split(/\s+/);
}

/** The header whose classes stand on a line; null where there is none, or where the table prints codes. */
function headerAt(lines: readonly TextLine[], index: number): PairedHeadings | null {
  const pieces = piecesOf(lines[index]);
  const first = pieces.findIndex((piece) => classWord(piece) !== '');
  const classes = pieces.slice(Math.max(first, 0));
  if (first < 0 || classes.length < FEWEST_CLASSES || !classes.every((piece) => classWord(piece) !== '')) return null;
  const leaf = piecesOf(lines[index + 1]);
  const isPair = (at: number) => exactRoles(leaf[at] ?? '').includes('name') && exactRoles(leaf[at + 1] ?? '').includes('value');
  if (leaf.length !== classes.length * 2 || !classes.every((_, at) => isPair(at * 2))) return null;
  // Headings over two rows stand on the line before the classes where nothing stands before these.
  const above = first === 0 ? piecesOf(lines[index - 1]).filter((piece) => piece !== '绩效目标' && piece !== '绩效指标') : [];
  const heads = first === 0 ? above : pieces.slice(0, first);
  const roles = heads.map((piece) => exactRoles(piece)[0]);
  if (roles.some((role) => role === undefined || role.endsWith('code')) || !roles.includes('project-name')) return null;
  return { first: first === 0 ? index - 1 : index, body: index + 2, heads, classes };
}

function columnsOf(header: PairedHeadings): Column[] {
  const heads = header.heads.map((heading) => ({ role: exactRoles(heading)[0] ?? 'unknown', level1: '', heading }) as const);
  const pairs = header.classes.flatMap((heading) => {
    const level1 = classWord(heading);
    return [{ role: 'name', level1, heading } as const, { role: 'value', level1, heading } as const];
  });
  return [...heads, ...pairs].map((column) => ({ ...column, level2: '', period: null }));
}

/** What the columns from one place to another cost when a row leaves them out: a whole pair little, half of one much. */
function skipCost(columns: readonly Column[], from: number, to: number): number {
  let cost = 0;
  for (let column = from; column < to; column++) {
    const role = columns[column]?.role;
    if (role === 'name') cost += column + 1 < to ? NO_PAIR : HALF_A_PAIR;
    else if (role === 'value') cost += column - 1 >= from ? 0 : HALF_A_PAIR;
    else cost += NO_HEAD;
  }
  return cost;
}

/** The block in pieces: text, and a grid in the place of every such table. */
export function decodePairedCellsInLines(block: TextBlock): readonly Block[] {
  const { lines } = block;
  const blocks: Block[] = [];
  let done = 0;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const header = text.includes('产出') ? headerAt(lines, index) : null;
    if (header === null || header.first < done) continue;
    const end = bodyEnd(lines, header.body);
    const table = tableOf(lines, header, end);
    if (table === null) continue;
    if (header.first > done) blocks.push({ kind: 'text', lines: lines.slice(done, header.first) });
    blocks.push(table);
    done = end;
    index = end - 1;
  }
  if (done === 0) return [block];
  if (done < lines.length) blocks.push({ kind: 'text', lines: lines.slice(done) });
  return blocks;
}

function bodyEnd(lines: readonly TextLine[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    const text = (lines[index]?.text ?? '').trim();
    if (CLOSING.test(text) || TITLE_END.test(text) || headerAt(lines, index) !== null) return index;
  }
  return lines.length;
}

function tableOf(lines: readonly TextLine[], header: PairedHeadings, end: number): Block | null {
  const columns = columnsOf(header);
  const tokens = lines.slice(header.body, end).flatMap((line, index): readonly Token[] => spaceTokens(line, header.body + index, 0));
  const rows = alignCellsInLines(tokens, columns, { costIsClass: true }, { skipped: (from, to) => skipCost(columns, from, to) });
  if (rows.length < FEWEST_ROWS) return null;
  const references = lines[header.first]?.references ?? [];
  const { heads, classes } = header;
  const top = [
    ...heads.map((text, column) => plainCell(text, column, references)),
    ...classes.map((text, at) => plainCell(text, heads.length + at * 2, references, 2)),
  ];
  const leaf = classes.flatMap((_, at) => [
    plainCell('三级指标', heads.length + at * 2, references),
    plainCell('指标值', heads.length + at * 2 + 1, references),
  ]);
  const body = rows.map((row): GridRow => {
    const cells = cellsOf(row);
    // With cells lost, a row that is not full may begin under any class.
    const pairs = columns.filter(({ role }, column) => role === 'name' && (row.cells[column]?.length ?? 0) > 0).length;
    const sure = pairs === classes.length || (row.cells[0]?.length ?? 0) > 0;
    return sure
      ? { cells, confidence: 0.9, repairs: ['decoded'] }
      : { cells, confidence: 0.5, repairs: ['decoded'], doubts: ['ambiguous'] };
  });
  return { kind: 'table', origin: 'decoded', title: '', columns: columns.length, rows: [{ cells: top }, { cells: leaf }, ...body] };
}
