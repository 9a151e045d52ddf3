/** Runs the documents that a command was given through its emitters. */
import { basename, join, resolve } from 'node:path';
import { wordingOf } from '@perf-lint/analyser';
import { OCR_PACKAGE, ocrPackage } from '../assets.js';
import { JournalWriter, RESULTS } from '../batch/journal.js';
import type { RunRecorder } from '../batch/run-recorder.js';
import type { RunSettings } from '../batch/task.js';
import { loadBaseline } from '../configuration/baseline.js';
import { blankForms } from '../configuration/blank-forms.js';
import type { FailOn } from '../configuration/settings.js';
import { UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import { parseShard } from '../inputs/shard.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { makeRoom } from '../output/overwriting.js';
import { timingText } from '../output/timing-text.js';
import { colourWanted } from '../terminal/colour.js';
import { VERSION } from '../version.js';
import { type Context, positive, type SharedOptions, writingOf } from './context.js';
import { batchFacts, comparedFacts, type SharedRunOptions } from './first-pass.js';
import { runnerOf } from './handing-out.js';
import { inputsAgain, inputsOf, listed, listOf } from './inputs.js';
import { preferredFiles } from './preferred.js';
import { run } from './run.js';

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
    ocrPages: ocrPagesOf(options, language),
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
    runner: await runnerOf(options, language),
    quiet: options.quiet === true,
    colour: colourWanted(options.color, process.stderr),
    // A part of the inputs may well be none of them.
    allowEmpty: options.allowEmpty === true || options.shard !== undefined,
    preferred: preferredFiles(options.prefer),
  };
  const library = await libraryFor(emitters, context);
  const previous = await comparedFacts(options.previous ?? [], context, shared);
  const approved = await comparedFacts(options.approved ?? [], context, shared);
  const list = options.across === true ? await listOf(inputs) : null;
  const batch = list === null ? [] : await batchFacts(list, shared);
  for (const file of [options.manifest, options.debugFile]) if (file !== undefined) await makeRoom(file, writingOf(context));
  const recorder = await recorderOf(context);
  const baseline = loadBaseline(settings.baseline, language);
  const started = performance.now();
  const journal = journalOf(context, outputs, failOn);
  const again = paths.includes('-') || options.filesFrom === '-' ? {} : { again: () => inputsAgain(paths, context) };
  const result = await run(list === null ? inputs : listed(list), {
    ...again,
    ...shared,
    ...(library === null ? {} : { library }),
    previous,
    approved,
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
  const { readOwnLibraryAloud } = await import('../configuration/own-library.js');
  const entries = await readOwnLibraryAloud(settings.library, language, options.quiet === true);
  return { name: basename(settings.library.file), entries };
}

function journalOf({ language, options, settings }: Context, outputs: readonly string[], failOn: FailOn | null): JournalWriter | null {
  if (options.journal === undefined) return null;
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  return new JournalWriter(resolve(options.journal), {
    version: VERSION,
    language,
    outputs,
    failOn,
    shard: shard ?? { number: 1, of: 1 },
    wording: wordingOf(settings.analysis),
  });
}

async function recorderOf({ settings, options }: Context): Promise<RunRecorder | null> {
  if (options.manifest === undefined && options.debugFile === undefined) return null;
  const { RunRecorder } = await import('../batch/run-recorder.js');
  return new RunRecorder({
    version: VERSION,
    argv: process.argv.slice(2),
    configurationFiles: settings.files,
    manifest: options.manifest ?? null,
    log: options.debugFile ?? null,
  });
}

/** Scanned pages of a file that are recognised where nobody says how many. */
const OCR_PAGES = 50;

/** Scanned pages of a file that are recognised; null where none are. @throws UsageError where that is asked for and not installed */
export function ocrPagesOf({ ocr, ocrPages }: SharedOptions, language: Language): number | null {
  const pages = ocrPages === undefined ? OCR_PAGES : positive('--ocr-pages', ocrPages, language);
  if (ocr !== true && ocrPages === undefined) return null;
  if (ocrPackage() === null) throw new UsageError(messagesIn(language).ocrMissing(OCR_PACKAGE));
  return pages;
}

/** Passwords to try on encrypted files. */
export function passwordsOf(options: SharedOptions, language: Language): readonly string[] {
  if (options.passwordFile === undefined) return [];
  const text = readNamedFile(options.passwordFile, language).toString('utf8');
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
