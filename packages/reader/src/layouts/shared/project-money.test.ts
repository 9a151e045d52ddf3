import { describe, expect, it } from 'vitest';
import { ProjectMoney } from './project-money.js';

function money(...printed: readonly (readonly [label: string, text: string])[]): [number | null, number | null] {
  const all = new ProjectMoney();
  for (const [label, text] of printed) all.take(label, text, '万元');
  return [all.amount, all.totalAmount];
}

describe('the money of a project', () => {
  it('is the year’s, with the sum of all years beside it', () => {
    expect(money(['项目资金总额', '900'], ['年度资金申请总额', '320'])).toEqual([320, 900]);
    expect(money(['实施期资金总额', '900'], ['年度资金总额', '320'])).toEqual([320, 900]);
    expect(money(['年初预算数', '320'], ['全年预算数', '350'])).toEqual([320, null]);
  });

  it('is what is printed where only one sum is', () => {
    expect(money(['资金总额', '320'])).toEqual([320, null]);
    expect(money(['总投资', '900'])).toEqual([900, null]);
    expect(money(['资金总额', '不详'])).toEqual([null, null]);
  });

  it('stands in a sentence with its parts and what was spent', () => {
    expect(money(['资金情况', '总投资900万元，其中本年度安排320万元，中央补助100万元'])).toEqual([320, 900]);
    expect(money(['资金情况', '每人补助300元，共安排资金45万元'])).toEqual([45, null]);
    expect(money(['资金情况', '中央资金80万元，省级资金20万元，县级配套15.5万元，共计115.5万元'])).toEqual([115.5, null]);
    expect(money(['资金情况', '中央资金80万元，省级资金20万元，县级配套15.5万元'])).toEqual([null, null]);
    expect(money(['资金情况', '共安排45万元，其中中央40万元、县级5万元'])).toEqual([45, null]);
    expect(money(['资金情况', '实际支出44.2万元'])).toEqual([null, null]);
  });
});
