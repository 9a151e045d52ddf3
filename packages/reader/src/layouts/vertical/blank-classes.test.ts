import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

const HEAD = '<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值';
const FILLED = '<tr><td>产出指标<td>数量指标<td>开放阅览室<td>≥12个<tr><td>效益指标<td>社会效益指标<td>接待读者<td>≥8000人次';

async function blankIn(rows: string): Promise<unknown> {
  const page = `<h1>项目支出绩效目标表（2026年度）</h1><p>项目名称：阅览室运行</p><table>${HEAD}${rows}</table>`;
  const [outcome] = await readDocuments(new TextEncoder().encode(page), { path: 'a.html' });
  if (outcome?.kind !== 'read') throw new Error('the page was not read');
  return outcome.document.departments[0]?.units[0]?.projects[0]?.blankClasses;
}

describe('classes that a form prints', () => {
  it('are said where nothing is filled in under them, and only there', async () => {
    expect(await blankIn(`<tr><td>成本指标<td>经济成本指标<td><td>${FILLED}`)).toEqual(['cost']);
    expect(await blankIn(`<tr><td>成本指标<td>经济成本指标<td>人均成本<td>≤5元/人${FILLED}`)).toBeUndefined();
    expect(await blankIn(FILLED)).toBeUndefined();
  });
});
