/**
 * What the review counts: every project once, whatever number of files it stands in.
 */
import { type Duplicates, duplicatesOf, overallId } from './duplicates.js';
import { countedPapers, openPapers, type Paper } from './papers.js';
import { projectsOfPaper, type ReviewedProject } from './projects.js';

export interface Counted extends Duplicates {
  /** Every project of the session in the order of its papers, overall targets among them. */
  readonly projects: readonly ReviewedProject[];
}

interface Counting {
  readonly papers: readonly Paper[];
  readonly preferred: ReadonlySet<string>;
}

let last: (Counting & { readonly counted: Counted }) | null = null;

const NOTHING: Counted = { projects: [], shared: [], leftOut: new Map() };

/** As {@link countedOf}, but nothing while files are still coming in: 300 of them would count 300 times what they hold. */
export function countedAtRest(counting: Counting): Counted {
  return openPapers(counting.papers) > 0 ? NOTHING : countedOf(counting);
}

/** Counts the papers of the session; the last answer is remembered, for every screen asks at every change. */
export function countedOf({ papers, preferred }: Counting): Counted {
  if (last !== null && last.papers === papers && last.preferred === preferred) return last.counted;
  const read = countedPapers(papers);
  const duplicates = duplicatesOf(read, preferred);
  const projects = read.flatMap((paper) => {
    const leftOut = duplicates.leftOut.get(paper.sha256);
    const own = projectsOfPaper(paper);
    return leftOut === undefined
      ? own
      : own.filter(({ place, department }) => !leftOut.has(place === null ? overallId(department) : place.project.id));
  });
  const counted = { ...duplicates, projects };
  last = { papers, preferred, counted };
  return counted;
}
