/** The program behind the executable: arguments in, exit status out. Nothing that happens here ends in a stack trace on the screen. */
import { EXIT, type ExitStatus, UsageError } from './exit-status.js';
import { listenForInterrupt } from './interrupt.js';
import { type Language, parseLanguage, systemLanguage } from './language.js';
import { messagesIn } from './messages/messages.js';
import { abandonAll } from './output/whole-file.js';
import { runProgram } from './program.js';

/** Runs the command line. @param argv arguments without node and script */
export async function main(argv: readonly string[]): Promise<ExitStatus> {
  const language = languageIn(argv);
  const messages = messagesIn(language);
  listenForInterrupt(messages.stopping);
  try {
    return await runProgram(argv, language);
  } catch (error) {
    abandonAll();
    if (error instanceof UsageError) {
      process.stderr.write(`perf-lint: ${error.message}\n`);
      return EXIT.failed;
    }
    process.stderr.write(`perf-lint: ${messages.internal(describe(error))}\n`);
    if (argv.includes('--debug-file') && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return EXIT.failed;
  }
}

/** Language of help and of mistakes in the arguments themselves, before they are parsed. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at < 0 ? undefined : argv[at]?.startsWith('--lang=') ? argv[at].slice(7) : argv[at + 1];
  return (value === undefined ? null : parseLanguage(value)) ?? systemLanguage();
}

function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? String(message ?? error) : `${code}: ${message}`;
}
