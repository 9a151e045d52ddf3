import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function namesIn(rows: readonly string[]): Promise<readonly string[]> {
  const lines = ['项目支出绩效目标表（2026年度）', '项目名称\t苗圃改造', '一级指标\t二级指标\t三级指标\t指标值', ...rows];
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: 'a.txt' });
  if (outcome?.kind !== 'read') throw new Error('the text was not read');
  const { departments } = outcome.document;
  return departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap((project) => project.indicators.map(({ name }) => name))),
  );
}

describe('numbers before names', () => {
  const ROWS = ['产出\t数量\t1.改造苗床\t≥30亩', '产出\t质量\t2.滴头堵塞率\t≤8%', '效益\t社会效益\t3.苗农用工\t减少'];

  it("are the form's where they go through from the first row to the last", async () => {
    expect(await namesIn(ROWS)).toEqual(['改造苗床', '滴头堵塞率', '苗农用工']);
  });

  it('are kept where they begin anew', async () => {
    expect(await namesIn([...ROWS, '效益\t社会效益\t1.苗农增收\t≥5%'])).toEqual(['1.改造苗床', '2.滴头堵塞率', '3.苗农用工', '1.苗农增收']);
  });
});
