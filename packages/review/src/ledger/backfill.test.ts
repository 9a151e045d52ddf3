import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../decision.js';
import { draftRemark } from './backfill.js';
import type { LedgerEntry } from './ledger.js';

const accepted = (
  wording: string,
  severity: LedgerEntry['severity'] = 'warning',
  verdict: Decision['verdict'] = 'accept',
): LedgerEntry => ({
  id: wording,
  table: 'project',
  department: '',
  unitCode: '',
  unitName: '某局',
  projectCode: '1',
  projectName: '会议费',
  year: 2024,
  document: '',
  amount: 1,
  level1: 'output',
  indicator: '会议次数',
  value: '若干',
  place: '',
  ruleId: 'vague-value',
  voice: 'machine',
  severity,
  opinion: wording,
  suggestion: '',
  prefilled: wording,
  decision: { verdict, reason: '', wording, reviewer: '', date: '' },
  reply: '',
  proposal: '',
  conflict: '',
});

describe('the draft of a general opinion', () => {
  it('says what was accepted, the weightiest first, each wording once', () => {
    const entries = [accepted('提示一', 'info'), accepted('核实二。'), accepted('核实二。'), accepted('不采纳', 'error', 'reject')];
    expect(draftRemark(entries, 100, 'zh-CN')).toBe('1．核实二；2．提示一。');
    expect(draftRemark([], 100, 'zh-CN')).toBe('');
  });

  it('never passes its length, and counts what it does not hold', () => {
    const wording = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /[a-z]/.test(text));
    fc.assert(
      fc.property(fc.array(wording, { maxLength: 6 }), fc.integer({ min: 1, max: 120 }), (wordings, length) => {
        const draft = draftRemark(
          wordings.map((text) => accepted(text)),
          length,
          'zh-CN',
        );
        expect([...draft].length).toBeLessThanOrEqual(length);
      }),
    );
    expect(draftRemark([accepted('甲'.repeat(20)), accepted('乙'.repeat(20))], 45, 'zh-CN')).toContain('等共 2 条');
  });
});
