import type { Department, Indicator, PageBox } from '@perf-lint/core';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type GrayImage, quarterTurned, rotated } from './formats/scan/gray-image.js';
import { copyOf } from './formats/scan/page-copy.js';
import { rowPictures } from './row-pictures.js';

/** A sheet of 300 by 200 points at 200 dpi with black boxes on it. */
function sheet(...boxes: readonly PageBox[]): GrayImage {
  const dpi = 200;
  const unit = dpi / 72;
  const [width, height] = [Math.round(300 * unit), Math.round(200 * unit)];
  const shades = new Uint8Array(width * height).fill(255);
  for (const { x, y, width: wide, height: high } of boxes)
    for (let row = Math.round(y * unit); row < (y + high) * unit; row++)
      shades.fill(0, row * width + Math.round(x * unit), row * width + Math.round((x + wide) * unit));
  return { width, height, shades, dpi };
}

const box = (x: number, y: number, width = 60): PageBox => ({ x, y, width, height: 10 });

function row(id: string, page: number, name: PageBox, value: PageBox, source: 'scan' | null = 'scan'): Indicator {
  const at = (each: PageBox) => [{ kind: 'page' as const, page, boxes: [each] }];
  return { id, nameReferences: at(name), valueReferences: at(value), ...(source === null ? {} : { source }) } as unknown as Indicator;
}

function departmentOf(...indicators: readonly Indicator[]): Department[] {
  return [{ code: '', name: '', overall: null, units: [{ projects: [{ indicators }] }] }] as unknown as Department[];
}

/** The picture's size and its shades, 0 black and 15 white. */
function decoded(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const length = view.getUint32(33);
  const rows = unzlibSync(bytes.subarray(41, 41 + length));
  const stride = ((width + 1) >> 1) + 1;
  const shade = (x: number, y: number) => {
    const pair = rows[y * stride + 1 + (x >> 1)] ?? 0;
    return x & 1 ? pair & 15 : pair >> 4;
  };
  return { width, height, shade };
}

const upright = { turns: 0, turned: 0 };

describe('pictures of rows', () => {
  it('show name and value with a little of what stands around them', () => {
    const [name, value] = [box(40, 50), box(151, 50, 30)];
    const scans = [{ page: 3, lines: [], copy: copyOf(sheet(name, value), upright) }];
    const pictures = rowPictures(departmentOf(row('p0.i0', 3, name, value)), scans);
    const picture = decoded(pictures?.['p0.i0']?.name ?? '');
    expect([picture.width, picture.height]).toEqual([136, 28]);
    expect([picture.shade(2, 14), picture.shade(68, 14), picture.shade(68, 1), picture.shade(133, 14)]).toEqual([15, 0, 15, 15]);
    const other = decoded(pictures?.['p0.i0']?.value ?? '');
    expect([other.width, other.shade(3, 14), other.shade(38, 14)]).toEqual([76, 15, 0]);
  });

  it('are cut out of the page as it was made upright: turned by quarters, and straight', () => {
    const name = box(40, 50);
    const angle = 0.03;
    const scanned = quarterTurned(rotated(sheet(name), angle, 255), 3);
    const scans = [{ page: 1, lines: [], copy: copyOf(scanned, { turns: 1, turned: -angle }) }];
    const picture = decoded(rowPictures(departmentOf(row('p0.i0', 1, name, name)), scans)?.['p0.i0']?.name ?? '');
    // All four corners of the box: were it askew, or somewhere else, one of them would be paper.
    const corners = [picture.shade(12, 8), picture.shade(124, 8), picture.shade(12, 19), picture.shade(124, 19)];
    expect(corners).toEqual([0, 0, 0, 0]);
    expect([picture.shade(68, 1), picture.shade(68, 26)]).toEqual([15, 15]);
  });

  it('are kept of rows of scans alone, of pages that were kept, and of cells', () => {
    const copy = copyOf(sheet(), upright);
    const whole = { x: 0, y: 0, width: 5000, height: 5000 };
    const page = { page: 1, lines: [], copy: { ...copy, width: 1000, height: 1000 } };
    expect(rowPictures(departmentOf(row('a', 1, box(1, 1), box(1, 1), null)), [page])).toEqual({});
    expect(rowPictures(departmentOf(row('a', 2, box(1, 1), box(1, 1))), [page])).toEqual({});
    expect(rowPictures(departmentOf(row('a', 1, whole, whole)), [page])).toEqual({});
    expect(rowPictures(departmentOf(row('a', 1, box(1, 1), box(1, 1))), [{ page: 1, lines: [] }])).toBeNull();
  });

  it('stay within bounds whatever a document holds', () => {
    // Noise, which nothing packs.
    const noisy = sheet();
    let state = 1;
    for (let at = 0; at < noisy.shades.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      noisy.shades[at] = state >>> 24;
    }
    const wide: PageBox = { x: 10, y: 10, width: 280, height: 160 };
    const rows = Array.from({ length: 60 }, (_, index) => row(`p0.i${index}`, 1, wide, wide));
    const pictures = rowPictures(departmentOf(...rows), [{ page: 1, lines: [], copy: copyOf(noisy, upright) }]) ?? {};
    const kept = Object.values(pictures).reduce((sum, { name, value }) => sum + name.length + value.length, 0);
    expect(Object.keys(pictures).length).toBeLessThan(60);
    expect(kept).toBeGreaterThan(2_500_000);
    expect(kept).toBeLessThanOrEqual(3_000_000);
  });
});
