import { describe, expect, it } from 'vitest';
import { readDocuments } from '../read.js';

/** Rows that are read of a text. */
async function rowsOf(text: string): Promise<string[]> {
  const names: string[] = [];
  for (const outcome of await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' })) {
    if (outcome.kind !== 'read') throw new Error(outcome.problem.id);
    for (const { units } of outcome.document.departments)
      for (const { projects } of units) for (const { indicators } of projects) names.push(...indicators.map(({ name }) => name));
  }
  return names;
}

const numbered = (rows: number, row: (index: number) => string): string[] => Array.from({ length: rows }, (_, index) => row(index + 1));

describe('long tables', () => {
  // Each of them once ended at a limit, and the rows behind it were lost without a word.
  it.each([
    [
      'one cell a line',
      (rows: number) => [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        ...numbered(rows, (i) => `产出指标\n数量指标\n培训人数第${i}批\n≥${i}人`),
      ],
    ],
    [
      'columns set with spaces',
      (rows: number) => [
        '项目支出绩效目标表',
        '一级指标    二级指标    三级指标          指标值',
        ...numbered(rows, (i) => `${i % 4 === 1 ? '产出指标' : '    '}    数量指标    培训人数第${i}批        ≥${i}人`),
      ],
    ],
    [
      'an aspect of many rows in one line',
      (rows: number) => [
        [
          '项目名称：培训项目一级指标二级指标三级指标指标值产出指标数量指标',
          ...numbered(rows - 3, (i) => `培训人数第${i}批≥${i + 50}人`),
          '质量指标培训合格率≥95%效益指标社会效益指标业务水平提升满意度指标服务对象满意度指标学员满意度≥90%',
        ].join(''),
      ],
    ],
  ])('keep all their rows: %s', async (_, lines) => {
    const names = await rowsOf(lines(2500).join('\n'));
    expect(names.length).toBe(2500);
    expect(names).toContain('培训人数第2497批');
  });
});
