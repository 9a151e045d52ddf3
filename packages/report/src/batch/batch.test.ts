import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { indexData } from '../site/index-data.js';
import { indexFiles } from '../site/index-files.js';
import { Batch, moneyBand } from './batch.js';
import { siteDocument } from './site-document.js';

const LINE = { unitCode: '', unitName: '', department: '', amount: null, type: '', origin: '', row: 1 };
const OPTIONS = { language: 'zh-CN', wording: DEMO_WORDING } as const;

describe('a batch', () => {
  it('adds up documents that crossed a journal as JSON', () => {
    const batch = new Batch();
    for (const path of ['a.md', 'b.md'])
      batch.add(JSON.parse(JSON.stringify(siteDocument(demoAnalysis(path), OPTIONS))) as ReturnType<typeof siteDocument>);
    expect(batch.documents).toBe(2);
    expect(batch.projects).toHaveLength(8);
    expect(batch.projects.map(({ department }) => department)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(batch.piles).toEqual({ return: 2, verify: 2, hint: 0, doubtful: 2, clear: 2 });
    expect(batch.amount).toBeCloseTo(190.8);
    expect(batch.rules.get('vague-value')).toMatchObject({ findings: 8, projects: 4 });
    expect(batch.rules.get('inverted-comparator')).toMatchObject({ findings: 2, projects: 0 });
    expect(batch.percentages.get(98)).toBe(2);
  });

  it('counts a project once that stands in two files', () => {
    const [single, batch] = [new Batch(), new Batch()];
    single.add(siteDocument(demoAnalysis('a.md'), OPTIONS));
    for (const path of ['a.md', 'b.md']) batch.add(siteDocument(demoAnalysis(path), OPTIONS));
    batch.countOnce();
    expect(batch).toMatchObject({
      documents: 2,
      rows: single.rows,
      amount: 95.4,
      piles: { return: 1, verify: 1, hint: 0, doubtful: 1, clear: 1 },
    });
    expect(batch.projects).toHaveLength(4);
    expect(batch.departments).toHaveLength(1);
    expect(batch.rules.get('vague-value')).toMatchObject({ findings: 4, projects: 2 });
    expect(batch.twice).toMatchObject([{ counted: 'a.md', other: 'b.md', differing: 0 }]);
  });

  it('gives projects their office and names what the list expects and nobody submitted', async () => {
    const batch = new Batch();
    for (const path of ['a.md', 'b.md']) batch.add(siteDocument(demoAnalysis(path), OPTIONS));
    batch.countOnce();
    const line = (projectCode: string, projectName: string, office: string) => ({ ...LINE, projectCode, projectName, office });
    batch.assign(
      [line("'410300-220000000046799", '社保基金工作经费', '社保科'), line('1', '<b>没有报的', '教科文科'), line('2', '也没有报', '')],
      { [batch.departments[0]?.name ?? '']: '综合科' },
    );
    const { offices, projects } = indexData(batch, OPTIONS);
    const named = projects.map((project) => [project[1], offices[project[16]]]);
    expect(named.filter(([, office]) => office === '社保科')).toEqual([['社保基金工作经费', '社保科']]);
    expect(named.filter(([, office]) => office === '综合科')).toHaveLength(3);
    expect([batch.expected, batch.missing.map(({ projectName }) => projectName)]).toEqual([3, ['<b>没有报的', '也没有报']]);
    const files = new Map<string, string>();
    for await (const { path, content } of indexFiles(batch, ['html', 'markdown'], OPTIONS)) files.set(path, content);
    expect(files.get('index.html')).toContain('<a href="missing.html">未报的项目：应报 3 个，未报 2 个</a>');
    expect(files.get('index.html')).toContain('<select id="office">');
    expect(files.get('missing.html')).toContain('&lt;b&gt;没有报的');
    expect(files.get('index.md')).toContain('也没有报');
  });

  it('has neither offices nor a page of what is missing where nobody said', async () => {
    const batch = new Batch();
    batch.add(siteDocument(demoAnalysis(), OPTIONS));
    batch.assign(null, {});
    const paths: string[] = [];
    for await (const { path, content } of indexFiles(batch, ['html'], OPTIONS)) {
      paths.push(path);
      expect(content).not.toContain('<select id="office">');
    }
    expect(paths).toEqual(['index.html']);
  });

  it('lists the most urgent first', () => {
    const batch = new Batch();
    batch.add(siteDocument(demoAnalysis(), OPTIONS));
    expect(indexData(batch, OPTIONS).projects.map((project) => project[6])).toEqual([0, 1, 3, 4]);
  });

  it('knows the money bands', () => {
    expect([null, 0, 9.99, 10, 99, 100, 5000].map(moneyBand)).toEqual([-1, 0, 0, 1, 2, 3, 5]);
  });
});
