/**
 * Sentences of what the reader noted about a document.
 */
import type { ReadingNote } from '@perf-lint/core';
import type { Language, Localized } from '../language.js';
import { limitName } from './problems.js';
import { singleLine } from './single-line.js';

type Sentence = (args: ReadingNote['args']) => Localized;

/** What a document or a table is instead of a target table, by the reader's id. */
const INSTEAD: Readonly<Record<string, Localized>> = {
  'blank-form': { 'zh-CN': '空白的绩效目标表', en: 'a blank form for targets' },
  'final-accounts': { 'zh-CN': '部门决算', en: 'final accounts' },
  'budget-without-targets': { 'zh-CN': '没有绩效目标表的部门预算', en: 'a budget without a target table' },
  monitoring: { 'zh-CN': '绩效监控表，记的是执行情况', en: 'a monitoring table that records execution' },
  appraisal: { 'zh-CN': '考核指标表，不是财政绩效目标', en: 'a table of staff appraisal, not of budget targets' },
  'no-levels': {
    'zh-CN': '没有一级、二级指标，上下文也没有提到绩效目标',
    en: 'a table without classes of indicators, in a text that does not speak of performance targets',
  },
};

/** The words for an id in brackets or after a colon; "" where nothing is known. */
function instead(id: string | number | undefined, language: Language, around: (words: string) => string): string {
  const words = id === undefined ? undefined : INSTEAD[String(id)]?.[language];
  return words === undefined ? '' : around(words);
}

/** Where a cell stands, by what its format can say of it: an address, a line, a page, or the place in a table. */
function place({ cell, line, page, table, row, column }: ReadingNote['args']): Localized {
  if (cell !== undefined) return { 'zh-CN': `单元格 ${cell}`, en: `the cell ${cell}` };
  if (line !== undefined) return { 'zh-CN': `第 ${line} 行的一个单元格`, en: `a cell in line ${line}` };
  if (page !== undefined) return { 'zh-CN': `第 ${page} 页的一个单元格`, en: `a cell on page ${page}` };
  if (table !== undefined)
    return {
      'zh-CN': `第 ${table} 张表第 ${row ?? ''} 行第 ${column ?? ''} 个单元格`,
      en: `cell ${column ?? ''} in row ${row ?? ''} of table ${table}`,
    };
  return { 'zh-CN': '一个单元格', en: 'a cell' };
}

const SENTENCES: Readonly<Record<ReadingNote['id'], Sentence>> = {
  'no-target-table': ({ found }) => ({
    'zh-CN': `没有找到绩效目标表${instead(found, 'zh-CN', (words) => `（文件像是：${words}）`)}。请确认绩效目标表是否在别的附件里。`,
    en: `no table of performance targets was found${instead(found, 'en', (words) => ` (the file looks like ${words})`)}. Check whether the targets are in another attachment.`,
  }),
  'look-alike': ({ title, why }) => ({
    'zh-CN': `“${title ?? ''}”像绩效目标表但没有按目标读取${instead(why, 'zh-CN', (words) => `：${words}`)}。`,
    en: `"${title ?? ''}" looks like a target table and was passed over${instead(why, 'en', (words) => `: ${words}`)}.`,
  }),
  'blank-form': () => ({
    'zh-CN': '这是一张空白表样，没有填写内容，未作为绩效目标审核。',
    en: 'this is a blank form; it was not reviewed as targets.',
  }),
  'scanned-pages': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页是扫描图片，没有文字，未能读取。请索取带文字的 PDF。`,
    en: `pages ${pages ?? ''} are scanned pictures without text and were not read. Ask for a PDF with text.`,
  }),
  'turned-pages': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页的文字是横放的，已转正读取。`,
    en: `the text of pages ${pages ?? ''} stands sideways; it was turned upright and read.`,
  }),
  'hidden-sheet': ({ sheet }) => ({
    'zh-CN': `工作表“${sheet ?? ''}”是隐藏的，已照常读取。`,
    en: `the sheet "${sheet ?? ''}" is hidden; it was read all the same.`,
  }),
  'hidden-rows': ({ sheet, rows }) => ({
    'zh-CN': `工作表“${sheet ?? ''}”有隐藏的行（${rows ?? ''}），已照常读取。`,
    en: `the sheet "${sheet ?? ''}" has hidden rows (${rows ?? ''}); they were read all the same.`,
  }),
  'formula-without-value': ({ sheet, cell }) => ({
    'zh-CN': `工作表“${sheet ?? ''}”的 ${cell ?? ''} 是公式，文件里没有保存结果，按空白读取。请用 WPS 或 Excel 打开并保存后重试。`,
    en: `${cell ?? ''} of the sheet "${sheet ?? ''}" is a formula without a stored result and was read as blank. Open and save the file in WPS or Excel and try again.`,
  }),
  'row-cut-off': () => ({
    'zh-CN': '最后一行在文件末尾被截断，内容可能不全。',
    en: 'the last row ends with the file and may be incomplete.',
  }),
  'tracked-changes': ({ count }) => ({
    'zh-CN': `文档带有修订痕迹${count === undefined ? '' : `（${count} 处）`}，按接受修订后的内容读取。`,
    en: `the document carries tracked changes${count === undefined ? '' : ` (${count})`}; it was read as if they were accepted.`,
  }),
  'open-quote': ({ row }) => ({
    'zh-CN': `第 ${row ?? ''} 行的引号没有闭合，按这一行结束处理，该行存疑。请核对这一行，补上引号或删去多余的引号。`,
    en: `a quote in line ${row ?? ''} is never closed; it was taken to end with its line, and the row is doubtful. Check the line and close or remove the quote.`,
  }),
  'long-cell': (args) => {
    const { value, characters } = args;
    return {
      'zh-CN': `${place(args)['zh-CN']}有 ${characters ?? ''} 个字，超过一个单元格的上限（${value ?? ''} 个字），只读了前面的部分，这一行存疑。请拆分这个单元格，或在配置中调高 limits.cellCharacters。`,
      en: `${place(args).en} holds ${characters ?? ''} characters, more than the ${value ?? ''} that a cell may hold; only its beginning was read, and its row is doubtful. Split the cell, or raise limits.cellCharacters in the configuration.`,
    };
  },
  'limit-reached': ({ limit, value }) => ({
    'zh-CN': `达到读取上限：${limitName(String(limit ?? ''), 'zh-CN')}最多 ${value ?? ''}，其余部分没有读取。请拆分文件，或在配置中调高 limits.${limit ?? ''}。`,
    en: `a reading limit was reached: at most ${value ?? ''} ${limitName(String(limit ?? ''), 'en')}; the rest was not read. Split the file or raise limits.${limit ?? ''} in the configuration.`,
  }),
};

/** The sentence of a reading note; the caller says which document it is about. */
export function noteSentence(note: ReadingNote, language: Language): string {
  const sentence: Sentence | undefined = Object.hasOwn(SENTENCES, note.id) ? SENTENCES[note.id] : undefined;
  return sentence === undefined ? note.id : singleLine(sentence(note.args)[language]);
}
