import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

/** Department, unit, project and the targets of its rows, for each project. */
async function read(lines: readonly string[]): Promise<readonly string[]> {
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: 'a.csv' });
  if (outcome?.kind !== 'read') throw new Error('the list was not read');
  return outcome.document.departments.flatMap((department) =>
    department.units.flatMap((unit) =>
      unit.projects.map(({ name, indicators }) => [department.name, unit.name, name, ...indicators.map(({ value }) => value)].join(' ')),
    ),
  );
}

const ROW = '产出指标,数量指标,会议场次';

describe('主管部门 in a column of a list', () => {
  it('parts projects of one name, printed once or on every row', async () => {
    const head = '主管部门,预算单位,项目名称,一级指标,二级指标,三级指标,指标值';
    const rows = ['甲局,甲局本级', ',甲中心', '乙局,乙所'].map((who, index) => `${who},会议费,${ROW},≥${index + 2}场`);
    const expected = ['甲局 甲局本级 会议费 ≥2场', '甲局 甲中心 会议费 ≥3场', '乙局 乙所 会议费 ≥4场'];
    expect(await read([head, ...rows])).toEqual(expected);
    expect(await read([head, ...rows.map((row) => row.replace(/^,/, '甲局,'))])).toEqual(expected);
  });

  it('names the unit where no other column does', async () => {
    const head = '主管部门,项目名称,一级指标,二级指标,三级指标,指标值';
    const rows = ['甲局,会议费', '甲局,会议费', '乙局,会议费'].map((who, index) => `${who},${ROW},≥${index + 2}场`);
    expect(await read([head, ...rows])).toEqual(['甲局 甲局 会议费 ≥2场 ≥3场', '乙局 乙局 会议费 ≥4场']);
  });
});
