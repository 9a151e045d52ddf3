/** `perf-lint diff BEFORE AFTER`: what became of every opinion after the unit revised its targets. */
import { comparisonMarkdown, comparisonText, comparisonWorkbook, versionMarkdown, versionText, versionWorkbook } from '@perf-lint/report';
import {
  compareRounds,
  compareVersions,
  isReturn,
  type RoundComparison,
  readVersionLabel,
  type VersionComparison,
  type VersionLabel,
} from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { overwritingTexts } from '../messages/overwriting.js';
import { openSink } from '../output/open-sink.js';
import { refuseOccupied, type Writing } from '../output/overwriting.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { ledgerFrom, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addSharedOptions, addWritingOptions, collect } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import { roundOf } from './round-of.js';
import { askedBefore } from './sent-record.js';
import type { Texts } from './texts.js';

interface DiffOptions extends SharedOptions {
  readonly ledger?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly sent?: string;
  readonly round?: string;
  readonly complete?: boolean;
  readonly as?: string;
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
    .option('--as <versions>', review.versions)
    .addOption(new Option('-f, --format <name>', office.diffFormat).argParser(collect))
    .option('-o, --output <file>', texts.outputFile);
}

export async function diff(before: string, after: string, options: DiffOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const outputs = outputsOf(options, language);
  const named = options.as === undefined ? null : versionsNamed(options.as, language);
  const writing = writingOf(context);
  await refuseOccupied(
    outputs.flatMap(({ file }) => file ?? []),
    writing,
  );
  const ledger = options.ledger === undefined ? null : await ledgerFrom(options.ledger, language);
  const sent = options.sent === undefined ? null : await askedBefore(options.sent, options.round, { ledger, language });
  const first = await roundOf([before], context, 'diff');
  if (first.status === EXIT.interrupted) return first.status;
  const second = await roundOf([after], context, 'diff');
  if (second.status === EXIT.interrupted) return second.status;
  for (const [path, { round }] of [
    [before, first],
    [after, second],
  ] as const)
    if (round.projects.length === 0) throw new UsageError(overwritingTexts(language).nothingCompared(path));
  const compared: Compared = isOfVersions(named)
    ? { kind: 'versions', of: compareVersions({ ...named.before, tables: first.round }, { ...named.after, tables: second.round }) }
    : {
        kind: 'rounds',
        of: compareRounds(first.round, second.round, { ledger, sent, returned: options.complete === true ? 'all' : 'part' }),
      };
  for (const { format, file } of outputs) await write(compared, format, file, writing);
  return first.status === EXIT.clean ? second.status : first.status;
}

/** What two inputs are held against each other for: what became of opinions, or what differs between two versions of the year's targets. */
type Compared = { readonly kind: 'rounds'; readonly of: RoundComparison } | { readonly kind: 'versions'; readonly of: VersionComparison };

interface NamedVersions {
  readonly before: VersionLabel;
  readonly after: VersionLabel;
}

/** A version that answers to letters is a round: what was sent is what counts there. */
function isOfVersions(named: NamedVersions | null): named is NamedVersions {
  return named !== null && !isReturn(named.after.stage);
}

/** "申报,批复（2026-02-03）". */
function versionsNamed(text: string, language: Language): NamedVersions {
  const names = text.split(/[,，]/u).map((name) => name.trim());
  const [before = null, after = null] = names.map(readVersionLabel);
  if (names.length !== 2 || before === null || after === null) throw new UsageError(reviewTextsIn(language).badVersions(text));
  return { before, after };
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

async function write(compared: Compared, format: DiffFormat, file: string | null, writing: Writing): Promise<void> {
  switch (format) {
    case 'xlsx':
      if (file !== null) await writeResult(file, await workbookOf(compared, writing.language), writing);
      return;
    case 'text':
    case 'markdown':
    case 'json': {
      const sink = await openSink(file, writing, format === 'json' ? null : format === 'markdown' ? 'markup' : 'plain');
      await sink.write(textOf(compared, format, writing.language));
      await sink.finish();
      return;
    }
    default:
      return format satisfies never;
  }
}

function workbookOf({ kind, of }: Compared, language: Language): Promise<Uint8Array> {
  return kind === 'rounds' ? comparisonWorkbook(of, language) : versionWorkbook(of, language);
}

function textOf(compared: Compared, format: Exclude<DiffFormat, 'xlsx'>, language: Language): string {
  const { kind, of } = compared;
  switch (format) {
    case 'json':
      // Versions stand behind what is compared, so that the file is known for ours.
      return `${JSON.stringify(kind === 'rounds' ? of : { ...of.comparison, before: of.before, after: of.after }, null, 2)}\n`;
    case 'text':
      return kind === 'rounds' ? comparisonText(of, language) : versionText(of, language);
    case 'markdown':
      return kind === 'rounds' ? comparisonMarkdown(of, language) : versionMarkdown(of, language);
    default:
      return format satisfies never;
  }
}
