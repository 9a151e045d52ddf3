/**
 * The same projects and indicators from one year to the next: which were kept, which have another value, which went and which came. The year is no part
 * of what a project is; how each was matched, and how alike the names are, is said.
 */
import { likenessOf, withoutYear } from '@perf-lint/analyser';
import { foldCode, foldForMatch } from '@perf-lint/core';
import type { PanelRow } from './tables.js';

/** A row of one year. */
export interface YearRow {
  readonly documentId: string;
  readonly projectId: string;
  readonly rowId: string;
  readonly year: number;
  /** Names the unit: its code, else its name, else its department. */
  readonly unit: string;
  readonly projectCode: string | null;
  readonly projectName: string | null;
  readonly level1: string | null;
  readonly name: string | null;
  readonly value: string | null;
}

interface YearProject {
  readonly code: string;
  readonly name: string;
  readonly rows: YearRow[];
}

/** Likeness from which names are taken for one project, and for one indicator of one class. */
const SAME = { project: 0.8, row: 0.7 } as const;

/** Larger projects are sheets read as one: only equal names are compared in them. */
const COMPARED = 200;

interface Pair<Item> {
  readonly before: Item;
  readonly now: Item;
  readonly likeness: number;
}

/** The likest pairs first, each item once; ties keep their order. */
function paired<Item>(
  before: readonly Item[],
  now: readonly Item[],
  likeness: (before: Item, now: Item) => number,
  least: number,
): readonly Pair<Item>[] {
  const pairs: (Pair<Item> & { readonly order: number })[] = [];
  for (const [i, one] of before.entries())
    for (const [j, other] of now.entries()) {
      const alike = likeness(one, other);
      if (alike >= least) pairs.push({ before: one, now: other, likeness: alike, order: i * now.length + j });
    }
  pairs.sort((a, b) => b.likeness - a.likeness || a.order - b.order);
  const taken = new Set<Item>();
  return pairs.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.now)) return false;
    taken.add(pair.before).add(pair.now);
    return true;
  });
}

const nameOf = (text: string | null): string => foldForMatch(withoutYear(text ?? ''));

function rowLikeness(before: YearRow, now: YearRow): number {
  if (before.level1 !== now.level1) return 0;
  const [one, other] = [nameOf(before.name), nameOf(now.name)];
  if (one === '' || other === '') return 0;
  return one === other ? 1 : likenessOf(one, other);
}

const equalRows = (before: YearRow, now: YearRow): number =>
  Number(before.level1 === now.level1 && nameOf(before.name) === nameOf(now.name));

interface ProjectPair extends Pair<YearProject> {
  readonly by: 'code' | 'name';
}

function projectPairs(before: readonly YearProject[], now: readonly YearProject[]): readonly ProjectPair[] {
  const byCode = paired(before, now, (one, other) => Number(one.code !== '' && one.code === other.code), 1);
  const taken = new Set(byCode.flatMap((pair) => [pair.before, pair.now]));
  const free = (project: YearProject): boolean => !taken.has(project) && project.name !== '';
  const byName = paired(
    before.filter(free),
    now.filter(free),
    (one, other) => (one.name === other.name ? 1 : likenessOf(one.name, other.name)),
    SAME.project,
  );
  return [
    ...byCode.map((pair) => ({
      ...pair,
      by: 'code' as const,
      likeness: pair.before.name === pair.now.name ? 1 : likenessOf(pair.before.name, pair.now.name),
    })),
    ...byName.map((pair) => ({ ...pair, by: 'name' as const })),
  ];
}

const round = (likeness: number): number => Math.round(likeness * 100) / 100;

type Years = readonly [from: number, to: number];

function rowOf(
  years: Years,
  before: YearRow | null,
  now: YearRow | null,
  match: Pick<PanelRow, 'outcome' | 'projectMatch' | 'projectLikeness' | 'rowLikeness'>,
): PanelRow {
  const place = before ?? now;
  return {
    yearFrom: years[0],
    yearTo: years[1],
    outcome: match.outcome,
    unit: place?.unit ?? '',
    projectNameFrom: before?.projectName ?? null,
    projectNameTo: now?.projectName ?? null,
    projectMatch: match.projectMatch,
    projectLikeness: match.projectLikeness,
    level1: place?.level1 ?? null,
    nameFrom: before?.name ?? null,
    nameTo: now?.name ?? null,
    rowLikeness: match.rowLikeness,
    valueFrom: before?.value ?? null,
    valueTo: now?.value ?? null,
    documentIdFrom: before?.documentId ?? null,
    rowIdFrom: before?.rowId ?? null,
    documentIdTo: now?.documentId ?? null,
    rowIdTo: now?.rowId ?? null,
  };
}

const value = ({ value: text }: YearRow): string => foldForMatch(text ?? '');

/** Rows of projects matched, row by row. */
function* matchedRows(years: Years, { before, now, by, likeness }: ProjectPair): Generator<PanelRow> {
  const project = { projectMatch: by, projectLikeness: round(likeness) };
  const small = before.rows.length * now.rows.length <= COMPARED ** 2;
  const pairs = paired(before.rows, now.rows, small ? rowLikeness : equalRows, SAME.row);
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.now]));
  for (const pair of pairs) {
    const outcome = value(pair.before) === value(pair.now) ? 'kept' : 'changed';
    yield rowOf(years, pair.before, pair.now, { ...project, outcome, rowLikeness: round(pair.likeness) });
  }
  for (const row of before.rows) if (!taken.has(row)) yield rowOf(years, row, null, { ...project, outcome: 'dropped', rowLikeness: null });
  for (const row of now.rows) if (!taken.has(row)) yield rowOf(years, null, row, { ...project, outcome: 'added', rowLikeness: null });
}

/** Gathers rows of several years, and matches each year of a unit with the next one it has. */
export class Panel {
  /** By unit, by year, by project. */
  readonly #units = new Map<string, Map<number, Map<string, YearProject>>>();

  add(row: YearRow): void {
    const unit = foldForMatch(row.unit);
    const years = this.#units.get(unit) ?? new Map<number, Map<string, YearProject>>();
    this.#units.set(unit, years);
    const projects = years.get(row.year) ?? new Map<string, YearProject>();
    years.set(row.year, projects);
    const key = `${row.documentId} ${row.projectId}`;
    const project = projects.get(key) ?? { code: foldCode(row.projectCode ?? ''), name: nameOf(row.projectName), rows: [] };
    projects.set(key, project);
    project.rows.push(row);
  }

  *rows(): Generator<PanelRow> {
    for (const years of this.#units.values()) {
      const inOrder = [...years].sort(([a], [b]) => a - b);
      for (const [index, [to, now]] of inOrder.entries()) {
        const before = inOrder[index - 1];
        if (before !== undefined) yield* betweenYears([before[0], to], [...before[1].values()], [...now.values()]);
      }
    }
  }
}

function* betweenYears(years: Years, before: readonly YearProject[], now: readonly YearProject[]): Generator<PanelRow> {
  const pairs = projectPairs(before, now);
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.now]));
  for (const pair of pairs) yield* matchedRows(years, pair);
  const alone = { projectMatch: null, projectLikeness: null, rowLikeness: null };
  for (const { rows } of before.filter((project) => !taken.has(project)))
    for (const row of rows) yield rowOf(years, row, null, { ...alone, outcome: 'project-dropped' });
  for (const { rows } of now.filter((project) => !taken.has(project)))
    for (const row of rows) yield rowOf(years, null, row, { ...alone, outcome: 'project-added' });
}
