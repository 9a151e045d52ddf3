/** Ctrl-C: the first one lets what is being written finish, a second one leaves at once. */
import { EXIT } from './exit-status.js';
import { abandonAll } from './output/whole-file.js';

export const INTERRUPT = new AbortController();

/** Listens for the rest of the process. @param notice what to say at the first Ctrl-C */
export function listenForInterrupt(notice: () => string): void {
  const stop = () => {
    if (INTERRUPT.signal.aborted) {
      abandonAll();
      process.exit(EXIT.interrupted);
    }
    INTERRUPT.abort();
    process.stderr.write(`\n${notice()}\n`);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
