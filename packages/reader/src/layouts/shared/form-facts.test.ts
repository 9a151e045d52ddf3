import { describe, expect, it } from 'vitest';
import type { Cell } from '../../grids/grid.js';
import { labelledParts, labelOf, readFacts } from './form-facts.js';

/** Rows of a form, cells parted by bars. */
function factsOf(...rows: readonly string[]) {
  const cells = rows.map((row) =>
    row
      .split('|')
      .flatMap((text, column): Cell[] => (text === '' ? [] : [{ text, column, references: [], covered: false, spread: false }])),
  );
  return readFacts(cells, null);
}

describe('labels of a form', () => {
  it('hold their value behind a colon', () => {
    expect(labelOf('项目名称：主体班')).toMatchObject({ role: 'project-name', text: '项目名称', rest: '主体班' });
    expect(labelOf('项目名称')).toMatchObject({ rest: '' });
    expect(labelOf('按时完成率：100%')).toBeNull();
  });

  it('take neither the place of a seal nor the unit of money for a name', () => {
    expect(labelOf('填报单位:(盖章) 单位:万元')).toMatchObject({ rest: '' });
    expect(labelOf('填报单位（盖章）：某局 单位：万元')?.rest).toBe('某局');
  });
});

describe('facts of a form', () => {
  it('part labels that share a cell', () => {
    expect(labelledParts('项目名称：航标更换预算金额：12万元')).toEqual(['项目名称：航标更换', '预算金额：12万元']);
    expect(labelledParts('其中：财政拨款：12')).toEqual(['其中：财政拨款：12']);
    expect(labelledParts('项目名称:航标更换  项目年度绩效目标:保障通航')).toEqual(['项目名称:航标更换', '项目年度绩效目标:保障通航']);
    expect(labelledParts('项目名称:航标更换年度目标:保障通航')).toEqual(['项目名称:航标更换年度目标:保障通航']);
    const facts = factsOf('项目名称：航标更换 预算金额：12万元');
    expect([facts.projectName, facts.amount]).toEqual(['航标更换', 12]);
  });

  it('take neither a label nor a sentence for a name', () => {
    expect(factsOf('项目名称|项目性质|经常性').projectName).toBe('');
    expect(factsOf('项目名称|按期更换航标，保障通航。').projectName).toBe('');
  });

  it('read money in the unit that stands nearest', () => {
    expect(factsOf('项目预算（元）|项目资金总额|2,360,000.00').amount).toBe(236);
    expect(factsOf('项目资金（万元', '）|48.6').amount).toBe(48.6);
    expect(factsOf('资金总额|12,300,000').amount).toBe(1230);
  });

  it('do not believe a total of 0 over parts that are more', () => {
    expect(factsOf('年度资金总额|0', '其中：财政拨款|20').amount).toBe(20);
  });
});
