/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random, on the truth beside the checkout and on the batches of first sight as they are
 * read today and as they were read then, never by hand; the reliability it printed stands in docs/method.md. The signs that came last (words
 * of a sentence around a name, text left beside a row, a heading of a whole department) and those that were widened with them (class and
 * aspect missing) were fitted with all others held (`--signs`): a fit of all at once left more rows of first sight wrong without a doubt.
 */
import type { Sign } from './signs.js';

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  bias: 4.9,
  delimited: 0,
  found: 0,
  decoded: -0.66,
  written: -0.47,
  share: -5.73,
  repaired: -0.38,
  nameless: -1.95,
  valueless: -2.9,
  'heading-in-name': -2.6,
  'heading-in-value': -1.58,
  'target-in-name': -1.8,
  'name-in-value': -1.07,
  'broken-name': -2.68,
  'broken-value': -0.87,
  'glued-numbers': -1.49,
  'odd-name': -1.42,
  'odd-value': -2.06,
  'long-name': -1.34,
  'long-value': -0.57,
  'short-name': -2.67,
  'two-characters': -2.5,
  'number-around-name': -2.36,
  'sentence-in-name': -1.32,
  'told-around-name': -5.07,
  'more-in-value': -2.65,
  'points-for-value': -2.34,
  exchanged: -2.04,
  'beside-odd': -0.97,
  'bare-number': -2.68,
  'class-missing': -4.07,
  'aspect-missing': -3.04,
  'aspect-elsewhere': -2.56,
  'aspect-unheard': -2.59,
  classless: -1.26,
  'class-unlike': -1.57,
  order: 0,
  again: -0.47,
  'odd-neighbours': -3.69,
  'cell-left': -2.01,
  'left-behind': -2.16,
  'left-below': -1.31,
  'left-over': -0.39,
  'weights-off': -0.27,
  'of-whole': -6.37,
  uncovered: -1.1,
};
