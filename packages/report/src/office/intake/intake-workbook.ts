/**
 * What was submitted and what is missing (收表情况) as a workbook: by department, line by line of the list, what is not on it, other money.
 */
import type { DepartmentIntake, ExpectedProject, Intake, LedgerProject, ListLine } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';

const MONEY = '#,##0.00####';
const COUNT = '0';

function lineColumns<Row>(language: Language, lineOf: (row: Row) => ListLine): SheetColumn<Row>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '主管部门' : 'Department', width: 24, value: (row) => lineOf(row).department },
    { heading: zh ? '预算单位' : 'Unit', width: 24, value: (row) => lineOf(row).unitName },
    { heading: zh ? '业务科室' : 'Budget office', width: 14, value: (row) => lineOf(row).office },
    { heading: zh ? '项目编码' : 'Project code', width: 24, value: (row) => lineOf(row).projectCode },
    { heading: zh ? '项目名称' : 'Project', width: 34, value: (row) => lineOf(row).projectName },
    { heading: zh ? '项目类别' : 'Type', width: 14, value: (row) => lineOf(row).type },
    { heading: zh ? '新增/延续' : 'New or continued', width: 10, value: (row) => lineOf(row).origin },
    { heading: zh ? '清单金额（万元）' : 'Money of the list (10k yuan)', width: 14, value: (row) => lineOf(row).amount, format: MONEY },
  ];
}

/** All departments together, as the last row. */
function total(byDepartment: readonly DepartmentIntake[], language: Language): DepartmentIntake {
  const sum = (value: (row: DepartmentIntake) => number): number =>
    Math.round(byDepartment.reduce((whole, row) => whole + value(row), 0) * 1e6) / 1e6;
  return {
    department: language === 'zh-CN' ? '合计' : 'Total',
    expected: sum(({ expected }) => expected),
    submitted: sum(({ submitted }) => submitted),
    missing: sum(({ missing }) => missing),
    unlisted: sum(({ unlisted }) => unlisted),
    expectedAmount: sum(({ expectedAmount }) => expectedAmount),
    missingAmount: sum(({ missingAmount }) => missingAmount),
  };
}

function departmentColumns(language: Language): SheetColumn<DepartmentIntake>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '主管部门' : 'Department', width: 36, value: ({ department }) => department },
    { heading: zh ? '应报' : 'Expected', width: 9, value: ({ expected }) => expected, format: COUNT },
    { heading: zh ? '已报' : 'Submitted', width: 9, value: ({ submitted }) => submitted, format: COUNT },
    {
      heading: zh ? '未报' : 'Missing',
      width: 9,
      value: ({ missing }) => missing,
      format: COUNT,
      fill: ({ missing }) => (missing > 0 ? 'warning' : null),
    },
    { heading: zh ? '清单外' : 'Not on the list', width: 9, value: ({ unlisted }) => unlisted, format: COUNT },
    { heading: zh ? '应报金额（万元）' : 'Expected (10k yuan)', width: 16, value: ({ expectedAmount }) => expectedAmount, format: MONEY },
    { heading: zh ? '未报金额（万元）' : 'Missing (10k yuan)', width: 16, value: ({ missingAmount }) => missingAmount, format: MONEY },
  ];
}

function unlistedColumns(language: Language): SheetColumn<LedgerProject>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '部门' : 'Department', width: 24, value: ({ department }) => department },
    { heading: zh ? '预算单位' : 'Unit', width: 24, value: ({ unitName }) => unitName },
    { heading: zh ? '项目编码' : 'Project code', width: 24, value: ({ projectCode }) => projectCode },
    { heading: zh ? '项目名称' : 'Project', width: 34, value: ({ projectName }) => projectName },
    { heading: zh ? '金额（万元）' : 'Amount (10k yuan)', width: 14, value: ({ amount }) => amount, format: MONEY },
    { heading: zh ? '来源文件' : 'File', width: 36, value: ({ document }) => document },
  ];
}

/** The workbook. The same intake gives the same bytes. */
export function intakeWorkbook({ expected, unlisted, byDepartment, otherMoney }: Intake, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const line = ({ line: each }: ExpectedProject): ListLine => each;
  const sheets = [
    tableSheet({
      name: zh ? '收表情况' : 'Intake',
      columns: departmentColumns(language),
      rows: [...byDepartment, total(byDepartment, language)],
    }),
    tableSheet({
      name: zh ? '清单' : 'List',
      columns: [
        {
          heading: zh ? '报送' : 'Delivery',
          width: 8,
          value: ({ project }: ExpectedProject) => (project === null ? (zh ? '未报' : 'missing') : zh ? '已报' : 'submitted'),
          fill: ({ project }: ExpectedProject) => (project === null ? 'warning' : null),
        },
        ...lineColumns(language, line),
        { heading: zh ? '来源文件' : 'File', width: 36, value: ({ project }: ExpectedProject) => project?.document ?? '' },
      ],
      rows: expected,
    }),
  ];
  if (unlisted.length > 0)
    sheets.push(tableSheet({ name: zh ? '清单外' : 'Not on the list', columns: unlistedColumns(language), rows: unlisted }));
  if (otherMoney.length > 0)
    sheets.push(
      tableSheet({
        name: zh ? '金额不一' : 'Other money',
        columns: [
          ...lineColumns(language, line),
          {
            heading: zh ? '申报金额（万元）' : 'Money of the file (10k yuan)',
            width: 16,
            value: ({ project }: ExpectedProject) => project?.amount ?? null,
            format: MONEY,
          },
        ],
        rows: otherMoney,
      }),
    );
  return workbookBytes(sheets, zh ? '绩效目标收表情况' : 'Intake of performance targets');
}
