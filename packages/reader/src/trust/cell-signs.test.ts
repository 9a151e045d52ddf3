import { expect, it } from 'vitest';
import { nameSigns, toldAround, valueSigns } from './cell-signs.js';

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

it.each([
  ['计划维修防波堤', true],
  ['该项目处治里程', true],
  ['质量方面,检察建议回复整改率', true],
  ['经问卷调查', true],
  ['考核结算完成时间年初', true],
  ['实施期为2019年元月至', true],
  ['抽样测产实际增产', true],
  ['计划生育服务率', false],
  ['经费发放率', false],
  ['本级配套资金到位率', false],
  ['任务完成率', false],
  ['满意度', false],
])('a name %s has words of its sentence around it: %s', (name, told) => {
  expect(toldAround(name)).toBe(told);
});

it.each([
  ['—41—', 1],
  ['【打印本页】', 1],
  ['家', 1],
  ['PH值', 0],
  ['家长', 0],
])('a name %s is too short or of the page: %d', (name, sign) => {
  expect(nameSigns(name)['short-name']).toBe(sign);
});

it.each([
  ['否是/否', 1],
  ['优优良中低差', 1],
  ['是', 0],
  ['优良中低差', 0],
  ['100%合格率', 1],
])('a value %s goes on behind itself: %d', (value, sign) => {
  expect(valueSigns(value)['more-in-value']).toBe(sign);
});

it('doubts the end of a value that stands in brackets of the extractor', () => {
  expect(valueSigns('[无法识别]')['broken-value']).toBe(1);
});
