/**
 * What a layout family is: it says how well it knows a table, and reads it.
 */
import type { HierarchyModel, MoneyUnit } from '@perf-lint/core';
import type { OrganisationDraft, TableDraft } from '../../draft.js';
import type { Header } from '../../evidence/columns.js';
import type { Grid } from '../../grids/grid.js';
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
  /** First row of the body and the row after the last. */
  readonly from: number;
  readonly to: number;
}

export interface GridLayout {
  readonly id: string;
  /** 0 where the table is none of this family; the highest score reads it. */
  readonly recognise: (table: GridTable, context: LayoutContext) => number;
  readonly read: (table: GridTable, context: LayoutContext) => TableDraft;
}
