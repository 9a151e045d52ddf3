/** Options that several commands have, how they are declared and what they mean. */
import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { JournalWriter, RESULTS } from '../batch/journal.js';
import type { BatchInput } from '../batch/run-batch.js';
import { RunRecorder } from '../batch/run-recorder.js';
import type { RunSettings } from '../batch/task.js';
import { loadBaseline } from '../configuration/baseline.js';
import { blankForms } from '../configuration/blank-forms.js';
import { loadSettings } from '../configuration/load.js';
import { readOwnLibraryAloud } from '../configuration/own-library.js';
import { FAIL_ON, type FailOn, type Settings } from '../configuration/settings.js';
import { UsageError } from '../exit-status.js';
import { discover, OutputIsInput } from '../inputs/discover.js';
import { readNamedFile } from '../inputs/named-file.js';
import { type OutputOptions, outputFiles } from '../inputs/own-output.js';
import { pathList, readStandardInput } from '../inputs/path-list.js';
import { inShard, parseShard } from '../inputs/shard.js';
import { type Language, parseLanguage, systemLanguage } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { type Emitter, valuesIn } from '../output/emitter.js';
import { makeRoom, type Writing } from '../output/overwriting.js';
import { failureLine } from '../output/summary-text.js';
import { fileBytesOf, type RunOptions, run } from '../run.js';
import { colourWanted } from '../terminal/colour.js';
import { VERSION } from '../version.js';
import type { Texts } from './texts.js';

/** Values of the shared options as commander hands them over. */
export interface SharedOptions extends OutputOptions {
  readonly config?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly color: boolean;
  readonly passwordFile?: string;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly ignore?: readonly string[];
  readonly shard?: string;
  readonly resume?: boolean;
  readonly journal?: string;
  readonly workers?: string;
  readonly previous?: readonly string[];
  readonly across?: boolean;
  readonly timing?: boolean;
  readonly debugFile?: string;
  readonly manifest?: string;
  readonly force?: boolean;
  readonly failOn?: string;
  readonly allowEmpty?: boolean;
}

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** Declares the options of commands that read documents. */
export function addSharedOptions(command: Command, texts: Texts): Command {
  return addBasicOptions(command, texts)
    .option('--password-file <file>', texts.passwordFile)
    .option('--stdin-filename <name>', texts.stdinFilename)
    .option('--files-from <file>', texts.filesFrom)
    .addOption(new Option('--ignore <pattern>', texts.ignore).argParser(collect))
    .option('--shard <part/of>', texts.shard)
    .option('--no-cache', texts.noCache)
    .option('--cache-dir <folder>', texts.cacheDir)
    .option('--resume', texts.resume)
    .option('--journal <folder>', texts.journal)
    .option('--workers <number>', texts.workers)
    .option('--allow-empty', texts.allowEmpty)
    .option('--timing', texts.timing)
    .option('--manifest <file>', texts.manifest);
}

/** Declares the options that every command has. */
export function addBasicOptions(command: Command, texts: Texts): Command {
  return command
    .option('--config <file>', texts.config)
    .option('--lang <language>', texts.lang)
    .option('-q, --quiet', texts.quiet)
    .option('--no-color', texts.noColor)
    .option('--debug-file <file>', texts.debugFile);
}

/** Declares the option of commands that write files: what is done about work that stands there. */
export function addWritingOptions(command: Command, texts: Texts): Command {
  return command.option('--force', texts.force);
}

/** How the command writes its files. */
export function writingOf({ language, options }: Pick<Context, 'language' | 'options'>): Writing {
  return { language, force: options.force === true };
}

/** Declares the options of commands that judge. */
export function addJudgingOptions(command: Command, texts: Texts): Command {
  return command
    .option('--fail-on <severity>', texts.failOn)
    .addOption(new Option('--previous <path>', texts.previous).argParser(collect))
    .option('--across', texts.across);
}

export interface Context {
  readonly language: Language;
  readonly settings: Settings;
  readonly options: SharedOptions;
}

/** Reads language and configuration; every later sentence is in that language. */
export async function contextOf(options: SharedOptions): Promise<Context> {
  const system = systemLanguage();
  const wanted = options.lang === undefined ? null : parseLanguage(options.lang);
  if (options.lang !== undefined && wanted === null)
    throw new UsageError(messagesIn(system).badChoice('--lang', options.lang, ['zh-CN', 'en']));
  const settings = await loadSettings({ cwd: process.cwd(), file: options.config ?? null, language: wanted ?? system });
  return { language: wanted ?? settings.language ?? system, settings, options };
}

/** What makes the exit status 1. */
export function failOnOf({ language, settings, options }: Context): FailOn {
  if (options.failOn === undefined) return settings.failOn ?? 'error';
  const found = FAIL_ON.find((value) => value === options.failOn);
  if (found === undefined) throw new UsageError(messagesIn(language).badChoice('--fail-on', options.failOn, FAIL_ON));
  return found;
}

/** Runs documents through the emitters. */
export async function runOn(
  paths: readonly string[],
  context: Context,
  emitters: readonly Emitter[],
  failOn: FailOn | null,
  outputs: readonly string[],
) {
  const { language, settings, options } = context;
  const messages = messagesIn(language);
  if (options.resume === true && !options.cache) throw new UsageError(messages.resumeNeedsStore());
  const inputs = await inputsOf(paths, context);
  if (options.journal !== undefined && !options.cache) throw new UsageError(messages.journalNeedsStore());
  const shared: SharedRunOptions = {
    language,
    settings,
    passwords: passwordsOf(options, language),
    forms: await blankForms(settings, language),
    cache: options.cache,
    // A journal carries its results with it: it goes to the machine that merges.
    cacheFolder:
      options.journal !== undefined
        ? join(resolve(options.journal), RESULTS)
        : options.cacheDir === undefined
          ? null
          : resolve(options.cacheDir),
    workers: options.workers === undefined ? null : positive('--workers', options.workers, language),
    quiet: options.quiet === true,
    colour: colourWanted(options.color, process.stderr),
    // A part of the inputs may well be none of them.
    allowEmpty: options.allowEmpty === true || options.shard !== undefined,
  };
  const library = await libraryFor(emitters, context);
  const previous = await previousFacts(options.previous ?? [], context, shared);
  const list = options.across === true ? await listOf(inputs) : null;
  const batch = list === null ? [] : ((await firstPass('batch-document', listed(list), shared, async () => {})) as RunOptions['batch']);
  for (const file of [options.manifest, options.debugFile]) if (file !== undefined) await makeRoom(file, writingOf(context));
  const recorder = recorderOf(context);
  const baseline = loadBaseline(settings.baseline, language);
  const started = performance.now();
  const journal = journalOf(context, outputs, failOn);
  const again = paths.includes('-') || options.filesFrom === '-' ? {} : { again: () => inputsAgain(paths, context) };
  const result = await run(list === null ? inputs : listed(list), {
    ...again,
    ...shared,
    ...(library === null ? {} : { library }),
    previous,
    batch,
    baseline,
    emitters,
    failOn,
    recorder,
    journal,
  });
  if (options.timing === true) process.stderr.write(timingText(result.totals, performance.now() - started));
  return result;
}

/** The own library, where one is set and something is written that shows it: pages and workbooks. */
async function libraryFor(emitters: readonly Emitter[], { language, settings, options }: Context): Promise<RunSettings['library'] | null> {
  const shown = emitters.some(({ rendering }) => rendering?.kind === 'site' || rendering?.kind === 'analysis');
  if (settings.library === null || !shown) return null;
  const entries = await readOwnLibraryAloud(settings.library, language, options.quiet === true);
  return { name: basename(settings.library.file), entries };
}

type SharedRunOptions = Omit<RunOptions, 'previous' | 'batch' | 'emitters' | 'baseline' | 'failOn' | 'recorder' | 'journal'>;

function journalOf({ language, options, settings }: Context, outputs: readonly string[], failOn: FailOn | null): JournalWriter | null {
  if (options.journal === undefined) return null;
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  return new JournalWriter(resolve(options.journal), {
    version: VERSION,
    language,
    outputs,
    failOn,
    shard: shard ?? { number: 1, of: 1 },
    wording: settings.analysis.wording,
  });
}

function recorderOf({ settings, options }: Context): RunRecorder | null {
  if (options.manifest === undefined && options.debugFile === undefined) return null;
  return new RunRecorder({
    version: VERSION,
    argv: process.argv.slice(2),
    configurationFiles: settings.files,
    manifest: options.manifest ?? null,
    log: options.debugFile ?? null,
  });
}

/** The inputs of a command: paths, a list of paths, or standard input. */
async function inputsOf(paths: readonly string[], { language, settings, options }: Context): Promise<AsyncIterable<BatchInput>> {
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

async function* inputsAgain(paths: readonly string[], context: Context): AsyncGenerator<BatchInput> {
  yield* await inputsOf(paths, context);
}

async function listOf(inputs: AsyncIterable<BatchInput>): Promise<readonly BatchInput[]> {
  const list: BatchInput[] = [];
  for await (const input of inputs) list.push(input);
  return list;
}

async function* listed(list: readonly BatchInput[]): AsyncGenerator<BatchInput> {
  yield* list;
}

/** Last year's documents as facts. One that cannot be read is wrong usage: the comparison asked for could not be made. */
async function previousFacts(
  paths: readonly string[],
  { settings, language }: Context,
  shared: SharedRunOptions,
): Promise<RunOptions['previous']> {
  if (paths.length === 0) return [];
  const inputs = discover(paths, { cwd: process.cwd(), ignore: settings.ignore });
  const facts = await firstPass('facts', inputs, shared, async (failure) => {
    throw new UsageError(failureLine(failure, language));
  });
  return facts as RunOptions['previous'];
}

/** A first pass that leaves something compact of each document behind, for rules that look across years or documents. */
async function firstPass(
  kind: 'facts' | 'batch-document',
  inputs: AsyncIterable<BatchInput>,
  shared: SharedRunOptions,
  failure: Emitter['failure'],
): Promise<readonly unknown[]> {
  const left: unknown[] = [];
  const emitter: Emitter = {
    rendering: { kind },
    begin: async () => {},
    file: async (_, part) => {
      for (const value of valuesIn(part)) left.push(value);
    },
    failure,
    end: async () => {},
    abandon: () => {},
  };
  await run(inputs, {
    ...shared,
    silent: true,
    previous: [],
    batch: [],
    baseline: {},
    emitters: [emitter],
    failOn: null,
    recorder: null,
    journal: null,
  });
  return left;
}

function passwordsOf(options: SharedOptions, language: Language): readonly string[] {
  if (options.passwordFile === undefined) return [];
  const text = readNamedFile(options.passwordFile, language).toString('utf8');
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

export function positive(option: string, text: string, language: Language): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(messagesIn(language).badNumber(option, text));
  return value;
}

/** Time per phase, summed over workers, and the rate over the whole. */
function timingText({ timing, processed, cached, rows }: Awaited<ReturnType<typeof run>>['totals'], elapsed: number): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const seconds = elapsed / 1000;
  const slowest = Object.entries(timing.rules)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([rule, milliseconds]) => `  ${ms(milliseconds).padStart(9)}  ${rule}\n`);
  return (
    `read ${ms(timing.read)}, analyse ${ms(timing.analyse)}, render ${ms(timing.render)}; whole run ${ms(elapsed)}\n` +
    `${processed} processed, ${cached} from the cache; ${(timing.bytes / 1e6 / seconds).toFixed(2)} MB/s, ` +
    `${((processed + cached) / seconds).toFixed(1)} files/s, ${(rows / seconds).toFixed(0)} rows/s\n${slowest.join('')}`
  );
}
