import { describe, expect, it } from 'vitest';
import type { Decision } from '../decision.js';
import { carryOver } from './carry-over.js';
import { carriesDecision, type Ledger, type LedgerEntry } from './ledger.js';
import { ledgerStatistics } from './ledger-statistics.js';
import { mergeLedgers } from './merge-ledgers.js';

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

describe('figures of a ledger', () => {
  it('count rejections among what is settled only', () => {
    const verdicts = ['accept', 'reject', 'pending', ''] as const;
    const { total } = ledgerStatistics(verdicts.map((verdict) => entry({ decision: decided({ verdict }) })));
    expect(total).toMatchObject({ opinions: 4, accept: 1, reject: 1, pending: 1, undecided: 1, rejectionRate: 0.5 });
    expect(ledgerStatistics([entry()]).total.rejectionRate).toBeNull();
  });
});
