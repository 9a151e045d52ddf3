/**
 * A file named by --output or --format NAME=FILE is written whole or not at all: it grows beside its place under a temporary name
 * and takes the place at the end in one step. A link is followed, so that the file it leads to is replaced and not the link. Devices and
 * pipes have no place to take: they are written to as the output comes, and never replaced.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Somewhere that output goes, piece by piece. */
export interface Sink {
  /** Resolves when more may be written. */
  write(piece: string | Uint8Array): Promise<void>;
  /** Everything was written: the output is complete. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** Opens files being written, for the case that the process is told to stop. */
const open = new Set<WholeFile>();

export class WholeFile implements Sink {
  readonly path: string;
  /** null where the path is a device or a pipe. */
  readonly #temporary: string | null;
  readonly #handle: number;
  #buffer: Uint8Array[] = [];
  #buffered = 0;

  readonly #durable: boolean;
  readonly #given: string;

  /**
   * Creates missing folders. Like every method, throws the system's error where the place cannot be written to, with the path as given.
   * @param durable waits until the disk has it; false for the many small pages of a report
   */
  constructor(path: string, durable = true) {
    this.#durable = durable;
    this.#given = path;
    const place = this.#naming(() => placeOf(resolve(path)));
    this.path = place.path;
    this.#temporary = place.kind === 'file' ? `${this.path}.perf-lint.${process.pid}.tmp` : null;
    this.#handle = this.#naming(() => {
      if (place.kind === 'file') {
        mkdirSync(dirname(this.path), { recursive: true });
        if (durable) removeLeftovers(dirname(this.path), false);
      }
      return openSync(this.#temporary ?? this.path, 'w');
    });
    open.add(this);
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#buffer.push(bytes);
    this.#buffered += bytes.length;
    if (this.#buffered > 1 << 20) this.#naming(() => this.#flush());
  }

  async finish(): Promise<void> {
    this.#naming(() => {
      this.#flush();
      if (this.#durable && this.#temporary !== null) fsyncSync(this.#handle);
      closeSync(this.#handle);
      open.delete(this);
      if (this.#temporary !== null) renameSync(this.#temporary, this.path);
    });
  }

  abandon(): void {
    if (!open.delete(this)) return;
    closeSync(this.#handle);
    if (this.#temporary !== null) rmSync(this.#temporary, { force: true });
  }

  /** What the system refuses is told about the file that the user named, not about its temporary name. */
  #naming<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw Object.assign(error as NodeJS.ErrnoException, { path: this.#given });
    }
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#buffer);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    this.#buffer = [];
    this.#buffered = 0;
  }
}

/** Where output for a path goes. Throws the system's error where the path is a folder. */
function placeOf(path: string): { readonly kind: 'file' | 'stream'; readonly path: string } {
  // Standard output by its name may lead to a file that somebody else has open.
  if (path.startsWith('/dev/') || path.startsWith('/proc/')) return { kind: 'stream', path };
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { kind: 'file', path };
  if (found.isDirectory()) throw Object.assign(new Error('EISDIR: is a directory'), { code: 'EISDIR', syscall: 'open' });
  return found.isFile() ? { kind: 'file', path: realpathSync(path) } : { kind: 'stream', path };
}

/** Removes what runs that were killed left behind in a folder; the files of a run that is still alive stay. */
export function removeLeftovers(folder: string, below: boolean): void {
  for (const name of readdirSync(folder, { recursive: below }).map(String)) {
    const pid = Number(/\.perf-lint\.(\d+)\.tmp$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes one file whole. @param durable see {@link WholeFile} */
export async function writeWhole(path: string, content: string | Uint8Array, durable = true): Promise<void> {
  const file = new WholeFile(path, durable);
  try {
    await file.write(content);
    await file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Removes the temporary files of everything that was not finished. */
export function abandonAll(): void {
  for (const file of [...open]) file.abandon();
}
