/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 3.83,
  delimited: 0,
  found: -2.21,
  decoded: 0,
  written: -0.03,
  share: -6.76,
  repaired: 0,
  nameless: -1.65,
  valueless: -1.39,
  'heading-in-name': -1.1,
  'heading-in-value': -0.35,
  'target-in-name': -0.76,
  'name-in-value': -0.16,
  'broken-name': -2.97,
  'broken-value': -1.87,
  'glued-numbers': -2.26,
  'odd-name': 0,
  'odd-value': -0.81,
  'long-name': -0.4,
  'long-value': -0.81,
  'short-name': -1.62,
  'class-missing': -0.66,
  'aspect-missing': -1.12,
  'aspect-elsewhere': 0,
  order: 0,
  again: -1.36,
  'unnamed-project': 0,
  'odd-neighbours': -4.83,
  'left-over': -0.44,
  'weights-off': 0,
  uncovered: 0,
};
