/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 6.23,
  delimited: -0.2,
  found: 0,
  decoded: -1.28,
  written: -1.54,
  share: -6.84,
  repaired: -0.77,
  nameless: -2.63,
  valueless: 0,
  'heading-in-name': -0.4,
  'heading-in-value': -0.34,
  'target-in-name': -0.41,
  'name-in-value': -0.58,
  'broken-name': -3.4,
  'broken-value': -1.46,
  'glued-numbers': 0,
  'odd-name': 0,
  'odd-value': -1.05,
  'long-name': -0.02,
  'long-value': 0,
  'short-name': -2.05,
  'class-missing': 0,
  'aspect-missing': -1.29,
  'aspect-elsewhere': -3.3,
  order: -0.01,
  again: 0,
  'unnamed-project': -0.09,
  'odd-neighbours': -3.56,
  'left-over': -0.3,
  'weights-off': 0,
  uncovered: -0.37,
};
