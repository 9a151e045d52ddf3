import { describe, expect, it } from 'vitest';
import { drawnPage, PLAIN } from '../../../testing/drawn-page.js';
import { pdfium, recogniser, TABLE } from '../../../testing/one-word-recogniser.js';
import { pictureOfd } from '../../../testing/picture-ofd.js';
import { grayTiffPage, tiffFile } from '../../../testing/tiff-writer.js';
import type { ReaderAssets } from '../../read-options.js';
import { toSourceDocuments } from '../index.js';

const assets: ReaderAssets = {
  ...pdfium,
  recogniser: async () => recogniser,
};
const PICTURE = tiffFile([grayTiffPage(drawnPage(TABLE, { ...PLAIN, dpi: 100 }), 400)]);
const BROKEN = Uint8Array.from([1, 2, 3]);

async function read(bytes: Uint8Array, given: ReaderAssets = assets, scannedPages = 9) {
  const [result] = await toSourceDocuments(bytes, { path: '表.ofd', assets: given, limits: { scannedPages } });
  return result;
}

describe('a page of an OFD that is a picture', () => {
  it('is recognised, in points of its page', async () => {
    const result = await read(pictureOfd([[PICTURE]]));
    if (result === undefined || 'problem' in result) throw new Error(JSON.stringify(result));
    const [table] = result.blocks.filter(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(4);
    expect(result.notes.map(({ id }) => id)).toEqual(['scan-recognised']);
    const [box] = result.scans?.[0]?.lines.map((line) => line.box) ?? [];
    expect(box?.x).toBeGreaterThan(40);
    expect(box?.x).toBeLessThan(180);
  });

  it('is recognised in each document of the file, up to the limit for all of them', async () => {
    const result = await read(pictureOfd([[PICTURE], [PICTURE, PICTURE]], { base: '' }), assets, 2);
    if (result === undefined || 'problem' in result) throw new Error(JSON.stringify(result));
    expect(result.scans?.map(({ page }) => page)).toEqual([1, 2]);
    expect(result.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
    expect(result.notes.map(({ id, args }) => `${id} ${args.pages}`)).toEqual(['scan-recognised 1, 2', 'scan-beyond-limit 3']);
  });

  it('is named where its picture cannot be read, and where nothing reads pictures', async () => {
    expect(await read(pictureOfd([[BROKEN]]))).toMatchObject({ problem: { id: 'no-text-layer', args: { pages: 1 } } });
    expect(await read(pictureOfd([[PICTURE]]), pdfium)).toMatchObject({ problem: { id: 'no-text-layer' } });
  });
});
