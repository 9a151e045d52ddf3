/**
 * The columns of a target table: what each means, and under which class it stands where classes are printed side by side.
 */
import type { Level1 } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';

export interface Column {
  readonly role: ColumnRole | 'unknown';
  /** Class of a name or value column where the classes stand side by side, "" elsewhere. */
  readonly level1: Level1;
  /** Aspect printed over a name or value column, "" elsewhere. */
  readonly level2: string;
  /** Headings over the column from the top, joined with a space. */
  readonly heading: string;
  readonly period: 'long-term' | 'annual' | null;
  /** The heading is merged over this column and the one before it: both are one column. */
  readonly continues?: boolean;
  /** What it means is told from its cells alone: its heading says nothing that is known. */
  readonly guessed?: boolean;
}

export interface Header {
  /** First and last row of the header in the grid. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
  /** Classes side by side, a name and a value column for each. */
  readonly paired: boolean;
}
