/** `perf-lint worker`: works on the documents of a queue until it is stopped. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { defaultStore } from '../batch/store.js';
import { defaultWorkers } from '../batch/workers.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { INTERRUPT } from '../interrupt.js';
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { contextOf, positive, type SharedOptions } from '../run/context.js';
import { queuePart } from '../run/handing-out.js';
import { ocrPagesOf, passwordsOf } from '../run/run-on.js';
import { addBasicOptions, addReadingOptions } from './options.js';
import { addServerOptions } from './queue-options.js';
import type { Texts } from './texts.js';

export function declareWorker(command: Command, texts: Texts, language: Language): Command {
  addServerOptions(addReadingOptions(addBasicOptions(command, texts), texts), language);
  return command
    .description(queueTextsIn(language).worker)
    .option('--workers <number>', texts.workers)
    .option('--cache-dir <folder>', texts.cacheDir);
}

export async function worker(options: SharedOptions): Promise<ExitStatus> {
  const { language, settings } = await contextOf(options);
  const texts = queueTextsIn(language);
  if (options.queue === undefined) throw new UsageError(texts.needsQueue());
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const tell = (line: string) => {
    if (options.quiet !== true) say(line);
  };
  const { serveQueue } = await queuePart(() => import('../queue/serve.js'), language);
  const done = await serveQueue(options, {
    language,
    judging: { settings, passwords: passwordsOf(options, language), ocrPages: ocrPagesOf(options, language) },
    places: options.workers === undefined ? defaultWorkers() : positive('--workers', options.workers, language),
    results: options.cacheDir === undefined ? defaultStore() : resolve(options.cacheDir),
    stop: INTERRUPT.signal,
    ready: (server, places) => tell(texts.ready(server, places)),
    say,
  });
  tell(texts.finished(done));
  return EXIT.interrupted;
}
