/** Standard output as a sink that waits for a slow reader, so that a long output through a pipe needs no memory. */
import { once } from 'node:events';
import type { Sink } from './whole-file.js';

/** Resolves when the other end of the pipe went away (`perf-lint … | head`): writing more is pointless, and no failure. */
let closed = false;
/** What else went wrong, such as a full disk behind a redirection. */
let failure: NodeJS.ErrnoException | null = null;
const gone = new Promise<void>((resolve) => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure = error;
    closed = true;
    resolve();
  });
});

export class StandardOutput implements Sink {
  async write(piece: string | Uint8Array): Promise<void> {
    if (failure !== null) throw failure;
    if (closed || piece.length === 0) return;
    if (!process.stdout.write(piece)) await Promise.race([once(process.stdout, 'drain'), gone]);
  }

  /** True when the other end of the pipe went away. */
  get isClosed(): boolean {
    return closed;
  }

  async finish(): Promise<void> {
    if (failure !== null) throw failure;
  }

  abandon(): void {}
}
