import { describe, expect, it } from 'vitest';
import { Canvas, writeCanvases } from '../../../fuzz/pdf-canvas.js';
import { drawnPage, PLAIN } from '../../../testing/drawn-page.js';
import { pdfium, recogniser } from '../../../testing/one-word-recogniser.js';
import { pictureOfd } from '../../../testing/picture-ofd.js';
import { grayTiffPage, tiffFile } from '../../../testing/tiff-writer.js';
import type { LineImage, ReaderAssets, Recogniser } from '../../read-options.js';
import type { SourceDocument } from '../../source-document.js';
import { toSourceDocuments } from '../index.js';
import { type GrayImage, quarterTurned } from './gray-image.js';

const MM = 72 / 25.4;
/** On a page of A4 the picture stands 20 mm from the left and 130 mm from the top, 170 mm wide. */
const BOX = { x: 20, y: 130, width: 170 };
const TABLE = { xs: [20, 150, 280, 410, 462], ys: [20, 60, 100, 140, 300], merged: [] };
const PARAGRAPHS = Array.from('甲乙丙丁戊己庚辛壬癸', (name) => `${name}单位按照预算管理要求编制了绩效目标，详见所附表格`);

const picture = (turn = 0) => drawnPage(TABLE, { ...PLAIN, dpi: 100, turn });
const heightOf = ({ width, height }: GrayImage) => (BOX.width * height) / width;

function asPdf(image: GrayImage, print: readonly string[]): Uint8Array {
  const canvas = new Canvas();
  for (const [index, text] of print.entries()) canvas.text(20 * MM, (15 + 6 * index) * MM, text, { size: 11 });
  return writeCanvases([canvas.scan(BOX.x * MM, BOX.y * MM, BOX.width * MM, image)]);
}

function asOfd(image: GrayImage, print: readonly string[]): Uint8Array {
  return pictureOfd([[tiffFile([grayTiffPage(image, 400)])]], { print, box: [BOX.x, BOX.y, BOX.width, heightOf(image)] });
}

async function read(bytes: Uint8Array, assets: ReaderAssets = { ...pdfium, recogniser: async () => recogniser }): Promise<SourceDocument> {
  const [result] = await toSourceDocuments(bytes, { path: '表', assets });
  if (result === undefined || 'problem' in result) throw new Error(JSON.stringify(result));
  return result;
}

const tablesOf = ({ blocks }: SourceDocument) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const printOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map(({ text }) => text) : []));
const notesOf = ({ notes }: SourceDocument) => notes.map(({ id, args }) => `${id} ${args.pages}`);

describe.each([
  { format: 'PDF', write: asPdf },
  { format: 'OFD', write: asOfd },
])('a picture beside the print of a page of $format', ({ write }) => {
  it('is recognised where it stands, and the print is read as print', async () => {
    const source = await read(write(picture(), PARAGRAPHS));
    expect(tablesOf(source).map(({ rows }) => rows.length)).toEqual([4]);
    expect(printOf(source)).toEqual(PARAGRAPHS);
    expect(notesOf(source)).toEqual(['scan-recognised 1']);
    const [scan] = source.scans ?? [];
    expect(scan?.area?.x).toBeCloseTo(BOX.x * MM, 0);
    expect(scan?.area?.y).toBeCloseTo(BOX.y * MM, 0);
    const scale = (BOX.width * MM) / (picture().width * 0.72);
    const [first] = scan?.lines ?? [];
    // The first letter stands in the first cell of the table.
    expect(first?.box.y).toBeGreaterThan(BOX.y * MM + 20 * scale);
    expect((first?.box.y ?? 0) + (first?.box.height ?? 0)).toBeLessThan(BOX.y * MM + 60 * scale);
    expect(first?.box.x).toBeGreaterThan(BOX.x * MM + 20 * scale);
    expect((first?.box.x ?? 0) + (first?.box.width ?? 0)).toBeLessThan(BOX.x * MM + 150 * scale);
  });

  it('stands where it does once the page is turned as the picture was to be straight', async () => {
    const source = await read(write(picture(1), PARAGRAPHS));
    expect(tablesOf(source).map(({ rows }) => rows.length)).toEqual([4]);
    // The middle of the picture is below that of the page, and goes to the side when the page is turned.
    const [straight] = (await read(write(picture(), PARAGRAPHS))).scans ?? [];
    const [scan] = source.scans ?? [];
    const middle = (area: typeof scan) => (area?.area?.x ?? 0) + (area?.area?.width ?? 0) / 2;
    const below = BOX.y * MM + (heightOf(picture(1)) * MM) / 2 - 421;
    expect(middle(scan) - middle(straight)).toBeCloseTo(below * Math.sin(Math.PI / 180), 0);
  });

  it('is recognised below a head too, which stays as it is printed', async () => {
    const source = await read(write(picture(), ['附件三']));
    expect(tablesOf(source).map(({ rows }) => rows.length)).toEqual([4]);
    expect(printOf(source)).toContain('附件三');
    expect(notesOf(source)).toEqual(['scan-recognised 1']);
  });

  it('is named where nothing reads it, and where it is no text', async () => {
    expect(notesOf(await read(write(picture(), PARAGRAPHS), pdfium))).toEqual(['pictures-beside-text 1']);
    const white = { ...picture(), shades: new Uint8Array(picture().shades.length).fill(255) };
    expect(notesOf(await read(write(white, PARAGRAPHS)))).toEqual(['pictures-beside-text 1']);
  });

  it('takes the place of a head where it lies on its side', async () => {
    const wide = drawnPage({ ...TABLE, ys: [20, 60, 100, 140, 420] }, { ...PLAIN, dpi: 100 });
    const source = await read(write(quarterTurned(wide, 1), ['附件三']), { ...pdfium, recogniser: async () => uprightOnly });
    expect(tablesOf(source).map(({ rows }) => rows.length)).toEqual([4]);
    // This recogniser cannot tell head from foot: the first turn that is level is taken.
    expect(source.notes).toMatchObject([{ id: 'scan-recognised' }, { id: 'turned-pages', args: { turns: 1 } }]);
  });
});

/** Reads lines whose strokes go across, as most of the strokes of drawn letters do, and little in others. */
const uprightOnly: Recogniser = {
  recognise: async (lines) => {
    const read = await recogniser.recognise(lines);
    return read.map((characters, index) => {
      const line = lines[index];
      return line !== undefined && goesAcross(line) ? characters : characters.map((each) => ({ ...each, text: 'l', likelihood: 0.2 }));
    });
  },
};

/** Whether the ink of a line changes less along its rows than down its columns. */
function goesAcross({ width, shades }: LineImage): boolean {
  let [along, down] = [0, 0];
  for (let at = 0; at + width < shades.length; at++) {
    along += Math.abs((shades[at] ?? 0) - (shades[at + 1] ?? 0));
    down += Math.abs((shades[at] ?? 0) - (shades[at + width] ?? 0));
  }
  return down > along;
}
