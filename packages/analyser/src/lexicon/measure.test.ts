import { MEASURES } from '@perf-lint/data';
import { describe, expect, it } from 'vitest';
import { TERMS } from '../terms.js';
import { measureOf, termOf } from './measure.js';

const said = (name: string) => TERMS[termOf(measureOf(name)).slice(1)]?.['zh-CN'];

describe('termOf', () => {
  it('tells what a name measures in words that an office would sign', () => {
    expect(['步道维护里程', '修复面积', '测评得分', '用水量', '经费支出合规性', '渡工报酬'].map(said)).toEqual([
      '长度',
      '面积',
      '得分',
      '物理量',
      '表示程度的指标',
      '金额',
    ]);
  });

  it.each(MEASURES.map((entry) => [entry.about, entry] as const))('has a term for %s', (_, entry) => {
    expect(TERMS[termOf({ head: entry.heads[0] ?? '', entry }).slice(1)]).toBeDefined();
  });
});
