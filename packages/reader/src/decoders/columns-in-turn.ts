/**
 * A table taken out column by column, one cell a line: each heading stands over all cells of its column, and the next heading follows. Where all columns
 * are of one length the rows are what stands at one place of each. Columns of unlike length have lost cells, or print a class once for many rows: which
 * belongs where they do not say, and they are left as they are.
 */
import type { ColumnRole } from '@perf-lint/data';
import { elementAt } from '../element-at.js';
import { valueLikeness } from '../evidence/content.js';
import { exactRoles } from '../evidence/headings.js';
import { isLevelWord } from '../evidence/levels.js';
import { plainCell } from '../grids/plain-cell.js';
import type { Block, TableBlock, TextBlock, TextLine } from '../source-document.js';
import { type PlacedTable, withTables } from './tables-in-text.js';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Share of the cells under a heading of targets that must look like one. */
const MOSTLY = 0.5;

const HEADING_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'level1',
  'level2',
  'name',
  'comparator',
  'value',
  'unit',
  'weight',
  'definition',
  'actual',
  'score',
]);

interface Run {
  readonly role: ColumnRole;
  /** Place of the heading among the lines. */
  readonly at: number;
}

function headingOf({ text }: TextLine): ColumnRole | null {
  const [role] = exactRoles(text.trim());
  return role !== undefined && HEADING_ROLES.has(role) && !isLevelWord(text.trim()) ? role : null;
}

const isLevel = (run: Run | undefined): boolean => run?.role === 'level1' || run?.role === 'level2';

/** The headings of one table: each as far behind the one before as all others; null where they are not. */
function tableFrom(
  runs: readonly Run[],
  first: number,
  lines: readonly TextLine[],
): { readonly runs: readonly Run[]; readonly size: number } | null {
  const size = (runs[first + 1]?.at ?? 0) - elementAt(runs, first).at - 1;
  // Classes printed once for many rows say nothing here of which rows they are over.
  if (size < FEWEST_ROWS || isLevel(runs[first - 1])) return null;
  const own = [elementAt(runs, first)];
  for (let next = first + 1; next < runs.length; next++) {
    const run = elementAt(runs, next);
    if (run.at - elementAt(own, own.length - 1).at - 1 !== size || own.some(({ role }) => role === run.role)) break;
    own.push(run);
  }
  const last = elementAt(own, own.length - 1);
  const roles = new Set(own.map(({ role }) => role));
  const whole = last.at + size < lines.length && (runs[first + own.length]?.at ?? Number.POSITIVE_INFINITY) > last.at + size;
  if (!whole || own.length < FEWEST_COLUMNS || !roles.has('name') || !roles.has('value')) return null;
  return own.every((run) => suits(run, lines.slice(run.at + 1, run.at + 1 + size))) ? { runs: own, size } : null;
}

/** Whether the lines under a heading are such cells. */
function suits({ role }: Run, cells: readonly TextLine[]): boolean {
  const share = (test: (text: string) => boolean): number => cells.filter(({ text }) => test(text.trim())).length / cells.length;
  if (role === 'level1' || role === 'level2') return share(isLevelWord) > MOSTLY;
  return role !== 'value' || share((text) => valueLikeness(text) > 0) > MOSTLY;
}

function tableOf(lines: readonly TextLine[], runs: readonly Run[], size: number): TableBlock {
  const rowAt = (offset: number) => ({
    cells: runs.map(({ at }, column) => {
      const { text, references } = elementAt(lines, at + offset);
      return plainCell(text.trim(), column, references);
    }),
  });
  return {
    kind: 'table',
    origin: 'delimited',
    title: '',
    columns: runs.length,
    rows: Array.from({ length: size + 1 }, (_, offset) => rowAt(offset)),
  };
}

/** The text with each such table in the place of its lines. Linear. */
export function columnsInTurn(block: TextBlock): readonly Block[] {
  const { lines } = block;
  const runs = lines.flatMap((line, at): Run[] => {
    const role = headingOf(line);
    return role === null ? [] : [{ role, at }];
  });
  const tables: PlacedTable[] = [];
  for (let first = 0; first < runs.length; first++) {
    const found = tableFrom(runs, first, lines);
    if (found === null) continue;
    const to = elementAt(found.runs, found.runs.length - 1).at + found.size + 1;
    tables.push({ from: elementAt(runs, first).at, to, table: tableOf(lines, found.runs, found.size) });
    first += found.runs.length - 1;
  }
  return withTables(block, tables);
}
