import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.js';

describe('clauses', () => {
  it('end at commas and semicolons, not inside quotations and numbers', () => {
    expect(clausesOf('“甲，乙”的目标为1,170万元，项目金额为130万元；请核实')).toEqual([
      '“甲，乙”的目标为1,170万元，',
      '项目金额为130万元；',
      '请核实',
    ]);
  });
  it('keep a condition with what it conditions', () => {
    expect(clausesOf('如不是名额控制，建议改为：≥5人；如是，请说明')).toEqual(['如不是名额控制，建议改为：≥5人；', '如是，请说明']);
  });
  it('lose nothing', () => {
    fc.assert(fc.property(fc.stringMatching(/^[如甲，；。“”1()]{0,80}$/), (text) => clausesOf(text).join('') === text));
  });
});
