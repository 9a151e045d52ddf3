/**
 * The page as it is shown: its visible box, turned, with the origin at the top left.
 */

/** Affine matrix as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** `outer` after `inner`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Turns points of the page's own space into points of the page as shown. */
export class Frame {
  private readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;

  /** `turns` quarter turns clockwise of a page whose visible box is left, bottom, right, top. */
  constructor(left: number, bottom: number, right: number, top: number, turns: number) {
    const wide = right - left;
    const high = top - bottom;
    switch (turns & 3) {
      case 1:
        this.matrix = [0, 1, 1, 0, -bottom, -left];
        break;
      case 2:
        this.matrix = [-1, 0, 0, 1, right, -bottom];
        break;
      case 3:
        this.matrix = [0, -1, -1, 0, top, right];
        break;
      default:
        this.matrix = [1, 0, 0, -1, -left, top];
    }
    this.width = turns & 1 ? high : wide;
    this.height = turns & 1 ? wide : high;
  }

  x(x: number, y: number): number {
    return x * this.matrix[0] + y * this.matrix[2] + this.matrix[4];
  }

  y(x: number, y: number): number {
    return x * this.matrix[1] + y * this.matrix[3] + this.matrix[5];
  }
}
