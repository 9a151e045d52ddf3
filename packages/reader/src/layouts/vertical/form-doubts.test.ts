import { describe, expect, it } from 'vitest';
import type { IndicatorDraft } from '../../draft.js';
import { withFormDoubts } from './form-doubts.js';

function row(level1: IndicatorDraft['level1'], name: string, value = '≥3'): IndicatorDraft {
  return {
    level1,
    level2: '',
    name,
    value,
    definition: '',
    weight: null,
    printedDirection: null,
    previousValue: '',
    nameReferences: [],
    valueReferences: [],
    repairs: [],
    confidence: 1,
    doubts: [],
    template: false,
  };
}

const doubtsOf = (rows: readonly IndicatorDraft[], oneForm = true) => withFormDoubts(rows, oneForm).map(({ doubts }) => doubts.join(' '));

describe('doubts of a form whose cells are given', () => {
  it('leave a sound form alone', () => {
    expect(doubtsOf([row('output', '巡护次数'), row('benefit', '知晓率'), row('satisfaction', '居民满意度')])).toEqual(['', '', '']);
  });

  it('name rows of a second form from its first class on', () => {
    const rows = [row('output', '巡护次数'), row('satisfaction', '居民满意度'), row('output', '更换航标'), row('benefit', '事故起数')];
    expect(doubtsOf(rows)).toEqual(['', '', 'forms-mixed', 'forms-mixed']);
    expect(doubtsOf(rows, false)).toEqual(['', '', '', '']);
  });

  it('name labels and titles in the place of names, and a class that is not known', () => {
    expect(doubtsOf([row('output', '项目名称'), row('output', '某市绩效目标申报表'), row('', '巡护次数')])).toEqual([
      'odd-cells',
      'odd-cells',
      'class-unknown',
    ]);
  });
});
