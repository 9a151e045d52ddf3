/**
 * Columns of the sheet 项目: what is known of each project, and what a person concludes about it.
 */
import { CONCLUSION, CONCLUSIONS, DELIVERY, isConcluded, type LedgerProject, PROPOSAL, type Proposal, VERDICT } from '@perf-lint/review';
import type { Localized } from '../../language.js';
import { PILE } from '../../texts/labels.js';
import { hasOtherThanTargets, SUBJECT_WORDS } from '../../texts/subject-words.js';
import type { SheetCell, SheetColumn } from '../workbook/sheets.js';
import { KIND_VERDICTS } from './kind-decisions.js';
import { ENTRY_HEADING } from './ledger-columns.js';

/** A project with the state of its opinions. */
export interface ProjectLine extends LedgerProject {
  readonly opinions: number;
  readonly confirmed: number;
  readonly undecided: number;
  /** What the machine would propose while nobody has concluded. */
  readonly proposed: Proposal;
  readonly round: number | undefined;
}

export const PROJECT_HEADING = {
  year: { 'zh-CN': '年度', en: 'Year' },
  department: { 'zh-CN': '部门', en: 'Department' },
  unitCode: { 'zh-CN': '单位编码', en: 'Unit code' },
  unit: { 'zh-CN': '预算单位', en: 'Unit' },
  projectCode: { 'zh-CN': '项目编码', en: 'Project code' },
  project: { 'zh-CN': '项目名称', en: 'Project' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (10k yuan)' },
  delivery: { 'zh-CN': '报送', en: 'Delivery' },
  pile: ENTRY_HEADING.pile,
  rows: { 'zh-CN': '指标行数', en: 'Rows' },
  opinions: { 'zh-CN': '意见数', en: 'Opinions' },
  confirmed: { 'zh-CN': '已采纳', en: 'Confirmed' },
  undecided: { 'zh-CN': '未定', en: 'Undecided' },
  together: { 'zh-CN': '本项目未定的意见', en: 'Its undecided opinions' },
  proposed: { 'zh-CN': '机审建议', en: 'Proposed by machine' },
  conclusion: { 'zh-CN': '审核结论', en: 'Conclusion' },
  grade: { 'zh-CN': '等级（本单位的分级）', en: 'Grade (of the office)' },
  remark: { 'zh-CN': '综合意见', en: 'General opinion' },
  reviewer: { 'zh-CN': '审核人', en: 'Reviewer' },
  date: { 'zh-CN': '日期', en: 'Date' },
  office: { 'zh-CN': '业务科室', en: 'Budget office' },
  round: { 'zh-CN': '轮次', en: 'Round' },
  form: ENTRY_HEADING.form,
  superior: { 'zh-CN': '主管部门', en: 'Department above' },
  document: { 'zh-CN': '来源文件', en: 'File' },
} as const satisfies Readonly<Record<string, Localized>>;

export type ProjectColumnId = keyof typeof PROJECT_HEADING;

/** Columns that ledgers of earlier versions do not have, and counts that follow from the opinions. */
export const PROJECT_TO_BE_MISSED: readonly ProjectColumnId[] = [
  ...(['opinions', 'confirmed', 'undecided', 'together', 'proposed'] as const),
  ...(['delivery', 'conclusion', 'grade', 'remark', 'reviewer', 'date', 'office', 'round', 'form', 'superior'] as const),
];

/** The machine's proposal stands only until a person has looked. */
function proposal({ proposed, conclusion, delivery }: ProjectLine, language: keyof Localized): string {
  return isConcluded(conclusion) || delivery !== 'submitted' ? '' : PROPOSAL[proposed][language];
}

/** What stands in the column 主管部门 where nothing names one: 部门 is the unit itself then. */
export const DEPARTMENT_UNREAD: Localized = { 'zh-CN': '未读出', en: 'not named' };

/** @param lines those of the sheet: where all are tables of targets no column says so */
export function projectColumns(lines: readonly LedgerProject[], language: keyof Localized): SheetColumn<ProjectLine>[] {
  const column = (
    id: ProjectColumnId,
    width: number,
    value: (line: ProjectLine) => SheetCell,
    more: Partial<SheetColumn<ProjectLine>> = {},
  ): SheetColumn<ProjectLine> => ({ heading: PROJECT_HEADING[id][language], width, value, ...more });
  const count = { format: '0' } as const;
  const filled: Partial<SheetColumn<ProjectLine>> = { editable: true, fill: () => 'editable' };
  return [
    column('year', 7, ({ year }) => year, count),
    column('department', 20, ({ department }) => department),
    column('unitCode', 12, ({ unitCode }) => unitCode),
    column('unit', 24, ({ unitName }) => unitName),
    column('projectCode', 24, ({ projectCode }) => projectCode),
    column('project', 36, ({ projectName }) => projectName),
    column('amount', 12, ({ amount }) => amount, { format: '#,##0.00####' }),
    column('delivery', 9, ({ delivery }) => DELIVERY[delivery][language], {
      fill: ({ delivery }) => (delivery === 'submitted' ? null : 'warning'),
    }),
    column('pile', 10, ({ pile, delivery }) => (delivery === 'not-submitted' ? '' : PILE[pile][language]), {
      fill: ({ pile }) => (pile === 'return' ? 'error' : pile === 'verify' ? 'warning' : pile === 'hint' ? 'info' : null),
    }),
    column('rows', 8, ({ rows }) => rows, count),
    column('opinions', 8, ({ opinions }) => opinions, count),
    column('confirmed', 8, ({ confirmed }) => confirmed, count),
    column('undecided', 8, ({ undecided }) => undecided, count),
    // Empty when it is written: what was decided of a whole project stands on the rows then.
    column('together', 13, () => '', { ...filled, choices: KIND_VERDICTS.map((verdict) => VERDICT[verdict][language]) }),
    column('proposed', 11, (line) => proposal(line, language)),
    column('conclusion', 12, ({ conclusion }) => (conclusion.kind === '' ? '' : CONCLUSION[conclusion.kind][language]), {
      editable: true,
      fill: ({ conclusion }) => (conclusion.kind === '' ? 'editable' : 'done'),
      choices: CONCLUSIONS.map((kind) => CONCLUSION[kind][language]),
    }),
    column('grade', 10, ({ conclusion }) => conclusion.grade, filled),
    column('remark', 44, ({ conclusion }) => conclusion.remark, filled),
    column('reviewer', 10, ({ conclusion }) => conclusion.reviewer, filled),
    column('date', 12, ({ conclusion }) => conclusion.date, filled),
    column('office', 16, ({ office }) => office),
    column('round', 6, ({ round }) => round ?? null, count),
    ...(hasOtherThanTargets(lines) ? [column('form', 12, ({ subject = 'targets' }) => SUBJECT_WORDS[subject].short[language])] : []),
    ...(lines.some(({ departmentUnread }) => departmentUnread === true)
      ? [column('superior', 12, ({ departmentUnread }) => (departmentUnread === true ? DEPARTMENT_UNREAD[language] : ''))]
      : []),
    column('document', 30, ({ document }) => document),
  ];
}
