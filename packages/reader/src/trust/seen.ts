/**
 * What a document shows of target tables, whatever was read of it: headings of classes and aspects, and values that look like targets,
 * line by line and row by row. It knows nothing of layouts, so that it sees what no layout recognised.
 */
import { type FoundQuantity, headingsIn, numbersIn, type SourceReference, TextMemory } from '@perf-lint/core';
import { type ColumnRole, HEADINGS } from '@perf-lint/data';
import { exactRoles } from '../evidence/headings.js';
import { isLevelWord } from '../evidence/levels.js';
import { pattern } from '../evidence/vocabulary/pattern.js';
import type { Block, SourceDocument, TextLine } from '../source-document.js';
import { Places } from './places.js';
import { hasTornLabel, measuredPieces, tornHeadings } from './torn-headings.js';

/** A line of text or a row of a grid that shows something of a target table. */
export interface Sight {
  /** Number of the line or row, counted through the document. */
  readonly at: number;
  readonly headings: readonly string[];
  /** Whether it names a target without a class: 目标值, 指标值. */
  readonly labelled: boolean;
  /** Which columns of a target table it heads. */
  readonly heads: Heads;
  /** Values that look like targets: numbers with a comparator, or with a known unit. */
  readonly values: number;
  /** Names of something measured in a line that is a whole table, header and all: its values may be lost. */
  readonly measured: number;
  /** The line, or the cells of the row. */
  readonly texts: readonly string[];
  readonly references: readonly SourceReference[];
  /** Number of the table block it stands in, -1 in text. */
  readonly table: number;
}

/** Lines around a heading in which values are looked for: numbers elsewhere in a document say nothing of targets. */
const NEAR = 12;

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
    for (const { cells, ends } of block.rows) {
      const texts = cells.map(({ text }) => text);
      // The cells of a row of a sheet belong to one row, which its ends tell.
      yield { texts, references: ends ?? cells.flatMap(({ references }) => references), table };
    }
  }
}

/** A line that has no place of its own is known by its number. */
function lineOf({ line, text }: TextLine): SourceReference {
  return { kind: 'text', line, column: 0, length: text.length };
}

/** What reports print before each value where they name no class: 年初目标值≥90%. */
const LABELS = ['目标值', '指标值'];
/** What heads the column of names: 三级指标, 指标内容. Shorter words also stand for other things, and 绩效指标 for the whole block. */
const NAMES = HEADINGS.flatMap(({ role, headings }) => (role === 'name' ? headings.filter(isNameHeading) : []));

const LABELLED = pattern`${LABELS}`;
const NAMED = pattern`${NAMES}`;

function isNameHeading(heading: string): boolean {
  return heading.length >= 4 && !exactRoles(heading).includes('indicators');
}

const BLANKS = /\s+/g;
const BLANK = /\s/;

/** A text without blanks; most cells have none. */
function closed(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, '') : text;
}

/** Headings of a line or cell: the whole of it names a class or an aspect, or such names with 指标 stand inside. */
function headingsNamed(text: string): readonly string[] {
  const inside = headingsIn(text);
  if (inside.length > 0) return inside.map(({ word }) => word);
  return text.length <= 12 && isLevelWord(text) ? [text.trim()] : tornHeadings(text);
}

/** Units that stand behind numbers of every kind, money and years above all: alone they tell nothing of targets. */
const EVERYWHERE: ReadonlySet<string> = new Set(['', '元', '年']);

/** Numbers of a text that look like targets. */
function targetsIn(text: string): readonly FoundQuantity[] {
  if (!/\d/.test(text)) return [];
  return numbersIn(text).filter(
    ({ comparator, knownUnit, date, unit }) => !date && (comparator !== null || (knownUnit && !EVERYWHERE.has(unit))),
  );
}

const valuesIn = (text: string): number => targetsIn(text).length;

/** Where the first number stands that looks like a target, else the first digit; null in a text without one. */
export function firstValueIn(text: string): { readonly start: number; readonly end: number } | null {
  const [first] = targetsIn(text);
  if (first !== undefined) return first;
  const digit = text.search(/\d/);
  return digit < 0 ? null : { start: digit, end: digit + 1 };
}

/** Which columns of a target table the texts of a line or row head. */
interface Heads {
  readonly values: boolean;
  readonly names: boolean;
}

const NO_COLUMN: Heads = { values: false, names: false };

/** 三级指标 with 指标值 near it, as headings stand that nothing parts; sentences about forms have words between. */
const HEADINGS_TOGETHER = pattern`${NAMES}[^，、,；;。]{0,14}${LABELS}`;
/** A line that names both, far apart, is a table that fell into one line where it holds so many values. */
const FULL_LINE = 10;

/** `texts` without blanks, `printed` as they stand. */
function headsOf(texts: readonly string[], printed: readonly string[], values: number): Heads {
  const both = texts.some(
    (text, index) =>
      HEADINGS_TOGETHER.test(text) ||
      (values >= FULL_LINE &&
        NAMES.some((name) => text.includes(name)) &&
        (LABELS.some((label) => text.includes(label)) || hasTornLabel(printed[index] ?? '', LABELS))),
  );
  const role = (wanted: ColumnRole) => both || texts.some((text) => exactRoles(text).includes(wanted));
  return { values: role('value'), names: role('name') };
}

/** Names in lines where 三级指标 and 指标值 stand as pieces of their own: the table fell into one line, perhaps without its values. */
function measuredIn(texts: readonly string[]): number {
  return sumOf(texts, (text) => {
    const pieces = new Set(text.split(BLANKS));
    return NAMES.some((name) => pieces.has(name)) && LABELS.some((label) => pieces.has(label)) ? measuredPieces(text) : 0;
  });
}

/** Numbers of any kind behind the headings of a table that runs on in one line: there they can only be its cells. */
function numbersBehind(text: string): number {
  const found = HEADINGS_TOGETHER.exec(text);
  return found === null ? 0 : numbersIn(text.slice(found.index + found[0].length)).length;
}

function sumOf(texts: readonly string[], count: (text: string) => number): number {
  return texts.reduce((sum, text) => sum + count(text), 0);
}

/** What a document shows, and where every place of it stands in its order. */
export interface Seen {
  readonly sights: readonly Sight[];
  /** Number of the line or row of every place. */
  readonly positions: Pick<Places, 'get'>;
}

/** What a text says of a target table by its words. */
interface OwnWords {
  /** The text without blanks. */
  readonly closed: string;
  readonly headings: readonly string[];
  readonly labelled: boolean;
  readonly named: boolean;
}

/** Cells come again, those of classes in every row; lines do not. */
const LONGEST_REMEMBERED = 24;
const remembered = new TextMemory<OwnWords>(4096);

function ownWords(text: string): OwnWords {
  const plain = closed(text);
  return { closed: plain, headings: headingsNamed(text), labelled: LABELLED.test(plain), named: NAMED.test(plain) };
}

/** What the cells of a row, or a line, say together. */
interface Words {
  readonly closed: readonly string[];
  readonly headings: readonly string[];
  readonly labelled: boolean;
  readonly named: boolean;
}

function wordsOf(texts: readonly string[]): Words {
  const headings: string[] = [];
  const all: string[] = [];
  let labelled = false;
  let named = false;
  for (const text of texts) {
    const own = text.length <= LONGEST_REMEMBERED ? remembered.of(text, ownWords) : ownWords(text);
    for (const heading of own.headings) headings.push(heading);
    all.push(own.closed);
    labelled ||= own.labelled;
    named ||= own.named;
  }
  return { closed: all, headings, labelled, named };
}

const tells = ({ headings, labelled, named }: Words): boolean => headings.length > 0 || labelled || named;

/** A line or row with what it says. */
interface Place {
  readonly at: number;
  readonly unit: Unit;
  readonly words: Words;
}

/** What a line or row near a heading shows; null where that is nothing. */
function sightOf({ at, unit, words }: Place): Sight | null {
  const { closed: bare, headings, labelled, named } = words;
  const shown = sumOf(unit.texts, valuesIn);
  const heads = labelled || named ? headsOf(bare, unit.texts, shown) : NO_COLUMN;
  const values = shown === 0 && heads.values ? sumOf(bare, numbersBehind) : shown;
  if (!tells(words) && values === 0) return null;
  const { texts, references, table } = unit;
  const measured = labelled && named ? measuredIn(texts) : 0;
  return { at, texts, headings, labelled, heads, values, measured, references, table };
}

/** Everything of target tables that the document shows, in its order. Linear in its length. */
export function seenIn({ blocks }: SourceDocument): Seen {
  const sights: Sight[] = [];
  const positions = new Places();
  const look = (place: Place) => {
    const sight = sightOf(place);
    if (sight !== null) sights.push(sight);
  };
  /** Lines too far behind the last heading, of which a next one may still stand near. */
  const waiting: Place[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (const unit of unitsOf(blocks)) {
    for (const reference of unit.references) positions.set(reference, at);
    const place: Place = { at, unit, words: wordsOf(unit.texts) };
    if (tells(place.words)) {
      for (const before of waiting.splice(0)) look(before);
      last = at;
    }
    if (at - last <= NEAR) look(place);
    else if (waiting.push(place) > NEAR) waiting.shift();
    at += 1;
  }
  // The end of a document is near whatever was cut off with it.
  for (const place of waiting) look(place);
  return { sights, positions };
}
