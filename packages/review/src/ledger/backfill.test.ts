import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCLUSIONS, NO_CONCLUSION, type ProjectConclusion } from '../conclusion.js';
import type { Decision } from '../decision.js';
import { backfillRow, backfillRows, draftRemark } from './backfill.js';
import { type LedgerEntry, type LedgerProject, UNREVIEWED } from './ledger.js';

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
    // One opinion that stands on two rows is one.
    expect(draftRemark(entries, 100, 'zh-CN')).toBe('1．核实二；2．提示一。');
    // Two that are sent in the same words are two, as they are on the page.
    const alike = [entries[1]!, { ...entries[2]!, id: 'another', opinion: '另一条' }, entries[0]!];
    expect(draftRemark(alike, 100, 'zh-CN')).toBe('1．核实二（2 条）；2．提示一。');
    expect(draftRemark(alike, 16, 'zh-CN')).toBe('提出意见 3 条，详见审核意见。');
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

describe('the row of a project', () => {
  const project = (pile: LedgerProject['pile'], conclusion: Partial<ProjectConclusion> = {}): LedgerProject => ({
    ...accepted(''),
    pile,
    rows: 1,
    ...UNREVIEWED,
    conclusion: { ...NO_CONCLUSION, ...conclusion },
  });
  const rowOf = (of: LedgerProject, entries: LedgerEntry[] = []) => {
    const [row] = backfillRows({ entries, projects: [of], unmatched: [] }, 100, 'zh-CN');
    return row;
  };

  it('leaves to a person what nobody decided, and tells what the machine proposes apart', () => {
    for (const [pile, proposed] of [
      ['clear', 'pass'],
      ['hint', 'pass'],
      ['verify', 'pass-after-changes'],
      ['return', 'return'],
      ['doubtful', 'compare'],
    ] as const)
      expect(rowOf(project(pile), [accepted('核实一', 'warning', '')])).toMatchObject({
        state: 'unseen',
        kind: '',
        remark: '',
        waiting: '',
        proposed,
      });
  });

  it('proposes no 通过 and no 修改后通过 where a sum does not agree and no opinion tells why', () => {
    expect(rowOf(project('verify'))).toMatchObject({ state: 'unseen', proposed: 'compare' });
    expect(rowOf(project('verify'), [accepted('提示一', 'info', '')])).toMatchObject({ proposed: 'compare' });
  });

  it('holds the remark back while nobody has concluded: also what two people decided differently stands there', () => {
    expect(rowOf(project('verify'), [accepted('核实一')])).toMatchObject({
      state: 'unconcluded',
      kind: '',
      remark: '',
      waiting: '核实一。',
    });
    const differing = project('verify', { remark: '甲：通过；乙：退回重报' });
    expect(rowOf(differing)).toMatchObject({ state: 'unconcluded', kind: '', remark: '', waiting: '甲：通过；乙：退回重报' });
  });

  it('enters what a person concluded, and asks for the reason that is missing', () => {
    expect(rowOf(project('return', { kind: 'pass' }))).toMatchObject({ state: 'reviewed', kind: 'pass', proposed: '' });
    expect(rowOf(project('return', { kind: 'return' }))).toMatchObject({ state: 'unexplained', kind: 'return' });
    expect(rowOf(project('return', { kind: 'pass' }), [accepted('核实一', 'warning', 'pending')])).toMatchObject({
      state: 'pending',
      kind: 'pass',
    });
    const explained = rowOf(project('return', { kind: 'return' }), [accepted('请修改')]);
    expect(explained).toMatchObject({ state: 'reviewed', remark: '请修改。', waiting: '' });
  });

  it('leaves no general opinion blank where a person concluded, and writes over nothing', () => {
    for (const kind of CONCLUSIONS) {
      expect(rowOf(project('clear', { kind }))?.remark).toMatch(/^经审核，.*。$/);
      expect(rowOf(project('clear', { kind, remark: '按会议纪要办理' }), [accepted('请修改')])?.remark).toBe('按会议纪要办理');
    }
    expect(rowOf(project('clear', { kind: 'pass' }))?.remark).toBe('经审核，予以通过。');
    // What would not fit is left to a person.
    expect(backfillRow(project('clear', { kind: 'pass' }), [], 4, 'zh-CN').remark).toBe('');
  });
});
