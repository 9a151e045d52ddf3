import { createHash } from 'node:crypto';
import { type SealStyle, sealLine } from '@perf-lint/report';
import { cannotWrite } from '../messages/system-error.js';
import type { Writing } from './overwriting.js';
import { makeRoom, refuseOccupied } from './overwriting.js';
import { StandardOutput } from './standard-output.js';
import { type Sink, WholeFile } from './whole-file.js';

/**
 * Opens a file to be written whole, or standard output for null. A place that cannot be written to is wrong usage; so is one where
 * somebody's work stands, which is looked for before the work begins and again before the file takes its place.
 * @param seal how text that people may edit is sealed; null for machine output and for packages, which have their seal inside
 */
export async function openSink(file: string | null, writing: Writing, seal: SealStyle | null = null): Promise<Sink> {
  if (file === null) return new StandardOutput();
  await refuseOccupied([file], writing);
  try {
    return new GuardedFile(new WholeFile(file), writing, seal);
  } catch (error) {
    throw cannotWrite(file, error, writing.language);
  }
}

class GuardedFile implements Sink {
  readonly #file: WholeFile;
  readonly #writing: Writing;
  readonly #seal: SealStyle | null;
  readonly #hash = createHash('sha256');
  #written = 0;

  constructor(file: WholeFile, writing: Writing, seal: SealStyle | null) {
    this.#file = file;
    this.#writing = writing;
    this.#seal = seal;
  }

  async write(piece: string | Uint8Array): Promise<void> {
    if (this.#seal !== null) {
      this.#hash.update(piece);
      this.#written += piece.length;
    }
    await this.#file.write(piece);
  }

  async finish(): Promise<void> {
    if (this.#seal !== null && this.#written > 0) await this.#file.write(sealLine(this.#hash.digest('hex'), this.#seal));
    await makeRoom(this.#file.path, this.#writing);
    await this.#file.finish();
  }

  abandon(): void {
    this.#file.abandon();
  }
}
