import { describe, expect, it } from 'vitest';
import { draftWith } from '../../testing/table-draft.js';
import type { IndicatorDraft } from '../draft.js';
import { readDocuments } from '../read.js';
import { doubtDisorder } from './disorder.js';

/** Cells of a paired table printed one below the other, each class's names before its values: as plain text extraction by column does. */
const COLUMN_BY_COLUMN = `2025年度部门预算项目绩效目标表
一级指标
二级指标
三级指标
指标值
产出指标
数量指标
410300250000000000011
410300250000000000012
410300250000000000013
培训场次
1,250.00
质量指标
培训合格率
≥95%
满意度指标
产出指标
时效指标
完成时间
效益指标
`;

const IN_ORDER = `2025年度部门预算项目绩效目标表
项目名称 职工培训
一级指标
二级指标
三级指标
指标值
产出指标
数量指标
培训场次
≥3场
产出指标
质量指标
培训合格率
≥95%
满意度指标
服务对象满意度指标
学员满意度
≥90%
`;

async function rowsOf(text: string) {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: 'table.txt' });
  if (outcome?.kind !== 'read') return [];
  return outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
  );
}

describe('text in disorder', () => {
  it('is read without an accusation: every row is doubted', async () => {
    const rows = await rowsOf(COLUMN_BY_COLUMN);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row, `${row.name} | ${row.value}`).not.toMatchObject({ doubts: [] });
  });

  it('leaves text in order alone', async () => {
    const rows = await rowsOf(IN_ORDER);
    expect(rows.map(({ name, value, doubts }) => `${name} ${value} ${doubts}`)).toEqual([
      '培训场次 ≥3场 ',
      '培训合格率 ≥95% ',
      '学员满意度 ≥90% ',
    ]);
  });
});

describe('the table of a department', () => {
  const row = (name: string): IndicatorDraft => ({
    level1: 'output',
    level2: '',
    name,
    value: '≥95%',
    definition: '',
    weight: null,
    printedDirection: null,
    previousValue: '',
    nameReferences: [],
    valueReferences: [],
    repairs: [],
    confidence: 0.9,
    doubts: [],
    template: false,
  });
  const table = (names: readonly string[]) =>
    draftWith({
      kind: 'overall',
      overall: { department: { code: '', name: '某局' }, goal: '', duties: [], budget: null, indicators: names.map(row) },
    });
  const doubtsOf = (names: readonly string[]) => doubtDisorder(table(names)).overall?.indicators.map(({ doubts }) => doubts);

  it('is doubted as that of a project is, by what stands in its cells', () => {
    expect(doubtsOf(['培训合格率', '410300250000000000011', '1,250.00', '质量指标'])).toEqual(Array(4).fill(['disorder']));
    expect(doubtsOf(['培训合格率', '1,250.00', '质量指标'])).toEqual([[], [], []]);
  });
});
