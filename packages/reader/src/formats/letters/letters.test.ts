import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN, hasMarks, MAYBE_HIDDEN, PICTURE, takeMarks, UNMAPPED } from '../../evidence/marks.js';
import { visibilityOf } from './colours.js';
import { withoutFormulas } from './latex.js';
import { plainText } from './plain-text.js';
import { alternativeText, signOf } from './signs.js';
import { inSymbolFont, symbolFontOf } from './symbol-fonts.js';

describe('plainText', () => {
  it.each([
    ['⽔⼟保持', '水土保持'],
    ['⻓江⻋站', '长江车站'],
    ['\uf9dc\u{2f81a}', '隆冬'],
    ['巡\u200b护\u00ad次\ufeff数\u200f', '巡护次数'],
    ['☑\ufe0f', '☑'],
    ['﹥３０﹪', '>３０%'],
    ['\uf0b3 64公里', '≥ 64公里'],
    ['\uf0a3 7.5', '≤ 7.5'],
    ['\uf0a3是', '□是'],
    ['\uf0fe是\uf0a8否', '☑是□否'],
    ['\uf06c 要点', '● 要点'],
    ['320㎡ 95％ ①', '320㎡ 95％ ①'],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('marks private letters whose shape nobody knows, and never drops one', () => {
    expect(plainText('\ue5e8步道\u{f0012}')).toBe(`${UNMAPPED}步道${UNMAPPED}`);
    fc.assert(
      fc.property(fc.integer({ min: 0xe000, max: 0xf8ff }), (code) => {
        expect(plainText(`甲${String.fromCharCode(code)}乙`).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('symbol fonts', () => {
  it('show their own letters and leave those of other fonts', () => {
    expect(inSymbolFont('³64公里', 'symbol')).toBe('≥64公里');
    expect(inSymbolFont('\uf0a3 5±', 'symbol')).toBe('≤ 5±');
    expect(inSymbolFont('þ是 ¨否', 'wingdings')).toBe('☑是 □否');
    expect(inSymbolFont('R', 'wingdings2')).toBe('☑');
    expect(inSymbolFont('A', 'wingdings')).toBe(UNMAPPED);
  });

  it('are known by their names, fonts of text are not', () => {
    expect(['Symbol', '"Wingdings 2"', 'SYMBOL', 'Segoe UI Symbol', 'Symbola', '宋体', ''].map(symbolFontOf)).toEqual([
      'symbol',
      'wingdings2',
      'symbol',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('marks', () => {
  it('become the trouble of a row and leave the text', () => {
    expect(takeMarks(`95%${HIDDEN}`)).toMatchObject({ text: '95%', trouble: [], hidden: 1 });
    expect(takeMarks(HIDDEN)).toMatchObject({ text: '', trouble: ['hidden-text'] });
    expect(takeMarks(`95%${MAYBE_HIDDEN}`)).toMatchObject({ text: '95%', trouble: ['hidden-text'] });
    expect(takeMarks(`${PICTURE}95%`)).toMatchObject({ text: '95%', trouble: ['picture-in-cell'], pictures: 1 });
    expect(takeMarks(`${UNMAPPED}95%`)).toMatchObject({ text: '□95%', trouble: ['unmapped-letter'], unmapped: 1 });
    expect(hasMarks('95%')).toBe(false);
  });
});

describe('descriptions of pictures', () => {
  it('are text where they are a sign, or where a page says what the picture says', () => {
    expect(signOf('≥')).toBe('≥');
    expect(signOf('图片 3')).toBe(PICTURE);
    expect(signOf(undefined)).toBe(PICTURE);
    expect(alternativeText('不少于12次')).toBe('不少于12次');
    expect(alternativeText('ge.png')).toBe(PICTURE);
    expect(alternativeText('')).toBe(PICTURE);
  });
});

describe('withoutFormulas', () => {
  it.each([
    ['$\\geq 9 5 \\%$', '≥95%'],
    ['$\\leqslant$ 3次', '≤ 3次'],
    ['≥500$\\mathrm{m}^{2}$', '≥500m²'],
    ['$\\sim$', '~'],
    ['\\geq 20人', '≥20人'],
    ['100\\%', '100%'],
    ['补助$200至$300', '补助$200至$300'],
    ['$\\sum_{i} x$', '$\\sum_{i} x$'],
  ])('%j is %j', (text, plain) => {
    expect(withoutFormulas(text)).toBe(plain);
  });
});

describe('visibilityOf', () => {
  it('hides a text in the colour of its ground, and doubts one that is nearly so', () => {
    expect(visibilityOf('FFFFFF', 'FFFFFF')).toBe('hidden');
    expect(visibilityOf('FAFAFA', 'FFFFFF')).toBe('unsure');
    expect(visibilityOf('FFFFFF', null)).toBe('unsure');
    expect(visibilityOf('FFFFFF', '1F4E79')).toBe('shown');
    expect(visibilityOf('', 'FFFFFF')).toBe('shown');
  });
});
