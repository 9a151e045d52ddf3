/**
 * What each sign of a wrong reading weighs, in logits: the sum of the weights of a row's signs is the log odds that it was read right.
 * Fitted by `npm run calibrate` on tables printed at random and on the truth beside the checkout, never by hand; the reliability it
 * printed stands in docs/method.md. Two signs came later (`two-characters`, `cell-left`) with the weights of the fit that they came in; the
 * others of that fit are not taken, since they left more rows of published pages wrong without a doubt.
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
  'more-in-value': -2.65,
  'points-for-value': -2.34,
  exchanged: -2.04,
  'beside-odd': -0.97,
  'bare-number': -2.68,
  'class-missing': -2.02,
  'aspect-missing': -2.1,
  'aspect-elsewhere': -2.56,
  'aspect-unheard': -2.59,
  classless: -1.26,
  'class-unlike': -1.57,
  order: 0,
  again: -0.47,
  'odd-neighbours': -3.69,
  'cell-left': -2.01,
  'left-over': -0.39,
  'weights-off': -0.27,
  uncovered: -1.1,
};
