/** `perf-lint letter`: a review letter (审核意见书) per department, of the confirmed opinions of a ledger. */

import { join } from 'node:path';
import { type LetterContent, letterContents, letterDocument, safeFileName } from '@perf-lint/report';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { parseDate } from './date-option.js';
import { ledgerFrom, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface LetterCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly deadline?: string;
  readonly office?: string;
  readonly number?: string;
  readonly contact?: string;
  readonly date?: string;
  readonly department?: readonly string[];
}

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

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
    .addOption(new Option('--department <name>', office.department).argParser(collect));
}

/** "" or a date that exists. */
function dateOption(name: string, value: string | undefined, language: Language): string {
  if (value === undefined) return '';
  const date = parseDate(value);
  if (date === null) throw new UsageError(officeTextsIn(language).badDate(name, value));
  return date;
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
  };
  const ledger = await ledgerFrom(path, language);
  const all = letterContents(ledger);
  const wanted = options.department;
  for (const name of wanted ?? []) {
    const names = all.map(({ department }) => department);
    if (!names.includes(name)) throw new UsageError(messagesIn(language).badChoice('--department', name, names));
  }
  const contents = wanted === undefined ? all : all.filter(({ department }) => wanted.includes(department));
  if (contents.length === 0) throw new UsageError(office.noConfirmed());
  const folder = options.output;
  const fileOf = ({ department }: LetterContent): string =>
    join(folder, `${safeFileName([language === 'zh-CN' ? '审核意见书' : 'letter', department], department)}.docx`);
  // All or none: half of the letters new and half of them old helps nobody.
  await refuseOccupied(contents.map(fileOf), writing);
  for (const content of contents) {
    const file = fileOf(content);
    await writeResult(file, await letterDocument(content, letterOptions), writing);
    if (options.quiet !== true) process.stderr.write(`${office.written(file)}\n`);
  }
  const undecided = contents.reduce((sum, content) => sum + content.undecided, 0);
  if (undecided > 0 && options.quiet !== true) process.stderr.write(`${office.undecided(undecided)}\n`);
  return EXIT.clean;
}
