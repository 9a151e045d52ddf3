/** What the commands say about rounds, conclusions and the list of projects, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from '../messages/printed.js';

const ZH = {
  round: '第几轮审核，默认取台账的轮次，没有的是第 1 轮',
  sent: '发出记录（写意见书时记下的 发出记录.jsonl）：以上一轮发出的意见为准',
  sentBefore: '发出记录：新台账是其中最后一轮的下一轮',
  sentEarlier: '以前各轮的发出记录：反馈期限还没到的单位不催报；默认用写意见书的文件夹里的',
  early: (addressee: string, due: string) => `${addressee}：未重报，反馈期限 ${due} 还没到，没有写催报函，也没有记为发出；原意见继续有效。`,
  complete: '这次报来的是全部项目：没有的项目算已取消，而不是未重报',
  versions:
    '两份是哪两版，例如 申报,批复（2026-02-03）：列出两版的项目、指标、金额有什么不同；申报、重报 1、批复、调整 1、监控、自评、上年',
  badVersions: (given: string) =>
    `--as 要写两个版本，用逗号隔开，例如 申报,批复（2026-02-03）；版本有 上年、申报、重报 1、批复、调整 1、监控、自评，给的是“${given}”。`,
  approve: '冻结并写出绩效目标批复表（Word、Excel），也可以填进本单位的表样',
  approveFiles: '批复的绩效目标表：文件或文件夹',
  approveForm: '本单位的表样（.docx、.xlsx），该填的地方写着 {{项目名称}}、{{指标值}} 等；--form new 写出带位置的样表',
  approveOffice: '批复单位',
  approveNumber: '批复文号',
  approveDate: '批复日期，例如 2026-02-03',
  approveBefore: '调整前的批复表：写出的是调整后的，逐项说明调整了什么',
  formFilled: (folder: string, files: number) => `表样已填好 ${files} 份，写到 ${folder}`,
  formRefused: (path: string, why: string) => `${path} 没有填：${why}`,
  later: '以后各轮的台账，按轮次先后，可多次使用',
  sentDamaged: (path: string, line: number) => `${path} 第 ${line} 行写出后被改过或不完整，发出了什么无法确认。请用没有改过的发出记录。`,
  sentRecorded: (path: string, round: number, letters: number, opinions: number) =>
    `已记入 ${path}：第 ${round} 轮发出 ${letters} 份，意见 ${opinions} 条`,
  draftNotSent: (letters: number) => `${letters} 份是草稿（还有没看的意见），没有记为已发出。`,
  nothingSent: (path: string, round: number) => `${path} 里没有第 ${round} 轮发出的意见书。请检查 --round 和发出记录。`,
  notReturned: (projects: number) =>
    `未重报的项目 ${projects} 个，处理和金额照旧保留（报送一栏写“未重报”）；确已全部报来的，加 --complete。`,
  backfill: '回填表：每个项目一行，审核结论和综合意见，粘贴回预算系统',
  record: '审核记录：谁在什么时候怎样定的，只增不改',
  length: '综合意见最多几个字，默认 500',
  differing: (lines: readonly string[]) => `各份台账里内容不同的项目：\n${lines.map((line) => `  ${line}`).join('\n')}`,
};

export type ReviewTexts = typeof ZH;

const EN: ReviewTexts = {
  round: 'round of the review; by default that of the ledger, else 1',
  sent: 'record of letters (sent.jsonl, written with them): hold against what was sent in the round before',
  sentBefore: 'record of letters: the new ledger is of the round after its last',
  sentEarlier:
    'record of letters of the rounds before: nobody is reminded whose day has not passed; by default the one in the folder of letters',
  early: (addressee, due) =>
    `${addressee}: not submitted again, and the day asked for, ${due}, has not passed. No reminder was written or recorded; what was asked still stands.`,
  complete: 'everything was submitted: projects that are not there were dropped, not just not submitted again',
  versions:
    'which versions the two are, such as submitted,approved@2026-02-03: what differs in projects, indicators and money; submitted, resubmitted 1, approved, adjusted 1, monitored, self-evaluated, last-year',
  badVersions: (given) =>
    `--as takes two versions with a comma between, such as submitted,approved@2026-02-03; there are last-year, submitted, resubmitted 1, approved, adjusted 1, monitored, self-evaluated, not "${given}".`,
  approve: "write the approved targets (Word, Excel), and put them into the office's own form",
  approveFiles: 'the approved tables: files or folders',
  approveForm:
    "the office's own form (.docx, .xlsx) with {{project}}, {{value}} and the like in its places; --form new writes one with all of them",
  approveOffice: 'office that approves',
  approveNumber: 'number of the approval',
  approveDate: 'date of the approval, such as 2026-02-03',
  approveBefore: 'the approved table before an adjustment: what is written says what was adjusted',
  formFilled: (folder, files) => `${files} forms filled, written to ${folder}`,
  formRefused: (path, why) => `${path} was not filled: ${why}`,
  later: 'ledger of a later round, in the order of the rounds; repeatable',
  sentDamaged: (path, line) =>
    `line ${line} of ${path} was changed or cut since it was written: nobody can say what was sent. Use the record as it was written.`,
  sentRecorded: (path, round, letters, opinions) => `recorded in ${path}: round ${round}, ${letters} letters, ${opinions} opinions`,
  draftNotSent: (letters) => `${letters} letters are drafts (nobody has looked at some opinions) and were not recorded as sent.`,
  nothingSent: (path, round) => `${path} holds no letter of round ${round}. Check --round and the record.`,
  notReturned: (projects) =>
    `${projects} projects were not submitted again; decisions and money are kept. Add --complete where everything was submitted.`,
  backfill: 'results to be entered in the budget system: a row a project with conclusion and general opinion',
  record: 'record of the review: who decided what and when, only added to',
  length: 'most characters of a general opinion, 500 by default',
  differing: (lines) => `projects that are not the same in all ledgers:\n${lines.map((line) => `  ${line}`).join('\n')}`,
};

const CATALOGUES: Readonly<Record<Language, ReviewTexts>> = { 'zh-CN': withPrintedArguments(ZH), en: withPrintedArguments(EN) };

export function reviewTextsIn(language: Language): ReviewTexts {
  return CATALOGUES[language];
}
