import type { Severity } from '@perf-lint/analyser';
import { type ConclusionKind, type Ledger, type LedgerProject, NO_CONCLUSION } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import type { Block } from '../word/blocks.js';
import { summaryBlocks, summaryDocument } from './summary-document.js';
import { type NotCovered, type SummaryFigures, summaryParts } from './summary-figures.js';
import { summaryWorkbook } from './summary-workbook.js';

function ledgerOf(verdictOf: (ruleId: string) => '' | 'accept' | 'reject'): Ledger {
  const builder = new LedgerBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(demoAnalysis());
  const ledger = builder.build();
  return {
    ...ledger,
    entries: ledger.entries.map((entry) => ({ ...entry, decision: { ...entry.decision, verdict: verdictOf(entry.ruleId) } })),
  };
}

/** The figures of a ledger whose tables are all of one kind. */
function summaryFigures(first: Ledger, later: readonly Ledger[], threshold?: Severity, covered?: NotCovered): SummaryFigures {
  const [figures, ...others] = summaryParts(first, later, threshold, covered);
  if (figures === undefined || others.length > 0) throw new Error(`${others.length + 1} parts`);
  return figures;
}

const FIRST = ledgerOf((rule) =>
  rule === 'vague-value' || rule === 'inverted-comparator' ? 'accept' : rule === 'garbled-indicator' ? '' : 'reject',
);
const SECOND = ledgerOf(() => 'reject');

const cellsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap(({ lines }) => lines.flat().map((run) => (typeof run === 'string' ? run : run.text)))
      : [],
  );

describe('the summary for the leadership', () => {
  it('counts projects, money and opinions from the ledger alone', () => {
    const { first, later, problems } = summaryFigures(FIRST, [SECOND, FIRST]);
    // Two projects have confirmed opinions; one is read with doubt; one has nothing against it.
    expect(first).toMatchObject({
      projects: 4,
      revise: 2,
      states: { error: 0, warning: 2, info: 0, none: 0, untouched: 1, open: 1 },
      conclusions: { return: 0, 'pass-after-changes': 0, pass: 0, 'not-recommended': 0, undecided: 4 },
      concluded: 0,
      reviseAmount: 93.4,
      confirmed: 5,
      undecided: 1,
      overallConfirmed: 1,
    });
    expect(later[1]).toEqual(first);
    expect(later[0]).toMatchObject({ revise: 0, states: { none: 2, untouched: 1, open: 1 } });
    expect(problems.map(({ ruleId, opinions, projects, amount }) => [ruleId, opinions, projects, amount])).toEqual([
      ['vague-value', 4, 2, 93.4],
    ]);
  });

  it('counts what people wrote apart from the opinions of the machine, an opinion on several rows once, and says what is on overall tables', () => {
    const entry = FIRST.entries.find(({ decision, table }) => decision.verdict === 'accept' && table === 'project')!;
    const own = { ...entry, id: 'own', ruleId: '', opinion: '请补充立项依据。' } as const;
    const again = { ...entry, id: 'again', indicator: '另一行' };
    const before = summaryFigures(FIRST, []);
    const figures = summaryFigures({ ...FIRST, entries: [...FIRST.entries, own, again] }, []);
    const { opinions, confirmed, settled, overall } = before.first;
    expect(figures.first).toMatchObject({ opinions, confirmed, settled, overall, added: 1 });
    const said = (of: SummaryFigures) => JSON.stringify(summaryBlocks(of, 'zh-CN'));
    expect(said(figures)).toContain(`经人工确认的意见 ${confirmed + 1} 条（机审意见 ${confirmed} 条，审核人补充 1 条）`);
    expect(said(figures)).toContain('审核人补充的意见');
    expect(said(before)).not.toContain('审核人补充');
    expect(said(before)).toContain(`的意见 ${overall} 条（确认的 1 条）计入意见数，不计入项目数`);
    expect(figures.byDepartment[0]?.opinions).toBe((before.byDepartment[0]?.opinions ?? 0) + 1);
  });

  it('tells projects by the weightiest of their opinions, and revises without a conclusion what reaches the office’s threshold', () => {
    const project = FIRST.projects[0]!;
    const [entry] = FIRST.entries;
    const of = (severity: 'error' | 'warning' | 'info', verdict: 'accept' | 'reject' | '') => ({ severity, verdict });
    // A project each, with the opinions that were decided so.
    const cases = [
      [of('error', 'accept'), of('info', 'accept')],
      [of('warning', 'accept'), of('error', '')],
      [of('info', 'accept'), of('error', 'reject')],
      [of('info', 'accept'), of('error', '')],
      [of('error', 'reject')],
      [],
    ];
    const named = (index: number) => ({ projectCode: `P${index}`, pile: 'verify' as const, table: 'project' as const });
    const ledger: Ledger = {
      projects: cases.map((_, index) => ({ ...project, ...named(index) })),
      entries: cases.flatMap((opinions, index) =>
        opinions.map(({ severity, verdict }) => ({
          ...entry!,
          ...project,
          ...named(index),
          severity,
          decision: { ...entry!.decision, verdict },
        })),
      ),
      unmatched: [],
    };
    const states = { error: 1, warning: 1, info: 1, none: 1, untouched: 1, open: 1 };
    expect(summaryFigures(ledger, []).first).toMatchObject({ states, revise: 2, concluded: 0, unseen: 2 });
    expect(summaryFigures(ledger, [], 'error').first).toMatchObject({ states: { error: 1, warning: 0, open: 2 }, revise: 1 });
    expect(summaryFigures(ledger, [], 'info').first).toMatchObject({ states: { info: 2, open: 0 }, revise: 4 });
    const printed = JSON.stringify(summaryBlocks(summaryFigures(ledger, []), 'zh-CN'));
    expect(printed).toContain('汇总（草稿）');
    // Each of its pages says so.
    expect(printed.match(/[二三]、[^“]{1,20}【草稿】/gu)).toHaveLength(2);
    expect(printed).toContain('还有 2 条意见没有审核');
  });

  it('ranks no department below ten projects', () => {
    const many = (department: string, count: number): LedgerProject[] =>
      Array.from({ length: count }, (_, index) => ({
        ...FIRST.projects[0]!,
        department,
        projectCode: `${department}${index}`,
        pile: 'clear' as const,
        conclusion: { ...NO_CONCLUSION, kind: 'pass' as const },
      }));
    const ledger: Ledger = { entries: [], projects: [...many('小', 9), ...many('大', 10)], unmatched: [] };
    const { byDepartment } = summaryFigures({ ...ledger, projects: [...ledger.projects, ...many('中', 10)] }, []);
    expect(byDepartment.map(({ department, ranked }) => [department, ranked])).toEqual([
      ['大', true],
      ['中', true],
      ['小', false],
    ]);
    const cells = cellsOf(summaryBlocks(summaryFigures({ ...ledger, projects: [...ledger.projects, ...many('中', 10)] }, []), 'zh-CN'));
    expect(cells[cells.indexOf('小') + 6]).toBe('—');
    expect(cells[cells.indexOf('1. 大') + 6]).toBe('100%');
    // Nobody is the first of one, and one alone is no comparison.
    const alone = cellsOf(summaryBlocks(summaryFigures(ledger, []), 'zh-CN'));
    expect(alone).toContain('大');
    expect(alone).not.toContain('1. 大');
    const single = { ...ledger, projects: many('大', 10) };
    expect(cellsOf(summaryBlocks(summaryFigures(single, []), 'zh-CN'))).not.toContain('大');
    expect(JSON.stringify(summaryBlocks(summaryFigures(single, []), 'zh-CN'))).not.toContain('分部门');
  });

  it('tells a unit that stands under no department from the departments', () => {
    const project = FIRST.projects[0]!;
    const of = (department: string, unitName: string): LedgerProject => ({ ...project, department, unitName, projectCode: unitName });
    const alone = { ...of('河西站', '河西站'), departmentUnread: true as const };
    // A department that is its own only unit is one all the same.
    const projects = [of('某局', '某局（本级）'), of('某局', '某中心'), of('某联合会', '某联合会'), alone];
    const figures = summaryFigures({ entries: [], projects, unmatched: [] }, []);
    expect(figures).toMatchObject({ departments: 2, unitsAlone: 1 });
    expect(JSON.stringify(summaryBlocks(figures, 'zh-CN'))).toContain('2 个部门、1 个主管部门未读出的单位');
    expect(cellsOf(summaryBlocks(figures, 'zh-CN'))).toContain('河西站（单位，主管部门未读出）');
  });

  it('counts no project as passed that nobody decided on', () => {
    const project: LedgerProject = { ...FIRST.projects[0]!, pile: 'clear' };
    const concluded = { ...project, projectCode: 'P1', conclusion: { ...NO_CONCLUSION, kind: 'pass' as const } };
    const { first } = summaryFigures({ entries: [], projects: [project, concluded], unmatched: [] }, []);
    expect(first).toMatchObject({ conclusions: { pass: 1, undecided: 1 }, concluded: 1, states: { untouched: 1, none: 1 } });
  });

  it('takes a conclusion for what it is, and a name beside none for no conclusion', () => {
    const project: LedgerProject = { ...FIRST.projects[0]!, pile: 'clear' };
    const concluded = (projectCode: string, conclusion: Partial<LedgerProject['conclusion']>): LedgerProject => ({
      ...project,
      projectCode,
      conclusion: { ...NO_CONCLUSION, ...conclusion },
    });
    const projects = [
      concluded('P1', { kind: 'return' }),
      concluded('P2', { kind: 'not-recommended' }),
      concluded('P3', { kind: 'pass-after-changes' }),
      concluded('P4', { reviewer: '张三' }),
    ];
    const { first } = summaryFigures({ entries: [], projects, unmatched: [] }, [], 'error');
    // What passes after changes is not returned, and what gets no money is not to be revised.
    const conclusions = { return: 1, 'not-recommended': 1, 'pass-after-changes': 1, pass: 0, undecided: 1 };
    expect(first).toMatchObject({ conclusions, revise: 2, concluded: 3 });
  });

  it('leaves a sum the room of one line', () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const block of summaryBlocks(summaryFigures(FIRST, []), language)) {
        if (block.kind !== 'table' || block.widths.length < 10) continue;
        const whole = block.widths.reduce((sum, width) => sum + width, 0);
        // A page of A4 leaves some 440 points between its margins, a cell 11 of its width to its own; a digit is half as wide as high.
        for (const width of block.widths.slice(-2))
          expect((width / whole) * 440 - 11).toBeGreaterThan('234,567.89'.length * 0.5 * (block.size ?? 9));
      }
  });

  it('gives no rate while opinions are open, and says how many are settled', () => {
    const open = summaryFigures(FIRST, []);
    const said = JSON.stringify(summaryBlocks(open, 'zh-CN'));
    expect(open.first.undecided).toBeGreaterThan(0);
    expect(said).toContain(`意见 ${open.first.opinions} 条，已定 ${open.first.settled} 条，全部定了以前不计通过率`);
    expect(said).not.toMatch(/通过率 \d/);
    const cells = cellsOf(summaryBlocks(open, 'zh-CN'));
    expect(cells[cells.indexOf('第一轮') + 6]).toBe('—');
    const kinds: readonly (ConclusionKind | '')[] = ['pass', 'pass-after-changes'];
    const concluded = SECOND.projects.map((project, index) => ({ ...project, conclusion: { ...NO_CONCLUSION, kind: kinds[index] ?? '' } }));
    const settled = JSON.stringify(summaryBlocks(summaryFigures({ ...SECOND, projects: concluded }, []), 'zh-CN'));
    expect(settled).toContain('退回重报 0 个，修改后通过 1 个，通过 1 个，未定 2 个');
    expect(settled).toContain('已有结论的 2 个项目中通过 1 个，项目不足 10 个，不计通过率');
    expect(JSON.stringify(summaryBlocks(summaryFigures(SECOND, []), 'zh-CN'))).toContain('还没有写审核结论，不计通过率');
  });

  it('says what it does not cover: files not read, projects that stood twice, rules that were off', () => {
    const copy = FIRST.projects[0]!;
    const twice = [{ counted: copy, others: [copy] }] as unknown as NonNullable<Ledger['twice']>;
    const covered = { unread: [{ path: '丁.pdf', why: '需密码' }], rulesOff: ['vague-value'] } as const;
    const said = JSON.stringify(summaryBlocks(summaryFigures({ ...FIRST, twice }, [], 'warning', covered), 'zh-CN'));
    for (const part of [
      '没有读出的文件 1 份',
      '丁.pdf（需密码）',
      '在几份文件里都有的项目 1 个，只计一次',
      '以下检查未做（设置中关闭）：指标值不够具体',
    ])
      expect(said).toContain(part);
    expect(JSON.stringify(summaryBlocks(summaryFigures(FIRST, []), 'zh-CN'))).not.toContain('没有计入的');
  });

  it('speaks of every project once, as the last round has it that tells of it', () => {
    const [one, ...others] = SECOND.projects;
    if (one === undefined) throw new Error('no project');
    const isOne = ({ projectName }: { readonly projectName: string }) => projectName === one.projectName;
    const [again, amount] = [{ ...one, amount: 1000 }, FIRST.projects.reduce((sum, project) => sum + (project.amount ?? 0), 0)];
    // Only one came in again, and all its opinions were rejected.
    const back = { ...SECOND, projects: [again], entries: SECOND.entries.filter(isOne) };
    const figures = summaryFigures(FIRST, [back]);
    expect(figures.now.projects).toBe(others.length + 1);
    expect(figures.now.amount).toBeCloseTo(amount - (one.amount ?? 0) + 1000, 6);
    expect(figures.now.confirmed).toBe(
      figures.first.confirmed - FIRST.entries.filter((entry) => isOne(entry) && entry.decision.verdict === 'accept').length,
    );
    expect(figures.byDepartment.reduce((sum, { projects }) => sum + projects, 0)).toBe(others.length + 1);
    expect(figures.later[0]?.projects).toBe(1);
    const printed = JSON.stringify(summaryBlocks(figures, 'zh-CN'));
    expect(printed).toContain(`${others.length + 1} 个项目，金额`);
    // What came in for the first time in a later round is spoken of as well.
    expect(
      summaryFigures({ ...FIRST, projects: others, entries: FIRST.entries.filter((entry) => !isOne(entry)) }, [back]).now.projects,
    ).toBe(others.length + 1);
  });

  it('prints no number that the figures do not hold', () => {
    const figures = summaryFigures(FIRST, [SECOND, FIRST]);
    const known = new Set<string>();
    JSON.stringify(figures, (_, value: unknown) => {
      if (typeof value === 'number') known.add(String(value));
      return value;
    });
    const shares = (part: number, whole: number): void => void (whole > 0 && known.add(String(Math.round((part / whole) * 100))));
    for (const counts of [figures.now, figures.first, ...figures.later, ...figures.byDepartment, ...figures.byBand]) {
      shares(counts.conclusions.pass, counts.concluded);
      shares(counts.reviseAmount, counts.amount);
    }
    for (const round of [figures.first, ...figures.later]) shares(round.rejected, round.confirmed + round.rejected);
    for (const { projects } of figures.problems) shares(projects, figures.now.projects);
    for (let place = 1; place <= 10; place++) known.add(String(place));
    const blocks = summaryBlocks(figures, 'zh-CN');
    const examples = new Set(figures.problems.map(({ example }) => example));
    const texts = [
      ...cellsOf(blocks).filter((text) => !examples.has(text)),
      ...blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => (typeof run === 'string' ? run : run.text)) : [])),
    ];
    for (const text of texts)
      for (const number of text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
        expect(known, text).toContain(String(Number(number.replaceAll(',', ''))));
  });

  it('writes both files in both languages', async () => {
    const figures = summaryFigures(FIRST, []);
    for (const language of ['zh-CN', 'en'] as const) {
      expect((await summaryDocument([figures], language)).length).toBeGreaterThan(3000);
      expect((await summaryWorkbook([figures], language)).length).toBeGreaterThan(3000);
    }
  });

  it('speaks of each kind of tables by itself, and adds no money of results to that of targets', async () => {
    const [result, ...targets] = SECOND.projects;
    if (result === undefined) throw new Error('no project');
    const projects = [{ ...result, subject: 'self-evaluation' as const }, ...targets];
    const entries = SECOND.entries.map((entry) =>
      entry.projectName === result.projectName ? { ...entry, subject: 'self-evaluation' as const } : entry,
    );
    const parts = summaryParts({ ...SECOND, projects, entries }, []);
    const sum = (own: readonly LedgerProject[]): number => own.reduce((all, { amount }) => all + (amount ?? 0), 0);
    expect(parts.map(({ subject, first }) => [subject, first.projects])).toEqual([
      ['targets', targets.length],
      ['self-evaluation', 1],
    ]);
    expect(parts.map(({ first }) => first.amount)).toEqual([expect.closeTo(sum(targets), 6), expect.closeTo(sum([result]), 6)]);
    expect(parts.reduce((all, { first }) => all + first.opinions, 0)).toBe(entries.length);
    expect(parts.map((figures) => JSON.stringify(summaryBlocks(figures, 'zh-CN')).includes('绩效自评审核'))).toEqual([false, true]);
    for (const language of ['zh-CN', 'en'] as const) {
      expect((await summaryDocument(parts, language)).length).toBeGreaterThan(3000);
      const { readXlsx } = await import('hucre/xlsx');
      const { sheets } = await readXlsx(await summaryWorkbook(parts, language));
      expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    }
  });
});
