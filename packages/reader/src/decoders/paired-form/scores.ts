/**
 * How well a text stands as name or value of a class, and how many rows classes have: log likelihoods.
 */

import type { Shape } from '../../evidence/shape.js';
import type { PairedClass } from './header.js';

/**
 * A class has one row more after its first, or after a later one, and how likely it has none more, as tables of this form have it:
 * outputs are many, costs and satisfactions few, but who asks two groups asks three.
 */
export const CLASS_GOES_ON: Record<PairedClass, readonly [number, number]> = {
  cost: [-1.8, -1.4],
  output: [-0.05, -0.05],
  benefit: [-1.15, -1.4],
  satisfaction: [-1.9, -0.6],
};
export const CLASS_ENDS: Record<PairedClass, readonly [number, number]> = {
  cost: [-0.15, -0.3],
  output: [-3, -3],
  benefit: [-0.4, -0.3],
  satisfaction: [-0.15, -0.8],
};
/** A class has no row at all. */
export const CLASS_ABSENT: Record<PairedClass, number> = { cost: -1.6, output: -4, benefit: -3, satisfaction: -2.2 };
export const CLASS_PRESENT = -0.1;
/** Rows are numbered from the top for each class: one that left a row out does not come back. */
export const CLASS_RETURNS = -7;
export const ANOTHER_ROW = -0.35;
/** Every cell more must be worth its while. */
export const PER_CELL = -1.6;
export const MISSING_VALUE = -6;
export const MISSING_NAME = -6.5;

/** Log likelihood of a text as name or value of a class. */
export function textScore(shape: Shape, level: PairedClass, value: boolean): number {
  return shape.whole + (value ? valueScore(shape, level) : nameScore(shape, level));
}

function nameScore(shape: Shape, level: PairedClass): number {
  switch (level) {
    case 'cost':
      return shape.name + (shape.cost ? 0 : -1) + (shape.satisfaction ? -2.5 : 0);
    case 'output':
      return shape.name + (shape.cost ? -0.6 : 0) + (shape.satisfaction ? -2.2 : 0) + (shape.effect ? -0.5 : 0);
    case 'benefit':
      return shape.name + (shape.cost ? -0.8 : 0) + (shape.satisfaction ? -2 : 0) + (shape.work ? -0.6 : 0);
    case 'satisfaction':
      return shape.name + (shape.satisfaction ? 0 : -1.6) + (shape.cost ? -0.8 : 0);
  }
}

function valueScore(shape: Shape, level: PairedClass): number {
  const money = shape.money && shape.numeric;
  switch (level) {
    case 'cost':
      return shape.value + (money ? 0.3 : -0.6);
    case 'output':
      return shape.value + (money ? -0.7 : 0);
    case 'benefit':
      return shape.value + (money ? -1 : 0);
    case 'satisfaction':
      return shape.value + (money ? -3 : 0) + (shape.numeric ? 0 : -0.8);
  }
}
