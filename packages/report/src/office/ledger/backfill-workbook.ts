/**
 * What goes back into the budget system (回填表): one row a project, in the order of the ledger. And the record of the review (审核记录).
 */
import { type BackfillRow, backfillRows, CONCLUSION, type Ledger } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { LEDGER_SHEET } from './ledger-columns.js';
import { PROJECT_HEADING } from './project-columns.js';
import { recordSheetColumns } from './record-columns.js';

function columns(language: Language): SheetColumn<BackfillRow>[] {
  const zh = language === 'zh-CN';
  const state: Readonly<Record<BackfillRow['state'], string>> = zh
    ? { reviewed: '人工审核', proposed: '机审建议，待人工审核', open: '待人工审核' }
    : { reviewed: 'reviewed by a person', proposed: 'proposed by machine, not reviewed', open: 'not reviewed' };
  return [
    { heading: PROJECT_HEADING.projectCode[language], width: 26, value: ({ project }) => project.projectCode },
    { heading: PROJECT_HEADING.project[language], width: 34, value: ({ project }) => project.projectName },
    { heading: PROJECT_HEADING.unit[language], width: 26, value: ({ project }) => project.unitName },
    {
      heading: PROJECT_HEADING.conclusion[language],
      width: 13,
      value: ({ kind }) => (kind === '' ? '' : CONCLUSION[kind][language]),
      fill: ({ state: each }) => (each === 'reviewed' ? 'done' : 'warning'),
    },
    { heading: zh ? '结论性质' : 'Whose conclusion', width: 20, value: ({ state: each }) => state[each] },
    { heading: PROJECT_HEADING.grade[language], width: 12, value: ({ project }) => project.conclusion.grade },
    { heading: PROJECT_HEADING.remark[language], width: 60, value: ({ remark }) => remark },
    { heading: PROJECT_HEADING.reviewer[language], width: 10, value: ({ project }) => project.conclusion.reviewer },
    { heading: PROJECT_HEADING.date[language], width: 12, value: ({ project }) => project.conclusion.date },
  ];
}

/** @param length most characters of a general opinion, as the system takes them */
export function backfillWorkbook(ledger: Ledger, length: number, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const rows = backfillRows(ledger, length, language);
  return workbookBytes(
    [tableSheet({ name: zh ? '回填表' : 'Backfill', columns: columns(language), rows, plain: true })],
    zh ? '绩效目标审核结果回填表' : 'Results of the review, to be entered',
  );
}

/** The record of a review by itself. */
export function recordWorkbook({ record = [] }: Ledger, language: Language): Promise<Uint8Array> {
  const name = LEDGER_SHEET.record[language];
  return workbookBytes([tableSheet({ name, columns: recordSheetColumns(language), rows: record })], name);
}
