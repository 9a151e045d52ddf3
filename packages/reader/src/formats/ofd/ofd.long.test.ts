import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ofdPagesOf, type TypeHeight } from '../../../fuzz/ofd-of-pdf.js';
import { OFD_STYLES, writeOfd } from '../../../fuzz/ofd-writer.js';
import { readDocuments } from '../../index.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };
const shared = new URL('../../../../../../shared/formats/', import.meta.url);
const passwords = ['secret'];

/** Everything of the rows of a file that a rule may look at. */
async function rowsOf(bytes: Uint8Array, path: string): Promise<readonly string[]> {
  const [outcome] = await readDocuments(bytes, { path, assets, passwords });
  if (outcome?.kind !== 'read') return [outcome?.problem.id ?? 'nothing'];
  return outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ name: unit, projects }) =>
      projects.flatMap(({ code, name, amount, indicators }) =>
        indicators.map(({ level1, level2, name: row, value, doubts }) =>
          JSON.stringify([unit, code, name, amount, level1, level2, row, value, doubts.length]),
        ),
      ),
    ),
  );
}

describe.skipIf(!existsSync(shared))('the shared PDFs written as OFD', () => {
  const pdfs = existsSync(shared) ? readdirSync(shared).filter((name) => /\.pdf$/.test(name) && !/truncated|scan/.test(name)) : [];
  const heights: readonly TypeHeight[] = ['em', 'box'];

  it.each(pdfs.flatMap((name) => heights.map((height) => [name, height] as const)))(
    'give the rows of %s, heights of type as %s',
    async (name, height) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, shared)));
      const expected = await rowsOf(bytes, name);
      expect(expected.length).toBeGreaterThan(100);
      const pages = await ofdPagesOf(bytes, height, assets, passwords);
      for (const [style, how] of Object.entries(OFD_STYLES))
        expect({ style, rows: await rowsOf(writeOfd(pages, how), `${style}.ofd`) }).toEqual({ style, rows: expected });
    },
  );
});
