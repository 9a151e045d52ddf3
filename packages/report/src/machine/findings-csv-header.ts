/** Headings of the CSV of findings: files of ours are known by them, without asking for the sentences of findings. */
import type { Localized } from '../language.js';
import { LANGUAGES } from '../language.js';
import { peopleCell } from './csv-cells.js';

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

/** One line of the table. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(peopleCell).join(',')}\r\n`;

/** The header line in a language, without its byte order mark. */
export const findingsCsvHeader = (language: keyof Localized): string => csvLine(COLUMNS.map((column) => column[language]));

/** The header line in every language, without its byte order mark; the last as earlier versions wrote it, in Chinese. */
export const FINDINGS_CSV_HEADERS: readonly string[] = [
  ...LANGUAGES.map(findingsCsvHeader),
  findingsCsvHeader('zh-CN').replace(',级别,', ',处理,'),
];
