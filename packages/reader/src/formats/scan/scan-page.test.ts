import { describe, expect, it } from 'vitest';
import { type DrawnTable, drawnPage, PLAIN } from '../../../testing/drawn-page.js';
import type { LineImage, ReadCharacter, Recogniser } from '../../read-options.js';
import { layOut } from '../pdf/layout.js';
import { type GrayImage, quarterTurned } from './gray-image.js';
import { ruledPage } from './ruled-page.js';
import { readScan } from './scan-page.js';
import { headingMeant } from './scanned-headings.js';
import { FIRST_LOOK, lineWindow } from './text-lines.js';

const TABLE: DrawnTable = { xs: [40, 130, 220, 310], ys: [60, 84, 108, 132], merged: [] };
const TEXTS = ['三级指掠', '指标值', '备注', '培训人数', '50人', '无', '合格率', '95%', '无'];

/** Reads the lines of a page, in their order, as the texts given, each letter as sure as `likelihood` says. */
function reading(image: GrayImage, texts: readonly string[], likelihood: (text: string) => number = () => 0.99): Recogniser {
  const ruled = ruledPage(image);
  const key = ({ width, shades }: LineImage) => `${width} ${shades.join()}`;
  const known = new Map(ruled.lines.map((line, index) => [key(lineWindow(ruled, line, FIRST_LOOK).image), texts[index] ?? '']));
  const letters = (text: string): ReadCharacter[] =>
    [...text].map((letter, index) => ({ text: letter, at: (index + 0.5) / text.length, likelihood: likelihood(letter) }));
  return { recognise: async (images) => images.map((line) => letters(known.get(key(line)) ?? '')) };
}

/** The page with the ring of a stamp over its table, half as light as the paper. */
function stamped({ width, height, shades, dpi }: GrayImage): GrayImage {
  const unit = dpi / 72;
  const marked = shades.map((shade, at) => {
    const distance = Math.hypot((at % width) / unit - 175, Math.floor(at / width) / unit - 96);
    return Math.abs(distance - 57) < 1.4 ? shade / 2 : shade;
  });
  return { width, height, shades: marked, dpi };
}

/** A recogniser that finds nothing until the page has been turned often enough. */
function sideways(turns: number): Recogniser & { asked: number } {
  const self = {
    asked: 0,
    recognise: async (lines: readonly LineImage[]) => {
      self.asked++;
      return lines.map(() =>
        self.asked > turns ? Array.from({ length: 20 }, (_, at) => ({ text: '字', at: (at + 0.5) / 20, likelihood: 0.99 })) : [],
      );
    },
  };
  return self;
}

describe('a scanned page', () => {
  it('becomes rules and letters, and so a table', async () => {
    const image = drawnPage(TABLE, { ...PLAIN, turn: 0.8, noise: 6 });
    const page = await readScan(image, 3, reading(image, TEXTS));
    if (page.kind !== 'read') throw new Error(page.why);
    const [table] = layOut(page.content).tables;
    expect(page.content.page).toBe(3);
    // What it takes to cut pictures out of the page where its boxes are.
    expect(page.upright).toEqual({ turns: 0, turned: expect.closeTo((-0.8 * Math.PI) / 180, 2) });
    expect(table?.table.cells.map(({ text }) => text)).toEqual(['三级指标', ...TEXTS.slice(1)]);
  });

  it('keeps how sure its letters, digits and signs are', async () => {
    const sure = (letter: string) => (letter === '5' ? 0.2 : letter === '培' ? 0.6 : 1);
    const page = await readScan(drawnPage(TABLE, PLAIN), 1, reading(drawnPage(TABLE, PLAIN), TEXTS, sure));
    if (page.kind !== 'read') throw new Error(page.why);
    expect(page.lines.find(({ text }) => text === '50人')).toMatchObject({ figures: 0.2 });
    expect(page.lines.find(({ text }) => text === '培训人数')).toMatchObject({ likelihood: 0.6, figures: 1 });
  });

  it('doubts what a stamp lay over, and nothing else for it', async () => {
    const image = stamped(drawnPage(TABLE, PLAIN));
    const page = await readScan(image, 1, reading(image, TEXTS));
    if (page.kind !== 'read') throw new Error(page.why);
    expect(layOut(page.content).tables[0]?.table.cells.map(({ text }) => text)).toEqual(['三级指标', ...TEXTS.slice(1)]);
    const doubted = page.lines.filter(({ likelihood }) => likelihood < 0.95).map(({ text }) => text);
    expect(doubted.length).toBeGreaterThan(0);
    expect(doubted.length).toBeLessThan(TEXTS.length);
  });

  it('is turned until its lines can be read', async () => {
    const recogniser = sideways(0);
    const upright = await readScan(drawnPage(TABLE, PLAIN), 1, recogniser);
    expect(upright.kind === 'read' && upright.upright.turns).toBe(0);
    const turned = await readScan(quarterTurned(drawnPage(TABLE, PLAIN), 1), 1, sideways(2));
    expect(turned.kind === 'read' && turned.upright.turns).toBe(3);
  });

  it('is not read where its rows cannot be told apart', async () => {
    const table: DrawnTable = { ...TABLE, ys: [60, 84, 108, 132, 156], missing: [2] };
    expect(await readScan(drawnPage(table, PLAIN), 1, sideways(0))).toEqual({ kind: 'unread', why: 'rules-unclear' });
  });

  it('is not read where a table has no rules', async () => {
    expect(await readScan(drawnPage(TABLE, { ...PLAIN, pen: 0 }), 1, sideways(0))).toEqual({ kind: 'unread', why: 'rules-unclear' });
  });
});

describe('a heading that was misread', () => {
  it('is the one that it is nearly', () => {
    expect(headingMeant('三级指掠', { sure: false })).toBe('三级指标');
    expect(headingMeant('社会效盖指标', { sure: false })).toBe('社会效益指标');
    expect(headingMeant('服务对象满意度指', { sure: false })).toBe('服务对象满意度指标');
  });

  it('is not that one where two letters differ that were read with ease', () => {
    expect(headingMeant('服务对象满一度指标', { sure: true })).toBe('服务对象满意度指标');
    expect(headingMeant('服务对象满一席指标', { sure: true })).toBe(null);
    expect(headingMeant('服务对象满一席指标', { sure: false })).toBe('服务对象满意度指标');
  });

  it('stays where it is one already, is too short, or is like two', () => {
    expect(headingMeant('三级指标', { sure: false })).toBe(null);
    expect(headingMeant('产出', { sure: false })).toBe(null);
    expect(headingMeant('培训人数', { sure: false })).toBe(null);
    expect(headingMeant('一二级指标', { sure: false })).toBe(null);
  });

  it('is of several that it is like the one that stands in other cells', () => {
    const sure = false;
    expect(headingMeant('级指标', { sure })).toBe(null);
    expect(headingMeant('级指标', { sure, repeated: new Set(['三级指标', '指标值']) })).toBe('三级指标');
    expect(headingMeant('级指标', { sure, repeated: new Set(['二级指标', '三级指标']) })).toBe(null);
    expect(headingMeant('人数', { sure, repeated: new Set(['三级指标']) })).toBe(null);
  });
});
