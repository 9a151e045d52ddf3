/**
 * How much of the target tables that a document shows stands in rows that were read. A stretch of headings and values that no row comes
 * from is a table that was seen and not read, which is another thing than no table.
 */
import type { ReadingNote, SourceReference, UnplacedText } from '@perf-lint/core';
import { rowsOf, type TableDraft } from '../draft.js';
import { exactRoles } from '../evidence/headings.js';
import type { SourceDocument } from '../source-document.js';
import { moneyRows } from './money-rows.js';
import { firstValueIn, type Seen, type Sight, seenIn } from './seen.js';

/** A stretch of the document that shows a target table. */
export interface Stretch {
  /** Distinct headings of classes and aspects, in the order of their first appearance. */
  readonly headings: readonly string[];
  readonly values: number;
  /** Lines or rows with a value that name a target without a class (目标值≥90%). */
  readonly labelled: number;
  /** Whether a heading of values stands in it (指标值), and one of names (三级指标); whether it begins with one of names alone on its line. */
  readonly header: { readonly values: boolean; readonly names: boolean; readonly alone: boolean };
  /** Names in lines that hold a whole table, header and all. */
  readonly measured: number;
  /** Values that stand in lines or rows from which an indicator was read, or right beside one. */
  readonly read: number;
  /** What shows the other values. */
  readonly left: readonly Sight[];
  readonly references: readonly SourceReference[];
}

export interface Coverage {
  /** Values that look like targets in all stretches, and those of them that stand in rows. */
  readonly values: number;
  readonly read: number;
  /** Lines and rows with the other values, the first {@link NAMED_LEFT} of them. */
  readonly left: readonly UnplacedText[];
  /** Stretches that no row was read from. */
  readonly unread: readonly Stretch[];
  /** For each table the share of the values seen where it stands that no row holds, 0..1. */
  readonly uncovered: readonly number[];
}

/** Lines and rows that are kept with their text for people to look at; where there are more, the file is looked at as a whole. */
const NAMED_LEFT = 50;
/** Characters of such a line. */
const LONGEST_LEFT = 160;
/** Lines between two headings of one table at the most; tables of other things stand further apart. */
const APART = 30;
/** Lines beside one that was read, whose values belong to its row: results, points, wrapped cells. */
const BESIDE = 3;
/** Lines behind the last heading that still belong to its table. */
const BEHIND = 12;
/** Lines before a stretch in which the header of a table that was passed over on purpose may stand. */
const HEADER_ABOVE = 20;
/** A table shows two headings at least and a value, or so many headings that its values may be words. */
const FEWEST_HEADINGS = 2;
const HEADINGS_ALONE = 5;
/** Sentences that each name a target and its value. */
const FEWEST_LABELS = 3;

/** What of the document's tables was read. `passedOver` are notes on tables that were left out on purpose. */
export function coverageOf(source: SourceDocument, tables: readonly TableDraft[], passedOver: readonly ReadingNote[]): Coverage {
  const seen = seenIn(source);
  const owners = new Map<number, number>();
  for (const [index, table] of tables.entries())
    for (const row of rowsOf(table))
      for (const reference of [...row.nameReferences, ...row.valueReferences]) {
        const at = seen.positions.get(reference);
        if (at !== undefined) owners.set(at, index);
      }
  const taken = [...owners.keys()].sort((a, b) => a - b);
  const left = passedOver.flatMap(({ references }) => references.flatMap((reference) => seen.positions.get(reference) ?? []));
  const ofMoney = moneyRows(tables, seen);
  const totals = tables.map(() => ({ values: 0, read: 0 }));
  const unread: Stretch[] = [];
  const unheld: UnplacedText[] = [];
  let values = 0;
  let read = 0;
  // Stretches and the places taken both rise, so that each place is looked at for the stretch it is near, not for all.
  let begin = 0;
  const inPeriods = tables.some(({ notes }) => notes.some(({ id }) => id === 'long-term'));
  for (const sights of stretchesOf(seen, inPeriods)) {
    const first = sights[0]?.at ?? 0;
    const last = sights.at(-1)?.at ?? 0;
    while (begin < taken.length && (taken[begin] ?? 0) < first - BESIDE) begin += 1;
    let end = begin;
    while (end < taken.length && (taken[end] ?? 0) <= last + BESIDE) end += 1;
    const around = taken.slice(begin, end);
    const stretch = stretchOf(sights, around);
    if (left.some((at) => at >= first - HEADER_ABOVE && at <= last)) continue;
    const unplaced = stretch.left.filter((sight) => !ofMoney(sight));
    read += stretch.read;
    values += stretch.read + unplaced.reduce((sum, sight) => sum + sight.values, 0);
    for (const sight of unplaced.slice(0, NAMED_LEFT - unheld.length)) unheld.push(textOf(sight));
    const own = new Set(around.filter((at) => at >= first && at <= last).flatMap((at) => owners.get(at) ?? []));
    for (const index of own) {
      const total = totals[index];
      if (total === undefined) continue;
      total.values += stretch.values;
      total.read += stretch.read;
    }
    if (own.size === 0 && showsTable(stretch, tables.length === 0)) unread.push(stretch);
  }
  return { values, read, left: unheld, unread, uncovered: totals.map((total) => (total.values === 0 ? 0 : 1 - total.read / total.values)) };
}

/**
 * Its cells with bars between, as far around its first value as one reads at a glance, and where it stands: of a line that value, of a row its last cell, as the first
 * ones may be merged with rows above.
 */
function textOf({ texts, references }: Sight): UnplacedText {
  const cells = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const whole = cells.join('｜');
  const at = firstValueIn(whole)?.start ?? 0;
  const from = Math.max(0, Math.min(at - LONGEST_LEFT / 2, whole.length - LONGEST_LEFT));
  return {
    text: whole.slice(from, from + LONGEST_LEFT),
    at: at - from,
    references: references.slice(-1).map((reference) => narrowed(reference, texts)),
  };
}

/** The place of a line narrowed to its first value. */
function narrowed(reference: SourceReference, texts: readonly string[]): SourceReference {
  const value = reference.kind === 'text' && texts.length === 1 ? firstValueIn(texts[0] ?? '') : null;
  if (reference.kind !== 'text' || value === null) return reference;
  return { ...reference, column: reference.column + value.start, length: value.end - value.start };
}

/** Values that a stretch beside tables that were read must show: their torn headers have headings, and a number or two near them. */
const BESIDE_TABLES = 3;

/** Names under a header in one line whose values are lost. */
const FEWEST_NAMES = 3;

function showsTable({ headings, values, labelled, header, measured }: Stretch, alone: boolean): boolean {
  if (alone && headings.length >= FEWEST_HEADINGS && measured >= FEWEST_NAMES) return true;
  if (!alone && values < BESIDE_TABLES && !(header.alone && header.values)) return false;
  if (labelled >= FEWEST_LABELS) return true;
  // 指标值 over a value, beside a class or 三级指标: a form's header with something under it.
  if (header.values && values > 0 && (header.names || headings.length > 0)) return true;
  return headings.length >= FEWEST_HEADINGS && (values > 0 || headings.length >= HEADINGS_ALONE);
}

/**
 * Sights that stand together: those of one given table, else lines with no more than a few between. @param inPeriods the headings come again in one
 * table, for the years of which it is not read
 */
function stretchesOf({ sights }: Seen, inPeriods: boolean): Sight[][] {
  const stretches: Sight[][] = [];
  let lastHeading = Number.NEGATIVE_INFINITY;
  for (const sight of sights) {
    const current = stretches.at(-1);
    const before = current?.at(-1);
    const sameTable = before !== undefined && before.table === sight.table && sight.table >= 0;
    const heads = sight.headings.length > 0 || sight.labelled || sight.heads.names;
    const near = sight.at - lastHeading <= (heads ? APART : BEHIND);
    if (current !== undefined && (sameTable || (near && (inPeriods || !headsAnew(current, sight))))) current.push(sight);
    else stretches.push([sight]);
    if (heads) lastHeading = sight.at;
  }
  return stretches;
}

/** 三级指标 alone on its line behind a header that was whole: the header of another table, whose cells stand one a line. */
function headsAnew(stretch: readonly Sight[], sight: Sight): boolean {
  return headsAlone(sight) && stretch.some(({ heads }) => heads.names) && stretch.some(({ heads }) => heads.values);
}

function headsAlone({ texts: [text = ''], heads, table }: Sight): boolean {
  return table < 0 && heads.names && exactRoles(text.trim()).includes('name');
}

/** `taken`: positions of lines and rows in or beside the stretch that indicators were read from, rising. */
function stretchOf(sights: readonly Sight[], taken: readonly number[]): Stretch {
  const headings = new Set<string>();
  let values = 0;
  let labelled = 0;
  let measured = 0;
  let read = 0;
  let near = 0;
  const left: Sight[] = [];
  const header = {
    values: sights.some(({ heads }) => heads.values),
    names: sights.some(({ heads }) => heads.names),
    alone: sights.slice(0, 1).some(headsAlone),
  };
  for (const sight of sights) {
    for (const heading of sight.headings) headings.add(heading);
    values += sight.values;
    measured += sight.measured;
    if (sight.labelled && sight.values > 0) labelled += 1;
    while (near + 1 < taken.length && (taken[near + 1] ?? 0) <= sight.at + BESIDE) near += 1;
    const nearest = taken[near];
    if (nearest !== undefined && Math.abs(nearest - sight.at) <= BESIDE) read += sight.values;
    else if (sight.values > 0) left.push(sight);
  }
  return { headings: [...headings], values, labelled, header, measured, read, left, references: sights[0]?.references.slice(0, 1) ?? [] };
}
