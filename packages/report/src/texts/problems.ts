/**
 * Why an input could not be read, in a sentence each: what is wrong and what to do. The caller puts the file's name before it.
 */
import type { Language, Localized } from '../language.js';

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
};

const NO_ADVICE: Localized = {
  'zh-CN': '请另存为 .xlsx、.docx、带文字的 .pdf、.csv、.html 或 .txt 后重试',
  en: 'save it as .xlsx, .docx, .pdf with text, .csv, .html or .txt and try again',
};

/** Names of the limits of reading, as a sentence uses them. */
const LIMITS: Readonly<Record<string, Localized>> = {
  fileBytes: { 'zh-CN': '文件大小（字节）', en: 'file size in bytes' },
  pages: { 'zh-CN': 'PDF 页数', en: 'PDF pages' },
  cells: { 'zh-CN': '单元格数', en: 'cells' },
  inflatedBytes: { 'zh-CN': '解压后大小（字节）', en: 'size after unpacking in bytes' },
  members: { 'zh-CN': '压缩包内文件数', en: 'files in the archive' },
};

export function limitName(limit: string, language: Language): string {
  return LIMITS[limit]?.[language] ?? limit;
}

const text = (args: Arguments, name: string): string => String(args[name] ?? '');

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

/** Damage that a clerk can make sense of. The other details are for whoever looks into the program, and are said to be. */
const DAMAGE: Readonly<Record<string, string>> = {
  'no readable file inside': '里面没有可读取的文件',
  'no pages': '没有页',
  'no page can be read': '没有一页能读',
  'no sheets': '没有工作表',
  'out of memory': '内存不足',
  'nested too deeply': '嵌套太深',
  'tables nested too deeply': '表格嵌套太深',
  'too short': '内容不完整',
  'header too short': '内容不完整',
  'member cut off': '内容不完整',
  'no central directory': '内容不完整',
  'broken central directory': '内容不完整',
};

const damage = (detail: string): string => (detail === '' ? '' : (DAMAGE[detail] ?? `技术信息：${detail}`));

const unsafe = (args: Arguments, language: Language): string =>
  [text(args, 'member'), UNSAFE[text(args, 'why')]?.[language] ?? text(args, 'why')]
    .filter((part) => part !== '')
    .join(language === 'zh-CN' ? '：' : ': ');

const formatName = (args: Arguments): string => text(args, 'format').toUpperCase();

const SENTENCES: Readonly<Record<string, Sentence>> = {
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
  'no-text-layer': (args) => ({
    'zh-CN': `PDF 是扫描件，没有可读的文字${args.pages === undefined ? '' : `（共 ${text(args, 'pages')} 页）`}。请索取由 Word、Excel 直接导出的 PDF，或先做文字识别（OCR）再重试。`,
    en: `the PDF is a scan without text${args.pages === undefined ? '' : ` (${text(args, 'pages')} pages)`}. Ask for a PDF exported from Word or Excel, or run text recognition (OCR) on it first.`,
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
  corrupt: (args) => ({
    'zh-CN': `文件已损坏或不完整，无法按 ${formatName(args)} 读取${inBrackets(damage(text(args, 'detail')), 'zh-CN')}。请重新下载或导出；能用 WPS 打开的，另存一份后重试。`,
    en: `the file is damaged or incomplete and cannot be read as ${formatName(args)}${inBrackets(text(args, 'detail'), 'en')}. Download or export it again; if WPS opens it, save a copy and try again.`,
  }),
  'unsupported-format': (args) => {
    const advice = ADVICE[text(args, 'advice')] ?? NO_ADVICE;
    return {
      'zh-CN': `不支持 ${formatName(args) || '这种'} 格式。${advice['zh-CN']}。`,
      en: `${formatName(args) || 'this format'} is not supported; ${advice.en}.`,
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
  'unsafe-archive': (args) => ({
    'zh-CN': `压缩包内有不安全的内容${inBrackets(unsafe(args, 'zh-CN'), 'zh-CN')}，已跳过。请解压检查后逐个提供文件。`,
    en: `the archive holds something unsafe${inBrackets(unsafe(args, 'en'), 'en')} and was not opened. Unpack and check it, then pass its files one by one.`,
  }),
  timeout: (args) => ({
    'zh-CN': `处理超时${args.seconds === undefined ? '' : `（${text(args, 'seconds')} 秒）`}，已停止。请拆分文件后重试。`,
    en: `processing took too long${args.seconds === undefined ? '' : ` (${text(args, 'seconds')} seconds)`} and was stopped. Split the file and try again.`,
  }),
  crashed: (args) => ({
    'zh-CN': `处理时程序异常中止${inBrackets(text(args, 'detail'), 'zh-CN')}。请单独重试这个文件；仍不行的，请拆分或另存为其他格式。`,
    en: `processing it ended abnormally${inBrackets(text(args, 'detail'), 'en')}. Try this file alone; if it fails again, split it or save it in another format.`,
  }),
  unreadable: (args) => ({
    'zh-CN': `文件打不开${inBrackets(text(args, 'detail'), 'zh-CN')}。请检查路径、权限，以及是否被其他程序占用。`,
    en: `the file cannot be opened${inBrackets(text(args, 'detail'), 'en')}. Check its path, its permissions and whether another program holds it.`,
  }),
};

/** The sentence for a problem, without the file's name; an id not known here is named as it stands. */
export function problemSentence(problem: ReadProblemData, language: Language): string {
  const sentence = Object.hasOwn(SENTENCES, problem.id) ? SENTENCES[problem.id] : undefined;
  if (sentence !== undefined) return sentence(problem.args)[language];
  return language === 'zh-CN'
    ? `无法读取（${problem.id}）。请检查文件后重试。`
    : `it could not be read (${problem.id}). Check the file and try again.`;
}

/** File and sentence: "预算/附件3.pdf：PDF 是扫描件…". */
export function problemLine(path: string, problem: ReadProblemData, language: Language): string {
  return `${path}${language === 'zh-CN' ? '：' : ': '}${problemSentence(problem, language)}`;
}
