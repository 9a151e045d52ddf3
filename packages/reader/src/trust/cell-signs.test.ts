import { expect, it } from 'vitest';
import { nameSigns, valueSigns } from './cell-signs.js';

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

it.each([
  ['发放目标人群3620人,目前', 1],
  ['春季造林完成时间5月20日前', 1],
  ['培训人数≥95人', 1],
  ['2021年11月30日前完成资金支付', 0],
  ['65岁以上老年人健康管理率', 0],
])('a name %s holds a target: %d', (name, sign) => {
  expect(nameSigns(name)['target-in-name']).toBe(sign);
});
