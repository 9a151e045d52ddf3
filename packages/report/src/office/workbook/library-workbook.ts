/**
 * Indicators beside the nearest entries of a library, as a workbook: project by project, with what the library has of each. 库外 is no defect.
 */
import type { LibraryVerdict } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import type { Language } from '../../language.js';
import { CLASS } from '../../texts/labels.js';
import { LIBRARY_VERDICT, LIBRARY_VERDICTS } from '../../texts/library-texts.js';
import { printedValue } from '../../texts/printed-value.js';
import { shownPath } from '../../texts/shown-path.js';
import { factSheet, type SheetColumn, tableSheet, workbookBytes } from './sheets.js';

/** One indicator with its nearest entry; "" for what the library does not have. */
export interface LibraryLine {
  readonly document: string;
  readonly unitName: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly verdict: LibraryVerdict;
  readonly entryCode: string;
  readonly entryName: string;
  readonly entryForm: string;
}

function columns(language: Language): SheetColumn<LibraryLine>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '预算单位' : 'Unit', width: 20, value: ({ unitName }) => unitName },
    { heading: zh ? '项目编码' : 'Project code', width: 23, value: ({ projectCode }) => projectCode },
    { heading: zh ? '项目名称' : 'Project', width: 28, value: ({ projectName }) => projectName },
    { heading: zh ? '一级指标' : 'Class', width: 10, value: ({ level1 }) => CLASS[level1][language] },
    { heading: zh ? '二级指标' : 'Aspect', width: 14, value: ({ level2 }) => level2 },
    { heading: zh ? '三级指标' : 'Indicator', width: 26, value: ({ name }) => name },
    { heading: zh ? '指标值' : 'Value', width: 16, value: ({ value }) => printedValue(value, language) },
    {
      heading: zh ? '对照结果' : 'In the library',
      width: 10,
      value: ({ verdict }) => LIBRARY_VERDICT[verdict][language],
      fill: ({ verdict }) => (verdict === 'near' ? 'info' : verdict === 'inside' ? 'done' : null),
    },
    { heading: zh ? '库内指标' : 'Entry', width: 26, value: ({ entryName }) => entryName },
    { heading: zh ? '库内写法' : 'Form of the entry', width: 18, value: ({ entryForm }) => entryForm },
    { heading: zh ? '库内编码' : 'Code of the entry', width: 14, value: ({ entryCode }) => entryCode },
    { heading: zh ? '来源文件' : 'File', width: 24, value: ({ document }) => shownPath(document) },
  ];
}

/** The workbook. The same lines give the same bytes. */
export function libraryWorkbook(lines: readonly LibraryLine[], language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const counts = LIBRARY_VERDICTS.map(
    (verdict) => [LIBRARY_VERDICT[verdict][language], lines.filter((line) => line.verdict === verdict).length] as const,
  );
  const project = ({ unitName, projectCode, projectName }: LibraryLine): string => JSON.stringify([unitName, projectCode, projectName]);
  const note = zh
    ? '库外不是问题：指标库没有收这一条，由审核人看是否合适。'
    : 'Not in the library is no defect: a person decides whether it fits.';
  return workbookBytes(
    [
      tableSheet({
        name: zh ? '对照' : 'Rows',
        columns: columns(language),
        rows: lines,
        group: project,
        frozenColumns: 3,
        printedColumns: 11,
        paper: 'a3',
      }),
      factSheet({
        name: zh ? '汇总' : 'Summary',
        title: zh ? '指标库对照' : 'Held against the library',
        facts: [[zh ? '指标行' : 'Rows', lines.length], ...counts, [zh ? '说明' : 'Note', note]],
      }),
    ],
    zh ? '指标库对照' : 'Indicators beside a library',
  );
}
