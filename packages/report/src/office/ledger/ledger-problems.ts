/**
 * What in a workbook handed back cannot be understood, and the sentences that say so with the place and what to do.
 */

import { LANGUAGES, type Language, type Localized } from '../../language.js';
import { type FileKind, fileKindName } from '../package/file-kind.js';
import { choiceList } from './ledger-choices.js';
import { ENTRY_HEADING, KIND_HEADING, LEDGER_SHEET } from './ledger-columns.js';
import { PROJECT_HEADING } from './project-columns.js';
import { HIDDEN_COLUMNS } from './tidied-ledger.js';

export type LedgerProblemId =
  | 'wrong-file' // args.kind: FileKind
  | 'damaged'
  | 'too-large'
  | 'no-ledger-sheet' // args.sheets
  | 'two-ledger-sheets' // args.sheets
  | 'missing-columns' // args.columns: ids, one blank between
  | 'double-column' // args.column: id, args.cells
  | 'merged' // args.range
  | 'no-result'
  | 'error-value'
  | 'bad-choice' // args.value, args.column
  | 'bad-date'
  | 'bad-number'
  | 'unknown-kind' // args.value
  | 'double-kind' // args.value
  | 'bad-row';

/** Something in the workbook that cannot be understood. */
export interface LedgerProblem {
  readonly id: LedgerProblemId;
  /** "台账!L7", "" where it is about the whole file. */
  readonly cell: string;
  readonly args: Readonly<Record<string, string>>;
}

const HEADINGS: Readonly<Record<string, Localized>> = { ...KIND_HEADING, ...PROJECT_HEADING, ...ENTRY_HEADING };

const headingOf = (id: string, language: Language): string => HEADINGS[id]?.[language] ?? id;

const sheetName = (language: Language): string => LEDGER_SHEET.entries[language];

const SENTENCES: Readonly<Record<LedgerProblemId, (args: LedgerProblem['args'], language: Language) => string>> = {
  'wrong-file': ({ kind = 'other' }, language) =>
    language === 'zh-CN'
      ? `这是${fileKindName(kind as FileKind, language)}，不是台账。请给出本工具写出的 .xlsx 台账`
      : `this is ${fileKindName(kind as FileKind, language)} and no ledger. Give the .xlsx ledger that this tool wrote`,
  damaged: (_, language) =>
    language === 'zh-CN'
      ? '工作簿不完整或已损坏，读不出来。请用 WPS 或 Excel 打开另存为 .xlsx 后重试'
      : 'the workbook is incomplete or damaged. Open it in a spreadsheet program, save it as .xlsx and try again',
  'too-large': (_, language) =>
    language === 'zh-CN' ? '解压后超过 400 MB，不像是台账' : 'it unpacks to more than 400 MB and can be no ledger',
  'no-ledger-sheet': ({ sheets = '' }, language) =>
    language === 'zh-CN'
      ? `这个工作簿里没有台账：没有名为“${sheetName(language)}”的工作表，别的工作表也不是台账的表头（有：${sheets}）`
      : `this workbook holds no ledger: no sheet is named "${sheetName(language)}" or has its headings (it has: ${sheets})`,
  'two-ledger-sheets': ({ sheets = '' }, language) =>
    language === 'zh-CN'
      ? `有几个工作表都是台账的表头（${sheets}），不知道以哪个为准。请只留一个`
      : `several sheets have the headings of a ledger (${sheets}) and it is not clear which one counts. Keep one of them`,
  'missing-columns': ({ columns = '' }, language) => {
    const ids = columns.split(' ');
    const names = ids.map((id) => headingOf(id, language));
    const tidied = ids.every((id) => HIDDEN_COLUMNS.some((hidden) => hidden === id));
    return language === 'zh-CN'
      ? `缺少${names.map((name) => `“${name}”`).join('')}列，各行对应不上。请用没有删过列（包括隐藏列）的原台账${tidied ? '；找不到原台账的，可以和原来的文件放在一起补回（命令行：perf-lint ledger apply 这份台账 原来的文件 -o 新台账.xlsx）' : ''}`
      : `${names.map((name) => `"${name}"`).join(', ')} ${names.length === 1 ? 'is' : 'are'} missing: rows cannot be told apart. Use the ledger whose columns, also the hidden ones, were not deleted${tidied ? ', or restore them with the documents it was made of (on the command line: perf-lint ledger apply THIS.xlsx DOCUMENTS -o NEW.xlsx)' : ''}`;
  },
  'double-column': ({ column = '', cells = '' }, language) =>
    language === 'zh-CN'
      ? `有几列都叫“${headingOf(column, language)}”（${cells}），不知道以哪一列为准。请删掉或改名多余的列`
      : `several columns are called "${headingOf(column, language)}" (${cells}) and it is not clear which one counts. Delete or rename the others`,
  merged: (_, language) =>
    language === 'zh-CN'
      ? '是合并单元格，不知道各行分别是什么。请取消合并，逐行填写'
      : 'is a merged cell: what belongs to each row is not known. Unmerge it and fill in each row',
  'no-result': (_, language) =>
    language === 'zh-CN'
      ? '是公式，文件里没有它的结果。请用“选择性粘贴—数值”换成文字'
      : 'is a formula without a stored result. Paste it as a value',
  'error-value': ({ value = '' }, language) =>
    language === 'zh-CN' ? `是公式错误值 ${value}，请改成文字` : `holds the error ${value}; replace it by text`,
  'bad-choice': ({ value = '', column = '' }, language) => {
    const choices = choiceList(column, language);
    if (language === 'zh-CN') return `“${value}”不在可选项中${choices === '' ? '' : `（${choices}）`}`;
    return `"${value}" is none of the choices${choices === '' ? '' : ` (${choices})`}`;
  },
  'bad-date': ({ value = '' }, language) =>
    language === 'zh-CN' ? `“${value}”不是日期，请写成 2024-11-05` : `"${value}" is no date; write it as 2024-11-05`,
  'bad-number': ({ value = '' }, language) => (language === 'zh-CN' ? `“${value}”不是数字` : `"${value}" is no number`),
  'unknown-kind': ({ value = '' }, language) =>
    language === 'zh-CN'
      ? `“${value}”不是台账里的问题类型和级别，这一行的处理不知道用在哪里。请改回原来的类型，或清空处理`
      : `"${value}" is no kind of opinion in the ledger: it is not clear what is decided here. Restore the kind, or empty the decision`,
  'double-kind': ({ value = '' }, language) =>
    language === 'zh-CN' ? `“${value}”在前面已有另一种处理，请只留一行` : `"${value}" is decided otherwise above: keep one row of it`,
  'bad-row': (_, language) => (language === 'zh-CN' ? '这一格读不出来' : 'this cell cannot be read'),
};

/** A problem as a sentence with its cell. */
export function ledgerProblemSentence({ id, cell, args }: LedgerProblem, language: Language): string {
  const sentence = SENTENCES[id](args, language);
  return cell === '' ? sentence : `${cell}${language === 'zh-CN' ? '：' : ': '}${sentence}`;
}

/** All names a heading may have, folded as {@link foldHeading} does. */
export function headingNames(heading: Localized): readonly string[] {
  return LANGUAGES.map((language) => foldHeading(heading[language]));
}

/** A heading as people may have touched it: blanks, wide letters and marks for "to be filled in" do not matter. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/^[*]+|[*:]+$/g, '');
}
