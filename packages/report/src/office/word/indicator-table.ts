/**
 * The indicator table as printed, for Word: flagged cells shaded and numbered after their opinions.
 */

import type { Finding, Severity } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { CLASS, RESULT, SEVERITIES } from '../../texts/labels.js';
import { LIBRARY, libraryText } from '../../texts/library-texts.js';
import { printedValue } from '../../texts/printed-value.js';
import { doubtsText } from '../../texts/reading-doubts.js';
import { weightText } from '../../texts/weight-text.js';
import { hasResult, printedResult, type RowView } from '../../view/project-view.js';
import { cell, type TableBlock, type WordCell } from './blocks.js';

type Language = ReportOptions['language'];

const SHADE: Readonly<Record<Severity, string>> = { error: 'F8D7DA', warning: 'FFF0C2', info: 'DCEBFA' };
const GREY = '5A6672';

function marked(text: string, row: RowView, part: Finding['part'], language: Language): WordCell {
  const marks = row.marks.filter((mark) => mark.part === part);
  if (marks.length === 0) return cell(text);
  const severity = SEVERITIES.find((each) => marks.some((mark) => mark.severity === each)) ?? 'info';
  const shown = text === '' ? (language === 'zh-CN' ? '（空）' : '(empty)') : text;
  return {
    lines: [[shown, { text: ` [${marks.map(({ opinion }) => opinion).join(',')}]`, size: 7.5, color: GREY }]],
    shade: SHADE[severity],
  };
}

function notes({ indicator, analysis }: RowView, language: Language): string {
  const zh = language === 'zh-CN';
  if (indicator.doubts.length > 0) return `${zh ? '读取存疑：' : 'read with doubt: '}${doubtsText(indicator.doubts, language)}`;
  if (indicator.template) return zh ? '表样自带，不计分' : 'printed by the form, not scored';
  return analysis !== null && !analysis.scored ? (zh ? '不计分' : 'not scored') : '';
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: RowView) => WordCell;
  /** Left out where no row has anything to show. */
  readonly shown?: (row: RowView) => boolean;
}

function columns(language: Language): Column[] {
  const zh = language === 'zh-CN';
  const whole = (row: RowView): number[] =>
    row.marks.filter(({ part }) => part === 'project' || part === 'table').map(({ opinion }) => opinion);
  return [
    { heading: zh ? '序' : 'No.', width: 5, cell: ({ number }) => cell(String(number), { align: 'center' }) },
    { heading: zh ? '一级指标' : 'Class', width: 10, cell: (row) => marked(CLASS[row.indicator.level1][language], row, 'level', language) },
    {
      heading: zh ? '二级指标' : 'Aspect',
      width: 13,
      cell: ({ indicator }) => cell(indicator.level2),
      shown: ({ indicator }) => indicator.level2 !== '',
    },
    { heading: zh ? '三级指标' : 'Indicator', width: 26, cell: (row) => marked(row.indicator.name, row, 'name', language) },
    {
      heading: zh ? '指标值' : 'Value',
      width: 20,
      cell: (row) => {
        const value = marked(printedValue(row.indicator.value, language), row, 'value', language);
        const note = notes(row, language);
        return note === '' ? value : { ...value, lines: [...value.lines, [{ text: note, size: 7.5, color: GREY }]] };
      },
    },
    {
      heading: RESULT[language],
      width: 13,
      cell: (row) => marked(printedResult(row), row, 'result', language),
      shown: hasResult,
    },
    {
      heading: zh ? '上年值' : 'Last year',
      width: 12,
      cell: ({ indicator }) => cell(indicator.previousValue),
      shown: ({ indicator }) => indicator.previousValue !== '',
    },
    {
      heading: zh ? '指标说明' : 'Definition',
      width: 20,
      cell: ({ indicator }) => cell(indicator.definition),
      shown: ({ indicator }) => indicator.definition !== '',
    },
    {
      heading: zh ? '权重' : 'Weight',
      width: 7,
      cell: (row) => ({
        ...marked(weightText(row.indicator, language), row, 'weight', language),
        align: 'center',
      }),
      shown: ({ indicator }) => indicator.weight !== null,
    },
    {
      heading: zh ? '可衡量性' : 'Measurability',
      width: zh ? 9 : 13,
      cell: ({ analysis }) => cell(analysis?.scored === true ? String(analysis.measurability) : '—', { align: 'center' }),
    },
    {
      heading: LIBRARY[language],
      width: 14,
      cell: ({ library }) => cell(libraryText(library, language)),
      shown: ({ library }) => library !== null,
    },
    {
      heading: zh ? '整行意见' : 'Whole row',
      width: 8,
      cell: (row) => cell(whole(row).length === 0 ? '' : `[${whole(row).join(',')}]`, { align: 'center' }),
      shown: (row) => whole(row).length > 0,
    },
  ];
}

/** The table, without columns that no row fills. */
export function indicatorTable(rows: readonly RowView[], { language }: ReportOptions): TableBlock {
  const used = columns(language).filter(({ shown }) => shown === undefined || rows.some(shown));
  return {
    kind: 'table',
    widths: used.map(({ width }) => width),
    head: [used.map((column) => cell(column.heading))],
    rows: rows.map((row) => used.map((column) => column.cell(row))),
  };
}
