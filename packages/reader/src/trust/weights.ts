/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 4,
  delimited: 0,
  found: 0,
  decoded: 0,
  written: 0,
  share: -3,
  repaired: -1,
  nameless: -3,
  valueless: -3,
  'heading-in-name': -3,
  'heading-in-value': -3,
  'target-in-name': -3,
  'name-in-value': -2,
  'broken-name': -4,
  'broken-value': -4,
  'glued-numbers': -3,
  'odd-name': -2,
  'odd-value': -1,
  'long-name': -2,
  'long-value': -2,
  'short-name': -2,
  'class-missing': -2,
  'aspect-missing': -1,
  'aspect-elsewhere': -2,
  order: -2,
  again: -1,
  'unnamed-project': -1,
  'odd-neighbours': -3,
  'left-over': -1,
  'weights-off': -2,
  uncovered: -2,
};
