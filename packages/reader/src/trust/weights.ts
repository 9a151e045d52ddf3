/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 5.86,
  delimited: -0.04,
  found: 0,
  decoded: -1.8,
  written: -2.24,
  share: -6.47,
  repaired: -0.7,
  nameless: -2.95,
  valueless: 0,
  'heading-in-name': -1,
  'heading-in-value': -0.01,
  'target-in-name': -1.17,
  'name-in-value': -0.51,
  'broken-name': -3.88,
  'broken-value': -1.27,
  'glued-numbers': 0,
  'odd-name': 0,
  'odd-value': -0.22,
  'long-name': -0.16,
  'long-value': 0,
  'short-name': -1.76,
  'class-missing': 0,
  'aspect-missing': -1.62,
  'aspect-elsewhere': -1.64,
  order: 0,
  again: 0,
  'unnamed-project': 0,
  'odd-neighbours': -2.82,
  'left-over': -0.96,
  'weights-off': 0,
  uncovered: -0.31,
};
