import { describe, expect, it } from 'vitest';
import { Panel, type YearRow } from './panel.js';
import { attritionOf } from './tables.js';

const row = (year: number, name: string, value: string, more: Partial<YearRow> = {}): YearRow => ({
  documentId: `d${year}`,
  projectId: 'p0',
  rowId: `r${name}`,
  year,
  unit: '某市某局',
  projectCode: null,
  projectName: `${year}年会议费`,
  level1: 'output',
  name,
  value,
  ...more,
});

function panelOf(...rows: readonly YearRow[]) {
  const panel = new Panel();
  for (const each of rows) panel.add(each);
  return [...panel.rows()];
}

describe('a panel', () => {
  it('matches projects whose names differ by the year, and rows by their names', () => {
    const rows = panelOf(
      row(2023, '会议次数', '≥10次'),
      row(2023, '参会人数', '≥100人'),
      row(2023, '2023年培训完成率', '100%'),
      row(2024, '会议次数', '≥10次'),
      row(2024, '参会人数', '≥120人'),
      row(2024, '2024年培训完成率', '100%'),
      row(2024, '满意度', '≥90%'),
    );
    expect(rows.map(({ outcome, nameTo, projectMatch, projectLikeness }) => [outcome, nameTo, projectMatch, projectLikeness])).toEqual([
      ['kept', '会议次数', 'name', 1],
      ['changed', '参会人数', 'name', 1],
      ['kept', '2024年培训完成率', 'name', 1],
      ['added', '满意度', 'name', 1],
    ]);
    expect(rows[1]).toMatchObject({
      yearFrom: 2023,
      yearTo: 2024,
      valueFrom: '≥100人',
      valueTo: '≥120人',
      rowIdFrom: 'r参会人数',
      rowLikeness: 1,
    });
    expect(attritionOf(rows)).toEqual([
      { yearFrom: 2023, yearTo: 2024, outcome: 'kept', rows: 2, share: 2 / 3 },
      { yearFrom: 2023, yearTo: 2024, outcome: 'changed', rows: 1, share: 1 / 3 },
      { yearFrom: 2023, yearTo: 2024, outcome: 'added', rows: 1, share: 1 / 4 },
    ]);
  });

  it('goes by the code before the name, and from a year to the next one there is', () => {
    const rows = panelOf(
      row(2021, '会议次数', '1', { projectCode: '4103-01', projectName: '会议费' }),
      row(2024, '会议次数', '1', { projectCode: '410301', projectName: '综合业务费' }),
      row(2024, '会议次数', '1', { projectId: 'p1', projectCode: '410302', projectName: '会议费' }),
    );
    expect(rows.map(({ outcome, projectMatch, projectNameTo }) => [outcome, projectMatch, projectNameTo])).toEqual([
      ['kept', 'code', '综合业务费'],
      ['project-added', null, '会议费'],
    ]);
    expect(rows[0]?.projectLikeness).toBeLessThan(0.5);
  });

  it('tells what went with its project, keeps units apart and does not match rows of another class', () => {
    const gone = panelOf(row(2023, '甲', '1', { projectName: '全然不同' }), row(2024, '乙', '1'));
    expect(gone.map(({ outcome }) => outcome)).toEqual(['project-dropped', 'project-added']);
    expect(panelOf(row(2023, '甲', '1'), row(2024, '甲', '1', { unit: '另一个局' }))).toEqual([]);
    expect(panelOf(row(2023, '甲', '1'), row(2024, '甲', '1', { level1: 'benefit' })).map(({ outcome }) => outcome)).toEqual([
      'dropped',
      'added',
    ]);
  });
});
