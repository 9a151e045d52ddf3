/**
 * The summary for the leadership as a workbook, with every department.
 */
import { COUNTED_NAME, type CountedAs } from '@perf-lint/review';
import type { WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../language.js';
import { SEVERITY } from '../../texts/labels.js';
import { SUBJECT_WORDS } from '../../texts/subject-words.js';
import { ruleTitleOf } from '../ledger/ledger-columns.js';
import { factSheet, type SheetCell, type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { titleOf } from './summary-document.js';
import {
  type BandCounts,
  type DepartmentCounts,
  OPINION_STATES,
  type ProblemCount,
  RANKED_FROM,
  type RoundFigures,
  roundName,
  type StateCounts,
  type SummaryFigures,
} from './summary-figures.js';
import { bandName, groupName, kindsOf, rateText, STATE_NAME } from './summary-tables.js';

const MONEY = '#,##0.00####';
const COUNT = '0';

function stateColumns<Row extends StateCounts>(
  kinds: readonly CountedAs[],
  language: Language,
  rated: (row: Row) => boolean,
): SheetColumn<Row>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '项目' : 'Projects', width: 9, value: ({ projects }) => projects, format: COUNT },
    ...kinds.map((kind) => ({
      heading: COUNTED_NAME[kind][language],
      width: 11,
      value: ({ conclusions }: Row) => conclusions[kind],
      format: COUNT,
    })),
    { heading: zh ? '通过率' : 'Pass rate', width: 9, value: (row) => rateText(row, rated(row)) },
    { heading: zh ? '需修改' : 'To revise', width: 9, value: ({ revise }) => revise, format: COUNT },
    { heading: zh ? '金额（万元）' : 'Amount (10k yuan)', width: 15, value: ({ amount }) => amount, format: MONEY },
    { heading: zh ? '需修改金额（万元）' : 'To revise (10k yuan)', width: 17, value: ({ reviseAmount }) => reviseAmount, format: MONEY },
    ...OPINION_STATES.map((state) => ({
      heading: STATE_NAME[state][language],
      width: 12,
      value: ({ states }: Row) => states[state],
      format: COUNT,
    })),
  ];
}

/** What is counted of a round, a line each. */
function roundFacts(
  name: string,
  figures: RoundFigures,
  kinds: readonly CountedAs[],
  language: Language,
): (readonly [string, SheetCell])[] {
  const zh = language === 'zh-CN';
  return [
    [name, null],
    [zh ? '项目' : 'Projects', figures.projects],
    [zh ? '金额（万元）' : 'Amount (10k yuan)', figures.amount],
    ...kinds.map((kind) => [`${zh ? '审核结论：' : 'Conclusion: '}${COUNTED_NAME[kind][language]}`, figures.conclusions[kind]] as const),
    [zh ? '已有结论' : 'Concluded on', figures.concluded],
    [zh ? '通过率' : 'Pass rate', rateText(figures, true)],
    [zh ? '需修改' : 'To revise', figures.revise],
    [zh ? '需修改金额（万元）' : 'To revise (10k yuan)', figures.reviseAmount],
    ...OPINION_STATES.map(
      (state) => [`${zh ? '意见情况：' : 'By opinions: '}${STATE_NAME[state][language]}`, figures.states[state]] as const,
    ),
    [zh ? '机审意见' : 'Opinions of the machine', figures.opinions],
    [zh ? '确认（采纳、改写）' : 'Confirmed', figures.confirmed],
    [zh ? '不采纳' : 'Rejected', figures.rejected],
    [zh ? '已定意见' : 'Settled', figures.settled],
    [zh ? '未定意见' : 'Undecided', figures.undecided],
    [zh ? '审核人补充的意见' : 'Added by people', figures.added],
    [zh ? '没有审核的意见' : 'Not looked at', figures.unseen],
    [zh ? '以上意见中部门整体的' : 'Of all these on overall tables', figures.overall],
    [zh ? '其中确认的' : 'Of these confirmed', figures.overallConfirmed],
  ];
}

function facts(figures: SummaryFigures, language: Language): (readonly [string, SheetCell])[] {
  const zh = language === 'zh-CN';
  const { years, departments, unitsAlone, threshold, now, first, later, unread, twice, rulesOff } = figures;
  return [
    [zh ? '范围' : 'Scope', null],
    [zh ? '年度' : 'Year', years.join(', ')],
    [zh ? '部门' : 'Departments', departments],
    [zh ? '主管部门未读出的单位' : 'Units whose department was not read', unitsAlone],
    [zh ? '没有结论的，确认意见达到这一级算需修改' : 'Without a conclusion, to revise from', SEVERITY[threshold][language]],
    [zh ? '在几份文件里都有、只计一次的项目' : 'Projects in several files, counted once', twice],
    [zh ? '没有读出的文件' : 'Files not read', unread.length],
    ...unread.map(({ path, why }) => [why, path] as const),
    ...rulesOff.map((rule) => [zh ? '没有做的检查' : 'Not checked', ruleTitleOf(rule, language)] as const),
    ...(later.length === 0
      ? []
      : roundFacts(
          zh ? '目前（每个项目计一次，按最近一轮）' : 'Now (each project once, as it stands last)',
          now,
          kindsOf(figures),
          language,
        )),
    ...[first, ...later].flatMap((each, index) => roundFacts(roundName(index, language), each, kindsOf(figures), language)),
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

/** The sheets of one kind of tables. @param mark what their names end in, where there are several kinds */
function sheetsOf(figures: SummaryFigures, mark: string, language: Language): readonly WriteSheet[] {
  const zh = language === 'zh-CN';
  const kinds = kindsOf(figures);
  const departments: SheetColumn<DepartmentCounts>[] = [
    { heading: zh ? '名次' : 'Rank', width: 7, value: (row) => (row.ranked ? figures.byDepartment.indexOf(row) + 1 : '—') },
    { heading: zh ? '部门' : 'Department', width: 40, value: (row) => groupName(row, language) },
    ...stateColumns<DepartmentCounts>(kinds, language, ({ rated }) => rated),
    { heading: zh ? '确认意见' : 'Confirmed', width: 10, value: ({ opinions }) => opinions, format: COUNT },
  ];
  const bands: SheetColumn<BandCounts>[] = [
    { heading: zh ? '金额段' : 'Band (10k yuan)', width: 26, value: (band) => bandName(band, language) },
    ...stateColumns<BandCounts>(kinds, language, ({ projects }) => projects >= RANKED_FROM),
  ];
  const title = titleOf([figures], language);
  return [
    factSheet({ name: `${zh ? '总体' : 'Summary'}${mark}`, title, facts: facts(figures, language), widths: [34, 50] }),
    tableSheet({ name: `${zh ? '主要问题' : 'Problems'}${mark}`, columns: problemColumns(language), rows: figures.problems }),
    // One department is the whole: there is nobody to hold it against.
    ...(figures.byDepartment.length < 2
      ? []
      : [tableSheet({ name: `${zh ? '部门' : 'Departments'}${mark}`, columns: departments, rows: figures.byDepartment })]),
    tableSheet({ name: `${zh ? '金额段' : 'Money bands'}${mark}`, columns: bands, rows: figures.byBand }),
  ];
}

/** The workbook of the summary. */
export function summaryWorkbook(parts: readonly SummaryFigures[], language: Language): Promise<Uint8Array> {
  const mark = ({ subject }: SummaryFigures): string =>
    parts.length === 1
      ? ''
      : language === 'zh-CN'
        ? `（${SUBJECT_WORDS[subject].short[language]}）`
        : ` ${SUBJECT_WORDS[subject].short.en}`;
  return workbookBytes(
    parts.flatMap((figures) => sheetsOf(figures, mark(figures), language)),
    titleOf(parts, language),
  );
}
