/** `perf-lint ledger make|apply|merge|stats`: the ledger (台账) in which people decide on opinions. */
import { basename } from 'node:path';
import { wordingOf } from '@perf-lint/analyser';
import { LedgerBuilder, sharedFilesSentence, sourcesOf, statisticsText } from '@perf-lint/report';
import {
  carryOver,
  type Ledger,
  lastRound,
  ledgerStatistics,
  mergeLedgers,
  sharedFiles,
  withoutAnswered,
  withRecord,
} from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { overwritingTexts } from '../messages/overwriting.js';
import { analysisEmitter } from '../output/analysis-emitter.js';
import { openSink } from '../output/open-sink.js';
import { refuseOccupied } from '../output/overwriting.js';
import { type Context, contextOf, positive, type SharedOptions, writingOf } from '../run/context.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';
import { VERSION } from '../version.js';
import { earlierFrom, ledgerFrom, ledgerPath, saveLedger } from './ledger-file.js';
import { declareLedgerPapers } from './ledger-papers.js';
import { refuseMisspelt } from './misspelt.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addComparedOptions, addSharedOptions, addWritingOptions, collect } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import { sentLettersFrom } from './sent-record.js';
import type { Texts } from './texts.js';
import { addListOptions, type ListOptions, tellIntake, withList } from './with-list.js';

interface MakeOptions extends SharedOptions, ListOptions {
  readonly output?: string;
  readonly earlier?: readonly string[];
  readonly complete?: boolean;
  readonly round?: string;
  readonly sent?: string;
}

interface MergeOptions extends SharedOptions {
  readonly output?: string;
  readonly base?: string;
}

interface StatsOptions extends SharedOptions {
  readonly format: string;
  readonly output?: string;
}

/** `make` is what `ledger` alone does, so that a mistyped name comes to it as a path. */
const SUBCOMMANDS: readonly string[] = ['make', 'apply', 'merge', 'stats', 'backfill', 'record'];

export function declareLedger(command: Command, texts: Texts, language: Language, done: (status: ExitStatus) => void): Command {
  const office = officeTextsIn(language);
  const review = reviewTextsIn(language);
  command.description(office.ledger);
  const output = (subcommand: Command): Command => addWritingOptions(subcommand, texts).option('-o, --output <file>', office.ledgerOutput);
  const addListed = (subcommand: Command): Command =>
    addComparedOptions(addListOptions(addSharedOptions(subcommand, texts), language), texts);
  output(addListed(command.command('make', { isDefault: true }).argument('[paths...]', texts.paths)))
    .description(office.ledgerMake)
    .addOption(new Option('--earlier <ledger>', office.earlier).argParser(collect))
    .option('--round <number>', review.round)
    .action(async (paths: string[], options: MakeOptions) => done(await make(paths, { ...options, complete: true })));
  output(addListed(command.command('apply').argument('<ledger>', office.ledgerFile).argument('[paths...]', texts.paths)))
    .description(office.ledgerApply)
    .addOption(new Option('--earlier <ledger>', office.earlier).argParser(collect))
    .option('--complete', review.complete)
    .option('--round <number>', review.round)
    .option('--sent <file>', review.sentBefore)
    .action(async (ledger: string, paths: string[], options: MakeOptions) =>
      done(await make(paths, { ...options, earlier: [...(options.earlier ?? []), ledger] })),
    );
  output(addBasicOptions(command.command('merge').argument('<ledgers...>', office.ledgerFiles), texts))
    .description(office.ledgerMerge)
    .option('--base <ledger>', office.base)
    .action(async (ledgers: string[], options: MergeOptions) => done(await merge(ledgers, options)));
  addWritingOptions(addBasicOptions(command.command('stats').argument('<ledgers...>', office.ledgerFiles), texts), texts)
    .description(office.ledgerStats)
    .option('-f, --format <name>', office.statsFormat, 'text')
    .option('-o, --output <file>', texts.outputFile)
    .action(async (ledgers: string[], options: StatsOptions) => done(await stats(ledgers, options)));
  declareLedgerPapers(command, texts, language, done);
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
    wording: wordingOf(settings.analysis),
    sourcesOf: sourcesOf(settings.analysis.sources),
    version: VERSION,
    preferred: preferredFiles(context.options.prefer),
  });
  const { status } = await runOn(paths, context, [analysisEmitter((analysis) => builder.add(analysis))], null, ['ledger']);
  return { ledger: builder.build(), status };
}

async function make(paths: readonly string[], options: MakeOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const office = officeTextsIn(language);
  refuseMisspelt(paths, SUBCOMMANDS, language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const output = ledgerPath(options.output, language);
  const writing = writingOf(context);
  const carries = (options.earlier ?? []).length > 0;
  await refuseOccupied([output], writing, { kind: carries ? 'weighed-later' : 'dropped' });
  const earlier: ((current: Ledger) => Ledger)[] = [];
  for (const path of options.earlier ?? []) earlier.push(await earlierFrom(path, language));
  const { ledger, status } = await ledgerOf(paths, context);
  if (status === EXIT.interrupted) return status;
  // An empty ledger in the place of a full one is what a mistyped folder comes to.
  if (ledger.projects.length === 0 && ledger.entries.length === 0) throw new UsageError(overwritingTexts(language).nothingRead(output));
  const earlierLedgers = earlier.map((complete) => complete(ledger));
  const placed = carryOver(ledger, earlierLedgers, language, options.complete === true ? 'all' : 'part');
  const joined = await withList(placed.ledger, options, context);
  const carried = { ...placed, ledger: { ...(joined?.ledger ?? placed.ledger), ...(await roundOf(earlierLedgers, options, language)) } };
  await saveLedger(output, carried.ledger, writing);
  if (options.quiet !== true) {
    process.stderr.write(`${office.ledgerWritten(output, carried.ledger.entries.length, ledger.projects.length)}\n`);
    if (earlier.length > 0) process.stderr.write(`${office.carried(carried.attached, carried.proposed, carried.unmatched)}\n`);
    if (joined !== null) tellIntake(joined, language);
    if (carried.notReturned > 0) process.stderr.write(`${reviewTextsIn(language).notReturned(carried.notReturned)}\n`);
  }
  return status;
}

/** The round of a new ledger: as said, else the one after the last that letters were sent in, else that of the ledger it goes on from. */
async function roundOf(earlier: readonly Ledger[], { round, sent }: MakeOptions, language: Language): Promise<{ readonly round?: number }> {
  if (round !== undefined) return { round: positive('--round', round, language) };
  if (sent !== undefined) return { round: lastRound(await sentLettersFrom(sent, language)) + 1 };
  const before = Math.max(0, ...earlier.map((ledger) => ledger.round ?? 0));
  return before === 0 ? {} : { round: before };
}

async function merge(paths: readonly string[], options: MergeOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const office = officeTextsIn(language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const output = ledgerPath(options.output, language);
  const writing = writingOf(context);
  await refuseOccupied([output], writing, { kind: 'weighed-later' });
  const named: { source: string; ledger: Ledger }[] = [];
  for (const path of paths) named.push({ source: basename(path), ledger: await ledgerFrom(path, language) });
  const base = options.base === undefined ? undefined : await ledgerFrom(options.base, language);
  const {
    ledger: joined,
    differing,
    ...conflicts
  } = mergeLedgers(named, language, base === undefined ? undefined : withoutAnswered(base, named));
  const round = Math.max(0, ...named.map((each) => each.ledger.round ?? 0));
  const ledger = withRecord(round === 0 ? joined : { ...joined, round }, [
    ...(base === undefined ? [] : [base]),
    ...named.map((each) => each.ledger),
  ]);
  await saveLedger(output, ledger, writing, conflicts);
  if (options.quiet !== true) {
    process.stderr.write(`${office.merged(paths.length, conflicts.conflicts.length, conflicts.concludedApart.length)}\n`);
    if (differing.length > 0)
      process.stderr.write(
        `${reviewTextsIn(language).differing(sharedFiles(differing).map((pair) => sharedFilesSentence(pair, language)))}\n`,
      );
    process.stderr.write(`${office.ledgerWritten(output, ledger.entries.length, ledger.projects.length)}\n`);
  }
  return EXIT.clean;
}

async function stats(paths: readonly string[], options: StatsOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const formats = ['text', 'json'];
  if (!formats.includes(options.format)) throw new UsageError(messagesIn(language).badChoice('--format', options.format, formats));
  const entries: Ledger['entries'][number][] = [];
  for (const path of paths) entries.push(...(await ledgerFrom(path, language)).entries);
  const sink = await openSink(options.output ?? null, writingOf(context), options.format === 'text' ? 'plain' : null);
  await sink.write(
    options.format === 'json' ? `${JSON.stringify(ledgerStatistics(entries), null, 2)}\n` : statisticsText(entries, language),
  );
  await sink.finish();
  return EXIT.clean;
}
