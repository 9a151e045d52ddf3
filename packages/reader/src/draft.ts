/**
 * What layouts read, before departments and units are put together and ids given.
 */
import type {
  Indicator,
  LayoutName,
  MoneyUnit,
  OverallTarget,
  Project,
  ReadingNote,
  SourceReference,
  TableKind,
  UnplacedText,
} from '@perf-lint/core';
import type { GridOrigin } from './source-document.js';

/** A row before it has an id; its target is parsed when it gets one. */
export type IndicatorDraft = Omit<Indicator, 'id' | 'table' | 'target'>;

/** A department or budget unit as printed; both parts may be "". */
export interface OrganisationDraft {
  readonly code: string;
  readonly name: string;
}

/** A project with the organisations it stands under. */
export interface ProjectDraft extends Omit<Project, 'id' | 'indicators'> {
  readonly department: OrganisationDraft;
  readonly unit: OrganisationDraft;
  readonly indicators: readonly IndicatorDraft[];
}

/** A unit's (or department's) line with the total of its projects, in 万元. */
export interface TotalDraft {
  readonly kind: 'unit' | 'department';
  readonly organisation: OrganisationDraft;
  readonly total: number | null;
  readonly references: readonly SourceReference[];
}

/** An overall target with the department it is of. */
export interface OverallDraft extends Omit<OverallTarget, 'indicators'> {
  readonly department: OrganisationDraft;
  readonly indicators: readonly IndicatorDraft[];
}

/** A number that the table prints before a row or project. */
export interface RowNumber {
  readonly value: number;
  readonly references: readonly SourceReference[];
}

/** One target table as read. */
export interface TableDraft {
  readonly kind: TableKind;
  readonly layout: LayoutName;
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
  /** Where the grid came from, absent where sentences or lists were read. */
  readonly origin?: GridOrigin;
  /** The table has no header of its own: it goes on with the table before it, where there is one. */
  readonly headerless?: boolean;
  /** What its columns mean is told by what stands in them: nobody knows its headings. */
  readonly guessed?: boolean;
  /** Its targets are those of several years; a table of the year's stands beside or below it. */
  readonly longTerm?: boolean;
  /** Numbers before its rows, where it has a column of them. */
  readonly rowNumbers?: readonly RowNumber[];
}

/** All rows of a table, those of its projects and of its department. */
export function rowsOf({ projects, overall }: Pick<TableDraft, 'projects' | 'overall'>): IndicatorDraft[] {
  return [...projects.flatMap(({ indicators }) => indicators), ...(overall?.indicators ?? [])];
}

/** The table with each of its rows changed, null for one that goes. */
export function withRows(table: TableDraft, change: (row: IndicatorDraft) => IndicatorDraft | null): TableDraft {
  const { projects, overall } = table;
  const changed = (rows: readonly IndicatorDraft[]) => rows.flatMap((row) => change(row) ?? []);
  return {
    ...table,
    projects: projects.map((project) => ({ ...project, indicators: changed(project.indicators) })),
    overall: overall === null ? null : { ...overall, indicators: changed(overall.indicators) },
  };
}
