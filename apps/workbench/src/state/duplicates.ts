/**
 * The same project in two files, such as a table and its PDF: counted once, in the file that people chose or else in the one that is read surest.
 */
import { countOnce, type FiledDocument, type FiledProject, sharedFiles } from '@perf-lint/review';
import type { ReadPaper } from './papers.js';

/** Two papers with projects in common. */
export interface SharedProjects {
  /** The paper whose reading counts. */
  readonly counted: ReadPaper;
  readonly other: ReadPaper;
  readonly projects: number;
  /** How many of them do not say the same in both: another row, another value, another amount. */
  readonly different: number;
  /** Each of them as the count sees it in both papers. */
  readonly pairs: readonly { readonly counted: FiledProject; readonly other: FiledProject }[];
}

export interface Duplicates {
  readonly shared: readonly SharedProjects[];
  /** Ids of the projects and overall targets of a paper (by its SHA-256) that another one stands for. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Stands for the overall target of a department among the ids of projects. */
export function overallId(department: number): string {
  return `overall${department}`;
}

/** A paper as the count sees it, under the id that it has in this session: two folders may hold files of one name. */
function filed({ ledger, id }: ReadPaper): FiledDocument {
  return { ...ledger.filed, path: id };
}

/** Ids by the positions that the count gives: overall targets first, then projects, both in document order. */
export function idsOf({ analysis }: ReadPaper): readonly string[] {
  const { departments } = analysis.document;
  const overall = departments.flatMap((department, index) => (department.overall === null ? [] : [overallId(index)]));
  return [...overall, ...departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects.map(({ id }) => id as string)))];
}

/** Finds projects that stand in several of the papers. `preferred`: SHA-256 of papers that people chose. */
export function duplicatesOf(papers: readonly ReadPaper[], preferred: ReadonlySet<string>): Duplicates {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const { standsFor, twice } = countOnce(papers.map(filed), (id) => preferred.has(byId.get(id)?.sha256 ?? ''));
  const leftOut = new Map<string, ReadonlySet<string>>();
  for (const [index, paper] of papers.entries()) {
    const places = standsFor[index] ?? [];
    if (places.every((place) => place === null)) continue;
    leftOut.set(paper.sha256, new Set(idsOf(paper).filter((_, position) => (places[position] ?? null) !== null)));
  }
  const shared = sharedFiles(twice).flatMap(({ counted, other, projects, differing }): SharedProjects[] => {
    const [one, two] = [byId.get(counted), byId.get(other)];
    const own = projects.filter((each) => each.counted.table === 'project').length;
    if (one === undefined || two === undefined || one === two || own === 0) return [];
    return [{ counted: one, other: two, projects: own, different: differing, pairs: projects }];
  });
  return { shared, leftOut };
}
