/** Progress on standard error, one line that is written over; says nothing in pipes and CI. */
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { fit } from './width.js';

const EVERY_MS = 200;
/** A file that takes longer than this is named. */
const SLOW_MS = 3_000;

export interface ProgressOptions {
  readonly language: Language;
  readonly enabled: boolean;
}

export class Progress {
  rows = 0;
  /** Number of inputs once it is known, else null: folders are walked while files are processed. */
  total: number | null = null;
  readonly #options: ProgressOptions;
  readonly #started = performance.now();
  readonly #running = new Map<string, number>();
  #done = 0;
  #drawn = 0;
  #shown = false;

  constructor(options: ProgressOptions) {
    this.#options = options;
  }

  get enabled(): boolean {
    return this.#options.enabled;
  }

  started(path: string): void {
    this.#running.set(path, performance.now());
  }

  finished(path: string): void {
    this.#running.delete(path);
    this.#done += 1;
    this.#draw();
  }

  /** Prints a line above the progress. */
  print(line: string): void {
    this.clear();
    process.stderr.write(`${line}\n`);
  }

  clear(): void {
    if (!this.#shown) return;
    process.stderr.write('\r\x1b[2K');
    this.#shown = false;
  }

  #draw(): void {
    const now = performance.now();
    if (!this.#options.enabled || now - this.#drawn < EVERY_MS) return;
    this.#drawn = now;
    const seconds = (now - this.#started) / 1000;
    const rate = this.#done / seconds;
    const messages = messagesIn(this.#options.language);
    const { total } = this;
    const left = total === null || this.#done === 0 ? '' : messages.seconds(Math.max(0, Math.round((total - this.#done) / rate)));
    const line = messages.progress(this.#done, this.rows, rate.toFixed(rate < 10 ? 1 : 0), left, this.#slowFile(now));
    process.stderr.write(`\r\x1b[2K${fit(line, (process.stderr.columns || 80) - 1)}`);
    this.#shown = true;
  }

  /** The file that has been worked on longest, where that is long. */
  #slowFile(now: number): string {
    for (const [path, since] of this.#running) return now - since > SLOW_MS ? path : '';
    return '';
  }
}
