/** `perf-lint annotate`: the opinions written onto the offices' own files, into copies. */
import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Analysis, wordingOf } from '@perf-lint/analyser';
import { type AnnotatedCopy, annotatedCopy, refusalSentence } from '@perf-lint/report';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { cannotWrite } from '../messages/system-error.js';
import { analysisEmitter } from '../output/analysis-emitter.js';
import { refuseOccupied } from '../output/overwriting.js';
import { type Context, contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { runOn } from '../run/run-on.js';
import { bytesOf, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addSharedOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface AnnotateOptions extends SharedOptions {
  readonly output?: string;
}

export function declareAnnotate(command: Command, texts: Texts, language: Language): Command {
  const office = officeTextsIn(language);
  return addWritingOptions(addSharedOptions(command.argument('[paths...]', office.annotateFile), texts), texts)
    .description(office.annotate)
    .option('-o, --output <path>', office.annotateOutput);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

export async function annotate(paths: readonly string[], options: AnnotateOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const { output } = options;
  if (output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const [only, ...others] = paths;
  const one = only !== undefined && others.length === 0 && isFile(only) && extname(output) !== '';
  return one ? annotateOne(only, output, context) : annotateAll(paths, output, context);
}

/** One file into one copy. */
async function annotateOne(path: string, output: string, context: Context): Promise<ExitStatus> {
  const { language, options } = context;
  const office = officeTextsIn(language);
  if (resolve(output) === resolve(path)) throw new UsageError(office.sameFile());
  const writing = writingOf(context);
  await refuseOccupied([output], writing);
  const analyses: Analysis[] = [];
  const { status } = await runOn([path], context, [analysisEmitter((analysis) => void analyses.push(analysis))], null, ['annotate']);
  if (status !== EXIT.clean) return status;
  const [analysis, ...others] = analyses;
  if (analysis === undefined || others.length > 0) throw new UsageError(office.oneFile(path));
  const copy = await copyOf(path, analysis, context);
  if (copy.kind === 'refused') {
    process.stderr.write(`perf-lint: ${office.notAnnotated(path, refusalSentence(copy.reason, analysis.document.format, language))}\n`);
    // A file without anything to mark is no failure.
    return copy.reason === 'nothing-to-mark' ? EXIT.clean : EXIT.failed;
  }
  await writeResult(output, copy.bytes, writing);
  if (options.quiet !== true) process.stderr.write(`${office.annotated(output, copy.marks, copy.opinions)}\n`);
  return EXIT.clean;
}

function copyOf(path: string, analysis: Analysis, { language, settings }: Context): Promise<AnnotatedCopy> {
  return annotatedCopy(bytesOf(path, language), analysis, { language, wording: wordingOf(settings.analysis) });
}

/** What became of many files. */
interface Tally {
  marked: number;
  opinions: number;
  /** Files that nothing could be put on, with why; those without an opinion only count. */
  readonly refused: string[];
  clean: number;
}

/** Files and folders into a folder of copies, under the names they have. */
async function annotateAll(paths: readonly string[], folder: string, context: Context): Promise<ExitStatus> {
  const { language, options } = context;
  const office = officeTextsIn(language);
  if (isFile(folder)) throw new UsageError(office.notAFolder(folder));
  const targets = new Targets(paths, folder);
  const tally: Tally = { marked: 0, opinions: 0, refused: [], clean: 0 };
  const take = async (analysis: Analysis): Promise<void> => {
    const { path } = analysis.document;
    const why = await placed(analysis, targets.of(path), context, tally);
    if (why !== '') tally.refused.push(office.notAnnotated(path, why));
  };
  const { status } = await runOn(paths, context, [analysisEmitter(take)], null, ['annotate']);
  if (status === EXIT.interrupted) return status;
  for (const line of tally.refused) process.stderr.write(`perf-lint: ${line}\n`);
  if (options.quiet !== true)
    process.stderr.write(`${office.annotatedAll(folder, tally.marked, tally.opinions, tally.clean, tally.refused.length)}\n`);
  return tally.refused.length > 0 ? EXIT.failed : status;
}

/** Writes a copy; says why there is none, "" where there is one or nothing to mark. */
async function placed(analysis: Analysis, target: string | null, context: Context, tally: Tally): Promise<string> {
  const { language } = context;
  const office = officeTextsIn(language);
  const { path, format } = analysis.document;
  if (target === null) return office.packed();
  if (resolve(target) === resolve(path)) return office.sameFile();
  const copy = await copyOf(path, analysis, context);
  if (copy.kind === 'refused') {
    if (copy.reason !== 'nothing-to-mark') return refusalSentence(copy.reason, format, language);
    tally.clean++;
    return '';
  }
  const writing = writingOf(context);
  try {
    await refuseOccupied([target], writing);
  } catch (error) {
    // The other copies are written all the same.
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw cannotWrite(target, error, language);
  }
  await writeResult(target, copy.bytes, writing);
  tally.marked++;
  tally.opinions += copy.opinions;
  return '';
}

/** Where the copy of each file goes: as it lies in the folder that was named, else by its name; two of one name are numbered. */
class Targets {
  readonly #folders: readonly string[];
  readonly #output: string;
  readonly #sources = new Set<string>();
  readonly #taken = new Set<string>();

  constructor(paths: readonly string[], output: string) {
    this.#folders = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true).map((path) => resolve(path));
    this.#output = output;
  }

  /** null for what is no file of its own, such as a member of an archive, and for the second document of a file. */
  of(path: string): string | null {
    const source = resolve(path);
    if (!isFile(source) || this.#sources.has(source)) return null;
    this.#sources.add(source);
    const folder = this.#folders.find((each) => source.startsWith(each + sep));
    const name = folder === undefined ? basename(source) : relative(folder, source);
    const extension = extname(name);
    for (let number = 1; ; number++) {
      const target = join(this.#output, number === 1 ? name : `${name.slice(0, name.length - extension.length)}-${number}${extension}`);
      const key = resolve(target).toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return target;
    }
  }
}
