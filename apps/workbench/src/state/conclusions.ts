/** What was concluded on the projects of the session, counted as every paper counts it. */
import { type ConclusionCounts, type CountedAs, type CountedProject, conclusionCounts, countedAs } from '@perf-lint/review';
import type { ReviewedProject } from './projects.js';
import type { Review } from './review.js';

function counted({ key, place }: ReviewedProject, { verdicts }: Review): CountedProject {
  return { table: place === null ? 'overall' : 'project', delivery: 'submitted', conclusion: verdicts.get(key)?.conclusion ?? '' };
}

/** What one is counted as; null where it is none of those that are counted (部门整体). */
export function conclusionNow(project: ReviewedProject, review: Review): CountedAs | null {
  return countedAs(counted(project, review));
}

/** The projects of the queue by their conclusions. */
export function conclusionsOf(projects: readonly ReviewedProject[], review: Review): ConclusionCounts {
  return conclusionCounts(projects.map((project) => counted(project, review)));
}
