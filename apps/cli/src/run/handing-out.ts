/** Who does the work that a command was asked for: this machine, or workers at a queue. */
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { positive, type SharedOptions } from './context.js';
import { localRunner, type Runner } from './runner.js';

/** Seconds to wait for workers or the server where nobody says how long. */
const WAIT = 600;

/** Options that mean nothing without a queue. */
const WITH_QUEUE = {
  '--shared-root': 'sharedRoot',
  '--queue-wait': 'queueWait',
  '--queue-password-file': 'queuePasswordFile',
  '--queue-ca': 'queueCa',
  '--queue-cert': 'queueCert',
  '--queue-key': 'queueKey',
} as const satisfies Readonly<Record<string, keyof SharedOptions>>;

/** Every option about a queue; each takes a value. */
export const QUEUE_OPTIONS: readonly string[] = ['--queue', ...Object.keys(WITH_QUEUE)];

/** @throws UsageError where a queue is named that cannot be used */
export async function runnerOf(options: SharedOptions, language: Language): Promise<Runner> {
  if (options.queue === undefined) {
    const stray = Object.entries(WITH_QUEUE).find(([, key]) => options[key] !== undefined)?.[0];
    if (stray !== undefined) throw new UsageError(queueTextsIn(language).onlyWithQueue(stray));
    return localRunner;
  }
  const wait = options.queueWait === undefined ? WAIT : positive('--queue-wait', options.queueWait, language);
  const { queueRunner } = await queuePart(() => import('../queue/queue-runner.js'), language);
  return queueRunner({ ...options, wait }, language);
}

/** A part that stands on packages which an installation may be without. @throws UsageError that names the one that is missing */
export async function queuePart<T>(load: () => Promise<T>, language: Language): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, name] = /'(bullmq|ioredis)'/.exec(message) ?? [];
    if (code !== 'ERR_MODULE_NOT_FOUND' || name === undefined) throw error;
    throw new UsageError(queueTextsIn(language).missing(name));
  }
}
