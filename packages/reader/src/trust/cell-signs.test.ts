import { expect, it } from 'vitest';
import { valueSigns } from './cell-signs.js';

it.each([
  ['数量=6台', 1],
  ['覆盖率≥95%', 1],
  ['到岗人员数12', 1],
  ['年度≥95%', 0],
  ['每季度≥1次', 0],
  ['≥95%', 0],
  ['不少于12人', 0],
  ['进度符合要求', 0],
])('a value %s holds the end of a name: %d', (value, sign) => {
  expect(valueSigns(value)['name-in-value']).toBe(sign);
});
