/**
 * CSV of findings for people: opens in Excel and WPS by a double click. UTF-8 with byte order mark, CRLF, nothing that becomes a formula.
 */

import type { Localized } from '../language.js';
import { LANGUAGES } from '../language.js';
import { shortLocation } from '../location.js';
import type { ReportOptions } from '../options.js';
import { ruleName } from '../texts/finding-texts.js';
import { CLASS, SEVERITY } from '../texts/labels.js';
import { writtenValue } from '../texts/printed-value.js';
import { problemSentence } from '../texts/problems.js';
import { BYTE_ORDER_MARK, peopleCell } from './csv-cells.js';
import { findingLines } from './finding-line.js';
import type { ReportFormat } from './report-format.js';

const COLUMNS: readonly Localized[] = [
  { 'zh-CN': '文件', en: 'File' },
  { 'zh-CN': '部门', en: 'Department' },
  { 'zh-CN': '单位编码', en: 'Unit code' },
  { 'zh-CN': '单位', en: 'Unit' },
  { 'zh-CN': '项目编码', en: 'Project code' },
  { 'zh-CN': '项目', en: 'Project' },
  { 'zh-CN': '金额（万元）', en: 'Amount (10k yuan)' },
  { 'zh-CN': '一级指标', en: 'Class' },
  { 'zh-CN': '二级指标', en: 'Aspect' },
  { 'zh-CN': '三级指标', en: 'Indicator' },
  { 'zh-CN': '指标值', en: 'Value' },
  { 'zh-CN': '级别', en: 'Severity' },
  { 'zh-CN': '问题类型', en: 'Rule' },
  { 'zh-CN': '意见', en: 'Opinion' },
  { 'zh-CN': '建议', en: 'Suggestion' },
  { 'zh-CN': '位置', en: 'Place' },
];

const line = (cells: readonly (string | number | null)[]): string => `${cells.map(peopleCell).join(',')}\r\n`;

const header = (language: keyof Localized): string => line(COLUMNS.map((column) => column[language]));

/** The header line in every language, without its byte order mark; the last as earlier versions wrote it, in Chinese. */
export const FINDINGS_CSV_HEADERS: readonly string[] = [...LANGUAGES.map(header), header('zh-CN').replace(',级别,', ',处理,')];

export function findingsCsv({ language, wording }: ReportOptions): ReportFormat {
  return {
    separator: '',
    begin: () => `${BYTE_ORDER_MARK}${header(language)}`,
    *document(analysis) {
      for (const each of findingLines(analysis, language, wording)) {
        yield line([
          each.document,
          each.department,
          each.unitCode,
          each.unitName,
          // A long code is digits to a spreadsheet, which rounds it to fifteen places; the mark before it keeps it text.
          /^\d{12,}$/.test(each.projectCode) ? `'${each.projectCode}` : each.projectCode,
          each.projectName,
          each.amount,
          each.level1 === '' ? '' : CLASS[each.level1][language],
          each.level2,
          each.name,
          writtenValue(each.value),
          SEVERITY[each.severity][language],
          ruleName(each.ruleId, language),
          each.message,
          each.suggestion ?? '',
          shortLocation(each.location),
        ]);
      }
    },
    failure: ({ path, problem }) => {
      const sentence = problemSentence(problem, language);
      return line([path, ...Array<null>(10).fill(null), language === 'zh-CN' ? '无法读取' : 'not read', null, sentence, null, null]);
    },
    end: () => '',
  };
}
