/**
 * Signs of a wrong reading in a row and around it, each alone: what the cells hold, how the row stands among its neighbours, what the
 * table says of itself. No sign knows which decoder made the row, so that a row is doubted for what it is and not for where it came from.
 */
import { headingsIn, numbersIn, parseTarget, TextMemory, unitAt } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import type { IndicatorDraft, ProjectDraft, TableDraft } from '../draft.js';
import { exactRoles } from '../evidence/headings.js';
import { aspectWord, isLevelWord, standsUnder } from '../evidence/levels.js';
import { shapeOf } from '../evidence/shape.js';
import { pattern } from '../evidence/vocabulary/pattern.js';

/** Signs with what they mean; a weight belongs to each (see weights.ts). */
export const SIGNS = [
  'bias', // always there
  'delimited', // bars or tabs: cells may have shifted
  'found', // a grid found by rules or positions
  'decoded', // columns decoded from text
  'written', // sentences and lists
  'share', // how far the decoder is from sure of its best reading, 0 where a grid was given
  'repaired', // a repair was needed to get the row
  'nameless', // no name
  'valueless', // no value, in a table that lost its grid
  'heading-in-name', // a heading of class, aspect or column in the name
  'heading-in-value',
  'target-in-name', // a number with a comparator, or ending the name, and a unit
  'name-in-value', // words of a name before the number of a value
  'broken-name', // the name begins or ends in the middle: open brackets, a unit or 的 at its beginning
  'broken-value', // the value begins or ends in the middle
  'glued-numbers', // several numbers that touch, where one target is printed
  'odd-name', // the name is less like a name than like a value
  'odd-value', // the value is less like a value than like a name
  'long-name',
  'long-value',
  'short-name', // one character
  'number-around-name', // the name ends with a bare number, or begins with one that counts nothing
  'sentence-in-name', // a colon or the end of a sentence inside the name
  'class-missing', // no class, though rows of the table have one
  'aspect-missing', // no aspect, though most rows of the table have one
  'aspect-elsewhere', // the aspect does not stand under the class
  'order', // a class that was closed begins again: rows of another form
  'again', // the same name and value stood before in the project
  'unnamed-project',
  'odd-neighbours', // share of rows of the table with a sign of their own
  'left-over', // text of the table in no row, by its rows
  'weights-off', // weights of all rows do not come to 100 or 90
  'uncovered', // share of the values seen where this table stands that no row holds
] as const;
export type Sign = (typeof SIGNS)[number];

/** Strength of each sign of a row; absent ones are 0. */
export type Signs = Partial<Record<Sign, number>>;

const LONG_NAME = 32;
/** Characters of a cell that its signs are looked for in; what is longer is odd for being so. */
const LOOKED_AT = 160;
const LONG_VALUE = 30;
/** How much of an odd cell is laid at the reading's door where the grid was given. */
const AUTHORS = 0.3;

/** A name of satisfaction: where no row of a project stands under that class, its heading was lost rather than left out. */
const LABEL = pattern`[一二三]级指标|${FORM_READING.labelsInNames}`;
const NUMBERED_BY = pattern`^${CELL_WORDS.numberedBy}`;
const LABEL_PART = pattern`${FORM_READING.labelParts}`;
const EVERYDAY = new Set(FORM_READING.everydayLevels);
const SATISFACTION = /满意[度率]$/;

/** What holds for a table as a whole, beside its rows. */
export interface TableTrouble {
  /** Share of the values seen where the table stands that no row holds, 0..1. */
  readonly uncovered: number;
}

/** Signs of every row of a table, project by project in its order; the overall rows last. */
export function signsOf(table: TableDraft, trouble: TableTrouble): ReadonlyMap<IndicatorDraft, Signs> {
  const result = new Map<IndicatorDraft, Record<Sign, number>>();
  const groups: { readonly rows: readonly IndicatorDraft[]; readonly project: ProjectDraft | null }[] = [
    ...table.projects.map((project) => ({ rows: project.indicators, project })),
    ...(table.overall === null ? [] : [{ rows: table.overall.indicators, project: null }]),
  ];
  const all = groups.flatMap(({ rows }) => rows);
  if (all.length === 0) return result;
  const share = (test: (row: IndicatorDraft) => boolean) => all.filter(test).length / all.length;
  const withClass = share(({ level1 }) => level1 !== '');
  const withAspect = share(({ level2 }) => level2 !== '');
  const shared: Shared = {
    origin: originSign(table),
    leftOver: Math.min(1, table.unplaced.length / all.length),
    uncovered: trouble.uncovered,
    withClass,
    withAspect,
  };
  let odd = 0;
  for (const { rows, project } of groups) {
    const lost = table.origin !== 'given' && project !== null && !rows.some(({ level1 }) => level1 === 'satisfaction');
    const neighbours: Neighbours = {
      project,
      weightsOff: weightsOff(rows) ? 1 : 0,
      lostSatisfaction: lost,
      order: new ClassOrder(),
      seen: new Set(),
    };
    for (const row of rows) {
      const signs = rowSigns(row, table, shared, neighbours);
      if (CELL_SIGNS.some((sign) => signs[sign] > ODD)) odd += 1;
      result.set(row, signs);
    }
  }
  for (const signs of result.values()) signs['odd-neighbours'] = odd / all.length;
  return result;
}

/** Least strength of a sign that makes a row an odd one. */
const ODD = 0.3;

/** What holds for every row of a table. */
interface Shared {
  readonly origin: ReturnType<typeof originSign>;
  readonly leftOver: number;
  readonly uncovered: number;
  /** Shares of the rows that have a class and an aspect. */
  readonly withClass: number;
  readonly withAspect: number;
}

/** What the rows of a project say of each other. */
interface Neighbours {
  readonly project: ProjectDraft | null;
  readonly weightsOff: number;
  readonly lostSatisfaction: boolean;
  readonly order: ClassOrder;
  readonly seen: Set<string>;
}

/** Every sign of a row but the share of odd rows. Written out in one piece: put together from others it takes ten times as long, row after row. */
function rowSigns(row: IndicatorDraft, table: TableDraft, shared: Shared, around: Neighbours): Record<Sign, number> {
  const { project, seen } = around;
  const given = table.origin === 'given';
  const value = row.value.slice(0, LOOKED_AT);
  const named = nameSigns(row.name.slice(0, LOOKED_AT));
  const valued = valueSigns(value);
  const oddValue = value.startsWith('定性:') ? 0 : valued['odd-value'];
  // Where cells are the document's own, odd contents are rather the author's.
  const charged = given ? AUTHORS : 1;
  const key = `${row.name}\n${row.value}`;
  const again = seen.has(key) && row.name !== '' ? 1 : 0;
  seen.add(key);
  const elsewhere = isElsewhere(row, project === null) || (around.lostSatisfaction && SATISFACTION.test(row.name));
  return {
    bias: 1,
    delimited: shared.origin === 'delimited' ? 1 : 0,
    found: shared.origin === 'found' ? 1 : 0,
    decoded: shared.origin === 'decoded' ? 1 : 0,
    written: shared.origin === 'written' ? 1 : 0,
    share: given ? 0 : unsureness(row.confidence),
    repaired: row.repairs.some((repair) => !HARMLESS.has(repair)) ? 1 : 0,
    nameless: named.nameless,
    valueless: value === '' && !given ? 1 : 0,
    'heading-in-name': named['heading-in-name'],
    'heading-in-value': valued['heading-in-value'],
    'target-in-name': named['target-in-name'],
    'name-in-value': valued['name-in-value'],
    'broken-name': named['broken-name'],
    'broken-value': valued['broken-value'],
    'glued-numbers': valued['glued-numbers'],
    'odd-name': charged * named['odd-name'],
    'odd-value': charged * oddValue,
    'long-name': charged * named['long-name'],
    'long-value': charged * valued['long-value'],
    'short-name': named['short-name'],
    'number-around-name': named['number-around-name'],
    'sentence-in-name': named['sentence-in-name'],
    'class-missing': row.level1 === '' ? shared.withClass : 0,
    'aspect-missing': row.level2 === '' && shared.withAspect > 0.5 ? shared.withAspect : 0,
    'aspect-elsewhere': elsewhere ? 1 : 0,
    order: project !== null && around.order.returns(row) ? 1 : 0,
    again,
    'unnamed-project': project !== null && project.name === '' && project.code === '' ? 1 : 0,
    'odd-neighbours': 0,
    'left-over': shared.leftOver,
    'weights-off': around.weightsOff,
    uncovered: shared.uncovered,
  };
}

/** The sign that the origin of a table is, null for a grid that was given. */
function originSign({ origin, layout }: TableDraft): 'delimited' | 'found' | 'decoded' | 'written' | null {
  if (layout === 'prose' || layout === 'outline') return 'written';
  switch (origin) {
    case 'given':
    case undefined:
      return null;
    case 'delimited':
      return 'delimited';
    case 'ruled':
    case 'aligned':
      return 'found';
    case 'decoded':
      return 'decoded';
    default:
      return origin satisfies never;
  }
}

/** Repairs that leave name and value where the document prints them. */
const HARMLESS: ReadonlySet<string> = new Set(['joined-code', 'joined-lines', 'decoded', 'inherited-class']);

/** Signs that a name gives, and those that a value gives. */
const NAME_SIGNS = [
  'nameless',
  'heading-in-name',
  'target-in-name',
  'broken-name',
  'odd-name',
  'long-name',
  'short-name',
  'number-around-name',
  'sentence-in-name',
] as const satisfies readonly Sign[];
const VALUE_SIGNS = [
  'heading-in-value',
  'name-in-value',
  'broken-value',
  'glued-numbers',
  'odd-value',
  'long-value',
] as const satisfies readonly Sign[];
/** What in the cells of a row speaks against it; what repairs and decoders say of themselves is another matter. */
const CELL_SIGNS = ['valueless', ...NAME_SIGNS, ...VALUE_SIGNS] as const;

type NameSigns = Readonly<Record<(typeof NAME_SIGNS)[number], number>>;
type ValueSigns = Readonly<Record<(typeof VALUE_SIGNS)[number], number>>;

/** The same names and values stand in row after row of a form. */
const ofNames = new TextMemory<NameSigns>(8_000);
const ofValues = new TextMemory<ValueSigns>(8_000);

function nameSigns(name: string): NameSigns {
  return ofNames.of(name, () => {
    const shape = name === '' ? null : shapeOf(name);
    return {
      nameless: name === '' ? 1 : 0,
      'heading-in-name': headingInside(name) ? 1 : 0,
      'target-in-name': targetInside(name) ? 1 : 0,
      'broken-name': shape === null ? 0 : Math.min(1, -shape.whole / 5),
      'odd-name': shape === null ? 0 : Math.min(1, Math.max(0, shape.value - shape.name) / 3),
      'long-name': Math.min(1, Math.max(0, name.length - LONG_NAME) / LONG_NAME),
      'short-name': Array.from(name).length === 1 ? 1 : 0,
      'number-around-name': numberAround(name) ? 1 : 0,
      'sentence-in-name': /[一-龥][:：。；;][一-龥]/.test(name) ? 1 : 0,
    };
  });
}

function valueSigns(value: string): ValueSigns {
  return ofValues.of(value, () => {
    const plain = value.replace(/^定性:/, '').replace(/\|.*$/, '');
    const shape = plain === '' ? null : shapeOf(plain);
    return {
      'heading-in-value': headingInside(plain) ? 1 : 0,
      'name-in-value': /^[^\d≥≤><=＞＜＝]{4,}(?:率|度|数|量)[≥≤><=＞＜＝\d]/.test(plain) ? 1 : 0,
      'broken-value': shape === null || shape.numeric ? brokenEnd(plain) : Math.min(1, -shape.whole / 5),
      'glued-numbers': gluedNumbers(plain) ? 1 : 0,
      'odd-value': shape === null || shape.numeric ? 0 : Math.min(1, Math.max(0, shape.name - shape.value) / 3),
      'long-value': Math.min(1, Math.max(0, plain.length - LONG_VALUE) / LONG_VALUE),
    };
  });
}

/** How unsure the decoder is of its own best reading: 0 where it is certain, 1 where it holds the reading for worth a twentieth. */
function unsureness(confidence: number): number {
  return Math.min(1, -Math.log(Math.max(0.001, confidence)) / 3);
}

function headingInside(text: string): boolean {
  if (text === '') return false;
  if (isLevelWord(text) && aspectWord(text) !== 'satisfaction' && /指标|目标/.test(text)) return true;
  if (LABEL.test(text) || (text.length <= 8 && exactRoles(text).length > 0 && LABEL_PART.test(text))) return true;
  return headingsIn(text).some(({ word, start, end }) => end - start < text.length && word.length >= 2 && !EVERYDAY.has(word));
}

/** ≥95% at the end of a name, or a number with a unit that closes it. */
function targetInside(name: string): boolean {
  if (/[≥≤＞＜><=＝]\s*\d/.test(name)) return true;
  const last = numbersIn(name).at(-1);
  return last !== undefined && !last.date && last.knownUnit && last.unit !== '' && last.end === name.length && last.start > 2;
}

/** 培训人数200, 1病害减少: a piece of the cell before or behind; 3类人员 and 5000吨稻谷 count. */
function numberAround(name: string): boolean {
  if (/[一-龥](?:\d{1,4}|\d+[%％][\^*]?)$/.test(name)) return true;
  const digits = /^\d{1,3}(?=[一-龥])/.exec(name)?.[0].length ?? 0;
  return digits > 0 && unitAt(name, digits) === null && !NUMBERED_BY.test(name.charAt(digits));
}

/** A value that stops behind its comparator or its range, or begins with a bracket that closes. */
function brokenEnd(value: string): number {
  return /^[)）\]】,，、;；]|[≥≤><=＞＜＝\-~～—至(（]$/.test(value) ? 1 : 0;
}

/** 20100%, 100%100%20: numbers that touch. */
function gluedNumbers(value: string): boolean {
  if (/\d{9,}/.test(value) || /[%％]\s*\d/.test(value)) return true;
  return /\d/.test(value) && parseTarget(value).kind === 'unreadable';
}

function isElsewhere({ level1, level2 }: IndicatorDraft, overall: boolean): boolean {
  if (level1 === '' || level2 === '') return false;
  const aspect = aspectWord(level2);
  return aspect !== null && !standsUnder(aspect, level1, overall);
}

/** Whether all rows have weights that come to no sum a form allows. */
function weightsOff(rows: readonly IndicatorDraft[]): boolean {
  let sum = 0;
  for (const { weight } of rows) {
    if (weight === null) return false;
    sum += weight;
  }
  return rows.length > 1 && ![100, 90, 80, 1].some((whole) => Math.abs(sum - whole) < 0.06);
}

/** Classes come once each in a form, in any order; one that was left and begins again belongs to another form. */
class ClassOrder {
  readonly #closed = new Set<string>();
  #current = '';

  returns({ level1 }: IndicatorDraft): boolean {
    if (level1 === '' || level1 === this.#current) return false;
    if (this.#current !== '') this.#closed.add(this.#current);
    this.#current = level1;
    return this.#closed.has(level1);
  }
}
