import { foldCode } from '@perf-lint/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../decision.js';
import { carryOver } from './carry-over.js';
import { carriesDecision, type Ledger, type LedgerEntry, UNREVIEWED } from './ledger.js';
import { ledgerProjects } from './ledger-projects.js';
import { ledgerStatistics } from './ledger-statistics.js';
import { mergeLedgers, withoutAnswered } from './merge-ledgers.js';

const OPEN: Decision = { verdict: '', reason: '', wording: '请核实。', reviewer: '', date: '' };

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'a',
    table: 'project',
    department: '某局',
    unitCode: '012001',
    unitName: '办公室',
    projectCode: 'P-1',
    projectName: '会议费',
    year: 2024,
    document: '某局.md',
    amount: 10,
    level1: 'output',
    indicator: '培训人数',
    value: '≥50人',
    place: '',
    ruleId: 'vague-value',
    voice: 'machine',
    severity: 'warning',
    opinion: '请核实。',
    suggestion: '',
    prefilled: '请核实。',
    decision: OPEN,
    reply: '',
    proposal: '',
    conflict: '',
    ...changes,
  };
}

const ledger = (...entries: LedgerEntry[]): Ledger => ({ entries, projects: [], unmatched: [] });
const decided = (changes: Partial<Decision>): Decision => ({ ...OPEN, reviewer: '张三', ...changes });

describe('decisions carried over', () => {
  it('stay on the row whose number is the same, and are proposed where it is another', () => {
    const old = entry({ decision: decided({ verdict: 'accept' }) });
    const [same] = carryOver(ledger(entry({ id: 'b', indicator: '培训 人数' })), [ledger(old)], 'zh-CN').ledger.entries;
    expect(same?.decision.verdict).toBe('accept');
    const other = carryOver(ledger(entry({ id: 'b', value: '≥60人' })), [ledger(old)], 'zh-CN');
    expect(other).toMatchObject({ attached: 0, proposed: 1 });
    expect(other.ledger.entries[0]?.proposal).toBe('2024：采纳（张三）');
  });

  it('find the project whose code is printed in another way', () => {
    const old = entry({ projectCode: 'p 1', decision: decided({ verdict: 'reject', reason: 'policy' }) });
    expect(carryOver(ledger(entry({ id: 'b' })), [ledger(old)], 'en')).toMatchObject({ attached: 1, unmatched: 0 });
  });

  it('of another version are shown and never act', () => {
    const old = entry({ decision: decided({ verdict: 'accept' }) });
    const own = entry({ id: 'm', ruleId: '', opinion: '请补充依据。', decision: decided({ verdict: 'accept' }) });
    const { ledger: now, attached } = carryOver(ledger(entry({ id: 'b' }), entry({ id: 'c', indicator: '场次' })), [], 'zh-CN', 'all', [
      ledger(old, own),
    ]);
    expect(attached).toBe(0);
    expect(now.entries.map(({ decision, proposal }) => `${decision.verdict}|${proposal}`)).toEqual(['|2024：采纳（张三）', '|']);
    expect(now.unmatched).toEqual([]);
    // A new file that states no year is not taken for one of the year before.
    expect(carryOver(ledger(entry({ id: 'b', year: null })), [], 'zh-CN', 'all', [ledger(old)]).ledger.entries[0]?.year).toBeNull();
  });

  it('are kept where nothing answers to them', () => {
    const old = entry({ ruleId: 'unit-mismatch', decision: decided({ verdict: 'accept' }) });
    const { ledger: now, unmatched } = carryOver(ledger(entry({ id: 'b' })), [ledger(old)], 'zh-CN');
    expect(unmatched).toBe(1);
    expect(now.unmatched).toEqual([old]);
    expect(carriesDecision(old)).toBe(true);
  });
});

describe('ledgers merged', () => {
  it('take the one decision there is, and name both where there are two', () => {
    const one = { source: '甲.xlsx', ledger: ledger(entry({ decision: decided({ verdict: 'accept' }) })) };
    const open = { source: '乙.xlsx', ledger: ledger(entry()) };
    expect(mergeLedgers([open, one], 'zh-CN')).toMatchObject({ conflicts: [], ledger: { entries: [{ decision: { verdict: 'accept' } }] } });
    const against = { source: '乙.xlsx', ledger: ledger(entry({ decision: decided({ verdict: 'reject', reviewer: '李四' }) })) };
    const { ledger: merged, conflicts } = mergeLedgers([one, against], 'zh-CN');
    expect(conflicts).toHaveLength(1);
    expect(merged.entries[0]).toMatchObject({
      decision: { verdict: 'pending' },
      conflict: '甲.xlsx：采纳（张三）\n乙.xlsx：不采纳（李四）',
    });
  });
});

describe('the targets and the results of one project', () => {
  const targets = entry({ decision: decided({ verdict: 'accept' }) });
  const results = entry({ id: 'a-2', subject: 'self-evaluation', decision: decided({ verdict: 'reject' }) });
  const project = (subject?: 'self-evaluation') => ({
    ...entry(),
    pile: 'verify' as const,
    rows: 1,
    ...UNREVIEWED,
    ...(subject === undefined ? {} : { subject }),
  });
  const both: Ledger = { entries: [targets, results], projects: [project(), project('self-evaluation')], unmatched: [] };

  it('have each their own opinions', () => {
    expect(ledgerProjects(both).map(({ entries }) => entries)).toEqual([[targets], [results]]);
    // Where a project has one paper it is the same, whatever it is taken for.
    expect(ledgerProjects({ entries: [results], projects: [project()] }).map(({ entries }) => entries)).toEqual([[results]]);
  });

  it('keep each their own decisions in a merge and over a re-run', () => {
    const named = ['甲', '乙'].map((source) => ({ source, ledger: both }));
    const { ledger: merged, conflicts } = mergeLedgers(named, 'zh-CN');
    expect(conflicts).toEqual([]);
    expect(merged.projects.map(({ subject }) => subject)).toEqual([undefined, 'self-evaluation']);
    const open = { ...both, entries: [entry({ id: 'a', subject: 'self-evaluation' }), entry({ id: 'a-2' })] };
    expect(carryOver(open, [merged], 'zh-CN').ledger.entries.map(({ subject = '', decision }) => `${subject} ${decision.verdict}`)).toEqual(
      ['self-evaluation reject', ' accept'],
    );
  });
});

describe('what was handed out', () => {
  it('is changed by nobody but who decided it', () => {
    const base = ledger(entry({ decision: decided({ verdict: 'accept' }) }));
    const changed = (reviewer: string) => [
      { source: '甲', ledger: base },
      { source: '乙', ledger: ledger(entry({ decision: decided({ verdict: 'reject', reviewer }) })) },
    ];
    const verdict = (reviewer: string) => {
      const named = changed(reviewer);
      const { ledger: merged, conflicts } = mergeLedgers(named, 'zh-CN', withoutAnswered(base, named));
      return [merged.entries[0]?.decision.verdict, conflicts.length];
    };
    expect([verdict('张三'), verdict('李四')]).toEqual([
      ['reject', 0],
      ['pending', 1],
    ]);
  });
});

describe('copies of two people', () => {
  it('come to the same in either order, however they print code and unit', () => {
    const label = fc.record({
      unitCode: fc.constantFrom('012001', ''),
      projectCode: fc.constantFrom('P-1', "'p1", 'P-2'),
      indicator: fc.constantFrom('培训人数', '培训次数'),
      decision: fc.constantFrom(OPEN, decided({ verdict: 'accept' }), decided({ verdict: 'reject' })),
    });
    const ledgerWith = (changes: readonly Partial<LedgerEntry>[]): Ledger => {
      const entries = changes.map((each, index) => entry({ ...each, id: `id${index}` }));
      const seen = new Map(entries.map((each) => [foldCode(each.projectCode), each]));
      const projects = [...seen.values()].map((each) => ({ ...each, pile: 'verify' as const, rows: 2, ...UNREVIEWED }));
      return { entries, projects, unmatched: [] };
    };
    fc.assert(
      fc.property(fc.array(label, { maxLength: 4 }), fc.array(label, { maxLength: 4 }), (mine, yours) => {
        const named = [mine, yours].map((changes, index) => ({ source: String(index), ledger: ledgerWith(changes) }));
        const [one, other] = [named, [...named].reverse()].map((each) => mergeLedgers(each, 'zh-CN'));
        const said = (merged: typeof one) =>
          merged?.ledger.entries.map((each) => [foldCode(each.projectCode), each.indicator, each.decision.verdict].join(' ')).sort();
        expect(said(one)).toEqual(said(other));
        expect(one?.ledger.projects.length).toBe(new Set([...mine, ...yours].map(({ projectCode }) => foldCode(projectCode))).size);
        expect(other?.ledger.projects.length).toBe(one?.ledger.projects.length);
      }),
    );
  });
});

describe('projects that did not come back', () => {
  const returned = { ...entry({ id: 'b', projectCode: 'P-2', projectName: '培训费' }), pile: 'verify' as const, rows: 2, ...UNREVIEWED };
  const before: Ledger = {
    ...ledger(entry({ decision: decided({ verdict: 'accept' }) })),
    projects: [{ ...entry(), pile: 'verify', rows: 2, ...UNREVIEWED }, returned],
  };
  const after: Ledger = { entries: [], projects: [{ ...returned, year: null }], unmatched: [] };

  it('stay with their money and decisions, unless everything was submitted', () => {
    const part = carryOver(after, [before], 'zh-CN', 'part');
    expect(part).toMatchObject({ notReturned: 1, unmatched: 0 });
    expect(part.ledger.projects).toMatchObject([
      { projectCode: 'P-2', year: 2024, delivery: 'submitted' },
      { projectCode: 'P-1', amount: 10, delivery: 'not-resubmitted' },
    ]);
    expect(part.ledger.entries).toMatchObject([{ decision: { verdict: 'accept' } }]);
    expect(carryOver(after, [before], 'zh-CN', 'all')).toMatchObject({ notReturned: 0, unmatched: 1 });
    // Done again with what it made, nothing is doubled.
    expect(carryOver(after, [part.ledger], 'zh-CN', 'part').ledger).toEqual(part.ledger);
  });

  it('stay though their documents name no year or another one, and are not those of a review of another year', () => {
    const project = (projectCode: string, year: number | null) => ({ ...returned, projectCode, projectName: `项目${projectCode}`, year });
    const now: Ledger = { entries: [], projects: [{ ...returned, year: 2024 }], unmatched: [] };
    const codes = (...projects: Ledger['projects']): string[] =>
      carryOver(now, [{ entries: [], projects, unmatched: [] }], 'zh-CN', 'part').ledger.projects.map(({ projectCode }) => projectCode);
    expect(codes(returned, project('P-3', null), project('P-4', 2025))).toEqual(['P-2', 'P-3', 'P-4']);
    expect(codes(project('P-3', null))).toEqual(['P-2', 'P-3']);
    expect(codes(project('P-3', 2023), project('P-4', null))).toEqual(['P-2']);
  });
});

describe('figures of a ledger', () => {
  it('count rejections among what is settled only', () => {
    const verdicts = ['accept', 'reject', 'pending', ''] as const;
    const { total } = ledgerStatistics(verdicts.map((verdict) => entry({ decision: decided({ verdict }) })));
    expect(total).toMatchObject({ opinions: 4, accept: 1, reject: 1, pending: 1, undecided: 1, rejectionRate: 0.5 });
    expect(ledgerStatistics([entry()]).total.rejectionRate).toBeNull();
  });
});
