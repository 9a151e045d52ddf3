import { SELF_VERDICT } from '@perf-lint/review';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { selfCheckDocument, selfCheckPage } from './self-check-document.js';

const builder = new LedgerBuilder({ language: 'zh-CN' });
builder.add(demoAnalysis('甲.md', 'a'.repeat(64)));
const made = builder.build();
const reject = { verdict: 'reject', reason: 'policy', wording: '', reviewer: '张三', date: '2026-11-29' } as const;
const ledger = { ...made, entries: made.entries.map((entry, index) => (index === 0 ? { ...entry, decision: reject } : entry)) };

const OPTIONS = { language: 'zh-CN', filledBy: '', rulesOff: [] } as const;

describe('the self-check', () => {
  it('has every opinion as a row, what was decided, and room to sign; the same on paper and in the browser', async () => {
    const page = await selfCheckPage(ledger, OPTIONS);
    expect(page).toContain('绩效目标自查表');
    expect(page.match(/<tr>/g)).toHaveLength(ledger.entries.length + 1);
    expect(page).toContain('不改，理由：政策规定');
    expect(page).not.toContain('不采纳');
    expect(page).toContain('填报人（签字）：');
    expect(page).toContain(`尚未处理 ${ledger.entries.length - 1} 条`);
    expect(page).toContain('单位负责人（签字）');
    const text = strFromU8(unzipSync(await selfCheckDocument(ledger, OPTIONS))['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('不改，理由：政策规定');
    expect(await selfCheckPage(ledger, { ...OPTIONS, language: 'en' })).toContain('Self-check of performance targets');
  });

  it('counts what is put off as not dealt with', async () => {
    const pending = { ...reject, verdict: 'pending', reason: '' } as const;
    const later = { ...made, entries: made.entries.map((entry, index) => (index === 0 ? { ...entry, decision: pending } : entry)) };
    expect(await selfCheckPage(later, OPTIONS)).toContain(`尚未处理 ${made.entries.length} 条（其中再看 1 条）`);
  });

  it('answers in the words of the buttons', async () => {
    for (const verdict of ['accept', 'reject', 'pending'] as const) {
      const decided = { ...reject, verdict, reason: '' } as const;
      const page = await selfCheckPage({ ...made, entries: made.entries.map((entry) => ({ ...entry, decision: decided })) }, OPTIONS);
      const answers = [...page.matchAll(/<td[^>]*>([^<]*)<\/td>\s*<\/tr>/gs)].map(([, said = '']) => said.trim());
      expect(new Set(answers)).toEqual(new Set([SELF_VERDICT[verdict]['zh-CN']]));
    }
  });

  it('leaves problem and suggestion as found, and says beside them what the unit writes instead, and who filled it in', async () => {
    const cellsOf = (page: string): string[] =>
      [...page.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inner = '']) => inner.replace(/<[^>]*>/g, ''));
    const at = made.entries.findIndex(({ suggestion }) => suggestion !== '');
    const decision = { ...reject, verdict: 'rewrite', reason: '', wording: '改按全年支出数填写', reviewer: '李四' } as const;
    const own = { ...made, entries: made.entries.map((entry, index) => (index === at ? { ...entry, decision } : entry)) };
    const before = cellsOf(await selfCheckPage(made, OPTIONS)).slice(at * 9, at * 9 + 9);
    const page = await selfCheckPage(own, { ...OPTIONS, filledBy: '李四' });
    const after = cellsOf(page).slice(at * 9, at * 9 + 9);
    expect(before[7]).not.toBe('');
    expect(after.slice(0, 8)).toEqual(before.slice(0, 8));
    expect(after[8]).toBe('改为：改按全年支出数填写');
    expect(page).toContain('填报人：李四（签字）');
  });

  it('has a sheet for every unit with its name and the year, its own rows and a place to sign, and breaks no blank', async () => {
    const unitOf = <T extends { readonly projectName: string }>(each: T): T => ({
      ...each,
      unitName: each.projectName === made.projects[0]?.projectName ? '某市就业中心' : '某市社保中心',
    });
    const [first] = made.entries;
    const entries = made.entries
      .map(unitOf)
      .map((entry) => (entry.id === first?.id ? { ...entry, suggestion: '', prefilled: '≥__%' } : entry));
    const page = await selfCheckPage({ ...made, projects: made.projects.map(unitOf), entries }, OPTIONS);
    const sheets = page.split(/(?=某市(?:就业|社保)中心2024年度绩效目标自查表)/u).slice(1);
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) expect(sheet.match(/单位负责人（签字）/gu)).toHaveLength(1);
    const rows = sheets.map((sheet) => (sheet.match(/<tr>/g)?.length ?? 0) - 1);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(made.entries.length);
    expect(rows.every((count) => count > 0)).toBe(true);
    expect(page).toContain('第 742 行');
    expect(page).toContain('<span class="whole">≥＿%</span>');
  });

  it('counts tables of two kinds and years apart, says which opinion is on which, and shows the result that an opinion is on', async () => {
    const [project] = made.projects;
    const [entry] = made.entries;
    if (project === undefined || entry === undefined) throw new Error('nothing was read');
    const later = { year: 2023, subject: 'self-evaluation' } as const;
    const mixed = {
      ...made,
      projects: [
        { ...project, amount: 120 },
        { ...project, amount: 110, ...later },
      ],
      entries: [entry, { ...entry, id: 'later', value: '≥1400人次', result: '完成值：900人次', ...later }],
    };
    const page = await selfCheckPage(mixed, OPTIONS);
    expect(page).toContain('绩效目标、绩效自评自查表');
    expect(page).toContain('2024 年绩效目标表：项目 1 个，金额 120 万元；2023 年绩效自评表：项目 1 个，金额 110 万元；自查出');
    expect(page).not.toContain('230');
    expect(page).toContain('表种');
    expect(page).toContain('自评表</td>');
    expect(page).toContain('完成值：900人次');
    expect(page).not.toContain('≥1400人次');
    expect(await selfCheckPage(made, OPTIONS)).not.toContain('表种');
    expect(await selfCheckPage(mixed, { ...OPTIONS, language: 'en' })).toContain('2023, self-evaluation: 1 project of');
  });

  it('prints who filled it in on the sheets alone of which they decided something', async () => {
    const entries = made.entries.map((entry, index) => ({
      ...entry,
      unitName: index === 0 ? '某市就业中心' : '某市社保中心',
      decision: index === 0 ? reject : entry.decision,
    }));
    const page = await selfCheckPage({ ...made, projects: [], entries }, { ...OPTIONS, filledBy: '张三' });
    expect(page.match(/填报人：张三（签字）/gu)).toHaveLength(1);
    expect(page.match(/填报人（签字）：/gu)).toHaveLength(1);
  });

  it('says 改为 once where the unit began with it', async () => {
    const said = (wording: string) => {
      const decision = { ...reject, verdict: 'rewrite', reason: '', wording } as const;
      return selfCheckPage({ ...made, entries: made.entries.slice(0, 1).map((entry) => ({ ...entry, decision })) }, OPTIONS);
    };
    for (const wording of ['改为≥98%', '拟调整为≥98%']) {
      expect(await said(wording)).toContain(wording);
      expect(await said(wording)).not.toContain(`改为：${wording}`);
    }
    expect(await said('≥98%')).toContain('改为：≥98%');
    expect(await said('改善为主')).toContain('改为：改善为主');
  });

  it('says what was not looked for', async () => {
    expect(await selfCheckPage(ledger, OPTIONS)).not.toContain('以下检查未做');
    const off = { ...OPTIONS, rulesOff: ['vague-value', 'missing-unit'] } as const;
    expect(await selfCheckPage(ledger, off)).toContain('以下检查未做（设置中关闭）：指标值不够具体、缺少计量单位。');
    expect(await selfCheckPage(ledger, { ...off, language: 'en' })).toContain(
      'Not checked (switched off in the settings): Vague value, Missing unit.',
    );
  });
});
