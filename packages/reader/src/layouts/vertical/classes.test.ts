import { expect, it } from 'vitest';
import { levelsOf } from './classes.js';

const classesOf = (column: readonly string[]) =>
  levelsOf(
    column.map((level1) => ({ level1, level2: '' })),
    'unknown',
    'project',
  ).map(({ level1 }) => level1);

it('takes 成本指标 for one of the outputs above it where one column prints all aspects, and before them for a class', () => {
  expect(classesOf(['数量指标', '时效指标', '成本指标', '', '社会效益', '满意度指标'])).toEqual([
    'output',
    'output',
    'output',
    'output',
    'benefit',
    'satisfaction',
  ]);
  expect(classesOf(['成本指标', '数量指标', '时效指标'])).toEqual(['cost', 'output', 'output']);
});
