/**
 * The sheets of 设置.xlsx and which setting each column stands for. Writing and reading both follow this table: a sheet or column is found by
 * its name in either language, also as earlier versions wrote it, with both beside each other.
 */
import { RULES, type RuleId } from '@perf-lint/analyser';
import type { Localized } from '../../language.js';

const name = (chinese: string, en: string): Localized => ({ 'zh-CN': chinese, en });

export const SHEETS = {
  general: name('基本', 'General'),
  rules: name('规则', 'Rules'),
  options: name('参数', 'Options'),
  words: name('词表', 'Words'),
  suppressions: name('不再提示', 'Suppressions'),
  sources: name('本市依据', 'Sources'),
  wording: name('措辞', 'Wording'),
  offices: name('业务科室', 'Offices'),
  overrides: name('分文件', 'Overrides'),
} as const;

export type SheetId = keyof typeof SHEETS;

export interface Column {
  readonly heading: Localized;
  readonly width: number;
  /** Filled in by people. */
  readonly filled?: true;
  /** For the program only. */
  readonly hidden?: true;
}

const column = (chinese: string, en: string, width: number, more: Omit<Column, 'heading' | 'width'> = {}): Column => ({
  heading: name(chinese, en),
  width,
  ...more,
});
const FILLED = { filled: true } as const;

/** Columns by sheet, in order. */
export const COLUMNS: Readonly<Record<SheetId, readonly Column[]>> = {
  general: [column('设置', 'Setting', 26), column('值', 'Value', 30, FILLED), column('说明', 'Meaning', 46), column('例', 'Example', 30)],
  rules: [
    column('规则', 'Rule', 26),
    column('看什么', 'What it looks for', 60),
    column('级别', 'Severity', 12, FILLED),
    column('默认', 'Default', 12),
  ],
  options: [column('规则', 'Rule', 24), column('参数', 'Option', 62), column('值', 'Value', 16, FILLED), column('默认', 'Default', 30)],
  words: [column('类别', 'Kind', 14, FILLED), column('词', 'Word', 40, FILLED), column('方向', 'Direction', 14, FILLED)],
  suppressions: [
    column('规则', 'Rule', 24, FILLED),
    column('提示', 'Message', 16, { hidden: true }),
    column('单位编码', 'Unit', 14, FILLED),
    column('项目编码', 'Project', 26, FILLED),
    column('项目名称', 'Name', 30, FILLED),
    column('指标', 'Indicator', 26, FILLED),
    column('理由', 'Reason', 36, FILLED),
  ],
  // Printed once both who checked it and when are filled in.
  sources: [
    column('编号', 'Id', 12, FILLED),
    column('文件名称', 'Document', 40, FILLED),
    column('文号', 'Number', 20, FILLED),
    column('条款', 'Article', 12, FILLED),
    column('条款内容', 'Text', 44, FILLED),
    column('问题类型', 'Kinds', 34, FILLED),
    column('核对人（填了才印）', 'Checked by', 14, FILLED),
    column('核对日期', 'Checked on', 14, FILLED),
  ],
  wording: [
    column('提示', 'Message', 30, { hidden: true }),
    column('规则', 'Rule', 24),
    column('现在的说法', 'As it is', 60),
    column('中文', 'Chinese', 60, FILLED),
    column('英文', 'English', 30, FILLED),
  ],
  offices: [column('部门', 'Department', 46, FILLED), column('业务科室', 'Office', 30, FILLED)],
  // One line a setting: model, preset or a rule, for the files that match.
  overrides: [column('文件', 'Files', 46, FILLED), column('设置', 'Setting', 26, FILLED), column('值', 'Value', 16, FILLED)],
};

export interface GeneralSetting {
  /** Path in the configuration. */
  readonly path: readonly string[];
  readonly label: Localized;
  /** Ids of what may be chosen; [] for anything. */
  readonly choices: readonly string[];
  readonly meaning: Localized;
  readonly example: string;
  /** Several values stand in one cell, separated by ；or a line break. */
  readonly list?: true;
  readonly number?: true;
}

const limit = (key: string, label: Localized, example: string): GeneralSetting => ({
  path: ['limits', key],
  label,
  choices: [],
  meaning: name('一般不用改', 'seldom needs to be changed'),
  example,
  number: true,
});

export const GENERAL: readonly GeneralSetting[] = [
  {
    path: ['language'],
    label: name('输出语言', 'Language of the output'),
    choices: ['zh-CN', 'en'],
    meaning: name('不填按系统的语言', 'by default that of the system'),
    example: '',
  },
  {
    path: ['failOn'],
    label: name('达到哪一级算有问题', 'Severity that fails'),
    choices: ['error', 'warning', 'info', 'never'],
    meaning: name(
      '只供命令行：命令返回 1，供程序判断；不填为退回必改',
      'for the command line alone: the exit status is 1; by default from error',
    ),
    example: '',
  },
  {
    path: ['model'],
    label: name('指标体系', 'Official model'),
    choices: ['auto', '2015', '2021'],
    meaning: name('2015年口径成本在产出下，2021年口径成本单列；不填按表头判断', '2015: cost under output; 2021: cost a class of its own'),
    example: '',
  },
  {
    path: ['preset'],
    label: name('宽严', 'How strict'),
    choices: ['lenient', 'default', 'strict'],
    meaning: name('不填为一般', 'by default in between'),
    example: '',
  },
  {
    path: ['tone'],
    label: name('语气', 'Wording'),
    choices: ['official', 'plain'],
    meaning: name('意见用公文语气还是平实语气；不填为公文', 'official or plain; by default official'),
    example: '',
  },
  {
    path: ['extends'],
    label: name('在这些设置的基础上', 'Build on these files'),
    choices: [],
    meaning: name('全市统一的设置文件，几个之间用；隔开', 'files of settings, separated by ;'),
    example: '全市统一设置.xlsx',
    list: true,
  },
  {
    path: ['forms'],
    label: name('空白表样', 'Blank forms'),
    choices: [],
    meaning: name('表样自带的文字不算单位的问题', 'what the form itself prints is no fault of the unit'),
    example: '空白申报表.docx',
    list: true,
  },
  {
    path: ['ignore'],
    label: name('跳过的文件', 'Files to skip'),
    choices: [],
    meaning: name('* 代表任意文字', '* stands for anything'),
    example: '*草稿*；旧表/**',
    list: true,
  },
  {
    path: ['library', 'file'],
    label: name('本省（本市）指标库', 'Own library'),
    choices: [],
    meaning: name('报告里注明每行在不在库内', 'pages say beside every row whether it is in it'),
    example: '省指标库.xlsx',
  },
  {
    path: ['projectList', 'file'],
    label: name('项目清单', 'List of projects'),
    choices: [],
    meaning: name('应报的项目，按项目编码带入主管部门、业务科室和金额', 'the projects expected, with department, office and money'),
    example: '2024年项目清单.xlsx',
  },
  {
    path: ['baseline'],
    label: name('已知问题文件', 'Baseline'),
    choices: [],
    meaning: name(
      '只供命令行：用 lint --update-baseline 生成，以后只报新问题',
      'for the command line alone: made by lint --update-baseline',
    ),
    example: 'perf-lint.baseline.json',
  },
  limit('seconds', name('每个文件最多用时（秒）', 'Seconds a file may take'), '120'),
  limit('memory', name('内存（MB）', 'Memory (MB)'), '1024'),
  limit('fileBytes', name('文件大小上限（字节）', 'File size (bytes)'), ''),
  limit('pages', name('PDF 页数上限', 'PDF pages'), ''),
  limit('cells', name('单元格数上限', 'Cells'), ''),
  limit('inflatedBytes', name('解压后大小上限（字节）', 'Size after unpacking (bytes)'), ''),
  limit('members', name('压缩包内文件数上限', 'Files in an archive'), ''),
  limit('cellCharacters', name('一个单元格的字数上限', 'Characters in a cell'), ''),
  limit('characters', name('显示的字数上限', 'Characters shown'), ''),
  limit('objects', name('PDF 页面上的对象数上限', 'Objects on the pages of a PDF'), ''),
];

export type WordKind = 'vague' | 'notVague' | 'units' | 'directions';

/** Kinds of own words: what the sheet says, and the list it goes into. */
export const WORD_KINDS: Readonly<Record<WordKind, Localized>> = {
  vague: name('模糊词', 'vague'),
  notVague: name('非模糊词', 'not vague'),
  units: name('计量单位', 'unit'),
  directions: name('指标方向', 'direction'),
};

/** Title of a rule as reports print it. */
const title = (id: RuleId): string => RULES.find(({ meta }) => meta.id === id)?.texts.title['zh-CN'] ?? id;

/** What to write on each sheet, with an example; a page of the workbook. */
export const GUIDE: readonly { readonly sheet: SheetId; readonly what: Localized; readonly example: Localized }[] = [
  {
    sheet: 'general',
    what: name('在“值”里选或填；空着用默认。', 'Choose or fill in the value; empty means the default.'),
    example: name('宽严 | 宽松', 'How strict | lenient'),
  },
  {
    sheet: 'rules',
    what: name(
      '在“级别”里选：退回必改、请核实、提示、关闭；空着用“默认”。规则的名称与报告里的问题类型相同。',
      'Choose a severity; empty means the default. Titles are those that reports print.',
    ),
    example: name(`${title('vague-value')} | 提示`, 'Vague value | Hint'),
  },
  {
    sheet: 'options',
    what: name('要改的参数在“值”里填数字、是或否；几个词之间用；隔开。', 'Numbers, yes or no; words separated by ;.'),
    example: name(`${title('unit-cost-mismatch')} | 允许超过项目金额的百分比 | 5`, 'percent | 5'),
  },
  {
    sheet: 'words',
    what: name(
      '本地的词：模糊词（等于没有说明）、非模糊词（在本地可核对）、计量单位、指标方向（要选方向）。一词一行。',
      'Own words, one a line; a direction is chosen for an indicator.',
    ),
    example: name('非模糊词 | 达到一级标准；指标方向 | 信访量 | 越低越好', 'direction | 信访量 | lower is better'),
  },
  {
    sheet: 'suppressions',
    what: name(
      '已经核实、以后不再提示的意见：选规则，用单位、项目、指标说明是哪些行，必须写理由。',
      'Findings that are settled: the rule, which rows, and the reason, which is required.',
    ),
    example: name(
      `${title('vague-value')} | 项目编码 419001240000000007650 | 指标 政策知晓情况 | 理由 另有考核细则`,
      'rule | project | reason',
    ),
  },
  {
    sheet: 'sources',
    what: name(
      '本市的文件，印在这些问题类型的意见后面；几类之间用；隔开。核对人和日期都填了才印。',
      'Local sources, printed beside the findings of these kinds once it is signed who checked them and when.',
    ),
    example: name(
      `市15 | 市财政局关于做好绩效目标编报的通知 | 某财绩〔2024〕15号 | 第三条 | 指标值应当可核实 | ${title('vague-value')}；${title('missing-unit')} | 张三 | 2026-03-01`,
      'id | document | number | article | text | kinds | name | date',
    ),
  },
  {
    sheet: 'wording',
    what: name(
      '把意见改成本单位的说法：看“现在的说法”，在“中文”里写，花括号里的内容（如 {name}、{value}）照样保留，印出来是指标的名称和值。',
      'Your own wording; keep what stands in braces, which becomes the name and value of the row.',
    ),
    example: name('“{name}”的指标值“{value}”不够具体，请补充可核对的标准。', '"{name}" needs a standard that can be checked.'),
  },
  {
    sheet: 'offices',
    what: name('部门归哪个业务科室管，用于按科室分组的报告。部门名称与表上写的一致。', 'The office in charge of each department.'),
    example: name('市教育局 | 教科文科', '市教育局 | 教科文科'),
  },
  {
    sheet: 'overrides',
    what: name(
      '只对某些文件生效：文件写名称或文件夹（* 代表任意文字），设置写“指标体系”“宽严”“语气”或规则名称，值照“基本”“规则”两页写。',
      'For some files only: official model, how strict, or a rule, with its value.',
    ),
    example: name('教育局/** | 宽严 | 严格', 'education/** | How strict | strict'),
  },
];

/** 是 and 否 as they stand in a cell. */
export const YES_NO: Readonly<Record<'yes' | 'no', Localized>> = { yes: name('是', 'yes'), no: name('否', 'no') };

/** Option values as they stand in a cell. */
export function optionText(value: number | boolean | readonly string[], language: keyof Localized): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? YES_NO[value ? 'yes' : 'no'][language] : value.join('；');
}

/** The kind of an option; null where the rule has none of that name. */
export function optionType(rule: string, option: string): 'number' | 'boolean' | 'words' | null {
  return RULES.find(({ meta }) => meta.id === rule)?.meta.options.find((each) => each.name === option)?.type ?? null;
}
