import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

it('names the text inside a table that no row took', async () => {
  const text =
    '项目名称：培训项目一级指标二级指标三级指标指标值产出指标数量指标培训人数≥50人此处文字破损无法分开的说明质量指标培训合格率≥95%效益指标社会效益指标业务水平提升满意度指标服务对象满意度指标学员满意度≥90%';
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const { departments, reading } = outcome.document;
  const names = departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
  );
  expect(names).toEqual(['培训人数', '培训合格率', '业务水平', '学员满意度']);
  expect(reading.unplaced).toEqual([
    { text: '此处文字破损无法分开的说明', references: [expect.objectContaining({ kind: 'text', line: 1 })] },
  ]);
});

it('reads a table of one aspect under a header of its own line', async () => {
  const lines = [
    '项目名称：培训项目',
    '一级指标二级指标三级指标指标值',
    ...[1, 2, 3].map((i) => `产出指标数量指标第${i}期培训人数≥5${i}人`),
  ];
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const rows = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
  );
  expect(rows.map(({ level1, level2, name, value }) => [level1, level2, name, value])).toEqual(
    [1, 2, 3].map((i) => ['output', '数量指标', `第${i}期培训人数`, `≥5${i}人`]),
  );
});

it('takes a header behind headings that repeat without end, and no header from those', async () => {
  const text = `${'二级指标'.repeat(300)}……项目名称：培训项目一级指标二级指标三级指标指标值产出指标数量指标培训人数≥50人质量指标培训合格率≥95%`;
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const rows = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
  );
  expect(rows).toEqual(['培训人数', '培训合格率']);
});
