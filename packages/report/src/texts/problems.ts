/**
 * Why an input could not be read, in a sentence each: what is wrong and what to do. The caller puts the file's name before it.
 */
import type { Language, Localized } from '../language.js';
import { singleLine } from './single-line.js';
import { systemReason } from './system-reasons.js';

type Arguments = Readonly<Record<string, string | number>>;

/** A reading problem as the reader returns it: id and arguments, no sentence. */
export interface ReadProblemData {
  readonly id: string;
  readonly args: Arguments;
}

type Sentence = (args: Arguments) => Localized;

const ADVICE: Readonly<Record<string, Localized>> = {
  'save-as-xlsx': { 'zh-CN': '请用 WPS 或 Excel 打开，另存为 .xlsx 后重试', en: 'open it in WPS or Excel, save it as .xlsx and try again' },
  'save-as-docx': { 'zh-CN': '请用 WPS 或 Word 打开，另存为 .docx 后重试', en: 'open it in WPS or Word, save it as .docx and try again' },
  'save-as-pdf': {
    'zh-CN': '请用原软件打开，另存为或打印为带文字的 PDF 后重试',
    en: 'open it in the program that made it, save or print it as a PDF with text and try again',
  },
  'save-as-zip': {
    'zh-CN': '请用解压软件解开，提供里面的文件，或重新压缩为 .zip 后重试',
    en: 'unpack it and pass the files in it, or pack them as a .zip and try again',
  },
};

interface Locked {
  readonly how: Localized;
  readonly advice: Localized;
}

const OTHERWISE_LOCKED: Locked = {
  how: { 'zh-CN': '加密方式（权限管理或其他算法）不支持', en: 'in a way that is not known here (rights management or another cipher)' },
  advice: {
    'zh-CN': '请用能打开它的软件打开，取消加密或权限限制后另存再试',
    en: 'open it in a program that can, take the protection off, save it and try again',
  },
};

/** Encryption that no password opens here, by format. */
const LOCKED: Readonly<Record<string, Locked>> = {
  xls: {
    how: { 'zh-CN': '旧版 .xls 的加密方式不支持', en: 'in the old way of .xls' },
    advice: {
      'zh-CN': '请用 WPS 或 Excel 输入密码打开，取消密码后另存为 .xlsx 再试',
      en: 'open it in WPS or Excel with its password, take the password off, save it as .xlsx and try again',
    },
  },
  doc: {
    how: { 'zh-CN': '旧版 .doc 的加密方式不支持', en: 'in the old way of .doc' },
    advice: {
      'zh-CN': '请用 WPS 或 Word 输入密码打开，取消密码后另存为 .docx 再试',
      en: 'open it in WPS or Word with its password, take the password off, save it as .docx and try again',
    },
  },
  ods: {
    how: { 'zh-CN': 'ODS 的加密方式不支持', en: 'in the way of ODS' },
    advice: {
      'zh-CN': '请用 WPS 或 LibreOffice 输入密码打开，取消密码后另存为 .xlsx 再试',
      en: 'open it in LibreOffice with its password, take the password off, save it as .xlsx and try again',
    },
  },
  zip: {
    how: { 'zh-CN': '加密的压缩包不支持', en: 'inside its archive' },
    advice: {
      'zh-CN': '请解压后提供里面的文件，或重新压缩为不加密的 .zip',
      en: 'unpack it and pass the files in it, or pack them as a .zip without a password',
    },
  },
};

const NO_ADVICE: Localized = {
  'zh-CN': '请另存为 .xlsx、.docx、带文字的 .pdf、.csv、.html 或 .txt 后重试',
  en: 'save it as .xlsx, .docx, .pdf with text, .csv, .html or .txt and try again',
};

/** Names of the limits of reading, as a sentence uses them. */
const LIMITS: Readonly<Record<string, Localized>> = {
  fileBytes: { 'zh-CN': '文件大小（字节）', en: 'file size in bytes' },
  pages: { 'zh-CN': 'PDF、OFD 页数', en: 'PDF or OFD pages' },
  cells: { 'zh-CN': '单元格数', en: 'cells' },
  cellCharacters: { 'zh-CN': '一个单元格的字数', en: 'characters in a cell' },
  characters: { 'zh-CN': '显示的字数', en: 'characters shown' },
  objects: { 'zh-CN': 'PDF、OFD 页面上的对象数', en: 'objects on the pages of a PDF or OFD' },
  inflatedBytes: { 'zh-CN': '解压后大小（字节）', en: 'size after unpacking in bytes' },
  members: { 'zh-CN': '压缩包内文件数', en: 'files in the archive' },
};

export function limitName(limit: string, language: Language): string {
  return LIMITS[limit]?.[language] ?? limit;
}

/** An argument as it goes into a sentence: some come from documents. */
const text = (args: Arguments, name: string): string => singleLine(String(args[name] ?? ''));

/** " (detail)" or nothing. */
const inBrackets = (detail: string, language: Language): string => {
  if (detail === '') return '';
  return language === 'zh-CN' ? `（${detail}）` : ` (${detail})`;
};

/** Why an archive is not opened. */
const UNSAFE: Readonly<Record<string, Localized>> = {
  'inflation-ratio': { 'zh-CN': '解压后大得不正常', en: 'it unpacks to an abnormal size' },
  'overlapping-members': { 'zh-CN': '内部文件互相重叠', en: 'its files overlap' },
  'larger-than-stated': { 'zh-CN': '解压后比标明的大', en: 'it unpacks to more than is stated' },
  'absolute-path': { 'zh-CN': '文件名是绝对路径', en: 'a name is an absolute path' },
  'path-traversal': { 'zh-CN': '文件名指向文件夹之外', en: 'a name leads out of its folder' },
  'control-character': { 'zh-CN': '文件名含控制字符', en: 'a name has control characters' },
  'nested-archives': { 'zh-CN': '压缩包套了太多层', en: 'archives are nested too deeply' },
};

/** Damage that a clerk can make sense of. Other details are a parser's own words: they stand in the log that --debug-file keeps. */
const DAMAGE: Readonly<Record<string, Localized>> = {
  'no readable file inside': { 'zh-CN': '里面没有可读取的文件', en: 'no readable file inside' },
  'no pages': { 'zh-CN': '没有页', en: 'no pages' },
  'no page can be read': { 'zh-CN': '没有一页能读', en: 'no page can be read' },
  'no sheets': { 'zh-CN': '没有工作表', en: 'no sheets' },
  'sheets share a part': { 'zh-CN': '几个工作表共用同一份内容', en: 'several sheets share one part' },
  'overlapping sheets': { 'zh-CN': '工作表互相重叠', en: 'sheets overlap' },
  'out of memory': { 'zh-CN': '内存不足', en: 'out of memory' },
  'nested too deeply': { 'zh-CN': '嵌套太深', en: 'nested too deeply' },
  'tables nested too deeply': { 'zh-CN': '表格嵌套太深', en: 'tables nested too deeply' },
  'too short': { 'zh-CN': '内容不完整', en: 'cut short' },
  'header too short': { 'zh-CN': '内容不完整', en: 'cut short' },
  'member cut off': { 'zh-CN': '内容不完整', en: 'cut short' },
  'no central directory': { 'zh-CN': '内容不完整', en: 'cut short' },
  'broken central directory': { 'zh-CN': '内容不完整', en: 'cut short' },
};

const damage = (detail: string, language: Language): string => (Object.hasOwn(DAMAGE, detail) ? (DAMAGE[detail]?.[language] ?? '') : '');

const unsafe = (args: Arguments, language: Language): string =>
  [text(args, 'member'), UNSAFE[text(args, 'why')]?.[language] ?? '']
    .filter((part) => part !== '')
    .join(language === 'zh-CN' ? '：' : ': ');

const formatName = (args: Arguments): string => text(args, 'format').toUpperCase();

const CHECK_FILE: Localized = {
  'zh-CN': '请检查路径、权限，以及是否被其他程序占用',
  en: 'check its path, its permissions and whether another program holds it',
};

/** A table that is there and was not read: what of it was recognised, where, and what to do. */
export const notRead: Sentence = (args) => ({
  'zh-CN': `有绩效目标表，没有读出来${inBrackets(text(args, 'place'), 'zh-CN')}：看到“${text(args, 'headings')}”等 ${text(args, 'count')} 个指标类别、${text(args, 'values')} 个像指标值的数，排法不认识。请对照原件人工审核，或索取 Excel、Word 原件重试。`,
  en: `a table of performance targets is there and was not read${inBrackets(text(args, 'place'), 'en')}: ${text(args, 'count')} headings (${text(args, 'headings')} …) and ${text(args, 'values')} values that look like targets were seen, in an arrangement that is not known. Review the original by hand, or ask for the Excel or Word file and try again.`,
});

/** What is wrong with a line of `perf-lint pipe`. */
const BAD_LINES: Readonly<Record<string, Localized>> = {
  empty: { 'zh-CN': '这一行是空的', en: 'the line is empty' },
  'not-utf-8': { 'zh-CN': '这一行不是 UTF-8 文字', en: 'the line is not UTF-8 text' },
  'not-json': { 'zh-CN': '这一行以“{”开头，却不是完整的 JSON', en: 'the line begins with "{" and is no complete JSON' },
  shape: {
    'zh-CN': '这一行的 JSON 应当正好有 "name"（不为空）和 "base64" 两项文字',
    en: 'the JSON of the line must have exactly the texts "name" (not empty) and "base64"',
  },
  'not-base64': { 'zh-CN': '"base64" 不是完整的 Base64 文字', en: '"base64" is no complete Base64 text' },
  'too-long': { 'zh-CN': '这一行太长，不会是路径', en: 'the line is too long for a path' },
};

const badLine = (why: string): Localized => ({
  'zh-CN': `${BAD_LINES[why]?.['zh-CN'] ?? '这一行看不懂'}，没有读取。一行写一个文件路径，或写 {"name": "文件名", "base64": "文件内容"}；以“{”开头的路径请写成“./{…”。`,
  en: `${BAD_LINES[why]?.en ?? 'the line is not understood'}; nothing was read. A line is the path of a file, or {"name": "FILE NAME", "base64": "CONTENT"}; write a path that begins with "{" as "./{...".`,
});

const SENTENCES = {
  'table-not-read': notRead,
  empty: () => ({
    'zh-CN': '文件是空的。请确认文件已完整下载或导出，再重试。',
    en: 'the file is empty. Check that it was downloaded or exported completely and try again.',
  }),
  binary: () => ({
    'zh-CN': '文件不是文本，也不是可识别的表格、文档或 PDF。请提供 .xlsx、.docx、.pdf、.csv、.html 或 .txt 文件。',
    en: 'the file is neither text nor a workbook, document or PDF that is known here. Provide an .xlsx, .docx, .pdf, .csv, .html or .txt file.',
  }),
  undecodable: () => ({
    'zh-CN': '文字编码无法识别，不是 UTF-8、GB18030（GBK）或 UTF-16。请用记事本或 WPS 打开，另存为 UTF-8 后重试。',
    en: 'its character encoding is not UTF-8, GB18030 (GBK) or UTF-16. Open it in a text editor or WPS, save it as UTF-8 and try again.',
  }),
  'no-text-layer': (args) => {
    const own = formatName(args) === '';
    const pages = args.pages === undefined ? '' : text(args, 'pages');
    return {
      'zh-CN': `${formatName(args) || 'PDF'} 是扫描件，没有可读的文字${pages === '' ? '' : `（共 ${pages} 页）`}。请索取由 Word、Excel 直接导出的 PDF，或先做文字识别（OCR${own ? '，命令行可加 --ocr' : ''}）再重试。`,
      en: `the ${formatName(args) || 'PDF'} is a scan without text${pages === '' ? '' : ` (${pages} pages)`}. Ask for a PDF exported from Word or Excel, or run text recognition (OCR) on it first${own ? ' (--ocr on the command line)' : ''}.`,
    };
  },
  'scan-not-read': (args) => ({
    'zh-CN': `扫描件，表格线看不清，没有读（共 ${text(args, 'pages')} 页）。请索取带文字的 PDF，或以 200 dpi 以上、摆正后重新扫描。`,
    en: `it is a scan whose ruling lines are not clear, and was not read (${text(args, 'pages')} pages). Ask for a PDF with text, or scan it again, straight and at 200 dpi or more.`,
  }),
  'xfa-form': () => ({
    'zh-CN': '这是 XFA 动态表单，页面内容只有 Adobe Acrobat 或 Reader 能显示，无法读取。请用 Acrobat 打开，打印（另存）为普通 PDF 后重试。',
    en: 'the PDF is a dynamic XFA form, whose pages only Adobe Acrobat or Reader can show; it was not read. Open it there, print it to an ordinary PDF and try again.',
  }),
  encrypted: () => ({
    'zh-CN': '文件已加密，需要密码才能打开。请用 --password-file 提供密码，或另存一份不加密的文件后重试。',
    en: 'the file is encrypted. Give its password with --password-file, or save a copy without a password and try again.',
  }),
  'wrong-password': () => ({
    'zh-CN': '文件已加密，提供的密码都打不开。请核对密码文件（每行一个密码）后重试。',
    en: 'the file is encrypted and none of the passwords opens it. Check the password file (one password a line) and try again.',
  }),
  'encryption-not-read': (args) => {
    const { how, advice } = LOCKED[text(args, 'format')] ?? OTHERWISE_LOCKED;
    return {
      'zh-CN': `文件已加密，${how['zh-CN']}，给密码也读不了。${advice['zh-CN']}。`,
      en: `the file is encrypted ${how.en}, which is not read even with its password; ${advice.en}.`,
    };
  },
  corrupt: (args) => ({
    'zh-CN': `文件已损坏或不完整，无法按 ${formatName(args)} 读取${inBrackets(damage(text(args, 'detail'), 'zh-CN'), 'zh-CN')}。请重新下载或导出；能用 WPS 打开的，另存一份后重试。`,
    en: `the file is damaged or incomplete and cannot be read as ${formatName(args)}${inBrackets(damage(text(args, 'detail'), 'en'), 'en')}. Download or export it again; if WPS opens it, save a copy and try again.`,
  }),
  'unsupported-format': (args) => {
    const advice = ADVICE[text(args, 'advice')] ?? NO_ADVICE;
    return {
      'zh-CN': `不支持 ${formatName(args) || '这种'} 格式${args.named === 1 ? '，里面也没有找到绩效目标表' : ''}。${advice['zh-CN']}。`,
      en: `${formatName(args) || 'this format'} is not supported${args.named === 1 ? ', and no target table was found in it' : ''}; ${advice.en}.`,
    };
  },
  limit: (args) => {
    const limit = text(args, 'limit');
    const actual = args.actual;
    return {
      'zh-CN': `超出读取上限：${limitName(limit, 'zh-CN')}最多 ${text(args, 'value')}${actual === undefined ? '' : `，实际 ${String(actual)}`}。请拆分文件，或在配置中调高该上限（limits.${limit}）。`,
      en: `it exceeds a reading limit: at most ${text(args, 'value')} ${limitName(limit, 'en')}${actual === undefined ? '' : `, found ${String(actual)}`}. Split the file, or raise the limit in the configuration (limits.${limit}).`,
    };
  },
  'too-heavy': (args) => ({
    'zh-CN': `${formatName(args) || 'PDF'} ${args.page === undefined ? '有一页' : `第 ${text(args, 'page')} 页`}画出的内容多得不正常，已停止读取。请用 WPS 或浏览器打开，只把需要的页重新打印为 PDF 后重试。`,
    en: `${args.page === undefined ? 'a page' : `page ${text(args, 'page')}`} of the ${formatName(args) || 'PDF'} draws an abnormal amount, and reading was stopped. Open it in WPS or a browser, print only the pages that are needed to a new PDF and try again.`,
  }),
  'unsafe-archive': (args) => ({
    'zh-CN': `文件内有不安全的内容${inBrackets(unsafe(args, 'zh-CN'), 'zh-CN')}，没有打开。压缩包请解压检查后逐个提供文件；Excel、Word 文件请向报送单位索取原件。`,
    en: `the file holds something unsafe${inBrackets(unsafe(args, 'en'), 'en')} and was not opened. Of an archive, unpack and check it and pass its files one by one; of a workbook or document, ask its sender for the original.`,
  }),
  timeout: (args) => ({
    'zh-CN': `处理超时${args.seconds === undefined ? '' : `（${text(args, 'seconds')} 秒）`}，已停止。请拆分文件后重试。`,
    en: `processing took too long${args.seconds === undefined ? '' : ` (${text(args, 'seconds')} seconds)`} and was stopped. Split the file and try again.`,
  }),
  crashed: () => ({
    'zh-CN': '处理时程序异常中止。请单独重试这个文件；仍不行的，请拆分或另存为其他格式；用 --debug-file 文件 可留下详细记录。',
    en: 'processing it ended abnormally. Try this file alone; if it fails again, split it or save it in another format; --debug-file FILE keeps the details.',
  }),
  'out-of-memory': (args) => ({
    'zh-CN': `处理时内存不足${args.megabytes === undefined ? '' : `（上限 ${text(args, 'megabytes')} MB）`}，已停止。请拆分文件，或在配置中调高 limits.memory。`,
    en: `processing it needs too much memory${args.megabytes === undefined ? '' : ` (more than ${text(args, 'megabytes')} MB)`} and was stopped. Split the file, or raise limits.memory in the configuration.`,
  }),
  unreadable: (args) => ({
    'zh-CN': `文件打不开：${systemReason(text(args, 'code'), 'zh-CN', CHECK_FILE)}`,
    en: `the file cannot be opened: ${systemReason(text(args, 'code'), 'en', CHECK_FILE)}`,
  }),
  'not-found': (args) =>
    args.pattern === 1
      ? { 'zh-CN': '没有匹配的文件。请检查通配符。', en: 'nothing matches. Check the pattern.' }
      : { 'zh-CN': '找不到这个文件或文件夹。请检查路径。', en: 'no such file or folder. Check the path.' },
  'not-a-file': () => ({
    'zh-CN': '这是管道或设备，不是文件。请给出文件，或用 “-” 从标准输入读取。',
    en: 'it is a pipe or a device, not a file. Name a file, or use "-" to read from standard input.',
  }),
  folder: () => ({
    'zh-CN': '这是文件夹，这里一行只能是一个文件。请逐行给出里面的文件（例如用 find），或用 perf-lint lint 文件夹。',
    en: 'it is a folder, and a line names one file here. Give the files in it a line each (with find, for instance), or use perf-lint lint FOLDER.',
  }),
  'bad-line': (args) => badLine(text(args, 'why')),
  'own-output': () => ({
    'zh-CN': '这是本工具写出的报告，不是报送的文件，没有读取。请给出报送的文件；要沿用台账中的处理，请用 perf-lint ledger apply。',
    en: 'it was written by this tool and is no document handed in; it was not read. Name the document itself; perf-lint ledger apply takes a ledger.',
  }),
} as const satisfies Readonly<Record<string, Sentence>>;

/** Every problem that has a sentence. */
export type ProblemId = keyof typeof SENTENCES;

export const PROBLEM_IDS = Object.keys(SENTENCES) as readonly ProblemId[];

/** The sentence for a problem, without the file's name; an id not known here is named as it stands. */
export function problemSentence(problem: ReadProblemData, language: Language): string {
  const sentence: Sentence | undefined = Object.hasOwn(SENTENCES, problem.id) ? SENTENCES[problem.id as ProblemId] : undefined;
  if (sentence !== undefined) return sentence(problem.args)[language];
  return language === 'zh-CN'
    ? `无法读取（${problem.id}）。请检查文件后重试。`
    : `it could not be read (${problem.id}). Check the file and try again.`;
}

/** File and sentence: "预算/附件3.pdf：PDF 是扫描件…". */
export function problemLine(path: string, problem: ReadProblemData, language: Language): string {
  return `${singleLine(path)}${language === 'zh-CN' ? '：' : ': '}${problemSentence(problem, language)}`;
}

/** A problem for programs: without the words of a parser or of the system, which go into the log only. */
export function publicProblem({ id, args }: ReadProblemData): ReadProblemData {
  const { detail: _forTheLog, ...rest } = args;
  return { id, args: rest };
}
