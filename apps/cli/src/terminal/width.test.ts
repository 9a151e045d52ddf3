import { describe, expect, it } from 'vitest';
import { displayWidth, fit, padEnd, padStart, wrap } from './width.js';

describe('width', () => {
  it('counts a Chinese character as two columns', () => {
    expect(displayWidth('宣传报道 ≥12片')).toBe(14);
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('％')).toBe(2);
    expect(displayWidth('')).toBe(0);
  });

  it('pads to columns, not to characters', () => {
    expect(padEnd('提示', 8)).toBe('提示    ');
    expect(padStart('请核实', 8)).toBe('  请核实');
    expect(padEnd('退回必改', 4)).toBe('退回必改');
  });

  it('cuts without splitting a character', () => {
    expect(fit('社会保险工作经费', 9)).toBe('社会保险…');
    expect(fit('社保', 4)).toBe('社保');
  });

  it('wraps Chinese between characters and keeps closing marks with their line', () => {
    expect(wrap('指标值没有单位，请补充。', 10)).toEqual(['指标值没有', '单位，请补', '充。']);
    expect(wrap('一二三四五。', 10)).toEqual(['一二三四五。']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('wraps English at spaces', () => {
    expect(wrap('the unit does not fit', 12)).toEqual(['the unit', 'does not fit']);
  });
});
