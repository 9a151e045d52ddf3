/**
 * Columns of the ledger's sheets, in both languages: what is written and how it is found again.
 */
import type { Pile, Severity } from '@perf-lint/analyser';
import { type LedgerEntry, REASON, REASONS, VERDICT, VERDICTS, VOICE, VOICES } from '@perf-lint/review';
import type { Localized } from '../../language.js';
import { kindName } from '../../texts/finding-texts.js';
import { CLASS, PILE, SEVERITY } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { overallName, SUBJECT_WORDS } from '../../texts/subject-words.js';
import type { SheetCell, SheetColumn } from '../workbook/sheets.js';

export type EntryColumnId =
  | 'number'
  | 'id'
  | 'year'
  | 'department'
  | 'unit'
  | 'projectCode'
  | 'project'
  | 'amount'
  | 'pile'
  | 'indicator'
  | 'value'
  | 'rule'
  | 'severity'
  | 'opinion'
  | 'suggestion'
  | 'verdict'
  | 'reason'
  | 'note'
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
  | 'messageId'
  | 'record'
  | 'prefilled'
  | 'voice'
  | 'reply'
  | 'form'
  | 'result';

export const ENTRY_HEADING: Readonly<Record<EntryColumnId, Localized>> = {
  number: { 'zh-CN': '序号', en: 'No.' },
  id: { 'zh-CN': '编号', en: 'Id' },
  year: { 'zh-CN': '年度', en: 'Year' },
  department: { 'zh-CN': '部门', en: 'Department' },
  unit: { 'zh-CN': '预算单位', en: 'Unit' },
  projectCode: { 'zh-CN': '项目编码', en: 'Project code' },
  project: { 'zh-CN': '项目名称', en: 'Project' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (10k yuan)' },
  pile: { 'zh-CN': '机审分堆', en: 'Pile' },
  indicator: { 'zh-CN': '三级指标', en: 'Indicator' },
  value: { 'zh-CN': '指标值', en: 'Value' },
  rule: { 'zh-CN': '问题类型', en: 'Rule' },
  severity: { 'zh-CN': '级别', en: 'Severity' },
  opinion: { 'zh-CN': '审核意见', en: 'Opinion' },
  suggestion: { 'zh-CN': '修改建议', en: 'Suggestion' },
  verdict: { 'zh-CN': '处理', en: 'Decision' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  note: { 'zh-CN': '原因说明', en: 'Reason in words' },
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
  messageId: { 'zh-CN': '规则中的哪一条', en: 'Message id' },
  record: { 'zh-CN': '指标值（记录）', en: 'Value (record)' },
  prefilled: { 'zh-CN': '原拟表述', en: 'Wording as prefilled' },
  voice: { 'zh-CN': '意见来自', en: 'Voice' },
  reply: { 'zh-CN': '单位说明', en: 'Explanation of the unit' },
  form: { 'zh-CN': '表种', en: 'Form' },
  result: { 'zh-CN': '所指的完成情况', en: 'Result that is meant' },
};

/** Columns of the sheet on which a whole kind of opinions is decided at once. */
export type KindColumnId =
  | 'rule'
  | 'severity'
  | 'count'
  | 'projects'
  | 'undecided'
  | 'example'
  | 'verdict'
  | 'reason'
  | 'reviewer'
  | 'date'
  | 'ruleId';

export const KIND_HEADING: Readonly<Record<KindColumnId, Localized>> = {
  rule: ENTRY_HEADING.rule,
  severity: ENTRY_HEADING.severity,
  count: { 'zh-CN': '条数', en: 'Opinions' },
  projects: { 'zh-CN': '涉及项目', en: 'Projects' },
  undecided: { 'zh-CN': '未定', en: 'Undecided' },
  example: { 'zh-CN': '例', en: 'Example' },
  verdict: ENTRY_HEADING.verdict,
  reason: ENTRY_HEADING.reason,
  reviewer: ENTRY_HEADING.reviewer,
  date: ENTRY_HEADING.date,
  ruleId: ENTRY_HEADING.ruleId,
};

export type LedgerSheetId = 'entries' | 'kinds' | 'projects' | 'conflicts' | 'unmatched' | 'statistics' | 'record' | 'twice' | 'notes';

export const LEDGER_SHEET: Readonly<Record<LedgerSheetId, Localized>> = {
  entries: { 'zh-CN': '台账', en: 'Ledger' },
  kinds: { 'zh-CN': '按类处理', en: 'By kind' },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  conflicts: { 'zh-CN': '意见不一', en: 'Conflicts' },
  unmatched: { 'zh-CN': '未对应的处理', en: 'Unmatched decisions' },
  statistics: { 'zh-CN': '统计', en: 'Statistics' },
  record: { 'zh-CN': '审核记录', en: 'Record of the review' },
  twice: { 'zh-CN': '两份文件', en: 'In two files' },
  notes: { 'zh-CN': '填写说明', en: 'How to fill in' },
};

/** Title of a rule; of an opinion that a person added, that it is one. */
export const ruleTitleOf = kindName;

const severityFill = ({ severity }: { readonly severity: Severity }): Severity => severity;

const verdictFill = ({ decision, conflict }: LedgerEntry): 'done' | 'conflict' | 'editable' => {
  if (conflict !== '' && decision.verdict === 'pending') return 'conflict';
  return decision.verdict === '' || decision.verdict === 'pending' ? 'editable' : 'done';
};

/** What an opinion is on, as the table prints it: the result where that is meant, else the target. */
export function shownValue({ value, result }: Pick<LedgerEntry, 'value' | 'result'>): string {
  return result ?? writtenValue(value);
}

/** Columns from the first to the decision: they stay in sight. */
export const COLUMNS_IN_SIGHT = 9;

/** Columns from the first that go to paper: what is said and what was decided. */
export const COLUMNS_ON_PAPER = 13;

/**
 * Columns of the sheets 台账 and 未对应的处理: what to decide on and the decision first, where it comes from behind it. Columns nobody needs
 * to see are hidden, not left out: they carry what the rows are known by.
 * @param pileOf the pile of the project that a row is on, null where that is not known
 * @param hasOther something else than targets was handed in: a column says which table is which
 */
export function entryColumns(
  language: keyof Localized,
  pileOf: (entry: LedgerEntry) => Pile | null,
  hasOther: boolean,
): SheetColumn<LedgerEntry>[] {
  const column = (
    id: EntryColumnId,
    width: number,
    value: (entry: LedgerEntry, index: number) => SheetCell,
    more: Partial<SheetColumn<LedgerEntry>> = {},
  ): SheetColumn<LedgerEntry> => ({
    heading: ENTRY_HEADING[id][language],
    width,
    value,
    ...more,
  });
  const filled: Partial<SheetColumn<LedgerEntry>> = { editable: true, fill: () => 'editable' };
  const hidden = { hidden: true } as const;
  return [
    column('number', 5, (_, index) => index + 1, { format: '0' }),
    column('unit', 12, ({ unitName }) => unitName),
    column('project', 20, ({ projectName, table, subject = 'targets' }) =>
      table === 'overall' ? overallName(subject, language) : projectName,
    ),
    column('indicator', 16, ({ indicator }) => indicator),
    column('value', 11, shownValue),
    column('rule', 11, ({ ruleId }) => ruleTitleOf(ruleId, language)),
    column('severity', 8, ({ severity }) => SEVERITY[severity][language], { fill: severityFill }),
    column('wording', 42, ({ decision }) => decision.wording, filled),
    column('verdict', 9, ({ decision }) => (decision.verdict === '' ? '' : VERDICT[decision.verdict][language]), {
      editable: true,
      fill: verdictFill,
      choices: VERDICTS.map((verdict) => VERDICT[verdict][language]),
    }),
    column('reason', 11, ({ decision }) => (decision.reason === '' ? '' : REASON[decision.reason][language]), {
      ...filled,
      choices: REASONS.map((reason) => REASON[reason][language]),
    }),
    column('note', 14, ({ decision }) => decision.note ?? '', filled),
    column('reviewer', 9, ({ decision }) => decision.reviewer, filled),
    column('date', 11, ({ decision }) => decision.date, { ...filled, format: 'yyyy-mm-dd' }),
    column('reply', 22, ({ reply }) => reply, filled),
    column('proposal', 22, ({ proposal }) => proposal),
    column('conflict', 22, ({ conflict }) => conflict, {
      fill: ({ conflict, decision }) => (conflict !== '' && decision.verdict === 'pending' ? 'conflict' : null),
    }),
    ...(hasOther ? [column('form', 10, ({ subject = 'targets' }) => SUBJECT_WORDS[subject].short[language])] : []),
    column('amount', 10, ({ amount }) => amount, { format: '#,##0.00####' }),
    column('pile', 10, (entry) => {
      const pile = pileOf(entry);
      return pile === null ? '' : PILE[pile][language];
    }),
    column('department', 16, ({ department }) => department),
    column('projectCode', 24, ({ projectCode }) => projectCode),
    column('voice', 10, ({ voice }) => (voice === '' ? '' : VOICE[voice][language]), {
      ...filled,
      choices: VOICES.map((voice) => VOICE[voice][language]),
    }),
    column('place', 16, ({ place }) => place),
    column('document', 24, ({ document }) => document),
    column('year', 7, ({ year }) => year, { format: '0' }),
    column('id', 13, ({ id }) => id, hidden),
    column('opinion', 40, ({ opinion }) => opinion, hidden),
    column('suggestion', 24, ({ suggestion }) => suggestion, hidden),
    column('unitCode', 12, ({ unitCode }) => unitCode, hidden),
    column('level1', 10, ({ level1 }) => (level1 === '' ? '' : CLASS[level1][language]), hidden),
    column('table', 10, ({ table }) => table, hidden),
    column('ruleId', 18, ({ ruleId }) => ruleId, hidden),
    column('messageId', 18, ({ messageId }) => messageId ?? '', hidden),
    column('record', 14, ({ value }) => value, hidden),
    column('result', 14, ({ result }) => result ?? '', hidden),
    column('prefilled', 30, ({ prefilled }) => prefilled, hidden),
  ];
}
