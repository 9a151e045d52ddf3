import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from './catalogue.js';
import { canonicalUnit, sameUnit, splitUnit, unitAt, unitKind, unitKinds } from './units.js';

describe('catalogue', () => {
  it('gives no word to two units', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const { unit, alternates = [] } of UNITS) {
      for (const word of [unit, ...alternates]) {
        const other = owner.get(word);
        if (other !== undefined && other !== unit) twice.push(`${word}: ${other}, ${unit}`);
        owner.set(word, unit);
      }
    }
    expect(twice).toEqual([]);
  });

  it('reads every spelling as its canonical unit', () => {
    for (const { unit, kind, alternates = [] } of UNITS) {
      for (const word of [unit, ...alternates])
        expect([word, canonicalUnit(word)]).toEqual([word, { unit, per: [], factor: 1, kind, known: true }]);
    }
  });
});

describe('canonicalUnit', () => {
  it.each([
    ['元/人/月', '元', ['人', '月'], 1],
    ['元/人·月', '元', ['人', '月'], 1],
    ['元/人*月', '元', ['人', '月'], 1],
    ['元/月·人', '元', ['人', '月'], 1],
    ['元/（人·月）', '元', ['人', '月'], 1],
    ['元每人每月', '元', ['人', '月'], 1],
    ['元/人.天', '元', ['人', '天'], 1],
    ['元/人天', '元', ['人', '天'], 1],
    ['元／平方米', '元', ['㎡'], 1],
    ['万元', '元', [], 10_000],
    ['亿元', '元', [], 100_000_000],
    ['百万元', '元', [], 1_000_000],
    ['万 人次', '人次', [], 10_000],
    ['千米', '公里', [], 1],
    ['千瓦时', '度', [], 1],
    ['百分比', '%', [], 1],
    ['％', '%', [], 1],
    ['次/年', '次', ['年'], 1],
    ['元/人/学期', '元', ['人', '学期'], 1],
    ['元/批次', '元', ['批'], 1],
  ])('%s', (text, unit, per, factor) => {
    expect(canonicalUnit(text)).toMatchObject({ unit, per, factor, known: true });
  });

  it('flags 人/次 as a misprint of 人次 and changes nothing', () => {
    expect(canonicalUnit('人/次')).toEqual({ unit: '人', per: ['次'], factor: 1, kind: 'persons', known: true, misprintOf: '人次' });
    expect(canonicalUnit('元/次')).not.toHaveProperty('misprintOf');
    expect(canonicalUnit('次/年')).not.toHaveProperty('misprintOf');
  });

  it('marks a base that is missing', () => {
    expect(canonicalUnit('元/')).toMatchObject({ unit: '元', incomplete: true });
  });

  it('keeps an unknown unit as it is', () => {
    expect(canonicalUnit('比索')).toEqual({ unit: '比索', per: [], factor: 1, kind: 'unknown', known: false });
    expect(canonicalUnit('元/吊车')).toMatchObject({ unit: '元', per: ['吊车'], known: false });
    expect(canonicalUnit('')).toMatchObject({ unit: '', known: false });
  });

  it('never throws', () => {
    const piece = fc.constantFrom('元', '人', '/', '·', '(', ')', '万', '月', '每', '*', '.', 'x', '次', '天');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => canonicalUnit(pieces.join('')).factor >= 1));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof canonicalUnit(text).unit === 'string'));
  });
});

describe('factors', () => {
  it.each([
    ['百元', 100],
    ['千元', 1000],
    ['万元', 1e4],
    ['十万元', 1e5],
    ['百万元', 1e6],
    ['千万元', 1e7],
    ['亿元', 1e8],
    ['百亿元', 1e10],
    ['千亿元', 1e11],
    ['万亿元', 1e12],
  ])('%s is %d 元', (text, factor) => {
    expect(canonicalUnit(text)).toEqual({ unit: '元', per: [], factor, kind: 'money', known: true });
  });

  it('stand alone where the unit is printed elsewhere, and count bases', () => {
    expect(canonicalUnit('万')).toEqual({ unit: '', per: [], factor: 10_000, kind: 'unknown', known: false });
    expect(canonicalUnit('起/万人')).toEqual({ unit: '起', per: ['万人'], factor: 1, kind: 'cases', known: true });
    expect(canonicalUnit('例/10万')).toEqual({ unit: '例', per: ['10万'], factor: 1, kind: 'cases', known: true });
    expect(canonicalUnit('人/10万人')).toEqual({ unit: '人', per: ['10万人'], factor: 1, kind: 'persons', known: true });
    expect(canonicalUnit('元/百公里·年')).toMatchObject({ per: ['百公里', '年'], known: true });
    expect(canonicalUnit('元/万')).toMatchObject({ unit: '元', per: ['万'], known: false });
  });
});

describe('unitAt', () => {
  it('says where the unit begins behind its factor, and where it ends', () => {
    expect(unitAt('培训50人次/年，共2期', 4)).toMatchObject({ unit: '人次', per: ['年'], head: 4, end: 8 });
    expect(unitAt('3万元以上', 1)).toMatchObject({ unit: '元', factor: 10_000, head: 2, end: 3 });
    expect(unitAt('约5万', 2)).toMatchObject({ unit: '', factor: 10_000, head: 3, end: 3, known: false });
    for (const [text, start] of [
      ['约', 0],
      ['人', 1],
      ['', 0],
    ] as const)
      expect(unitAt(text, start)).toBeNull();
  });

  it('takes no Latin unit out of a longer word', () => {
    for (const letter of ['A', 'Z', 'a', 'z', 'M']) expect([letter, unitAt(`5km${letter}`, 1)]).toEqual([letter, null]);
    for (const sign of ['@', '[', '`', '{', '，', '以']) expect([sign, unitAt(`5km${sign}`, 1)?.end]).toEqual([sign, 3]);
    // Only the last letter of the unit can run on.
    expect(unitAt('5人a', 1)).toMatchObject({ unit: '人', end: 2 });
  });

  it('binds any separator to a base it knows, and only a slash to one it does not', () => {
    for (const sign of '/∕·•・⋅﹒*×.每')
      expect([sign, unitAt(`元${sign}月`, 0)]).toMatchObject([sign, { per: ['月'], end: 3, known: true }]);
    expect(unitAt('元-月', 0)).toMatchObject({ per: [], end: 1 });
    for (const sign of '/∕') expect(unitAt(`元${sign}吊车`, 0)).toMatchObject({ per: ['吊车'], end: 4, known: false });
    for (const sign of '·*.每') expect(unitAt(`元${sign}吊车`, 0)).toMatchObject({ per: [], end: 1, known: true });
  });

  it('takes an unknown base of one to four characters that ends there', () => {
    expect(unitAt('元/甲', 0)).toMatchObject({ per: ['甲'], end: 3 });
    expect(unitAt('元/甲乙丙丁', 0)).toMatchObject({ per: ['甲乙丙丁'], end: 6 });
    expect(unitAt('元/甲乙丙丁戊', 0)).toMatchObject({ per: [], end: 1, known: true });
    for (const sign of '）)，,。;；/·') expect([sign, unitAt(`元/吊车${sign}`, 0)?.per]).toEqual([sign, ['吊车']]);
    for (const next of ['x', '1', '：']) expect(unitAt(`元/吊车${next}`, 0)).toMatchObject({ per: [], end: 1 });
    for (const edge of ['一', '\u9fff', '\u3400', '\u4dbf']) expect(unitAt(`元/${edge}`, 0)?.per).toEqual([edge]);
    for (const edge of ['\u4dff', '\ua000', '\u33ff', '\u4dc0']) expect(unitAt(`元/${edge}`, 0)?.per).toEqual([]);
  });

  it('closes the brackets it opened and no others', () => {
    for (const text of ['元/(人·月)', '元/（人·月）', '元/(人)/月', '元/(人·月'])
      expect(unitAt(text, 0)).toMatchObject({ per: ['人', '月'], end: text.length });
    expect(unitAt('元/人)', 0)).toMatchObject({ per: ['人'], end: 3 });
    expect(unitAt('元/(人))', 0)).toMatchObject({ per: ['人'], end: 5 });
    expect(unitAt('元/（吊车）', 0)).toMatchObject({ per: ['吊车'], end: 6 });
  });

  it('says a base is missing only where the text ends behind the slash', () => {
    expect(unitAt('元∕', 0)).toMatchObject({ end: 2, incomplete: true });
    expect(unitAt('元/人/', 0)).toMatchObject({ per: ['人'], end: 4, incomplete: true });
    for (const text of ['元/，', '元·', '元/人']) expect(unitAt(text, 0)).not.toHaveProperty('incomplete');
  });

  it('reads a period right behind persons, and nothing else', () => {
    expect(unitAt('元/人天', 0)).toMatchObject({ per: ['人', '天'], end: 4 });
    expect(unitAt('元/户年', 0)).toMatchObject({ per: ['户', '年'], end: 4 });
    expect(unitAt('元/台年', 0)).toMatchObject({ per: ['台'], end: 3 });
    expect(unitAt('元/人台', 0)).toMatchObject({ per: ['人'], end: 3 });
  });
});

describe('bases', () => {
  it.each([
    ['元/月·台·人', ['人', '台', '月']],
    ['元/台·家', ['家', '台']],
    ['元/㎡·台', ['台', '㎡']],
    ['元/次·㎡', ['㎡', '次']],
    ['元/吊车·㎡', ['㎡', '吊车']],
    ['元/次/吊车', ['吊车', '次']],
    ['元/年·次', ['次', '年']],
    ['元/户·人', ['人', '户']],
    ['元/人·户', ['人', '户']],
  ])('of %s are in one order', (text, per) => {
    expect(canonicalUnit(text).per).toEqual(per);
  });

  it('make a misprint only where the word without the slash is a unit, and no money', () => {
    expect(canonicalUnit('户/次').misprintOf).toBe('户次');
    for (const text of ['人/次/年', '个/次', '人/年', '元/次']) expect(canonicalUnit(text)).not.toHaveProperty('misprintOf');
  });
});

describe('kinds', () => {
  it.each([
    ['人', 'persons'],
    ['家', 'bodies'],
    ['场次', 'events'],
    ['起', 'cases'],
    ['篇', 'documents'],
    ['台', 'things'],
    ['%', 'rate'],
    ['分', 'score'],
    ['万元/公里', 'money'],
    ['km', 'length'],
    ['㎡', 'area'],
    ['方', 'volume'],
    ['吨', 'mass'],
    ['度', 'energy'],
    ['mg/L', 'environment'],
    ['工作日', 'time'],
    ['月底前', 'date'],
    ['点位', 'it'],
    ['比索', 'unknown'],
  ])('%s is %s', (unit, kind) => {
    expect(unitKind(unit)).toBe(kind);
  });

  it('knows what else a word counts', () => {
    expect(unitKinds('件')).toEqual(['cases', 'things', 'documents']);
    expect(unitKinds('个')).toContain('bodies');
    expect(unitKinds('比索')).toEqual([]);
  });
});

describe('sameUnit', () => {
  it.each([
    ['人', '名', true],
    ['人', '人次', false],
    ['起', '件', true],
    ['㎡', '平方米', true],
    ['公里', 'km', true],
    ['个月', '月', true],
    ['天', '日', true],
    ['天', '工作日', false],
    ['元/月·人', '元/人/月', true],
    ['元/人', '元/户', false],
    ['元', '万元', false],
    ['班次', '班', true],
    ['台', '册', false],
    ['元/人', '元/人·月', false],
    ['元/人', '元', false],
    ['元/名', '元/人', true],
    ['起/年', '件/年', true],
    ['万人', '人', false],
    ['比索', '第纳尔', false],
    ['比索', '比索', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameUnit(a, b)).toBe(same);
    expect(sameUnit(b, a)).toBe(same);
  });
});

describe('splitUnit', () => {
  it.each([
    ['保障在职职工人数(人)', '保障在职职工人数', '人'],
    ['项目总成本（单位：万元）', '项目总成本', '万元'],
    ['农村低保标准(≥**元/人·月)', '农村低保标准(≥**元/人·月)', ''],
    ['培训（含线上）', '培训（含线上）', ''],
    ['(人)', '(人)', ''],
    ['数(人)', '数', '人'],
    ['人数 (人) ', '人数', '人'],
    ['人数(单位: 人)', '人数', '人'],
    ['人数（人)', '人数', '人'],
    ['成本（含税）（元）', '成本（含税）', '元'],
    ['人数（）', '人数（）', ''],
    ['人数（单位：）', '人数（单位：）', ''],
    ['数量（比索）', '数量（比索）', ''],
    ['人数(人', '人数(人', ''],
    ['人数人)', '人数人)', ''],
  ])('%s', (name, text, unit) => {
    expect(splitUnit(name)).toEqual({ text, unit });
  });
});
