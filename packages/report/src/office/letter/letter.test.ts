import type { Ledger } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import type { Block } from '../word/blocks.js';
import { letterContents } from './letter-content.js';
import { letterBlocks, letterDocument } from './letter-document.js';
import { chineseNumeral } from './numerals.js';

function decidedLedger(): Ledger {
  const builder = new LedgerBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(demoAnalysis());
  const ledger = builder.build();
  const verdicts = ['accept', 'rewrite', 'reject', 'pending', ''] as const;
  return {
    ...ledger,
    entries: ledger.entries.map((entry, index) => {
      const verdict = verdicts[index % verdicts.length] ?? '';
      const wording = verdict === 'rewrite' ? '请核实后改为可衡量的数值。' : entry.prefilled;
      return { ...entry, decision: { ...entry.decision, verdict, wording } };
    }),
  };
}

const OPTIONS = {
  language: 'zh-CN',
  office: '某某市财政局',
  number: '某财绩〔2024〕5号',
  deadline: '2024-12-01',
  date: '2024-11-20',
  contact: '',
} as const;

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return [block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')];
      return block.rows.map((row) => row.map(({ lines }) => lines.flat().join('')).join(' | '));
    })
    .join('\n');

describe('the review letter', () => {
  it('carries confirmed opinions only, and says how many are left open', () => {
    const ledger = decidedLedger();
    const [content, ...others] = letterContents(ledger);
    expect(others).toHaveLength(0);
    const confirmed = ledger.entries.filter(({ decision }) => decision.verdict === 'accept' || decision.verdict === 'rewrite');
    expect(content!.opinions).toBe(confirmed.length);
    expect(content!.undecided).toBe(
      ledger.entries.filter(({ decision }) => decision.verdict === 'pending' || decision.verdict === '').length,
    );
    const text = textOf(letterBlocks(content!, OPTIONS));
    for (const { decision } of confirmed) expect(text).toContain(decision.wording);
    for (const { decision, prefilled } of ledger.entries) if (decision.verdict === 'reject') expect(text).not.toContain(prefilled);
    expect(text).toContain('2024年12月1日');
    expect(text).not.toMatch(/错误|违规/);
  });

  it('opens with as many opinions as it carries, those on the overall targets told apart', () => {
    const [content] = letterContents(decidedLedger());
    const opinions = [{ wording: '请核实。', severity: 'warning' }] as const;
    const overall = { overall: true, code: '', name: '', unit: '', amount: null, opinions };
    const own = content!.projects.filter((project) => !project.overall);
    const total = own.reduce((sum, project) => sum + project.opinions.length, 1);
    const both = { ...content!, projects: [overall, ...own], opinions: total };
    expect(textOf(letterBlocks(both, OPTIONS))).toContain(`提出意见${total}条（其中部门整体绩效目标1条）`);
    const alone = { ...content!, projects: [overall], opinions: 1 };
    expect(textOf(letterBlocks(alone, OPTIONS))).toContain('对部门整体绩效目标提出意见1条，现函告如下');
    expect(textOf(letterBlocks(alone, { ...OPTIONS, language: 'en' }))).toContain('We have 1 opinion on the overall targets.');
  });

  it('names the indicator where a rewording does not', () => {
    const text = textOf(letterBlocks(letterContents(decidedLedger())[0]!, OPTIONS));
    expect(text).toContain('“成本控制”：请核实后改为可衡量的数值。');
  });

  it('leaves blanks for what was not given and works in English', async () => {
    const [content] = letterContents(decidedLedger());
    const blank = { ...OPTIONS, office: '', number: '', deadline: '', date: '' };
    expect(textOf(letterBlocks(content!, blank))).toContain('请于＿＿＿＿年＿＿月＿＿日前');
    expect(textOf(letterBlocks(content!, { ...blank, language: 'en' }))).toContain('What we ask you to verify or revise');
    expect((await letterDocument(content!, OPTIONS)).length).toBeGreaterThan(2000);
  });

  it('counts in Chinese numerals', () => {
    expect([1, 10, 11, 20, 21, 99, 100].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九', '100']);
  });
});
