/** The inputs of a run: paths walked, a list of paths, or standard input. */
import type { BatchInput } from '../batch/run-batch.js';
import { UsageError } from '../exit-status.js';
import { discover, OutputIsInput } from '../inputs/discover.js';
import { outputFiles } from '../inputs/own-output.js';
import { pathList, readStandardInput } from '../inputs/path-list.js';
import { inShard, parseShard } from '../inputs/shard.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Context } from './context.js';
import { fileBytesOf } from './runner.js';

/** The inputs of a command: paths, a list of paths, or standard input. */
export async function inputsOf(paths: readonly string[], { language, settings, options }: Context): Promise<AsyncIterable<BatchInput>> {
  const messages = messagesIn(language);
  if (paths.includes('-')) {
    if (paths.length > 1 || options.filesFrom !== undefined) throw new UsageError(messages.stdinOnce());
    const bytes = await readStandardInput(fileBytesOf(settings));
    const path = (options.stdinFilename ?? 'stdin').replaceAll('\\', '/');
    return (async function* () {
      yield { kind: 'bytes' as const, path, bytes };
    })();
  }
  if (paths.length === 0 && options.filesFrom === undefined) throw new UsageError(messages.noInput());
  const from = options.filesFrom === undefined ? paths : joined(paths, pathList(options.filesFrom));
  const ignore = [...settings.ignore, ...(options.ignore ?? [])];
  const inputs = notReplaced(discover(from, { cwd: process.cwd(), ignore, written: outputFiles(options) }), language);
  if (options.shard === undefined) return inputs;
  const shard = parseShard(options.shard);
  if (shard === null) throw new UsageError(messages.badShard(options.shard));
  return (async function* () {
    let index = 0;
    for await (const input of inputs) if (inShard(index++, shard)) yield input;
  })();
}

/** An output that is one of the inputs is wrong usage: the document would be lost. */
async function* notReplaced(inputs: AsyncIterable<BatchInput>, language: Language): AsyncGenerator<BatchInput> {
  try {
    yield* inputs;
  } catch (error) {
    throw error instanceof OutputIsInput ? new UsageError(messagesIn(language).outputIsInput(error.path)) : error;
  }
}

async function* joined(first: readonly string[], then: AsyncIterable<string>): AsyncGenerator<string> {
  yield* first;
  yield* then;
}

/** The same inputs once more, walked as they are asked for. */
export async function* inputsAgain(paths: readonly string[], context: Context): AsyncGenerator<BatchInput> {
  yield* await inputsOf(paths, context);
}

/** All inputs at once, for a run that goes over them twice. */
export async function listOf(inputs: AsyncIterable<BatchInput>): Promise<readonly BatchInput[]> {
  const list: BatchInput[] = [];
  for await (const input of inputs) list.push(input);
  return list;
}

/** A list as the stream that a run takes. */
export async function* listed(list: readonly BatchInput[]): AsyncGenerator<BatchInput> {
  yield* list;
}
