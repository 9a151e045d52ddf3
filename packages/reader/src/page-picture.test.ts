import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Canvas, writeCanvases } from '../fuzz/pdf-canvas.js';
import { pngOf } from './formats/scan/png.js';
import { sha256Of } from './formats/sha256.js';
import { drawDocumentPage, type PictureOutcome } from './page-picture.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

/** A black area of 60 by 20 points whose top left corner stands at 100, 50. */
const AREA = { x: 100, y: 50, width: 60, height: 20 };
const BYTES = writeCanvases([new Canvas(), new Canvas().area(AREA.x, AREA.y, AREA.width, AREA.height, 0)]);

const options = async (more: { turns?: number; sha256?: string } = {}) => ({
  sha256: more.sha256 ?? (await sha256Of(BYTES)),
  page: 2,
  scale: 2,
  turns: more.turns ?? null,
  passwords: [],
  assets,
});

function pictureOf(outcome: PictureOutcome) {
  if (outcome.kind !== 'drawn') throw new Error(`not drawn: ${JSON.stringify(outcome)}`);
  return outcome.picture;
}

/** Left, top, right and bottom of what is dark, in points. */
function darkBox({ rgba, width, scale }: ReturnType<typeof pictureOf>): number[] {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (let at = 0; at < rgba.length; at += 4) {
    if ((rgba[at] ?? 255) > 100) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return [left, top, right, bottom].map((edge) => Math.round(edge / scale));
}

describe('the picture of a page', () => {
  it('shows what stands on the page where the reading says it stands', async () => {
    const picture = pictureOf(await drawDocumentPage(BYTES, await options()));
    expect(picture.pages).toBe(2);
    expect(darkBox(picture)).toEqual([AREA.x, AREA.y, AREA.x + AREA.width, AREA.y + AREA.height]);
  });

  it('is turned as the reading turned the page', async () => {
    const upright = pictureOf(await drawDocumentPage(BYTES, await options()));
    const picture = pictureOf(await drawDocumentPage(BYTES, await options({ turns: 1 })));
    expect([picture.width, picture.height]).toEqual([upright.height, upright.width]);
    const right = Math.round(upright.height / upright.scale) - AREA.y;
    expect(darkBox(picture)).toEqual([right - AREA.height, AREA.x, right, AREA.x + AREA.width]);
  });

  it('is the picture itself where the file is one', async () => {
    // A dark PNG of 8 by 4 pixels, shown on a sheet of 842 points.
    const bytes = pngOf(8, 4, new Uint8Array(16));
    const picture = pictureOf(await drawDocumentPage(bytes, { ...(await options({ sha256: await sha256Of(bytes) })), page: 1 }));
    expect(darkBox(picture)).toEqual([0, 0, 842, 421]);
  });

  it('is found in an archive, and not in another file', async () => {
    const zip = zipSync({ 'a.pdf': writeCanvases([new Canvas()]), '内/b.zip': zipSync({ 'c.pdf': BYTES }) });
    expect(darkBox(pictureOf(await drawDocumentPage(zip, await options())))[0]).toBe(AREA.x);
    expect(await drawDocumentPage(zip, await options({ sha256: '0'.repeat(64) }))).toEqual({ kind: 'other-file' });
    expect((await drawDocumentPage(BYTES, { ...(await options()), page: 9 })).kind).toBe('failed');
  });
});
