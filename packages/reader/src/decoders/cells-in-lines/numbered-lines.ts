/**
 * Rows that are lines, numbered from 1 on, under a line of headings with as many pieces: 序号 衡量指标 要求 over 1 巡查次数 ≥12次. What the headings mean
 * is told by who reads the grid.
 */
import { exactRoles } from '../../evidence/headings.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { Block, GridRow, TextLine } from '../../source-document.js';
import { spaceTokens } from './tokens.js';

const FEWEST_ROWS = 3;
const FEWEST_PIECES = 3;

/** The lines in pieces with the first such table, and the text around it; null where there is none. */
export function numberedTable(lines: readonly TextLine[]): readonly Block[] | null {
  for (const [from, line] of lines.entries()) {
    const first = line.text.trim().split(/\s+/);
    if (first.length < FEWEST_PIECES || !exactRoles(first[0] ?? '').includes('ordinal')) continue;
    let end = from + 1;
    while (end < lines.length && isRow(lines[end]?.text ?? '', end - from, first.length)) end += 1;
    if (end - from - 1 < FEWEST_ROWS) continue;
    const rows = lines.slice(from, end).map((own, index): GridRow => {
      const tokens = spaceTokens(own, from + index, 0);
      return { cells: tokens.map(({ text, references }, column) => plainCell(text, column, references)), repairs: ['decoded'] };
    });
    const text = (part: readonly TextLine[]): Block[] => (part.length === 0 ? [] : [{ kind: 'text', lines: part }]);
    const table: Block = { kind: 'table', origin: 'decoded', title: '', columns: first.length, rows };
    return [...text(lines.slice(0, from)), table, ...text(lines.slice(end))];
  }
  return null;
}

function isRow(text: string, number: number, pieces: number): boolean {
  const own = text.trim().split(/\s+/);
  return own.length === pieces && own[0] === String(number);
}
