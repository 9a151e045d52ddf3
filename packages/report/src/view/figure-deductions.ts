/**
 * What stands behind a project's three figures, in numbers a clerk can follow with a pencil.
 */
import { type Analysis, CONSISTENCY_RULES, type Finding, type ProjectAnalysis, type RuleId } from '@perf-lint/analyser';
import type { Indicator, Level1 } from '@perf-lint/core';
import { PROJECT_CLASSES } from '../texts/labels.js';

/** Points one rule takes off rows of a project: "3 行，共 −180". */
export interface RuleDeduction {
  readonly ruleId: RuleId;
  readonly rows: number;
  readonly points: number;
}

export interface FigureDeductions {
  readonly measurability: readonly RuleDeduction[];
  /** Classes without a filled row. */
  readonly missingClasses: readonly Level1[];
  /** Rules behind the consistency figure with the number of their findings. */
  readonly consistency: readonly { readonly ruleId: RuleId; readonly count: number }[];
}

/** Points by rule over the scored rows, most first. */
export function rowDeductions(analysis: Analysis, indicators: readonly Indicator[]): RuleDeduction[] {
  const totals = new Map<RuleId, { rows: number; points: number }>();
  for (const { id } of indicators) {
    const row = analysis.indicators[id];
    if (row === undefined || !row.scored) continue;
    for (const { ruleId, points } of row.deductions) {
      const total = totals.get(ruleId) ?? { rows: 0, points: 0 };
      total.rows += 1;
      total.points += points;
      totals.set(ruleId, total);
    }
  }
  return [...totals].map(([ruleId, total]) => ({ ruleId, ...total })).sort((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
}

/** Classes that no filled row stands in. 成本 printed as an aspect of 产出 (2015 model) counts as 成本. */
export function missingClasses(indicators: readonly Indicator[]): Level1[] {
  const present = new Set<Level1>();
  for (const { level1, level2, name, target } of indicators) {
    if (name === '' || target.kind === 'empty') continue;
    present.add(level1);
    if (level2.includes('成本')) present.add('cost');
    if (level2.includes('满意度')) present.add('satisfaction');
  }
  return PROJECT_CLASSES.filter((level1) => !present.has(level1));
}

export function consistencyFindings(findings: readonly Finding[]): { ruleId: RuleId; count: number }[] {
  const counts = new Map<RuleId, number>();
  for (const { ruleId } of findings) if (CONSISTENCY_RULES.has(ruleId)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([ruleId, count]) => ({ ruleId, count }));
}

/** What stands behind the figures of a project. */
export function figureDeductions(analysis: Analysis, project: ProjectAnalysis, indicators: readonly Indicator[]): FigureDeductions {
  return {
    measurability: rowDeductions(analysis, indicators),
    missingClasses: missingClasses(indicators),
    consistency: consistencyFindings(project.findings),
  };
}
