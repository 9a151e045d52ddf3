/** `perf-lint ledger make|apply|merge|stats`: the ledger (台账) in which people decide on opinions. */
import { basename } from 'node:path';
import { carryOver, type Ledger, LedgerBuilder, ledgerStatistics, mergeLedgers, statisticsText } from '@perf-lint/report';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { analysisEmitter } from '../output/analysis-emitter.js';
import { openSink } from '../output/open-sink.js';
import { sourcesOf } from '../sources.js';
import { VERSION } from '../version.js';
import { ledgerFrom, saveLedger } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addSharedOptions, type Context, contextOf, runOn, type SharedOptions } from './shared-options.js';
import type { Texts } from './texts.js';

interface MakeOptions extends SharedOptions {
  readonly output?: string;
  readonly earlier?: readonly string[];
}

interface MergeOptions extends SharedOptions {
  readonly output?: string;
  readonly base?: string;
}

interface StatsOptions extends SharedOptions {
  readonly format: string;
  readonly output?: string;
}

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

export function declareLedger(command: Command, texts: Texts, language: Language, done: (status: ExitStatus) => void): Command {
  const office = officeTextsIn(language);
  command.description(office.ledger);
  const output = (subcommand: Command): Command => subcommand.option('-o, --output <file>', office.ledgerOutput);
  output(addSharedOptions(command.command('make', { isDefault: true }).argument('[paths...]', texts.paths), texts))
    .description(office.ledgerMake)
    .addOption(new Option('--earlier <ledger>', office.earlier).argParser(collect))
    .action(async (paths: string[], options: MakeOptions) => done(await make(paths, options)));
  output(addSharedOptions(command.command('apply').argument('<ledger>', office.ledgerFile).argument('[paths...]', texts.paths), texts))
    .description(office.ledgerApply)
    .addOption(new Option('--earlier <ledger>', office.earlier).argParser(collect))
    .action(async (ledger: string, paths: string[], options: MakeOptions) =>
      done(await make(paths, { ...options, earlier: [...(options.earlier ?? []), ledger] })),
    );
  output(addBasicOptions(command.command('merge').argument('<ledgers...>', office.ledgerFiles), texts))
    .description(office.ledgerMerge)
    .option('--base <ledger>', office.base)
    .action(async (ledgers: string[], options: MergeOptions) => done(await merge(ledgers, options)));
  addBasicOptions(command.command('stats').argument('<ledgers...>', office.ledgerFiles), texts)
    .description(office.ledgerStats)
    .option('-f, --format <name>', office.statsFormat, 'text')
    .option('-o, --output <file>', texts.outputFile)
    .action(async (ledgers: string[], options: StatsOptions) => done(await stats(ledgers, options)));
  return command;
}

/** Reads and analyses documents and gathers their ledger. */
export async function ledgerOf(
  paths: readonly string[],
  context: Context,
): Promise<{ readonly ledger: Ledger; readonly status: ExitStatus }> {
  const { language, settings } = context;
  const builder = new LedgerBuilder({
    language,
    wording: settings.analysis.wording,
    sourcesOf: sourcesOf(settings.analysis.sources),
    version: VERSION,
  });
  const { status } = await runOn(paths, context, [analysisEmitter((analysis) => builder.add(analysis))], null, ['ledger']);
  return { ledger: builder.build(), status };
}

async function make(paths: readonly string[], options: MakeOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const office = officeTextsIn(language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const earlier: Ledger[] = [];
  for (const path of options.earlier ?? []) earlier.push(await ledgerFrom(path, language));
  const { ledger, status } = await ledgerOf(paths, context);
  if (status === EXIT.interrupted) return status;
  const carried = carryOver(ledger, earlier, language);
  await saveLedger(options.output, carried.ledger, language);
  if (options.quiet !== true) {
    process.stderr.write(`${office.ledgerWritten(options.output, carried.ledger.entries.length, ledger.projects.length)}\n`);
    if (earlier.length > 0) process.stderr.write(`${office.carried(carried.attached, carried.proposed, carried.unmatched)}\n`);
  }
  return status;
}

async function merge(paths: readonly string[], options: MergeOptions): Promise<ExitStatus> {
  const { language } = await contextOf(options);
  const office = officeTextsIn(language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const named: { source: string; ledger: Ledger }[] = [];
  for (const path of paths) named.push({ source: basename(path), ledger: await ledgerFrom(path, language) });
  const base = options.base === undefined ? undefined : await ledgerFrom(options.base, language);
  const { ledger, conflicts } = mergeLedgers(named, language, base);
  await saveLedger(options.output, ledger, language, conflicts);
  if (options.quiet !== true) {
    process.stderr.write(`${office.merged(paths.length, conflicts.length)}\n`);
    process.stderr.write(`${office.ledgerWritten(options.output, ledger.entries.length, ledger.projects.length)}\n`);
  }
  return EXIT.clean;
}

async function stats(paths: readonly string[], options: StatsOptions): Promise<ExitStatus> {
  const { language } = await contextOf(options);
  const formats = ['text', 'json'];
  if (!formats.includes(options.format)) throw new UsageError(messagesIn(language).badChoice('--format', options.format, formats));
  const entries: Ledger['entries'][number][] = [];
  for (const path of paths) entries.push(...(await ledgerFrom(path, language)).entries);
  const sink = openSink(options.output ?? null, language);
  await sink.write(
    options.format === 'json' ? `${JSON.stringify(ledgerStatistics(entries), null, 2)}\n` : statisticsText(entries, language),
  );
  await sink.finish();
  return EXIT.clean;
}
