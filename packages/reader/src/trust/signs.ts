/**
 * Signs of a wrong reading in a row and around it, each alone: what the cells hold, how the row stands among its neighbours, what the
 * table says of itself. No sign knows which decoder made the row, so that a row is doubted for what it is and not for where it came from.
 */
import type { SourceReference } from '@perf-lint/core';
import type { IndicatorDraft, ProjectDraft, TableDraft } from '../draft.js';
import { aspectWord, classWord, standsUnder } from '../evidence/levels.js';
import { shapeOf } from '../evidence/shape.js';
import { nameSigns, STRONG_CELL_SIGNS, toldAround, valueSigns } from './cell-signs.js';
import { type LeftText, leftBy } from './left-text.js';

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
  'short-name', // one character, none, or words of the page in brackets
  'two-characters', // the name is two Chinese characters, in a table that lost its grid
  'number-around-name', // the name ends with a bare number, or begins with one that counts nothing
  'sentence-in-name', // a colon or the end of a sentence inside the name
  'told-around-name', // words of a sentence around the name, where sentences were read
  'more-in-value', // words or a second number behind a number and its unit
  'points-for-value', // 10分: what a row is worth, not what it aims at
  'exchanged', // the name is like a value, and the value like a name
  'beside-odd', // the row before or behind has a sign of its own
  'bare-number', // a number alone where most values have a sign or a unit
  'class-missing', // no class, though rows of the table have one
  'aspect-missing', // no aspect, though most rows of the table have one
  'aspect-elsewhere', // the aspect does not stand under the class
  'aspect-unheard', // an aspect that is no known one, where other rows of the table have known ones
  'classless', // no row of the table has a class
  'class-unlike', // a name of satisfaction elsewhere, or another name under satisfaction
  'order', // a class that was closed begins again: rows of another form
  'again', // the same name and value stood before in the project
  'odd-neighbours', // share of rows of the table with a sign of their own
  'cell-left', // a cell of the row's own line is in no row, in a table with marks between its cells
  'left-behind', // text of no row between the row and the next, where most rows leave none
  'left-below', // text of no row below the name, where the column of the names stands
  'left-over', // text of the table in no row, by its rows
  'weights-off', // weights of all rows do not come to 100 or 90
  'of-whole', // targets of a project under a heading that speaks of a department as a whole
  'uncovered', // share of the values seen where this table stands that no row holds
] as const;
export type Sign = (typeof SIGNS)[number];

/** Strength of each sign of a row; absent ones are 0. */
export type Signs = Partial<Record<Sign, number>>;

/** Characters of a cell that its signs are looked for in; what is longer is odd for being so. */
const LOOKED_AT = 160;
/** How much of an odd cell is laid at the reading's door where the grid was given. */
const AUTHORS = 0.3;

/** A name of satisfaction: where no row of a project stands under that class, its heading was lost rather than left out. */
const SATISFACTION = /满意[度率]$/;

/** What holds for a table as a whole, beside its rows. */
export interface TableTrouble {
  /** Share of the values seen where the table stands that no row holds, 0..1. */
  readonly uncovered: number;
  /** What stands in its text beside a row and is in none. */
  readonly left: ReadonlyMap<IndicatorDraft, LeftText>;
  /** Whether its projects stand under a heading of a department as a whole. */
  readonly ofWhole: boolean;
}

/** A table with which nothing is wrong but what its rows show. */
export const NO_TROUBLE: TableTrouble = { uncovered: 0, left: new Map(), ofWhole: false };

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
    leftIn: table.origin === 'delimited' ? linesOf(table.unplaced.flatMap(({ references }) => references)) : new Set(),
    trouble,
    withClass,
    classLeft: table.unplaced.some(({ text }) => classWord(text) !== '') ? 1 : 0,
    withAspect,
    heard: share(({ level2 }) => aspectWord(level2) !== null),
    dressed: share(({ value }) => isDressed(value)),
  };
  let odd = 0;
  for (const { rows, project } of groups) {
    const lost = table.origin !== 'given' && withClass > 0 && project !== null && !rows.some(({ level1 }) => level1 === 'satisfaction');
    const neighbours: Neighbours = {
      project,
      weightsOff: weightsOff(rows) ? 1 : 0,
      lostSatisfaction: lost,
      order: new ClassOrder(),
      seen: new Set(),
    };
    const own = rows.map((row) => rowSigns(row, table, shared, neighbours));
    const oddness = own.map((signs) => STRONG_SIGNS.reduce((most, sign) => Math.max(most, signs[sign]), 0));
    for (const [at, row] of rows.entries()) {
      const signs = own[at];
      if (signs === undefined) continue;
      if (shared.origin === 'decoded' && mayHaveLostUnit(row, rows[at + 1])) signs['bare-number'] = shared.dressed;
      signs['beside-odd'] = Math.max(oddness[at - 1] ?? 0, oddness[at + 1] ?? 0);
      if ((oddness[at] ?? 0) > ODD) odd += 1;
      result.set(row, signs);
    }
  }
  for (const signs of result.values()) signs['odd-neighbours'] = odd / all.length;
  return result;
}

/** Signs that make a row an odd one, whose neighbours are in danger too. */
const STRONG_SIGNS = [...STRONG_CELL_SIGNS, 'valueless', 'exchanged', 'class-unlike', 'aspect-unheard'] as const;

/** Least strength of a sign that makes a row an odd one. */
const ODD = 0.3;

/** What holds for every row of a table. */
interface Shared {
  readonly origin: ReturnType<typeof originSign>;
  readonly leftOver: number;
  /** Lines of text with a cell that is in no row, where each row is a line. */
  readonly leftIn: ReadonlySet<number>;
  readonly trouble: TableTrouble;
  /** Shares of the rows that have a class and an aspect. */
  readonly withClass: number;
  readonly withAspect: number;
  /** 1 where the table prints a class that stands in no row. */
  readonly classLeft: number;
  /** Share of the rows whose aspect is a known one. */
  readonly heard: number;
  /** Share of the rows whose value has a number with a sign or a unit. */
  readonly dressed: number;
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
  const left = leftBy(shared.trouble.left, row);
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
    valueless: value === '' ? emptiness(shared.origin) : 0,
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
    'two-characters': !given && TWO_CHARACTERS.test(row.name) ? 1 : 0,
    'number-around-name': named['number-around-name'],
    'sentence-in-name': named['sentence-in-name'],
    'told-around-name': shared.origin === 'written' && toldAround(row.name) ? 1 : 0,
    'more-in-value': valued['more-in-value'],
    'points-for-value': valued['points-for-value'],
    exchanged: named['odd-name'] * oddValue,
    'beside-odd': 0,
    'bare-number': BARE.test(value) ? shared.dressed : 0,
    'class-missing': row.level1 === '' && (shared.withClass > 0 || shared.classLeft > 0) ? 1 : 0,
    'aspect-missing': row.level2 === '' && shared.withAspect > 0.5 ? shared.withAspect : 0,
    'aspect-elsewhere': elsewhere ? 1 : 0,
    'aspect-unheard': row.level2 !== '' && aspectWord(row.level2) === null ? shared.heard : 0,
    classless: shared.withClass === 0 ? 1 : 0,
    'class-unlike': isUnlike(row, project === null) ? 1 : 0,
    order: project !== null && around.order.returns(row) ? 1 : 0,
    again,
    'odd-neighbours': 0,
    'cell-left': shared.leftIn.size > 0 && [...linesOf(row.valueReferences)].some((line) => shared.leftIn.has(line)) ? 1 : 0,
    'left-behind': left.behind ? 1 : 0,
    'left-below': left.below ? 1 : 0,
    'left-over': shared.leftOver,
    'weights-off': around.weightsOff,
    'of-whole': shared.trouble.ofWhole && project !== null ? 1 : 0,
    uncovered: shared.trouble.uncovered,
  };
}

const TWO_CHARACTERS = /^[一-龥]{2}$/;

/** Lines of text that references name. */
function linesOf(references: readonly SourceReference[]): Set<number> {
  return new Set(references.flatMap((reference) => (reference.kind === 'text' ? [reference.line] : [])));
}

/** How far an empty value is the reading's: a cell between two marks is there and empty, and is the author's as often. */
function emptiness(origin: ReturnType<typeof originSign>): number {
  if (origin === null) return 0;
  return origin === 'delimited' ? 0.5 : 1;
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

/** How unsure the decoder is of its own best reading: 0 where it is certain, 1 where it holds the reading for worth a twentieth. */
function unsureness(confidence: number): number {
  return Math.min(1, -Math.log(Math.max(0.001, confidence)) / 3);
}

function isElsewhere({ level1, level2 }: IndicatorDraft, overall: boolean): boolean {
  if (level1 === '' || level2 === '') return false;
  const aspect = aspectWord(level2);
  return aspect !== null && !standsUnder(aspect, level1, overall);
}

/** A number with nothing around it. */
const BARE = /^\d[\d,.]*$/;
/** ≥300, 26万: where the next name begins right behind it, the unit may have gone to that. */
const UNITLESS = /^[≥≤=><＝＞＜≧≦⩾⩽]*\s*\d[\d,.]*[万亿]?$/;

function mayHaveLostUnit({ name, value, valueReferences }: IndicatorDraft, next: IndicatorDraft | undefined): boolean {
  // 扫描档案卷数(卷): the name says the unit.
  if (next === undefined || !UNITLESS.test(value) || /[)）]$/.test(name)) return false;
  const [end, begin] = [valueReferences.at(-1), next.nameReferences[0]];
  if (end?.kind !== 'text' || begin?.kind !== 'text') return false;
  return end.line === begin.line && end.column + end.length === begin.column;
}

/** A number with a sign before it or something behind it. */
function isDressed(value: string): boolean {
  return /\d/.test(value) && !BARE.test(value);
}

/** A name of satisfaction under another class, or another name under satisfaction. */
function isUnlike({ level1, level2, name }: IndicatorDraft, overall: boolean): boolean {
  if (level1 === '' || name === '') return false;
  const { satisfaction } = shapeOf(name.slice(0, LOOKED_AT));
  if (level1 === 'satisfaction') return !satisfaction;
  return SATISFACTION.test(name) && !(overall && level1 === 'benefit' && mayBeOfSatisfaction(level2));
}

/** Overall tables have satisfaction under 效益, and there not under 可持续影响. */
function mayBeOfSatisfaction(level2: string): boolean {
  const aspect = aspectWord(level2);
  return aspect === null || aspect === 'satisfaction' || aspect === 'duty-benefit';
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
