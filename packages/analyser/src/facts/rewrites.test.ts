import { readFileSync } from 'node:fs';
import type { Level1 } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import type { Finding } from '../finding.js';

const LEVELS: Readonly<Record<string, Level1>> = { 产出: 'output', 效益: 'benefit', 满意度: 'satisfaction', 成本: 'cost' };

interface Row {
  readonly level1: Level1;
  readonly name: string;
  readonly value: string;
}

/** Names of many trades, each with values in words that ask for more, for less or for a state. */
const ROWS: readonly Row[] = readFileSync(new URL('../../testing/rows-of-many-fields.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [level = '', name = ''] = line.split('|');
    const level1 = LEVELS[level];
    return level1 === undefined ? [] : ['明显', '及时', '减少', '正常'].map((value) => ({ level1, name, value }));
  });

/** The findings of each row, every row a project of its own. */
function findingsOf(rows: readonly Row[]): readonly (readonly Finding[])[] {
  const document = documentOf({ model: '2021', projects: rows.map((row, i) => ({ name: `项目${i}`, rows: [row] })) });
  const byRow = new Map<string, Finding[]>();
  for (const finding of analyse(document).findings)
    byRow.set(finding.path.indicatorId, [...(byRow.get(finding.path.indicatorId) ?? []), finding]);
  return rows.map((_, i) => byRow.get(`p${i}.i0`) ?? []);
}

const rewriteIn = (findings: readonly Finding[]): string | undefined =>
  findings.find(({ ruleId }) => ruleId === 'vague-value' || ruleId === 'restated-value')?.suggestion?.value;

/** The first alternative of a form with its blanks filled in. */
function filled(form: string): string {
  return (
    (form.split('，或')[0] ?? form)
      .replace(/（[^）]*）/g, '')
      .replace('__年__月__日', '2024年6月30日')
      .replace('__月__日', '6月30日')
      // Nobody writes a total of twenty yuan.
      .replace(/__(?=元)/g, '20000')
      .replace(/__/g, '20')
  );
}

/** Findings about the value; what is wrong with the name a new value does not mend. */
const ofValue = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ part }) => part === 'value').map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);

describe('rewrites', () => {
  it('are free of findings themselves, once their blanks are filled in', () => {
    const rewritten = findingsOf(ROWS).flatMap((findings, i) => {
      const row = ROWS[i];
      const form = rewriteIn(findings);
      return row === undefined || form === undefined ? [] : [{ ...row, value: filled(form) }];
    });
    expect(rewritten.length).toBeGreaterThan(1000);
    const faults = findingsOf(rewritten).flatMap((findings, i) => {
      const row = rewritten[i];
      return row === undefined ? [] : ofValue(findings).map((fault) => `${row.name} | ${row.value}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['benefit', '减轻农村低收入人口生活负担', '减轻'],
    ['benefit', '减少失业率促进就业环境改善', '减少'],
    ['output', '业务办理时间', '缩短'],
  ] as const)('never ask for more where less is wanted: %s %s', (level1, name, value) => {
    const form = rewriteIn(findingsOf([{ level1, name, value }])[0] ?? []) ?? '';
    expect(form).not.toMatch(/增长|^≥|__年__月/);
  });

  it.each([
    ['output', '经费支出合规性', '合规', /万元/],
    ['output', '统筹外基金使用符合政策规定', '高', /出台/],
    ['output', '确保公车日常运行及维修正常', '尾气排放达标', /报修/],
    ['output', '购置考试安全保障设施、宣传品若干', '及时', /知晓率/],
    ['output', '参加鉴定人员情况', '平稳', /人$/],
    ['output', '满足事业单位公开招聘要求', '综合素质较高', /人/],
  ] as const)('are of the kind that the name is of: %s %s', (level1, name, value, wrong) => {
    expect(rewriteIn(findingsOf([{ level1, name, value }])[0] ?? []) ?? '').not.toMatch(wrong);
  });

  it.each([
    ['output', '奖金发放合规性', '合规', '合规率≥__%（抽查__次）'],
    ['benefit', '提升劳动关系和谐度', '提升', '劳动争议调解成功率≥__%'],
    ['benefit', '城市知名度', '提高', '≥__%（按问卷，__份）'],
    ['output', '接待时效', '及时', '接到通知后__个工作日内，或及时率≥__%'],
    ['output', '处理突发事件时效', '及时处理', '__个工作日内办结，办结率≥__%'],
    ['output', '按期完工', '按期完工', '__年__月__日前完成，或按期完成率≥__%'],
    ['benefit', '保障群众基本文化权益', '影响程度明显', '≥__人次，或满意度≥__%（问卷__份）'],
    ['benefit', '完善人才评价激励政策', '明显完善', '出台__项，__年__月__日前印发'],
    // What is carried out is not made, and order in an office is none in the street.
    ['output', '按照法定程序执行相关政策', '较好', ''],
    ['benefit', '维护办公秩序', '良好', ''],
    ['benefit', '增加人员稳定', '明显', ''],
  ] as const)('are what a reviewer would write: %s %s', (level1, name, value, form) => {
    expect(rewriteIn(findingsOf([{ level1, name, value }])[0] ?? []) ?? '').toBe(form);
  });
});
