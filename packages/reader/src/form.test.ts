import { describe, expect, it } from 'vitest';
import { readForm } from './form.js';
import { readDocuments } from './read.js';

const HEADER = `| 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
|---|---|---|---|---|
`;
const FORM = `# 项目支出绩效目标申报表（2025年度）

${HEADER}|  | 成本指标 | 经济成本指标 | 项目总成本 |  |
|  | 产出指标 | 数量指标 |  |  |
|  | 产出指标 | 质量指标 | 资金使用合规 | 合规 |
|  | 满意度指标 | 服务对象满意度指标 | 服务对象 |  |
`;
const FILLED = `# 项目支出绩效目标申报表（2025年度）

${HEADER}| 农田水利维修 | 成本指标 | 经济成本指标 | 项目总成本 | 50 |
|  | 产出指标 | 数量指标 | 维修渠道长度 | ≥3公里 |
|  | 产出指标 | 质量指标 | 资金使用合规 | 合规 |
|  | 满意度指标 | 服务对象满意度指标 | 服务对象 | ≥90% |
`;

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string, withForm: boolean) {
  const form = await readForm(bytes(FORM), { path: 'form.md' });
  if (form.kind !== 'form') throw new Error('the form could not be read');
  const [outcome] = await readDocuments(bytes(text), { path: 'filled.md', forms: withForm ? [form.form] : [] });
  if (outcome?.kind !== 'read') throw new Error('the document could not be read');
  return outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
  );
}

describe('a blank form', () => {
  it('marks what it prints itself: prefilled rows as template, names as the form’s own', async () => {
    const rows = await read(FILLED, true);
    expect(rows.map(({ name, template, formParts }) => [name, template, formParts ?? []])).toEqual([
      ['项目总成本', false, ['name']],
      ['维修渠道长度', false, []],
      ['资金使用合规', true, ['name', 'value']],
      ['服务对象', false, ['name']],
    ]);
  });

  it('marks nothing where none is given', async () => {
    for (const row of await read(FILLED, false)) expect(row).toMatchObject({ template: false });
  });

  it('knows the choices of drop-down lists', async () => {
    const forms = [{ path: 'form.xlsx', rows: [], choices: ['合规', '不合规'] }];
    const [outcome] = await readDocuments(bytes(FILLED), { path: 'filled.md', forms });
    if (outcome?.kind !== 'read') throw new Error('the document could not be read');
    const rows = outcome.document.departments[0]?.units[0]?.projects[0]?.indicators ?? [];
    expect(rows.map(({ value, template, formParts }) => [value, template, formParts ?? []])).toEqual([
      ['50', false, []],
      ['≥3公里', false, []],
      ['合规', false, ['value']],
      ['≥90%', false, []],
    ]);
  });

  it('says why a form could not be read', async () => {
    expect(await readForm(new Uint8Array(), { path: 'form.md' })).toMatchObject({ kind: 'failed', problem: { id: 'empty' } });
  });
});
