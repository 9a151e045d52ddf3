/**
 * What goes back into the budget system (回填表): one row a project, in the order of the ledger.
 */
import { type BackfillRow, backfillRows, CONCLUSION, type Ledger } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { PROJECT_HEADING } from './project-columns.js';

function columns(language: Language): SheetColumn<BackfillRow>[] {
  const zh = language === 'zh-CN';
  const state: Readonly<Record<BackfillRow['state'], string>> = zh
    ? { reviewed: '人工审核', proposed: '机审建议，待人工审核', open: '待人工审核' }
    : { reviewed: 'reviewed by a person', proposed: 'proposed by machine, not reviewed', open: 'not reviewed' };
  return [
    { heading: PROJECT_HEADING.projectCode[language], width: 24, value: ({ project }) => project.projectCode },
    { heading: PROJECT_HEADING.project[language], width: 30, value: ({ project }) => project.projectName },
    { heading: PROJECT_HEADING.unit[language], width: 22, value: ({ project }) => project.unitName },
    {
      heading: PROJECT_HEADING.conclusion[language],
      width: 12,
      value: ({ kind }) => (kind === '' ? '' : CONCLUSION[kind][language]),
      fill: ({ state: each }) => (each === 'reviewed' ? 'done' : 'warning'),
    },
    { heading: zh ? '结论性质' : 'Whose conclusion', width: 12, value: ({ state: each }) => state[each] },
    { heading: PROJECT_HEADING.grade[language], width: 12, value: ({ project }) => project.conclusion.grade },
    {
      heading: PROJECT_HEADING.remark[language],
      width: 50,
      value: ({ remark }) => remark,
      // Whoever sends a project back has to say why; the cell asks for it.
      fill: ({ kind, remark }) => (kind !== '' && kind !== 'pass' && remark === '' ? 'warning' : null),
    },
    { heading: PROJECT_HEADING.reviewer[language], width: 10, value: ({ project }) => project.conclusion.reviewer },
    { heading: PROJECT_HEADING.date[language], width: 12, value: ({ project }) => project.conclusion.date },
  ];
}

/** @param length most characters of a general opinion, as the system takes them */
export function backfillWorkbook(ledger: Ledger, length: number, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const rows = backfillRows(ledger, length, language);
  return workbookBytes(
    [tableSheet({ name: zh ? '回填表' : 'Backfill', columns: columns(language), rows, frozenColumns: 2 })],
    zh ? '绩效目标审核结果回填表' : 'Results of the review, to be entered',
  );
}
