import type { Ledger, ReviewEvent } from '@perf-lint/review';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readLedger } from './read-ledger.js';
import { byProject, foldedRecord } from './record-rows.js';
import { recordWorkbook } from './record-workbook.js';
import { writeLedger } from './write-ledger.js';

type OpinionEvent = ReviewEvent & { readonly kind: 'opinion' };

function step(minute: number, number: number, indicator: string, changes: Partial<OpinionEvent> = {}): OpinionEvent {
  return {
    kind: 'opinion',
    table: 'project',
    department: '某局',
    unitCode: '',
    unitName: '办公室',
    projectCode: 'P-1',
    projectName: '会议费',
    year: 2024,
    round: 1,
    id: `${indicator}-1`,
    ruleId: 'vague-value',
    voice: 'machine',
    indicator,
    value: '≥5次',
    opinion: '请写明标准。',
    number,
    at: `2024-11-05 09:${String(minute).padStart(2, '0')}:00`,
    from: '',
    decision: { verdict: 'accept', reason: '', wording: '请写明标准。', reviewer: '张三', date: '2024-11-05' },
    reply: '',
    ...changes,
  };
}

const REJECTED = { verdict: 'reject', reason: 'policy', wording: '请写明标准。', reviewer: '李四', date: '2024-11-06' } as const;
const TAKEN_BACK = { verdict: '', reason: '', wording: '请写明标准。', reviewer: '', date: '' } as const;
const RECORD: readonly OpinionEvent[] = [
  step(1, 2, '会议次数'),
  step(1, 2, '培训次数'),
  step(2, 1, '参会人数'),
  step(3, 2, '会议次数', { from: 'accept', decision: REJECTED }),
  step(4, 2, '会议次数', { from: 'reject', how: 'undone', by: '张三', decision: TAKEN_BACK }),
];
const LEDGER: Ledger = { entries: [], projects: [], unmatched: [], record: RECORD };

const rowsOf = async (sheet: number): Promise<readonly (readonly unknown[])[]> =>
  (await readXlsx(await recordWorkbook(LEDGER, 'zh-CN'))).sheets[sheet]?.rows ?? [];

describe('the record of a review', () => {
  it('has a step on several rows of one card as one line, opinions as their cards number them, each with its steps in order', () => {
    const lines = byProject(foldedRecord(RECORD, 'zh-CN'));
    expect(lines.map((line) => (line.kind === 'opinion' ? `${line.number} ${line.indicator} ${line.decision.verdict}` : ''))).toEqual([
      '1 参会人数 accept',
      '2 会议次数、培训次数 accept',
      '2 会议次数 reject',
      '2 会议次数 ',
    ]);
  });

  it('prints what stood before, what came of it, by whom and when, and says what was taken back', async () => {
    const [heading = [], ...rows] = await rowsOf(0);
    const told = rows.map((row) =>
      Object.fromEntries(
        ['意见序号', '此前', '处理', '审核人', '日期', '怎样来的'].map((name) => [name, String(row[heading.indexOf(name)] ?? '')]),
      ),
    );
    expect(told.at(-1)).toEqual({
      意见序号: '2',
      此前: '不采纳',
      处理: '未定',
      审核人: '张三',
      日期: '2024-11-05 09:04:00',
      怎样来的: '撤销',
    });
    expect(told[0]).toMatchObject({ 此前: '未定', 处理: '采纳' });
    const [, ...steps] = await rowsOf(2);
    expect(steps.map(([when]) => when)).toEqual([...steps.map(([when]) => when)].sort());
  });

  it('comes back out of the ledger that it is kept in', async () => {
    const reading = await readLedger(await writeLedger(LEDGER, 'zh-CN'));
    expect(reading.kind === 'read' ? reading.ledger.record : reading.problems).toEqual(RECORD);
  });
});
