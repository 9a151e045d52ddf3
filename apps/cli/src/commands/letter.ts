/** `perf-lint letter`: review letters (审核意见书) per department or budget unit, of the confirmed opinions of a ledger. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Addressing,
  goesOut,
  isEarly,
  type LetterContent,
  type LetterOptions,
  letterContents,
  letterDocument,
  letterFileNames,
  letterPage,
  numbersOfLetters,
  sentLetterOf,
  unchangedRewordings,
  withDue,
} from '@perf-lint/report';
import type { Ledger, SentLetter } from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, positive, type SharedOptions, writingOf } from '../run/context.js';
import { dateOption, todayText } from './date-option.js';
import { ledgerFrom, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addWritingOptions, collect } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import { recordLetters, sentLettersFrom, sentRecordName } from './sent-record.js';
import type { Texts } from './texts.js';

const ADDRESSINGS = ['department', 'unit'] as const satisfies readonly Addressing[];
const FORMATS = ['docx', 'html'] as const;
type LetterFormat = (typeof FORMATS)[number];

/** Rows named of those that cannot go out; the rest are like them. */
const NAMED = 8;

interface LetterCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly deadline?: string;
  readonly office?: string;
  readonly number?: string;
  readonly contact?: string;
  readonly date?: string;
  readonly department?: readonly string[];
  readonly by?: string;
  readonly format?: readonly string[];
  readonly round?: string;
  readonly sent?: string;
}

export function declareLetter(command: Command, texts: Texts, language: Language): Command {
  const office = officeTextsIn(language);
  return addWritingOptions(addBasicOptions(command.argument('<ledger>', office.ledgerFile), texts), texts)
    .description(office.letter)
    .option('-o, --output <folder>', office.outputFolder)
    .option('--deadline <date>', office.deadline)
    .option('--office <name>', office.office)
    .option('--number <number>', office.number)
    .option('--contact <text>', office.contact)
    .option('--date <date>', office.letterDate)
    .option('--by <whom>', office.letterBy)
    .option('--round <number>', reviewTextsIn(language).round)
    .option('--sent <file>', reviewTextsIn(language).sentEarlier)
    .addOption(new Option('--department <name>', office.department).argParser(collect))
    .addOption(new Option('-f, --format <name>', office.letterFormat).argParser(collect));
}

export async function letter(path: string, options: LetterCommandOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const writing = writingOf(context);
  const office = officeTextsIn(language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const letterOptions = {
    language,
    office: options.office ?? '',
    number: options.number ?? '',
    contact: options.contact ?? '',
    deadline: dateOption('--deadline', options.deadline, language),
    date: dateOption('--date', options.date, language),
    sources: context.settings.analysis.sources,
  };
  const formats = (options.format ?? ['docx']).map((name) => chosen('--format', name, FORMATS, language));
  const by = options.by === undefined ? undefined : chosen('--by', options.by, ADDRESSINGS, language);
  const ledger = await ledgerFrom(path, language);
  const rewordings = unchangedRewordings(ledger);
  if (rewordings.length > 0) {
    const named = rewordings.slice(0, NAMED).map(({ projectName, indicator }) => `${projectName} ${indicator}`.trim());
    throw new UsageError(office.unchangedRewordings(path, rewordings.length, named));
  }
  const folder = options.output;
  const round = options.round === undefined ? (ledger.round ?? 1) : positive('--round', options.round, language);
  const earlier = (await recordBefore(folder, options.sent, language)).filter((letter) => letter.round < round);
  // A reminder stands against the day that the letter is of; without one, today.
  const today = letterOptions.date || todayText();
  const all = wantedContents(ledger, by, options.department, language).map((content) => withDue(content, earlier, today));
  if (all.length === 0) throw new UsageError(office.noConfirmed());
  const contents = all.filter((content) => !isEarly(content));
  if (options.quiet !== true) tellEarly(all, language);
  const files = letterFileNames(contents, language).map((name) => join(folder, name));
  // All or none: half of the letters new and half of them old helps nobody.
  await refuseOccupied(
    files.flatMap((file) => formats.map((format) => `${file}.${format}`)),
    writing,
  );
  const numbers = numbersOfLetters(contents, letterOptions.number);
  for (const [index, content] of contents.entries()) {
    for (const format of formats) {
      const file = `${files[index] ?? ''}.${format}`;
      await writeResult(file, await contentIn(format, content, { ...letterOptions, number: numbers[index] ?? '' }), writing);
      if (options.quiet !== true) process.stderr.write(`${office.written(file)}\n`);
    }
  }
  await recordSent(contents, { ...letterOptions, numbers, round, folder, quiet: options.quiet === true });
  if (options.quiet !== true) tellWhatIsLeft(ledger, contents, language);
  return EXIT.clean;
}

interface Sending extends LetterOptions {
  /** 发文字号 of each letter, in their order. */
  readonly numbers: readonly string[];
  readonly round: number;
  readonly folder: string;
  readonly quiet: boolean;
}

/** Records what goes out (发出), so that the next round stands against it whatever happens to the ledger. A draft is not sent. */
async function recordSent(contents: readonly LetterContent[], { round, folder, quiet, numbers, ...letterhead }: Sending): Promise<void> {
  const { language } = letterhead;
  const texts = reviewTextsIn(language);
  const path = join(folder, sentRecordName(language));
  const letters = contents.flatMap((content, index) =>
    goesOut(content) ? [sentLetterOf(content, round, { ...letterhead, number: numbers[index] ?? '' })] : [],
  );
  if (letters.length > 0) await recordLetters(path, letters, language);
  if (quiet) return;
  const opinions = letters.reduce((sum, letter) => sum + letter.opinions.length, 0);
  if (letters.length > 0) process.stderr.write(`${texts.sentRecorded(path, round, letters.length, opinions)}\n`);
  if (letters.length < contents.length) process.stderr.write(`${texts.draftNotSent(contents.length - letters.length)}\n`);
}

function chosen<Name extends string>(option: string, value: string, names: readonly Name[], language: Language): Name {
  const name = names.find((each) => each === value);
  if (name === undefined) throw new UsageError(messagesIn(language).badChoice(option, value, names));
  return name;
}

function contentIn(format: LetterFormat, content: LetterContent, options: LetterOptions): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return letterDocument(content, options);
    case 'html':
      return letterPage(content, options);
    default:
      return format satisfies never;
  }
}

/** The letters asked for: a name may be that of a department or of a budget unit, unless `--by` says which. */
function wantedContents(
  ledger: Ledger,
  by: Addressing | undefined,
  wanted: readonly string[] | undefined,
  language: Language,
): LetterContent[] {
  if (wanted === undefined) return letterContents(ledger, by ?? 'department', language);
  const all = (by === undefined ? ADDRESSINGS : [by]).flatMap((each) => letterContents(ledger, each, language));
  const names = [...new Set(all.map(({ addressee }) => addressee))];
  return wanted.map((name) => {
    const content = all.find(({ addressee }) => addressee === name);
    if (content === undefined) throw new UsageError(messagesIn(language).badChoice('--department', name, names));
    return content;
  });
}

/** Letters of the rounds before: of the record that was named, else of the one in the folder where letters are written; none where there is none. */
async function recordBefore(folder: string, named: string | undefined, language: Language): Promise<readonly SentLetter[]> {
  const path = named ?? join(folder, sentRecordName(language));
  return named === undefined && !existsSync(path) ? [] : sentLettersFrom(path, language);
}

function tellEarly(contents: readonly LetterContent[], language: Language): void {
  for (const content of contents.filter(isEarly))
    process.stderr.write(`${reviewTextsIn(language).early(content.addressee, content.outstanding.due)}\n`);
}

/** What is not in the letters, and what a reader of the ledger will miss. */
function tellWhatIsLeft({ entries }: Ledger, contents: readonly LetterContent[], language: Language): void {
  const office = officeTextsIn(language);
  const sum = (count: (content: LetterContent) => number): number => contents.reduce((total, content) => total + count(content), 0);
  const unseen = sum((content) => content.unseen);
  const pending = sum((content) => content.pending);
  if (unseen > 0) process.stderr.write(`${office.unseen(unseen)}\n`);
  if (pending > 0) process.stderr.write(`${office.pending(pending)}\n`);
  const unreasoned = entries.filter(({ decision }) => decision.verdict === 'reject' && decision.reason === '').length;
  if (unreasoned > 0) process.stderr.write(`${office.unreasoned(unreasoned)}\n`);
}
