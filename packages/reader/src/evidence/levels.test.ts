import { HEADING_WORDS } from '@perf-lint/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectWord, classWord, isLevelWord } from './levels.js';

describe('words of classes and aspects', () => {
  it('are known in every dressing, radicals of PDF fonts among them', () => {
    expect(HEADING_WORDS.filter((word) => !isLevelWord(word))).toEqual([]);
    expect([classWord('1.产出指标(50分)'), classWord('⽬标'), aspectWord('⽣态效益指标')]).toEqual(['output', '', 'ecological-benefit']);
  });

  it('stand in brackets behind what a form calls a class in its own words', () => {
    expect([classWord('带来什么（效益）'), classWord('做了什么(产出)'), classWord('补助标准（元）')]).toEqual(['benefit', 'output', '']);
  });

  it('are none without a Chinese character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 24 }), (text) => !isLevelWord(text)));
  });
});
