/**
 * How firmly two characters hold together: learnt from the lines of the document itself. A cell boundary that cuts a word in two is unlikely.
 */
import type { TextLine } from '../source-document.js';
import { isWide } from './fragments.js';

/** Characters read to learn from: enough for the words of one document, and a bound on the work for long ones. */
const MOST_CHARACTERS = 60_000;
const WEIGHT = 0.7;
const MOST = 3;

export class Cohesion {
  private readonly pairs = new Map<number, number>();
  private readonly left = new Map<number, number>();
  private readonly right = new Map<number, number>();
  private total = 0;

  constructor(lines: readonly TextLine[]) {
    for (let i = lines.length - 1; i >= 0 && this.total < MOST_CHARACTERS; i--) this.read(lines[i]?.text ?? '');
  }

  private read(text: string): void {
    for (let i = 1; i < text.length; i++) {
      const a = text.charCodeAt(i - 1);
      const b = text.charCodeAt(i);
      if (!isWide(a) || !isWide(b)) continue;
      const key = a * 0x10000 + b;
      this.pairs.set(key, (this.pairs.get(key) ?? 0) + 1);
      this.left.set(a, (this.left.get(a) ?? 0) + 1);
      this.right.set(b, (this.right.get(b) ?? 0) + 1);
      this.total++;
    }
  }

  /** How firmly two characters hold together: 0 where nothing is known, up to {@link MOST}. */
  strength(a: number, b: number): number {
    const count = this.pairs.get(a * 0x10000 + b) ?? 0;
    if (count < 2) return 0;
    const expected = ((this.left.get(a) ?? 1) * (this.right.get(b) ?? 1)) / this.total;
    return Math.min(MOST, Math.max(0, WEIGHT * Math.log(count / expected)));
  }
}
