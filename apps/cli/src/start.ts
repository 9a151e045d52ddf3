/**
 * Where the executable comes in. A run over one file spends most of its time on loading, in the program and in its worker: the worker begins at
 * once, on the other core.
 */
import { endEarly, startEarly } from './batch/workers.js';
import type { ExitStatus } from './exit-status.js';
import { extensionOf, isSupported } from './inputs/file-types.js';
import { keepCode } from './kept-code.js';

/** Options whose value is a file to write. */
const OUTPUTS = new Set(['-o', '--output', '-f', '--format', '--manifest', '--debug-file']);

/** Runs the command line. @param argv arguments without node and script */
export async function start(argv: readonly string[]): Promise<ExitStatus> {
  keepCode(argv);
  const [path, ...others] = argv.filter(
    (argument, index) => argument === '-' || (isSupported(argument) && !argument.includes('=') && !OUTPUTS.has(argv[index - 1] ?? '')),
  );
  // Work that is handed out needs no worker here.
  const handedOut = argv.some((argument) => argument.startsWith('--queue'));
  if (path !== undefined && others.length === 0 && !handedOut) startEarly(extensionOf(path));
  try {
    const { main } = await import('./main.js');
    return await main(argv);
  } finally {
    await endEarly();
  }
}
