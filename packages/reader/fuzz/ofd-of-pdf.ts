/**
 * What the pages of a PDF draw, as pages to be written as an OFD: letters with the areas that clip them, and rules.
 */
import { Characters } from '../src/formats/pdf/characters.js';
import { ClipReader } from '../src/formats/pdf/clip.js';
import { type Engine, Heap, withDocument } from '../src/formats/pdf/engine.js';
import { Frame } from '../src/formats/pdf/frame.js';
import type { RawGlyph } from '../src/formats/pdf/glyph.js';
import { Painter } from '../src/formats/pdf/painter.js';
import { TextReader } from '../src/formats/pdf/text-reader.js';
import type { ReaderAssets } from '../src/index.js';
import type { OfdLetter, OfdPage, OfdRule, OfdText } from './ofd-writer.js';

/** How the height of the type is told: as the file does, or as a share of the box that is drawn around its letters. */
export type TypeHeight = 'em' | 'box';

const BOX_SHARE = 1.45;
const SCRATCH = 256;

/** Letters of a page as lines of one text object each, in the order of painting. */
function linesOf(raw: readonly RawGlyph[], frame: Frame, height: TypeHeight) {
  const characters = new Characters(raw);
  const lines = new Map<
    string,
    { readonly object: number; readonly em: number; readonly ink: RawGlyph['ink']; readonly letters: OfdLetter[] }
  >();
  for (const glyph of raw) {
    const { ink, box, origin, object } = glyph;
    const text = characters.textOf(glyph);
    if (text === '' || ink.slant > 1) continue;
    const baseline = frame.y(origin.x, origin.y);
    const em = height === 'em' ? ink.em : Math.abs(box.top - box.bottom) / BOX_SHARE;
    const key = `${object} ${em.toFixed(2)} ${baseline.toFixed(1)}`;
    const line = lines.get(key) ?? { object, em, ink, letters: [] };
    lines.set(key, line);
    for (const letter of text) line.letters.push({ text: letter, x: Math.min(frame.x(box.left, 0), frame.x(box.right, 0)), baseline });
  }
  return [...lines.values()];
}

function pageOf(engine: Engine, page: number, height: TypeHeight): OfdPage {
  const heap = new Heap(engine.memory);
  const scratch = engine.malloc(SCRATCH);
  const frame = new Frame(0, 0, engine.call('FPDF_GetPageWidthF')(page), engine.call('FPDF_GetPageHeightF')(page), 0);
  const painter = new Painter(engine, heap, scratch, frame);
  painter.page(page);
  const text = engine.call('FPDFText_LoadPage')(page);
  const clips = new ClipReader(engine, heap, scratch, frame);
  const lines = linesOf(new TextReader(engine, heap, scratch, frame, painter.texts).read(text), frame, height);
  const byte = (share: number) => Math.round(share * 255);
  const texts = lines.map(
    ({ object, em, ink, letters }): OfdText => ({
      letters,
      em,
      clip: clips.ofObject(object, painter.texts.get(object)?.outer),
      colour: [byte(ink.paint.red), byte(ink.paint.green), byte(ink.paint.blue)],
      shown: ink.mode !== 'invisible',
    }),
  );
  const rules: OfdRule[] = [
    ...painter.horizontal.map(({ at, from, to }) => ({ x0: from, x1: to, y0: at, y1: at })),
    ...painter.vertical.map(({ at, from, to }) => ({ x0: at, x1: at, y0: from, y1: to })),
  ];
  engine.call('FPDFText_ClosePage')(text);
  engine.free(scratch);
  return { width: frame.width, height: frame.height, texts, rules };
}

/** The pages of a PDF as they are drawn; pages must not be turned. */
export async function ofdPagesOf(
  pdf: Uint8Array,
  height: TypeHeight,
  assets: ReaderAssets,
  passwords: readonly string[] = [],
): Promise<OfdPage[]> {
  return withDocument(pdf, passwords, assets, (engine, document) => {
    const count = engine.call('FPDF_GetPageCount')(document);
    return Array.from({ length: count }, (_, index) => {
      const page = engine.call('FPDF_LoadPage')(document, index);
      const drawn = pageOf(engine, page, height);
      engine.call('FPDF_ClosePage')(page);
      return drawn;
    });
  });
}
