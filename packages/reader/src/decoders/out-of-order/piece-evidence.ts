/**
 * How much runs of pieces are like a name or a target, asked for by every way to read them: each is weighed once.
 */
import { wordsOfValue } from '../../evidence/composed.js';
import { isComparator } from '../../evidence/content.js';
import { shapeOf } from '../../evidence/shape.js';
import { nameScore } from '../nothing-between/divide.js';
import { type HeadingRun, headingAt, type Piece } from './pieces.js';

/** More pieces than any cell is made of. */
const RUN = 8;
const LONGEST_NAME = 60;
const NUMBER = 1.8;
const SIGNED = 0.7;
const BARE_NUMBER = -1.2;
/** 10 and 10, 90% and 100%: numbers beside each other are two cells. */
const TWO_NUMBERS = -6;
const WORDED = 1.4;
const COMPOSED = 1.5;
export const NUMBERED = /^指标\s*\d{1,2}\s*[:：.、．]/;
const NUMBERED_NAME = 2;

export class PieceEvidence {
  private readonly texts = new Map<number, string>();
  private readonly names = new Map<number, number | null>();
  private readonly targets = new Map<number, number>();

  private constructor(
    readonly pieces: readonly Piece[],
    /** By piece: the heading that begins with it. */
    readonly headings: readonly (HeadingRun | null)[],
  ) {}

  static of(pieces: readonly Piece[]): PieceEvidence {
    return new PieceEvidence(
      pieces,
      pieces.map((_, at) => headingAt(pieces, at)),
    );
  }

  /** The pieces from one on, counted anew. */
  after(first: number): PieceEvidence {
    return new PieceEvidence(this.pieces.slice(first), this.headings.slice(first));
  }

  /** The text of the pieces from one to before another, fewer than {@link RUN}. */
  text(from: number, to: number): string {
    return once(this.texts, from * RUN + to - from, () => {
      let text = '';
      for (let at = from; at < to; at++) text += this.pieces[at]?.text ?? '';
      return text;
    });
  }

  /** How much a run is like a name, in logits; null where it is none. */
  nameScore(from: number, to: number): number | null {
    return once(this.names, from * RUN + to - from, () => {
      const text = this.text(from, to);
      if (text.length > LONGEST_NAME || text.length < 2) return null;
      if (this.pieces.slice(from + 1, to).some((piece) => NUMBERED.test(piece.text))) return null;
      const numbered = NUMBERED.test(text);
      const score = nameScore(numbered ? text.replace(NUMBERED, '') : text);
      return Number.isFinite(score) ? score + (numbered ? NUMBERED_NAME : 0) : null;
    });
  }

  /** How much a run is like a target, in logits. */
  targetScore(from: number, to: number): number {
    return once(this.targets, from * RUN + to - from, () => {
      const touch = this.pieces
        .slice(from + 1, to)
        .some((piece, at) => /^\d/.test(piece.text) && /[\d%％]$/.test(this.pieces[from + at]?.text ?? ''));
      return targetScore(this.text(from, to)) + (touch ? TWO_NUMBERS : 0);
    });
  }
}

function once<T>(known: Map<number, T>, key: number, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** How much a text is like a target, in logits. */
export function targetScore(text: string): number {
  const { numeric, value, whole } = shapeOf(text);
  if (isComparator(text)) return -8;
  if (numeric) return NUMBER + (/^[\d]/.test(text) ? 0 : SIGNED) + (/^\d{1,3}$/.test(text) ? BARE_NUMBER : 0) + value + 0.6 + whole;
  return WORDED * (value + whole) + (wordsOfValue(text) > 0 ? COMPOSED : 0);
}
