/**
 * Pieces of text by column, and what the headings say about the columns.
 */
import type { ColumnRole } from '@perf-lint/data';
import type { RowTrouble } from '../../../source-document.js';
import { troubleOf } from '../cell-trouble.js';
import { splitRuns, type TextRun } from '../lines.js';
import type { Glyph } from '../page.js';
import { columnAt } from './columns.js';
import type { AlignedHeader } from './header.js';
import type { RowBand, VerticalAlign } from './rows.js';
import type { AlignedLine } from './text-lines.js';

/** Columns with one text a row; all others may be merged over rows. */
const LEAF_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'name',
  'value',
  'previous-value',
  'interim-value',
  'comparator',
  'nature',
  'unit',
  'weight',
  'definition',
  'scale-excellent',
  'scale-good',
  'scale-fair',
  'scale-poor',
  'actual',
  'score',
  'remark',
]);

/** A piece of text in its column. */
export interface Piece {
  readonly run: TextRun;
  readonly baseline: number;
  /** What is known against its text. */
  readonly trouble: readonly RowTrouble[];
}

/** Letters of one text that stand closer than this, in heights of its type, are one word: no column line runs between them. */
const TOUCHING = 0.12;

/** Text of each column, line by line; texts that touch across a column line are cut there, a text of its own is not. */
export function columnPieces(body: readonly AlignedLine[], edges: readonly number[]): Piece[][] {
  const pieces: Piece[][] = Array.from({ length: edges.length - 1 }, () => []);
  for (const line of body) {
    const cut = new Map<number, Glyph[]>();
    let last: { readonly glyph: Glyph; readonly column: number } | null = null;
    for (const glyph of line.glyphs) {
      const goesOn = last !== null && last.glyph.ink.object === glyph.ink.object && glyph.x0 - last.glyph.x1 < TOUCHING * glyph.ink.em;
      const column: number = goesOn && last ? last.column : columnAt(edges, (glyph.x0 + glyph.x1) / 2);
      const glyphs = cut.get(column);
      if (glyphs) glyphs.push(glyph);
      else cut.set(column, [glyph]);
      last = { glyph, column };
    }
    for (const [column, glyphs] of cut) {
      const trouble = troubleOf(glyphs);
      for (const run of splitRuns(glyphs, 1000)) pieces[column]?.push({ run, baseline: line.baseline, trouble });
    }
  }
  return pieces;
}

export function isLeaf(header: AlignedHeader, column: number): boolean {
  return header.roles[column]?.some((role) => LEAF_ROLES.has(role)) ?? false;
}

/** A column of classes or aspects: 一级指标, 二级指标. */
export function isLevel(header: AlignedHeader, column: number): boolean {
  return header.roles[column]?.some((role) => role === 'level1' || role === 'level2') ?? false;
}

/** Rows of a table, the distance of its lines, and where in its cells text stands. */
export interface Rows {
  readonly rows: RowBand[];
  readonly pitch: number;
  readonly align: VerticalAlign;
}

/** Text of pieces one under the other. */
export const textOf = (pieces: readonly Piece[]) => pieces.map((piece) => piece.run.text).join('\n');
