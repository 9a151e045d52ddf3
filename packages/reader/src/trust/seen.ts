/**
 * What a document shows of target tables, whatever was read of it: headings of classes and aspects, and values that look like targets,
 * line by line and row by row. It knows nothing of layouts, so that it sees what no layout recognised.
 */
import { headingsIn, numbersIn, type SourceReference } from '@perf-lint/core';
import { isLevelWord } from '../evidence/levels.js';
import type { Block, SourceDocument, TextLine } from '../source-document.js';

/** A line of text or a row of a grid that shows something of a target table. */
export interface Sight {
  /** Number of the line or row, counted through the document. */
  readonly at: number;
  readonly headings: readonly string[];
  /** Values that look like targets: numbers with a comparator, or with a known unit. */
  readonly values: number;
  readonly references: readonly SourceReference[];
  /** Number of the table block it stands in, -1 in text. */
  readonly table: number;
}

/** Lines around a heading in which values are looked for: numbers elsewhere in a document say nothing of targets. */
const NEAR = 12;

/** A place as a key that the references of rows read from it share: the line, the cell, or the piece of a page. */
export function placeKey(reference: SourceReference): string {
  const member = reference.member ?? '';
  switch (reference.kind) {
    case 'text':
      return `t${member}:${reference.line}`;
    case 'sheet':
      return `s${member}:${reference.sheet}!${reference.cell}`;
    case 'table':
      return `c${member}:${reference.table}.${reference.row}.${reference.column}`;
    case 'page':
      return `p${member}:${reference.page}.${reference.boxes.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(';')}`;
    default:
      return reference satisfies never;
  }
}

interface Unit {
  readonly texts: readonly string[];
  readonly references: readonly SourceReference[];
  readonly table: number;
}

function* unitsOf(blocks: readonly Block[]): Generator<Unit> {
  let table = -1;
  for (const block of blocks) {
    if (block.kind === 'text') {
      for (const line of block.lines)
        yield { texts: [line.text], references: line.references.length > 0 ? line.references : [lineOf(line)], table: -1 };
      continue;
    }
    table += 1;
    for (const row of block.rows)
      yield { texts: row.cells.map(({ text }) => text), references: row.cells.flatMap(({ references }) => references), table };
  }
}

/** A line that has no place of its own is known by its number. */
function lineOf({ line, text }: TextLine): SourceReference {
  return { kind: 'text', line, column: 0, length: text.length };
}

/** Headings of a line or row: whole cells that name a class or an aspect, and such names with 指标 inside longer texts. */
function headingsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const inside = headingsIn(text).map(({ word }) => word);
    return inside.length === 0 && text.length <= 12 && isLevelWord(text) ? [text.trim()] : inside;
  });
}

/** Units that stand behind numbers of every kind, money and years above all: alone they tell nothing of targets. */
const EVERYWHERE: ReadonlySet<string> = new Set(['', '元', '年']);

/** Numbers of a text that look like targets. */
function valuesIn(text: string): number {
  if (!/\d/.test(text)) return 0;
  return numbersIn(text).filter(
    ({ comparator, knownUnit, date, unit }) => !date && (comparator !== null || (knownUnit && !EVERYWHERE.has(unit))),
  ).length;
}

/** What a document shows, and where every place of it stands in its order. */
export interface Seen {
  readonly sights: readonly Sight[];
  /** Number of the line or row of every place. */
  readonly positions: ReadonlyMap<string, number>;
}

/** Everything of target tables that the document shows, in its order. Linear in its length. */
export function seenIn({ blocks }: SourceDocument): Seen {
  const units = [...unitsOf(blocks)];
  const headings = units.map(({ texts }) => headingsOf(texts));
  const sights: Sight[] = [];
  const positions = new Map<string, number>();
  let last = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const [at, unit] of units.entries()) {
    for (const reference of unit.references) positions.set(placeKey(reference), at);
    while (next < units.length && (next < at || (headings[next]?.length ?? 0) === 0)) next += 1;
    const own = headings[at] ?? [];
    if (own.length > 0) last = at;
    const near = at - last <= NEAR || next - at <= NEAR;
    const values = near ? unit.texts.reduce((sum, text) => sum + valuesIn(text), 0) : 0;
    if (own.length === 0 && values === 0) continue;
    sights.push({ at, headings: own, values, references: unit.references, table: unit.table });
  }
  return { sights, positions };
}
