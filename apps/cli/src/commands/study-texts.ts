/** What the commands for researchers say, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from '../messages/printed.js';

const ZH = {
  dataset: '研究数据集：文件、项目、指标、发现四张表（CSV 和 Parquet），附数据包说明和 codebook',
  datasetFolder: '数据集写到这个文件夹',
  mapping: '对照文件（.xlsx 或 .csv）：每份文件的来源网址、取得日期、省、市、县、层级、行业、年度，按 path 或 sha256 对应',
  frame: '应公开单位的名单（.xlsx 或 .csv，unitCode 或 unitName 列）：另写 frame 表，说明谁公开了',
  keep: '留下默认略去的行：duplicates 以别的文件为准的项目，forms 表样自带的行；可多次使用',
  noHeadings: (file: string, wanted: readonly string[], headings: readonly string[]) =>
    `${file} 的第一行里找不到 ${wanted.join(' 或 ')} 这样的表头（有：${headings.join('、')}）。请给第一行加上表头，写法见 docs/research.md。`,
  badCell: (file: string, row: number, column: string, text: string) => `${file} 第 ${row} 行的 ${column}“${text}”不认识，没有用。`,
  written: (folder: string, counts: string) => `数据集已写入 ${folder}：${counts}`,
  counts: (documents: number, projects: number, indicators: number, findings: number) =>
    `文件 ${documents}，项目 ${projects}，指标 ${indicators}，发现 ${findings}`,
  personal: (count: number) => `略去人名、电话、号码 ${count} 处，见 documents 表。`,
  responses: (units: number, read: number, other: number, none: number) =>
    `应公开单位 ${units} 个：读出绩效目标的 ${read} 个，公开了但没有目标或没有读出来的 ${other} 个，没有见到文件的 ${none} 个（公开率 ${units === 0 ? '–' : ((100 * (units - none)) / units).toFixed(1)}%）`,
};

export type StudyTexts = typeof ZH;

const EN: StudyTexts = {
  dataset:
    'a dataset for research: tables of documents, projects, indicators and findings (CSV and Parquet), with data package and codebook',
  datasetFolder: 'write the dataset to this folder',
  mapping:
    'what is known of each document (.xlsx or .csv): source address, day it was taken, province, city, county, level, sector, year, by path or sha256',
  frame: 'list of units that ought to publish (.xlsx or .csv with unitCode or unitName): adds the table frame, which says who did',
  keep: 'keep rows that are left out otherwise: duplicates of projects that count in another document, forms for rows that a form prints itself; repeatable',
  noHeadings: (file, wanted, headings) =>
    `the first row of ${file} has no heading such as ${wanted.join(' or ')} (it has: ${headings.join(', ')}). Put headings into it; docs/research.md lists them.`,
  badCell: (file, row, column, text) => `${column} "${text}" in row ${row} of ${file} is not known and was left out.`,
  written: (folder, counts) => `dataset written to ${folder}: ${counts}`,
  counts: (documents, projects, indicators, findings) =>
    `${documents} documents, ${projects} projects, ${indicators} indicators, ${findings} findings`,
  personal: (count) => `${count} names, phone numbers and other numbers of persons were left out: see the table documents.`,
  responses: (units, read, other, none) =>
    `${units} units ought to publish: targets were read of ${read}, ${other} published without targets or what was not read, of ${none} no document was seen (response rate ${units === 0 ? '–' : ((100 * (units - none)) / units).toFixed(1)} %)`,
};

const CATALOGUES: Readonly<Record<Language, StudyTexts>> = { 'zh-CN': withPrintedArguments(ZH), en: withPrintedArguments(EN) };

export function studyTextsIn(language: Language): StudyTexts {
  return CATALOGUES[language];
}
