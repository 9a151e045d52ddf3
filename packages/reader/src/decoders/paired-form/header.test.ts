import { describe, expect, it } from 'vitest';
import { squeeze } from '../../evidence/squeeze.js';
import { textLines } from '../../formats/text.js';
import { findPairedHeaders } from './header.js';

function headersOf(text: string) {
  const lines = textLines(text);
  return findPairedHeaders(lines, squeeze(lines));
}

describe('findPairedHeaders', () => {
  it('finds a header broken over many lines, and what its wrapping says of the columns', () => {
    const [header, ...more] = headersOf(
      '单位编码（项目编码）\n\n项目单位\n\n（项目名\n\n称）\n\n项\n\n目\n\n分\n\n类\n\n项目金额（万元）\n绩效目标\n\n成本指标 产出指标 效益指标 满意度指标\n\n资金总额\n政府预算\n\n资金\n\n三级\n\n指标\n指标值 三级指标 指标值\n\n三级指\n\n标\n指标值 三级指标 指标值\n\n803',
    );
    expect(more).toEqual([]);
    expect(header?.classes).toEqual(['cost', 'output', 'benefit', 'satisfaction']);
    expect(header?.hasType).toBe(true);
    expect(header?.funds).toEqual(['资金总额', '政府预算资金']);
    expect(header?.hints.map((hint) => [hint.atLeast, hint.below])).toEqual([
      [2, 3],
      [3, Number.POSITIVE_INFINITY],
      [4, Number.POSITIVE_INFINITY],
      [3, Number.POSITIVE_INFINITY],
      [3, 4],
      [3, Number.POSITIVE_INFINITY],
      [4, Number.POSITIVE_INFINITY],
      [3, Number.POSITIVE_INFINITY],
    ]);
  });

  it('reads the older model without a class of costs, and other words for the columns', () => {
    const [header] = headersOf(
      '项目编码 项目名称 项目金额\n产出指标 效益指标 满意度指标\n指标名称 指标值 指标名称 指标值 指标名称 指标值\n',
    );
    expect(header?.classes).toEqual(['output', 'benefit', 'satisfaction']);
    expect(header?.hasType).toBe(false);
  });

  it('takes no vertical table and no prose for one', () => {
    expect(headersOf('一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 培训人数 ≥50人\n')).toEqual([]);
    expect(headersOf('设置了成本指标、产出指标、效益指标和满意度指标，其中三级指标和指标值见附表。')).toEqual([]);
  });
});
