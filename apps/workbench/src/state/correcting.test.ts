import type { PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { correctedBy } from './correcting.js';
import { readPaper } from './papers.js';
import { NO_REVIEW } from './review.js';
import { draftLedger } from './review-ledger.js';
import { NEW_SESSION, reduce, type Session } from './session.js';

const paperOf = (document: PerformanceDocument, id: string, path: string) => {
  const own = { ...document, path, sha256: id.repeat(64).slice(0, 64) };
  return readPaper({ id, path }, examineDocument(own, BESIDE), '');
};
const tableOf = (rows: readonly CaseRow[], project = '培训经费'): PerformanceDocument =>
  documentOf({ projects: [{ name: project, amount: 20, rows }] });

const BEFORE: readonly CaseRow[] = [
  { name: '培训合格率', value: '≤95%', level1: 'output' },
  { name: '就业能力', value: '有所提升', level1: 'benefit' },
];
const AFTER: readonly CaseRow[] = [
  { name: '培训合格率', value: '≥95%', level1: 'output' },
  { name: '就业能力', value: '有所提升', level1: 'benefit' },
  { name: '办公用品', value: '足够', level1: 'output' },
];

function withPapers(...papers: Session['papers']): Session {
  return { ...NEW_SESSION, papers };
}

describe('a corrected file', () => {
  const before = paperOf(tableOf(BEFORE), 'a', '表.xlsx');

  it.each(['表.xlsx', '表(1).xlsx', '表 - 副本.xlsx', '改好的.xlsx'])('takes the place of the one before: %s', (path) => {
    const after = paperOf(tableOf(AFTER), 'b', path);
    const session = withPapers(before, after);
    const [found, ...more] = correctedBy(session, new Set(['a']), 'zh-CN');
    if (found === undefined) throw new Error('nothing was replaced');
    expect(more).toEqual([]);
    const { correction } = found;
    expect([found.id, found.gone, correction.path]).toEqual(['b', ['a'], '表.xlsx']);
    // The comparator was put right, the vague value stands, the new row is vague too.
    expect(correction.fixed).toEqual([expect.stringContaining('培训合格率')]);
    expect(correction.left).toBeGreaterThan(0);
    expect(correction.added.length).toBeGreaterThan(0);
    expect(correction.added.filter((opinion) => !opinion.includes('办公用品'))).toEqual([]);
    expect(correction.fixed.length + correction.left).toBe(before.entries.length);
    expect(correction.added.length + correction.left).toBe(after.entries.length);
    const { papers } = reduce(session, { kind: 'corrected', corrected: [found] });
    expect(papers.map((paper) => paper.kind === 'read' && [paper.id, paper.corrects])).toEqual([['b', correction]]);
  });

  it('takes over what was decided on what still stands', () => {
    const session = withPapers(before, paperOf(tableOf(AFTER), 'b', '表.xlsx'));
    const { ledger, keys } = draftLedger(withPapers(before), 'zh-CN');
    const at = ledger.entries.findIndex(({ indicator }) => indicator === '就业能力');
    const decision = { verdict: 'reject', reason: 'policy', wording: '', reviewer: '李四', date: '2026-11-30' } as const;
    const review = { ...NO_REVIEW, decisions: new Map([[keys[at] ?? '', decision]]) };
    const [found] = correctedBy({ ...session, review }, new Set(['a']), 'zh-CN');
    expect([...(found?.decisions ?? [])].map(([key, { verdict, reason }]) => [key.slice(0, 1), verdict, reason])).toEqual([
      ['b', 'reject', 'policy'],
    ]);
  });

  it('takes no other file’s place: another project under another name, a table of other projects under the same, the file itself', () => {
    const other = paperOf(tableOf(AFTER, '会议费'), 'b', '另一份.xlsx');
    expect(correctedBy(withPapers(before, other), new Set(['a']), 'zh-CN')).toEqual([]);
    const two = documentOf({ projects: ['甲', '乙'].map((name) => ({ name, amount: 5, rows: AFTER })) });
    expect(correctedBy(withPapers(before, paperOf(two, 'b', '表.xlsx')), new Set(['a']), 'zh-CN')).toEqual([]);
    // Two copies that come in together are two copies.
    expect(correctedBy(withPapers(before, paperOf(tableOf(AFTER), 'b', '表.xlsx')), new Set(), 'zh-CN')).toEqual([]);
    const demo = paperOf(demoAnalysis('甲.md', 'c'.repeat(64)).document, 'c', '甲.md');
    expect(correctedBy(withPapers(before, demo), new Set(['a', 'c']), 'zh-CN')).toEqual([]);
  });
});

describe('what is set', () => {
  it('is taken back and done again like what was said, each in its turn', () => {
    const configuration = { ...NEW_SESSION.setup.configuration, rules: { 'vague-value': { severity: 'off' as const } } };
    const set = reduce(NEW_SESSION, { kind: 'set-up', setup: { configuration } });
    const more = reduce(set, { kind: 'set-up', setup: { remarkLength: 100 } });
    const once = reduce(more, { kind: 'undone' });
    expect([once.setup.remarkLength, once.setup.configuration]).toEqual([500, configuration]);
    const twice = reduce(once, { kind: 'undone' });
    expect(twice.setup).toEqual(NEW_SESSION.setup);
    const again = reduce(reduce(twice, { kind: 'redone' }), { kind: 'redone' });
    expect([again.setup.remarkLength, again.setup.configuration]).toEqual([100, configuration]);
  });
});
