/** `perf-lint lint`: findings, grouped by project, or in machine formats. */
import { type Severity, wordingOf } from '@perf-lint/analyser';
import { FORMAT_NAMES, type ReportOptions } from '@perf-lint/report';
import type { Command } from 'commander';
import { Option } from 'commander';
import { BaselineWriter } from '../configuration/baseline.js';
import { printedSettings } from '../configuration/print.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { openSink } from '../output/open-sink.js';
import { makeRoom } from '../output/overwriting.js';
import { textEmitter } from '../output/text-emitter.js';
import { type Context, contextOf, failOnOf, type SharedOptions, writingOf } from '../run/context.js';
import { runOn } from '../run/run-on.js';
import { colourWanted } from '../terminal/colour.js';
import { VERSION } from '../version.js';
import { refuseMisspelt } from './misspelt.js';
import { addJudgingOptions, addSharedOptions, addWritingOptions, collect } from './options.js';
import { addQueueOptions } from './queue-options.js';
import { severityChoices, severityNamed } from './severity-option.js';
import type { Texts } from './texts.js';

interface LintOptions extends SharedOptions {
  readonly format?: readonly string[];
  readonly reading?: boolean;
  readonly minimum?: string;
  readonly updateBaseline?: boolean | string;
  readonly printConfig?: boolean;
}

const NAMES: readonly string[] = ['text', ...FORMAT_NAMES];

export function declareLint(command: Command, texts: Texts, language: Language): Command {
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  addQueueOptions(command, language);
  return addWritingOptions(command, texts)
    .description(texts.lint)
    .addOption(new Option('-f, --format <name[=file]>', `${texts.format}${NAMES.join(' ')}`).argParser(collect))
    .option('--reading', texts.reading)
    .option('--minimum <severity>', texts.minimum)
    .option('--update-baseline [file]', texts.updateBaseline)
    .option('--print-config', texts.printConfig);
}

export async function lint(paths: readonly string[], options: LintOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  // As lint is the default command, "perf-lint exprot x" comes here.
  refuseMisspelt(paths, COMMANDS, context.language);
  if (options.printConfig === true) {
    process.stdout.write(printedSettings(context.settings, paths[0] ?? null));
    return EXIT.clean;
  }
  const failOn = failOnOf(context);
  const emitters = (options.format ?? ['text']).map((format) => emitterOf(format, context, options));
  if (emitters.filter(({ toStdout }) => toStdout).length > 1) throw new UsageError(messagesIn(context.language).onceOnStdout());
  const baseline = baselineWriter(context, options);
  if (baseline !== null) await makeRoom(baseline.path, writingOf(context));
  const opened: Emitter[] = [];
  for (const { open } of emitters) opened.push(await open());
  const result = await runOn(
    paths,
    context,
    [...opened, ...(baseline === null ? [] : [baseline])],
    failOn,
    (options.format ?? ['text']).map((format) => `findings ${format.split('=')[0]}`),
  );
  if (baseline !== null && result.status !== EXIT.interrupted) {
    process.stderr.write(`${messagesIn(context.language).baselineWritten(baseline.path, baseline.entries)}\n`);
    return result.status === EXIT.findings ? EXIT.clean : result.status;
  }
  return result.status;
}

export const COMMANDS: readonly string[] =
  'intake report lint ledger letter diff annotate approve summary export dataset sample agreement study replicate library init rules explain pipe worker merge'.split(
    ' ',
  );

function baselineWriter({ settings }: Context, { updateBaseline }: LintOptions): BaselineWriter | null {
  if (updateBaseline === undefined || updateBaseline === false) return null;
  return new BaselineWriter(typeof updateBaseline === 'string' ? updateBaseline : (settings.baseline ?? 'perf-lint.baseline.json'));
}

/** Reads "NAME" or "NAME=FILE". The file is opened only when every option was understood. */
function emitterOf(format: string, context: Context, options: LintOptions): { readonly toStdout: boolean; open(): Promise<Emitter> } {
  const { language, settings } = context;
  const equals = format.indexOf('=');
  const name = equals < 0 ? format : format.slice(0, equals);
  const file = equals < 0 ? null : format.slice(equals + 1);
  if (!NAMES.includes(name)) throw new UsageError(messagesIn(language).badChoice('--format', name, NAMES));
  if (file === '') throw new UsageError(messagesIn(language).optionNeedsValue('--format'));
  const report: ReportOptions = { language, wording: wordingOf(settings.analysis), version: VERSION };
  const minimum = minimumOf(options.minimum, language);
  return {
    toStdout: file === null,
    async open() {
      const sink = await openSink(file, writingOf(context), isForReading(name) ? 'plain' : null);
      const known = FORMAT_NAMES.find((own) => own === name);
      if (known !== undefined) {
        // It brings the sentences of all rules along, which the workers write otherwise.
        const { formatEmitter } = await import('../output/format-emitter.js');
        return formatEmitter(known, sink, report);
      }
      return textEmitter(sink, {
        kind: 'text',
        colour: file === null && colourWanted(options.color, process.stdout),
        columns: file === null ? Math.max(60, process.stdout.columns || 100) : 100,
        reading: options.reading === true,
        minimum,
      });
    },
  };
}

/** Text for people, who may write into it. */
const isForReading = (format: string): boolean => format === 'text' || format === 'summary';

function minimumOf(text: string | undefined, language: Language): Severity {
  if (text === undefined) return 'info';
  const severity = severityNamed(text);
  if (severity !== null) return severity;
  throw new UsageError(messagesIn(language).badChoice('--minimum', text, severityChoices(language)));
}
