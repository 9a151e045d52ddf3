/**
 * What may stand as one cell from a fragment on: for each column the spans that fit it, with their scores.
 */

import type { PairedClass } from '../../paired-form/header.js';
import { PER_CELL, textScore } from '../../paired-form/scores.js';
import type { ColumnModel } from '../spans/column-model.js';
import { fit, innerOf, type Span, shapeOfSpan } from '../spans/spans.js';

/** Spans so much worse than the best that begins at the same fragment are left out. */
const DEPTH = 11;
const WORST_CELL = -18;

export class Candidates {
  /** Where each column's candidates begin in the lists below; its end is the next one's beginning. */
  readonly first: Int32Array;
  /** The best score of each column's candidates. */
  readonly tops: Float64Array;
  /** Of each candidate: the fragment after it, its lines (3 stands for more), its score. */
  ends = new Int32Array(64);
  lines = new Uint8Array(64);
  scores = new Float64Array(64);

  private readonly narrowest: number;
  private inner = new Float64Array(64);

  constructor(
    private readonly classes: readonly PairedClass[],
    private readonly model: ColumnModel,
  ) {
    const columns = classes.length * 2;
    this.first = new Int32Array(columns + 1);
    this.tops = new Float64Array(columns);
    let narrowest = model.name.low;
    for (const width of model.widths) narrowest = Math.min(narrowest, width.low);
    this.narrowest = narrowest;
  }

  /** Weighs the spans of one fragment for all columns. */
  weigh(spans: readonly Span[]): void {
    const { classes, model } = this;
    const count = this.measure(spans);
    let found = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < classes.length * 2; column++) {
      const level = classes[column >> 1];
      const width = model.widths[column];
      this.first[column] = found;
      let top = Number.NEGATIVE_INFINITY;
      if (level !== undefined && width !== undefined) {
        for (let i = 0; i < count; i++) {
          const span = spans[i];
          if (span === undefined) break;
          const bare = PER_CELL + (this.inner[i] ?? 0) + fit(span, width);
          // Texts score hardly above 0: what the widths rule out need not be read.
          if (bare < WORST_CELL || bare < best - DEPTH) continue;
          const score = bare + textScore(shapeOfSpan(span), level, column % 2 === 1);
          if (score < WORST_CELL || score < best - DEPTH) continue;
          if (score > best) best = score;
          if (score > top) top = score;
          if (found === this.ends.length) this.grow();
          this.ends[found] = span.end;
          this.lines[found] = Math.min(span.lines, 3);
          this.scores[found] = score;
          found++;
        }
      }
      this.tops[column] = top;
    }
    this.first[classes.length * 2] = found;
  }

  /** Weighs what stands inside the spans; returns how many of them are not tighter than every column. */
  private measure(spans: readonly Span[]): number {
    if (this.inner.length < spans.length) this.inner = new Float64Array(2 * spans.length);
    let count = 0;
    for (const span of spans) {
      if (span.nextTightest <= this.narrowest) break;
      this.inner[count++] = innerOf(span, this.model.inside);
    }
    return count;
  }

  private grow(): void {
    const { ends, lines, scores } = this;
    this.ends = new Int32Array(2 * ends.length);
    this.ends.set(ends);
    this.lines = new Uint8Array(2 * lines.length);
    this.lines.set(lines);
    this.scores = new Float64Array(2 * scores.length);
    this.scores.set(scores);
  }
}
