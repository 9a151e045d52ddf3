/** `perf-lint summary LEDGER`: three pages and a workbook for the leadership, of confirmed opinions. */
import { join } from 'node:path';
import { rulesSwitchedOff } from '@perf-lint/analyser';
import { summaryDocument, summaryFileName, summaryParts, summaryWorkbook } from '@perf-lint/report';
import type { Ledger } from '@perf-lint/review';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { refuseOccupied } from '../output/overwriting.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { ledgerFrom, writeResult } from './ledger-file.js';
import { officeTextsIn } from './office-texts.js';
import { addBasicOptions, addWritingOptions, collect } from './options.js';
import { reviewTextsIn } from './review-texts.js';
import { severityChoices, severityNamed } from './severity-option.js';
import type { Texts } from './texts.js';

interface SummaryOptions extends SharedOptions {
  readonly output?: string;
  readonly second?: string;
  readonly later?: readonly string[];
  readonly reviseFrom?: string;
}

export function declareSummary(command: Command, texts: Texts, language: Language): Command {
  const office = officeTextsIn(language);
  return addWritingOptions(addBasicOptions(command.argument('<ledger>', office.ledgerFile), texts), texts)
    .description(office.summary)
    .option('--second <ledger>', office.second)
    .addOption(new Option('--later <ledger>', reviewTextsIn(language).later).argParser(collect))
    .option('--revise-from <severity>', office.reviseFrom)
    .option('-o, --output <folder>', office.outputFolder);
}

export async function summary(path: string, options: SummaryOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const writing = writingOf(context);
  if (options.output === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const threshold = options.reviseFrom === undefined ? 'warning' : severityNamed(options.reviseFrom);
  if (threshold === null)
    throw new UsageError(messagesIn(language).badChoice('--revise-from', options.reviseFrom ?? '', severityChoices(language)));
  const first = await ledgerFrom(path, language);
  const paths = [...(options.second === undefined ? [] : [options.second]), ...(options.later ?? [])];
  const later: Ledger[] = [];
  for (const each of paths) later.push(await ledgerFrom(each, language));
  for (const [index, ledger] of [first, ...later].entries()) {
    const name = [path, ...paths][index] ?? '';
    // A summary of nothing would say that all is well.
    if (ledger.projects.length === 0) throw new UsageError(officeTextsIn(language).noProjects(name));
    if (isUntouched(ledger)) throw new UsageError(officeTextsIn(language).untouched(name, ledger.entries.length));
  }
  const { settings } = context;
  const rulesOff = rulesSwitchedOff(settings.analysis);
  const parts = summaryParts(first, later, threshold, { unread: [], rulesOff });
  const name = join(options.output, summaryFileName(parts, language));
  await refuseOccupied([`${name}.docx`, `${name}.xlsx`], writing);
  await writeResult(`${name}.docx`, await summaryDocument(parts, language), writing);
  await writeResult(`${name}.xlsx`, await summaryWorkbook(parts, language), writing);
  if (options.quiet !== true) {
    for (const extension of ['docx', 'xlsx']) process.stderr.write(`${officeTextsIn(language).written(`${name}.${extension}`)}\n`);
  }
  return EXIT.clean;
}

/** A ledger with opinions that nobody has decided about: its summary would look finished and say nothing. */
function isUntouched({ entries }: Ledger): boolean {
  return entries.length > 0 && entries.every(({ decision }) => decision.verdict === '');
}
