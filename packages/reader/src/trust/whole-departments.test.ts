import { describe, expect, it } from 'vitest';
import type { TableDraft } from '../draft.js';
import { WholeDepartments } from './whole-departments.js';

function above(lines: readonly string[]): boolean {
  const source = {
    blocks: [
      {
        kind: 'text' as const,
        lines: lines.map((text, at) => ({ text, line: at + 1, page: null, blanksBefore: 0, pageBreakBefore: false, references: [] })),
      },
    ],
  };
  const place = { kind: 'text', line: lines.length, column: 0, length: 1 };
  const table = { projects: [{ indicators: [{ nameReferences: [place] }] }], overall: null } as unknown as TableDraft;
  return new WholeDepartments(source).above(table);
}

describe('the targets of a project', () => {
  it('stand under a heading of a whole department', () => {
    expect(above(['某县党校2024年部门整体支出绩效目标公开', '总支出1268万元，其中项目支出421万元。', '数量指标：班期数≥14期'])).toBe(true);
    expect(above(['某县水务局整体支出绩效自评报告', '数量指标：检查次数≥14次'])).toBe(true);
  });

  it('stand under one of their own', () => {
    expect(above(['部门整体支出绩效目标表', '项目名称 防汛物资', '数量指标：编织袋≥14条'])).toBe(false);
    expect(above(['专项资金整体绩效目标表', '数量指标：编织袋≥14条'])).toBe(false);
    expect(above(['项目支出绩效目标表', '数量指标：编织袋≥14条'])).toBe(false);
  });
});
