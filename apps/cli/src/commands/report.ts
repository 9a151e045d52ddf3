/** `perf-lint report`: quality reports per project and per department in a folder. */
import type { Command } from 'commander';
import { type ExitStatus, UsageError } from '../exit-status.js';
import { messagesIn } from '../messages/messages.js';
import { addJudgingOptions, addSharedOptions, contextOf, failOnOf, runOn, type SharedOptions } from './shared-options.js';
import type { Texts } from './texts.js';

interface ReportOptions extends SharedOptions {
  readonly output?: string;
}

export function declareReport(command: Command, texts: Texts): Command {
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  return command.description(texts.report).option('-o, --output <folder>', texts.outputFolder);
}

export async function report(paths: readonly string[], options: ReportOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  if (options.output === undefined) throw new UsageError(messagesIn(context.language).needsOutput('-o'));
  const { status } = await runOn(paths, context, [], failOnOf(context));
  return status;
}
