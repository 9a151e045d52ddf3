/**
 * A part while it is rendered: text becomes bytes as it comes, so that a long one is never held as text as well. Many bytes lie in memory that
 * threads share: the answer of a worker holds them without a copy.
 */
import type { Part } from './task.js';

/** Characters that are gathered before they become bytes. */
const GATHERED = 1 << 15;
/** Most bytes that a character of a string takes in UTF-8. */
const MOST_BYTES = 3;
/** Bytes from which on they are shared: fewer are copied sooner. */
const SHARED = 1 << 20;
/** Least room for shared bytes: what is never written to takes no memory, and rooms that were left for a larger one are given back late. */
const ROOM = 64 << 20;

export class GrowingPart {
  #bytes: Buffer = Buffer.alloc(0);
  #length = 0;
  #text = '';

  get isEmpty(): boolean {
    return this.#length === 0 && this.#text === '';
  }

  /** @param piece whole characters: a pair of surrogates is not torn between two pieces */
  add(piece: string): void {
    this.#text += piece;
    if (this.#text.length >= GATHERED) this.#encode();
  }

  #encode(): void {
    const wanted = this.#length + this.#text.length * MOST_BYTES;
    if (wanted > this.#bytes.length) {
      const larger = roomFor(Math.max(wanted, 2 * this.#bytes.length, wanted < SHARED ? 0 : ROOM));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(this.#text, this.#length);
    this.#text = '';
  }

  /** All that was added. */
  take(): Part {
    if (this.#text !== '') this.#encode();
    return this.#bytes.subarray(0, this.#length);
  }
}

function roomFor(bytes: number): Buffer {
  return bytes < SHARED ? Buffer.allocUnsafeSlow(bytes) : Buffer.from(new SharedArrayBuffer(bytes));
}
