/** Words of the screen of letters. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface LetterTexts {
  readonly empty: string;
  readonly none: string;
  readonly head: string;
  readonly fields: Readonly<Record<'office' | 'number' | 'date' | 'deadline' | 'contact', string>>;
  readonly by: string;
  readonly byWhom: Readonly<Record<'department' | 'unit', string>>;
  readonly addressee: string;
  readonly projects: string;
  readonly unseen: (count: number) => string;
  readonly pending: (count: number) => string;
  /** Projects that did not come back, and the opinions on them that still stand. */
  readonly outstanding: (projects: number, opinions: number) => string;
  readonly draft: string;
  readonly ready: string;
  /** Recorded as sent, under a date or none. */
  readonly recorded: (date: string) => string;
  readonly otherSince: string;
  readonly early: (due: string) => string;
  /** Before the opinions themselves, each of which leads to its letter. */
  readonly unchanged: (count: number) => string;
  readonly write: (letters: number) => string;
  readonly writeHint: string;
  readonly writeOne: string;
  readonly writeOneOf: (addressee: string) => string;
  /** Heading of the numbers, and what they are by default. */
  readonly number: string;
  readonly record: string;
  /** `doubts`: what is not filled in, and dates that cannot be. */
  readonly recordQuestion: (letters: number, opinions: number, doubts: readonly string[]) => string;
  readonly notRecorded: string;
  readonly noNumber: string;
  readonly noDate: string;
  readonly noDeadline: string;
  /** A letter that went out has no date that is still to come. */
  readonly dateToCome: (date: string) => string;
  readonly deadlineBefore: (deadline: string) => string;
  /** Projects without a conclusion in letters that tell those of others. */
  readonly unconcluded: (projects: number) => string;
  /** What is not filled in of letters that are ready. */
  readonly blank: (what: readonly string[]) => string;
  readonly numberOf: (addressee: string) => string;
  /** In the place of a number that a letter has not yet. */
  readonly numberLater: string;
  readonly sent: (round: number, letters: number, opinions: number) => string;
  readonly drafts: (count: number) => string;
  readonly open: (addressee: string) => string;
  readonly order: string;
  readonly orderHint: string;
  readonly up: (number: number) => string;
  readonly down: (number: number) => string;
  readonly reword: string;
  readonly wording: string;
  readonly leave: string;
  readonly whole: string;
  readonly preview: string;
  readonly list: string;
  readonly print: string;
  readonly round: (round: number) => string;
  readonly fileName: string;
}

export const LETTERS: ScreenTexts<LetterTexts> = {
  'zh-CN': {
    empty: '还没有项目。请先在“收表”里添加文件。',
    none: '还没有采纳或改写的意见。请先在“队列”里逐条处理；采纳和改写的意见会列在这里，按单位写成意见书。',
    head: '落款和期限（填一次，各份意见书都用）',
    fields: {
      office: '审核单位',
      number: '发文字号（第一份的）',
      date: '发文日期',
      deadline: '反馈期限',
      contact: '联系人及电话',
    },
    by: '写给',
    byWhom: { department: '主管部门', unit: '预算单位' },
    addressee: '单位',
    projects: '涉及项目',
    unseen: (count) => `未看 ${count}`,
    pending: (count) => `待议 ${count}`,
    outstanding: (projects, opinions) => `未重报 ${projects} 个项目、原意见 ${opinions} 条（催报，不重发）`,
    draft: '草稿',
    ready: '可发',
    recorded: (date) => (date === '' ? '已发出' : `已发出 ${date}`),
    otherSince: '发出后意见有改动，重发请再记',
    early: (due) => `未到期限（${due}），不发`,
    unchanged: (count) => `${count} 条选了“改写”却没有改动文字，意见书先不写。点开改写，或者改为采纳：`,
    write: (letters) => `导出 ${letters} 份意见书（Word）`,
    writeHint: '导出后会问是否记为发出：复审以记下的为准，草稿不记。文号可以在上表里逐份改。',
    writeOne: '只导出这一份',
    writeOneOf: (addressee) => `只导出这一份：${addressee}`,
    number: '发文字号（可发的依次加一，可改）',
    record: '记为发出……',
    recordQuestion: (letters, opinions, doubts) =>
      `${letters} 份可发的意见书、${opinions} 条意见，记为已发出吗？复审以记下的为准（改了再记的，以最后一次为准）；还没有真正发出的，先不记。${doubts.length === 0 ? '' : `请注意：${doubts.join('、')}。`}`,
    notRecorded: '没有记为发出。发出以后，在“意见书”里点“记为发出”。',
    noNumber: '有的没有发文字号',
    noDate: '没有填发文日期',
    noDeadline: '没有填反馈期限',
    dateToCome: (date) => `发文日期 ${date} 还没有到`,
    deadlineBefore: (deadline) => `反馈期限 ${deadline} 早于发文日期`,
    unconcluded: (projects) => `${projects} 个项目还没有给结论，同一份意见书里别的项目给了：意见书会写“其余……尚未作出结论”。`,
    blank: (what) => `发出前请补上：${what.join('、')}。`,
    numberOf: (addressee) => `${addressee}的发文字号`,
    numberLater: '发出时编号',
    sent: (round, letters, opinions) => `第 ${round} 轮记为发出 ${letters} 份，意见 ${opinions} 条。`,
    drafts: (count) => `${count} 份是草稿（还有没看的意见），没有记为已发出。`,
    open: (addressee) => `查看${addressee}`,
    order: '将要发出的意见',
    orderHint: '按发出的次序；上下移动、改写、不发，各有一次撤销。',
    up: (number) => `上移第 ${number} 条`,
    down: (number) => `下移第 ${number} 条`,
    reword: '改写',
    wording: '对外表述',
    leave: '不发（待议）',
    whole: '（整个项目）',
    preview: '看版面',
    list: '看条目',
    print: '打印',
    round: (round) => `第 ${round} 轮`,
    fileName: '审核意见书',
  },
  en: {
    empty: 'There are no projects yet. Add files under "Intake" first.',
    none: 'No opinion is accepted or reworded yet. Decide in the queue; what is accepted or reworded stands here, a letter for each unit.',
    head: 'Letterhead and deadline (filled in once for all letters)',
    fields: { office: 'Office', number: 'Number (of the first)', date: 'Date', deadline: 'Reply by', contact: 'Contact' },
    by: 'To',
    byWhom: { department: 'departments', unit: 'budget units' },
    addressee: 'Addressee',
    projects: 'Projects',
    unseen: (count) => `${count} not looked at`,
    pending: (count) => `${count} pending`,
    outstanding: (projects, opinions) =>
      `${projects} projects with ${opinions} opinions not submitted again: asked for, opinions not repeated`,
    draft: 'draft',
    ready: 'ready',
    recorded: (date) => (date === '' ? 'sent' : `sent ${date}`),
    otherSince: 'opinions changed since; record it again if it goes out again',
    early: (due) => `not due before ${due}, not sent`,
    unchanged: (count) =>
      `${count} opinions are to be reworded and were not changed; no letter is written before. Reword them here, or accept them:`,
    write: (letters) => `Export ${letters} letters (Word)`,
    writeHint:
      'Then you are asked whether they are recorded as sent: the next round stands against what was recorded, drafts never are. Numbers can be changed letter by letter above.',
    writeOne: 'Export this one',
    writeOneOf: (addressee) => `Export this one: ${addressee}`,
    number: 'Number (counted up over those that are ready, may be changed)',
    record: 'Record as sent…',
    recordQuestion: (letters, opinions, doubts) =>
      `Are ${letters} letters that are ready, with ${opinions} opinions, recorded as sent? The next round stands against what was recorded last; where they have not gone out yet, do not record them.${doubts.length === 0 ? '' : ` Please note: ${doubts.join(', ')}.`}`,
    notRecorded: 'Not recorded as sent. Once they have gone out, use "Record as sent" under "Letters".',
    noNumber: 'some have no number',
    noDate: 'there is no date',
    noDeadline: 'there is no date to reply by',
    dateToCome: (date) => `the date ${date} is still to come`,
    deadlineBefore: (deadline) => `the date to reply by, ${deadline}, is before it`,
    unconcluded: (projects) =>
      `${projects} projects have no conclusion, where others of the same letter have one: the letter says that they are not concluded yet.`,
    blank: (what) => `To be filled in before they go out: ${what.join(', ')}.`,
    numberOf: (addressee) => `Number of the letter to ${addressee}`,
    numberLater: 'when it goes out',
    sent: (round, letters, opinions) => `Recorded as sent in round ${round}: ${letters} letters, ${opinions} opinions.`,
    drafts: (count) => `${count} letters are drafts (nobody has looked at some opinions) and were not recorded.`,
    open: (addressee) => `Show ${addressee}`,
    order: 'What will be sent',
    orderHint: 'In its order; moving, rewording and leaving out can each be undone.',
    up: (number) => `Move opinion ${number} up`,
    down: (number) => `Move opinion ${number} down`,
    reword: 'Reword',
    wording: 'Wording',
    leave: 'Leave out (pending)',
    whole: '(the whole project)',
    preview: 'As it prints',
    list: 'As a list',
    print: 'Print',
    round: (round) => `Round ${round}`,
    fileName: 'letters',
  },
};
