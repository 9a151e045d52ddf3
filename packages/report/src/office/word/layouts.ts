/**
 * Measures of pages. Letters follow GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines a page of 28 characters each.
 */
import type { FontName, PageLayout } from './blocks.js';

/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * MM);

export interface LayoutMeasures {
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Body text in points. */
  readonly size: number;
  readonly font: FontName;
  /** Exact line spacing in twentieths of a point, null for single. */
  readonly line: number | null;
  /** Space added to every character, in twentieths of a point: what makes lines hold the number of characters they should. */
  readonly characterSpacing: number;
  readonly headings: Readonly<Record<0 | 1 | 2, { readonly font: FontName; readonly size: number; readonly bold: boolean }>>;
  /** Width of the type area in twentieths of a point. */
  readonly width: number;
}

export const A4 = { width: twips(210), height: twips(297) } as const;

/** 225 mm in 22 lines. */
const LETTER_LINE = Math.floor(twips(225) / 22);
/** 156 mm in 28 characters, less the 16 points of 三号. Word's grid of characters would say the same, but other programs read it differently. */
const LETTER_CHARACTER = Math.floor(twips(156) / 28 - 16 * 20);

export const LAYOUTS: Readonly<Record<PageLayout, LayoutMeasures>> = {
  report: {
    margin: { top: twips(22), right: twips(20), bottom: twips(20), left: twips(20), header: twips(12), footer: twips(11) },
    size: 10.5,
    font: 'song',
    line: null,
    characterSpacing: 0,
    headings: {
      0: { font: 'hei', size: 16, bold: false },
      1: { font: 'hei', size: 13, bold: false },
      2: { font: 'hei', size: 11, bold: false },
    },
    width: twips(170),
  },
  letter: {
    margin: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28), header: twips(15), footer: twips(28) },
    size: 16,
    font: 'fangsong',
    line: LETTER_LINE,
    characterSpacing: LETTER_CHARACTER,
    headings: {
      0: { font: 'title', size: 22, bold: false },
      1: { font: 'hei', size: 16, bold: false },
      2: { font: 'kai', size: 16, bold: false },
    },
    width: twips(156),
  },
};

/** Pages on their side, for tables that go with any document. */
export const SIDEWAYS = {
  margin: { top: twips(20), right: twips(20), bottom: twips(20), left: twips(20), header: twips(10), footer: twips(11) },
  width: twips(257),
} as const;

/** Name of a font with those that take its place where it is missing. */
export const FONTS: Readonly<
  Record<FontName, { readonly name: string; readonly alternatives: readonly string[]; readonly family: 'roman' | 'modern' | 'auto' }>
> = {
  song: { name: '宋体', alternatives: ['SimSun', '新宋体', 'Noto Serif CJK SC'], family: 'auto' },
  fangsong: { name: '仿宋_GB2312', alternatives: ['仿宋', 'FangSong', 'FangSong_GB2312', '宋体'], family: 'modern' },
  hei: { name: '黑体', alternatives: ['SimHei', '微软雅黑', 'Noto Sans CJK SC'], family: 'modern' },
  kai: { name: '楷体_GB2312', alternatives: ['楷体', 'KaiTi', 'KaiTi_GB2312', '宋体'], family: 'modern' },
  title: { name: '方正小标宋简体', alternatives: ['方正小标宋_GBK', '华文中宋', 'SimSun', '宋体'], family: 'auto' },
};

/** Font of Latin letters and figures. */
export const LATIN = 'Times New Roman';
