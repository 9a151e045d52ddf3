/**
 * Which projects of several files, folders, formats or people's copies are one. A project is its code and unit; without a code its name
 * and unit; the year tells versions apart. Paths, file names and line numbers identify nothing.
 */
import type { TableKind } from '../hierarchy.js';
import { foldCode, foldForMatch } from './fold.js';
import { UnitBook, type UnitLabel } from './unit-book.js';

/** A project as one file prints it; "" for what it does not print. */
export interface ProjectLabel extends UnitLabel {
  readonly table: TableKind;
  readonly department: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly year: number | null;
}

/** A project where it stands. */
export interface ProjectOccurrence extends ProjectLabel {
  /** What it was found in: two projects of one source are two, unless they say the same. */
  readonly source: string | number;
  /** What it says, in short: equal for equal contents. */
  readonly content: string;
}

interface Placed {
  readonly occurrence: ProjectOccurrence;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  key: string;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The only one of several texts, "" left out of account; null where there are none or several. */
function onlyOf(texts: Iterable<string>): string | null {
  const [only, second] = new Set([...texts].filter((text) => text !== ''));
  return only !== undefined && second === undefined ? only : null;
}

/** Projects with a code: the same unit and code. A file that prints no unit means the only one that has the code. */
function keyCoded(coded: readonly Placed[]): void {
  for (const [code, all] of grouped(coded, (item) => item.code)) {
    const only = onlyOf(all.map(({ unit }) => unit));
    for (const [unit, own] of grouped(all, (item) => (item.unit === '' ? (only ?? '') : item.unit))) {
      // A code that stands before several names in one file does not tell projects apart: spreadsheets cut long codes.
      const telling = [...grouped(own, ({ occurrence }) => String(occurrence.source)).values()].every(
        (ofSource) => new Set(ofSource.map(({ name }) => name)).size === 1,
      );
      for (const item of own) item.key = `code ${code} ${unit}${telling ? '' : ` ${item.name}`}`;
    }
  }
}

/** Projects without a code: the one so called of the unit, with or without a code elsewhere. */
function keyNamed(named: readonly Placed[], coded: readonly Placed[]): void {
  const byName = grouped(coded, ({ unit, name }) => `${unit} ${name}`);
  for (const item of named) {
    const elsewhere =
      item.name === '' || item.unit === '' ? null : onlyOf((byName.get(`${item.unit} ${item.name}`) ?? []).map(({ key }) => key));
    item.key = elsewhere ?? `name ${item.unit} ${item.name}`;
  }
}

/** Tells years apart; a file that states none means the only year there is. */
function addYears(items: readonly Placed[]): void {
  for (const [key, own] of grouped(items, (item) => item.key)) {
    const only = onlyOf(own.map(({ occurrence: { year } }) => (year === null ? '' : String(year)))) ?? '';
    for (const item of own) item.key = `${key} ${item.occurrence.year ?? only}`;
  }
}

/** Tells projects of one source apart that share code and name: by what they say where another source says the same, else by their order. */
function tellApart(items: readonly Placed[]): void {
  for (const [key, own] of grouped(items, (item) => item.key)) {
    const bySource = [...grouped(own, ({ occurrence }) => String(occurrence.source)).values()];
    const contents = bySource.map((ofSource) => new Set(ofSource.map(({ occurrence }) => occurrence.content)));
    if (contents.every(({ size }) => size === 1)) continue;
    const times = new Map<string, number>();
    for (const set of contents) for (const content of set) times.set(content, (times.get(content) ?? 0) + 1);
    for (const ofSource of bySource) {
      const alone: string[] = [];
      for (const item of ofSource) {
        const { content } = item.occurrence;
        const shared = (times.get(content) ?? 0) > 1;
        if (!shared && !alone.includes(content)) alone.push(content);
        item.key = shared ? `${key} ${content}` : `${key} no. ${alone.indexOf(content)}`;
      }
    }
  }
}

/**
 * For every occurrence the key of its project: equal for those that are one project, whatever their order. Keys mean nothing outside of
 * the batch they were made of.
 */
export function projectKeys(occurrences: readonly ProjectOccurrence[]): readonly string[] {
  const units = new UnitBook(occurrences);
  const placed = occurrences.map((occurrence): Placed => {
    const unit = units.keyOf(occurrence);
    const code = foldCode(occurrence.projectCode);
    const owner = unit === '' && code === '' ? units.keyOf({ unitCode: '', unitName: occurrence.department }) : unit;
    return { occurrence, unit: owner, code, name: foldForMatch(occurrence.projectName), key: '' };
  });
  const [overall, projects] = [true, false].map((is) => placed.filter(({ occurrence }) => (occurrence.table === 'overall') === is));
  for (const item of overall ?? []) item.key = `overall ${foldForMatch(item.occurrence.department)}`;
  const coded = (projects ?? []).filter(({ code }) => code !== '');
  keyCoded(coded);
  keyNamed(
    (projects ?? []).filter(({ code }) => code === ''),
    coded,
  );
  addYears(placed);
  tellApart(placed);
  return placed.map(({ key }) => key);
}
