/**
 * The sheets of 设置.xlsx and which setting each column stands for. Writing and reading both follow this table.
 * Headings are Chinese with the English beside them: the same workbook serves both languages.
 */
import { RULES } from '@perf-lint/analyser';

export const SHEETS = {
  general: '基本 General',
  rules: '规则 Rules',
  options: '参数 Options',
  words: '词表 Words',
  suppressions: '不再提示 Suppressions',
  sources: '本市依据 Sources',
  wording: '措辞 Wording',
  offices: '业务科室 Offices',
  overrides: '分文件 Overrides',
} as const;

export type SheetId = keyof typeof SHEETS;

/** Columns by sheet, in order. The part before the space is what a reader goes by, so columns may be moved. */
export const COLUMNS: Readonly<Record<SheetId, readonly string[]>> = {
  general: ['设置 Setting', '值 Value', '说明 Meaning'],
  rules: ['规则 Rule', '名称 Title', '级别 Severity', '默认 Default'],
  options: ['规则 Rule', '参数 Option', '值 Value', '默认 Default', '说明 Meaning'],
  words: ['类别 Kind', '词 Word', '方向 Direction'],
  suppressions: ['规则 Rule', '提示 Message', '单位编码 Unit', '项目编码 Project', '项目名称 Name', '指标 Indicator', '理由 Reason'],
  // Printed once both who checked it and when are filled in. Kinds of problems may be named by their titles.
  sources: [
    '编号 Id',
    '文件名称 Title',
    '文号 Number',
    '条款 Article',
    '条款内容 Text',
    '问题类型 Kinds',
    '核对人（填了才印） CheckedBy',
    '核对日期 CheckedOn',
  ],
  wording: ['提示 Message', '中文 Chinese', '英文 English'],
  offices: ['部门 Department', '业务科室 Office'],
  // One line a setting: model, preset or a rule, for the files that match.
  overrides: ['文件 Files', '设置 Setting', '值 Value'],
};

export interface GeneralSetting {
  /** Path in the configuration. */
  readonly path: readonly string[];
  readonly choices: readonly string[];
  readonly meaning: string;
  /** Several values stand in one cell, separated by ；or a line break. */
  readonly list?: true;
  readonly number?: true;
}

export const GENERAL: readonly GeneralSetting[] = [
  { path: ['language'], choices: ['zh-CN', 'en'], meaning: '输出语言 / language of the output' },
  {
    path: ['failOn'],
    choices: ['error', 'warning', 'info', 'never'],
    meaning: '达到这一级时返回 1 / severity that makes the exit status 1',
  },
  { path: ['model'], choices: ['auto', '2015', '2021'], meaning: '指标体系 / official model' },
  { path: ['preset'], choices: ['lenient', 'default', 'strict'], meaning: '宽严 / how strict' },
  { path: ['tone'], choices: ['official', 'plain'], meaning: '语气：official 公文，plain 平实 / official or plain wording' },
  { path: ['extends'], choices: [], meaning: '在这些配置的基础上 / configurations to build on', list: true },
  { path: ['forms'], choices: [], meaning: '空白表样 / blank forms', list: true },
  { path: ['ignore'], choices: [], meaning: '跳过的文件 / files to skip', list: true },
  { path: ['library', 'file'], choices: [], meaning: '本省（本市）指标库（.xlsx） / own library of indicators' },
  { path: ['baseline'], choices: [], meaning: '基线文件 / baseline file' },
  { path: ['limits', 'seconds'], choices: [], meaning: '每个文件最多用时（秒） / seconds a file may take', number: true },
  { path: ['limits', 'memory'], choices: [], meaning: '内存（MB） / memory in MB', number: true },
  { path: ['limits', 'fileBytes'], choices: [], meaning: '文件大小（字节） / file size in bytes', number: true },
  { path: ['limits', 'pages'], choices: [], meaning: 'PDF 页数 / PDF pages', number: true },
  { path: ['limits', 'cells'], choices: [], meaning: '单元格数 / cells', number: true },
  { path: ['limits', 'inflatedBytes'], choices: [], meaning: '解压后大小（字节） / size after unpacking', number: true },
  { path: ['limits', 'members'], choices: [], meaning: '压缩包内文件数 / files in an archive', number: true },
  { path: ['limits', 'cellCharacters'], choices: [], meaning: '一个单元格的字数 / characters in a cell', number: true },
  { path: ['limits', 'characters'], choices: [], meaning: '显示的字数 / characters shown', number: true },
  { path: ['limits', 'objects'], choices: [], meaning: 'PDF 页面上的对象数 / objects on the pages of a PDF', number: true },
];

/** Kinds of own words: what the sheet says, and the list it goes into. */
export const WORD_KINDS: Readonly<Record<string, 'vague' | 'notVague' | 'units' | 'directions'>> = {
  模糊词: 'vague',
  非模糊词: 'notVague',
  计量单位: 'units',
  指标方向: 'directions',
};

export const DIRECTIONS: Readonly<Record<string, string>> = { 越高越好: 'higher', 越低越好: 'lower', 等于为好: 'exact', 无方向: 'neutral' };

export const SEVERITIES: Readonly<Record<string, string>> = { 退回必改: 'error', 请核实: 'warning', 提示: 'info', 关闭: 'off' };

/** Option values as they stand in a cell. */
export function optionText(value: number | boolean | readonly string[]): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? (value ? '是' : '否') : value.join('；');
}

/** The kind of an option; null where the rule has none of that name. */
export function optionType(rule: string, option: string): 'number' | 'boolean' | 'words' | null {
  return RULES.find(({ meta }) => meta.id === rule)?.meta.options.find(({ name }) => name === option)?.type ?? null;
}
