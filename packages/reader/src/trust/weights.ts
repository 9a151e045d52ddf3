/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 7.02,
  delimited: -0.61,
  found: -0.49,
  decoded: -2.18,
  written: -1.58,
  share: -6.36,
  repaired: -1.79,
  nameless: -0.98,
  valueless: -0.98,
  'heading-in-name': -0.84,
  'heading-in-value': -1.81,
  'target-in-name': -1.32,
  'name-in-value': -1.95,
  'broken-name': -3.43,
  'broken-value': -2.04,
  'glued-numbers': -0.77,
  'odd-name': 0,
  'odd-value': -0.59,
  'long-name': -1.74,
  'long-value': -0.15,
  'short-name': -0.98,
  'number-around-name': -2.46,
  'sentence-in-name': -0.91,
  'class-missing': -1.26,
  'aspect-missing': -2.78,
  'aspect-elsewhere': -3.15,
  order: -0.51,
  again: 0,
  'unnamed-project': -1.39,
  'odd-neighbours': -2.37,
  'left-over': 0,
  'weights-off': 0,
  uncovered: -1.29,
};
