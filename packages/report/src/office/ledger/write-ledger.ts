/**
 * The ledger as a workbook: what people decide on, the projects, conflicts, decisions without a row, statistics, how to fill it in.
 */

import {
  isConfirmed,
  isSettled,
  type Ledger,
  type LedgerConflict,
  type LedgerEntry,
  ledgerIndex,
  ledgerProjects,
  ledgerStatistics,
  proposedConclusion,
  REASON,
  REASONS,
  type RuleStatistics,
  VERDICT,
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { shareText } from '../../texts/amounts.js';
import { factSheet, type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { kindColumns, kindsOf } from './kind-decisions.js';
import { COLUMNS_IN_SIGHT, COLUMNS_ON_PAPER, entryColumns, LEDGER_SHEET, ruleTitleOf } from './ledger-columns.js';
import { type ProjectLine, projectColumns } from './project-columns.js';
import { recordSheetColumns } from './record-columns.js';
import { twiceColumns, twiceLines } from './twice-columns.js';

/** Projects with the numbers of their opinions. */
export function projectLines(ledger: Ledger): ProjectLine[] {
  return ledgerProjects(ledger).map(({ project, entries }) => ({
    ...project,
    round: ledger.round,
    opinions: entries.length,
    confirmed: entries.filter(({ decision }) => isConfirmed(decision)).length,
    undecided: entries.filter(({ decision }) => !isSettled(decision)).length,
    proposed: proposedConclusion(project.pile, entries),
  }));
}

interface ConflictLine {
  readonly conflict: LedgerConflict;
  readonly side: LedgerConflict['sides'][number];
}

/** @param numbers of opinions by id, as the sheet of opinions counts them */
function conflictColumns(language: Language, numbers: ReadonlyMap<string, number>): SheetColumn<ConflictLine>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '序号' : 'No.', width: 8, value: ({ conflict }) => numbers.get(conflict.id) ?? null, format: '0' },
    { heading: zh ? '项目名称' : 'Project', width: 30, value: ({ conflict }) => conflict.entry.projectName },
    { heading: zh ? '三级指标' : 'Indicator', width: 24, value: ({ conflict }) => conflict.entry.indicator },
    { heading: zh ? '审核意见' : 'Opinion', width: 44, value: ({ conflict }) => conflict.entry.opinion },
    { heading: zh ? '来自' : 'From', width: 24, value: ({ side }) => side.source },
    { heading: zh ? '审核人' : 'Reviewer', width: 10, value: ({ side }) => side.decision.reviewer },
    {
      heading: zh ? '处理' : 'Decision',
      width: 10,
      value: ({ side }) => (side.decision.verdict === '' ? '' : VERDICT[side.decision.verdict][language]),
    },
    {
      heading: zh ? '原因' : 'Reason',
      width: 12,
      value: ({ side }) => (side.decision.reason === '' ? '' : REASON[side.decision.reason][language]),
    },
    { heading: zh ? '对外表述' : 'Wording to the unit', width: 44, value: ({ side }) => side.decision.wording },
    { heading: zh ? '日期' : 'Date', width: 12, value: ({ side }) => side.decision.date },
  ];
}

/** Columns of the statistics: numbers of decisions by rule, and how often the rule was rejected. */
export function statisticsColumns(language: Language): SheetColumn<RuleStatistics & { readonly title: string }>[] {
  const zh = language === 'zh-CN';
  const number = { format: '0' } as const;
  return [
    { heading: zh ? '问题类型' : 'Rule', width: 24, value: ({ title }) => title },
    { heading: zh ? '规则' : 'Rule id', width: 24, value: ({ ruleId }) => ruleId },
    { heading: zh ? '意见数' : 'Opinions', width: 9, value: ({ opinions }) => opinions, ...number },
    { heading: VERDICT.accept[language], width: 9, value: ({ accept }) => accept, ...number },
    { heading: VERDICT.rewrite[language], width: 9, value: ({ rewrite }) => rewrite, ...number },
    { heading: VERDICT.reject[language], width: 9, value: ({ reject }) => reject, ...number },
    { heading: VERDICT.pending[language], width: 9, value: ({ pending }) => pending, ...number },
    { heading: zh ? '未填' : 'Undecided', width: 9, value: ({ undecided }) => undecided, ...number },
    {
      heading: zh ? '不采纳率（占已定）' : 'Rejected of settled',
      width: 14,
      value: ({ accept, rewrite, reject }) => shareText(reject, accept + rewrite + reject),
    },
    ...REASONS.map((reason) => ({
      heading: REASON[reason][language],
      width: 11,
      value: ({ reasons }: RuleStatistics) => reasons[reason],
      ...number,
    })),
  ];
}

/** Statistics by rule with the total first. */
export function statisticsRows(entries: readonly LedgerEntry[], language: Language): (RuleStatistics & { readonly title: string })[] {
  const { total, rules } = ledgerStatistics(entries);
  return [
    { ...total, title: language === 'zh-CN' ? '合计' : 'Total' },
    ...rules.map((rule) => ({ ...rule, title: ruleTitleOf(rule.ruleId, language) })),
  ];
}

function notes(ledger: Ledger, language: Language): (readonly [string, string | number | null])[] {
  const zh = language === 'zh-CN';
  const counts: (readonly [string, number])[] = [
    [zh ? '意见' : 'Opinions', ledger.entries.length],
    [zh ? '项目' : 'Projects', ledger.projects.length],
  ];
  return zh
    ? [
        ['本表', null],
        ...counts,
        ['怎样填', null],
        ['对外表述', '发给单位的话，已按审核意见拟好，可直接改。'],
        ['处理', '逐行选：采纳（照此发出）、改写（改“对外表述”后发出）、不采纳、待议。空着表示还没看。'],
        [
          '按类处理',
          '同一类意见一起定：在“按类处理”表里给一类选一次，台账里这一类“处理”空着的行都照此办。台账里已经逐行定了的，以那一行为准，例外的行先在台账里定。读回来以后各行都写上处理。',
        ],
        [
          '按项目处理',
          '一个项目的意见一起定：在“项目”表的“本项目未定的意见”里选一次，这个项目“处理”空着的行都照此办，审核人和日期照那一行。逐行定的在先，其次按项目，再次按类。',
        ],
        ['原因', '不采纳或改写时选一项；“读取错误”“规则误判”会计入各规则的不采纳率，用来改进规则。'],
        ['审核人、日期', '日期写成 2024-11-05。'],
        ['以往处理', '同一项目同一指标上一次或上一年度的处理，只供参考；认可的请在“处理”中重新选一次。'],
        ['加一条意见', '在最后一行下面填预算单位、项目名称（或项目编码）、对外表述和处理，序号可以不填；部门等按“项目”表补上。'],
        ['多人分工', null],
        ['分发', '每人一份，按单位筛选后各填各的；不要删除列，隐藏列用来对应各行。'],
        ['汇总', 'perf-lint ledger merge 张三.xlsx 李四.xlsx -o 汇总.xlsx；同一行处理不同的，列在“意见不一”，并退回待议。'],
        [
          '重新运行',
          'perf-lint ledger apply 汇总.xlsx 新文件/ -o 新台账.xlsx；处理按项目编码和指标内容对应，与行号无关。对应不上的留在“未对应的处理”，不会丢。',
        ],
      ]
    : [
        ['This file', null],
        ...counts,
        ['How to fill it in', null],
        [
          'Decision',
          'Choose on each row: Accept (goes out as it is), Reword (goes out as you write it), Reject, Pending. Empty means nobody has looked yet.',
        ],
        [
          'By kind',
          'A whole kind at once: decide on it on the sheet "By kind", and all rows of it without a decision of their own follow. A decision on the row itself counts first.',
        ],
        [
          'By project',
          'All of a project at once: choose in "Its undecided opinions" on the sheet "Projects"; reviewer and date are those of that line. The row counts first, then the project, then the kind.',
        ],
        ['Reason', 'Choose one when you reject or reword. Misreadings and wrong rules count towards the rejection rate of each rule.'],
        ['Wording to the unit', 'What is sent, prefilled from the opinion; edit it freely.'],
        ['Reviewer, date', 'Write dates as 2024-11-05.'],
        ['Earlier decision', 'What was decided on the same indicator before, to confirm: choose again in "Decision" where you agree.'],
        [
          'To add an opinion',
          'Below the last row fill in unit, project (or its code), wording and decision; the rest is taken from the sheet "Projects".',
        ],
        ['Several people', null],
        ['Hand out', 'One copy each, filtered by department or unit. Do not delete columns: hidden ones tell which row is which.'],
        [
          'Join',
          'perf-lint ledger merge a.xlsx b.xlsx -o joined.xlsx; rows decided differently are listed under "Conflicts" and pending again.',
        ],
        [
          'Run again',
          'perf-lint ledger apply joined.xlsx new/ -o new.xlsx; decisions follow project code and row content, not line numbers. What finds no row is kept under "Unmatched decisions".',
        ],
      ];
}

/** The ledger's workbook. `conflicts` come from a merge. The same ledger gives the same bytes. */
export async function writeLedger(ledger: Ledger, language: Language, conflicts: readonly LedgerConflict[] = []): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const refusal = zh ? '请从下拉列表中选择：' : 'Choose one of: ';
  const columns = entryColumns(language);
  const index = ledgerIndex(ledger);
  const decisions = {
    columns,
    frozenColumns: COLUMNS_IN_SIGHT,
    printedColumns: COLUMNS_ON_PAPER,
    group: (entry: LedgerEntry) => index.keyOf(entry),
    refusal,
  } as const;
  const sheets = [
    tableSheet({ name: LEDGER_SHEET.entries[language], rows: ledger.entries, ...decisions }),
    tableSheet({ name: LEDGER_SHEET.kinds[language], columns: kindColumns(language), rows: kindsOf(ledger), refusal }),
    tableSheet({
      name: LEDGER_SHEET.projects[language],
      columns: projectColumns(ledger.projects, language),
      rows: projectLines(ledger),
      refusal,
    }),
  ];
  if (conflicts.length > 0) {
    const numbers = new Map(ledger.entries.map(({ id }, position) => [id, position + 1]));
    const rows = conflicts.flatMap((conflict) => conflict.sides.map((side) => ({ conflict, side })));
    sheets.push(tableSheet({ name: LEDGER_SHEET.conflicts[language], columns: conflictColumns(language, numbers), rows }));
  }
  if (ledger.unmatched.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.unmatched[language], rows: ledger.unmatched, ...decisions }));
  const { twice = [], record = [] } = ledger;
  if (twice.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.twice[language], columns: twiceColumns(language), rows: twiceLines(twice) }));
  if (record.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.record[language], columns: recordSheetColumns(language), rows: record, plain: true }));
  sheets.push(
    tableSheet({
      name: LEDGER_SHEET.statistics[language],
      columns: statisticsColumns(language),
      rows: statisticsRows(ledger.entries, language),
    }),
    factSheet({
      name: LEDGER_SHEET.notes[language],
      title: zh ? '绩效目标审核台账 · 填写说明' : 'Ledger of the review: how to fill it in',
      facts: notes(ledger, language),
      widths: [22, 90],
    }),
  );
  return workbookBytes(sheets, zh ? '绩效目标审核台账' : 'Ledger of the review of performance targets');
}
