import type { Analysis, Finding } from '@perf-lint/analyser';
import type { Indicator } from '@perf-lint/core';
import { compareRounds, moneyChanges, moneyTotals, outcomeCounts, renamingsOf, type SentOpinion, sentOpinion } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { comparisonWorkbook } from '../office/workbook/comparison-workbook.js';
import type { ReportOptions } from '../options.js';
import { comparisonMarkdown, comparisonText } from '../pages/markdown/comparison-text.js';
import { LedgerBuilder } from './make-ledger.js';
import { RoundBuilder } from './make-round.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING };

interface Revision {
  /** New name and value of rows, by their old name; null deletes the row. */
  readonly rows?: Readonly<Record<string, { readonly name?: string; readonly value?: string } | null>>;
  /** Findings that are gone, "rule name". */
  readonly settled?: readonly string[];
  readonly amount?: Readonly<Record<string, number>>;
}

/** The demo as the unit sends it back. */
function revised({ rows = {}, settled = [], amount = {} }: Revision): Analysis {
  const analysis = demoAnalysis();
  const nameOf = new Map<string, string>();
  const change = (indicator: Indicator): Indicator[] => {
    nameOf.set(indicator.id, indicator.name);
    const edit = rows[indicator.name];
    return edit === null ? [] : [{ ...indicator, ...edit }];
  };
  const departments = analysis.document.departments.map((department) => ({
    ...department,
    units: department.units.map((unit) => ({
      ...unit,
      projects: unit.projects.map((project) => ({
        ...project,
        amount: amount[project.name] ?? project.amount,
        indicators: project.indicators.flatMap(change),
      })),
    })),
  }));
  const kept = (finding: Finding): boolean => {
    const name = nameOf.get(finding.path.indicatorId) ?? '';
    return rows[name] !== null && !settled.includes(`${finding.ruleId} ${name}`);
  };
  return {
    ...analysis,
    document: { ...analysis.document, departments },
    projects: analysis.projects.map((project) => ({ ...project, findings: project.findings.filter(kept) })),
  };
}

function rounds(revision: Revision) {
  const [before, after] = [demoAnalysis(), revised(revision)].map((analysis) => {
    const builder = new RoundBuilder(OPTIONS);
    builder.add(analysis);
    return builder.build();
  });
  return { before: before!, after: after! };
}

const REVISION: Revision = {
  rows: {
    宣传报道: { value: '≥12篇' },
    待遇发放及时性: { value: '尽快' },
    保障用人单位用工合法性: null,
    社会群众: { name: '社会群众满意度' },
  },
  settled: ['unit-mismatch 宣传报道', 'undefined-measure 社会群众', 'missing-dimension '],
  amount: { 医疗工伤鉴定费: 18 },
};

describe('the second round', () => {
  it('says what became of every opinion', () => {
    const { before, after } = rounds(REVISION);
    const comparison = compareRounds(before, after);
    const outcomes = Object.fromEntries(comparison.opinions.map(({ ruleId, nameBefore, outcome }) => [`${ruleId} ${nameBefore}`, outcome]));
    expect(outcomes).toMatchObject({
      'unit-mismatch 宣传报道': 'changed',
      'vague-value 待遇发放及时性': 'still',
      'vague-value 成本控制': 'unchanged',
      'vague-value 保障用人单位用工合法性': 'deleted',
      'undefined-measure 社会群众': 'changed',
      'missing-dimension ': 'changed',
    });
    expect(comparison.added).toEqual([]);
    expect(renamingsOf(comparison)).toEqual([expect.objectContaining({ before: '社会群众', after: '社会群众满意度' })]);
    expect(moneyChanges(comparison).map(({ amountBefore, amountAfter }) => [amountBefore, amountAfter])).toEqual([[16, 18]]);
  });

  it('stands against what was sent: rejected, pending and unseen opinions are no requests, and only the unit explains', () => {
    const { before, after } = rounds({});
    const builder = new LedgerBuilder(OPTIONS);
    builder.add(demoAnalysis());
    const ledger = builder.build();
    const verdicts = ['reject', 'pending', '', 'accept', 'accept'] as const;
    const entries = ledger.entries.map((entry, index) => ({
      ...entry,
      decision: { ...entry.decision, verdict: verdicts[index % 5] ?? '' },
      reply: index % 5 === 4 ? '系统只能这样填' : '',
    }));
    const count = (rest: number): number => entries.filter((_, index) => index % 5 === rest).length;
    const basis = { ledger: { ...ledger, entries }, sent: null, returned: 'part' } as const;
    const comparison = compareRounds(before, after, basis);
    expect(comparison.aside).toEqual({ rejected: count(0), pending: count(1), unseen: count(2) });
    expect(outcomeCounts(comparison.opinions)).toMatchObject({ unchanged: count(3), explained: count(4), changed: 0 });
    // What was sent stays sent, whatever is decided later.
    const sent = entries.filter((_, index) => index % 5 === 0).map(sentOpinion);
    const later = compareRounds(before, after, { ...basis, sent });
    expect(later.opinions).toHaveLength(count(0));
  });

  it('says each opinion in the words that were sent, whole, whatever the documents say of it in short', () => {
    const { before, after } = rounds({});
    const builder = new LedgerBuilder(OPTIONS);
    builder.add(demoAnalysis());
    const ledger = builder.build();
    const entries = ledger.entries.map((entry, index) =>
      index % 2 === 0
        ? { ...entry, decision: { ...entry.decision, verdict: 'accept' as const } }
        : { ...entry, decision: { ...entry.decision, verdict: 'rewrite' as const, wording: `改写的第 ${index} 条。` } },
    );
    const said = (sent: readonly SentOpinion[] | null): (readonly [string, string])[] =>
      compareRounds(before, after, { ledger: { ...ledger, entries }, sent, returned: 'part' }).opinions.map(
        ({ entryId, opinion }) => [entryId, opinion] as const,
      );
    const words = new Map(entries.map((entry) => [entry.id, sentOpinion(entry).wording]));
    const byLedger = said(null);
    expect(byLedger).toHaveLength(entries.length);
    for (const [id, opinion] of byLedger) expect(opinion).toBe(words.get(id));
    expect(entries.some(({ opinion, prefilled }) => opinion !== prefilled)).toBe(true);
    // The letter counts, not what the ledger says by now.
    const letter = entries.map(sentOpinion).map((opinion) => ({ ...opinion, wording: `信中的${opinion.wording}` }));
    for (const [id, opinion] of said(letter)) expect(opinion).toBe(`信中的${words.get(id)}`);
  });

  it('holds an opinion that a person added, which only a person can check', () => {
    const { before, after } = rounds(REVISION);
    const builder = new LedgerBuilder(OPTIONS);
    builder.add(demoAnalysis());
    const [entry] = builder.build().entries.filter(({ indicator }) => indicator === '待遇发放及时性');
    if (entry === undefined) throw new Error('no such row');
    const byHand = { ...sentOpinion(entry), id: 'm-1', ruleId: '' as const, wording: '请写明多少天内。' };
    const onAnother = { ...byHand, id: 'm-2', indicator: '没有的指标', value: '' };
    const { opinions } = compareRounds(before, after, { ledger: null, sent: [byHand, onAnother], returned: 'part' });
    // A row that the table never had was not deleted by anybody: the opinion is on the table, in which rows were changed.
    expect(opinions.map(({ outcome, nameBefore }) => [outcome, nameBefore])).toEqual([
      ['to-check', '待遇发放及时性'],
      ['to-check', ''],
    ]);
    const untouched = compareRounds(before, before, { ledger: null, sent: [byHand, onAnother], returned: 'part' });
    expect(untouched.opinions.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  it('says that a row was edited where somebody edited it, and of a table in another order or file that nobody did', () => {
    const { before } = rounds({});
    const builder = new LedgerBuilder(OPTIONS);
    builder.add(demoAnalysis());
    const [entry] = builder.build().entries.filter(({ indicator }) => indicator === '待遇发放及时性');
    if (entry === undefined) throw new Error('no such row');
    const onRow = { ...sentOpinion(entry), id: 'm-1', ruleId: '' as const, wording: '请归入质量指标，权重偏高。' };
    const onWhole = { ...onRow, id: 'm-2', indicator: '', value: '', wording: '总体目标请写明受益人数。' };
    type Project = (typeof before.projects)[number];
    const outcomes = (change: (project: Project) => Project) => {
      const after = { projects: before.projects.map((each) => (each.projectName === entry.projectName ? change(each) : each)) };
      return compareRounds(before, after, { ledger: null, sent: [onRow, onWhole], returned: 'part' }).opinions.map(
        ({ outcome }) => outcome,
      );
    };
    const withRow = (project: Project, change: (row: Project['rows'][number]) => Project['rows'][number]): Project => ({
      ...project,
      rows: project.rows.map((row) => (row.name === entry.indicator ? change(row) : row)),
    });
    const qualitative = (value: string) => (row: Project['rows'][number]) => ({ ...row, value, foldedValue: value });
    expect(outcomes((project) => ({ ...project, rows: [...project.rows].reverse() }))).toEqual(['unchanged', 'unchanged']);
    expect(outcomes((project) => ({ ...project, amount: (project.amount ?? 0) + 1e-9 }))).toEqual(['unchanged', 'unchanged']);
    expect(outcomes((project) => withRow(project, qualitative(`定性:${entry.value}|`)))).toEqual(['unchanged', 'unchanged']);
    const reweighed = (project: Project) =>
      withRow(project, (row) => (row.content === undefined ? row : { ...row, content: { ...row.content, weight: 3 } }));
    expect(outcomes(reweighed)).toEqual(['to-check', 'to-check']);
    const otherGoal = (project: Project) =>
      project.content === undefined ? project : { ...project, content: { ...project.content, goal: '惠及两千人。' } };
    expect(outcomes(otherGoal)).toEqual(['unchanged', 'to-check']);
  });

  it('finds nothing but unchanged opinions where nothing changed, and everything deleted where all is gone', () => {
    const { before } = rounds({});
    const same = compareRounds(before, before);
    expect(outcomeCounts(same.opinions).unchanged).toBe(same.opinions.length);
    expect(same.added).toEqual([]);
    const missing = compareRounds(before, { projects: [] });
    expect(outcomeCounts(missing.opinions)['not-resubmitted']).toBe(same.opinions.length);
    expect(moneyTotals(missing).after).toBe(moneyTotals(same).before);
    const gone = compareRounds(before, { projects: [] }, { ledger: null, sent: null, returned: 'all' });
    expect(outcomeCounts(gone.opinions).deleted).toBe(same.opinions.length);
    expect(moneyTotals(gone).after).toBe(0);
    const fresh = compareRounds({ projects: [] }, before);
    expect(fresh.added).toHaveLength(same.opinions.length);
  });

  it('prints as text and Markdown and writes a workbook', async () => {
    const { before, after } = rounds(REVISION);
    const comparison = compareRounds(before, after);
    expect(comparisonText(comparison, 'zh-CN')).toContain('[已改] 宣传报道 ≥12片 → ≥12篇');
    expect(comparisonText(comparison, 'en')).toContain('Money changed');
    expect(comparisonMarkdown(comparison, 'zh-CN')).toContain('## 改后仍不符（1）');
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(await comparisonWorkbook(comparison, 'zh-CN'));
    expect(sheets[1]!.rows).toHaveLength(comparison.opinions.length + 1);
  });
});
