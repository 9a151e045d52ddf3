import type { SourceReference } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { formFiles } from '../../testing/form-files.js';
import { readDocuments } from '../read.js';

const FORM = [
  '项目支出绩效目标表|>|>|>|>|>|>',
  '项目名称|某市植保项目|实施单位|某市植保站|>|预算金额|180万元',
  '一级指标|二级指标|三级指标|指标性质|指标值|单位|权重',
  '产出指标|数量指标|培训次数|≥|5|次|50',
  '产出指标|质量指标|培训质量|定性|明显改善||20',
].join('\n');

const cellsOf = (references: readonly SourceReference[] | undefined): readonly string[] =>
  (references ?? []).map((reference) =>
    reference.kind === 'sheet' ? reference.cell : reference.kind === 'table' ? `R${reference.row}C${reference.column}` : reference.kind,
  );

describe('places of a row', () => {
  it.each([
    ['xlsx', ['E4', 'E5'], ['G4', 'G5']],
    ['docx', ['R4C5', 'R5C5'], ['R4C7', 'R5C7']],
  ] as const)('are the cells of the value and of the weight, not that of a sign before them: %s', async (format, values, weights) => {
    const bytes = formFiles(FORM).get(format);
    const [read] = bytes === undefined ? [] : await readDocuments(bytes, { path: `a.${format}` });
    if (read?.kind !== 'read') throw new Error('the form was not read');
    const rows = read.document.departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap((own) => own.indicators)),
    );
    expect(rows.map(({ value }) => value)).toEqual(['≥5次', '定性:明显改善|']);
    expect(rows.map(({ valueReferences }) => cellsOf(valueReferences)[0])).toEqual(values);
    expect(rows.flatMap(({ weightReferences }) => cellsOf(weightReferences))).toEqual(weights);
  });
});
