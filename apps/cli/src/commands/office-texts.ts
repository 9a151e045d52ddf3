/** What the commands around the ledger (台账) say: descriptions for --help and sentences, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from '../messages/printed.js';

const ZH = {
  ledger: '审核台账：生成、合并、沿用处理结果、统计',
  ledgerMake: '由文件生成台账，每条意见一行',
  ledgerApply: '把台账中的处理用到重新运行的（或下一年度的）文件上',
  ledgerMerge: '合并几个人填写的台账，列出意见不一的行',
  ledgerStats: '处理情况和各规则的不采纳率',
  letter: '按部门或预算单位生成审核意见书（只含采纳和改写的意见）',
  diff: '比较修改前后的文件：逐条说明已改、改后仍不符、未改、已说明、删行',
  annotate: '在原表的副本上标注：.xlsx 和 .docx 加批注和底色，PDF 加高亮和注释',
  summary: '领导汇总：由台账中已确认的意见生成 DOCX 和 XLSX',
  ledgerFile: '台账（.xlsx）',
  ledgerFiles: '各人填写的台账（.xlsx）',
  ledgerOutput: '台账写到这个文件（.xlsx）',
  earlier: '以往的台账，其中的处理一并沿用；可多次使用',
  base: '分发时的台账：只有一个人改过的行不算意见不一',
  statsFormat: 'text 或 json',
  outputFolder: '写到这个文件夹',
  deadline: '回复期限，例如 2024-12-01',
  office: '落款单位',
  number: '发文字号',
  contact: '联系人和电话',
  letterDate: '成文日期，例如 2024-11-20',
  department: '只写给这个部门或预算单位；可多次使用',
  letterBy: '每个主管部门一份（department，默认）或每个预算单位一份（unit）',
  letterFormat: '格式，可多次使用：docx（默认）、html（发出前在浏览器里看）',
  before: '修改前的文件或文件夹',
  after: '修改后的文件或文件夹',
  diffLedger: '第一轮台账：不采纳的视为已说明',
  diffFormat: '输出格式，可写成 名称=文件，可多次使用：text markdown json xlsx',
  annotateFile: '要标注的文件（.xlsx、.docx、.pdf）或文件夹',
  annotateOutput: '标注后的副本；多个文件或文件夹的，写到这个文件夹',
  second: '第二轮台账，用于第二轮通过率',
  reviseFrom: '确认意见达到这一级的项目算需修改：退回必改、请核实（默认）、提示',
  ledgerWritten: (path: string, opinions: number, projects: number) => `台账已写入 ${path}：${projects} 个项目，${opinions} 条意见`,
  carried: (attached: number, proposed: number, unmatched: number) =>
    `沿用处理：对应上 ${attached} 条，供确认 ${proposed} 条，未对应 ${unmatched} 条${unmatched > 0 ? '（见“未对应的处理”）' : ''}`,
  merged: (files: number, conflicts: number, concluded: number) =>
    `合并 ${files} 份台账，意见不一 ${conflicts} 行${conflicts > 0 ? '（已退回待议，见“意见不一”）' : ''}${concluded > 0 ? `，结论不一 ${concluded} 个项目（算未定，各人的结论见“意见不一”，在“项目”表里选定）` : ''}`,
  notALedger: (path: string, problems: readonly string[]) => `${path} 读不了：\n  ${problems.join('\n  ')}\n请改正后重试，文件没有改动。`,
  rowsUnknown: (path: string, count: number, rows: readonly string[]) =>
    `${path} 的隐藏列被删除，其中 ${count} 行在这些文件里找不到，对应不上：${rows.join('；')}${count > rows.length ? '……' : ''}。请用没有删过列的原台账，或给出生成它时的全部文件。`,
  noConfirmed: () => '台账中没有采纳或改写的意见，没有可发出的意见书。',
  noProjects: (path: string) => `${path} 缺少“项目”表，不知道一共审核了哪些项目，算不出通过率。请用带“项目”表的台账。`,
  untouched: (path: string, count: number) => `${path} 还没有审核过：${count} 条意见都没有处理，写不出汇总。请先在台账里填“处理”。`,
  written: (path: string) => `已写入 ${path}`,
  badDate: (option: string, value: string) => `${option} 应写成 2024-12-01 或 2024年12月1日 这样的日期，给的是“${value}”。`,
  unseen: (count: number) => `还有 ${count} 条意见没有审核（“处理”空着），意见书按草稿写出，定完后请重写。`,
  pending: (count: number) => `${count} 条待议的意见没有写进意见书。`,
  unreasoned: (count: number) => `${count} 条不采纳的意见没有填“原因”，不影响意见书，但统计不出为什么不采纳。`,
  unchangedRewordings: (path: string, count: number, rows: readonly string[]) =>
    `${path} 有 ${count} 条“处理”是“改写”，而“对外表述”没有改：${rows.join('；')}${count > rows.length ? '……' : ''}。请改好“对外表述”，或改选“采纳”。`,
  notAnnotated: (path: string, why: string) => `${path} 没有标注：${why}`,
  annotated: (path: string, marks: number, notes: number) => `已写入 ${path}：标注 ${marks} 处，意见 ${notes} 条`,
  oneFile: (path: string) => `${path} 里不止一份文件，请解压后标注（annotate 文件夹 -o 另一个文件夹）。`,
  annotatedAll: (folder: string, files: number, opinions: number, clean: number, refused: number) =>
    `已标注 ${files} 份文件、${opinions} 条意见，写到 ${folder}${clean > 0 ? `；没有可标意见的 ${clean} 份` : ''}${refused > 0 ? `；没有标注的 ${refused} 份，原因见上` : ''}`,
  notAFolder: (path: string) => `${path} 是一个文件。标注多个文件时，-o 要给一个文件夹。`,
  packed: () => '它在压缩包里，或一份文件里有几张表各自成册。请解压、拆分后标注。',
  sameFile: () => '副本不能写到原文件上，请换一个文件名。',
  needsFile: (format: string) => `${format} 是二进制格式，请写成 --format ${format}=文件。`,
};

export type OfficeTexts = typeof ZH;

const EN: OfficeTexts = {
  ledger: 'the ledger (台账) of a review: make, merge, apply decisions, statistics',
  ledgerMake: 'make a ledger of documents, one row per opinion',
  ledgerApply: 'put the decisions of a ledger onto documents of a new run or year',
  ledgerMerge: 'join ledgers that several people filled in, and list conflicts',
  ledgerStats: 'decisions and the rejection rate of each rule',
  letter: 'write review letters (审核意见书) per department or budget unit, confirmed opinions only',
  diff: 'compare documents before and after revision, opinion by opinion',
  annotate: "mark the findings on copies of the office's own files: .xlsx, .docx, PDF",
  summary: 'summary for the leadership (DOCX and XLSX) of confirmed opinions',
  ledgerFile: 'ledger (.xlsx)',
  ledgerFiles: 'ledgers as people filled them in (.xlsx)',
  ledgerOutput: 'write the ledger to this file (.xlsx)',
  earlier: 'earlier ledger whose decisions are carried over; repeatable',
  base: 'the ledger as handed out: a row that only one person changed is no conflict',
  statsFormat: 'text or json',
  outputFolder: 'write to this folder',
  deadline: 'deadline for the reply, such as 2024-12-01',
  office: 'office that signs',
  number: 'document number',
  contact: 'contact and telephone',
  letterDate: 'date of the letter, such as 2024-11-20',
  department: 'only to this department or budget unit; repeatable',
  letterBy: 'a letter for each department (default) or for each budget unit: department, unit',
  letterFormat: 'format, repeatable: docx (default), html (to be looked at before it goes out)',
  before: 'document or folder before revision',
  after: 'document or folder after revision',
  diffLedger: 'ledger of the first round: rejected opinions count as explained',
  diffFormat: 'output format, NAME or NAME=FILE, repeatable: text markdown json xlsx',
  annotateFile: 'files to mark (.xlsx, .docx, .pdf) or folders',
  annotateOutput: 'the marked copy; of several files or a folder, the folder for the copies',
  second: 'ledger of the second round, for its pass rate',
  reviseFrom: 'a project with a confirmed opinion of this severity or above is to be revised: error, warning (default), info',
  ledgerWritten: (path, opinions, projects) => `ledger written to ${path}: ${projects} projects, ${opinions} opinions`,
  carried: (attached, proposed, unmatched) =>
    `decisions carried over: ${attached} attached, ${proposed} proposed, ${unmatched} without a row`,
  merged: (files, conflicts, concluded) =>
    `${files} ledgers joined, ${conflicts} rows in conflict${concluded > 0 ? `, ${concluded} projects concluded differently (undecided until one is chosen on the sheet of projects; each conclusion is on the sheet of conflicts)` : ''}`,
  notALedger: (path, problems) =>
    `${path} cannot be read:\n  ${problems.join('\n  ')}\nCorrect it and try again; the file was not changed.`,
  rowsUnknown: (path, count, rows) =>
    `hidden columns of ${path} were deleted, and ${count} of its rows are not in these documents: ${rows.join('; ')}${count > rows.length ? ' …' : ''}. Use the ledger with its columns, or name all documents it was made of.`,
  noConfirmed: () => 'the ledger has no accepted or reworded opinion: there is no letter to write.',
  noProjects: (path) =>
    `${path} has no sheet "Projects": without it nobody knows how many projects were reviewed. Use a ledger with that sheet.`,
  untouched: (path, count) => `${path} has not been worked on: none of its ${count} opinions is decided. Fill in the decisions first.`,
  written: (path) => `written: ${path}`,
  badDate: (option, value) => `${option} must be a date such as 2024-12-01, not "${value}".`,
  unseen: (count) =>
    `${count} opinions are not looked at yet (no decision): the letters are drafts; write them again when all are decided.`,
  pending: (count) => `${count} pending opinions are not in the letters.`,
  unreasoned: (count) => `${count} rejected opinions have no reason: the letters do without, the statistics do not.`,
  unchangedRewordings: (path, count, rows) =>
    `${path}: ${count} opinions are to be reworded but their wording was not changed (${rows.join('; ')}${count > rows.length ? ' …' : ''}). Change the wording, or accept them.`,
  notAnnotated: (path, why) => `${path} was not marked: ${why}`,
  annotated: (path, marks, notes) => `written: ${path}, ${marks} marks, ${notes} opinions`,
  oneFile: (path) => `${path} holds more than one document: unpack it and mark the folder (annotate FOLDER -o OTHER-FOLDER).`,
  annotatedAll: (folder, files, opinions, clean, refused) =>
    `${files} files marked with ${opinions} opinions, written to ${folder}${clean > 0 ? `; ${clean} without anything to mark` : ''}${refused > 0 ? `; ${refused} not marked, see above` : ''}`,
  notAFolder: (path) => `${path} is a file: to mark several files, -o takes a folder.`,
  packed: () => 'it lies in an archive, or is one of several documents of a file. Unpack it and mark it again.',
  sameFile: () => 'the copy cannot replace the original; choose another name.',
  needsFile: (format) => `${format} is binary; write --format ${format}=FILE.`,
};

const CATALOGUES: Readonly<Record<Language, OfficeTexts>> = { 'zh-CN': withPrintedArguments(ZH), en: withPrintedArguments(EN) };

export function officeTextsIn(language: Language): OfficeTexts {
  return CATALOGUES[language];
}
