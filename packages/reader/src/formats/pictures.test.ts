import { describe, expect, it } from 'vitest';
import { drawnPage, PLAIN } from '../../testing/drawn-page.js';
import { pdfium, recogniser, TABLE } from '../../testing/one-word-recogniser.js';
import { png } from '../../testing/png-writer.js';
import { DEFAULT_LIMITS } from '../limits.js';
import { toSourceDocuments } from './index.js';
import { pictureAsPdf } from './pictures.js';

const page = drawnPage(TABLE, { ...PLAIN, dpi: 150 });

describe('a picture', () => {
  it('is read as a scanned page where a recogniser is handed in', async () => {
    const [read] = await toSourceDocuments(png(page), { path: '表.png', assets: { ...pdfium, recogniser: async () => recogniser } });
    if (read === undefined || 'problem' in read) throw new Error(JSON.stringify(read));
    const [table] = read.blocks.filter(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(4);
    expect(read.scans?.map((scan) => scan.page)).toEqual([1]);
    expect(read.notes).toMatchObject([{ id: 'scan-recognised', args: { pages: '1', turned: '0.00' } }]);
  });

  it('is kept for the pictures of its rows where that is asked for, and told of before it is read', async () => {
    const told: number[][] = [];
    const options = { path: '表.png', assets: { ...pdfium, recogniser: async () => recogniser } };
    const begun = (number: number, pages: number) => told.push([number, pages]);
    const [read] = await toSourceDocuments(png(page), { ...options, scans: { pictures: true, begun } });
    const [other] = await toSourceDocuments(png(page), options);
    if (read === undefined || 'problem' in read || other === undefined || 'problem' in other) throw new Error('not read');
    expect(read.scans?.[0]?.copy).toMatchObject({ height: 1683, unit: 2 });
    expect(other.scans?.[0]?.copy).toBeUndefined();
    expect(told).toEqual([[1, 1]]);
  });

  it('is named where none is', async () => {
    const [read] = await toSourceDocuments(png(page), { path: '表.png', assets: pdfium });
    expect(read).toMatchObject({ problem: { id: 'no-text-layer' } });
  });

  it('is refused where it would have to be decoded: transparency, interlacing, other kinds', () => {
    for (const bytes of [png(page, { type: 6 }), png(page, { interlaced: 1 }), Uint8Array.from([0x47, 0x49, 0x46, 0x38])])
      expect(() => pictureAsPdf(bytes, DEFAULT_LIMITS)).toThrow('unsupported-format');
  });

  it('is corrupt where it ends too early, whatever is missing', () => {
    const whole = png(page);
    for (const length of [8, 20, 40, 200]) expect(() => pictureAsPdf(whole.subarray(0, length), DEFAULT_LIMITS)).toThrow();
    for (const bytes of [
      [0xff, 0xd8, 0xff],
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
      [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 3],
    ])
      expect(() => pictureAsPdf(Uint8Array.from(bytes), DEFAULT_LIMITS)).toThrow('corrupt');
  });
});
