/** `perf-lint report`: quality reports per project and per department in a folder. */
import { join } from 'node:path';
import { wordingOf } from '@perf-lint/analyser';
import { DEFAULT_PAGE_FORMATS, PAGE_FORMATS, type PageFormat, sourcesOf } from '@perf-lint/report';
import { type ListLine, officesOf } from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { readListAloud } from '../configuration/project-list.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { GROUPINGS, grouper, groupOfLine } from '../output/grouping.js';
import { siteEmitter } from '../output/site-emitter.js';
import { workbookEmitter } from '../output/workbook-emitter.js';
import { contextOf, failOnOf, type SharedOptions, writingOf } from '../run/context.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';
import { VERSION } from '../version.js';
import { addJudgingOptions, addSharedOptions, addWritingOptions, collect } from './options.js';
import { addQueueOptions } from './queue-options.js';
import { refuseSourceFolder } from './source-folder.js';
import type { Texts } from './texts.js';
import { addListOptions, type ListOptions, listOf } from './with-list.js';

/** One workbook of everything beside the pages: workbook.xlsx. */
const WORKBOOK = 'xlsx';

interface ReportCommandOptions extends SharedOptions, ListOptions {
  readonly output?: string;
  readonly format?: readonly string[];
  readonly groupBy?: string;
  readonly ceiling?: boolean;
}

export function declareReport(command: Command, texts: Texts, language: Language): Command {
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  addListOptions(command, language);
  addQueueOptions(command, language);
  return addWritingOptions(command, texts)
    .description(texts.report)
    .option('-o, --output <folder>', texts.outputFolder)
    .option('--group-by <what>', texts.groupBy)
    .option('--ceiling', texts.ceiling)
    .addOption(new Option('-f, --format <name>', `${texts.format}${[...PAGE_FORMATS, WORKBOOK].join(' ')}`).argParser(collect));
}

export async function report(paths: readonly string[], options: ReportCommandOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language, settings } = context;
  const messages = messagesIn(language);
  if (options.output === undefined) throw new UsageError(messages.needsOutput('-o'));
  const folder = options.output;
  const writing = writingOf(context);
  refuseSourceFolder(paths, folder, language);
  const failOn = failOnOf(context);
  const names = options.format ?? DEFAULT_PAGE_FORMATS;
  const formats = names.filter((name) => name !== WORKBOOK).map((name) => formatOf(name, language));
  const reportOptions = {
    language,
    wording: wordingOf(settings.analysis),
    ceiling: options.ceiling === true,
    preferred: preferredFiles(options.prefer),
    version: VERSION,
  };
  const by = options.groupBy === undefined ? null : GROUPINGS.find((name) => name === options.groupBy);
  if (by === undefined) throw new UsageError(messages.badChoice('--group-by', options.groupBy ?? '', GROUPINGS));
  const named = listOf(options, context);
  const list = named === null ? null : await readListAloud(named, language, options.quiet === true);
  // What the settings say about an office goes before what the list says of all its projects.
  const offices = { ...(list === null ? {} : officesOf(list)), ...settings.offices };
  const groups = by === null ? null : { of: grouper(by, offices, language), ofLine: (line: ListLine) => groupOfLine(by, line) };
  const site = siteEmitter(folder, formats, reportOptions, writing, { groups, list, offices });
  const emitters: Emitter[] = [site];
  const outputs = [`site ${formats.join(' ')}`];
  if (names.includes(WORKBOOK)) {
    const workbook = { ...reportOptions, sourcesOf: sourcesOf(settings.analysis.sources) };
    emitters.push(await workbookEmitter(join(folder, 'workbook.xlsx'), workbook, writing));
    outputs.push(`records ${WORKBOOK}`);
  }
  // The manifest lies beside the results, so that they can be made again.
  const manifest = options.manifest ?? join(folder, 'manifest.json');
  const { status } = await runOn(paths, { ...context, options: { ...options, manifest } }, emitters, failOn, outputs);
  if (status === EXIT.interrupted || options.quiet === true || site.files === 0) return status;
  process.stderr.write(`${messages.reportWritten(folder, site.files, site.changed)}\n`);
  if (formats.includes('html')) process.stderr.write(`${messages.openWith(join(folder, 'index.html'))}\n`);
  return status;
}

function formatOf(name: string, language: Language): PageFormat {
  const found = PAGE_FORMATS.find((format) => format === name || (format === 'markdown' && name === 'md'));
  if (found === undefined) throw new UsageError(messagesIn(language).badChoice('--format', name, [...PAGE_FORMATS, WORKBOOK]));
  return found;
}
