/**
 * Where something stands, in the three coordinates people can look up: page, line, cell.
 */
import type { SourceReference } from '@perf-lint/core';

/** A place in the document; whatever its format does not have is null. */
export interface Location {
  /** PDF page from 1. */
  readonly page: number | null;
  /** Text line from 1. */
  readonly line: number | null;
  /** Sheet cell: "Sheet1!H12". Cells of Word and HTML tables by table, row and column: "#1!R4C5". */
  readonly cell: string | null;
  /** Name of the file inside an archive, where there is one. */
  readonly member?: string;
}

/** The place of the first reference: a value that joins several cells is looked up at its first. */
export function locationOf(references: readonly SourceReference[]): Location {
  const first = references[0];
  if (first === undefined) return { page: null, line: null, cell: null };
  const member = first.member === undefined ? {} : { member: first.member };
  switch (first.kind) {
    case 'text':
      return { page: null, line: first.line, cell: null, ...member };
    case 'page':
      return { page: first.page, line: null, cell: null, ...member };
    case 'sheet':
      return { page: null, line: null, cell: `${first.sheet}!${first.cell}`, ...member };
    case 'table':
      return { page: null, line: null, cell: `#${first.table}!R${first.row}C${first.column}`, ...member };
    default: {
      const unknown: never = first;
      throw new TypeError(`unknown reference ${JSON.stringify(unknown)}`);
    }
  }
}

/** A place in a few characters for one-line output: "12", "p3", "Sheet1!H12", "" where it is unknown. */
export function shortLocation(location: Location): string {
  if (location.line !== null) return String(location.line);
  if (location.cell !== null) return location.cell;
  if (location.page !== null) return `p${location.page}`;
  return '';
}
