/**
 * Reads a grid: every header with the rows under it is one table, and the rows between belong to the form of the next.
 */

import { type BudgetExecution, detectModel, type HierarchyModel, type ReadingNote, type SourceReference } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import type { TableDraft } from '../draft.js';
import { elementAt } from '../element-at.js';
import type { Header } from '../evidence/columns.js';
import { valueLikeness } from '../evidence/content.js';
import { aspectWord, classWord } from '../evidence/levels.js';
import { pattern } from '../evidence/vocabulary/pattern.js';
import type { Cell, Grid, Row } from '../grids/grid.js';
import { findHeaders } from '../grids/header.js';
import { underHeader } from '../grids/under-header.js';
import { readUnderHeader, readWholeGrid } from './registry.js';
import { readExecution } from './shared/budget-execution.js';
import { headerByContents, inferHeader, withLevels, withTargets } from './shared/columns-by-contents.js';
import { withoutSerials } from './shared/counted-names.js';
import { DocumentFacts } from './shared/document-facts.js';
import type { FactsBefore } from './shared/facts-before.js';
import { type FormFacts, labelOf, readFacts } from './shared/form-facts.js';
import { referencesOf } from './shared/indicator.js';
import type { GridTable, LayoutContext } from './shared/layout.js';
import { leavesLongTerm, longTermLeft } from './shared/long-term.js';
import { hasNoValues, lookAlike } from './shared/look-alike.js';
import { isMonitored, withoutResults } from './shared/monitoring.js';
import { withHeaderOfEach } from './shared/project-lines.js';
import { rowNumbersOf } from './shared/row-numbers.js';
import { bodyEnd, formStart, headerAgain } from './shared/table-end.js';
import { isBlank } from './shared/unfilled.js';
import { withYearColumn } from './shared/year-columns.js';

export interface GridReading {
  readonly tables: readonly TableDraft[];
  /** What was passed over, and why. */
  readonly notes: readonly ReadingNote[];
}

/** Reads all target tables of a grid; empty where it has none. */
export function readGrid(printed: Grid, context: LayoutContext, before: FactsBefore): GridReading {
  const own = findHeaders(printed);
  const grid = withHeaderOfEach(printed, own);
  const found = grid === printed ? own : findHeaders(grid);
  const inferred = found.length === 0 ? inferHeader(grid) : null;
  const alone = found.length > 0 ? null : readWholeGrid(grid, { context, formBefore: () => before.peek(context.moneyUnit) });
  if (alone !== null) return { tables: [alone], notes: [] };
  const guessed = found.length > 0 || inferred !== null ? null : headerByContents(grid);
  if (guessed !== null) return readGuessed(grid, guessed, { context, before });
  return readUnder(grid, inferred === null ? found : [inferred], { context, before, headerless: inferred !== null });
}

/** What is known around the tables of a grid. */
interface AroundTables {
  readonly context: LayoutContext;
  readonly before: FactsBefore;
  /** Their header is not in the text. */
  readonly headerless: boolean;
}

/** Reads a table whose headings nobody knows, in doubt; where nothing says that it is about performance, that it was seen is all that is said. */
function readGuessed(grid: Grid, header: Header, { context, before }: Omit<AroundTables, 'headerless'>): GridReading {
  const headings = header.columns.map(({ heading }) => heading).filter((heading) => heading !== '');
  const told = context.mentionsTargets || [context.title, ...headings].some((text) => text.includes('绩效'));
  if (told) {
    const { tables, notes } = readUnder(grid, [header], { context, before, headerless: false });
    return { tables: tables.map((draft) => ({ ...draft, guessed: true })), notes };
  }
  before.takeGrid(grid);
  const target = header.columns.findIndex(({ role }) => role === 'value');
  const values = grid.rows.filter(({ cells }) => cells.some(({ column, text }) => column === target && valueLikeness(text) >= 1)).length;
  const args = { headings: headings.slice(0, 4).join('、'), count: headings.length, values };
  return { tables: [], notes: [{ id: 'table-not-read', args, references: headerReferences(grid, header) }] };
}

function readUnder(grid: Grid, headers: readonly Header[], { context, before, headerless }: AroundTables): GridReading {
  if (headers.length === 0) before.takeGrid(grid);
  const drafts: TableDraft[] = [];
  const notes: ReadingNote[] = [];
  let from = 0;
  let index = 0;
  let again: Header | null = null;
  while (index < headers.length) {
    const printed: Header = again ?? elementAt(headers, index);
    const last = lastOfSameTable(grid, headers, index);
    const next = headers[last + 1];
    const end = next?.first ?? grid.rows.length;
    const below = namedUnder(grid, printed, end);
    const to = bodyEnd(grid, { ...printed, last: printed.last + below.length }, end);
    const own = grid.rows.slice(formStart(grid, from, printed.first), printed.first).map((row) => row.cells);
    const above = [...(from === 0 && !namesProject(own) ? before.use() : []), ...own, ...below];
    const said = factsIn(above);
    const header = withLevels(withTargets(withYearColumn(printed, said.tableYear ?? context.year), grid, to), grid, to);
    const moneyUnit = said.moneyUnit ?? context.moneyUnit;
    const once = last > index ? withoutRows(grid, headers.slice(index + 1, last + 1)) : grid;
    const execution = readExecution(above, moneyUnit, grid.origin === 'given' || grid.origin === 'ruled');
    const table: GridTable = {
      grid: underHeader(once, header, to),
      header,
      facts: withExecution(readFacts(above, moneyUnit), execution),
      execution,
      from: header.last + 1 + below.length,
      to,
    };
    const outcome = readTable(
      table,
      contextOf(table, { above, said }, { ...context, endsDocument: context.endsDocument && next === undefined }),
    );
    notes.push(...outcome.notes);
    if (outcome.draft !== null) {
      const draft = isLongTerm(table) ? { ...outcome.draft, longTerm: true } : outcome.draft;
      addDraft(drafts, headerless ? { ...draft, headerless: true } : draft);
    }
    from = to;
    again = to < end ? headerAgain(grid, header, to, end) : null;
    if (again === null) index = last + 1;
  }
  // The form of the next project may begin in the last rows of a table of lines.
  const rest = headers.length === 0 ? [] : grid.rows.slice(from);
  if (namesProject(rest.map((row) => row.cells))) before.takeGrid({ ...grid, rows: rest });
  return { tables: drafts, notes };
}

/** Of what a self-evaluation prints for the beginning of the year and for the whole of it, the whole year's is the project's money. */
function withExecution(facts: FormFacts, execution: BudgetExecution | null): FormFacts {
  const given = execution?.budget?.number ?? null;
  if (given === null || given <= 0) return facts;
  const atFirst = facts.amount === null || facts.amount <= 0 || facts.amount === execution?.initial?.number;
  return atFirst ? { ...facts, amount: given } : facts;
}

/** Rows right under a header that name the project in one cell (项目名称：… 预算：…) and hold no indicator. */
function namedUnder(grid: Grid, header: Header, to: number): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (let index = header.last + 1; index < to; index++) {
    const cells = elementAt(grid.rows, index).cells.filter((cell) => !cell.covered && !cell.spread);
    const label = cells.length === 1 ? labelOf(cells[0]?.text ?? '') : null;
    if (label?.role !== 'project-name' || label.rest === '') return rows;
    rows.push(cells);
  }
  // Where nothing else follows, these are no names above a table.
  return [];
}

function namesProject(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some((cell) => labelOf(cell.text)?.role === 'project-name'));
}

function factsIn(rows: readonly (readonly Cell[])[]): DocumentFacts {
  const facts = new DocumentFacts();
  for (const row of rows) for (const cell of row) if (!cell.spread && !cell.covered) facts.take(cell.text);
  return facts;
}

/** The rows of the form above a table, and what they say. */
interface FormAbove {
  readonly above: readonly (readonly Cell[])[];
  readonly said: DocumentFacts;
}

/** What holds for this table: what its own rows above say, else what the document says. */
function contextOf(table: GridTable, { above, said: facts }: FormAbove, context: LayoutContext): LayoutContext {
  return {
    ...context,
    model: modelOf(table, context.model),
    title: titleAbove(above) || facts.tableTitle || context.title,
    moneyUnit: facts.moneyUnit ?? context.moneyUnit,
    year: facts.tableYear ?? context.year,
    department: facts.department.name !== '' ? facts.department : context.department,
  };
}

function readTable(table: GridTable, context: LayoutContext): { draft: TableDraft | null; notes: ReadingNote[] } {
  const title = context.title || table.grid.title || context.heading;
  const references = headerReferences(table.grid, table.header);
  const why = lookAlike(table, { ...context, title: context.title || context.heading });
  if (why !== null) return { draft: null, notes: [{ id: 'look-alike', args: { title, why }, references }] };
  const read = readUnderHeader(table, context);
  const yearly = read !== null && leavesLongTerm(table) ? { ...read, notes: [...read.notes, longTermLeft(title, references)] } : read;
  const draft = yearly !== null && isMonitored(table, `${title} ${table.grid.title}`) ? withoutResults(yearly) : yearly;
  if (draft !== null && isBlank(draft)) return { draft: null, notes: [{ id: 'blank-form', args: { title }, references }] };
  if (draft !== null && hasNoValues(draft, table.grid.origin))
    return { draft: null, notes: [{ id: 'look-alike', args: { title, why: 'no-values' }, references: indicatorReferences(draft) }] };
  const rowNumbers = draft === null ? [] : rowNumbersOf(table);
  if (draft === null) return { draft, notes: [] };
  const uncounted = withoutSerials(draft);
  return { draft: rowNumbers.length === 0 ? uncounted : { ...uncounted, rowNumbers }, notes: [] };
}

const LONG_TERM = pattern`${FORM_READING.longTerm}(?:绩效)?${FORM_READING.blockHeadings}`;
const ANNUAL = pattern`${FORM_READING.annual}(?:绩效)?${FORM_READING.blockHeadings}|${FORM_READING.pairValues}[(（]年度`;

/** A block of long-term indicators, beside or above the block of the year's. */
function isLongTerm(table: GridTable): boolean {
  const rows = table.grid.rows.slice(Math.max(0, table.header.first - 1), table.header.last + 1);
  const labels = rows.flatMap((row) => row.cells.map((cell) => cell.text)).filter((text) => text.length <= 20);
  return labels.some((text) => LONG_TERM.test(text)) && !labels.some((text) => ANNUAL.test(text));
}

/** Adds a table; a second block of indicators of the same form goes to the project of the first, the year's in place of the long-term ones. */
function addDraft(drafts: TableDraft[], draft: TableDraft): void {
  const before = drafts.at(-1);
  const joined = before === undefined ? null : sameForm(before, draft);
  if (joined === null) drafts.push(draft);
  else drafts[drafts.length - 1] = joined;
}

/** Two blocks of indicators of one form as one table; null where the second has a project of its own. */
export function sameForm(before: TableDraft, draft: TableDraft): TableDraft | null {
  const only = before.projects[0];
  const more = draft.projects[0];
  if (only === undefined || more === undefined || before.projects.length !== 1 || draft.projects.length !== 1) return null;
  if (more.name !== '' || more.code !== '' || only.name === '') return null;
  const [wasLongTerm, isLongTerm] = [before.longTerm === true, draft.longTerm === true];
  const notes = wasLongTerm === isLongTerm ? before.notes : [...before.notes, longTermLeft(before.title || draft.title, before.references)];
  if (isLongTerm && !wasLongTerm) return { ...before, notes };
  const indicators = wasLongTerm && !isLongTerm ? more.indicators : [...only.indicators, ...more.indicators];
  return {
    ...before,
    projects: [{ ...only, indicators }],
    unplaced: [...before.unplaced, ...draft.unplaced],
    notes,
    longTerm: isLongTerm,
  };
}

function headerReferences(grid: Grid, header: Header): SourceReference[] {
  return referencesOf(grid.rows[Math.max(0, header.last)]?.cells ?? []);
}

/** Where the rows of a table stand: its header may have been lost. */
function indicatorReferences({ projects }: TableDraft): SourceReference[] {
  return projects.flatMap(({ indicators }) => indicators.flatMap(({ nameReferences }) => nameReferences.slice(0, 1)));
}

/** Headers printed again at page ends, with nothing of a form between: one table. Gives the index of the last of them. */
function lastOfSameTable(grid: Grid, headers: readonly Header[], index: number): number {
  let last = index;
  for (let next = index + 1; next < headers.length; next++) {
    const header = elementAt(headers, next);
    const before = elementAt(headers, last);
    if (header.columns.length !== before.columns.length || header.paired !== before.paired) break;
    if (header.columns.some((column, at) => column.role !== before.columns[at]?.role)) break;
    if (bodyEnd(grid, before, header.first) < header.first) break;
    last = next;
  }
  return last;
}

function withoutRows(grid: Grid, headers: readonly Header[]): Grid {
  const empty: Row = { cells: [], gapBefore: true, confidence: 1, repairs: [], doubts: [] };
  const rows = grid.rows.map((row, index) => (headers.some((header) => index >= header.first && index <= header.last) ? empty : row));
  for (const header of headers) {
    const after = rows[header.last + 1];
    if (after !== undefined) rows[header.last + 1] = { ...after, gapBefore: true };
  }
  return { ...grid, rows };
}

/** Title row of a form inside the grid: alone in its row, with 绩效 and 表 or 目标. */
function titleAbove(rows: readonly (readonly Cell[])[]): string {
  for (const row of rows) {
    const own = row.filter((cell) => !cell.spread && !cell.covered);
    const text = own.length === 1 ? (own[0]?.text ?? '') : '';
    if (text.length <= 60 && /绩效/.test(text) && /表|目标/.test(text)) return text;
  }
  return '';
}

/** The official model that a table follows, by the classes and aspects it prints. */
function modelOf(table: GridTable, fallback: HierarchyModel): HierarchyModel {
  if (table.header.paired) return table.header.columns.some((column) => column.level1 === 'cost') ? '2021' : fallback;
  const printed: { level1: string; level2: string }[] = [];
  let level1 = '';
  for (let index = table.from; index < table.to; index++) {
    const row = elementAt(table.grid.rows, index);
    let level2 = '';
    for (const cell of row.cells) {
      if (classWord(cell.text) !== '' && level2 === '' && aspectWord(cell.text) !== 'output-cost') level1 = cell.text;
      else if (aspectWord(cell.text) !== null) {
        if (
          level2 === '' &&
          aspectWord(cell.text) === 'output-cost' &&
          cell.column === 0 &&
          row.cells.some((other) => other.text !== cell.text && aspectWord(other.text) !== null)
        )
          level1 = cell.text;
        level2 ||= cell.text;
      }
    }
    if (level2 !== '') printed.push({ level1, level2 });
  }
  const model = detectModel(printed);
  return model === 'unknown' ? fallback : model;
}
