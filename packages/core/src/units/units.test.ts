import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from './catalogue.js';
import { canonicalUnit, sameUnit, splitUnit, unitKind, unitKinds } from './units.js';

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
  ])('%s', (name, text, unit) => {
    expect(splitUnit(name)).toEqual({ text, unit });
  });
});
