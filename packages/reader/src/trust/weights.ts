/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 6.92,
  delimited: -0.38,
  found: -0.39,
  decoded: -1.92,
  written: -2.33,
  share: -7,
  repaired: -1.52,
  nameless: -0.98,
  valueless: -0.98,
  'heading-in-name': -1.98,
  'heading-in-value': -1.26,
  'target-in-name': -1.45,
  'name-in-value': -1.42,
  'broken-name': -3.56,
  'broken-value': -1.51,
  'glued-numbers': -0.72,
  'odd-name': 0,
  'odd-value': -1.07,
  'long-name': -1.86,
  'long-value': -0.98,
  'short-name': -0.98,
  'class-missing': -0.98,
  'aspect-missing': -1.9,
  'aspect-elsewhere': -3.1,
  order: -0.48,
  again: 0,
  'unnamed-project': -1.06,
  'odd-neighbours': -3.1,
  'left-over': -0.11,
  'weights-off': 0,
  uncovered: -1.12,
};
