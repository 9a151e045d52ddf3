import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { RECORD_COLUMNS } from '../machine/records-csv.js';
import { recordsOf } from './indicator-record.js';

/** The fields that callers were promised, in their order. */
const PROMISED =
  'schemaVersion document documentSha256 department year table unitCode unitName projectCode projectName projectType amount level1 level2 ' +
  'name value definition target weight page line cell repairs confidence rowId doubts duplicateOf source totalAmount scored measurability deductions findings';

const FINDING = ['ruleId', 'severity', 'messageId', 'args', 'message', 'location'];

describe('the indicator record', () => {
  it('has exactly the fields that were promised, in each row and in the columns of CSV', () => {
    const records = [...recordsOf(demoAnalysis(), 'zh-CN')];
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(Object.keys(record).join(' ')).toBe(PROMISED);
      for (const finding of record.findings) {
        expect(Object.keys(finding).filter((key) => key !== 'suggestion')).toEqual(FINDING);
        expect(Object.keys(finding.location).filter((key) => key !== 'member')).toEqual(['page', 'line', 'cell']);
      }
      for (const deduction of record.deductions) expect(Object.keys(deduction).sort()).toEqual(['points', 'ruleId']);
      expect(record.measurability).toBe(100 - record.deductions.reduce((sum, { points }) => sum + points, 0));
    }
    expect(RECORD_COLUMNS.join(' ')).toBe(PROMISED);
  });

  it('agrees with the contract beside the checkout', () => {
    const contract = new URL('../../../../../shared/contract.md', import.meta.url);
    if (!existsSync(contract)) {
      console.log('skipped: no contract beside the checkout');
      return;
    }
    const table = readFileSync(contract, 'utf8').split('## Indicator record')[1]?.split('\n## ')[0] ?? '';
    const fields = [...table.matchAll(/^\| ([A-Za-z0-9, ]+) \|/gm)].flatMap((match) => (match[1] ?? '').split(', '));
    expect(fields.filter((field) => field !== 'field')).toEqual(PROMISED.split(' '));
  });
});
