import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../limits.js';
import { plainInk } from './ink.js';
import type { PageContent } from './page.js';
import { PageStack } from './page-stack.js';
import { NOT_ASKED } from './scans.js';

const HEAD = '预算项目绩效目标表（附件三）第页共页部门预算公开说明';
const WHOLE = { left: 20, right: 580, top: 60, bottom: 800 };

/** A page with lines of text of so many letters each, from a height on, and pictures and rules. */
function page(number: number, texts: readonly string[], given: Partial<PageContent> = {}, from = 30): PageContent {
  const glyphs = texts.flatMap((text, line) =>
    [...text].map((letter, index) => {
      const [x0, baseline] = [40 + 10 * index, from + 14 * line];
      return { text: letter, x0, x1: x0 + 10, baseline, size: 10, top: baseline - 9, bottom: baseline + 1, ink: plainInk(10, line) };
    }),
  );
  const images = given.images ?? [];
  const area = images.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0);
  const nothing = { hidden: [], watermarks: [], invisibleOnly: false, horizontal: [], vertical: [], unreadable: 0 };
  return { page: number, width: 600, height: 840, glyphs, ...nothing, images, imageShare: area / (600 * 840), ...given };
}

function notesOf(...pages: readonly PageContent[]): string[] {
  const stack = new PageStack('pdf', DEFAULT_LIMITS);
  for (const each of pages) stack.take(each);
  return stack.finish(NOT_ASKED).notes.map(({ id, args }) => `${id} ${args.pages}`);
}

const PRINT = page(1, Array<string>(20).fill(HEAD));

describe('a page with a picture', () => {
  it('is a scan where print stands beside the picture as its head and foot only', () => {
    expect(notesOf(PRINT, page(2, [HEAD], { images: [WHOLE] }))).toEqual(['scanned-pages 2']);
    const stripes = Array.from({ length: 10 }, (_, at) => ({ ...WHOLE, top: 60 + 74 * at, bottom: 134 + 74 * at }));
    expect(notesOf(PRINT, page(2, [HEAD], { images: stripes }))).toEqual(['scanned-pages 2']);
  });

  it('is print where its text stands on the picture', () => {
    expect(notesOf(PRINT, page(2, [HEAD, HEAD], { images: [WHOLE] }, 200))).toEqual([]);
  });

  it('is named where it holds much print, or a table of print, beside the picture', () => {
    const half = { ...WHOLE, top: 500 };
    expect(notesOf(page(1, Array<string>(20).fill(HEAD), { images: [half] }))).toEqual(['pictures-beside-text 1']);
    const table = {
      horizontal: [100, 130, 160].map((at) => ({ at, from: 40, to: 300 })),
      vertical: [40, 170, 300].map((at) => ({ at, from: 100, to: 160 })),
    };
    expect(notesOf(page(1, [HEAD, HEAD, HEAD], { images: [half], ...table }, 95))).toEqual(['pictures-beside-text 1']);
    expect(notesOf(page(1, Array<string>(20).fill(HEAD), { images: [{ ...half, right: 100 }] }))).toEqual([]);
  });

  it('is recognised as a whole, or in its pictures alone where it prints something beside them', () => {
    const kinds = (content: PageContent) => {
      const stack = new PageStack('pdf', DEFAULT_LIMITS);
      stack.take(content);
      return stack.scanned.map(({ kind }) => kind);
    };
    const half = { ...WHOLE, top: 500 };
    expect(kinds(page(1, [], { images: [WHOLE] }))).toEqual(['whole']);
    // A stamp over the picture, in letters.
    expect(kinds(page(1, ['公章'], { images: [WHOLE] }, 400))).toEqual(['whole']);
    expect(kinds(page(1, ['第三页'], { images: [WHOLE] }))).toEqual(['headed']);
    expect(kinds(page(1, Array<string>(20).fill(HEAD), { images: [half] }))).toEqual(['beside']);
    expect(kinds(PRINT)).toEqual([]);
  });
});
