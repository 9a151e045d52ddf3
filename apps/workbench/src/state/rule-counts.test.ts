import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { readPaper } from './papers.js';
import { NO_PLAN } from './plan.js';
import { projectsOfPaper } from './projects.js';
import { NO_REVIEW } from './review.js';
import { ruleCounts } from './rule-counts.js';
import { settledOfAll } from './standing.js';

/** Three projects with the same row: one the unit's own, one passed down from above. */
const LIST = [
  '# 2025年项目绩效目标明细表',
  '',
  '| 预算单位 | 项目编码 | 项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 |',
  '|---|---|---|---|---|---|---|---|',
  ...['培训经费', '提前下达2025年中央财政培训补助资金'].flatMap((name, index) => {
    const head = `| 某中心 | N2025-010${index} | ${name} | 180 |`;
    return [
      `${head} 产出指标 | 数量指标 | 培训人数 | ≥200 |`,
      `${head} 产出指标 | 质量指标 | 培训合格率 | ≤95% |`,
      `${head} 效益指标 | 社会效益指标 | 就业率 | ≥80% |`,
    ];
  }),
].join('\n');

async function projectsOf(configuration = DEFAULT_CONFIGURATION) {
  const [read] = await readDocuments(new TextEncoder().encode(LIST), { path: 'a.md' });
  if (read?.kind !== 'read') throw new Error('the list was not read');
  return projectsOfPaper(readPaper({ id: 'a.md', path: 'a.md' }, examineDocument(read.document, { ...BESIDE, configuration }), ''));
}

describe('what a rule says of the projects at hand', () => {
  it('is counted by how grave it is there, and what weighs less than the setting says why', async () => {
    const projects = await projectsOf();
    const counts = ruleCounts(projects, DEFAULT_CONFIGURATION);
    const said = counts.get('inverted-comparator');
    expect(projects.map(({ result }) => result?.origin === 'own')).toEqual([true, false]);
    expect(said?.all).toBe(2);
    expect(said?.levels).toEqual({ error: 1, warning: 1, info: 0 });
    expect(said?.milder).toEqual({ asked: 0, 'passed-down': 1, case: 0, reading: 0 });
    // A unit that can only be 人 is a trifle.
    expect(counts.get('missing-unit')).toMatchObject({ levels: { info: 2 }, milder: { case: 2 } });
  });

  it('follows the setting: nothing is milder than what it is set to', async () => {
    const configuration = { ...DEFAULT_CONFIGURATION, rules: { 'missing-unit': { severity: 'info' as const } } };
    const said = ruleCounts(await projectsOf(configuration), configuration).get('missing-unit');
    expect(said?.levels).toEqual({ error: 0, warning: 0, info: 2 });
    expect(Object.values(said?.milder ?? {})).toEqual([0, 0, 0, 0]);
  });

  it('says of a rule that is on and found nothing that there are none, and nothing of one that is off', async () => {
    const configuration = { ...DEFAULT_CONFIGURATION, rules: { 'weight-sum': { severity: 'off' as const } } };
    const counts = ruleCounts(await projectsOf(configuration), configuration);
    expect([counts.get('copied-targets')?.all, counts.get('weight-sum')]).toEqual([0, undefined]);
    expect(ruleCounts([], DEFAULT_CONFIGURATION).size).toBe(0);
  });

  it('adds up to what the bar says is to be decided', async () => {
    const projects = await projectsOf();
    const all = [...ruleCounts(projects, DEFAULT_CONFIGURATION).values()].reduce((sum, each) => sum + each.all, 0);
    expect(all).toBe(settledOfAll(projects, NO_REVIEW, NO_PLAN).all);
  });
});
