/** `perf-lint report`: quality reports per project and per department in a folder. */
import { join } from 'node:path';
import { DEFAULT_PAGE_FORMATS, PAGE_FORMATS, type PageFormat } from '@perf-lint/report';
import { type Command, Option } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { siteEmitter } from '../output/site-emitter.js';
import { VERSION } from '../version.js';
import { addJudgingOptions, addSharedOptions, contextOf, failOnOf, runOn, type SharedOptions } from './shared-options.js';
import type { Texts } from './texts.js';

interface ReportCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly format?: readonly string[];
}

export function declareReport(command: Command, texts: Texts): Command {
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  return command
    .description(texts.report)
    .option('-o, --output <folder>', texts.outputFolder)
    .addOption(
      new Option('-f, --format <name>', `${texts.format}${PAGE_FORMATS.join(' ')}`).argParser(
        (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
      ),
    );
}

export async function report(paths: readonly string[], options: ReportCommandOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language, settings } = context;
  const messages = messagesIn(language);
  if (options.output === undefined) throw new UsageError(messages.needsOutput('-o'));
  const folder = options.output;
  const failOn = failOnOf(context);
  const formats = options.format === undefined ? DEFAULT_PAGE_FORMATS : options.format.map((name) => formatOf(name, language));
  const site = siteEmitter(folder, formats, { language, wording: settings.analysis.wording, version: VERSION });
  // The manifest lies beside the results, so that they can be made again.
  const manifest = options.manifest ?? join(folder, 'manifest.json');
  const { status } = await runOn(paths, { ...context, options: { ...options, manifest } }, [site], failOn, [`site ${formats.join(' ')}`]);
  if (status === EXIT.interrupted || options.quiet === true) return status;
  process.stderr.write(`${messages.reportWritten(folder, site.files, site.changed)}\n`);
  if (formats.includes('html')) process.stderr.write(`${messages.openWith(join(folder, 'index.html'))}\n`);
  return status;
}

function formatOf(name: string, language: Language): PageFormat {
  const found = PAGE_FORMATS.find((format) => format === name || (format === 'markdown' && name === 'md'));
  if (found === undefined) throw new UsageError(messagesIn(language).badChoice('--format', name, PAGE_FORMATS));
  return found;
}
