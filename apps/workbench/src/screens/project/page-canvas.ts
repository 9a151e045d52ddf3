/** The picture of a page on a canvas, and whether the text that was read shows on it. */
import type { PageBox } from '@perf-lint/core';
import type { PagePicture } from '@perf-lint/reader';

export function putOn(canvas: HTMLCanvasElement, { width, height, rgba }: PagePicture): void {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
}

/** Darker than this is ink, of 255. */
const INK = 170;

function hasInk({ rgba, width, height, scale }: PagePicture, box: PageBox): boolean {
  const [left, right] = [Math.max(0, Math.floor(box.x * scale)), Math.min(width, Math.ceil((box.x + box.width) * scale))];
  const [top, bottom] = [Math.max(0, Math.floor(box.y * scale)), Math.min(height, Math.ceil((box.y + box.height) * scale))];
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if ((rgba[(y * width + x) * 4 + 1] ?? 255) < INK) return true;
  return false;
}

/** Whether half of the boxes show nothing: the file names its fonts and does not carry them, and a page has none of its own. */
export function inkless(picture: PagePicture, boxes: readonly PageBox[]): boolean {
  const without = boxes.filter((box) => !hasInk(picture, box)).length;
  return boxes.length > 0 && without * 2 >= boxes.length;
}
