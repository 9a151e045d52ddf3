/**
 * Columns of the ledger's sheets, in both languages: what is written and how it is found again.
 */
import { RULE_IDS, type RuleId, type Severity } from '@perf-lint/analyser';
import { type LedgerEntry, REASON, REASONS, VERDICT, VERDICTS, VOICE, VOICES } from '@perf-lint/review';
import type { Localized } from '../../language.js';
import { ruleName } from '../../texts/finding-texts.js';
import { CLASS, SEVERITY, TABLE } from '../../texts/labels.js';
import type { SheetCell, SheetColumn } from '../workbook/sheets.js';

export type EntryColumnId =
  | 'id'
  | 'year'
  | 'department'
  | 'unit'
  | 'projectCode'
  | 'project'
  | 'amount'
  | 'indicator'
  | 'value'
  | 'rule'
  | 'severity'
  | 'opinion'
  | 'suggestion'
  | 'verdict'
  | 'reason'
  | 'wording'
  | 'reviewer'
  | 'date'
  | 'proposal'
  | 'conflict'
  | 'place'
  | 'document'
  | 'unitCode'
  | 'level1'
  | 'table'
  | 'ruleId'
  | 'prefilled'
  | 'voice'
  | 'reply';

export const ENTRY_HEADING: Readonly<Record<EntryColumnId, Localized>> = {
  id: { 'zh-CN': '编号', en: 'Id' },
  year: { 'zh-CN': '年度', en: 'Year' },
  department: { 'zh-CN': '部门', en: 'Department' },
  unit: { 'zh-CN': '预算单位', en: 'Unit' },
  projectCode: { 'zh-CN': '项目编码', en: 'Project code' },
  project: { 'zh-CN': '项目名称', en: 'Project' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (10k yuan)' },
  indicator: { 'zh-CN': '三级指标', en: 'Indicator' },
  value: { 'zh-CN': '指标值', en: 'Value' },
  rule: { 'zh-CN': '问题类型', en: 'Rule' },
  severity: { 'zh-CN': '级别', en: 'Severity' },
  opinion: { 'zh-CN': '审核意见', en: 'Opinion' },
  suggestion: { 'zh-CN': '修改建议', en: 'Suggestion' },
  verdict: { 'zh-CN': '处理', en: 'Decision' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  wording: { 'zh-CN': '对外表述', en: 'Wording to the unit' },
  reviewer: { 'zh-CN': '审核人', en: 'Reviewer' },
  date: { 'zh-CN': '日期', en: 'Date' },
  proposal: { 'zh-CN': '以往处理（供确认）', en: 'Earlier decision (to confirm)' },
  conflict: { 'zh-CN': '意见不一', en: 'Conflict' },
  place: { 'zh-CN': '位置', en: 'Place' },
  document: { 'zh-CN': '来源文件', en: 'File' },
  unitCode: { 'zh-CN': '单位编码', en: 'Unit code' },
  level1: { 'zh-CN': '一级指标', en: 'Class' },
  table: { 'zh-CN': '表', en: 'Table' },
  ruleId: { 'zh-CN': '规则', en: 'Rule id' },
  prefilled: { 'zh-CN': '原拟表述', en: 'Wording as prefilled' },
  voice: { 'zh-CN': '意见来自', en: 'Voice' },
  reply: { 'zh-CN': '单位说明', en: 'Explanation of the unit' },
};

export type LedgerSheetId = 'entries' | 'projects' | 'conflicts' | 'unmatched' | 'statistics' | 'record' | 'twice' | 'notes';

export const LEDGER_SHEET: Readonly<Record<LedgerSheetId, Localized>> = {
  entries: { 'zh-CN': '台账', en: 'Ledger' },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  conflicts: { 'zh-CN': '意见不一', en: 'Conflicts' },
  unmatched: { 'zh-CN': '未对应的处理', en: 'Unmatched decisions' },
  statistics: { 'zh-CN': '统计', en: 'Statistics' },
  record: { 'zh-CN': '审核记录', en: 'Record of the review' },
  twice: { 'zh-CN': '两份文件', en: 'In two files' },
  notes: { 'zh-CN': '填写说明', en: 'How to fill in' },
};

/** Title of a rule; of an opinion that a person added, that it is one. */
export function ruleTitleOf(ruleId: RuleId | '', language: keyof Localized): string {
  if (ruleId === '') return language === 'zh-CN' ? '人工意见' : 'Added by hand';
  return RULE_IDS.includes(ruleId) ? ruleName(ruleId, language) : ruleId;
}

const severityFill = ({ severity }: { readonly severity: Severity }): Severity => severity;

const verdictFill = ({ decision, conflict }: LedgerEntry): 'done' | 'conflict' | 'editable' => {
  if (conflict !== '' && decision.verdict === 'pending') return 'conflict';
  return decision.verdict === '' || decision.verdict === 'pending' ? 'editable' : 'done';
};

/** Columns of the sheets 台账 and 未对应的处理. Columns nobody needs to see are hidden, not left out: they carry what the rows are known by. */
export function entryColumns(language: keyof Localized): SheetColumn<LedgerEntry>[] {
  const heading = (id: EntryColumnId): string => ENTRY_HEADING[id][language];
  const column = (
    id: EntryColumnId,
    width: number,
    value: (entry: LedgerEntry) => SheetCell,
    more: Partial<SheetColumn<LedgerEntry>> = {},
  ): SheetColumn<LedgerEntry> => ({
    heading: heading(id),
    width,
    value,
    ...more,
  });
  const filled: Partial<SheetColumn<LedgerEntry>> = { editable: true, fill: () => 'editable' };
  return [
    column('id', 13, ({ id }) => id),
    column('department', 14, ({ department }) => department),
    column('unit', 14, ({ unitName }) => unitName),
    column('project', 22, ({ projectName, table }) => (table === 'overall' ? TABLE.overall[language] : projectName)),
    column('amount', 10, ({ amount }) => amount, { format: '#,##0.00####' }),
    column('indicator', 18, ({ indicator }) => indicator),
    column('value', 14, ({ value }) => value),
    column('rule', 13, ({ ruleId }) => ruleTitleOf(ruleId, language)),
    column('severity', 9, ({ severity }) => SEVERITY[severity][language], { fill: severityFill }),
    column('opinion', 40, ({ opinion }) => opinion),
    column('suggestion', 24, ({ suggestion }) => suggestion),
    column('verdict', 9, ({ decision }) => (decision.verdict === '' ? '' : VERDICT[decision.verdict][language]), {
      editable: true,
      fill: verdictFill,
      choices: VERDICTS.map((verdict) => VERDICT[verdict][language]),
    }),
    column('reason', 11, ({ decision }) => (decision.reason === '' ? '' : REASON[decision.reason][language]), {
      ...filled,
      choices: REASONS.map((reason) => REASON[reason][language]),
    }),
    column('wording', 40, ({ decision }) => decision.wording, filled),
    column('reviewer', 9, ({ decision }) => decision.reviewer, filled),
    column('date', 11, ({ decision }) => decision.date, { ...filled, format: 'yyyy-mm-dd' }),
    column('reply', 22, ({ reply }) => reply, filled),
    column('proposal', 22, ({ proposal }) => proposal),
    column('conflict', 22, ({ conflict }) => conflict, {
      fill: ({ conflict, decision }) => (conflict !== '' && decision.verdict === 'pending' ? 'conflict' : null),
    }),
    column('projectCode', 24, ({ projectCode }) => projectCode),
    column('voice', 10, ({ voice }) => (voice === '' ? '' : VOICE[voice][language]), {
      ...filled,
      choices: VOICES.map((voice) => VOICE[voice][language]),
    }),
    column('place', 16, ({ place }) => place),
    column('document', 24, ({ document }) => document),
    column('year', 7, ({ year }) => year, { format: '0' }),
    column('unitCode', 12, ({ unitCode }) => unitCode, { hidden: true }),
    column('level1', 10, ({ level1 }) => (level1 === '' ? '' : CLASS[level1][language]), { hidden: true }),
    column('table', 10, ({ table }) => table, { hidden: true }),
    column('ruleId', 18, ({ ruleId }) => ruleId, { hidden: true }),
    column('prefilled', 30, ({ prefilled }) => prefilled, { hidden: true }),
  ];
}
