/** `perf-lint approve`: the approved targets on paper (绩效目标批复表), and in the office's own form. */
import { join } from 'node:path';
import {
  approvalDocument,
  approvalWorkbook,
  emptyForm,
  filledForms,
  formRefusalSentence,
  leftOpenSentences,
  type PrintedApproval,
} from '@perf-lint/report';
import { type Approval, frozen, type ReviewRound, wholeTables } from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { overwritingTexts } from '../messages/overwriting.js';
import { refuseOccupied, type Writing } from '../output/overwriting.js';
import { type Context, contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { type ChoiceOptions, chosenTables } from './approve-choice.js';
import { approveTextsIn } from './approve-texts.js';
import { dateOption } from './date-option.js';
import { writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addSharedOptions, addWritingOptions, collect } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import { roundOf } from './round-of.js';
import type { Texts } from './texts.js';

interface ApproveOptions extends SharedOptions, ChoiceOptions {
  readonly output?: string;
  readonly date?: string;
  readonly number?: string;
  readonly office?: string;
  readonly before?: string;
  readonly form?: string;
  /** Files of the round before. */
  readonly earlier?: string;
}

/** In the place of a form: write one with all places. */
const NEW_FORM = 'new';

export function declareApprove(command: Command, texts: Texts, language: Language): Command {
  const review = reviewTextsIn(language);
  const choice = approveTextsIn(language);
  return addWritingOptions(addSharedOptions(command.argument('[paths...]', review.approveFiles), texts), texts)
    .description(review.approve)
    .option('-o, --output <folder>', officeTextsIn(language).outputFolder)
    .option('--date <date>', review.approveDate)
    .option('--number <number>', review.approveNumber)
    .option('--office <name>', review.approveOffice)
    .option('--before <path>', review.approveBefore)
    .option('--form <file>', review.approveForm)
    .addOption(new Option('--project <name>', choice.project).argParser(collect))
    .option('--projects <file>', choice.projects)
    .option('--ledger <file>', choice.ledger)
    .option('--sent <file>', choice.sent)
    .option('--round <number>', review.round)
    .option('--earlier <path>', choice.earlier)
    .option('--anyway', choice.anyway);
}

export async function approve(paths: readonly string[], options: ApproveOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const folder = options.output;
  if (folder === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const writing = writingOf(context);
  if (options.form === NEW_FORM) return writeForm(folder, writing, options.quiet === true);
  const zh = language === 'zh-CN';
  const document = join(folder, zh ? '绩效目标批复表.docx' : 'approved-targets.docx');
  const workbook = join(folder, zh ? '绩效目标批复表.xlsx' : 'approved-targets.xlsx');
  await refuseOccupied([document, workbook], writing);
  const { printed, status } = await approvalOf(paths, options, context);
  if (status === EXIT.interrupted) return status;
  await writeResult(document, await approvalDocument(printed, language), writing);
  await writeResult(workbook, await approvalWorkbook(printed, language), writing);
  const blank = { date: printed.approval.date === '', number: printed.approval.number === '' };
  if (options.quiet !== true && (blank.date || blank.number))
    process.stderr.write(`${approveTextsIn(language).blank(blank.date, blank.number)}\n`);
  if (options.quiet !== true) for (const file of [document, workbook]) process.stderr.write(`${officeTextsIn(language).written(file)}\n`);
  if (options.form !== undefined) await fillForm(options.form, printed, { folder, writing, quiet: options.quiet === true });
  return status;
}

async function approvalOf(
  paths: readonly string[],
  options: ApproveOptions,
  context: Context,
): Promise<{ readonly printed: PrintedApproval; readonly status: ExitStatus }> {
  const { language } = context;
  const said = { number: options.number ?? '', office: options.office ?? '' };
  const tablesOf = async (given: readonly string[]) => {
    const { round, status } = await roundOf(given, context, 'approve');
    if (status !== EXIT.interrupted && round.projects.length === 0)
      throw new UsageError(overwritingTexts(language).nothingCompared(given.join(' ')));
    return { round, status };
  };
  const { round, status } = await tablesOf(paths);
  const earlier: ReviewRound = options.earlier === undefined ? { projects: [] } : (await tablesOf([options.earlier])).round;
  const { tables, notes } =
    status === EXIT.interrupted ? { tables: frozen(round), notes: [] } : await chosenTables(round, earlier, options, language);
  if (options.quiet !== true) for (const note of notes) process.stderr.write(`${note}\n`);
  const date = dateOption('--date', options.date, language);
  if (options.before === undefined)
    return { printed: { approval: { stage: { kind: 'approved' }, date, ...said, tables }, before: null }, status };
  const stood = frozen((await tablesOf([options.before])).round);
  const before: Approval = { stage: { kind: 'approved' }, date: '', number: '', office: '', tables: stood };
  // Projects that were not chosen stay as they were approved.
  const adjusted = tables.projects.length === round.projects.length ? tables : wholeTables(stood, tables, 'part');
  return { printed: { approval: { stage: { kind: 'adjusted', time: 1 }, date, ...said, tables: adjusted }, before }, status };
}

interface Filling {
  readonly folder: string;
  readonly writing: Writing;
  readonly quiet: boolean;
}

async function fillForm(path: string, printed: PrintedApproval, { folder, writing, quiet }: Filling): Promise<void> {
  const { language } = writing;
  const review = reviewTextsIn(language);
  const filled = await filledForms(new Uint8Array(readNamedFile(path, language)), printed, language);
  if (filled.kind === 'refused') throw new UsageError(review.formRefused(path, formRefusalSentence(filled.reason, language)));
  const home = join(folder, language === 'zh-CN' ? '本单位表样' : 'own form');
  const files = filled.files.map(({ name, bytes }) => ({ path: join(home, name), bytes }));
  await refuseOccupied(
    files.map((file) => file.path),
    writing,
  );
  for (const file of files) await writeResult(file.path, file.bytes, writing);
  if (quiet) return;
  process.stderr.write(`${[review.formFilled(home, files.length), ...leftOpenSentences(filled, language)].join('\n')}\n`);
}

async function writeForm(folder: string, writing: Writing, quiet: boolean): Promise<ExitStatus> {
  const { language } = writing;
  const path = join(folder, language === 'zh-CN' ? '批复表样.docx' : 'approval-form.docx');
  await refuseOccupied([path], writing);
  await writeResult(path, await emptyForm(language), writing);
  if (!quiet) process.stderr.write(`${officeTextsIn(language).written(path)}\n`);
  return EXIT.clean;
}
