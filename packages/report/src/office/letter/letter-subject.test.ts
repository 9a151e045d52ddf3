import type { Analysis, Finding } from '@perf-lint/analyser';
import type { Ledger } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis, selfEvaluated } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { readLedger } from '../ledger/read-ledger.js';
import { writeLedger } from '../ledger/write-ledger.js';
import type { Block } from '../word/blocks.js';
import { letterContents } from './letter-content.js';
import { letterPaper } from './letter-document.js';
import { aspectOf, severityIn, suggestionIn } from './letter-subject.js';

/** The demo as a self-evaluation, with what is said of its first projects when it is held against other approved ones. */
function selfEvaluation(): Analysis {
  const analysis = demoAnalysis();
  const whole = analysis.findings.find(({ ruleId }) => ruleId === 'missing-dimension');
  if (whole === undefined) throw new Error('nothing is said of a whole project');
  const against = (messageId: string, args: Finding['args']): Finding => ({ ...whole, ruleId: 'changed-after-approval', messageId, args });
  const findings = [
    ...analysis.findings,
    against('unapproved', { project: '某项目' }),
    against('dropped', { count: 2, names: ['培训次数≥5次', '满意度≥90%'] }),
    against('unlike', { rows: 3, approved: 4 }),
  ];
  return { ...analysis, document: selfEvaluated(analysis.document), findings };
}

function ledgerOf(analysis: Analysis): Ledger {
  const builder = new LedgerBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(analysis);
  const ledger = builder.build();
  return { ...ledger, entries: ledger.entries.map((entry) => ({ ...entry, decision: { ...entry.decision, verdict: 'accept' } })) };
}

const textOf = (blocks: readonly Block[] = []): string => JSON.stringify(blocks);
const OPTIONS = { office: '某市财政局', number: '', deadline: '2026-04-01', date: '', contact: '' } as const;

describe('a letter about self-evaluations', () => {
  it('calls itself one, and asks for the table of results instead of other targets', () => {
    const [content] = letterContents(ledgerOf(selfEvaluation()), 'department', 'zh-CN');
    if (content === undefined) throw new Error('no letter');
    const { title, blocks, sideways } = letterPaper(content, { language: 'zh-CN', ...OPTIONS });
    expect(title).toContain('年度绩效自评审核意见书');
    const said = textOf(blocks);
    expect(said).toContain('年度绩效自评表进行了审核');
    expect(said).toContain('重新报送绩效自评表');
    expect(said).toContain('附件：绩效自评审核意见明细表');
    expect(said + textOf(sideways)).not.toMatch(/绩效目标审核意见|重新报送绩效目标表/);
    // A project that was never approved is told apart from tables that are not as they were approved.
    expect(said).toMatch(/项目不在批复之内（1条）/);
    expect(said).toMatch(/自评与批复的目标不一致（2条）/);
    // Targets are approved: nobody is asked to change one.
    const asked = content.rows.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId);
    expect([...new Set(asked)].sort()).toEqual(['changed-after-approval', 'garbled-indicator']);
    expect(content.rows.some(({ ruleId }) => ruleId === 'vague-value')).toBe(true);
    for (const { ruleId, suggestion } of content.rows)
      if (!asked.includes(ruleId)) expect(suggestion).toMatch(/^(?:编制下一年度目标时参考：.*)?$/u);
    expect(said).toContain('供编制下一年度绩效目标时参考');
    const english = letterPaper(content, { language: 'en', ...OPTIONS });
    expect(english.title).toMatch(/^Review of the \d{4} self-evaluation of/);
  });

  it('asks now for what is wrong with a result, and keeps for next year what is wrong with a target', () => {
    const entry = { ruleId: 'impossible-bound', severity: 'warning' } as const;
    const done = { ...entry, ruleId: 'impossible-result' } as const;
    expect([severityIn(done, 'self-evaluation'), severityIn(entry, 'self-evaluation')]).toEqual(['warning', 'info']);
    expect(suggestionIn('请按实际完成的个数填写。', done, 'self-evaluation', 'zh-CN')).toBe('请按实际完成的个数填写。');
  });

  it('is none where targets were handed in, and asks for them', () => {
    const [content] = letterContents(ledgerOf(demoAnalysis()), 'department', 'zh-CN');
    expect(content?.subject).toBe('targets');
    expect(content?.rows.some(({ severity }) => severity !== 'info')).toBe(true);
  });

  it('knows what it is about after the ledger went through a workbook', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const ledger = ledgerOf(selfEvaluation());
      const reading = await readLedger(await writeLedger(ledger, language));
      if (reading.kind !== 'read') throw new Error('not read');
      expect(reading.ledger.projects.every(({ evaluated }) => evaluated === true)).toBe(true);
      expect(letterContents(reading.ledger, 'department', 'zh-CN').map(({ subject }) => subject)).toEqual(['self-evaluation']);
      // By what it says, and not by what it does not suggest.
      const entries = reading.ledger.entries.map((entry) => ({ ...entry, suggestion: '' }));
      expect(entries.filter((entry) => aspectOf(entry) === 'unapproved')).toHaveLength(1);
    }
  });

  it('reminds of self-evaluations that did not come back', () => {
    const ledger = ledgerOf(selfEvaluation());
    const projects = ledger.projects.map((project) => ({ ...project, delivery: 'not-resubmitted' as const }));
    const entries = ledger.entries.filter(({ table }) => table === 'project');
    const [content] = letterContents({ ...ledger, projects, entries }, 'department', 'zh-CN');
    if (content === undefined) throw new Error('no letter');
    const said = textOf(letterPaper(content, { language: 'zh-CN', ...OPTIONS }).blocks);
    expect(said).toContain('绩效自评催报函');
    expect(said).toContain('重新报送绩效自评表；认为不需要更正的');
  });
});
