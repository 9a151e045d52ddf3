/** Has workers on other machines do the work of a run. */
import { realpathSync, statSync } from 'node:fs';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { type Runner, runWith } from '../run/runner.js';
import { QueueWorkforce } from './queue-workforce.js';
import { meet, type ServerOptions, serverOf } from './server.js';
import { termsOf } from './terms.js';

export interface QueueRunnerOptions extends ServerOptions {
  readonly sharedRoot?: string;
  /** Seconds to wait for workers or the server. */
  readonly wait: number;
}

/** @throws UsageError where the server cannot be reached or an option cannot be used */
export async function queueRunner(options: QueueRunnerOptions, language: Language): Promise<Runner> {
  const server = serverOf(options, language);
  const root = options.sharedRoot === undefined ? null : realRoot(options.sharedRoot, language);
  await meet(server, language);
  return async function* (inputs, judging, job) {
    const terms = termsOf(judging, root !== null);
    const workforce = new QueueWorkforce({ server, terms, root, wait: options.wait }, judging, job);
    try {
      await workforce.begin();
      yield* runWith(workforce, inputs, judging, job);
    } finally {
      await workforce.close();
    }
  };
}

/** The real path of a shared root. @throws UsageError where it is no folder */
export function realRoot(folder: string, language: Language): string {
  try {
    if (statSync(folder).isDirectory()) return realpathSync(folder);
  } catch {
    // Said below.
  }
  throw new UsageError(queueTextsIn(language).noSharedRoot(folder));
}
