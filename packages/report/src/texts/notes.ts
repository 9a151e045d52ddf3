/**
 * Sentences of what the reader noted about a document.
 */

import type { ReadingNote } from '@perf-lint/core';
import type { Language, Localized } from '../language.js';
import { limitName, notRead } from './problems.js';
import { singleLine } from './single-line.js';

type Sentence = (args: ReadingNote['args']) => Localized;

/** What a document or a table is instead of a target table, by the reader's id. */
const INSTEAD: Readonly<Record<string, Localized>> = {
  'blank-form': { 'zh-CN': '空白的绩效目标表', en: 'a blank form for targets' },
  'final-accounts': { 'zh-CN': '部门决算', en: 'final accounts' },
  'budget-without-targets': { 'zh-CN': '没有绩效目标表的部门预算', en: 'a budget without a target table' },
  appraisal: { 'zh-CN': '考核指标表，不是财政绩效目标', en: 'a table of staff appraisal, not of budget targets' },
  'no-levels': {
    'zh-CN': '没有一级、二级指标，上下文也没有提到绩效目标',
    en: 'a table without classes of indicators, in a text that does not speak of performance targets',
  },
  'no-values': { 'zh-CN': '指标名称或指标库，没有一行写指标值', en: 'a list or library of indicators in which no row has a target value' },
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
  'table-not-read': (args) => notRead(args),
  'partly-read': ({ values, read }) => ({
    'zh-CN': `表里像指标值的数有 ${values ?? ''} 个，读进指标行的只有 ${read ?? ''} 个，可能漏读；请对照原件。`,
    en: `${values ?? ''} values look like targets and only ${read ?? ''} of them stand in rows that were read, so rows may be missing. Compare with the original.`,
  }),
  'look-alike': ({ title, why }) => ({
    'zh-CN': `“${title ?? ''}”像绩效目标表但没有按目标读取${instead(why, 'zh-CN', (words) => `：${words}`)}。`,
    en: `"${title ?? ''}" looks like a target table and was passed over${instead(why, 'en', (words) => `: ${words}`)}.`,
  }),
  'long-term': ({ title }) => ({
    'zh-CN': `“${title ?? ''}”还有实施期（中长期）的指标值：只读了本年度的，实施期的没有读，也没有审核。`,
    en: `"${title ?? ''}" also has targets of the whole term: the year's were read; those of the term were neither read nor reviewed.`,
  }),
  monitored: ({ title }) => ({
    'zh-CN': `“${title ?? ''}”是绩效监控表：读了各行的年度目标，执行情况和预计完成情况没有读，也不作为完成结果。`,
    en: `"${title ?? ''}" is a monitoring table: the year's targets were read; what was done so far and what is expected was not, and counts as no result.`,
  }),
  'blank-form': () => ({
    'zh-CN': '这是一张空白表样，没有填写内容，未作为绩效目标审核。',
    en: 'this is a blank form; it was not reviewed as targets.',
  }),
  'pictures-beside-text': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页的文字旁边有大幅图片，图片里的内容没有读；其中若有目标表，请索取带文字的 PDF 或 OFD，或对照原件人工审核。`,
    en: `pages ${pages ?? ''} hold a large picture beside their text; what is in it was not read. If it shows a table of targets, ask for a PDF or OFD with text, or review it by hand.`,
  }),
  'scan-recognised': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页是扫描件，或印有扫描的图片，图片里的文字由识别得来（扫描件识别），由此提出的意见一律为“请核实”，请对照原件。`,
    en: `pages ${pages ?? ''} are scans, or hold scanned pictures; the text in these was recognised, and all that is said of it is a question. Please see the original.`,
  }),
  'scan-rules-unclear': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页是扫描件，表格线看不清，没有读。请索取带文字的 PDF，或以 200 dpi 以上、摆正后重新扫描。`,
    en: `pages ${pages ?? ''} are scans whose ruling lines are not clear; they were not read. Ask for a PDF with text, or scan them again, straight and at 200 dpi or more.`,
  }),
  'scan-beyond-limit': ({ pages, limit }) => ({
    'zh-CN': `第 ${pages ?? ''} 页是扫描件，超出本次识别的 ${limit ?? ''} 页，没有读。可用 --ocr-pages 调大。`,
    en: `pages ${pages ?? ''} are scans beyond the ${limit ?? ''} pages that may be recognised; they were not read. Raise --ocr-pages to read them.`,
  }),
  'scanned-pages': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页是扫描图片，没有文字，未能读取。请索取带文字的 PDF 或 OFD。`,
    en: `pages ${pages ?? ''} are scanned pictures without text and were not read. Ask for a PDF or OFD with text.`,
  }),
  'pages-not-read': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页已损坏或文件里没有，未能读取。请重新导出，或对照原件人工审核这几页。`,
    en: `pages ${pages ?? ''} are damaged or missing from the file and were not read. Export the file again, or review these pages by hand.`,
  }),
  'invisible-layer': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页只有看不见的文字，多半是扫描后由机器识别的，已读取，但按读取存疑处理。请对照原件，或索取带文字的 PDF。`,
    en: `pages ${pages ?? ''} have only invisible text, most likely recognised from a scan by a machine; it was read and is doubtful. Compare it with the page, or ask for a PDF with text.`,
  }),
  watermarks: ({ pages, text }) => ({
    'zh-CN': `第 ${pages ?? ''} 页的水印或印章文字“${text ?? ''}”没有作为正文读取。`,
    en: `the words "${text ?? ''}" of a watermark or stamp on pages ${pages ?? ''} were not read as text.`,
  }),
  'cut-text': ({ pages, count }) => ({
    'zh-CN': `第 ${pages ?? ''} 页有 ${count ?? ''} 处文字被单元格边缘截断，文件里没有其余部分，所在的行按读取存疑处理。请加宽列或设为自动换行后重新导出。`,
    en: `${count ?? ''} texts on pages ${pages ?? ''} are cut by the edge of their cell and the file does not hold the rest; their rows are doubtful. Widen the columns or wrap the text and export the file again.`,
  }),
  'columns-elsewhere': ({ pages }) => ({
    'zh-CN': `第 ${pages ?? ''} 页像是同一张表左右分开打印的，左右两部分的行对不上，没有合并，所在的行按读取存疑处理。请把表格缩放到一页宽后重新导出。`,
    en: `pages ${pages ?? ''} look like one table printed in two parts side by side whose rows do not match; they were not joined and their rows are doubtful. Scale the table to the width of one page and export it again.`,
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
  'hidden-columns': ({ sheet, columns }) => ({
    'zh-CN': `工作表“${sheet ?? ''}”有隐藏的列（${columns ?? ''}），已照常读取。`,
    en: `the sheet "${sheet ?? ''}" has hidden columns (${columns ?? ''}); they were read all the same.`,
  }),
  'hidden-text': ({ count }) => ({
    'zh-CN': `文件里有 ${count ?? ''} 处页面上看不见的文字，没有读取。如果它们是要填报的内容，请取消隐藏后重新保存。`,
    en: `${count ?? ''} texts of the file do not show on the page and were left out. If they are meant to be read, unhide them and save again.`,
  }),
  'pictures-in-cells': ({ count }) => ({
    'zh-CN': `表格单元格里有 ${count ?? ''} 张图片，图片里的内容没有读取，所在的行按读取存疑处理。请把图片换成文字。`,
    en: `${count ?? ''} pictures stand in cells of tables and were not read; their rows are doubtful. Replace the pictures with text.`,
  }),
  'unmapped-letters': ({ count }) => ({
    'zh-CN': `有 ${count ?? ''} 个字符的字形无法辨认（特殊字体或自造字），以“□”代替，所在的行按读取存疑处理。请改用普通字体。`,
    en: `the shapes of ${count ?? ''} letters are not known (symbol fonts or private code points); they are shown as "□" and their rows are doubtful. Use an ordinary font.`,
  }),
  'sheet-left-out': ({ sheet }) => ({
    'zh-CN': `工作表“${sheet ?? ''}”是隐藏的或是供填报参考的表样，没有作为绩效目标读取。如果它是正式内容，请取消隐藏后重新保存。`,
    en: `the sheet "${sheet ?? ''}" is hidden for good or is a form to fill in after; it was not read as targets. If it is meant to be read, unhide it and save again.`,
  }),
  'part-not-read': ({ part }) => ({
    'zh-CN': `文档的部分内容（${part ?? ''}）是嵌入的其他文件，没有读取。请把内容复制到正文后保存。`,
    en: `part of the document (${part ?? ''}) is an embedded file of another kind and was not read. Copy its content into the text and save again.`,
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
