import { type Analysis, analyse, DEFAULT_CONFIGURATION, suggestionOf } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';
import { describe, expect, it } from 'vitest';
import { summarise } from '../batch/summarise.js';
import type { Language } from '../language.js';
import { findingsText } from './findings-text.js';
import { displayWidth } from './width.js';

const TABLE = `项目支出绩效目标表

| 项目名称 | 设备维护 | | | |
| --- | --- | --- | --- | --- |
| 项目金额（万元） | 20 | | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
| 产出指标 | 质量指标 | 设备运行情况 | 良好 | 30 |
| 产出指标 | 时效指标 | 完成时间 | 及时 | 20 |
| 产出指标 | 数量指标 | 系统的日常巡检工作的开展情况以及与之有关的各项配套保障措施的落实 | 加强 | 20 |
| 效益指标 | 社会效益指标 | 群众获得感 | 提升 | 20 |
`;

async function analysed(): Promise<Analysis> {
  const [outcome] = await readDocuments(new TextEncoder().encode(TABLE), { path: 'table.md' });
  if (outcome?.kind !== 'read') throw new Error('the table was not read');
  return analyse(outcome.document, { configuration: DEFAULT_CONFIGURATION });
}

async function textOf(language: Language): Promise<string> {
  return findingsText(await analysed(), { language, colour: false, columns: 60, minimum: 'info', configuration: DEFAULT_CONFIGURATION });
}

describe('findings for the terminal', () => {
  it('mark only the first line of a suggestion with an arrow', async () => {
    const { findings } = await analysed();
    const suggestions = findings.map((finding) => suggestionOf(finding, 'zh-CN')).filter((suggestion) => suggestion !== '');
    expect(suggestions.some((suggestion) => displayWidth(suggestion) > 60)).toBe(true);
    expect((await textOf('zh-CN')).split('→')).toHaveLength(suggestions.length + 1);
  });

  it('leave out what another finding of the row says', async () => {
    const analysis = await analysed();
    const [first, second] = analysis.findings;
    if (first === undefined || second === undefined) throw new Error('the rows say nothing');
    const said = { ...analysis, findings: [first, { ...second, within: first.ruleId }] };
    const options = { language: 'zh-CN', colour: false, columns: 60, minimum: 'info', configuration: DEFAULT_CONFIGURATION } as const;
    expect(findingsText(said, options)).toBe(findingsText({ ...analysis, findings: [first] }, options));
    const { findings, told } = summarise(said, said, [], 0);
    expect([findings, told].map(({ error, warning, info }) => error + warning + info)).toEqual([2, 1]);
  });

  it('give money in 万元 to Chinese readers and in yuan to others', async () => {
    expect(await textOf('zh-CN')).toContain('设备维护（20.00 万元）');
    expect(await textOf('en')).toContain('设备维护 (200,000 yuan)');
  });
});
