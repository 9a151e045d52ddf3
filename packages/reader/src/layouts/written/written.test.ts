import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(...lines: readonly string[]) {
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators);
}

it('leaves out what is said of a target, between targets of one line and behind the last', async () => {
  const rows = await read(
    '灌区维护项目支出绩效自评报告',
    '(二)绩效目标完成情况',
    '数量指标:维修渠道12公里,指标完成率100%,更换闸门30扇,指标完成率100%。',
    '质量指标:工程验收合格率98%,指标完成率100%。',
    '满意度指标:灌区群众满意度90%,指标完成率100%。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['维修渠道', '12公里'],
    ['更换闸门', '30扇'],
    ['工程验收合格率', '98%'],
    ['灌区群众满意度', '90%'],
  ]);
});

it('doubts sentences that stand under a header of columns, and cuts none of them inside brackets', async () => {
  const rows = await read(
    '项目绩效目标表',
    '评价指标 绩效内容 绩效标准 全年绩效目标',
    '产出指标 数量指标 目标1 受益人数 渔民补贴(每月每人300元、退捕渔民每人500元)受益渔民232人、护渔员培训91人',
    '质量指标 目标2 补贴发放准确率100%、培训合格率95%',
    '满意度指标 渔民满意度90%',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ name, value }) => /[(（][^)）]*$/.test(name) || /^\d+元/.test(value))).toEqual([]);
  expect(rows.filter(({ doubts }) => doubts.length === 0)).toEqual([]);
});

it('reads a period as one value, and doubts what is cut out of a sentence by guess', async () => {
  const rows = await read(
    '示范村道路改造资金绩效评价报告',
    '(四)绩效目标',
    '数量指标:',
    '该工程改造村道14公里,安装路灯60盏。',
    '质量指标:',
    '本工程于2022年3月5日开工,2022年8月16日,经县交通局组织验收。',
    '时效指标:',
    '项目建设周期为2022年元月至2022年10月。',
    '成本指标:',
    '工程总投入640万元,镇级安排95万元,补贴标准为每户每年800元。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toContainEqual(['项目建设周期', '2022年元月至2022年10月']);
  const sure = rows.filter(({ doubts }) => doubts.length === 0).map(({ name }) => name);
  expect(sure).toEqual(['安装路灯', '项目建设周期', '工程总投入']);
  expect(rows.map(({ value }) => value)).not.toContain('8月16日');
});
