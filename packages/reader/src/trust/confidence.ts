/**
 * How likely the reading of a row is right, and why it may not be: the weights of its signs summed, as a probability.
 */
import type { Doubt } from '@perf-lint/core';
import { SIGNS, type Sign, type Signs } from './signs.js';
import { WEIGHTS } from './weights.js';

/** Below this likelihood a row is not relied on. */
export const RELIED_ON = 0.8;

/** What people are told of each sign; null for those that only lower the likelihood of others. */
const REASON: Readonly<Record<Sign, Doubt | null>> = {
  bias: null,
  delimited: null,
  found: null,
  decoded: 'ambiguous',
  written: 'ambiguous',
  share: 'ambiguous',
  repaired: 'repaired',
  nameless: 'lost-cell',
  valueless: 'lost-cell',
  'heading-in-name': 'odd-cells',
  'heading-in-value': 'odd-cells',
  'target-in-name': 'odd-cells',
  'name-in-value': 'odd-cells',
  'broken-name': 'odd-cells',
  'broken-value': 'odd-cells',
  'glued-numbers': 'odd-cells',
  'odd-name': 'odd-cells',
  'odd-value': 'odd-cells',
  'long-name': 'odd-cells',
  'long-value': 'odd-cells',
  'short-name': 'odd-cells',
  'two-characters': 'odd-cells',
  'number-around-name': 'odd-cells',
  'sentence-in-name': 'odd-cells',
  'class-missing': 'class-unknown',
  'aspect-missing': 'class-unknown',
  'aspect-elsewhere': 'class-unknown',
  order: 'forms-mixed',
  again: 'forms-mixed',
  'odd-neighbours': 'ambiguous',
  'told-around-name': 'odd-cells',
  'more-in-value': 'odd-cells',
  'points-for-value': 'odd-cells',
  exchanged: 'odd-cells',
  'beside-odd': 'ambiguous',
  'bare-number': 'odd-cells',
  'aspect-unheard': 'odd-cells',
  classless: 'class-unknown',
  'class-unlike': 'class-unknown',
  'cell-left': 'text-left-over',
  'left-behind': 'text-left-over',
  'left-below': 'text-left-over',
  'left-over': 'text-left-over',
  'weights-off': 'sums-differ',
  'of-whole': 'forms-mixed',
  uncovered: 'text-left-over',
};

/** Probability (0..1) that a row with these signs was read right. */
export function likelihoodOf(signs: Signs): number {
  let sum = 0;
  for (const sign of SIGNS) {
    const strength = signs[sign];
    // Most are absent.
    if (strength !== undefined && strength !== 0) sum += WEIGHTS[sign] * strength;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** The reason that weighs most, and every other that weighs at least half as much. */
export function reasonsOf(signs: Signs): Doubt[] {
  const weighed = SIGNS.flatMap((sign) => {
    const reason = REASON[sign];
    const weight = -WEIGHTS[sign] * (signs[sign] ?? 0);
    return reason === null || weight <= 0 ? [] : [{ reason, weight }];
  }).sort((a, b) => b.weight - a.weight);
  const most = weighed[0]?.weight ?? 0;
  const reasons = new Set(weighed.filter(({ weight }) => weight * 2 >= most).map(({ reason }) => reason));
  return reasons.size === 0 ? ['ambiguous'] : [...reasons];
}
