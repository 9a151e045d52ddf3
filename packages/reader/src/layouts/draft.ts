/**
 * What layouts read, before departments and units are put together and ids given.
 */
import type { Duty, Funding, Level1, MoneyUnit, ReadingNote, Repair, SourceReference, TableKind, UnplacedText } from '@perf-lint/core';

export interface IndicatorDraft {
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly definition: string;
  readonly weight: number | null;
  readonly printedDirection: 'positive' | 'negative' | null;
  readonly previousValue: string;
  readonly nameReferences: readonly SourceReference[];
  readonly valueReferences: readonly SourceReference[];
  readonly repairs: readonly Repair[];
  readonly confidence: number;
  readonly doubt: '' | 'lost-cell' | 'repaired' | 'ambiguous';
  readonly template: boolean;
  readonly formParts?: readonly ('name' | 'value')[];
}

/** A department or budget unit as printed; both parts may be "". */
export interface OrganisationDraft {
  readonly code: string;
  readonly name: string;
}

export interface ProjectDraft {
  readonly department: OrganisationDraft;
  readonly unit: OrganisationDraft;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** In 万元. */
  readonly amount: number | null;
  readonly funding: readonly Funding[];
  readonly goal: string;
  readonly period: string;
  readonly indicators: readonly IndicatorDraft[];
  readonly references: readonly SourceReference[];
}

/** A unit's (or department's) line with the total of its projects, in 万元. */
export interface TotalDraft {
  readonly kind: 'unit' | 'department';
  readonly organisation: OrganisationDraft;
  readonly total: number | null;
  readonly references: readonly SourceReference[];
}

export interface OverallDraft {
  readonly department: OrganisationDraft;
  readonly goal: string;
  readonly duties: readonly Duty[];
  /** In 万元. */
  readonly budget: number | null;
  readonly indicators: readonly IndicatorDraft[];
}

/** One target table as read. */
export interface TableDraft {
  readonly kind: TableKind;
  readonly layout: string;
  readonly title: string;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly projects: readonly ProjectDraft[];
  readonly totals: readonly TotalDraft[];
  readonly overall: OverallDraft | null;
  readonly unplaced: readonly UnplacedText[];
  readonly notes: readonly ReadingNote[];
  readonly references: readonly SourceReference[];
  /** Whether the grid was given, so that sums that do not agree are the document's and not the reading's. */
  readonly given: boolean;
  /** The table has no header of its own: it goes on with the table before it, where there is one. */
  readonly headerless?: boolean;
}
