/** The command line: which commands there are, and how what commander says is turned into sentences and exit statuses. */
import { joinedSentences, nearest, textWidth } from '@perf-lint/report';
import { Command, CommanderError } from 'commander';
import { type Texts, textsIn } from './commands/texts.js';
import { EXIT, type ExitStatus, UsageError } from './exit-status.js';
import type { Language } from './language.js';
import { messagesIn } from './messages/messages.js';
import { VERSION } from './version.js';

/** What a command is declared with. */
interface Declaring {
  readonly texts: Texts;
  readonly language: Language;
  /** The command under its name, to be filled. */
  readonly command: Command;
  /** Told how the command ended. */
  readonly done: (status: ExitStatus) => void;
}

/** What a run without the name of a command does. */
const DEFAULT_COMMAND = 'lint';

/**
 * Every command, loaded when it is declared: a run needs one of them, and some bring a library of statistics or a writer of workbooks along.
 * In the order of a day's work: take in, look through, decide, write, see what was changed, tell; then what is needed now and then.
 */
const COMMANDS: Readonly<Record<string, (declaring: Declaring) => Promise<unknown>>> = {
  async intake({ command, texts, language, done }) {
    const { declareIntake, intake } = await import('./commands/intake.js');
    declareIntake(command, texts, language).action(async (paths, options) => done(await intake(paths, options)));
  },
  async report({ command, texts, language, done }) {
    const { declareReport, report } = await import('./commands/report.js');
    declareReport(command, texts, language).action(async (paths, options) => done(await report(paths, options)));
  },
  async lint({ command, texts, language, done }) {
    const { declareLint, lint } = await import('./commands/lint.js');
    declareLint(command, texts, language).action(async (paths, options) => done(await lint(paths, options)));
  },
  async ledger({ command, texts, language, done }) {
    const { declareLedger } = await import('./commands/ledger.js');
    declareLedger(command, texts, language, done);
  },
  async letter({ command, texts, language, done }) {
    const { declareLetter, letter } = await import('./commands/letter.js');
    declareLetter(command, texts, language).action(async (ledger, options) => done(await letter(ledger, options)));
  },
  async diff({ command, texts, language, done }) {
    const { declareDiff, diff } = await import('./commands/diff.js');
    declareDiff(command, texts, language).action(async (before, after, options) => done(await diff(before, after, options)));
  },
  async annotate({ command, texts, language, done }) {
    const { annotate, declareAnnotate } = await import('./commands/annotate.js');
    declareAnnotate(command, texts, language).action(async (paths, options) => done(await annotate(paths, options)));
  },
  async approve({ command, texts, language, done }) {
    const { approve, declareApprove } = await import('./commands/approve.js');
    declareApprove(command, texts, language).action(async (paths, options) => done(await approve(paths, options)));
  },
  async summary({ command, texts, language, done }) {
    const { declareSummary, summary } = await import('./commands/summary.js');
    declareSummary(command, texts, language).action(async (ledger, options) => done(await summary(ledger, options)));
  },
  async export({ command, texts, language, done }) {
    const { declareExport, exportRecords } = await import('./commands/export.js');
    declareExport(command, texts, language).action(async (paths, options) => done(await exportRecords(paths, options)));
  },
  async dataset({ command, texts, language, done }) {
    const { dataset, declareDataset } = await import('./commands/dataset.js');
    declareDataset(command, texts, language).action(async (paths, options) => done(await dataset(paths, options)));
  },
  async sample({ command, texts, language, done }) {
    const { declareSample, sample } = await import('./commands/sample.js');
    declareSample(command, texts, language).action(async (paths, options) => done(await sample(paths, options)));
  },
  async agreement({ command, texts, language, done }) {
    const { agreement, declareAgreement } = await import('./commands/agreement.js');
    declareAgreement(command, texts, language).action(async (key, files, options) => done(await agreement(key, files, options)));
  },
  async study({ command, texts, language, done }) {
    const { declareStudy, study } = await import('./commands/study.js');
    declareStudy(command, texts, language).action(async (folder, options) => done(await study(folder, options)));
  },
  async replicate({ command, texts, language, done }) {
    const { declareReplicate, replicate } = await import('./commands/replicate.js');
    declareReplicate(command, texts, language).action(async (file, options) =>
      done(
        await replicate(file, options, {
          run: (argv) => runProgram(argv, language),
          writesManifest: (argv) => writesManifest(argv, language),
        }),
      ),
    );
  },
  async library({ command, texts, done }) {
    const { declareLibrary, library } = await import('./commands/library.js');
    declareLibrary(command, texts).action(async (paths, options) => done(await library(paths, options)));
  },
  async init({ command, texts, done }) {
    const { declareInit, init } = await import('./commands/init.js');
    declareInit(command, texts).action(async (options) => done(await init(options)));
  },
  async rules({ command, texts, done }) {
    const { declareRules, rules } = await import('./commands/rules.js');
    declareRules(command, texts).action(async (options) => done(await rules(options)));
  },
  async explain({ command, texts, done }) {
    const { declareExplain, explain } = await import('./commands/explain.js');
    declareExplain(command, texts).action(async (id, options) => done(await explain(id, options)));
  },
  async pipe({ command, texts, done }) {
    const { declarePipe, pipe } = await import('./commands/pipe.js');
    declarePipe(command, texts).action(async (options) => done(await pipe(options)));
  },
  async worker({ command, texts, language, done }) {
    const { declareWorker, worker } = await import('./commands/worker.js');
    declareWorker(command, texts, language).action(async (options) => done(await worker(options)));
  },
  async merge({ command, texts, done }) {
    const { declareMerge, merge } = await import('./commands/merge.js');
    declareMerge(command, texts).action(async (folders, options) => done(await merge(folders, options)));
  },
};

/** Reads the arguments and runs the command they name. */
export async function runProgram(argv: readonly string[], language: Language): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  const done = (result: ExitStatus) => {
    status = result;
  };
  const program = await declareProgram(language, done, neededFor(argv));
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clean;
    throw new UsageError(sentenceOf(error, commandIn(program, argv), language));
  }
  return status;
}

/** Commands that a run may come to: help tells of all; else it is the one named first, or the default one. */
function neededFor(argv: readonly string[]): readonly string[] {
  const [first = ''] = argv;
  if (Object.hasOwn(COMMANDS, first)) return [first];
  return argv.includes('-h') || argv.includes('--help') ? Object.keys(COMMANDS) : [DEFAULT_COMMAND];
}

/** Commands with their options and help in one language, all unless only some are asked for; `done` is told how the one that ran ended. */
export async function declareProgram(
  language: Language,
  done: (status: ExitStatus) => void,
  names: readonly string[] = Object.keys(COMMANDS),
): Promise<Command> {
  const texts = textsIn(language);
  const program = new Command('perf-lint');
  program.description(texts.program).version(VERSION, '-V, --version', texts.version).addHelpText('after', `\n${texts.exitStatus}`);
  for (const name of names)
    await COMMANDS[name]?.({ texts, language, command: program.command(name, { isDefault: name === DEFAULT_COMMAND }), done });
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

/** Whether arguments name a command that makes a result of documents and a manifest of it. */
async function writesManifest(argv: readonly string[], language: Language): Promise<boolean> {
  const program = await declareProgram(language, () => {}, neededFor(argv));
  return commandIn(program, argv).options.some(({ long }) => long === '--manifest');
}

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
