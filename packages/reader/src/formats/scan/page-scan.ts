/**
 * A page that is a picture, or holds pictures beside its print: what is recognised is put where it stands, beside what is printed.
 */
import type { PageBox } from '@perf-lint/core';
import type { Recogniser } from '../../read-options.js';
import type { RecognisedLine } from '../../source-document.js';
import type { ShownBox } from '../pdf/grounds.js';
import type { PageContent } from '../pdf/page.js';
import type { PageScan, PicturesBesidePrint } from '../pdf/page-scans.js';
import type { Rule } from '../pdf/rules.js';
import { type GrayImage, type Uprighting, unitOf } from './gray-image.js';
import { readScan, type ScannedPage } from './scan-page.js';

export type ReadPageScan =
  | {
      readonly kind: 'read';
      readonly content: PageContent;
      readonly lines: readonly RecognisedLine[];
      readonly upright: Uprighting;
      /** Where the pictures stand beside print; null where all was recognised. */
      readonly area: PageBox | null;
    }
  | Extract<ScannedPage, { readonly kind: 'unread' }>;

const WHITE = 255;

/** Reads a page of which `image` shows all. Places are those of the page when all of it is turned as its pictures were to be upright. */
export async function readPageScan(scan: PageScan, image: GrayImage, recogniser: Recogniser): Promise<ReadPageScan> {
  if (scan.kind === 'whole') {
    const read = await readScan(image, scan.page, recogniser);
    return read.kind === 'read' ? { ...read, area: null } : read;
  }
  const { box, cut } = cutOut(image, scan.pictures);
  const read = await readScan(cut, scan.page, recogniser);
  if (read.kind === 'unread') return read;
  const sideways = read.upright.turns !== 0;
  // Print that says more than what the page is called is not given up for a picture that lies on its side.
  if (sideways && scan.kind === 'beside') return { kind: 'unread', why: 'no-text' };
  const { x, y, width, height } = placeOf(box, image, read);
  const moved = movedBy(read.content, x, y);
  const lines = read.lines.map((line) => ({ ...line, box: { ...line.box, x: line.box.x + x, y: line.box.y + y } }));
  const { upright } = read;
  if (sideways) return { kind: 'read', content: { ...moved, width, height }, lines, upright, area: null };
  const area = { x, y, width: read.content.width, height: read.content.height };
  return { kind: 'read', content: joined(scan, moved), lines, upright, area };
}

/** The part of a page that its pictures take up together, white where none of them is; `box` says where, in pixels. */
function cutOut(image: GrayImage, pictures: readonly ShownBox[]): { readonly box: ShownBox; readonly cut: GrayImage } {
  const unit = unitOf(image);
  const pixels = pictures.map(({ left, top, right, bottom }): ShownBox => {
    const within = (place: number, most: number) => Math.max(0, Math.min(most, Math.round(place * unit)));
    return {
      left: within(left, image.width),
      right: within(right, image.width),
      top: within(top, image.height),
      bottom: within(bottom, image.height),
    };
  });
  const box = {
    left: Math.min(...pixels.map(({ left }) => left)),
    right: Math.max(...pixels.map(({ right }) => right)),
    top: Math.min(...pixels.map(({ top }) => top)),
    bottom: Math.max(...pixels.map(({ bottom }) => bottom)),
  };
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const shades = new Uint8Array(width * height).fill(WHITE);
  for (const { left, right, top, bottom } of pixels)
    for (let y = top; y < bottom; y++)
      shades.set(image.shades.subarray(y * image.width + left, y * image.width + right), (y - box.top) * width + left - box.left);
  return { box, cut: { ...image, width, height, shades } };
}

/** Where the corner of what was read comes to lie when the whole page is turned around its middle as the pictures were around theirs, and how large the page is then; in points. */
function placeOf(box: ShownBox, image: GrayImage, { content, upright }: Extract<ScannedPage, { readonly kind: 'read' }>): PageBox {
  const unit = unitOf(image);
  const across = (box.left + box.right - image.width) / 2 / unit;
  const down = (box.top + box.bottom - image.height) / 2 / unit;
  const angle = (upright.turns * Math.PI) / 2 + upright.turned;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [wide, high] = [image.width / unit, image.height / unit];
  const [width, height] = upright.turns & 1 ? [high, wide] : [wide, high];
  return {
    x: width / 2 + cos * across - sin * down - content.width / 2,
    y: height / 2 + sin * across + cos * down - content.height / 2,
    width,
    height,
  };
}

function movedBy(content: PageContent, x: number, y: number): PageContent {
  const moved = (rule: Rule, along: number, aside: number): Rule => ({ at: rule.at + aside, from: rule.from + along, to: rule.to + along });
  return {
    ...content,
    glyphs: content.glyphs.map((glyph) => ({
      ...glyph,
      x0: glyph.x0 + x,
      x1: glyph.x1 + x,
      baseline: glyph.baseline + y,
      top: glyph.top + y,
      bottom: glyph.bottom + y,
      // The texts of the page beside it count upwards.
      ink: { ...glyph.ink, object: -glyph.ink.object },
    })),
    horizontal: content.horizontal.map((rule) => moved(rule, x, y)),
    vertical: content.vertical.map((rule) => moved(rule, y, x)),
  };
}

/** The print of a page with what its pictures say. */
function joined({ print, pictures }: PicturesBesidePrint, { glyphs, horizontal, vertical }: PageContent): PageContent {
  const isRead = (image: ShownBox) =>
    pictures.some(({ left, right, top, bottom }) => {
      const [x, y] = [(image.left + image.right) / 2, (image.top + image.bottom) / 2];
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  return {
    ...print,
    glyphs: [...print.glyphs, ...glyphs],
    horizontal: [...print.horizontal, ...horizontal],
    vertical: [...print.vertical, ...vertical],
    images: print.images.filter((image) => !isRead(image)),
  };
}
