import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

const HEADER = '一级指标 二级指标 三级指标 指标值 设置的由来 上年完成值 指标实际完成值 材料出处 完成率 得分';

async function read(lines: readonly string[]) {
  const text = ['项目支出绩效自评表', '项目名称 河道整治', ...lines].join('\n');
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators.map(({ name, value }) => [name, value]));
}

it('makes no rows of headings that stand behind one which nobody knows', async () => {
  expect(await read([HEADER, '产出指标'])).toEqual([]);
});

it('still takes a body that runs on in the line of its header', async () => {
  const rows = await read([
    '一级指标 二级指标 三级指标 指标值 产出指标 数量指标 清淤河道长度 ≥12公里',
    '质量指标 工程验收合格率 ≥95%',
    '效益指标 社会效益指标 受益人数 ≥300人',
  ]);
  expect(rows).toEqual([
    ['清淤河道长度', '≥12公里'],
    ['工程验收合格率', '≥95%'],
    ['受益人数', '≥300人'],
  ]);
});
