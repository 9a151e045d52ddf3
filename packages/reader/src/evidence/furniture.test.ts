import { describe, expect, it } from 'vitest';
import { textLines } from '../formats/text.js';
import { endsTable, isFurniture, isPageMark, officeOf, pageNumberLines, withoutPageEnds } from './furniture.js';

describe('furniture of pages', () => {
  it('knows titles and numbers of forms from the lines of cells', () => {
    expect(endsTable('预算14表')).toBe(true);
    expect(endsTable('2024年度市级单位预算项目绩效目标表')).toBe(true);
    expect(endsTable('第三部分名词解释')).toBe(true);
    expect(endsTable('注:本表由单位填报')).toBe(true);
    expect(['调查表', '预算金额', '完成时效', '注', '说明', '一年经费标准', '100%'].some(endsTable)).toBe(false);
  });

  it('reads the department that a line names', () => {
    expect(officeOf('部门名称:某市某局单位:万元')).toBe('某市某局');
    expect(officeOf('单位名称:某中心')).toBe('某中心');
    expect(officeOf('完成情况')).toBe('');
    expect(isFurniture('部门名称:某市某局单位:万元')).toBe(true);
  });

  it('knows page marks', () => {
    expect(['第3页', '第3页共10页', '第3页/共10页', '-12-', '—12—', '3/10'].every(isPageMark)).toBe(true);
    expect(['3', '12月', '3-10人'].some(isPageMark)).toBe(false);
  });

  it('leaves out the number of a page and what the next prints anew: its head, and the header of a table that goes on', () => {
    const kept = (text: string): string[] => withoutPageEnds(textLines(text)).map((line) => line.text.trim());
    const header = '一级指标 二级指标 三级指标 指标值';
    const first = `某局预算公开\n${header}\n产出指标 数量指标 巡查次数 ≥37`;
    expect(kept(`${first}\n          —41—\n某局预算公开\n${header}\n次`)).toEqual([...first.split('\n'), '次']);
    expect(kept(`${first}\n- 3 -\n某局 2024 年部门预算\n${header}\n次`)).toEqual([...first.split('\n'), '次']);
    // A number alone is a page's where such a header comes again close below it.
    expect(kept(`${first}\n42\n某局 2024 年部门预算\n${header}\n次`)).toEqual([...first.split('\n'), '次']);
    expect(kept(`${first}\n42\n次`)).toEqual([...first.split('\n'), '42', '次']);
    expect(kept(`42\n${first}`)).toEqual(['42', ...first.split('\n')]);
    // So is one apart from the lines of a text that has hardly any blank line; a cell between blank lines is one where all cells stand so.
    const rows = '质量指标 完好率 ≥95%\n时效指标 完工时间 9月底\n成本指标 单价 ≤40元\n效益指标 社会效益 受益人数 600人';
    expect(kept(`${first}\n${rows}\n\n42\n`)).toEqual([...first.split('\n'), ...rows.split('\n')]);
    expect(kept('巡查次数\n\n42\n\n完好率\n\n95%')).toContain('42');
    // Another form begins with a title or its labels.
    const next = ['某项目绩效目标表', '项目名称：河道整治', header, '产出指标 数量指标 清淤长度 2公里'];
    expect(kept(`${first}\n- 3 -\n${next.join('\n')}`)).toEqual([...first.split('\n'), ...next]);
    expect(kept(`${first}\n${header}`)).toEqual([...first.split('\n'), header]);
  });

  it('takes lone numbers for page numbers only where they count up page by page', () => {
    const pages = (numbers: readonly number[]): string => numbers.map((number) => `完成率 100%\n\n${number}\n 次页`).join('\n\n');
    expect(pageNumberLines(textLines(pages([7, 8, 9]))).size).toBe(3);
    expect(pageNumberLines(textLines(pages([7, 4, 9]))).size).toBe(0);
    expect(pageNumberLines(textLines(pages([70]))).size).toBe(0);
  });
});
