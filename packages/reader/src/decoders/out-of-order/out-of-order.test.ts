import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(text: string) {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators);
}

it('reads, in doubt, the rows that still stand together where headings stand elsewhere and cells are in pieces', async () => {
  const rows = await read(
    '河道整治项目自评表.doc\n项目名称 河道整治 主管部门 某县水利局 一级指标 年度资金总额 三级指标 年初目标值 (A) 实际完成值 (B) 得分 ' +
      '河道清淤疏浚长 度 12公里 12.6公里 10 岸坡整治及绿化 面积 4500平方米 4557平方米 10 工程验收合格率 100% 100% 10 ' +
      '资金拨付及时率 98%以上 100% 10 社会效益 指标 沿河居民受益人 数 3000人 3120人 20 二级指标 数量指标 年度 绩效 目标 (80 分) ' +
      '产出指标 (60 分) 时效指标 效益指标 (40 分) 总分 质量指标 100',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['河道清淤疏浚长度', '12公里'],
    ['岸坡整治及绿化面积', '4500平方米'],
    ['工程验收合格率', '100%'],
    ['资金拨付及时率', '98%以上'],
    ['沿河居民受益人数', '3000人'],
  ]);
  expect(rows.every(({ doubts }) => doubts.includes('disorder'))).toBe(true);
});

it('makes no rows of a report of what was done', async () => {
  const rows = await read(
    '2023年工作总结\n全年完成河道清淤12公里,岸坡整治4500平方米,工程验收合格率100%。 社会效益 明显。 经济效益 良好。 下一步 继续 做好 各项 工作 20 30 40',
  );
  expect(rows).toEqual([]);
});
