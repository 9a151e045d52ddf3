/**
 * From blocks to the model: tables are found, read by their layout, put together, and checked.
 */

import {
  compact,
  detectModel,
  type HierarchyModel,
  type ListedProject,
  type PerformanceDocument,
  type ReadingNote,
  type UnplacedText,
} from '@perf-lint/core';
import { assemble } from './assemble.js';
import { doubtDiffering, doubtDisorder, inDisorder } from './checks/disorder.js';
import { checkProjectCount } from './checks/project-count.js';
import { checkRowNumbers } from './checks/row-numbers.js';
import { checkTotals } from './checks/totals.js';
import { checkWeights } from './checks/weights.js';
import { cardsInLines } from './decoders/cards.js';
import { splitTables } from './decoders/cells-between-marks/index.js';
import { decodeCellsInLines } from './decoders/cells-in-lines/index.js';
import { decodeCellsInPieces } from './decoders/cells-in-pieces/index.js';
import { columnsInTurn } from './decoders/columns-in-turn.js';
import { decodeNothingBetween } from './decoders/nothing-between/index.js';
import { decodeOutOfOrder, type OutOfOrder } from './decoders/out-of-order/index.js';
import { projectsInOrder } from './decoders/projects-side-by-side.js';
import { withoutStrokes } from './decoders/slashed-headings.js';
import { withoutUprightHeadings } from './decoders/upright-headings.js';
import { type ProjectDraft, rowsOf, type TableDraft } from './draft.js';
import { withoutPageEnds } from './evidence/furniture.js';
import { hasMarks, takeMarks } from './evidence/marks.js';
import { FormTexts } from './form-texts.js';
import { goingOn } from './going-on.js';
import { joinCutTables } from './grids/cut-tables.js';
import { type Grid, gridOf } from './grids/grid.js';
import { readGrid } from './layouts/grid-reading.js';
import { listUnder, readText } from './layouts/registry.js';
import { DocumentFacts } from './layouts/shared/document-facts.js';
import { headed, headsIn, unreadProjects } from './layouts/shared/document-head.js';
import { FactsBefore } from './layouts/shared/facts-before.js';
import type { LayoutContext } from './layouts/shared/layout.js';
import { identified } from './layouts/shared/project-identity.js';
import { readGoal } from './layouts/written/index.js';
import { resolveLimits } from './limits.js';
import { withoutLongCells } from './long-cells.js';
import { Mirror } from './mirror.js';
import type { ReadOptions } from './read-options.js';
import { rowPictures } from './row-pictures.js';
import type { Block, SourceDocument, TableBlock, TextBlock } from './source-document.js';
import { type TrustedReading, trust } from './trust/index.js';
import { isPoor, worthOf, worthOfCells } from './trust/worth.js';

/** Share of what the best reading is worth, from which another one casts doubt on rows that it has not. */
const RIVAL = 0.9;
/** Rows with a cell in pieces, from which a text is one whose cells are. */
const FEWEST_JOINED = 2;

class SourceReading {
  readonly facts = new DocumentFacts();
  private before = new FactsBefore();
  readonly tables: TableDraft[] = [];
  readonly unplaced: UnplacedText[] = [];
  readonly listed: ListedProject[] = [];
  readonly notes: ReadingNote[] = [];

  /** The document's first table as it was read, while no other has come and nothing went on with it. */
  private only: TableDraft | null = null;

  /** Some table was read best in another way than its decoder's first: pieces of its cells were put together already. */
  private woven = false;

  /** The block being read is the document's last. */
  last = false;

  constructor(
    readonly blocks: readonly Block[],
    private readonly model: HierarchyModel,
    private readonly cellCharacters: number,
  ) {}

  /** Notes on tables that were left out on purpose. */
  get passedOver(): readonly ReadingNote[] {
    return this.notes.filter(({ id }) => id === 'look-alike' || id === 'blank-form');
  }

  take(block: Block): void {
    if (block.kind === 'text') {
      this.takeText(withoutMarks(block));
      return;
    }
    this.takeTable(block);
  }

  private takeText(block: TextBlock): void {
    for (const line of block.lines) {
      this.facts.take(line.text);
      this.before.takeLine(line);
    }
    this.takeWritten(block);
  }

  /** Takes the goal that a text tells, where the document has no table. */
  takeGoal(block: TextBlock): void {
    const told = readGoal(withoutMarks(block), { context: this.context(), formBefore: () => this.before.peek(this.facts.moneyUnit) });
    if (told !== null) this.push(told);
  }

  /** Takes a part of a text: a table that it prints, or lines that may hold tables which lost their grid. */
  takePart(part: Block): void {
    if (part.kind === 'table') {
      this.take(part);
      return;
    }
    const { blocks, unplaced } = decodeCellsInPieces(part);
    const pieces = blocks
      .map((block) => (block.kind === 'table' ? block : { ...block, lines: withoutPageEnds(block.lines) }))
      .flatMap((block) => (block.kind === 'table' ? [block] : decodeCellsInLines(block)))
      // Only what has no separators left is for the reader of run-on text.
      .flatMap((block) => (block.kind === 'table' ? [block] : decodeNothingBetween(block, this.unplaced)));
    const [last, tables, notes] = [this.last, this.tables.length, this.notes.length];
    for (const [index, piece] of pieces.entries()) {
      this.last = last && index === pieces.length - 1;
      this.take(piece);
    }
    for (const text of unplaced) this.unplaced.push(text);
    // Lines taken for the cells of a table that holds no row may be written in sentences.
    const blank = this.notes.slice(notes).some(({ id }) => id === 'blank-form');
    if (blank || this.tables.length > tables || !pieces.some(({ kind }) => kind === 'table') || !this.takeWritten(part)) return;
    this.notes.splice(notes, Number.POSITIVE_INFINITY, ...this.notes.slice(notes).filter(({ id }) => id !== 'look-alike'));
  }

  /** Takes what a text writes of targets; false where it writes none. */
  private takeWritten(block: TextBlock): boolean {
    const written = readText(block, { context: this.context(), formBefore: () => this.before.peek(this.facts.moneyUnit) });
    if (written !== null) this.push(written);
    return written !== null;
  }

  private takeTable(given: TableBlock): void {
    const { table: block, notes: longCells } = withoutLongCells(given, this.cellCharacters);
    const list = listUnder(block.title) ?? listUnder(this.facts.heading);
    if (list === null && !mayHoldTargets(block)) return;
    this.notes.push(...longCells);
    const grid = gridOf(block);
    if (list !== null) for (const line of list.read(grid, this.facts.moneyUnit)) this.listed.push(line);
    const { tables, notes, before } = this.bestReading(grid, block.alternatives ?? []);
    this.before = before;
    this.notes.push(...notes);
    if (tables.length === 0) for (const row of grid.rows) for (const { text } of row.cells) this.facts.takeCell(text);
    for (const draft of tables) this.add(given.guessed === true ? { ...draft, guessed: true } : draft);
  }

  /** The reading of a table that is worth most, of those that its decoder offers; the first of equals. */
  private bestReading(grid: Grid, alternatives: readonly TableBlock[]) {
    const read = (own: Grid) => {
      const before = this.before.copy();
      const { tables, notes } = readGrid(own, this.context(), before);
      return { tables: tables.map((draft): TableDraft => ({ ...doubtDisorder(draft), origin: own.origin })), notes, before };
    };
    const first = read(grid);
    if (alternatives.length === 0) return first;
    const readings = [first, ...alternatives.map((other) => read(gridOf(other)))];
    const best = readings.reduce((most, other) => (worthOf(other.tables) > worthOf(most.tables) ? other : most));
    this.woven ||= best !== first;
    const rivals = readings.filter((other) => other !== best && worthOf(other.tables) >= RIVAL * worthOf(best.tables));
    return { ...best, tables: best.tables.map((draft) => rivals.reduce((own, { tables }) => doubtDiffering(own, tables), draft)) };
  }

  /** Whether what was read may be one form of one project taken out in disorder: such a text is read as no more than that. */
  get maybeOneForm(): boolean {
    return this.tables.length <= 1 && this.tables.every(({ projects }) => projects.length <= 1);
  }

  /** Takes the best reading of lines in disorder in the place of what was read, where it is worth more. */
  takeInstead(readings: readonly OutOfOrder[]): void {
    const [found] = readings
      .map((own) => ({ ...own, tables: this.bestReading(gridOf(own.table), []).tables }))
      .sort((a, b) => worthOf(b.tables) - worthOf(a.tables));
    if (found === undefined) return;
    const { tables, joined, unplaced } = found;
    const [before, now] = [worthOfCells(this.tables), worthOfCells(tables)];
    // A reading that is worth something is wrong only where cells are in pieces, which others take for cells; marks between them say where they end.
    const marked = this.tables.some(({ origin }) => origin === 'delimited');
    const inPieces = joined >= FEWEST_JOINED && !this.woven && !marked;
    const better = before <= 0 ? now > 0 : inPieces && now >= RIVAL * before;
    if (!better) return;
    this.tables.length = 0;
    for (const draft of tables) this.push(inDisorder(draft));
    this.unplaced.splice(0, this.unplaced.length, ...unplaced);
  }

  /** Adds a table; one without a header goes on with the table before it, and the year's targets take the place of those of several years. */
  private add(draft: TableDraft): void {
    const before = this.tables.at(-1);
    const joined = before === undefined ? null : goingOn(before, draft);
    if (joined === null) {
      this.push(draft);
      return;
    }
    this.tables[this.tables.length - 1] = joined;
    this.only = null;
  }

  /** Adds a table with the project that the document has named so far. */
  private push(table: TableDraft): void {
    this.only = this.tables.length === 0 ? table : null;
    this.tables.push(identified(table, this.facts.reported));
  }

  /** Ends the reading: a document's only table may have lost its head, or may be named behind it. */
  end(): void {
    const { blocks, only, facts } = this;
    if (only === null || this.tables.length !== 1) return;
    this.tables[0] = identified(
      headed(only, () => headsIn(blocks, facts.moneyUnit)),
      facts.reported,
    );
  }

  /** Doubts the rows of tables whose headings nobody knows, once no other reading is held against them. */
  doubtGuesses(): void {
    for (const [index, table] of this.tables.entries()) if (table.guessed === true) this.tables[index] = doubtDiffering(table, []);
  }

  private context(): LayoutContext {
    const { facts } = this;
    return {
      title: facts.tableTitle,
      heading: facts.heading,
      year: facts.tableYear ?? facts.year,
      moneyUnit: facts.moneyUnit,
      department: facts.department,
      model: this.model,
      mentionsTargets: facts.mentionsTargets,
      endsDocument: this.last,
    };
  }
}

/** Lines that no table took: what their marks say belongs to no row. */
function withoutMarks(block: TextBlock): TextBlock {
  if (!block.lines.some((line) => hasMarks(line.text))) return block;
  return { ...block, lines: block.lines.map((line) => ({ ...line, text: takeMarks(line.text).text })) };
}

/** Whether any cell speaks of indicators: most tables of a budget do not, and are passed over at once. */
function mayHoldTargets(block: TableBlock): boolean {
  return block.rows.some((row) =>
    row.cells.some(
      ({ text }) =>
        text.includes('绩') ||
        text.includes('指标') ||
        text.includes('目标') ||
        text.includes('三级') ||
        text.includes('项目名称') ||
        /指\s+标/.test(text),
    ),
  );
}

/** Says that there is no target table, and what the document is instead; nothing where one was seen and not read. */
function missing(reading: SourceReading, { notes: unread }: TrustedReading): ReadingNote[] {
  const { facts, notes } = reading;
  if (reading.tables.length > 0 || [...unread, ...notes].some(({ id }) => id === 'table-not-read')) return [];
  const passedOver = notes.find((note) => note.id === 'look-alike');
  let found = '';
  if (notes.some((note) => note.id === 'blank-form')) found = 'blank-form';
  else if (passedOver !== undefined) found = String(passedOver.args['why'] ?? '');
  else if (facts.finalAccounts > 0 && facts.finalAccounts * 2 >= facts.budgets) found = 'final-accounts';
  else if (facts.budgets > 0) found = 'budget-without-targets';
  return [{ id: 'no-target-table', args: { found }, references: [] }];
}

/** Reads what was taken out in disorder, where that is worth more than what was read. */
function readOutOfOrder(reading: SourceReading, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    // It is a costly reading: nothing is read that would be refused.
    if (!reading.maybeOneForm) return;
    reading.takeInstead(decodeOutOfOrder(block));
  }
}

/** A block with the tables that its text shows in another way than by rows as tables. */
function partsOf(block: Block): readonly Block[] {
  if (block.kind === 'table') return [block];
  const shown = columnsInTurn(block).flatMap((part) => (part.kind === 'table' ? [part] : cardsInLines(part)));
  return shown.flatMap((part) => (part.kind === 'table' ? [part] : splitTables(part)));
}

/** The tables of a document as decoders and layouts read them, before it is told how far they can be relied on. */
export function readBlocks(source: SourceDocument, options: ReadOptions): SourceReading {
  const model = options.model === undefined || options.model === 'auto' ? 'unknown' : options.model;
  const blocks = joinCutTables(source.blocks).map((block) =>
    block.kind === 'table' ? block : { ...block, lines: withoutUprightHeadings(projectsInOrder(withoutStrokes(block.lines))) },
  );
  const reading = new SourceReading(blocks, model, resolveLimits(options.limits).cellCharacters);
  for (const block of blocks) {
    const parts = partsOf(block);
    for (const [index, part] of parts.entries()) {
      reading.last = block === blocks.at(-1) && index === parts.length - 1;
      reading.takePart(part);
    }
  }
  // Only text has another order to be read in.
  if (reading.maybeOneForm && blocks.some(({ kind }) => kind === 'text') && isPoor(reading.tables)) readOutOfOrder(reading, blocks);
  for (const block of blocks) if (block.kind === 'text' && reading.tables.length === 0) reading.takeGoal(block);
  reading.end();
  reading.doubtGuesses();
  return reading;
}

/** Reads a source document into the model; a copy in traditional characters as it is printed. */
export function readSource(source: SourceDocument, options: ReadOptions): PerformanceDocument {
  const mirror = Mirror.of(source);
  return mirror === null ? readOrdinary(source, options) : mirror.asPrinted(readOrdinary(mirror.source, options));
}

/** Marks of the format are no part of what the file says. */
function unmarked(rest: UnplacedText): UnplacedText {
  return hasMarks(rest.text) ? { ...rest, text: takeMarks(rest.text).text } : rest;
}

function readOrdinary(source: SourceDocument, options: ReadOptions): PerformanceDocument {
  const model = options.model === undefined || options.model === 'auto' ? 'unknown' : options.model;
  const reading = readBlocks(source, options);
  const { facts, passedOver } = reading;
  const form = new FormTexts(options.forms ?? []);
  const trusted = trust(
    source,
    reading.tables.map((table) => form.mark(table)),
    passedOver,
  );
  const { tables, coverage } = trusted;
  const departments = assemble(tables, facts.department, unreadProjectsOf(reading, trusted));
  const pictures = source.scans === undefined ? null : rowPictures(departments, source.scans);
  // A number of projects can be held only against tables of projects: prose names some of them.
  const declared = tables.some((table) => table.kind === 'project' && table.layout !== 'prose') ? facts.declaredProjects : null;
  return {
    path: source.path,
    sha256: source.sha256,
    format: source.format,
    encoding: source.encoding,
    title: facts.title,
    year: facts.year ?? facts.tableYear ?? tables.find((table) => table.year !== null)?.year ?? null,
    moneyUnit: tables.find((table) => table.moneyUnit !== null)?.moneyUnit ?? facts.moneyUnit,
    model: model === 'unknown' ? modelOf(tables) : model,
    departments,
    listedProjects: reading.listed,
    declaredProjectCount: declared,
    reading: {
      coverage: { values: coverage.values, read: coverage.read, left: coverage.left.map(unmarked) },
      tables: tables.map((table) => ({
        kind: table.kind,
        layout: table.layout,
        title: table.title,
        projects: table.projects.length,
        rows: rowsOf(table).length,
        references: table.references,
      })),
      unplaced: [...reading.unplaced, ...tables.flatMap((table) => table.unplaced)].map(unmarked),
      checks: [
        ...checkTotals(departments, tables),
        ...checkProjectCount(departments, declared),
        ...checkWeights(departments),
        ...checkRowNumbers(tables),
      ],
      notes: [...source.notes, ...reading.notes, ...tables.flatMap((table) => table.notes), ...trusted.notes, ...missing(reading, trusted)],
    },
    ...(pictures === null ? {} : { pictures }),
  };
}

/** The projects that a document names whose targets were not read: those of its forms, else the one that it reports on. */
function unreadProjectsOf({ tables, facts, passedOver, blocks }: SourceReading, { notes }: TrustedReading): readonly ProjectDraft[] {
  if (tables.length > 0 || passedOver.length > 0) return [];
  const heads = headsIn(blocks, facts.moneyUnit);
  const told = (name: string) => (compact(name) === facts.reported.name ? facts.reported.amount : null);
  if (heads.length > 0) return unreadProjects(heads.map((head) => ({ ...head, amount: head.amount ?? told(head.name) })));
  const head = facts.reported.head(notes.length > 0 ? 'table-seen' : 'report');
  return head === null ? [] : unreadProjects([head]);
}

function modelOf(tables: readonly TableDraft[]): HierarchyModel {
  const headings = { cost: '成本', output: '产出', benefit: '效益', satisfaction: '满意度', management: '投入管理', '': '' };
  return detectModel(tables.flatMap(rowsOf).map(({ level1, level2 }) => ({ level1: headings[level1], level2 })));
}
