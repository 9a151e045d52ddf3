import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

const HEAD = [
  '| 项目名称 | 步道养护 | | | | | |',
  '| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |',
  '| 产出指标 | 数量指标 | 养护步道里程 | ≥ | 12 | 公里 | 20 |',
  '| 产出指标 | 质量指标 | 养护验收合格率 | ≥ | 98 | % | 20 |',
  '| 效益指标 | 社会效益指标 | 步道日均使用人次 | ≥ | 350 | 人次 | 20 |',
];

/** Rows of the table with a last line that the file cuts off: name, value and doubts. */
async function rows(last: string) {
  const [outcome] = await readDocuments(new TextEncoder().encode([...HEAD, last].join('\n')), { path: 'a.md' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators.map(({ name, value, doubts }) => [name, value, doubts]));
}

describe('a table that the file cuts off in its last row', () => {
  it('keeps a row whose target is whole', async () => {
    expect((await rows('| 满意度指标 | 服务对象满意度指标 | 周边居民满意度 | ≥ | 92 | % | 1')).at(-1)).toEqual([
      '周边居民满意度',
      '≥92%',
      [],
    ]);
  });

  it('does not rely on one that ends in its target', async () => {
    const read = await rows('| 满意度指标 | 服务对象满意度指标 | 周边居民满意度 | ≥ | 9');
    expect(read.some(([name, , doubts]) => name === '周边居民满意度' && doubts?.length === 0)).toBe(false);
  });
});
