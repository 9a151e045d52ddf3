/**
 * The same project in two files, such as a table and its PDF: counted once, in the file that people chose or else in the one that is read surest.
 */
import { FILE_FORMATS, type Indicator, projectIdentity } from '@perf-lint/core';
import { projectsOf } from '@perf-lint/report';
import type { ReadPaper } from './papers.js';

/** Two papers with projects in common. */
export interface SharedProjects {
  /** The paper whose reading counts. */
  readonly counted: ReadPaper;
  readonly other: ReadPaper;
  readonly projects: number;
  /** How many of them do not say the same in both: another row, another value, another amount. */
  readonly different: number;
}

interface Placed {
  readonly id: string;
  /** What the project says, to be compared as a whole. */
  readonly content: string;
}

/** Stands for the overall target of a department among the ids of projects. */
export function overallId(department: number): string {
  return `overall${department}`;
}

function contentOf(amount: number | null, indicators: readonly Indicator[]): string {
  return JSON.stringify([amount, indicators.map(({ name, value }) => `${name}=${value}`.replace(/\s/gu, '')).sort()]);
}

const KEPT = new WeakMap<ReadPaper['analysis'], ReadonlyMap<string, Placed>>();

/** Projects of a paper by what they are wherever their file lies; one without code and name is like no other. */
function identities({ analysis }: ReadPaper): ReadonlyMap<string, Placed> {
  const kept = KEPT.get(analysis);
  if (kept !== undefined) return kept;
  const found = new Map<string, Placed>();
  const seen = new Map<string, number>();
  for (const { department, unit, project } of projectsOf(analysis.document)) {
    if (project.code === '' && project.name === '') continue;
    const content = contentOf(project.amount, project.indicators);
    const identity = projectIdentity('project', department, unit, project);
    // What stands twice in one paper is two projects of it.
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    found.set(`${identity}\n${ordinal}`, { id: project.id, content });
  }
  for (const [index, department] of analysis.document.departments.entries()) {
    if (department.overall === null || department.name === '') continue;
    found.set(projectIdentity('overall', department, null, null), {
      id: overallId(index),
      content: contentOf(null, department.overall.indicators),
    });
  }
  KEPT.set(analysis, found);
  return found;
}

/** Papers from the one that counts first: those people chose, then those whose grid the file gives, then in their order. */
function byPrecedence(papers: readonly ReadPaper[], preferred: ReadonlySet<string>): readonly ReadPaper[] {
  const rank = ({ sha256, analysis }: ReadPaper): number => {
    const { format } = analysis.document;
    if (preferred.has(sha256)) return 0;
    return format !== 'unknown' && FILE_FORMATS[format].grid === 'given' ? 1 : 2;
  };
  return [...papers].sort((a, b) => rank(a) - rank(b));
}

/** Different years are two papers of one project, not one paper twice. */
function mayBeOne(a: ReadPaper, b: ReadPaper): boolean {
  const [one, two] = [a.analysis.document.year, b.analysis.document.year];
  return one === null || two === null || one === two;
}

export interface Duplicates {
  readonly shared: readonly SharedProjects[];
  /** Ids of the projects and overall targets of a paper (by its SHA-256) that another paper's stand for. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Finds projects that stand in several of the papers. `preferred`: SHA-256 of papers that people chose. */
export function duplicatesOf(papers: readonly ReadPaper[], preferred: ReadonlySet<string>): Duplicates {
  const owners = new Map<string, { readonly paper: ReadPaper; readonly placed: Placed }[]>();
  const leftOut = new Map<string, Set<string>>();
  const pairs = new Map<string, { counted: ReadPaper; other: ReadPaper; projects: number; different: number }>();
  for (const paper of byPrecedence(papers, preferred))
    for (const [identity, placed] of identities(paper)) {
      const known = owners.get(identity) ?? [];
      const owner = known.find((each) => mayBeOne(each.paper, paper));
      if (owner === undefined) {
        owners.set(identity, [...known, { paper, placed }]);
        continue;
      }
      const out = leftOut.get(paper.sha256) ?? new Set();
      leftOut.set(paper.sha256, out.add(placed.id));
      const key = `${owner.paper.sha256} ${paper.sha256}`;
      const pair = pairs.get(key) ?? { counted: owner.paper, other: paper, projects: 0, different: 0 };
      pair.projects++;
      if (owner.placed.content !== placed.content) pair.different++;
      pairs.set(key, pair);
    }
  return { shared: [...pairs.values()], leftOut };
}
