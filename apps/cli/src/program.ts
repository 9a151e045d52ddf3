/** The command line: which commands there are, and how what commander says is turned into sentences and exit statuses. */
import { joinedSentences, nearest, textWidth } from '@perf-lint/report';
import { Command, CommanderError } from 'commander';
import { agreement, declareAgreement } from './commands/agreement.js';
import { annotate, declareAnnotate } from './commands/annotate.js';
import { dataset, declareDataset } from './commands/dataset.js';
import { declareDiff, diff } from './commands/diff.js';
import { declareExplain, explain } from './commands/explain.js';
import { declareExport, exportRecords } from './commands/export.js';
import { declareInit, init } from './commands/init.js';
import { declareIntake, intake } from './commands/intake.js';
import { declareLedger } from './commands/ledger.js';
import { declareLetter, letter } from './commands/letter.js';
import { declareLibrary, library } from './commands/library.js';
import { declareLint, lint } from './commands/lint.js';
import { declareMerge, merge } from './commands/merge.js';
import { declarePipe, pipe } from './commands/pipe.js';
import { declareReplicate, replicate } from './commands/replicate.js';
import { declareReport, report } from './commands/report.js';
import { declareRules, rules } from './commands/rules.js';
import { declareSample, sample } from './commands/sample.js';
import { declareStudy, study } from './commands/study.js';
import { declareSummary, summary } from './commands/summary.js';
import { textsIn } from './commands/texts.js';
import { EXIT, type ExitStatus, UsageError } from './exit-status.js';
import type { Language } from './language.js';
import { messagesIn } from './messages/messages.js';
import { VERSION } from './version.js';

/** Reads the arguments and runs the command they name. */
export async function runProgram(argv: readonly string[], language: Language): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  const program = declareProgram(language, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clean;
    throw new UsageError(sentenceOf(error, commandIn(program, argv), language));
  }
  return status;
}

/** Every command with its options and help in one language; `done` is told how the one that ran ended. */
export function declareProgram(language: Language, done: (status: ExitStatus) => void): Command {
  const texts = textsIn(language);
  const program = new Command('perf-lint');
  program.description(texts.program).version(VERSION, '-V, --version', texts.version).addHelpText('after', `\n${texts.exitStatus}`);
  const add = (name: string, isDefault = false) => program.command(name, { isDefault });
  // In the order of a day's work: take in, look through, decide, write, see what was changed, tell; then what is needed now and then.
  declareIntake(add('intake'), texts, language).action(async (paths, options) => done(await intake(paths, options)));
  declareReport(add('report'), texts, language).action(async (paths, options) => done(await report(paths, options)));
  declareLint(add('lint', true), texts).action(async (paths, options) => done(await lint(paths, options)));
  declareLedger(add('ledger'), texts, language, done);
  declareLetter(add('letter'), texts, language).action(async (ledger, options) => done(await letter(ledger, options)));
  declareDiff(add('diff'), texts, language).action(async (before, after, options) => done(await diff(before, after, options)));
  declareAnnotate(add('annotate'), texts, language).action(async (paths, options) => done(await annotate(paths, options)));
  declareSummary(add('summary'), texts, language).action(async (ledger, options) => done(await summary(ledger, options)));
  declareExport(add('export'), texts).action(async (paths, options) => done(await exportRecords(paths, options)));
  declareDataset(add('dataset'), texts, language).action(async (paths, options) => done(await dataset(paths, options)));
  declareSample(add('sample'), texts, language).action(async (paths, options) => done(await sample(paths, options)));
  declareAgreement(add('agreement'), texts, language).action(async (key, files, options) => done(await agreement(key, files, options)));
  declareStudy(add('study'), texts, language).action(async (folder, options) => done(await study(folder, options)));
  declareReplicate(add('replicate'), texts, language).action(async (file, options) =>
    done(
      await replicate(file, options, {
        run: (argv) => runProgram(argv, language),
        writesManifest: (argv) => takes(commandIn(program, argv), '--manifest'),
      }),
    ),
  );
  declareLibrary(add('library'), texts).action(async (paths, options) => done(await library(paths, options)));
  declareInit(add('init'), texts).action(async (options) => done(await init(options)));
  declareRules(add('rules'), texts).action(async (options) => done(await rules(options)));
  declareExplain(add('explain'), texts).action(async (id, options) => done(await explain(id, options)));
  declarePipe(add('pipe'), texts).action(async (options) => done(await pipe(options)));
  declareMerge(add('merge'), texts).action(async (folders, options) => done(await merge(folders, options)));
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    configure(command, language);
  return program;
}

/** Help in the user's language; errors are printed by main, so commander is kept from printing them itself. */
function configure(command: Command, language: Language): void {
  const texts = textsIn(language);
  command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .configureHelp({
      subcommandTerm: (each) =>
        `${each.name()} ${each.usage()}`.replace('[options]', texts.usageOptions).replace('[command]', texts.usageCommand),
      // A Chinese character takes two columns.
      displayWidth: textWidth,
      commandUsage: (each) =>
        `${fullName(each)} ${each.usage()}`.replace('[options]', texts.usageOptions).replace('[command]', texts.usageCommand),
      // Commander's own words about defaults are English.
      optionDescription: ({ description, defaultValue, required }) =>
        required && typeof defaultValue === 'string' ? `${description}${texts.byDefault(defaultValue)}` : description,
      styleTitle: (title) =>
        ({ 'Usage:': texts.usage, 'Options:': texts.options, 'Commands:': texts.commands, 'Arguments:': texts.argumentsTitle })[title] ??
        title,
    })
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
}

/** The command that arguments name, down to the subcommand; the default one where none is named. */
function commandIn(program: Command, argv: readonly string[]): Command {
  let command = program;
  for (const argument of argv) {
    const found = command.commands.find((each) => each.name() === argument);
    if (found !== undefined) command = found;
    if (command.commands.length === 0) return command;
  }
  return command === program ? (program.commands.find((each) => each.name() === 'lint') ?? program) : command;
}

const takes = (command: Command, option: string): boolean => command.options.some(({ long }) => long === option);

/** "perf-lint ledger make". */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** What commander found wrong, in our words. */
function sentenceOf(error: CommanderError, command: Command, language: Language): string {
  const messages = messagesIn(language);
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = command.options.map((option) => option.long ?? option.short ?? '');
      const near = messages.didYouMean(nearest(quoted, new Set(known)));
      return joinedSentences([messages.unknownOption(quoted), near], language);
    }
    case 'commander.missingArgument': {
      const meaning = command.registeredArguments.find((argument) => argument.name() === quoted)?.description ?? '';
      return messages.missingArgument(quoted, meaning, fullName(command));
    }
    case 'commander.optionMissingArgument':
      return messages.optionNeedsValue(quoted.split(' ').slice(-2)[0] ?? quoted);
    case 'commander.excessArguments':
      return messages.excessArguments(fullName(command));
    case 'commander.unknownCommand': {
      const near = messages.didYouMean(
        nearest(
          quoted,
          command.commands.map((each) => each.name()),
        ),
      );
      return joinedSentences([messages.unknownCommand(quoted), near], language);
    }
    default:
      return messages.misused(fullName(command), quoted);
  }
}
