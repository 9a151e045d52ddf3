import { describe, expect, it } from 'vitest';
import { expectedState, isCoreGrade, isGrade, scaleGrades } from './states.js';

describe('scales', () => {
  it('are two grades or more, printed together or apart', () => {
    expect(scaleGrades('优良')).toEqual(['优', '良']);
    expect(scaleGrades('优良中低差')).toEqual(['优', '良', '中', '低', '差']);
    expect(scaleGrades('好、较好、一般')).toEqual(['好', '较好', '一般']);
    expect(scaleGrades('不满意/满意')).toEqual(['不满意', '满意']);
  });

  it('are not one grade, words beside grades, or a separator before the first', () => {
    expect(scaleGrades('优')).toEqual([]);
    expect(scaleGrades('优秀')).toEqual([]);
    expect(scaleGrades('')).toEqual([]);
    expect(scaleGrades('优良天数')).toEqual([]);
    expect(scaleGrades('、优良')).toEqual([]);
  });

  it('are read up to forty characters', () => {
    expect(scaleGrades('优良'.repeat(20))).toHaveLength(40);
    expect(scaleGrades(`${'优良'.repeat(20)}差`)).toEqual([]);
  });
});

describe('states', () => {
  it('answer with yes or no', () => {
    expect(expectedState('已完成')).toBe(true);
    expect(expectedState('不合格')).toBe(false);
    expect(expectedState('明显')).toBeUndefined();
  });

  it('take the absence of what is unwanted for a state, and of nothing else', () => {
    expect(expectedState('零事故')).toBe(false);
    expect(expectedState('无重大安全事故')).toBe(false);
    expect(expectedState('未发生投诉及上访事件')).toBe(false);
    expect(expectedState('无重大')).toBeUndefined();
    expect(expectedState('无障碍设施')).toBeUndefined();
    expect(expectedState('重大安全事故')).toBeUndefined();
  });

  it('are read up to twenty characters', () => {
    const twenty = `无${'事故'.repeat(9)}等`;
    expect(twenty).toHaveLength(20);
    expect(expectedState(twenty)).toBe(false);
    expect(expectedState(`${twenty}等`)).toBeUndefined();
  });
});

describe('grades', () => {
  it('of a 定性 row are fewer than those of printed scales', () => {
    expect([isCoreGrade('优'), isGrade('优')]).toEqual([true, true]);
    expect([isCoreGrade('基本达成'), isGrade('基本达成')]).toEqual([false, true]);
    expect([isCoreGrade('较快'), isGrade('较快')]).toEqual([false, false]);
  });
});
