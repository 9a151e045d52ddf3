/** Sentences about what is wrong in a file of settings, wherever it is read. */
import type { Language } from '../language.js';

interface SettingsTexts {
  readonly unknownKey: (key: string) => string;
  readonly unknownValue: (value: string) => string;
  readonly needsReason: string;
  readonly wrongType: (expected: string) => string;
  readonly unknownRule: (id: string) => string;
  readonly unknownMessage: (rule: string, message: string) => string;
  /** Kinds of values as the checker names them. */
  readonly typeNames: Readonly<Record<string, string>>;
  readonly noWorkbook: string;
  /** @param sheets names of the sheets that are there */
  readonly noSettings: (sheets: readonly string[]) => string;
}

const ZH: SettingsTexts = {
  unknownKey: (key) => `没有“${key}”这一项。`,
  unknownValue: (value) => `不能写“${value}”。`,
  needsReason: '必须写理由。',
  wrongType: (expected) => `应为${expected}。`,
  unknownRule: (id) => `没有叫“${id}”的规则。`,
  unknownMessage: (rule, message) => `规则 ${rule} 没有叫“${message}”的提示。`,
  typeNames: {
    string: '文字',
    number: '数字',
    int: '整数',
    boolean: 'true 或 false（工作簿里写是或否）',
    array: '列表',
    object: '若干“名称: 值”',
    undefined: '（必填）',
  },
  noWorkbook: '格式有误：不是 .xlsx 工作簿，或者文件不完整。请用 WPS 或 Excel 打开，另存为 .xlsx 后重试。',
  noSettings: (sheets) =>
    `这不是设置工作簿：没有“基本”“规则”“参数”等工作表（有：${sheets.join('、')}）。请用本工具写出的设置.xlsx（网页“设置”里导出的，或者 perf-lint init --workbook 写出的）。`,
};

const EN: SettingsTexts = {
  unknownKey: (key) => `there is no setting "${key}".`,
  unknownValue: (value) => `"${value}" is not possible here.`,
  needsReason: 'a reason is required.',
  wrongType: (expected) => `expected ${expected}.`,
  unknownRule: (id) => `there is no rule "${id}".`,
  unknownMessage: (rule, message) => `rule ${rule} has no message "${message}".`,
  typeNames: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of names to values',
    undefined: '(required)',
  },
  noWorkbook:
    'cannot be parsed: it is no .xlsx workbook, or not complete. Open it in a spreadsheet program, save it as .xlsx and try again.',
  noSettings: (sheets) =>
    `this is no workbook of settings: it has no sheet General, Rules, Options or the like (it has: ${sheets.join(', ')}). Use the workbook that the settings of the page or perf-lint init --workbook write.`,
};

export function settingsTextsIn(language: Language): SettingsTexts {
  return language === 'zh-CN' ? ZH : EN;
}
