import { describe, expect, it } from 'vitest';
import { DocumentFacts, declaredProjectsIn, yearIn } from './document-facts.js';

function factsOf(...lines: readonly string[]): DocumentFacts {
  const facts = new DocumentFacts();
  for (const line of lines) facts.take(line);
  return facts;
}

describe('facts of a document', () => {
  it('takes department and unit of money from one line', () => {
    const facts = factsOf('# 2024年度部门预算项目绩效目标表', '部门名称： 某市财政局 单位：万元');
    expect(facts.department.name).toBe('某市财政局');
    expect(facts.moneyUnit).toBe('万元');
    expect(facts.year).toBe(2024);
  });

  it('does not take 本级 for a name', () => {
    expect(factsOf('部门名称： 本级').department.name).toBe('');
  });

  it('reads the declared number of projects, with the word before or behind it', () => {
    expect(declaredProjectsIn('实施绩效目标管理，涉及预算拨款57055.81万元,共86个项目，')).toBe(86);
    expect(declaredProjectsIn('预算均实行绩效管理，涉及项目36个，预算金额1266.08万元')).toBe(36);
    expect(declaredProjectsIn('全年共86个项目开工')).toBeNull();
  });

  it('names the project of a report on one project', () => {
    const { reported } = factsOf('某县公安局2022年度辅警人员经费绩效自评工作报告', '全年预算数2565万元，全年执行数2565万元。');
    expect([reported.name, reported.amount, reported.office.name]).toEqual(['辅警人员经费', 2565, '某县公安局']);
    expect(factsOf('某县2022年度部门整体绩效自评报告').reported.name).toBe('');
  });

  it('takes the year below a title, whatever else its line says, and that of months', () => {
    expect(factsOf('财政项目支出绩效目标表', '（2025 年度） 申报单位：某市运输中心').tableYear).toBe(2025);
    expect(factsOf('绩效目标执行监控表', '（2023年1-8月）').tableYear).toBe(2023);
    expect(factsOf('财政项目支出绩效目标表', '（2020年竣工）').tableYear).toBeNull();
  });

  it('finds a year only as a year', () => {
    expect(yearIn('（2024年度）')).toBe(2024);
    expect(yearIn('共12024户')).toBeNull();
  });
});
