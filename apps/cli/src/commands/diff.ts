/** `perf-lint diff BEFORE AFTER`: what became of every opinion after the unit revised its targets. */
import { wordingOf } from '@perf-lint/analyser';
import { comparisonMarkdown, comparisonText, comparisonWorkbook, RoundBuilder } from '@perf-lint/report';
import { compareRounds, lastRound, lettersOf, type ReviewRound, type RoundComparison, type SentOpinion } from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { overwritingTexts } from '../messages/overwriting.js';
import { analysisEmitter } from '../output/analysis-emitter.js';
import { openSink } from '../output/open-sink.js';
import { refuseOccupied, type Writing } from '../output/overwriting.js';
import { type Context, contextOf, positive, type SharedOptions, writingOf } from '../run/context.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';
import { ledgerFrom, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addSharedOptions, addWritingOptions, collect } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import { sentLettersFrom } from './sent-record.js';
import type { Texts } from './texts.js';

interface DiffOptions extends SharedOptions {
  readonly ledger?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly sent?: string;
  readonly round?: string;
  readonly complete?: boolean;
}

const FORMATS = ['text', 'markdown', 'json', 'xlsx'] as const;

type DiffFormat = (typeof FORMATS)[number];

export function declareDiff(command: Command, texts: Texts, language: Language): Command {
  const office = officeTextsIn(language);
  const review = reviewTextsIn(language);
  return addWritingOptions(addSharedOptions(command.argument('<before>', office.before).argument('<after>', office.after), texts), texts)
    .description(office.diff)
    .option('--ledger <file>', office.diffLedger)
    .option('--sent <file>', review.sent)
    .option('--round <number>', review.round)
    .option('--complete', review.complete)
    .addOption(new Option('-f, --format <name>', office.diffFormat).argParser(collect))
    .option('-o, --output <file>', texts.outputFile);
}

export async function diff(before: string, after: string, options: DiffOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const outputs = outputsOf(options, language);
  const writing = writingOf(context);
  await refuseOccupied(
    outputs.flatMap(({ file }) => file ?? []),
    writing,
  );
  const ledger = options.ledger === undefined ? null : await ledgerFrom(options.ledger, language);
  const sent = options.sent === undefined ? null : await sentBefore(options.sent, options.round, language);
  const first = await roundOf(before, context);
  if (first.status === EXIT.interrupted) return first.status;
  const second = await roundOf(after, context);
  if (second.status === EXIT.interrupted) return second.status;
  for (const [path, { round }] of [
    [before, first],
    [after, second],
  ] as const)
    if (round.projects.length === 0) throw new UsageError(overwritingTexts(language).nothingCompared(path));
  const comparison = compareRounds(first.round, second.round, { ledger, sent, returned: options.complete === true ? 'all' : 'part' });
  for (const { format, file } of outputs) await write(comparison, format, file, writing);
  return first.status === EXIT.clean ? second.status : first.status;
}

/** What was sent in the round before this one: in the last round of the record where nobody says which round this is. */
async function sentBefore(path: string, round: string | undefined, language: Language): Promise<readonly SentOpinion[]> {
  const letters = await sentLettersFrom(path, language);
  const wanted = round === undefined ? lastRound(letters) : positive('--round', round, language) - 1;
  const sent = lettersOf(letters, wanted);
  if (sent.length === 0) throw new UsageError(reviewTextsIn(language).nothingSent(path, wanted));
  return sent.flatMap(({ opinions }) => opinions);
}

async function roundOf(path: string, context: Context): Promise<{ readonly round: ReviewRound; readonly status: ExitStatus }> {
  const { language, settings, options } = context;
  const builder = new RoundBuilder({ language, wording: wordingOf(settings.analysis), preferred: preferredFiles(options.prefer) });
  // The summary of each round by itself would say less than the comparison.
  const quiet = { ...context, options: { ...options, quiet: true } };
  const { status } = await runOn([path], quiet, [analysisEmitter((analysis) => builder.add(analysis))], null, ['diff']);
  return { round: builder.build(), status };
}

interface Output {
  readonly format: DiffFormat;
  /** null is standard output. */
  readonly file: string | null;
}

function outputsOf({ format, output }: DiffOptions, language: Language): Output[] {
  const outputs = (format ?? ['text']).map((given): Output => {
    const [name = '', ...rest] = given.split('=');
    const found = FORMATS.find((each) => each === name || (each === 'markdown' && name === 'md'));
    if (found === undefined) throw new UsageError(messagesIn(language).badChoice('--format', name, FORMATS));
    const file = rest.length > 0 ? rest.join('=') : (output ?? null);
    if (found === 'xlsx' && file === null) throw new UsageError(officeTextsIn(language).needsFile(found));
    return { format: found, file };
  });
  if (outputs.filter(({ file }) => file === null).length > 1) throw new UsageError(messagesIn(language).onceOnStdout());
  return outputs;
}

async function write(comparison: RoundComparison, format: DiffFormat, file: string | null, writing: Writing): Promise<void> {
  const { language } = writing;
  switch (format) {
    case 'xlsx':
      if (file !== null) await writeResult(file, await comparisonWorkbook(comparison, language), writing);
      return;
    case 'text':
    case 'markdown':
    case 'json': {
      const sink = await openSink(file, writing, format === 'json' ? null : format === 'markdown' ? 'markup' : 'plain');
      const text =
        format === 'json'
          ? `${JSON.stringify(comparison, null, 2)}\n`
          : format === 'text'
            ? comparisonText(comparison, language)
            : comparisonMarkdown(comparison, language);
      await sink.write(text);
      await sink.finish();
      return;
    }
    default:
      return format satisfies never;
  }
}
