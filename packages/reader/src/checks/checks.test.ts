import { describe, expect, it } from 'vitest';
import { readDocuments } from '../read.js';

async function checksOf(text: string): Promise<string[]> {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: 'checks.md' });
  if (outcome?.kind !== 'read') return [];
  return outcome.document.reading.checks.map(
    (check) => `${check.kind} ${check.printed} ${check.read} ${check.passed ? 'passed' : 'failed'}`,
  );
}

const HEAD = [
  '| 单位编码（项目编码） | 项目单位（项目名称） | 资金总额 | 绩效目标 | | | |',
  '| | | | 产出指标 | | 满意度指标 | |',
  '| | | | 三级指标 | 指标值 | 三级指标 | 指标值 |',
];

function table(unitTotal: string): string {
  return [
    '本年共2个项目实行绩效目标管理。',
    '',
    ...HEAD,
    `| 101 | | ${unitTotal} | | | | |`,
    `| 101001 | 某局 | ${unitTotal} | | | | |`,
    '| 410001240000000000011 | 巡查经费 | 10.00 | 巡查次数 | ≥12次 | 群众满意度 | ≥90% |',
    '| 410001240000000000012 | 培训经费 | 5.50 | 培训人数 | ≥50人 | 学员满意度 | ≥95% |',
  ].join('\n');
}

describe('checks of the reading', () => {
  it('holds printed totals and the declared count against what was read', async () => {
    expect(await checksOf(table('15.50'))).toEqual([
      'department-total 15.5 15.5 passed',
      'unit-total 15.5 15.5 passed',
      'project-count 2 2 passed',
    ]);
  });

  it('says where a total does not agree', async () => {
    expect(await checksOf(table('15.60'))).toContain('unit-total 15.6 15.5 failed');
  });

  it('takes weights that come to 90 or to 100', async () => {
    const form = (weight: number) =>
      `| 项目名称 | 巡查经费 | | | |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |\n| 产出指标 | 数量指标 | 巡查次数 | ≥12次 | ${weight} |\n| 满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 10 |`;
    expect(await checksOf(form(80))).toEqual(['weight-sum 90 90 passed']);
    expect(await checksOf(form(90))).toEqual(['weight-sum 100 100 passed']);
    expect(await checksOf(form(60))).toEqual(['weight-sum 90 70 failed']);
  });

  it('says where the numbers before the rows have a gap', async () => {
    const list = (numbers: readonly number[]) =>
      [
        '| 序号 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |',
        ...numbers.map((number) => `| ${number} | 项目${number} | 产出指标 | 数量指标 | 巡查次数 | ≥${number}次 |`),
      ].join('\n');
    expect(await checksOf(list([1, 2, 3, 4]))).toEqual(['row-number 4 4 passed']);
    expect(await checksOf(list([1, 2, 4, 5, 6]))).toEqual(['row-number 6 5 failed']);
    // Each form numbers its own rows; years and codes count nothing.
    expect(await checksOf(list([1, 2, 1, 2, 3]))).toEqual(['row-number 2 2 passed', 'row-number 3 3 passed']);
    expect(await checksOf(list([2019, 2024]))).toEqual([]);
  });

  it('raises nothing where targets are only spoken of', async () => {
    expect(await checksOf('2024年我单位共86个项目实行绩效目标管理，预算拨款57055.81万元。')).toEqual([]);
  });
});
