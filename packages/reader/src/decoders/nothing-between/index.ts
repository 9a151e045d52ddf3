/**
 * Target tables whose cells run on with nothing between them, as copies of word files are often published: turned into grids.
 */

import type { UnplacedText } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { type SpanLine, TextSpan } from '../../evidence/text-span.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { NOTE, PART, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import { columnsFromHeadings } from '../../grids/header.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { Block, GridRow, TextBlock } from '../../source-document.js';
import { doubted, readBody } from './body.js';
import { labelCells } from './facts.js';
import { GRADES, headersRunTogether, type RunOnHeader } from './find-header.js';
import { marksOf } from './marks.js';
import { withoutPasteMarks } from './pasted-text.js';

/** Three headings: 二级指标三级指标指标值. */
const SHORTEST = 11;
const MOST_FACT_LINES = 30;
const FEWEST_ROWS = 2;
/** A column of numbers before the headings. */
const COUNTED = /序号\s*$/;

/** 中央财政支出绩效目标申报表. */
const TITLE = pattern`${FORM_READING.titleOwners}*${TARGET_TITLE}${FORM_READING.titleActs}?表`;
/** Text that closes a table: notes, approvals, sums, the next form or chapter. */
const CLOSING = everyPattern`附件[:：]|${NOTE}|${[...FORM_READING.fillers, ...FORM_READING.runOnClosings]}|${FORM_READING.runOnSums}\s?\d|……|${TITLE}|[(（][一二三四五六七八九十]{1,3}[)）]|${PART}`;
/** What heads no class has no table below it. */
const MAY_HEAD = pattern`(?:${FORM_READING.classesBefore}|完成)${FORM_READING.blockHeadings}`;
const OVERALL_TITLE = pattern`${FORM_READING.namedOffices}[)）]?${FORM_READING.wholeTitles}绩效${FORM_READING.targetTitles}?${FORM_READING.titleActs}?表`;
const LONG_TERM_LABEL = pattern`${FORM_READING.longTerm}(?:绩效)?${FORM_READING.blockHeadings}$`;
const YEARS_LABEL = pattern`年度(?:绩效)?${FORM_READING.blockHeadings}$`;
const INNER_HEADING = pattern`${FORM_READING.innerHeadings}`;

/** The block in pieces: text, and a grid in the place of every table that runs on. Text inside a table that no row took goes to `unplaced`. */
export function decodeNothingBetween(block: TextBlock, unplaced: UnplacedText[]): readonly Block[] {
  const blocks: Block[] = [];
  const lines = withoutPasteMarks(block.lines);
  let done = 0;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (index < done || text.length < SHORTEST || !mayHead(text)) continue;
    const headers = headersRunTogether(text);
    if (headers.length === 0) continue;
    const tables = decodeFrom(lines, index, headers, done);
    if (tables === null) continue;
    if (index > done) blocks.push({ kind: 'text', lines: block.lines.slice(done, index) });
    for (const table of tables.blocks) blocks.push(table);
    for (const text of tables.unplaced) unplaced.push(text);
    done = tables.end;
  }
  if (done === 0) return [block];
  if (done < block.lines.length) blocks.push({ kind: 'text', lines: block.lines.slice(done) });
  return blocks;
}

function mayHead(text: string): boolean {
  return text.includes('二级指标') || text.includes('目标值') || text.includes('指标值') || MAY_HEAD.test(text) || GRADES.test(text);
}

interface Decoded {
  readonly blocks: readonly Block[];
  readonly unplaced: readonly UnplacedText[];
  /** First line that belongs to no table. */
  readonly end: number;
}

function decodeFrom(lines: readonly SpanLine[], index: number, headers: readonly RunOnHeader[], earliest: number): Decoded | null {
  const last = lastLine(lines, index);
  const span = new TextSpan(lines.slice(index, last), '\n');
  const before = lines.slice(Math.max(earliest, index - MOST_FACT_LINES), index);
  const blocks: Block[] = [];
  const unplaced: UnplacedText[] = [];
  let end = index;
  let lastEnd = 0;
  for (const [position, header] of headers.entries()) {
    if (isLongTermHalf(span.text, header, headers[position + 1])) continue;
    const limit = bodyEnd(span.text, header.to, headers[position + 1]?.from ?? span.text.length);
    const { headings, columns, rows, to, rest } = bestBody(span, header, limit);
    if (rows.length === 0) continue;
    const facts = labelCells(span, lastEnd, header.from, blocks.length === 0 ? before : []);
    // One row is a table where a form stands before it.
    if (rows.length < FEWEST_ROWS && facts.length === 0) continue;
    for (const text of rest) unplaced.push(text);
    const heading: GridRow = {
      cells: headings.map((text, column) => plainCell(text, column, span.references(header.from, header.to))),
    };
    blocks.push({
      kind: 'table',
      origin: 'decoded',
      title: overallTitle([...(blocks.length === 0 ? before.map((line) => line.text) : []), span.text.slice(lastEnd, header.from)]),
      columns: columns.length,
      rows: [...(facts.length === 0 ? [] : [{ cells: facts }]), heading, ...(header.unfit === true ? rows.map(doubted) : rows)],
    });
    lastEnd = to;
    end = index + span.lineAt(Math.max(to - 1, 0)) + 1;
  }
  return blocks.length === 0 ? null : { blocks, unplaced, end };
}

/** The body under the headings that it divides best under. */
function bestBody(span: TextSpan, header: RunOnHeader, limit: number) {
  const text = span.text.slice(header.to, limit);
  const named = marksOf(text).certain.some(({ kind }) => kind === 'project');
  const counted = COUNTED.test(span.text.slice(Math.max(0, header.from - 4), header.from));
  const under = (printed: readonly string[]) => {
    const headings = named ? ['项目名称', '资金总额', ...printed] : printed;
    const columns = columnsFromHeadings(headings);
    return { headings, columns, ...readBody({ span, from: header.to, to: limit, columns, counted }, named ? 2 : 0) };
  };
  const [first, ...others] = header.headings;
  return others.reduce((best, printed) => {
    const body = under(printed);
    return body.score > best.score ? body : best;
  }, under(first));
}

/** 部门整体绩效自评表 among what runs on before a header; "" where the table is a project's. */
function overallTitle(texts: readonly string[]): string {
  for (const text of texts) {
    const title = OVERALL_TITLE.exec(text);
    if (title !== null) return title[0];
  }
  return '';
}

/** 长期绩效指标 before a header, and another header behind it: the year's targets follow. */
function isLongTermHalf(text: string, header: RunOnHeader, next: RunOnHeader | undefined): boolean {
  const label = text.slice(Math.max(0, header.from - 10), header.from);
  return next !== undefined && LONG_TERM_LABEL.test(label) && YEARS_LABEL.test(text.slice(Math.max(0, next.from - 10), next.from));
}

/** The line before which a table ends at the latest: where another header stands. */
function lastLine(lines: readonly SpanLine[], index: number): number {
  for (let at = index + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (INNER_HEADING.test(text) && headersRunTogether(text).length > 0) return at;
  }
  return lines.length;
}

/** How far a pattern may look beyond the stretch that it is looked for in: longer than any mark or level. */
const BEYOND = 60;

function bodyEnd(text: string, from: number, limit: number): number {
  // A stretch of its own: a pattern that is not found would be looked for to the end of the text, for every header anew.
  for (const match of text.slice(from, limit + BEYOND).matchAll(CLOSING)) {
    const at = from + match.index;
    if (at >= limit) break;
    // …… stands between the rows of a blank form.
    if (match[0] !== '……' || !LEVEL_AFTER.test(text.slice(at + 2, at + 40))) return at;
  }
  return limit;
}

const LEVEL_AFTER = /指标|目标/;
