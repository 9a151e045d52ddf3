/** What the commands for researchers say, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from './printed.js';

const ZH = {
  dataset: '研究数据集：文件、项目、指标、发现四张表（CSV 和 Parquet），附数据包说明和 codebook',
  datasetFolder: '数据集写到这个文件夹',
  mapping: '对照文件（.xlsx 或 .csv）：每份文件的来源网址、取得日期、省、市、县、层级、行业、年度，按 path 或 sha256 对应',
  frame: '应公开单位的名单（.xlsx 或 .csv，unitCode 或 unitName 列）：另写 frame 表，说明谁公开了',
  keep: '留下默认略去的行：duplicates 以别的文件为准的项目，forms 表样自带的行；可多次使用',
  sample: '抽样标注：按已知概率抽取文件和指标行，写出工作簿和网页供人对照原件标注（不显示工具的读法和意见）',
  sampleFolder: '样本写到这个文件夹',
  sampleDocuments: '抽几份文件',
  sampleRows: '共抽几行指标',
  sampleBy: '按文件的哪一列分层：',
  seed: '随机种子；同样的种子抽出同样的样本',
  nothingToSample: () => '没有可以抽样的文件：一份也没有读出来。请检查给出的路径。',
  sampleWritten: (folder: string, rows: number, stretches: number, documents: number) =>
    `样本已写入 ${folder}：${documents} 份文件，指标 ${rows} 行，原件 ${stretches} 段。把 labels.html 或 labels.xlsx 交给标注人；key.json 自己留着，标完之前不要给标注人看。`,
  sampleThere: (path: string) =>
    `${path} 是另一份样本的，可能正在标注，没有改动。请换一个文件夹；确实要换样本的加 --force，原文件会先另存。`,
  agreement: '标注一致性：kappa、Krippendorff alpha、混淆和待定的件，以及程序与标注相比的精确率、召回率',
  agreementFolder: '结果写到这个文件夹',
  adjudicated: '定下来的标注（填好的 adjudicate.xlsx），不一致的以它为准',
  keyFile: 'sample 写出的 key.json',
  labelFiles: '填好的 labels.xlsx，或网页导出的 .json，每人一份',
  noKey: (file: string) => `${file} 不是 sample 写出的 key.json。请给出样本文件夹里的 key.json。`,
  noLabels: (file: string) => `${file} 里没有标注。请给出填好的 labels.xlsx 或网页导出的 .json。`,
  otherSample: (file: string) => `${file} 是另一份样本的标注，和这份 key.json 对不上。`,
  agreementWritten: (folder: string, people: number, disputes: number) =>
    `${people} 人的标注已比较，结果在 ${folder}；待定 ${disputes} 件${disputes === 0 ? '' : '，填好 adjudicate.xlsx 后加 --adjudicated 再算一次'}。`,
  study: '研究统计：有缺陷的行的比例（程序所见和校正后并列）、可衡量性、量化、扎堆、照抄，各带区间和 SQL',
  datasetOf: 'dataset 写出的文件夹',
  studyFolder: '结果写到这个文件夹',
  validation: 'agreement 写出的 validation.csv；没有就不校正',
  studyBy: '按什么分组，逗号分开：department class sector year province level',
  studySeed: '随机种子；同样的种子得出同样的区间',
  resamples: '重抽样次数',
  panel: '另写逐年对照：同一单位相邻年度的指标保留、改值、去掉、新增（panel.csv、attrition.csv）',
  panelWritten: (rows: number) =>
    rows === 0 ? '没有可以逐年对照的单位：数据集里没有一个单位有两个年度。' : `逐年对照 ${rows} 行，见 panel.csv 和 attrition.csv。`,
  noDataset: (folder: string, name: string) => `${folder} 里没有 ${name}。请给出 perf-lint dataset 写出的文件夹。`,
  otherVersion: (path: string, missing: readonly string[]) =>
    `${path} 是别的版本写出的，缺少列 ${missing.join('、')}。请用这个版本重新运行 perf-lint dataset。`,
  noValidation: (file: string, missing: readonly string[]) =>
    `${file} 不是 agreement 写出的 validation.csv，缺少列 ${missing.join('、')}。`,
  studyWritten: (folder: string, figures: number, corrected: number) =>
    `统计已写入 ${folder}：${figures} 个数，其中 ${corrected} 个有校正。打开 study.html 查看。`,
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
  sample:
    'draws documents and rows with known chances, and writes a workbook and a page to label them in against the original (blind to what was read and found)',
  sampleFolder: 'write the sample to this folder',
  sampleDocuments: 'documents to draw',
  sampleRows: 'rows to draw in all',
  sampleBy: 'strata by this column of documents: ',
  seed: 'seed of chance; equal seeds draw equal samples',
  nothingToSample: () => 'there is nothing to sample: no document was read. Check the paths given.',
  sampleWritten: (folder, rows, stretches, documents) =>
    `sample written to ${folder}: ${documents} documents, ${rows} rows, ${stretches} stretches of the original. Hand out labels.html or labels.xlsx; keep key.json to yourself until all is labelled.`,
  sampleThere: (path) =>
    `${path} is that of another sample, which may be being labelled; it was left alone. Name another folder, or add --force, which keeps a copy.`,
  agreement:
    "how far those who labelled agree (kappa, Krippendorff's alpha, confusion, items to settle), and precision and recall of the program",
  agreementFolder: 'write the results to this folder',
  adjudicated: 'settled labels (adjudicate.xlsx filled in), which win where people differ',
  keyFile: 'key.json that sample wrote',
  labelFiles: 'labels.xlsx filled in, or .json exported by the page, one a person',
  noKey: (file) => `${file} is no key.json of a sample. Name the key.json of the sample's folder.`,
  noLabels: (file) => `${file} holds no labels. Name a labels.xlsx that was filled in, or a .json that the page exported.`,
  otherSample: (file) => `${file} holds labels of another sample than this key.json.`,
  agreementWritten: (folder, people, disputes) =>
    `labels of ${people} people compared, results in ${folder}; ${disputes} items to settle${disputes === 0 ? '' : ': fill in adjudicate.xlsx and run again with --adjudicated'}.`,
  study:
    'figures: shares of rows with a defect (as found and corrected side by side), measurability, quantified rows, heaping, copied targets, each with interval and SQL',
  datasetOf: 'folder that dataset wrote',
  studyFolder: 'write the results to this folder',
  validation: 'validation.csv that agreement wrote; without it nothing is corrected',
  studyBy: 'groups, separated by commas: department class sector year province level',
  studySeed: 'seed of chance; equal seeds give equal intervals',
  resamples: 'resamples behind an interval',
  panel: 'adds a panel: indicators of a unit kept, changed, gone and new from one year to the next (panel.csv, attrition.csv)',
  panelWritten: (rows) =>
    rows === 0 ? 'there is no panel: no unit of the dataset has two years.' : `panel of ${rows} rows: see panel.csv and attrition.csv.`,
  noDataset: (folder, name) => `${folder} holds no ${name}. Name a folder that perf-lint dataset wrote.`,
  otherVersion: (path, missing) =>
    `${path} was written by another version and lacks the columns ${missing.join(', ')}. Run perf-lint dataset again with this one.`,
  noValidation: (file, missing) => `${file} is no validation.csv of agreement: it lacks the columns ${missing.join(', ')}.`,
  studyWritten: (folder, figures, corrected) =>
    `figures written to ${folder}: ${figures}, of which ${corrected} are corrected. Open study.html.`,
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
