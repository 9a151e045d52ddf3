/** What is written out once everything is known: kept in memory while it is little, in a file of the system's folder beyond. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = 8 << 20;
const PIECE = 1 << 20;
const LINE_FEED = 0x0a;

export class Spool {
  #pieces: Uint8Array[] = [];
  #held = 0;
  #file: { readonly folder: string; readonly handle: number } | null = null;
  #written = 0;

  write(piece: Uint8Array): void {
    if (piece.length === 0) return;
    const full = this.#held + piece.length > IN_MEMORY;
    // A worker's piece may be a view of a larger buffer, which would be kept with it.
    this.#pieces.push(full ? piece : piece.slice());
    this.#held += piece.length;
    if (full) this.#flush();
  }

  #flush(): void {
    if (this.#file === null) {
      const folder = mkdtempSync(join(tmpdir(), 'perf-lint-records-'));
      this.#file = { folder, handle: openSync(join(folder, 'records'), 'w+') };
    }
    for (const piece of this.#pieces) {
      for (let done = 0; done < piece.length; ) done += writeSync(this.#file.handle, piece, done);
      this.#written += piece.length;
    }
    this.#pieces = [];
    this.#held = 0;
  }

  /** Everything from the beginning, as often as wanted. */
  *read(): Generator<Uint8Array> {
    if (this.#file !== null) {
      this.#flush();
      for (let at = 0; at < this.#written; ) {
        const piece = Buffer.alloc(Math.min(PIECE, this.#written - at));
        const count = readSync(this.#file.handle, piece, 0, piece.length, at);
        if (count === 0) break;
        at += count;
        yield piece.subarray(0, count);
      }
    }
    yield* this.#pieces;
  }

  /** Lines without their line feed. */
  *lines(): Generator<string> {
    let rest: Buffer = Buffer.alloc(0);
    for (const piece of this.read()) {
      let from = 0;
      for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
        yield Buffer.concat([rest, piece.subarray(from, end)]).toString('utf8');
        rest = Buffer.alloc(0);
        from = end + 1;
      }
      rest = Buffer.concat([rest, piece.subarray(from)]);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  }

  remove(): void {
    if (this.#file !== null) {
      closeSync(this.#file.handle);
      rmSync(this.#file.folder, { recursive: true, force: true });
    }
    this.#file = null;
    this.#pieces = [];
    this.#held = 0;
    this.#written = 0;
  }
}
