/** Words about scans: in the page that reads them, and in the one that does not. */
import type { ScreenTexts } from './screen-texts.js';

export interface ScanTexts {
  /** Of a file without a word of text, in the page that cannot read it. */
  readonly elsewhere: (pages: number) => string;
  /** Pages among others that were read. */
  readonly someElsewhere: string;
  readonly oldBrowser: (pages: number) => string;
  readonly here: (pages: number) => string;
  readonly originalGone: string;
  readonly nothing: string;
  readonly offer: (pages: number, minutes: number) => string;
  readonly recognise: string;
  readonly all: (files: number, pages: number, minutes: number) => string;
  readonly waiting: string;
  /** `page` is 0 while the recogniser starts. */
  readonly at: (page: number, pages: number) => string;
  readonly stop: string;
  readonly gaveUp: (path: string) => string;
  /** Said on any other screen than that of the files. */
  readonly finished: (path: string) => string;
  /** Of a file whose text was recognised. */
  readonly recognised: string;
  readonly hint: string;
  /** What cannot be done, in the page that reads scans and in the one that does not. */
  readonly limits: string;
  readonly limitsElsewhere: string;
}

export const SCANS: ScreenTexts<ScanTexts> = {
  'zh-CN': {
    elsewhere: (pages) =>
      `扫描件，共 ${pages} 页，全是图片没有文字，本页读不了。请换用 Excel、Word 或由它们导出的 PDF；只有扫描件的，用“含扫描件识别”的审核工作台（perf-lint-ocr.html）打开这份文件。`,
    someElsewhere: '扫描的页要用“含扫描件识别”的审核工作台（perf-lint-ocr.html）读。',
    oldBrowser: (pages) =>
      `扫描件，共 ${pages} 页，全是图片。这个浏览器太旧，识别不了扫描件（需 Chromium 91 或火狐 89 以上），其余文件不受影响。请换新一些的浏览器打开本页，或索取带文字的 PDF。`,
    here: (pages) => `扫描件，共 ${pages} 页，全是图片没有文字，要识别后才能审核。有带文字的 PDF 或 Excel、Word 的，换用那一份更准。`,
    originalGone: '要识别，请把这份文件再放进来一次。',
    nothing: '识别过了，图片上没有认出成行的文字。请对照原件，或索取带文字的文件。',
    offer: (pages, minutes) => `${pages} 页，约 ${minutes} 分钟`,
    recognise: '识别扫描件',
    all: (files, pages, minutes) => `识别全部 ${files} 份扫描件（${pages} 页，约 ${minutes} 分钟）`,
    waiting: '等待识别……',
    at: (page, pages) => (page === 0 ? '正在准备识别……' : `正在识别第 ${page} 页，共 ${pages} 页`),
    stop: '停止识别',
    gaveUp: (path) =>
      `“${path}”没有识别完：有一页过了五分钟还没有读出来，或者内存不够。文件仍列为扫描件，可以再试一次；不行的请索取带文字的 PDF。`,
    finished: (path) => `“${path}”识别完了，读到什么见“收表”。`,
    recognised: '扫描件识别',
    hint: '扫描的 PDF、OFD 和图片（JPG、PNG、TIFF）也可以：先列出页数和大约要几分钟，点了才识别，随时可以停',
    limits: '扫描件识别：没有表格线的、手写的、拍照变形的读不了；识别出的每一条意见都写明“扫描件识别”，不会是“退回必改”，请对照画面。',
    limitsElsewhere: '扫描件：请用“含扫描件识别”的审核工作台（perf-lint-ocr.html）。',
  },
  en: {
    elsewhere: (pages) =>
      `A scan: ${pages} pages are pictures without text, which this page cannot read. Take the workbook, the Word file or a PDF exported from one; where there is only the scan, open it in the workbench that reads scans (perf-lint-ocr.html).`,
    someElsewhere: 'Scanned pages are read by the workbench that reads scans (perf-lint-ocr.html).',
    oldBrowser: (pages) =>
      `A scan: ${pages} pages are pictures. This browser is too old to read scans (Chromium 91 or Firefox 89 and newer do); other files are not affected. Open the page in a newer browser, or ask for a PDF with text.`,
    here: (pages) =>
      `A scan: ${pages} pages are pictures without text and have to be recognised first. A PDF with text, or the workbook or Word file, reads better where there is one.`,
    originalGone: 'To have it recognised, drop the file once more.',
    nothing: 'It was recognised, and no lines of text were found in the pictures. See the original, or ask for a file with text.',
    offer: (pages, minutes) => `${pages} pages, about ${minutes} min`,
    recognise: 'Read this scan',
    all: (files, pages, minutes) => `Read all ${files} scans (${pages} pages, about ${minutes} min)`,
    waiting: 'Waiting for its turn…',
    at: (page, pages) => (page === 0 ? 'Starting the recogniser…' : `Reading page ${page} of ${pages}`),
    stop: 'Stop reading',
    gaveUp: (path) =>
      `"${path}" was not read to its end: a page took more than five minutes, or memory ran out. It is still listed as a scan and can be tried again; else ask for a PDF with text.`,
    finished: (path) => `"${path}" was read; what came of it stands under Intake.`,
    recognised: 'recognised scan',
    hint: 'Scanned PDF, OFD and pictures (JPG, PNG, TIFF) as well: pages and minutes are listed first, nothing is read until you ask for it, and it can be stopped',
    limits:
      'Scans without ruling lines, handwriting and bent photographs are not read; whatever is said of a scan names it as one, is never an error, and wants a look at the picture.',
    limitsElsewhere: 'Scans: use the workbench that reads them (perf-lint-ocr.html).',
  },
};
