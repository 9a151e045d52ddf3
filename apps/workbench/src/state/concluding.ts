/** Projects that may pass in one go: of which nothing is left to decide, and for which the program proposes 通过. The person says so. */
import { proposedConclusion } from '@perf-lint/review';
import type { Signature } from './cards.js';
import type { Plan } from './plan.js';
import type { ReviewedProject } from './projects.js';
import { type Changes, NO_VERDICT, type ProjectVerdict, type Review } from './review.js';
import { awaitsConclusion, countsNow, pileNow } from './standing.js';

export interface Passing {
  readonly projects: readonly ReviewedProject[];
  /** How many of them have hints that stand. */
  readonly hinted: number;
}

/** Those of some projects. */
export function passingOf(projects: readonly ReviewedProject[], review: Review, plan: Plan): Passing {
  const passing = projects.filter(
    // 通过 is proposed for piles without anything that asks for a change: no opinion need be looked at for it.
    (project) => awaitsConclusion(project, review, plan) && proposedConclusion(pileNow(project, review), []) === 'pass',
  );
  return { projects: passing, hinted: passing.filter((project) => countsNow(project, review).info > 0).length };
}

/** 通过 for each, in one step; what was written besides stays. */
export function passed({ projects }: Passing, review: Review, signature: Signature): Changes {
  const verdict = (key: string): ProjectVerdict => ({ ...(review.verdicts.get(key) ?? NO_VERDICT), conclusion: 'pass', ...signature });
  return { verdicts: new Map(projects.map(({ key }) => [key, verdict(key)])) };
}
