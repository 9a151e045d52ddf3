import { describe, expect, it } from 'vitest';
import { isParted } from './torn-cells.js';

describe('isParted', () => {
  it.each([
    ['≤4.05万元', '/公里'],
    ['≥', '95%'],
    ['≥85', '%'],
    ['42台（', '套）'],
    ['2025年11', '月底前'],
    ['≥350', '人次'],
  ])('takes %s and %s for halves of a value', (above, below) => expect(isParted(above, below, true)).toBe(true));

  it.each([
    ['≥12公里', '≥86处'],
    ['≥98%', '优良'],
    ['2025年11月底前', '2025年12月底前'],
    ['有效提升', '≥95%'],
    ['100%', ''],
  ])('takes %s and %s for two', (above, below) => expect(isParted(above, below, true)).toBe(false));

  it('goes by signs alone where a column holds names', () => {
    expect(isParted('设备使用年限（按', '设计）', false)).toBe(true);
    expect(isParted('单位里程', '维护成本', false)).toBe(false);
  });
});
