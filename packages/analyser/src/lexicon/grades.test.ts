import { expect, it } from 'vitest';
import { isAwardedGrade, isGradedThing } from './grades.js';

it('knows a thing by the grade that it was awarded', () => {
  for (const name of ['甲等诊所', '二级以上水厂', '国家A级公园', '3A级营地', '一等品', '特级苗木', '良等路', '省一级档案馆'])
    expect(isGradedThing(name), name).toBe(true);
  for (const name of ['优秀社工', '合格水厂', '等级公路', '一等', '中等职业学校', '高等院校', '市级部门', '一级', '上级补助', '三等功'])
    expect(isGradedThing(name), name).toBe(false);
});

it('knows a grade that stands in the place of a value', () => {
  for (const text of ['一级', '二级以上', '三级甲等', '国家4A级', '三星级', '省级', '甲等', 'AA+', 'B级及以上'])
    expect(isAwardedGrade(text), text).toBe(true);
  for (const text of ['优秀', '良好', '合格', '提升一级', '高级', '等级', '各级', 'ABC']) expect(isAwardedGrade(text), text).toBe(false);
});
