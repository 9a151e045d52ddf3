/**
 * Words of Chinese text: a cell does not end inside one. The platform's own segmenter knows them; it is slow, and asked only where
 * a reading is not sure.
 */
import { TextMemory } from '@perf-lint/core';

const REACH = 8;
const IN_WORD = -2.2;

let segmenter: Intl.Segmenter | null | undefined;

function wordSegmenter(): Intl.Segmenter | null {
  // Some platforms come without one: readings are a little less sure there.
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter;
}

/** Boundaries asked for lately: forms put the same words beside each other on every page. */
const asked = new TextMemory<number>(8_000);

/** Log likelihood, at most 0, of a cell boundary between two texts that follow each other. */
export function wordCut(left: string, right: string): number {
  const before = left.slice(-REACH);
  const after = right.slice(0, REACH);
  const key = `${before}\n${after}`;
  let score = asked.get(key);
  if (score === undefined) {
    score = segmented(before, after);
    asked.set(key, score);
  }
  return score;
}

function segmented(before: string, after: string): number {
  const words = wordSegmenter();
  if (words === null) return 0;
  const text = before + after;
  for (const { index, segment } of words.segment(text)) {
    if (index >= before.length) return 0;
    if (index + segment.length > before.length) return IN_WORD;
  }
  return 0;
}
