/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 6.06,
  delimited: -0.18,
  found: 0,
  decoded: -1.72,
  written: -1.57,
  share: -6.86,
  repaired: -0.71,
  nameless: -2.97,
  valueless: 0,
  'heading-in-name': -0.51,
  'heading-in-value': -0.01,
  'target-in-name': -1.37,
  'name-in-value': -0.48,
  'broken-name': -4.25,
  'broken-value': -1.14,
  'glued-numbers': 0,
  'odd-name': 0,
  'odd-value': -0.96,
  'long-name': -0.13,
  'long-value': 0,
  'short-name': -1.85,
  'class-missing': 0,
  'aspect-missing': -1.36,
  'aspect-elsewhere': -3.23,
  order: 0,
  again: 0,
  'unnamed-project': 0,
  'odd-neighbours': -2.86,
  'left-over': -0.76,
  'weights-off': 0,
  uncovered: -0.32,
};
