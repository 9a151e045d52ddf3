/** What is to be done next on the projects of the queue, each with those that it is about. */
import type { ReviewedProject } from './projects.js';
import { NO_FILTER, type QueueSight, queueOf } from './queue.js';
import { pileNow } from './standing.js';

export type NextStep = 'overdue' | 'doubtful' | 'untouched' | 'begun' | 'unconcluded';

/** In the order in which they are done. */
const NEXT_STEPS = ['overdue', 'doubtful', 'untouched', 'begun', 'unconcluded'] as const satisfies readonly NextStep[];

export interface StepToDo {
  readonly step: NextStep;
  /** Projects, in the order of the documents. */
  readonly keys: readonly string[];
}

/** Steps that some project waits for. */
export function nextSteps(projects: readonly ReviewedProject[], sight: QueueSight): readonly StepToDo[] {
  const waiting = (step: NextStep): readonly ReviewedProject[] =>
    step === 'doubtful'
      ? projects.filter((project) => pileNow(project, sight.review) === 'doubtful')
      : queueOf(projects, sight, { ...NO_FILTER, state: step, order: 'document' });
  return NEXT_STEPS.map((step) => ({ step, keys: waiting(step).map(({ key }) => key) })).filter(({ keys }) => keys.length > 0);
}
