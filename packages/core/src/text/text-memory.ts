/**
 * What was worked out of texts lately: the same few come again on every row of every document. Bounded, so that batches do not grow.
 *
 * A piece cut from a longer text keeps the whole of it in memory: remembered as it is, one cell would hold its document for as long as
 * the process lives. So a copy is remembered, and what is worked out is worked out of the copy.
 */
export class TextMemory<T> {
  readonly #known = new Map<string, T>();

  /** @param most texts; when more come all are forgotten, since finding out which are asked for least costs more than it saves */
  constructor(private readonly most: number) {}

  /** What `make` gives for a text. */
  of(text: string, make: (text: string) => T): T {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    const made = make(copy);
    this.#keep(copy, made);
    return made;
  }

  get(text: string): T | undefined {
    return this.#known.get(text);
  }

  set(text: string, made: T): void {
    this.#keep(copyOf(text), made);
  }

  #keep(copy: string, made: T): void {
    if (this.#known.size >= this.most) this.#known.clear();
    this.#known.set(copy, made);
  }
}

/** Engines share the characters of a piece with the text it was cut from; joined to something first, they are its own. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
