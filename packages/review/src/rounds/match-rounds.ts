/**
 * Which project and which row of the first round is which of the second. Rows are often renamed because the review asked for it.
 */
import { projectKey, projectNameKey, withoutYear } from '../identity.js';
import { likeness } from '../likeness.js';
import { ProjectIndex } from '../project-index.js';
import type { ReviewRound, RoundProject, RoundRow } from './round.js';

/** How a row was found again: by its name, by the name asked for, by likeness, by its value in the same class. */
export type MatchedBy = 'name' | 'asked' | 'alike' | 'value';

export interface RowMatch {
  readonly before: RoundRow;
  readonly after: RoundRow;
  readonly by: MatchedBy;
}

export interface RowMatches {
  readonly matches: readonly RowMatch[];
  readonly deleted: readonly RoundRow[];
  readonly added: readonly RoundRow[];
}

const ALIKE = 0.6;
/** For rows whose name was asked to change, less is enough. */
const ALIKE_ASKED = 0.4;
/** With an equal value in the same class, some likeness of the name is still wanted. */
const ALIKE_VALUE = 0.25;
const SAME_PROJECT = 0.8;

type Score = (before: RoundRow, after: RoundRow) => number;

/** Passes from sure to likely; a pass scores a pair, 0 for no match. */
const PASSES: readonly { readonly by: MatchedBy; readonly score: Score }[] = [
  {
    by: 'name',
    score: (a, b) => (a.folded === b.folded && a.folded !== '' && a.level1 === b.level1 ? (a.foldedValue === b.foldedValue ? 2 : 1) : 0),
  },
  { by: 'name', score: (a, b) => (a.folded === b.folded && a.folded !== '' ? 1 : 0) },
  { by: 'asked', score: (a, b) => askedScore(a, b) },
  { by: 'alike', score: (a, b) => (a.level1 === b.level1 ? above(likeness(withoutYear(a.folded), withoutYear(b.folded)), ALIKE) : 0) },
  {
    by: 'value',
    score: (a, b) =>
      a.level1 === b.level1 && a.foldedValue === b.foldedValue && a.foldedValue !== ''
        ? above(likeness(a.folded, b.folded), ALIKE_VALUE)
        : 0,
  },
];

const above = (value: number, least: number): number => (value >= least ? value : 0);

/** The new name is the one asked for, or like it, or still like the old one where any other name was asked for. */
function askedScore(before: RoundRow, after: RoundRow): number {
  let best = 0;
  for (const { askedName } of before.opinions) {
    if (askedName === '') continue;
    const blank = askedName.replace(/_+/g, '');
    best = Math.max(
      best,
      above(likeness(blank, after.folded), ALIKE),
      before.level1 === after.level1 ? above(likeness(before.folded, after.folded), ALIKE_ASKED) : 0,
    );
  }
  return best;
}

/** Matches the rows of a project, each once; ties keep the order of the table. */
export function matchRows(before: readonly RoundRow[], after: readonly RoundRow[]): RowMatches {
  const freeBefore = new Set(before.keys());
  const freeAfter = new Set(after.keys());
  const found = new Map<number, { readonly position: number; readonly by: MatchedBy }>();
  for (const { by, score } of PASSES) {
    const pairs: { readonly a: number; readonly b: number; readonly score: number }[] = [];
    for (const a of freeBefore) {
      for (const b of freeAfter) {
        const [one, other] = [before[a], after[b]];
        const points = one === undefined || other === undefined ? 0 : score(one, other);
        if (points > 0) pairs.push({ a, b, score: points });
      }
    }
    pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    for (const { a, b } of pairs) {
      if (!freeBefore.has(a) || !freeAfter.has(b)) continue;
      freeBefore.delete(a);
      freeAfter.delete(b);
      found.set(a, { position: b, by });
    }
  }
  const matches: RowMatch[] = [];
  for (const [index, row] of before.entries()) {
    const match = found.get(index);
    const other = match === undefined ? undefined : after[match.position];
    if (match !== undefined && other !== undefined) matches.push({ before: row, after: other, by: match.by });
  }
  return { matches, deleted: before.filter((_, index) => freeBefore.has(index)), added: after.filter((_, index) => freeAfter.has(index)) };
}

export interface ProjectMatches {
  readonly matches: readonly { readonly before: RoundProject; readonly after: RoundProject }[];
  readonly dropped: readonly RoundProject[];
  readonly added: readonly RoundProject[];
}

/** Matches projects by what they are, by a code that only one of each round has, by name, then by likeness of names within the unit. */
export function matchProjects(before: ReviewRound, after: ReviewRound): ProjectMatches {
  const index = new ProjectIndex([before.projects, after.projects], 'together');
  const free = new Set(after.projects);
  const found = new Map<RoundProject, RoundProject>();
  const take = (project: RoundProject, other: RoundProject): void => {
    free.delete(other);
    found.set(project, other);
  };
  for (const keyOf of [
    // Targets and results of a project are two tables of one name.
    (project: RoundProject) => `${index.keyOf(project)} ${project.year} ${project.subject ?? 'targets'}`,
    (project: RoundProject) => `${index.keyOf(project)} ${project.year}`,
    (project: RoundProject) => index.keyOf(project),
  ])
    matchByKey({ before: before.projects, free, found, take }, keyOf, 'any');
  for (const keyOf of [projectKey, projectNameKey]) matchByKey({ before: before.projects, free, found, take }, keyOf, 'only');
  for (const project of before.projects) {
    if (found.has(project) || project.table === 'overall') continue;
    let best: RoundProject | undefined;
    let bestLikeness = SAME_PROJECT;
    for (const other of free) {
      // Codes that both print and that differ are two projects, however alike their names are.
      if (other.table === 'overall' || (project.projectCode !== '' && other.projectCode !== '')) continue;
      if (other.unitCode !== project.unitCode && other.unitName !== project.unitName) continue;
      const alike = likeness(projectNameKey(project), projectNameKey(other));
      if (alike > bestLikeness) {
        best = other;
        bestLikeness = alike;
      }
    }
    if (best !== undefined) take(project, best);
  }
  const matches = before.projects.flatMap((project) => {
    const other = found.get(project);
    return other === undefined ? [] : [{ before: project, after: other }];
  });
  return {
    matches,
    dropped: before.projects.filter((project) => !found.has(project)),
    added: after.projects.filter((project) => free.has(project)),
  };
}

interface Matching {
  readonly before: readonly RoundProject[];
  readonly free: ReadonlySet<RoundProject>;
  readonly found: ReadonlyMap<RoundProject, RoundProject>;
  readonly take: (project: RoundProject, other: RoundProject) => void;
}

/** @param several "only" matches a key that one project of each round has; "any" takes equal ones in their order */
function matchByKey({ before, free, found, take }: Matching, keyOf: (project: RoundProject) => string, several: 'any' | 'only'): void {
  const grouped = (projects: Iterable<RoundProject>): Map<string, RoundProject[]> => {
    const groups = new Map<string, RoundProject[]>();
    for (const project of projects) groups.set(keyOf(project), [...(groups.get(keyOf(project)) ?? []), project]);
    return groups;
  };
  const others = grouped(free);
  for (const [key, own] of grouped(before.filter((project) => !found.has(project)))) {
    const candidates = others.get(key) ?? [];
    if (several === 'only' && (own.length > 1 || candidates.length > 1)) continue;
    for (const [position, project] of own.entries()) {
      const other = candidates[position];
      if (other !== undefined) take(project, other);
    }
  }
}
