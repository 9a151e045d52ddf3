/** A stream of bytes as its lines, each as soon as its end has come. */

/** A line without its end (LF or CRLF); of one that is longer than was allowed, its beginning. */
export interface ByteLine {
  readonly bytes: Buffer;
  readonly cut: boolean;
}

/** Bytes that are kept of a line that is too long: enough for a name. */
const BEGINNING = 4096;

/**
 * The lines of a stream, empty ones too. What is too long is let go as it comes, so that no line costs more memory than allowed.
 * @param most bytes that a line may have
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ByteLine> {
  const line = new Growing(most);
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      line.add(bytes.subarray(from, end));
      yield line.take();
      from = end + 1;
    }
    line.add(bytes.subarray(from));
  }
  if (!line.isEmpty) yield line.take();
}

/** A line whose end has not come yet. */
class Growing {
  readonly #most: number;
  #pieces: Buffer[] = [];
  #length = 0;
  #cut = false;

  constructor(most: number) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(piece: Buffer): void {
    if (piece.length === 0 || this.#cut) return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length <= this.#most) return;
    this.#cut = true;
    // A copy: a view would keep the whole line.
    this.#pieces = [Buffer.from(Buffer.concat(this.#pieces).subarray(0, BEGINNING))];
  }

  take(): ByteLine {
    const whole = Buffer.concat(this.#pieces);
    const line = { bytes: whole.at(-1) === 13 ? whole.subarray(0, -1) : whole, cut: this.#cut };
    this.#pieces = [];
    this.#length = 0;
    this.#cut = false;
    return line;
  }
}
