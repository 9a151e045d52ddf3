/**
 * Target tables in text whose cells stand one on each line, or in lines with spaces between them: turned into grids.
 */

import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import { CONCLUSION, SIGNED_BY, SUM_LINE } from '../../evidence/closings.js';
import type { Column } from '../../evidence/columns.js';
import { isNumberOfName, isUnitWord } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { CHAPTER, NOTE, PART, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import { columnsFromHeadings } from '../../grids/header.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { Block, GridRow, TableBlock, TextBlock, TextLine } from '../../source-document.js';
import { usualBlanks } from '../cells-between-marks/tabs.js';
import { alignCellsInLines, type RowInLines } from './align.js';
import { findBareBody } from './bare-body.js';
import { withoutCentredWraps } from './centred.js';
import { beforeHeader, factRows } from './fact-rows.js';
import { findHeaderInLines, type HeaderInLines } from './find-header.js';
import { numberedTable } from './numbered-lines.js';
import { mayBePoints, unheadedPoints, unitsInValues, withEmptyTargets, withExplanations, withLevelHeadings, withoutSum } from './points.js';
import { cellsOf } from './row-cells.js';
import { rowsInColumns } from './set-in-columns.js';
import { bodyTokens, cellTokens, lineToken, spaceTokens, standsInColumns, type Token } from './tokens.js';
import { paragraphs, wholeCells } from './whole-cells.js';
import { wovenRows } from './woven-lines.js';

const MOST_FACT_LINES = 80;
/** 总分 with what can be had and what was given. */
const MOST_SUMS = 3;

/** The block in pieces: text, and a decoded table with its form's labels in the place of every stream. */
export function decodeCellsInLines(block: TextBlock): readonly Block[] {
  const lines = withoutCentredWraps(block.lines);
  let header = findHeaderInLines(lines, 0) ?? findBareBody(lines);
  if (header === null) return numberedTable(lines) ?? [block];
  const blocks: Block[] = [];
  let done = 0;
  while (header !== null) {
    const next = findHeaderInLines(lines, Math.max(header.last + 1, header.from + 1));
    const end = bodyEnd(lines, header, next?.from ?? lines.length);
    const start = formStart(lines, header.from, done);
    if (start > done) blocks.push({ kind: 'text', lines: lines.slice(done, start) });
    blocks.push(decode(lines, header, start, end));
    done = end;
    header = next;
  }
  if (done < lines.length) blocks.push({ kind: 'text', lines: lines.slice(done) });
  return blocks;
}

/** Where the labels of the form begin: at its title, or at the first of the labels. */
function formStart(lines: readonly TextLine[], header: number, earliest: number): number {
  const limit = Math.max(earliest, header - MOST_FACT_LINES);
  for (let index = header - 1; index >= limit; index--) {
    const text = (lines[index]?.text ?? '').trim();
    if (text.length <= 60 && (/绩效.*[表书]\d?$/.test(text) || TITLE.test(text)) && exactRoles(text).length === 0) return index + 1;
  }
  return limit;
}

/** Blanks inside a word that is spread over its cell: 总　分. */
const SPACED = /(?<=^[一-龥])\s+(?=[一-龥])/;
/** What closes a table wherever a line begins with it. */
const ENDING_WORDS = [...FORM_READING.attachments, ...FORM_READING.fillers, ...FORM_READING.pageWords, ...FORM_READING.pageLinks];
/** Text that closes a table: notes, approvals, the next chapter or form. */
const CLOSING = pattern`^(?:${ENDING_WORDS}|${FORM_READING.otherOpenings}${FORM_READING.otherMatters}|总分$|${NOTE}|${FORM_READING.instructions}[:：]|${PART}|\[?${FORM_READING.pageActions}|.{0,20}[(（]?${FORM_READING.seals}[)）]?)`;
const STARTS_CHAPTER = pattern`^${CHAPTER}`;
const COST_ASPECT = pattern`${FORM_READING.costAspects}`;
const TITLE = pattern`${TARGET_TITLE}.*表`;
/** The year under the title of the next form. */
const YEAR_ALONE = /^[（(]20\d\d\s?年度?[）)]$/;
const TITLE_END = pattern`${TARGET_TITLE}.*表$`;

/** 项目2, 项目（二）: the number of the next form. */
const NEXT_PROJECT = /^项目\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[:：]?$/;

function bodyEnd(lines: readonly TextLine[], header: HeaderInLines, limit: number): number {
  // A sum over projects stands above them; one of points ends the table.
  const weighted = !header.headings.some((heading) => exactRoles(heading).some((role) => role === 'amount' || role === 'project-name'));
  for (let index = header.last + 1; index < limit; index++) {
    const text = (lines[index]?.text ?? '').trim();
    if (CLOSING.test(text) || SIGNED_BY.test(text) || NEXT_PROJECT.test(text)) return index;
    if (STARTS_CHAPTER.test(text) && !isLevelWord(text)) return index;
    const first = text.split(/\s+/)[0] ?? '';
    if (CONCLUSION.test(first) || (weighted && SUM_LINE.test(text.replace(SPACED, '')))) return index;
    const roles = first.length <= 16 ? exactRoles(first) : [];
    if (roles.includes('opinion') || roles.includes('project-name') || (roles.includes('department') && roles.length === 1)) return index;
    if (text.length <= 60 && (TITLE_END.test(text) || YEAR_ALONE.test(text))) return index;
  }
  return limit;
}

function decode(lines: readonly TextLine[], header: HeaderInLines, start: number, end: number): Block {
  const first = header.last + 1;
  const body = lines.slice(first, end);
  const usual = usualBlanks(lines.slice(start, end));
  const printed = columnsFromHeadings(header.headings);
  const cells = header.cellPerLine
    ? paragraphs(
        body.map((line, index) => lineToken(line, first + index, usual)),
        body,
        usual,
      )
    : untilClosing(spacedTokens(lines, header, { body, columns: printed }, usual));
  const tokens = wholeCells(cells);
  const levelled = withLevelHeadings(header.headings, tokens, printed);
  const stated = levelled === header.headings ? printed : columnsFromHeadings(levelled);
  const unheaded = unheadedPoints(tokens, stated);
  const headings = unheaded === null ? withExplanations(levelled, tokens, stated) : [...levelled, unheaded];
  const columns = headings === levelled ? stated : columnsFromHeadings(headings);
  const context = {
    costIsClass: body.some((line) => COST_ASPECT.test(line.text)),
    oneLevel: columns.some((column) => column.role === 'level1') && !columns.some((column) => column.role === 'level2'),
    unitsInValues: unitsInValues(tokens, columns),
  };
  const placed = withoutPlaceholders(unheaded === null ? tokens : withoutSum(tokens));
  const single = !header.cellPerLine && header.inOneLine && header.rest < 0 && unheaded === null;
  const heads = header.heads ?? headsOfLine(lines[header.from]);
  const set = single ? rowsInColumns(heads, body, columns, context) : null;
  const facts = factRows([...lines.slice(start, header.from), ...beforeHeader(lines[header.from], header.before)]);
  const tableOf = (rows: readonly RowInLines[]): TableBlock => {
    const anyPointed = pointed(rows, columns);
    return {
      kind: 'table',
      origin: 'decoded',
      title: '',
      columns: columns.length,
      guessed: levelled !== header.headings,
      rows: [
        ...facts,
        { cells: headings.map((text, column) => plainCell(text, column, lines[header.from]?.references ?? [])) },
        ...rows.filter((row) => row.cells.some((tokens) => tokens.length > 0)).map((row) => rowOf(row, columns, anyPointed)),
        ...sumRow(lines, end),
      ],
    };
  };
  if (set !== null) return tableOf(set);
  const filled = withEmptyTargets(placed, columns);
  const aligned = tableOf(withoutEmpty(alignCellsInLines(filled, columns, context)));
  // Where lines are no rows, what wrapped stands between pieces of other cells.
  const linesAreRows = header.cellPerLine || header.rest >= 0 || unheaded !== null || filled !== placed;
  const woven = linesAreRows ? null : wovenRows(body, columns, context);
  return woven === null ? aligned : { ...aligned, alternatives: [tableOf(woven)] };
}

/** The headings of one line where they stand; none where it is not set in columns. */
function headsOfLine(line: TextLine | undefined): readonly Token[] {
  return line === undefined || !standsInColumns(line) ? [] : cellTokens(line, -1);
}

/** The sum of points that ends a table, 总分 with the numbers behind it or below it, as a row; none where something else ends it. */
function sumRow(lines: readonly TextLine[], end: number): GridRow[] {
  const own = lines[end];
  const text = own?.text.trim().replace(SPACED, '') ?? '';
  if (own === undefined || !SUM_LINE.test(text)) return [];
  const tokens = [...spaceTokens({ ...own, text }, end, 0)];
  for (let index = end + 1; tokens.length < MOST_SUMS && /^[\d.]+$/.test(lines[index]?.text.trim() ?? ''); index++)
    tokens.push(...lines.slice(index, index + 1).flatMap((line) => spaceTokens(line, index, 0)));
  return [{ cells: tokens.map(({ text, references }, column) => plainCell(text, column, references)), repairs: ['decoded'] }];
}

/** Tokens of lines with several cells; what runs on behind the headings in their last line is the first of the body. */
function spacedTokens(
  lines: readonly TextLine[],
  header: HeaderInLines,
  { body, columns }: { readonly body: readonly TextLine[]; readonly columns: readonly Column[] },
  usual: number,
): readonly Token[] {
  const first = header.last + 1;
  const lastLine = lines[header.last];
  const runOn = header.rest < 0 || lastLine === undefined ? [] : spaceTokens(lastLine, header.last, usual).slice(header.rest);
  return [...runOn, ...body.flatMap((line, index) => bodyTokens(line, first + index, usual, columns))];
}

/** The tokens before the first that closes the table: 附件, 盖章. */
function untilClosing(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => CLOSING.test(token.text));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** The tokens without ……, which a blank form prints for further rows, and without numbers apart from the cell behind them: 目标1　培训人数. */
function withoutPlaceholders(tokens: readonly Token[]): readonly Token[] {
  const goesOn = (index: number) => tokens[index + 1]?.startsLine === false;
  return tokens.filter(({ text }, index) => !/^[.…·。]{2,}$/.test(text) && !(isNumberOfName(text) && goesOn(index)));
}

/** The rows without what stood for empty cells. */
function withoutEmpty(rows: readonly RowInLines[]): RowInLines[] {
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.filter(({ text }) => text !== '')) }));
}

/** Whether most rows have points. */
function pointed(rows: readonly RowInLines[], columns: readonly Column[]): boolean {
  const points = columns.flatMap(({ role }, index) => (role === 'weight' || role === 'score' ? [index] : []));
  return rows.filter(({ cells }) => points.some((index) => (cells[index]?.length ?? 0) > 0)).length * 2 > rows.length;
}

const NAME_END = pattern`^${CELL_WORDS.nameEnds}$`;

/** 安装监测设施 ≥37 over 套: a unit alone in its line that stands behind a name may be the rest of the number beside it, which has none. */
function takesUnit(row: RowInLines, columns: readonly Column[]): boolean {
  const tokens = (role: Column['role']) => row.cells[columns.findIndex((column) => column.role === role)] ?? [];
  const name = tokens('name');
  const last = name.at(-1);
  const value = tokens('value').map(({ text }) => text);
  const alone = name.length > 1 && last?.startsLine === true && isUnitWord(last.text) && !NAME_END.test(last.text);
  return alone && tokens('unit').length === 0 && /\d$/.test(value.join('')) && !mayBePoints(value.join(''));
}

/** A row; where empty cells left no trace, one without name or value may have lost it. */
function rowOf(row: RowInLines, columns: readonly Column[], anyPointed: boolean): GridRow {
  const has = (role: Column['role']) => columns.some((column, index) => column.role === role && (row.cells[index]?.length ?? 0) > 0);
  const cells = cellsOf(row);
  // A bare number in a row without points, where others have some, may be its points.
  const pointless =
    anyPointed &&
    !has('weight') &&
    !has('score') &&
    cells.some(({ column, text }) => columns[column]?.role === 'value' && mayBePoints(text));
  const lost = pointless || (has('name') !== has('value') && (has('name') || has('comparator') || has('value')));
  if (!lost && takesUnit(row, columns)) return { cells, confidence: 0.5, repairs: ['decoded'], doubts: ['ambiguous'] };
  return lost
    ? { cells, confidence: 0.5, repairs: ['decoded', 'lost-cell'], doubts: ['lost-cell'] }
    : { cells, confidence: Math.min(0.99, row.share), repairs: ['decoded'] };
}
