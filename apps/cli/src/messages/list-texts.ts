/** What is said about the list of projects, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from './printed.js';

const ZH = {
  list: '项目清单（.xlsx 或 .csv）：应报的项目，按项目编码带入主管部门、业务科室和金额；默认用配置里的 projectList',
  listColumns: '清单各列的表头，例如 projectCode=项目编号,office=归口科室；写进配置的 projectList 就不用再写',
  listSheet: '清单所在的工作表，默认第一个',
  intake: '收表：按项目清单核对应报、已报、未报、清单外，写出收表情况和催报名单',
  deadline: '报送期限，印在催报名单上，例如 2024-12-01',
  needsList: () => '请用 --list 给出项目清单，或写进配置的 projectList。',
  listRead: (file: string, lines: number, columns: string) => `项目清单 ${file}：${lines} 个项目，各列 ${columns}`,
  noHeadings: (file: string, headings: readonly string[]) =>
    `${file} 里找不到“项目编码”或“项目名称”的表头（有：${headings.join('、')}）。请用 --list-columns projectCode=表头 说明，或写进配置的 projectList。`,
  headingNotFound: (file: string, heading: string, headings: readonly string[]) =>
    `${file} 里没有叫“${heading}”的表头（有：${headings.join('、')}）。`,
  badAmount: (file: string, row: number, text: string) => `${file} 第 ${row} 行的金额“${text}”不是数，没有带入。`,
  intakeCounts: (expected: number, submitted: number, missing: number, unlisted: number) =>
    `应报 ${expected} 个，已报 ${submitted} 个，未报 ${missing} 个，清单外 ${unlisted} 个`,
  otherMoney: (count: number) => `${count} 个项目的申报金额和清单不一致，见“金额不一”。`,
  allSubmitted: () => '没有未报的项目，不写催报名单。',
};

export type ListTexts = typeof ZH;

const EN: ListTexts = {
  list: 'list of the projects expected (.xlsx or .csv): gives department, office and money by project code; by default projectList of the configuration',
  listColumns: 'headings of its columns, such as projectCode=项目编号,office=归口科室; projectList of the configuration keeps them',
  listSheet: 'sheet of the list, by default the first',
  intake: 'hold what was submitted against the list of projects: expected, submitted, missing, not on the list',
  deadline: 'date by which targets are to be submitted, printed on the reminder, such as 2024-12-01',
  needsList: () => 'name the list of projects with --list, or as projectList in the configuration.',
  listRead: (file, lines, columns) => `list of projects ${file}: ${lines} projects, columns ${columns}`,
  noHeadings: (file, headings) =>
    `${file} has no heading for code or name of projects (it has: ${headings.join(', ')}). Name them with --list-columns projectCode=HEADING, or as projectList in the configuration.`,
  headingNotFound: (file, heading, headings) => `${file} has no heading "${heading}" (it has: ${headings.join(', ')}).`,
  badAmount: (file, row, text) => `the money "${text}" in row ${row} of ${file} is no number and was left out.`,
  intakeCounts: (expected, submitted, missing, unlisted) =>
    `${expected} projects expected, ${submitted} submitted, ${missing} missing, ${unlisted} not on the list`,
  otherMoney: (count) => `the money of ${count} projects is not that of the list: see the sheet "Other money".`,
  allSubmitted: () => 'nothing is missing: no reminder was written.',
};

const CATALOGUES: Readonly<Record<Language, ListTexts>> = { 'zh-CN': withPrintedArguments(ZH), en: withPrintedArguments(EN) };

export function listTextsIn(language: Language): ListTexts {
  return CATALOGUES[language];
}
