/** Words of the screen of exports. */
import type { Edition } from '../../shell/page-parts.js';
import type { ScreenTexts } from '../../shell/screen-texts.js';

/** What can be exported by whom, in the order of the screen. */
export const EXPORTS = {
  office: ['ledger', 'marks', 'sheets', 'summary', 'backfill', 'record', 'workbook', 'csv', 'jsonl', 'sent'],
  'self-check': ['selfCheck', 'marks', 'workbook'],
} as const satisfies Readonly<Record<Edition, readonly string[]>>;

export type ExportKind = (typeof EXPORTS)[Edition][number];

export interface ExportTexts {
  readonly empty: string;
  readonly names: Readonly<Record<ExportKind, string>>;
  readonly what: Readonly<Record<ExportKind, string>>;
  /** The same for a department that checks itself, where it is told otherwise. */
  readonly selfWhat: Readonly<Partial<Record<ExportKind, string>>>;
  readonly give: string;
  readonly print: string;
  readonly back: string;
  readonly where: string;
  readonly noSummary: string;
  readonly noCopies: string;
  readonly missing: (count: number, path: string) => string;
  readonly handIn: string;
  readonly handedIn: (found: number, other: number) => string;
  readonly refused: (count: number) => string;
  readonly remarkLength: string;
  readonly copies: string;
}

export const EXPORT: ScreenTexts<ExportTexts> = {
  'zh-CN': {
    empty: '还没有项目。请先在“收表”里添加文件。',
    names: {
      selfCheck: '自查表',
      ledger: '台账',
      marks: '标注副本',
      sheets: '审核表',
      summary: '领导汇总',
      backfill: '回填表',
      record: '审核记录',
      workbook: '工作簿',
      csv: '指标数据（统计软件用）',
      jsonl: '指标数据（程序用）',
      sent: '发出记录',
    },
    what: {
      selfCheck: '每条问题一行，写明改还是不改，签字后随绩效目标一起报送',
      ledger: '全部意见和处理，可在表格里接着填；填好的在“多人”里收回来',
      marks: '在报送的 Excel、Word、PDF 上加批注，一个 zip，原件不动；只标已采纳和改写的，还没定的另存一份，文件名带“草稿”',
      sheets: '全部项目的审核表，一次打印，或一份 Word',
      summary: '三页 Word（目标表、监控表、自评表各三页）和同名工作簿，各轮都在；数字只来自已确认的意见',
      backfill: '每个项目一行：审核结论、综合意见、审核人、日期，粘贴回预算系统；部门整体绩效目标没有项目编码，另在“部门整体”一张表里',
      record: '谁在什么时候怎样定的，只增不改',
      workbook: '汇总、部门、项目、指标、意见，点击跳到所在行',
      csv: '每条指标一行，CSV 格式，供统计软件使用',
      jsonl: '每条指标一行，JSON 格式，供信息中心的程序读取；审核用不到',
      sent: '各轮记为发出的意见书，只在信息中心另用程序做复审时需要；在这个页面里复审不用它',
    },
    selfWhat: {
      marks: '在本单位的 Excel、Word、PDF 上加批注，照着改；原件不动。只标写了“改”的，还没定的另存一份，文件名带“草稿”',
      workbook: '项目、指标、查出的问题，点击跳到所在行',
    },
    give: '导出',
    print: '打印',
    back: '返回导出',
    where: '文件名带日期，存到浏览器的下载文件夹；同名的由浏览器加编号，不覆盖。',
    noSummary: '还没有人处理过意见，写不出汇总。请先在“队列”里处理。',
    noCopies: '没有可标注的文件。',
    missing: (count, path) => `${count} 份文件的原件不在手边（例如“${path}”）：保存的审核文件里没有原件，请再放入一次。`,
    handIn: '放入原件',
    handedIn: (found, other) => `已对上 ${found} 份${other > 0 ? `，另有 ${other} 份不是本次审核的文件` : ''}。`,
    refused: (count) => `${count} 份没有标注：`,
    remarkLength: '综合意见最多几个字',
    copies: '标注副本',
  },
  en: {
    empty: 'There are no projects yet. Add files under "Intake" first.',
    names: {
      selfCheck: 'Self-check',
      ledger: 'Ledger',
      marks: 'Marked copies',
      sheets: 'Review sheets',
      summary: 'Summary',
      backfill: 'Results for the budget system',
      record: 'Record of the review',
      workbook: 'Workbook',
      csv: 'Indicators as CSV',
      jsonl: 'Indicators as JSON lines',
      sent: 'Record of letters',
    },
    what: {
      selfCheck: 'a row a problem with what is done about it, to be signed and handed in with the targets',
      ledger:
        'all opinions and decisions, to be gone on with in a spreadsheet or on the command line; filled ones come back under "People"',
      marks:
        'comments on the Excel, Word and PDF files that were submitted, one zip, originals are not touched; accepted and reworded opinions alone, those not decided yet on a second copy called a draft',
      sheets: 'the sheets of all projects, printed in one job or as one Word file',
      summary:
        'three pages for every kind of table (targets, monitoring, self-evaluation) and a workbook over all rounds, counted from confirmed opinions alone',
      backfill:
        'a row a project: conclusion, general opinion, reviewer, date; overall targets, which have no project code, stand on a sheet of their own',
      record: 'who decided what and when; only added to',
      workbook: 'summary, departments, projects, indicators, findings with links to their rows',
      csv: 'a row an indicator, for statistics',
      jsonl: 'a row an indicator, for programs',
      sent: 'what was recorded as sent in every round: only for going on with the command line; this page does not need it',
    },
    selfWhat: {
      marks:
        'comments on your Excel, Word and PDF files, to change them by; the files themselves are not touched. What you said you will change is marked, what is not decided yet on a second copy called a draft',
      workbook: 'projects, indicators, problems with links to their rows',
    },
    give: 'Export',
    print: 'Print',
    back: 'Back to exports',
    where: "Names have the date; files go to the browser's download folder, which numbers equal names and writes over none.",
    noSummary: 'Nobody has decided on any opinion yet: there is nothing to sum up.',
    noCopies: 'There is no file to mark.',
    missing: (count, path) =>
      `${count} originals are not at hand (such as "${path}"): a session file does not hold them. Hand them in again.`,
    handIn: 'Hand in originals',
    handedIn: (found, other) => `${found} found${other > 0 ? `, ${other} are not of this review` : ''}.`,
    refused: (count) => `${count} were not marked:`,
    remarkLength: 'Most characters of a general opinion',
    copies: 'marked copies',
  },
};
