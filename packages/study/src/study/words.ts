/** Words of a study. */
import type { Language, Localized } from '@perf-lint/report';

import type { Measure } from './figures.js';
import type { Grouping, Weighing } from './study-data.js';

const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

export const MEASURE_CODES = {
  documents: said('文件数', 'documents'),
  prevalence: said('有缺陷的行的比例', 'share of rows with the defect'),
  measurability: said('可衡量性平均分', 'mean measurability'),
  'measurability-half': said('某条规则扣分减半后的平均分', 'the same with the points of a rule halved'),
  'measurability-double': said('某条规则扣分加倍后的平均分', 'the same with the points of a rule doubled'),
  quantified: said('量化的行的比例', 'share of quantified rows'),
  heaping: said('百分数目标里恰为此数的比例', 'share of percentages that are just this one'),
  'copied-projects': said('各行与另一个项目逐字相同的项目的比例', 'share of projects that repeat another word by word'),
} as const satisfies Readonly<Record<Measure, Localized>>;

export const GROUPING_CODES = {
  all: said('全部', 'all'),
  department: said('部门', 'department'),
  class: said('一级指标', 'class'),
  sector: said('行业领域', 'sector'),
  year: said('年度', 'year'),
  province: said('省', 'province'),
  level: said('政府层级', 'level of government'),
} as const satisfies Readonly<Record<Grouping | 'all', Localized>>;

export const WEIGHING_CODES = {
  rows: said('按行', 'by rows'),
  money: said('按金额（项目金额平摊到各行）', "by money (a project's, shared out over its rows)"),
  lenient: said('按行，宽松设置', 'by rows, preset lenient'),
  strict: said('按行，严格设置', 'by rows, preset strict'),
} as const satisfies Readonly<Record<Weighing, Localized>>;

export const STUDY_WORDS = {
  'zh-CN': {
    title: '绩效目标研究统计',
    labelsNone: '没有给出标注（--validation），所有比例都是程序所见，没有校正。',
    labelsBy: '校正依据的标注人：',
    labelsNote: '标注如由语言模型作出，校正后的比例说明的是与模型相合的程度，不是人工审核的结论。',
    tool: '程序自己的准确率（docs/method.md）也建立在语言模型的标注上，还没有人工审核员核过。',
    method:
      '区间为 95%，按文件整体重抽样，不足 5 份文件的不给；校正为 Rogan-Gladen，区间同时含灵敏度、特异度的抽样误差。有缺陷的验证行不足 30 行的不校正；校正结果在 0 到 100% 之外时照实列出，说明灵敏度、特异度与这些文件不合。只算计分的行。点编号看得出这个数的 SQL，在放有数据集 Parquet 文件（和 validation.csv）的文件夹里用 DuckDB 运行。',
    documents: '文件',
    prevalence: '有缺陷的行的比例',
    otherWeights: '按金额加权、按宽严两档',
    scores: '可衡量性与量化',
    sensitivity: '可衡量性对扣分表的敏感度',
    sensitivityNote: '把一条规则的扣分减半或加倍，平均分变成多少；只列变动最大的十条。',
    heaping: '扎堆：要达到的百分数里恰为此数的比例',
    copied: '照抄',
    groups: '分组',
    queries: '每个数的 SQL',
    figure: '编号',
    subject: '项目',
    rows: '行',
    found: '程序所见 %',
    corrected: '校正后 %',
    accuracy: '灵敏度 · 特异度 %',
    notCorrected: '未校正',
    outside: '（在 0–100% 之外）',
    half: '减半',
    double: '加倍',
    any: '有无缺陷',
    mean: '平均分',
    quantified: '量化 %',
    missing: '未注明',
  },
  en: {
    title: 'Figures on performance targets',
    labelsNone: 'No labels were given (--validation): every share is as the program found it, and nothing is corrected.',
    labelsBy: 'Corrected by labels of: ',
    labelsNote: 'Where language models labelled, corrected shares say how far rows agree with models; they are no judgement of reviewers.',
    tool: 'The accuracy that the program claims itself (docs/method.md) rests on labels of language models that no reviewer has checked.',
    method:
      'Intervals are 95 %, by resampling whole documents, and none is given over fewer than 5; the correction is Rogan and Gladen’s, and its interval holds the sampling error of sensitivity and specificity as well. Nothing is corrected with fewer than 30 validated rows that have the defect; estimates outside 0 to 100 % are shown as they are and say that sensitivity and specificity do not fit these documents. Only scored rows count. The number of a figure leads to its SQL, which DuckDB runs in a folder with the Parquet files of the dataset (and validation.csv).',
    documents: 'Documents',
    prevalence: 'Share of rows with a defect',
    otherWeights: 'Weighted by money, and under the other presets',
    scores: 'Measurability and quantified rows',
    sensitivity: 'How far measurability rests on the points',
    sensitivityNote: 'The mean with the points of one rule halved or doubled; the ten that change most.',
    heaping: 'Heaping: share of percentages to be reached that are just this one',
    copied: 'Copied targets',
    groups: 'Groups',
    queries: 'The SQL of every number',
    figure: 'figure',
    subject: 'subject',
    rows: 'rows',
    found: 'as found %',
    corrected: 'corrected %',
    accuracy: 'sensitivity · specificity %',
    notCorrected: 'not corrected',
    outside: ' (outside 0–100 %)',
    half: 'halved',
    double: 'doubled',
    any: 'any defect',
    mean: 'mean',
    quantified: 'quantified %',
    missing: 'not stated',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;
