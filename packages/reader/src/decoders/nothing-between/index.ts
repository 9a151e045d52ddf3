/**
 * Target tables whose cells run on with nothing between them, as copies of word files are often published: turned into grids.
 */

import type { UnplacedText } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import type { Column } from '../../evidence/columns.js';
import { exactRoles } from '../../evidence/headings.js';
import { aspectWord, classWord } from '../../evidence/levels.js';
import { parseRows } from '../../evidence/parse-rows.js';
import { type SpanLine, TextSpan } from '../../evidence/text-span.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { ASPECTS, NOTE, PART, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import { columnsFromHeadings } from '../../grids/header.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { Block, GridCell, GridRow, TextBlock } from '../../source-document.js';
import { type DividedRow, divideRows } from './divide.js';
import { labelCells } from './facts.js';
import { headersRunTogether, type RunOnHeader } from './find-header.js';
import { withoutPasteMarks } from './pasted-text.js';

/** Three headings: 二级指标三级指标指标值. */
const SHORTEST = 11;
const MOST_FACT_LINES = 30;
const FEWEST_ROWS = 2;
/** Share of all ways to cut a text that a row must have: below, the text does not divide, and is named as text. */
const LEAST_SHARE = 0.03;
const UNEXPLAINED = 0.3;
/** Sureness of rows that no class or aspect parts: each goes to where its target ends. */
const PLAIN = 0.8;
/** An aspect in the middle of a name: a heading that was not told from it, behind pieces of broken words. */
const ASPECT_INSIDE = pattern`.{4}(?:${FORM_READING.satisfactionAspects}|${ASPECTS}指标).`;

/** 中央财政支出绩效目标申报表. */
const TITLE = pattern`${FORM_READING.titleOwners}*${TARGET_TITLE}${FORM_READING.titleActs}?表`;
/** Text that closes a table: notes, approvals, sums, the next form or chapter. */
const CLOSING = everyPattern`附件[:：]|${NOTE}|${[...FORM_READING.fillers, ...FORM_READING.runOnClosings]}|${FORM_READING.runOnSums}\s?\d|……|${TITLE}|[(（][一二三四五六七八九十]{1,3}[)）]|${PART}`;

const POINTS = /(?:\s?[(（]\s*\d{1,3}(?:\s*[-—~]\s*\d{1,3})?\s*分?\s*[)）]分?)?/;
/** 社会公众或服务对象满意度. */
const SATISFACTION = pattern`${FORM_READING.askedFirst}?${FORM_READING.asked}满意度`;
/** A class, and 数量指标 behind it. */
const CLASS_BEFORE = pattern`(?:项目)?${FORM_READING.classesBefore}(?=${ASPECTS}${FORM_READING.blockHeadings})`;
const LEVEL = everyPattern`(?:${[...FORM_READING.levelsInText, ...FORM_READING.bareOutputAspects]}|${SATISFACTION})${FORM_READING.blockHeadings}${POINTS}|${FORM_READING.satisfactionAspects}(?=服务对象)|${CLASS_BEFORE}`;

/** 产出指标产出数量: aspects without 指标 behind them. */
const BARE_ASPECTS = pattern`产出指标\s*${FORM_READING.bareOutputAspects}`;
const LEVEL_OR_BARE = everyPattern`${LEVEL}|${[...FORM_READING.bareOutputAspects, ...FORM_READING.bareEffectAspects]}`;

/** What heads no class has no table below it. */
const MAY_HEAD = pattern`(?:${FORM_READING.classesBefore}|完成)${FORM_READING.blockHeadings}`;
const OVERALL_TITLE = pattern`${FORM_READING.namedOffices}[)）]?${FORM_READING.wholeTitles}绩效${FORM_READING.targetTitles}?${FORM_READING.titleActs}?表`;
const LONG_TERM_LABEL = pattern`${FORM_READING.longTerm}(?:绩效)?${FORM_READING.blockHeadings}$`;
const YEARS_LABEL = pattern`年度(?:绩效)?${FORM_READING.blockHeadings}$`;
const INNER_HEADING = pattern`${FORM_READING.innerHeadings}`;
const CLASS_LEVEL = pattern`^(?:预期)?产出${FORM_READING.blockHeadings}|^${FORM_READING.projectClasses}|^产出$|^${FORM_READING.effectClasses}`;
const COST_ASPECT_BEHIND = pattern`^\s*${FORM_READING.costAspects}`;

interface Level {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly column: 0 | 1;
}

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
  return text.includes('二级指标') || text.includes('目标值') || text.includes('指标值') || MAY_HEAD.test(text);
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
    const inBody = projectLines(span.text, header.to, limit);
    const { headings, columns, rows, to, rest } = bestBody(span, header, limit, inBody);
    if (rows.length < FEWEST_ROWS) continue;
    for (const text of rest) unplaced.push(text);
    const facts = labelCells(span, lastEnd, header.from, blocks.length === 0 ? before : []);
    const heading: GridRow = {
      cells: headings.map((text, column) => plainCell(text, column, span.references(header.from, header.to))),
    };
    blocks.push({
      kind: 'table',
      origin: 'decoded',
      title: overallTitle([...(blocks.length === 0 ? before.map((line) => line.text) : []), span.text.slice(lastEnd, header.from)]),
      columns: columns.length,
      rows: [...(facts.length === 0 ? [] : [{ cells: facts }]), heading, ...rows],
    });
    lastEnd = to;
    end = index + span.lineAt(Math.max(to - 1, 0)) + 1;
  }
  return blocks.length === 0 ? null : { blocks, unplaced, end };
}

/** The body under the headings that it divides best under. */
function bestBody(span: TextSpan, header: RunOnHeader, limit: number, inBody: readonly ProjectLine[]) {
  const under = (printed: readonly string[]) => {
    const headings = inBody.length === 0 ? printed : ['项目名称', '资金总额', ...printed];
    const columns = columnsFromHeadings(headings);
    return { headings, columns, ...bodyRows(span, header.to, limit, columns, inBody) };
  };
  const [first, ...others] = header.headings;
  return others.reduce((best, printed) => {
    const body = under(printed);
    return body.score > best.score ? body : best;
  }, under(first));
}

/** A line before a class that names a project with its code and amount: 505006 学生伙食费30.00. */
interface ProjectLine {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly amount: string;
}

const PROJECT_LINE = everyPattern`(?<=\n)[ \t　]*\d{3,20}[ \t　]+([^\d\s][^\d\n]{1,60}?)[ \t　]*(\d[\d,]*\.\d{2})[ \t　]*(?=\n\s*${FORM_READING.classesInText}指标)`;

/** The projects that a body names on lines of their own. */
function projectLines(text: string, from: number, to: number): ProjectLine[] {
  return [...text.slice(from, to).matchAll(PROJECT_LINE)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    name: match[1] ?? '',
    amount: match[2] ?? '',
  }));
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

function levelsIn(text: string, from: number, to: number): Level[] {
  const levels: Level[] = [];
  const level = BARE_ASPECTS.test(text.slice(from, to)) ? LEVEL_OR_BARE : LEVEL;
  for (const match of text.slice(from, to + BEYOND).matchAll(level)) {
    const at = from + match.index;
    if (at >= to) break;
    const word = match[0].replace(/\s/g, '');
    const plain = word.replace(/[(（].*$/, '');
    const inClass = levels.at(-1);
    const satisfactionAspect = /满意度/.test(plain) && inClass?.column === 0 && /满意度/.test(inClass.text);
    const isClass = CLASS_LEVEL.test(plain) && !satisfactionAspect;
    if (isClass ? classWord(plain) === '' : aspectWord(plain) === null) continue;
    const costClass = /^成本/.test(plain) && COST_ASPECT_BEHIND.test(text.slice(at + match[0].length, at + match[0].length + BEYOND));
    levels.push({ from: at, to: at + match[0].length, text: word, column: isClass || costClass ? 0 : 1 });
  }
  return levels;
}

/** What a body was read into. */
interface Body {
  readonly rows: GridRow[];
  /** Where the last row ends. */
  readonly to: number;
  /** Text between rows that is in none of them. */
  readonly rest: readonly UnplacedText[];
  /** Evidence for the rows in logits. */
  readonly score: number;
}

/** The text of a stretch that no row took; null where it says nothing, or is a label of the form. */
function unread(span: TextSpan, from: number, to: number): UnplacedText | null {
  const text = span.text.slice(from, to).replace(/\s+/g, ' ').trim();
  return text.length >= 4 && /[一-龥]/.test(text) && exactRoles(text).length === 0 ? { text, references: span.references(from, to) } : null;
}

/** Rows of the body, each with the class and aspect printed before its first one. */
function bodyRows(span: TextSpan, from: number, to: number, columns: readonly Column[], projects: readonly ProjectLine[]): Body {
  const levels = levelsIn(span.text, from, to);
  if (levels.length === 0) return plainRows(span, from, to, columns);
  const rows: GridRow[] = [];
  const rest: UnplacedText[] = [];
  let end = from;
  let total = 0;
  let printed: GridCell[] = [];
  const before = projects.length === 0 ? 0 : 2;
  let next = 0;
  for (const [index, stated] of levels.entries()) {
    const level = { ...stated, column: stated.column + before };
    for (let line = projects[next]; line !== undefined && line.to <= level.from; line = projects[++next])
      printed = [
        plainCell(line.name, 0, span.references(line.from, line.to)),
        plainCell(line.amount, 1, span.references(line.from, line.to)),
      ];
    printed = [
      ...printed.filter((cell) => cell.column < level.column),
      plainCell(level.text, level.column, span.references(level.from, level.to)),
    ];
    const chunkEnd = Math.min(levels[index + 1]?.from ?? to, projects[next]?.from ?? to);
    const chunk = span.text.slice(level.to, chunkEnd);
    const { rows: divided, score } = divideRows(chunk, columns);
    const likely = divided.filter(({ share }) => share >= LEAST_SHARE);
    // A chunk that no way of cutting explains is cut where the first targets stand, and nobody relies on it.
    const parsed = likely.length > 0 ? likely : parseRows(chunk, columns).map((row) => ({ ...row, share: UNEXPLAINED }));
    total += score;
    const whole = chunk.trim();
    // Text that does not divide is kept as a name whose value is lost; what stands last may be cut off, or belong to no row.
    if (parsed.length === 0 && index < levels.length - 1 && whole.length >= 4 && whole.length <= 80 && !whole.includes('\n')) {
      const name = columns.findIndex((column) => column.role === 'name');
      const at = level.to + chunk.indexOf(whole);
      const cells = [...printed, plainCell(whole, name, span.references(at, at + whole.length))];
      rows.push({ cells, confidence: 0.4, repairs: ['decoded', 'lost-cell'], doubts: ['lost-cell'] });
      printed = [];
      end = at + whole.length;
    }
    for (const row of parsed) {
      const read = rowOf(span, level.to, row, printed);
      const jumbled = read.cells.some(({ column, text }) => columns[column]?.role === 'name' && ASPECT_INSIDE.test(text));
      rows.push(jumbled ? { ...read, confidence: 0.5, doubts: ['ambiguous'] } : read);
      printed = [];
      end = level.to + (row.cells.at(-1)?.to ?? 0);
    }
    // What stops dividing before the next class was printed inside the table.
    const left = index < levels.length - 1 ? unread(span, Math.max(end, level.to), chunkEnd) : null;
    if (left !== null) rest.push(left);
  }
  return { rows, to: end, rest, score: total };
}

/** Rows of a body that prints neither classes nor aspects; a target cut out of figures that touch is one reading of several. */
function plainRows(span: TextSpan, from: number, to: number, columns: readonly Column[]): Body {
  const parsed = parseRows(span.text.slice(from, to), columns).map((row) => ({ ...row, share: PLAIN }));
  const value = columns.findIndex((column) => column.role === 'value');
  const rows = parsed.map((parsedRow) => {
    const row = rowOf(span, from, parsedRow, []);
    const cell = parsedRow.cells.find((candidate) => candidate.column === value);
    const touches = cell !== undefined && [cell.from, cell.to].some((at) => /^\d\d$/.test(span.text.slice(from + at - 1, from + at + 1)));
    return touches ? { ...row, confidence: 0.5, doubts: ['ambiguous' as const] } : row;
  });
  return { rows, to: from + (parsed.at(-1)?.cells.at(-1)?.to ?? 0), rest: [], score: 0 };
}

/** A row as cells. */
function rowOf(span: TextSpan, base: number, row: DividedRow, printed: readonly GridCell[]): GridRow {
  const cells = row.cells.map((cell) =>
    plainCell(
      span.text.slice(base + cell.from, base + cell.to).replace(/\n/g, ''),
      cell.column,
      span.references(base + cell.from, base + cell.to),
    ),
  );
  return { cells: [...printed, ...cells], confidence: Math.round(row.share * 1000) / 1000, repairs: ['decoded'] };
}
