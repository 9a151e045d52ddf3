/**
 * Questions that the page asks before something is done: its own, in its own words, not a box of the browser, which stops the page and which people may have
 * switched off.
 */

export interface Question {
  readonly text: string;
  /** What yes is called here; "" for the plain word. */
  readonly yes: string;
  readonly answer: (yes: boolean) => void;
}

export class Asking {
  /** The question that waits for an answer, null where none does. */
  now: Question | null = null;
  readonly #tell: () => void;

  /** @param tell draws the page anew */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** True where a person said yes. One question is asked at a time: another one takes an earlier one for answered with no. */
  ask(text: string, yes = ''): Promise<boolean> {
    this.now?.answer(false);
    return new Promise((resolve) => {
      const question: Question = {
        text,
        yes,
        answer: (said) => {
          if (this.now === question) this.now = null;
          this.#tell();
          resolve(said);
        },
      };
      this.now = question;
      this.#tell();
    });
  }
}
