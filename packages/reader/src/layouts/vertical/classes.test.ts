import { describe, expect, it } from 'vitest';
import { levelsOf } from './classes.js';

const classesOf = (...printed: string[]) =>
  levelsOf(
    printed.map((level1) => ({ level1, level2: '' })),
    'unknown',
    'project',
  ).map(({ level1, level2 }) => [level1, level2]);

describe('成本 in one column with classes and aspects', () => {
  it('is an aspect of the outputs where the aspects around it are as bare and the classes are called 产出指标', () => {
    const classes = classesOf('产出指标', '数量', '质量', '成本', '效益指标', '满意度指标');
    expect(classes.map(([level1]) => level1)).toEqual(['output', 'output', 'output', 'output', 'benefit', 'satisfaction']);
    expect(classes[3]).toEqual(['output', '成本']);
  });

  it('is a class where the classes are as bare, and where it is called 成本指标', () => {
    expect(classesOf('产出', '数量', '成本', '效益')[2]?.[0]).toBe('cost');
    expect(classesOf('产出指标', '数量指标', '成本指标', '效益指标')[2]?.[0]).toBe('cost');
  });
});
