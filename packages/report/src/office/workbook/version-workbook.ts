/**
 * Two versions of a year's targets held against each other, as a workbook: what differs in sum, row by row, and in money.
 */
import { comparedNames, type ProjectChange, type RowChange, type VersionComparison, versionName } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { CLASS } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { differenceOf, ROW_DIFFERENCE, type RowDifference, versionSummary } from '../../texts/version-words.js';
import { moneyColumns, projectColumns } from './comparison-workbook.js';
import { type FillName, factSheet, type SheetColumn, tableSheet, workbookBytes } from './sheets.js';

const FILL: Readonly<Record<RowDifference, FillName>> = {
  value: 'warning',
  name: 'info',
  'name-and-value': 'warning',
  added: 'done',
  dropped: 'conflict',
};

function rowColumns(compared: VersionComparison, language: Language): SheetColumn<RowChange>[] {
  const zh = language === 'zh-CN';
  const [before, after] = [versionName(compared.before, language), versionName(compared.after, language)];
  const value = (row: RowChange['before']): string => (row === null ? '' : writtenValue(row.value));
  return [
    {
      heading: zh ? '不同' : 'Difference',
      width: 17,
      value: (row) => ROW_DIFFERENCE[differenceOf(row)][language],
      fill: (row) => FILL[differenceOf(row)],
    },
    ...projectColumns<RowChange>(language),
    { heading: zh ? '一级指标' : 'Class', width: 10, value: (row) => CLASS[(row.after ?? row.before)?.level1 ?? ''][language] },
    { heading: `${zh ? '指标：' : 'Indicator: '}${before}`, width: 24, value: (row) => row.before?.name ?? '' },
    { heading: `${zh ? '指标值：' : 'Value: '}${before}`, width: 17, value: (row) => value(row.before) },
    { heading: `${zh ? '指标：' : 'Indicator: '}${after}`, width: 24, value: (row) => row.after?.name ?? '' },
    { heading: `${zh ? '指标值：' : 'Value: '}${after}`, width: 17, value: (row) => value(row.after) },
  ];
}

function changeColumns(compared: VersionComparison, language: Language): SheetColumn<ProjectChange>[] {
  const zh = language === 'zh-CN';
  const only = (name: string): string => (zh ? `只在${name}` : `only ${name}`);
  const [before, after] = [versionName(compared.before, language), versionName(compared.after, language)];
  return [
    ...projectColumns<ProjectChange>(language),
    {
      heading: zh ? '在哪一版' : 'In which version',
      width: 20,
      value: ({ state }) => (state === 'both' ? (zh ? '两版都有' : 'in both') : only(state === 'added' ? after : before)),
      fill: ({ state }) => (state === 'both' ? null : 'conflict'),
    },
    ...moneyColumns(language),
  ];
}

export function versionWorkbook(compared: VersionComparison, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const title = comparedNames(compared.before, compared.after, language);
  const { comparison } = compared;
  const said = versionSummary(compared, language).slice(1);
  return workbookBytes(
    [
      factSheet({
        name: zh ? '汇总' : 'Summary',
        title,
        facts: said.map((line, index) => [index === 0 ? (zh ? '结果' : 'Result') : '', line] as const),
        widths: [12, 84],
      }),
      tableSheet({
        name: zh ? '逐条不同' : 'Rows',
        columns: rowColumns(compared, language),
        rows: comparison.rows,
        paper: 'a3',
        group: ({ project }) => JSON.stringify(project),
      }),
      tableSheet({ name: zh ? '项目和金额' : 'Projects', columns: changeColumns(compared, language), rows: comparison.projects }),
    ],
    title,
  );
}
