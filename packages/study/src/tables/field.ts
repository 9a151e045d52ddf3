/**
 * What a column of a table is: the one description that rows, CSV, Parquet, the data package and the codebook are made of.
 */
import type { Localized } from '@perf-lint/report';

/**
 * How a cell is kept. A "list" is several words joined by ";" in one text; "array" and "object" are JSON. Numbers that count are integers.
 */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'array' | 'object';

/** A code with what it means. */
export type CodeList = Readonly<Record<string, Localized>>;

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly description: Localized;
  /** What numbers are counted in: "10000 yuan", "points". */
  readonly unit?: Localized;
  /** All values that can stand there. */
  readonly codes?: CodeList;
  /** Never missing. */
  readonly required?: true;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** JSON as it may stand in a cell. */
export type JsonCell = readonly unknown[] | Readonly<Record<string, unknown>>;

interface CellTypes {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly list: readonly string[];
  readonly array: readonly unknown[];
  readonly object: Readonly<Record<string, unknown>>;
}

/** A cell: null where nothing is known or printed. Texts, lists, arrays and objects in a cell are never empty: what is empty is null. */
export type Cell = string | number | boolean | JsonCell | null;

type CellOf<F extends Field> = F extends { readonly required: true } ? CellTypes[F['type']] : CellTypes[F['type']] | null;

/** A row of a table by the names of its columns. */
export type RowOf<T extends Table> = { readonly [F in T['fields'][number] as F['name']]: CellOf<F> };

/** Any row. */
export type Row = Readonly<Record<string, Cell>>;
