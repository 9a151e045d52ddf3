/** `perf-lint pipe`: a line in, a JSON line out, for programs that hand out the work themselves (Spark, Hadoop streaming, Slurm, GNU parallel). */
import type { Command } from 'commander';
import { temporaryStore } from '../batch/store.js';
import { defaultWorkers } from '../batch/workers.js';
import { loadBaseline } from '../configuration/baseline.js';
import { blankForms } from '../configuration/blank-forms.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { pipeInputs } from '../inputs/pipe-lines.js';
import { INTERRUPT } from '../interrupt.js';
import { messagesIn } from '../messages/messages.js';
import { PIPE_STATUSES, type PipeStatus, pipeAnswer } from '../output/pipe-line.js';
import { StandardOutput } from '../output/standard-output.js';
import { type Context, contextOf, positive, type SharedOptions } from '../run/context.js';
import { ocrPagesOf, passwordsOf } from '../run/run-on.js';
import { fileBytesOf, type Judging, localRunner, runSettings } from '../run/runner.js';
import { VERSION } from '../version.js';
import { addBasicOptions, addReadingOptions } from './options.js';
import type { Texts } from './texts.js';

export function declarePipe(command: Command, texts: Texts): Command {
  return addReadingOptions(addBasicOptions(command, texts), texts).description(texts.pipe).option('--workers <number>', texts.workers);
}

/** Answers every line of standard input, in order, until it ends. What a line could not give is said in its answer, not by the status. */
export async function pipe(options: SharedOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const judging = await judgingOf(context);
  const workers = options.workers === undefined ? defaultWorkers() : positive('--workers', options.workers, language);
  const store = temporaryStore();
  const inputs = pipeInputs(process.stdin, { cwd: process.cwd(), fileBytes: fileBytesOf(context.settings) });
  try {
    const counts = await answer(inputs, judging, { workers, store: store.folder });
    const messages = messagesIn(language);
    if (INTERRUPT.signal.aborted) {
      process.stderr.write(`${messages.pipeInterrupted()}\n`);
      return EXIT.interrupted;
    }
    if (options.quiet !== true)
      process.stderr.write(`${messages.pipeCounts(counts.read, counts.partly, counts['no-targets'], counts.failed)}\n`);
    return EXIT.clean;
  } finally {
    store.remove();
    // Whoever still writes is told that nobody reads, and nothing keeps the process.
    process.stdin.destroy();
  }
}

/** Runs the inputs and writes an answer to each; ends early where nobody reads the answers. */
async function answer(
  inputs: ReturnType<typeof pipeInputs>,
  judging: Judging,
  { workers, store }: { readonly workers: number; readonly store: string },
): Promise<Readonly<Record<PipeStatus, number>>> {
  const counts = Object.fromEntries(PIPE_STATUSES.map((status) => [status, 0])) as Record<PipeStatus, number>;
  const output = new StandardOutput();
  const outcomes = localRunner(inputs, judging, {
    base: runSettings(judging, [{ kind: 'findings', format: 'json', version: VERSION }]),
    workers,
    store,
    reuse: false,
    observer: { started: () => {}, finished: () => {}, retried: () => {}, said: () => {} },
  });
  let number = 0;
  for await (const outcome of outcomes) {
    number += 1;
    const { status, bytes } = pipeAnswer(number, outcome, judging.language);
    counts[status] += 1;
    await output.write(bytes);
    if (output.isClosed) break;
  }
  await output.finish();
  return counts;
}

/** The same settings that `lint` judges by, where nothing is said of other years or documents. */
async function judgingOf({ language, settings, options }: Context): Promise<Judging> {
  return {
    language,
    settings,
    passwords: passwordsOf(options, language),
    ocrPages: ocrPagesOf(options, language),
    previous: [],
    approved: [],
    batch: [],
    forms: await blankForms(settings, language),
    baseline: loadBaseline(settings.baseline, language),
  };
}
