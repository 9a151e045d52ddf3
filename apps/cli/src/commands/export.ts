/** `perf-lint export`: one record per indicator. Never returns 1. */

import { wordingOf } from '@perf-lint/analyser';
import type { ReportOptions } from '@perf-lint/report';
import type { Command } from 'commander';
import { type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { openSink } from '../output/open-sink.js';
import type { Writing } from '../output/overwriting.js';
import { recordEmitter } from '../output/record-emitter.js';
import { type Context, contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';
import { VERSION } from '../version.js';
import { addJudgingOptions, addSharedOptions, addWritingOptions } from './options.js';
import { addQueueOptions } from './queue-options.js';
import type { Texts } from './texts.js';

interface ExportOptions extends SharedOptions {
  readonly format: string;
  readonly output?: string;
}

export const EXPORT_FORMATS = ['jsonl', 'csv', 'xlsx', 'parquet'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function declareExport(command: Command, texts: Texts, language: Language): Command {
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  addQueueOptions(command, language);
  return addWritingOptions(command, texts)
    .description(texts.exportCommand)
    .option('-f, --format <name>', texts.exportFormat, 'jsonl')
    .option('-o, --output <file>', texts.outputFile);
}

export async function exportRecords(paths: readonly string[], options: ExportOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const messages = messagesIn(context.language);
  const format = EXPORT_FORMATS.find((name) => name === options.format);
  if (format === undefined) throw new UsageError(messages.badChoice('--format', options.format, EXPORT_FORMATS));
  const file = options.output === undefined || options.output === '-' ? null : options.output;
  const { language, settings } = context;
  const report = {
    language,
    wording: wordingOf(settings.analysis),
    ...(format === 'xlsx' ? await withSources(settings.analysis) : {}),
    version: VERSION,
    preferred: preferredFiles(options.prefer),
  };
  const emitter = await exportEmitter(format, file, report, writingOf(context));
  const { status } = await runOn(paths, context, [emitter], null, [`records ${format}`]);
  return status;
}

/** What rules go by, which the workbook prints: it is told by all rules, and no other format asks. */
async function withSources({ sources }: Context['settings']['analysis']): Promise<Pick<ReportOptions, 'sourcesOf'>> {
  const { sourcesOf } = await import('@perf-lint/report');
  return { sourcesOf: sourcesOf(sources) };
}

/** The emitter of a format. Parquet and the workbook need a file. */
export async function exportEmitter(format: ExportFormat, file: string | null, options: ReportOptions, writing: Writing): Promise<Emitter> {
  const messages = messagesIn(options.language);
  switch (format) {
    case 'jsonl':
    case 'csv':
      return recordEmitter(format, await openSink(file, writing), options);
    case 'xlsx': {
      if (file === null) throw new UsageError(messages.binaryToTerminal(format));
      const { workbookEmitter } = await import('../output/workbook-emitter.js');
      return workbookEmitter(file, options, writing);
    }
    case 'parquet': {
      if (file === null) throw new UsageError(messages.binaryToTerminal(format));
      const { parquetEmitter } = await import('../output/parquet-emitter.js');
      return parquetEmitter(file, options, writing);
    }
    default:
      return format satisfies never;
  }
}
