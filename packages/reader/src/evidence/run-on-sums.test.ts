import { describe, expect, it } from 'vitest';
import { executionSum, firstSum } from './run-on-sums.js';

describe('sums that touch', () => {
  it.each([
    ['points and a share that fits', '202010100.00%10', '20'],
    ['a share that fits', '194.9194.9100%', '194.9'],
    ['a share that was rounded', '200.8100.211050%5', '200.8'],
    ['the budget of the beginning before that of the year', '120120100.51083.75%8.4', '120'],
    ['as much spent, and points', '1.561.56120', '1.56'],
    ['a share that stands apart', '68068066510 97.8%9.8', '680'],
    ['one figure', '350,000.00元', '350,000.00元'],
    ['nothing that fits', '1484631.00%', ''],
  ])('are cut by %s', (_, printed, sum) => {
    expect(firstSum(printed)).toBe(sum);
  });

  it('stand behind all their headings', () => {
    expect(executionSum('预算数(A) 执行数(B) 执行率(B/A) 得分 (20 分*执行率) 285.5 285.5 100% 20', null)).toBe(285.5);
    expect(executionSum('全年预算数全年执行数分值执行率年度资金总额:202010100.00%', null)).toBe(20);
    expect(executionSum('年初预算数 全年预算数 全年执行数\n年度资金总额 0 212.8 200', null)).toBe(212.8);
    expect(executionSum('全年预算数 全年执行数\n350000 340000', '元')).toBe(35);
    // Points beside the budget alone, figures far behind, and none at all.
    expect(executionSum('预算数 分值 10', null)).toBeNull();
    expect(executionSum('预算数 执行数 由各乡镇分别填报并由县财政局汇总后统一报送上级部门审核备案 5', null)).toBeNull();
    expect(executionSum('预算数 执行数 执行率', null)).toBeNull();
  });
});
