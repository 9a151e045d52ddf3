import { describe, expect, it } from 'vitest';
import { beginsWithChange, newlyAsks } from './change-words.js';

describe('what people write about an opinion', () => {
  it('says by itself that something is changed where it begins so', () => {
    for (const text of ['改为≥98%', '拟调整为≥98%', ' 建议修改为：98%', 'Changed to 98%']) expect(beginsWithChange(text), text).toBe(true);
    for (const text of ['≥98%', '改善为主', '将按全年支出填写']) expect(beginsWithChange(text), text).toBe(false);
  });

  it('asks for a value where it names one, or has words for it, that were not there before', () => {
    const suggestion = '建议改为：≥100%';
    for (const text of ['应改为95%', '建议写明人数', '须达到100%', 'It should be 95%'])
      expect(newlyAsks(text, '指标值不够具体', suggestion), text).toBe(true);
    for (const text of ['请写明上限', '不是3100%', '指标值不具体']) expect(newlyAsks(text, '指标值不够具体', suggestion), text).toBe(false);
    expect(newlyAsks('100%的人数与建议不符', '100%的人数和建议不符', suggestion)).toBe(false);
    expect(newlyAsks('写明__%', '', '建议改为：≥__%')).toBe(false);
  });
});
