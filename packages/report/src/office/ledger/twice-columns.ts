/**
 * The sheet 两份文件: projects that stand in several files, which one counts, and where they differ.
 */
import type { FiledAgain, FiledTwice } from '@perf-lint/review';
import type { Localized } from '../../language.js';
import { filedDifference } from '../../texts/shared-files.js';
import type { SheetColumn } from '../workbook/sheets.js';

export interface TwiceLine {
  readonly counted: FiledAgain;
  readonly other: FiledAgain;
}

/** A line for every place where a project stands and does not count. */
export function twiceLines(twice: readonly FiledTwice[]): readonly TwiceLine[] {
  return twice.flatMap(({ counted, others }) => others.map((other) => ({ counted, other })));
}

export function twiceColumns(language: keyof Localized): SheetColumn<TwiceLine>[] {
  const zh = language === 'zh-CN';
  return [
    {
      heading: zh ? '项目编码' : 'Project code',
      width: 24,
      value: ({ counted, other }) => counted.project.projectCode || other.project.projectCode,
    },
    { heading: zh ? '项目名称' : 'Project', width: 34, value: ({ counted }) => counted.project.projectName },
    { heading: zh ? '预算单位' : 'Unit', width: 24, value: ({ counted, other }) => counted.project.unitName || other.project.unitName },
    { heading: zh ? '以此为准' : 'Counted in', width: 36, value: ({ counted }) => counted.path },
    { heading: zh ? '不计' : 'Not counted in', width: 36, value: ({ other }) => other.path },
    {
      heading: zh ? '不同之处' : 'Difference',
      width: 40,
      value: ({ counted, other }) => filedDifference(counted.project, other.project, language),
      fill: ({ counted, other }) => (counted.project.content === other.project.content ? null : 'warning'),
    },
  ];
}
