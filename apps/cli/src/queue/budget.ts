/** Bytes that may be out at a time. What asks first is served first; what is larger than all of it goes when nothing else is out. */
export class Budget {
  readonly #all: number;
  readonly #waiting: { readonly bytes: number; readonly go: () => void }[] = [];
  #out = 0;

  constructor(bytes: number) {
    this.#all = bytes;
  }

  /** Resolves when so many bytes may go out. */
  async take(bytes: number): Promise<void> {
    if (this.#waiting.length === 0 && this.#fits(bytes)) this.#out += bytes;
    else await new Promise<void>((go) => this.#waiting.push({ bytes, go }));
  }

  giveBack(bytes: number): void {
    this.#out -= bytes;
    for (let next = this.#waiting[0]; next !== undefined && this.#fits(next.bytes); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#out += next.bytes;
      next.go();
    }
  }

  #fits(bytes: number): boolean {
    return this.#out === 0 || this.#out + bytes <= this.#all;
  }
}
