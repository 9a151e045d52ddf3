/**
 * Numbers, boxes and matrices as attributes of an OFD hold them, in millimetres.
 */
import { IDENTITY, type Matrix } from '../pdf/frame.js';
import type { Point } from '../pdf/shapes.js';
import { attribute, type OfdNode } from './tree.js';

/** Points of a millimetre. */
const POINTS = 72 / 25.4;

/** Coordinates larger than this, in millimetres, are damage. */
const FARTHEST = 1_000_000;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number that can be a coordinate, else `otherwise`. */
export function numberOr(text: string, otherwise: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) < FARTHEST ? value : otherwise;
}

/** Numbers between blanks or commas; what is none counts as 0. */
function numbersOf(text: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => numberOr(part, 0));
}

/** "x y width height"; null where it is less. */
export function boxOf(text: string): Box | null {
  const [x, y, width, height] = numbersOf(text);
  return x === undefined || y === undefined || width === undefined || height === undefined ? null : { x, y, width, height };
}

/** The matrix of an object, nothing where it has none. */
export function matrixOf(node: OfdNode): Matrix {
  const [a, b, c, d, e, f] = numbersOf(attribute(node, 'CTM'));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return IDENTITY;
  return [a, b, c, d, e ?? 0, f ?? 0];
}

/** A place of an object's space on the sheet, in points. */
export function onSheet(x: number, y: number, matrix: Matrix): Point {
  return { x: (x * matrix[0] + y * matrix[2] + matrix[4]) * POINTS, y: (x * matrix[1] + y * matrix[3] + matrix[5]) * POINTS };
}

export function moved(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** Yes or no as XML writes it. */
export function flag(node: OfdNode, name: string, otherwise: boolean): boolean {
  switch (attribute(node, name).trim().toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return otherwise;
  }
}
