/** `perf-lint annotate FILE -o OUT`: the office's own file with the opinions marked on it. */
import { resolve } from 'node:path';
import { type Analysis, wordingOf } from '@perf-lint/analyser';
import { annotatedCopy, refusalSentence } from '@perf-lint/report';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { analysisEmitter } from '../output/analysis-emitter.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
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
  return addWritingOptions(addSharedOptions(command.argument('<file>', office.annotateFile), texts), texts)
    .description(office.annotate)
    .option('-o, --output <file>', office.annotateOutput);
}

export async function annotate(path: string, options: AnnotateOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language, settings } = context;
  const office = officeTextsIn(language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  if (resolve(options.output) === resolve(path)) throw new UsageError(office.sameFile());
  const writing = writingOf(context);
  await refuseOccupied([options.output], writing);
  const bytes = bytesOf(path, language);
  const analyses: Analysis[] = [];
  const { status } = await runOn([path], context, [analysisEmitter((analysis) => analyses.push(analysis))], null, ['annotate']);
  if (status !== EXIT.clean) return status;
  const [analysis, ...others] = analyses;
  if (analysis === undefined || others.length > 0) throw new UsageError(office.oneFile(path));
  const copy = await annotatedCopy(bytes, analysis, { language, wording: wordingOf(settings.analysis) });
  if (copy.kind === 'refused') {
    process.stderr.write(`perf-lint: ${office.notAnnotated(path, refusalSentence(copy.reason, language))}\n`);
    // A file without anything to mark is no failure.
    return copy.reason === 'nothing-to-mark' ? EXIT.clean : EXIT.failed;
  }
  await writeResult(options.output, copy.bytes, writing);
  if (options.quiet !== true) process.stderr.write(`${office.annotated(options.output, copy.marks, copy.opinions)}\n`);
  return EXIT.clean;
}
