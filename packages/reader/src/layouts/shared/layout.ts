/**
 * What a layout family is: it says what it stands over, how well it knows such a thing, and reads it.
 */
import type { BudgetExecution, HierarchyModel, ListedProject, MoneyUnit } from '@perf-lint/core';
import type { OrganisationDraft, TableDraft } from '../../draft.js';
import type { Header } from '../../evidence/columns.js';
import type { Grid } from '../../grids/grid.js';
import type { TextBlock } from '../../source-document.js';
import type { FormFacts } from './form-facts.js';

/** What is known around a table when it is read. */
export interface LayoutContext {
  /** Nearest title above the table, "" if none. */
  readonly title: string;
  /** Nearest line above the table that ends in 表, whatever it is about. */
  readonly heading: string;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly department: OrganisationDraft;
  readonly model: HierarchyModel;
  /** 绩效目标 or 绩效自评 is spoken of in the document above the table. */
  readonly mentionsTargets: boolean;
  /** Nothing stands in the document after the table: its last row may be cut off. */
  readonly endsDocument: boolean;
}

/** A header with the rows under it, and the facts of the form above it. */
export interface GridTable {
  readonly grid: Grid;
  readonly header: Header;
  readonly facts: FormFacts;
  /** 预算执行情况 of a self-evaluation, null where the form above prints none. */
  readonly execution: BudgetExecution | null;
  /** First row of the body and the row after the last. */
  readonly from: number;
  readonly to: number;
}

/** What is known around a text or a grid that is read as a whole. */
export interface Surroundings {
  readonly context: LayoutContext;
  /** What the labels of a form say that stand before it. */
  readonly formBefore: () => FormFacts;
}

interface Layout<Over extends string, Thing, Around, Draft> {
  readonly id: string;
  readonly over: Over;
  /** 0 where the thing is none of this family; the highest score reads it, and of equal ones the first in the registry. */
  readonly recognise: (thing: Thing, around: Around) => number;
  readonly read: (thing: Thing, around: Around) => Draft;
}

/** Targets in lines of text. Null where what looked like some held none: the next layout is asked. */
export type TextLayout = Layout<'text', TextBlock, Surroundings, TableDraft | null>;

/** A grid as a whole, in which no header of indicators was found. Null where what looked like targets held none. */
export type GridLayout = Layout<'grid', Grid, Surroundings, TableDraft | null>;

/** A header of indicators with the rows under it. */
export type TableLayout = Layout<'table', GridTable, LayoutContext, TableDraft>;

/** A grid that lists projects and has no targets of its own, known by the title above it before the grid is made. */
export interface ListLayout {
  readonly id: string;
  readonly over: 'list';
  readonly recognise: (title: string) => number;
  /** Projects of the list; empty where the grid is none. `moneyUnit` is the unit printed above it. */
  readonly read: (grid: Grid, moneyUnit: MoneyUnit | null) => readonly ListedProject[];
}

export type AnyLayout = TextLayout | GridLayout | TableLayout | ListLayout;

/** A table of projects with what is known around it, and nothing else but what a layout says of it. */
export function tableDraft(
  context: LayoutContext,
  own: Pick<TableDraft, 'layout' | 'projects' | 'given'> & Partial<TableDraft>,
): TableDraft {
  const { title, year, moneyUnit } = context;
  return { kind: 'project', title, year, moneyUnit, totals: [], overall: null, unplaced: [], notes: [], references: [], ...own };
}

/** Whether the cells stand where the file or its rules say; marks in a text and decoders may be wrong about them. */
export function cellsAreGiven({ origin }: Grid): boolean {
  return origin !== 'delimited' && origin !== 'decoded';
}
