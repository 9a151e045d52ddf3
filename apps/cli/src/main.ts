/** The program behind the executable: arguments in, exit status out. Nothing that happens here ends in a stack trace on the screen. */
import { appendFileSync } from 'node:fs';
import { EXIT, type ExitStatus, UsageError } from './exit-status.js';
import { listenForInterrupt } from './interrupt.js';
import { type Language, parseLanguage, systemLanguage } from './language.js';
import { messagesIn } from './messages/messages.js';
import { cannotWrite, isSystemError } from './messages/system-error.js';
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
    keepForDebugging(argv, error);
    // What the file system refuses is no mistake of the program: a full disk, a place that may not be written to.
    if (isSystemError(error))
      process.stderr.write(`perf-lint: ${cannotWrite(error.path ?? messages.standardOutput(), error, language).message}\n`);
    else process.stderr.write(`perf-lint: ${messages.internal(describe(error))}\n`);
    return EXIT.failed;
  }
}

/** Language of help and of mistakes in the arguments themselves, before they are parsed. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at < 0 ? undefined : argv[at]?.startsWith('--lang=') ? argv[at].slice(7) : argv[at + 1];
  return (value === undefined ? null : parseLanguage(value)) ?? systemLanguage();
}

/** The stack of an error goes into the file that --debug-file names. */
function keepForDebugging(argv: readonly string[], error: unknown): void {
  const at = argv.findIndex((argument) => argument === '--debug-file' || argument.startsWith('--debug-file='));
  const file = at < 0 ? undefined : argv[at]?.startsWith('--debug-file=') ? argv[at].slice(13) : argv[at + 1];
  if (file === undefined || !(error instanceof Error)) return;
  try {
    appendFileSync(file, `${JSON.stringify({ event: 'error', details: { message: error.message, stack: error.stack } })}\n`);
  } catch {
    // What went wrong in the first place is said below.
  }
}

function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? String(message ?? error) : `${code}: ${message}`;
}
