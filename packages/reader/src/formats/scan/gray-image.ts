/**
 * A page as a picture in shades of gray, and the few ways it is turned.
 */

/** Shades row by row from the top left: 0 is black, 255 white; in a picture of ink (see paper.ts) 0 is bare paper. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
  /** Pixels an inch. */
  readonly dpi: number;
}

/** How a page was made upright: quarter turns clockwise, and after them what is left, in radians. */
export interface Uprighting {
  readonly turns: number;
  readonly turned: number;
}

/** Pixels a point. */
export function unitOf({ dpi }: Pick<GrayImage, 'dpi'>): number {
  return dpi / 72;
}

/** Rows become columns: what finds horizontal rules finds the vertical ones in it. */
export function transposed({ width, height, shades, dpi }: GrayImage): GrayImage {
  const turned = new Uint8Array(width * height);
  // In tiles: a whole column at a stride of the picture's width is a cache miss a pixel.
  const tile = 32;
  for (let top = 0; top < height; top += tile) {
    const bottom = Math.min(height, top + tile);
    for (let left = 0; left < width; left += tile) {
      const right = Math.min(width, left + tile);
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) turned[x * height + y] = shades[y * width + x] ?? 0;
    }
  }
  return { width: height, height: width, shades: turned, dpi };
}

/** The picture after `turns` quarter turns clockwise. */
export function quarterTurned(image: GrayImage, turns: number): GrayImage {
  switch (turns & 3) {
    case 1:
      return mirrored(transposed(image), true);
    case 2:
      return mirrored(mirrored(image, true), false);
    case 3:
      return mirrored(transposed(image), false);
    default:
      return image;
  }
}

/** Left for right, or top for bottom. */
function mirrored({ width, height, shades, dpi }: GrayImage, sideways: boolean): GrayImage {
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = shades.subarray(y * width, (y + 1) * width);
    if (sideways) turned.set(row.slice().reverse(), y * width);
    else turned.set(row, (height - 1 - y) * width);
  }
  return { width, height, shades: turned, dpi };
}

/** The picture turned by `angle` radians around its middle (positive: clockwise as shown), with `ground` where nothing comes from. */
export function rotated({ width, height, shades, dpi }: GrayImage, angle: number, ground: number): GrayImage {
  const turned = new Uint8Array(width * height).fill(ground);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let fromX = -cos * middleX + sin * (y - middleY) + middleX;
    let fromY = sin * middleX + cos * (y - middleY) + middleY;
    for (let x = 0; x < width; x++, fromX += cos, fromY -= sin) {
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      const [left, top] = [fromX | 0, fromY | 0];
      const [right, below] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (shades[at] ?? 0) * (1 - right) + (shades[at + 1] ?? 0) * right;
      const lower = (shades[at + width] ?? 0) * (1 - right) + (shades[at + width + 1] ?? 0) * right;
      turned[y * width + x] = upper * (1 - below) + lower * below + 0.5;
    }
  }
  return { width, height, shades: turned, dpi };
}

/** The picture with each pixel blended with those around it (1-2-1 across and down): noise of single pixels goes, strokes stay. */
export function softened({ width, height, shades, dpi }: GrayImage): GrayImage {
  const along = new Uint16Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const shade = shades[at] ?? 0;
      along[at] = (x === 0 ? shade : (shades[at - 1] ?? 0)) + 2 * shade + (x === width - 1 ? shade : (shades[at + 1] ?? 0));
    }
  }
  const soft = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [above, below] = [y === 0 ? 0 : -width, y === height - 1 ? 0 : width];
    for (let x = 0, at = y * width; x < width; x++, at++)
      soft[at] = ((along[at + above] ?? 0) + 2 * (along[at] ?? 0) + (along[at + below] ?? 0) + 8) >> 4;
  }
  return { width, height, shades: soft, dpi };
}
