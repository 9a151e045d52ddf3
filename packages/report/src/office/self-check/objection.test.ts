import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Objection, objectionDocument, objectionPage } from './objection-document.js';

const OBJECTION: Objection = {
  department: '某市人力资源和社会保障局',
  unit: '某中心',
  project: '培训经费',
  code: '410000210000000012345',
  amount: 20,
  file: '表.xlsx',
  place: '目标表!H5',
  rows: [{ level1: 'output', level2: '质量指标', name: '培训合格率', value: '≤95%', definition: '' }],
  rule: '比较符方向',
  severity: 'error',
  opinion: '“培训合格率”应当越高越好，请核实比较符；建议改为：≥95%。',
  reason: 'policy',
  words: '按省厅文件，\n合格率实行总量控制。',
  filledBy: '李四',
  date: '2026-11-30',
};

describe('the page on an opinion that a unit holds to be wrong', () => {
  it('has the row, the opinion and the reason of the unit, addressed to the office; the same on paper and in the browser', async () => {
    const page = await objectionPage(OBJECTION, 'zh-CN');
    const text = strFromU8(unzipSync(await objectionDocument(OBJECTION, 'zh-CN'))['word/document.xml'] ?? new Uint8Array());
    const parts = [
      '财政部门：',
      '某中心',
      '培训经费',
      '目标表!H5',
      '质量指标',
      '≤95%',
      OBJECTION.opinion,
      '政策规定',
      '合格率实行总量控制。',
      '李四',
      '2026年11月30日',
    ];
    for (const said of [page, text]) for (const part of parts) expect(said).toContain(part);
    expect(page).not.toContain('请在此写明理由');
    expect(await objectionPage(OBJECTION, 'en')).toContain('To the finance office:');
  });

  it('leaves room to write where no reason was given, and says so of an opinion on the whole project', async () => {
    const page = await objectionPage({ ...OBJECTION, words: ' ', reason: '', rows: [] }, 'zh-CN');
    expect(page).toContain('请在此写明理由');
    expect(page).toContain('说的是整个项目');
  });

  it('makes text of whatever names hold', async () => {
    const page = await objectionPage({ ...OBJECTION, unit: '<script>alert(1)</script>' }, 'zh-CN');
    expect(page).not.toContain('<script>alert');
  });
});
