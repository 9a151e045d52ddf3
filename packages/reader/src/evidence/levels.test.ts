import { HEADING_WORDS } from '@perf-lint/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectWord, classWord, isLevelWord, levelsInOne } from './levels.js';

describe('words of classes and aspects', () => {
  it('are known in every dressing, radicals of PDF fonts among them', () => {
    expect(HEADING_WORDS.filter((word) => !isLevelWord(word))).toEqual([]);
    expect([classWord('1.产出指标(50分)'), classWord('⽬标'), aspectWord('⽣态效益指标')]).toEqual(['output', '', 'ecological-benefit']);
  });

  it('are told where both stand in one cell with a mark between them, 项目成本 as a class there though a name alone', () => {
    const cells = ['产出—数量指标', '效益/社会', '效益·社会效益', '项目成本-经济成本指标', '产出-数量等', '产出-数量-质量', '产出-人员'];
    expect(cells.map((cell) => levelsInOne(cell))).toEqual([
      { level1: 'output', level2: '数量指标' },
      { level1: 'benefit', level2: '社会' },
      { level1: 'benefit', level2: '社会效益' },
      { level1: 'cost', level2: '经济成本指标' },
      null,
      null,
      null,
    ]);
    expect([classWord('项目成本-经济成本指标'), classWord('项目成本')]).toEqual(['cost', '']);
  });

  it('are none without a Chinese character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 24 }), (text) => !isLevelWord(text)));
  });
});
