/**
 * The batch in a few lines: what was read, what was found, which rules spoke most, what could not be read.
 */

import type { Pile, RuleId, Severity } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import type { ReportOptions } from '../options.js';
import { counted } from '../texts/amounts.js';
import { ruleName } from '../texts/finding-texts.js';
import { PILE, PILES, SEVERITIES, SEVERITY } from '../texts/labels.js';
import { problemLine } from '../texts/problems.js';
import type { FailedInput, ReportFormat } from './report-format.js';

/** Counts of a batch. */
export interface BatchTotals {
  documents: number;
  withoutTargets: number;
  projects: number;
  rows: number;
  doubtfulRows: number;
  checksFailed: number;
  readonly severities: Record<Severity, number>;
  readonly piles: Record<Pile, number>;
  readonly rules: Map<RuleId, number>;
  readonly failures: FailedInput[];
}

function emptyTotals(): BatchTotals {
  return {
    documents: 0,
    withoutTargets: 0,
    projects: 0,
    rows: 0,
    doubtfulRows: 0,
    checksFailed: 0,
    severities: { error: 0, warning: 0, info: 0 },
    piles: { return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 },
    rules: new Map(),
    failures: [],
  };
}

const RULES_SHOWN = 10;

function linesOf(totals: BatchTotals, language: Language): string[] {
  const zh = language === 'zh-CN';
  const comma = zh ? '，' : ', ';
  const colon = zh ? '：' : ': ';
  const lines = [
    zh
      ? `文件 ${totals.documents} 个${comma}项目 ${totals.projects} 个${comma}指标 ${totals.rows} 行${comma}读取存疑 ${totals.doubtfulRows} 行`
      : `${counted(totals.documents, 'document')}, ${counted(totals.projects, 'project')}, ${counted(totals.rows, 'row')}, ${totals.doubtfulRows} of them read with doubt`,
    `${zh ? '意见' : 'Findings'}${colon}${SEVERITIES.map((severity) => `${SEVERITY[severity][language]} ${totals.severities[severity]}`).join(comma)}`,
    `${zh ? '项目分堆' : 'Projects'}${colon}${PILES.map((pile) => `${PILE[pile][language]} ${totals.piles[pile]}`).join(comma)}`,
  ];
  const rules = [...totals.rules].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RULES_SHOWN);
  if (rules.length > 0) lines.push(`${zh ? '最多的问题' : 'Most frequent'}${colon}`);
  for (const [rule, count] of rules) lines.push(`  ${String(count).padStart(6)}  ${ruleName(rule, language)} (${rule})`);
  if (totals.withoutTargets > 0) {
    lines.push(
      zh ? `没有绩效目标表的文件 ${totals.withoutTargets} 个` : `${counted(totals.withoutTargets, 'document')} without a target table`,
    );
  }
  if (totals.checksFailed > 0) {
    lines.push(
      zh ? `读取核对不符 ${totals.checksFailed} 处` : `${totals.checksFailed} checks of the reading do not agree with what is printed`,
    );
  }
  if (totals.failures.length > 0)
    lines.push(zh ? `无法读取 ${totals.failures.length} 个：` : `${totals.failures.length} could not be read:`);
  for (const { path, problem } of totals.failures) lines.push(`  ${problemLine(path, problem, language)}`);
  return lines;
}

export function summary({ language }: ReportOptions): ReportFormat {
  const totals = emptyTotals();
  return {
    separator: null,
    begin: () => '',
    *document(analysis) {
      totals.documents++;
      totals.projects += analysis.projects.length;
      const { tables, notes } = analysis.document.reading;
      if (tables.length === 0 && !notes.some(({ id }) => id === 'table-not-read')) totals.withoutTargets++;
      for (const row of Object.values(analysis.indicators)) {
        totals.rows++;
        if (!row.scored && row.findings.some(({ ruleId }) => ruleId === 'doubtful-reading')) totals.doubtfulRows++;
      }
      totals.checksFailed += analysis.document.reading.checks.filter(({ passed }) => !passed).length;
      for (const { severity, ruleId } of analysis.findings) {
        totals.severities[severity]++;
        totals.rules.set(ruleId, (totals.rules.get(ruleId) ?? 0) + 1);
      }
      for (const { pile } of analysis.projects) totals.piles[pile]++;
    },
    failure: (failed) => {
      totals.failures.push(failed);
      return '';
    },
    end: () => `${linesOf(totals, language).join('\n')}\n`,
  };
}
