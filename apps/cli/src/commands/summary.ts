/** `perf-lint summary LEDGER`: three pages and a workbook for the leadership, of confirmed opinions. */
import { join } from 'node:path';
import { summaryDocument, summaryFigures, summaryWorkbook } from '@perf-lint/report';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { ledgerFrom, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface SummaryOptions extends SharedOptions {
  readonly output?: string;
  readonly second?: string;
}

export function declareSummary(command: Command, texts: Texts, language: Language): Command {
  const office = officeTextsIn(language);
  return addWritingOptions(addBasicOptions(command.argument('<ledger>', office.ledgerFile), texts), texts)
    .description(office.summary)
    .option('--second <ledger>', office.second)
    .option('-o, --output <folder>', office.outputFolder);
}

export async function summary(path: string, options: SummaryOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const writing = writingOf(context);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const first = await ledgerFrom(path, language);
  const second = options.second === undefined ? null : await ledgerFrom(options.second, language);
  for (const [name, ledger] of [
    [path, first],
    [options.second ?? '', second],
  ] as const) {
    // A summary of nothing would say that all is well.
    if (ledger !== null && ledger.projects.length === 0) throw new UsageError(officeTextsIn(language).noProjects(name));
  }
  const figures = summaryFigures(first, second);
  const name = join(options.output, language === 'zh-CN' ? '绩效目标审核情况汇总' : 'summary');
  await refuseOccupied([`${name}.docx`, `${name}.xlsx`], writing);
  await writeResult(`${name}.docx`, await summaryDocument(figures, language), writing);
  await writeResult(`${name}.xlsx`, await summaryWorkbook(figures, language), writing);
  if (options.quiet !== true) {
    for (const extension of ['docx', 'xlsx']) process.stderr.write(`${officeTextsIn(language).written(`${name}.${extension}`)}\n`);
  }
  return EXIT.clean;
}
