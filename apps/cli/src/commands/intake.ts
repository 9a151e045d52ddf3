/** `perf-lint intake`: what was submitted held against the list of projects (收表). */
import { extname, join } from 'node:path';
import { intakeWorkbook, missingByDepartment, reminderDocument } from '@perf-lint/report';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { listTextsIn } from '../messages/list-texts.js';
import { messagesIn } from '../messages/messages.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { dateOption } from './date-option.js';
import { ledgerOf } from './ledger.js';
import { writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addSharedOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';
import { addListOptions, type ListOptions, listOf, tellIntake, withList } from './with-list.js';

interface IntakeOptions extends SharedOptions, ListOptions {
  readonly output?: string;
  readonly deadline?: string;
}

export function declareIntake(command: Command, texts: Texts, language: Language): Command {
  addListOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), language);
  return addWritingOptions(command, texts)
    .description(listTextsIn(language).intake)
    .option('-o, --output <folder>', officeTextsIn(language).outputFolder)
    .option('--deadline <date>', listTextsIn(language).deadline);
}

export async function intake(paths: readonly string[], options: IntakeOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const texts = listTextsIn(language);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  if (listOf(options, context) === null) throw new UsageError(texts.needsList());
  const deadline = dateOption('--deadline', options.deadline, language);
  const zh = language === 'zh-CN';
  const folder = extname(options.output).toLowerCase() === '.xlsx' ? null : options.output;
  const workbook = folder === null ? options.output : join(folder, zh ? '收表情况.xlsx' : 'intake.xlsx');
  const reminder =
    folder === null
      ? options.output.replace(/\.xlsx$/i, zh ? '-催报名单.docx' : '-reminder.docx')
      : join(folder, zh ? '催报名单.docx' : 'reminder.docx');
  const writing = writingOf(context);
  await refuseOccupied([workbook, reminder], writing);
  const { ledger, status } = await ledgerOf(paths, context);
  if (status === EXIT.interrupted) return status;
  const joined = await withList(ledger, options, context);
  if (joined === null) throw new UsageError(texts.needsList());
  await writeResult(workbook, await intakeWorkbook(joined, language), writing);
  const missing = missingByDepartment(joined).size > 0;
  if (missing) await writeResult(reminder, await reminderDocument(joined, language, deadline), writing);
  if (options.quiet === true) return status;
  tellIntake(joined, language);
  process.stderr.write(`${officeTextsIn(language).written(workbook)}\n`);
  process.stderr.write(`${missing ? officeTextsIn(language).written(reminder) : texts.allSubmitted()}\n`);
  return status;
}
