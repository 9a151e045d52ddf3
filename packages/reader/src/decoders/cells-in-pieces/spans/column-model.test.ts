import { describe, expect, it } from 'vitest';
import { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, lineFragments, separatorOf } from '../../../evidence/fragments.js';
import { wordCut } from '../../../evidence/words.js';
import { textLines } from '../../../formats/text.js';
import { bucket, learnWidth, separatorsOf, spacesScripts } from './column-model.js';

function fragmentsOf(text: string): Fragment[] {
  const fragments: Fragment[] = [];
  for (const line of textLines(text)) lineFragments(line, separatorOf(line), fragments);
  return fragments;
}

describe('what a table teaches', () => {
  it('finds the width that most line ends agree with, whatever a few misread cells say', () => {
    const breaks: [number, number][] = Array.from({ length: 12 }, () => [5, 6]);
    const lines = [...Array.from({ length: 30 }, () => 5), 11];
    const width = learnWidth([...breaks, [11, 12]], lines, undefined);
    expect(width.low).toBe(5);
    expect(width.high).toBe(6);
    expect(width.trust).toBeGreaterThan(0.8);
  });

  it('trusts a width less that stands on little', () => {
    expect(learnWidth([[5, 6]], [5], undefined).trust).toBeLessThan(0.6);
    expect(learnWidth([], [], undefined).high).toBe(Number.POSITIVE_INFINITY);
  });

  it('tells which separators a text has, and whether it spaces figures', () => {
    expect(separatorsOf(fragmentsOf('甲 乙\n丙\n\n丁'))).toEqual([true, true, true]);
    expect(separatorsOf(fragmentsOf('甲 乙\n丙\n丁'))).toEqual([true, true, false]);
    expect(spacesScripts(fragmentsOf('≥200 部\n\n3 人\n\n2024 年'))).toBe(true);
    expect(spacesScripts(fragmentsOf('≥200部 3人 2024年\n\n5个 6次 7天 8月'))).toBe(false);
  });

  it('keeps cells of one, two and more lines apart', () => {
    expect(new Set([1, 2, 3].flatMap((left) => [1, 2, 3].map((right) => bucket(left, right)))).size).toBe(9);
    expect(bucket(5, 9)).toBe(bucket(3, 3));
  });

  it('learns from the text which characters hold together', () => {
    const cohesion = new Cohesion(textLines('满意度调查\n服务满意度\n群众满意度\n意见收集\n满足需求\n程度较高'));
    const strength = (pair: string): number => cohesion.strength(pair.charCodeAt(0), pair.charCodeAt(1));
    expect(strength('满意')).toBeGreaterThan(0);
    expect(strength('度群')).toBe(0);
  });

  it('knows that a cell does not end inside a word', () => {
    expect(wordCut('促进工', '作效率')).toBeLessThan(0);
    expect(wordCut('完成工作任务', '促进效率')).toBe(0);
    expect(wordCut('', '')).toBe(0);
  });
});
