import { aspectOfHeading, pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { LibraryEntry } from './library-entry.js';

const HIGHER = pattern`^${JUDGING.libraryHigher}`;
const LOWER = pattern`^${JUDGING.libraryLower}`;
const EXACT = pattern`^${JUDGING.libraryExact}`;

/** Which column holds what: the text of its heading, or its position from 0. Only the name is needed. */
export interface LibraryMapping {
  readonly name: string | number;
  readonly code?: string | number;
  readonly aspect?: string | number;
  readonly unit?: string | number;
  /** 指标方向 or 指标性质: 正向/反向, ≥/≤/=. */
  readonly direction?: string | number;
  readonly kind?: string | number;
  /** Other names, separated by 、 or ; */
  readonly aliases?: string | number;
}

/** What is wrong with a row of an imported library. `row` counts from 1 as a spreadsheet does. */
export interface LibraryProblem {
  readonly id: 'heading-not-found' | 'empty-name' | 'duplicate' | 'unknown-aspect' | 'unknown-direction';
  readonly row: number;
  readonly text: string;
}

export interface ImportedLibrary {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly LibraryProblem[];
}

type Column = keyof LibraryMapping;
type Columns = Partial<Record<Column, number>>;

const COLUMNS: readonly Column[] = ['name', 'code', 'aspect', 'unit', 'direction', 'kind', 'aliases'];

const foldCell = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\s/g, '');

/**
 * Makes a library of the rows of a sheet. Rows before the headings are passed over; a merged aspect or kind holds on for the rows below it.
 * Never throws: what could not be used is in `problems`, and the rest is there.
 * @param source name of the library, shown with its entries.
 */
export function libraryFromRows(rows: readonly (readonly string[])[], mapping: LibraryMapping, source: string): ImportedLibrary {
  const problems: LibraryProblem[] = [];
  const found = columnsOf(rows, mapping);
  if (found === null) {
    const wanted = COLUMNS.map((column) => mapping[column]).filter((each) => typeof each === 'string');
    return { entries: [], problems: [{ id: 'heading-not-found', row: 1, text: wanted.join('、') }] };
  }
  const { columns, first } = found;
  const entries: LibraryEntry[] = [];
  const seen = new Set<string>();
  let aspectText = '';
  let kind = '';
  for (let r = first; r < rows.length; r++) {
    const row = rows[r] ?? [];
    const cell = (column: Column): string => {
      const position = columns[column];
      return position === undefined ? '' : foldCell(row[position]);
    };
    if (row.every((each) => foldCell(each) === '')) continue;
    aspectText = cell('aspect') || aspectText;
    kind = cell('kind') || kind;
    const name = cell('name');
    const code = cell('code');
    if (name === '') {
      problems.push({ id: 'empty-name', row: r + 1, text: code });
      continue;
    }
    const aspect = aspectOfHeading(aspectText);
    if (aspect === null && aspectText !== '') problems.push({ id: 'unknown-aspect', row: r + 1, text: aspectText });
    const key = `${name} ${aspect ?? ''}`;
    if (seen.has(key)) {
      problems.push({ id: 'duplicate', row: r + 1, text: name });
      continue;
    }
    seen.add(key);
    const direction = directionOf(cell('direction'));
    if (direction === null) problems.push({ id: 'unknown-direction', row: r + 1, text: cell('direction') });
    entries.push({
      id: code || `row-${r + 1}`,
      code,
      name,
      aliases: cell('aliases')
        .split(/[、;；]/)
        .filter((each) => each !== ''),
      aspect,
      unit: cell('unit'),
      direction: direction ?? 'unknown',
      form: formOf(direction ?? 'unknown', cell('unit')),
      kind,
      source,
    });
  }
  return { entries, problems };
}

/** Positions of the mapped columns and the first row below the headings; null where a heading is not found in the first 20 rows. */
function columnsOf(rows: readonly (readonly string[])[], mapping: LibraryMapping): { columns: Columns; first: number } | null {
  const fixed: Columns = {};
  const byHeading: [Column, string][] = [];
  for (const column of COLUMNS) {
    const at = mapping[column];
    if (typeof at === 'number') fixed[column] = at;
    else if (at !== undefined) byHeading.push([column, foldCell(at)]);
  }
  if (byHeading.length === 0) return { columns: fixed, first: 0 };
  for (let r = 0; r < Math.min(rows.length, 20); r++) {
    const cells = (rows[r] ?? []).map(foldCell);
    const columns: Columns = { ...fixed };
    for (const [column, heading] of byHeading) {
      const position = cells.indexOf(heading);
      if (position >= 0) columns[column] = position;
    }
    if (byHeading.every(([column]) => columns[column] !== undefined)) return { columns, first: r + 1 };
  }
  return null;
}

function directionOf(text: string): LibraryEntry['direction'] | null {
  if (text === '') return 'unknown';
  if (HIGHER.test(text)) return 'higher';
  if (LOWER.test(text)) return 'lower';
  if (EXACT.test(text)) return 'exact';
  return /^(定性|无)/.test(text) ? 'unknown' : null;
}

function formOf(direction: LibraryEntry['direction'], unit: string): string {
  const sign = { higher: '≥', lower: '≤', exact: '=', date: '', unknown: '' }[direction];
  return sign === '' ? '' : `${sign}__${unit}`;
}
