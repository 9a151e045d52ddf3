/**
 * The summary for the leadership as a workbook, with every department.
 */
import type { Language } from '../../language.js';
import { SEVERITY } from '../../texts/labels.js';
import { ruleTitleOf } from '../ledger/ledger-columns.js';
import { factSheet, type SheetCell, type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { bandName, groupName, rateText, STATES, titleOf } from './summary-document.js';
import {
  type BandCounts,
  type DepartmentCounts,
  type ProblemCount,
  RANKED_FROM,
  type RoundFigures,
  roundName,
  type StateCounts,
  type SummaryFigures,
} from './summary-figures.js';

const MONEY = '#,##0.00####';
const COUNT = '0';

function stateColumns<Row extends StateCounts>(language: Language, rated: (row: Row) => boolean): SheetColumn<Row>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '项目' : 'Projects', width: 9, value: ({ projects }) => projects, format: COUNT },
    ...STATES.map(({ id, name }) => ({ heading: name[language], width: 10, value: (row: Row) => row[id], format: COUNT })),
    { heading: zh ? '通过' : 'Passed', width: 9, value: ({ passed }) => passed, format: COUNT },
    { heading: zh ? '通过率' : 'Pass rate', width: 9, value: (row) => rateText(row, rated(row)) },
    { heading: zh ? '金额（万元）' : 'Amount (10k yuan)', width: 15, value: ({ amount }) => amount, format: MONEY },
    { heading: zh ? '需修改金额（万元）' : 'To revise (10k yuan)', width: 17, value: ({ reviseAmount }) => reviseAmount, format: MONEY },
  ];
}

function facts(
  { years, departments, unitsAlone, threshold, first, later, unread, twice, rulesOff }: SummaryFigures,
  language: Language,
): (readonly [string, SheetCell])[] {
  const zh = language === 'zh-CN';
  const round = (name: string, figures: RoundFigures): (readonly [string, SheetCell])[] => [
    [name, null],
    [zh ? '项目' : 'Projects', figures.projects],
    [zh ? '金额（万元）' : 'Amount (10k yuan)', figures.amount],
    ...STATES.map(({ id, name: state }) => [state[language], figures[id]] as const),
    [zh ? '已审定' : 'Decided on', figures.concluded],
    [zh ? '通过' : 'Passed', figures.passed],
    [zh ? '需修改' : 'To revise', figures.revise],
    [zh ? '通过率' : 'Pass rate', rateText(figures, true)],
    [zh ? '需修改金额（万元）' : 'To revise (10k yuan)', figures.reviseAmount],
    [zh ? '机审意见' : 'Opinions', figures.opinions],
    [zh ? '确认（采纳、改写）' : 'Confirmed', figures.confirmed],
    [zh ? '不采纳' : 'Rejected', figures.rejected],
    [zh ? '已定意见' : 'Settled', figures.settled],
    [zh ? '未定意见' : 'Undecided', figures.undecided],
    [zh ? '其中没有审核的' : 'Of these not looked at', figures.unseen],
    [zh ? '其中部门整体目标的确认意见' : 'Confirmed on overall targets', figures.overallConfirmed],
  ];
  return [
    [zh ? '范围' : 'Scope', null],
    [zh ? '年度' : 'Year', years.join(', ')],
    [zh ? '部门' : 'Departments', departments],
    [zh ? '主管部门未读出的单位' : 'Units whose department was not read', unitsAlone],
    [zh ? '需修改：确认意见达到' : 'To revise: confirmed opinions from', SEVERITY[threshold][language]],
    [zh ? '在几份文件里都有、只计一次的项目' : 'Projects in several files, counted once', twice],
    [zh ? '没有读出的文件' : 'Files not read', unread.length],
    ...unread.map(({ path, why }) => [why, path] as const),
    ...rulesOff.map((rule) => [zh ? '没有做的检查' : 'Not checked', ruleTitleOf(rule, language)] as const),
    ...[first, ...later].flatMap((each, index) => round(roundName(index, language), each)),
  ];
}

function problemColumns(language: Language): SheetColumn<ProblemCount>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '问题' : 'Problem', width: 26, value: ({ ruleId }) => ruleTitleOf(ruleId, language) },
    { heading: zh ? '意见' : 'Opinions', width: 9, value: ({ opinions }) => opinions, format: COUNT },
    { heading: zh ? '项目' : 'Projects', width: 9, value: ({ projects }) => projects, format: COUNT },
    { heading: zh ? '涉及金额（万元）' : 'Money (10k yuan)', width: 16, value: ({ amount }) => amount, format: MONEY },
    { heading: zh ? '例' : 'Example', width: 70, value: ({ example }) => example },
  ];
}

/** The workbook of the summary. */
export function summaryWorkbook(figures: SummaryFigures, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const title = titleOf(figures, language);
  const departments: SheetColumn<DepartmentCounts>[] = [
    { heading: zh ? '名次' : 'Rank', width: 7, value: (row) => (row.ranked ? figures.byDepartment.indexOf(row) + 1 : '—') },
    { heading: zh ? '部门' : 'Department', width: 40, value: (row) => groupName(row, language) },
    ...stateColumns<DepartmentCounts>(language, ({ ranked }) => ranked),
    { heading: zh ? '确认意见' : 'Confirmed', width: 10, value: ({ opinions }) => opinions, format: COUNT },
  ];
  const bands: SheetColumn<BandCounts>[] = [
    { heading: zh ? '金额段' : 'Band (10k yuan)', width: 26, value: (band) => bandName(band, language) },
    ...stateColumns<BandCounts>(language, ({ projects }) => projects >= RANKED_FROM),
  ];
  return workbookBytes(
    [
      factSheet({ name: zh ? '总体' : 'Summary', title, facts: facts(figures, language), widths: [34, 50] }),
      tableSheet({ name: zh ? '主要问题' : 'Problems', columns: problemColumns(language), rows: figures.problems }),
      tableSheet({ name: zh ? '部门' : 'Departments', columns: departments, rows: figures.byDepartment }),
      tableSheet({ name: zh ? '金额段' : 'Money bands', columns: bands, rows: figures.byBand }),
    ],
    title,
  );
}
