/** `perf-lint ledger backfill|record`: what goes back into the budget system, and the record of the review. */
import { backfillWorkbook, recordWorkbook } from '@perf-lint/report';
import { withRecord } from '@perf-lint/review';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, positive, type SharedOptions, writingOf } from '../run/context.js';
import { ledgerFrom, ledgerPath, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import type { Texts } from './texts.js';

interface PaperOptions extends SharedOptions {
  readonly output?: string;
  readonly length?: string;
}

/** Characters of a general opinion that budget systems usually take. */
const LENGTH = 500;

export function declareLedgerPapers(command: Command, texts: Texts, language: Language, done: (status: ExitStatus) => void): void {
  const office = officeTextsIn(language);
  const review = reviewTextsIn(language);
  const paper = (name: string, description: string): Command =>
    addWritingOptions(addBasicOptions(command.command(name).argument('<ledger>', office.ledgerFile), texts), texts)
      .description(description)
      .option('-o, --output <file>', texts.outputFile);
  paper('backfill', review.backfill)
    .option('--length <characters>', review.length)
    .action(async (ledger: string, options: PaperOptions) => done(await write('backfill', ledger, options)));
  paper('record', review.record).action(async (ledger: string, options: PaperOptions) => done(await write('record', ledger, options)));
}

async function write(paper: 'backfill' | 'record', path: string, options: PaperOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const output = ledgerPath(options.output, language);
  const length = options.length === undefined ? LENGTH : positive('--length', options.length, language);
  const writing = writingOf(context);
  await refuseOccupied([output], writing);
  const ledger = withRecord(await ledgerFrom(path, language));
  if (ledger.projects.length === 0) throw new UsageError(officeTextsIn(language).noProjects(path));
  const bytes = paper === 'backfill' ? backfillWorkbook(ledger, length, language) : recordWorkbook(ledger, language);
  await writeResult(output, await bytes, writing);
  if (options.quiet !== true) process.stderr.write(`${officeTextsIn(language).written(output)}\n`);
  return EXIT.clean;
}
