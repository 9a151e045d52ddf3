import type { IndicatorId } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.js';
import type { LedgerEntry, SilentDeduction } from '../frame/reporter.js';
import { capPoints } from './rows.js';

const ROW = 'p0.i0' as IndicatorId;

function entry(points: number, indicatorId: IndicatorId | '' = ROW, rejected = false): LedgerEntry {
  const finding: Finding = {
    ruleId: 'vague-value',
    severity: 'warning',
    certainty: 'likely',
    messageId: 'vague',
    args: {},
    path: { departmentCode: '', unitCode: '', projectId: '', indicatorId },
    part: 'value',
    references: [],
    points,
  };
  return rejected ? { finding, suppression: { rule: 'vague-value', reason: '已核实' } } : { finding };
}
const silent = (points: number): SilentDeduction => ({ indicatorId: ROW, ruleId: 'missing-comparator', messageId: 'count', points });
const capped = (entries: readonly LedgerEntry[], more: readonly SilentDeduction[] = []): readonly number[] =>
  capPoints(entries, more).map(({ finding }) => finding.points);

describe('points of a row', () => {
  it('stay as they are up to a hundred, and the later ones take less beyond', () => {
    expect(capped([entry(75), entry(24)])).toEqual([75, 24]);
    expect(capped([entry(75), entry(25)])).toEqual([75, 25]);
    expect(capped([entry(75), entry(26)])).toEqual([75, 25]);
    expect(capped([entry(100), entry(1), entry(50)])).toEqual([100, 0, 0]);
  });

  it('leave room for what is taken off without a finding', () => {
    expect(capped([entry(80)], [silent(20)])).toEqual([80]);
    expect(capped([entry(81)], [silent(20)])).toEqual([80]);
    expect(capped([entry(50)], [silent(70), silent(40)])).toEqual([0]);
  });

  it('are counted row by row; what stands on no row takes none', () => {
    expect(capped([entry(100), entry(60, 'p0.i1' as IndicatorId), entry(30, '')])).toEqual([100, 60, 30]);
  });

  it('do not grow where a finding before them is rejected', () => {
    expect(capped([entry(75, ROW, true), entry(50)])).toEqual([75, 25]);
  });
});
