import type { Analysis, Finding, LocalSource } from '@perf-lint/analyser';
import { type Ledger, NO_CONCLUSION, severityIn } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis, selfEvaluated } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { suggestionIn } from '../../texts/next-year.js';
import { readLedger } from '../ledger/read-ledger.js';
import { writeLedger } from '../ledger/write-ledger.js';
import type { Block } from '../word/blocks.js';
import { letterContents } from './letter-content.js';
import { letterPaper } from './letter-document.js';
import { aspectOf, subjectsIn } from './letter-subject.js';

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
    expect(title).toContain('年度绩效自评审核意见的函');
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
    expect(english.title).toMatch(/: Opinions on the \d{4} self-evaluation$/);
  });

  it('asks now for what is wrong with a result, and keeps for next year what is wrong with a target', () => {
    const entry = { ruleId: 'impossible-bound', severity: 'warning' } as const;
    const done = { ...entry, ruleId: 'impossible-result' } as const;
    expect([severityIn(done, 'self-evaluation'), severityIn(entry, 'self-evaluation')]).toEqual(['warning', 'info']);
    expect(suggestionIn('请按实际完成的数量填写。', done, 'self-evaluation', 'zh-CN')).toBe('请按实际完成的数量填写。');
  });

  it('is none where targets were handed in, and asks for them', () => {
    const [content] = letterContents(ledgerOf(demoAnalysis()), 'department', 'zh-CN');
    expect(content === undefined ? [] : subjectsIn(content)).toEqual(['targets']);
    expect(content?.rows.some(({ severity }) => severity !== 'info')).toBe(true);
  });

  it('knows what it is about after the ledger went through a workbook', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const ledger = ledgerOf(selfEvaluation());
      const reading = await readLedger(await writeLedger(ledger, language));
      if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
      expect(reading.ledger.projects.every(({ subject }) => subject === 'self-evaluation')).toBe(true);
      expect(letterContents(reading.ledger, 'department', 'zh-CN').map(subjectsIn)).toEqual([['self-evaluation']]);
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
    expect(said).toContain('年度绩效自评的函');
    expect(said).toContain('重新报送绩效自评表；认为不需要更正的');
  });
});

/** The demo with its tables as those of monitoring during the year. */
function monitored(): Analysis {
  const analysis = demoAnalysis();
  const departments = analysis.document.departments.map((department) => ({
    ...department,
    overall: department.overall === null ? null : { ...department.overall, monitored: true as const },
    units: department.units.map((unit) => ({
      ...unit,
      projects: unit.projects.map((project) => ({ ...project, monitored: true as const })),
    })),
  }));
  return { ...analysis, document: { ...analysis.document, departments } };
}

/** What the first letter of a ledger says, and its annex. */
function saidIn(
  ledger: Ledger,
  sources: readonly LocalSource[] = [],
): { readonly said: string; readonly annex: string; readonly title: string } {
  const [content] = letterContents(ledger, 'department', 'zh-CN');
  if (content === undefined) throw new Error('no letter');
  const { title, blocks, sideways } = letterPaper(content, { language: 'zh-CN', ...OPTIONS, sources });
  return { said: textOf(blocks), annex: textOf(sideways), title };
}

describe('a letter about tables of monitoring', () => {
  it('asks for the table of monitoring, and sends targets to be held against the approved ones', () => {
    const ledger = ledgerOf(monitored());
    expect(ledger.projects.every(({ subject }) => subject === 'monitoring')).toBe(true);
    // Nothing is sent back for a target that was approved.
    const returned = ({ projects }: Ledger): number => projects.filter(({ pile }) => pile === 'return').length;
    expect([returned(ledgerOf(demoAnalysis())), returned(ledger)]).toEqual([1, 0]);
    const { title, said, annex } = saidIn(ledger);
    expect(title).toContain('年度绩效运行监控审核意见的函');
    expect(said).toContain('重新报送绩效运行监控表');
    expect(said).toContain('请与批复的绩效目标表核对');
    expect(said + annex).not.toMatch(/重新报送绩效目标表|绩效目标审核意见/);
  });
});

describe('a letter about tables of several kinds', () => {
  /** The projects of one half as results, the others as targets. */
  function mixed(): Ledger {
    const ledger = ledgerOf(demoAnalysis());
    const [result, ...others] = ledger.projects;
    if (result === undefined) throw new Error('no project');
    const entries = ledger.entries.map((entry) =>
      entry.projectName === result.projectName ? { ...entry, subject: 'self-evaluation' as const } : entry,
    );
    return { ...ledger, entries, projects: [{ ...result, subject: 'self-evaluation' as const }, ...others] };
  }

  it('speaks of each kind by itself, and adds no money of results to that of targets', () => {
    const ledger = mixed();
    const [content] = letterContents(ledger, 'department', 'zh-CN');
    const sum = (own: typeof ledger.projects): number => own.reduce((all, { amount }) => all + (amount ?? 0), 0);
    expect(content?.parts.map(({ subject, reviewed }) => [subject, reviewed])).toEqual([
      ['targets', ledger.projects.length - 1],
      ['self-evaluation', 1],
    ]);
    expect(content?.parts.map(({ reviewedAmount }) => reviewedAmount)).toEqual([
      expect.closeTo(sum(ledger.projects.slice(1)), 6),
      expect.closeTo(sum(ledger.projects.slice(0, 1)), 6),
    ]);
    const { said, annex, title } = saidIn(ledger);
    expect(title).toContain('关于绩效目标、绩效自评审核意见的函');
    expect(said).toContain('绩效目标表：');
    expect(said).toContain('绩效自评表：');
    expect(said).toContain('重新报送绩效目标表');
    expect(said).toContain('请与批复的绩效目标表核对');
    expect(annex).toContain('绩效自评表');
  });

  it('comes back from a workbook with each table as what it was', async () => {
    const ledger = mixed();
    const reading = await readLedger(await writeLedger(ledger, 'zh-CN'));
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
    expect(reading.ledger.projects.map(({ subject }) => subject)).toEqual(ledger.projects.map(({ subject }) => subject));
    expect(reading.ledger.entries.map(({ subject }) => subject)).toEqual(ledger.entries.map(({ subject }) => subject));
  });
});

describe('a letter of a review that concluded', () => {
  it('says what was concluded on each project, also on one without an opinion, with the general opinion', () => {
    const ledger = ledgerOf(demoAnalysis());
    const kinds = ['return', 'pass-after-changes', 'pass', ''] as const;
    const projects = ledger.projects.map((project, index) => ({
      ...project,
      conclusion: { ...project.conclusion, kind: kinds[index] ?? '', remark: index === 0 ? '目标需要重新填报' : '' },
    }));
    const { said, annex } = saidIn({ ...ledger, projects });
    expect(said).toContain('审核结论：退回重报1个（');
    expect(said).toContain('修改后通过1个（');
    const open = projects.filter(({ conclusion }) => conclusion.kind === '').length;
    expect(said.includes('尚未作出结论')).toBe(open > 0);
    const [first, ...others] = projects;
    const half = [
      { ...first!, conclusion: { ...first!.conclusion, kind: 'pass' as const } },
      ...others.map((each) => ({ ...each, conclusion: NO_CONCLUSION })),
    ];
    expect(saidIn({ ...ledger, projects: half }).said).toContain(`，其余${others.length}个尚未作出结论。`);
    expect(annex).toContain('各项目审核结论');
    expect(annex).toContain('目标需要重新填报');
    expect(saidIn(ledger).said).not.toContain('审核结论');
  });

  it('rests on the documents of the office that somebody checked, and on none that nobody did', () => {
    const source: LocalSource = {
      id: 'own',
      title: { 'zh-CN': '某市绩效目标管理办法', en: 'Measures' },
      number: '某财绩〔2024〕15号',
      article: '第三条',
      text: '指标值应当可核实',
      rules: ['vague-value'],
      checkedBy: '张三',
      checkedOn: '2026-03-01',
    };
    const ledger = ledgerOf(demoAnalysis());
    expect(saidIn(ledger, [source]).said).toContain('根据《某市绩效目标管理办法》（某财绩〔2024〕15号）等规定，我们对');
    expect(saidIn(ledger, [{ ...source, checkedBy: '' }]).said).toContain('根据预算绩效管理有关规定，我们对');
  });
});
