/**
 * A table shown as cards: each row is a group of lines (指标名称：…, 年度目标：…), and every cell says again which heading it is under. The labels are the
 * headings, the cards are the rows. Lines that come again from card to card and are no cell (指标 3/10, a stroke) only separate them.
 */
import { compact } from '@perf-lint/core';
import { elementAt } from '../element-at.js';
import { exactRoles } from '../evidence/headings.js';
import { isLevelWord } from '../evidence/levels.js';
import { plainCell } from '../grids/plain-cell.js';
import type { Block, GridCell, TableBlock, TextBlock, TextLine } from '../source-document.js';
import { type PlacedTable, withTables } from './tables-in-text.js';

const FEWEST_CARDS = 2;
/** Lines that a cell may go on over: what is longer is text behind the table. */
const MOST_WRAPPED = 3;

/** A label begins its line, or stands behind a wide space of one. */
const LABEL = /(?:^|[ \t\u3000|]{2,}|[\u3000\t])[ \t\u3000]*([^\s：:，。；、|\d][^\s：:，。；、|]{1,11})[：:]/g;

/** A cell that names its heading. */
interface Field {
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

const fieldsOf = ({ text }: TextLine, line: number): Field[] => {
  const labels = [...text.matchAll(LABEL)];
  return labels.map((label, index) => ({
    label: label[1] ?? '',
    text: text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length).trim(),
    line,
  }));
};

const isName = (label: string): boolean => exactRoles(label)[0] === 'name' && !isLevelWord(label);

/** Headings of a target, or of what may be one where a table has no other. */
const isTarget = (label: string): boolean => exactRoles(label).some((role) => role === 'value' || role === 'goal');

interface Cards {
  /** Places of the first field and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
  readonly rows: readonly (readonly Field[])[];
}

interface Shape {
  /** Labels of a card in their order. */
  readonly labels: readonly string[];
  /** How many of them stand before the name. */
  readonly before: number;
}

/** Told by what stands between two names: what stands behind the last name as well is behind it in every card, the rest before it. */
function shapeOf(fields: readonly Field[], first: number): Shape | null {
  const { label: name } = elementAt(fields, first);
  const next = fields.findIndex(({ label }, at) => at > first && label === name);
  if (next < 0) return null;
  const between = fields.slice(first + 1, next).map(({ label }) => label);
  if (new Set(between).size < between.length || between.some(isName) || !between.some(isTarget)) return null;
  const behind = behindLast(fields, next, between);
  let before = 0;
  for (; before < between.length; before++) {
    const label = between[between.length - 1 - before] ?? '';
    if (behind.has(label) || fields[first - 1 - before]?.label !== label) break;
  }
  const after = between.length - before;
  return { labels: [...between.slice(after), name, ...between.slice(0, after)], before };
}

/** Labels behind the last name of a row of cards. */
function behindLast(fields: readonly Field[], first: number, between: readonly string[]): ReadonlySet<string> {
  const name = fields[first]?.label;
  for (let at = first; ; ) {
    const own = new Set<string>();
    for (at++; at < fields.length; at++) {
      const { label } = elementAt(fields, at);
      if (!between.includes(label) || own.has(label)) break;
      own.add(label);
    }
    if (fields[at]?.label !== name) return own;
  }
}

/** The cards from a name on: cells may be wanting in them, but none stands out of its order. */
function cardsFrom(fields: readonly Field[], first: number): Cards | null {
  const shape = shapeOf(fields, first);
  if (shape === null) return null;
  const { labels, before } = shape;
  const name = labels[before];
  const rows: Field[][] = [];
  let to = first - before;
  for (;;) {
    const card: Field[] = [];
    for (let place = -1; to + card.length < fields.length; ) {
      const field = elementAt(fields, to + card.length);
      const own = labels.indexOf(field.label);
      if (own <= place) break;
      card.push(field);
      place = own;
    }
    if (!card.some(({ label }) => label === name)) break;
    rows.push(card);
    to += card.length;
  }
  return rows.length < FEWEST_CARDS ? null : { from: first - before, to, labels, rows };
}

/** What a line says but its numbers: the same from card to card where it only separates them. */
const withoutNumbers = ({ text }: TextLine): string => compact(text).replace(/\d+|[一二三四五六七八九十]+/g, '#');

/** The lines behind a cell up to the next one that belong to it; null where they say something else than a cell does. */
function goingOn(lines: readonly TextLine[], separators: ReadonlySet<string>): readonly TextLine[] | null {
  const own = lines.filter((line) => line.text.trim() !== '' && !separators.has(withoutNumbers(line)));
  return own.length >= MOST_WRAPPED || own.some(({ text }) => isLevelWord(text.trim())) ? null : own;
}

/** The cards as a table; null where what stands between them is neither a cell nor a separator. */
function tableOf(lines: readonly TextLine[], fields: readonly Field[], { from, to, labels, rows }: Cards): TableBlock | null {
  const behind = new Map<string, number>();
  const between = (place: number): readonly TextLine[] => {
    const end = place + 1 < to ? elementAt(fields, place + 1).line : 0;
    return lines.slice(elementAt(fields, place).line + 1, end);
  };
  for (let place = from; place < to; place++)
    for (const line of between(place)) behind.set(withoutNumbers(line), (behind.get(withoutNumbers(line)) ?? 0) + 1);
  const separators = new Set([...behind].flatMap(([text, times]) => (times > 1 ? [text] : [])));
  const cells: GridCell[][] = [labels.map((label, column) => plainCell(label, column, []))];
  let place = from;
  for (const row of rows) {
    const own: GridCell[] = [];
    for (const { label, text, line } of row) {
      const more = goingOn(between(place++), separators);
      if (more === null) return null;
      const all = [elementAt(lines, line), ...more];
      const references = all.flatMap((each) => [...each.references]);
      own.push(plainCell([text, ...more.map((each) => each.text.trim())].join(''), labels.indexOf(label), references));
    }
    cells.push(own);
  }
  return { kind: 'table', origin: 'delimited', title: '', columns: labels.length, rows: cells.map((row) => ({ cells: row })) };
}

/** The text with each table of cards in the place of its lines. Linear. */
export function cardsInLines(block: TextBlock): readonly Block[] {
  const { lines } = block;
  const fields = lines.flatMap(fieldsOf);
  const tables: PlacedTable[] = [];
  for (let at = 0; at < fields.length; ) {
    const cards = isName(elementAt(fields, at).label) ? cardsFrom(fields, at) : null;
    at = cards?.to ?? at + 1;
    if (cards === null) continue;
    const from = elementAt(fields, cards.from).line;
    const table = from < (tables.at(-1)?.to ?? 0) ? null : tableOf(lines, fields, cards);
    if (table !== null) tables.push({ from, to: elementAt(fields, cards.to - 1).line + 1, table });
  }
  return withTables(block, tables);
}
