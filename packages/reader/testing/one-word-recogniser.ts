/** What pictures of pages are recognised with in tests: the engine that draws them, and a recogniser that reads every line as one word. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LineImage, ReaderAssets, Recogniser } from '../src/read-options.js';
import type { DrawnTable } from './drawn-page.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
export const pdfium: ReaderAssets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

export const recogniser: Recogniser = {
  recognise: async (lines: readonly LineImage[]) =>
    lines.map(() => Array.from({ length: 12 }, (_, index) => ({ text: '字', at: (index + 0.5) / 12, likelihood: 0.99 }))),
};

/** A table of four rows and columns, for a page of A4. */
export const TABLE: DrawnTable = { xs: [40, 180, 320, 460, 565], ys: [60, 100, 140, 180, 802], merged: [] };
