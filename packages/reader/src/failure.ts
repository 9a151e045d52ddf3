/**
 * A file, or a part of it, that cannot be read: thrown inside the format readers, caught by their front door and turned into data.
 */
import type { ReadProblem } from './read-options.js';

export class ReadFailure extends Error {
  constructor(readonly problem: ReadProblem) {
    super(problem.id);
    this.name = 'ReadFailure';
  }
}

/** The file breaks the rules of its own format. `detail` is a short English phrase for the log, not for the author. */
export function corrupt(format: string, detail: string): ReadFailure {
  return new ReadFailure({ id: 'corrupt', args: { format, detail } });
}
