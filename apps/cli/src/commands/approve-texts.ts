/** Words of `approve` about the projects that are approved. */
import type { Unsettled } from '@perf-lint/review';
import type { Language } from '../language.js';

export interface ApproveTexts {
  readonly project: string;
  readonly projects: string;
  readonly ledger: string;
  readonly sent: string;
  readonly earlier: string;
  readonly anyway: string;
  readonly noneReady: (all: number, why: readonly string[]) => string;
  /** What is open, each in a few words; none where all is settled. */
  readonly unsettled: (unsettled: Unsettled) => readonly string[];
  readonly unanswered: (unsettled: Unsettled) => readonly string[];
  /** A ledger of this round was given without a record of what was sent. */
  readonly notHeld: (round: number) => string;
  readonly doubtful: (rows: number) => string;
  readonly leftOut: (projects: number, why: readonly string[]) => string;
  /** Tables of monitoring and of results, which are not approved. */
  readonly heldAgainst: (tables: number) => string;
  readonly notSettled: (projects: number, open: readonly string[]) => string;
  readonly emptyList: (path: string) => string;
  readonly unknownProjects: (named: readonly string[], count: number) => string;
  readonly blank: (date: boolean, number: boolean) => string;
}

const said = (pairs: readonly (readonly [number, string])[]): readonly string[] =>
  pairs.flatMap(([count, text]) => (count === 0 ? [] : [text]));

const TEXTS: Readonly<Record<Language, ApproveTexts>> = {
  'zh-CN': {
    project: '只批复这个项目（编码或名称），可多次使用',
    projects: '只批复清单里的项目：文本文件，一行一个编码或名称',
    ledger: '填好的台账：没有点名的，批复结论是“通过”“修改后通过”、意见都处理了的项目；有没处理的先说明',
    sent: '发出记录：上一轮发出的意见改了没有，没有改也没有说明的先说明',
    earlier: '上一轮报来的文件：改了名称的指标也能对上；没有重报的项目照上一轮的表批复',
    anyway: '有没处理的、没有改的意见，没有结论的也批复',
    noneReady: (all, why) =>
      `${all} 个项目里没有可以批复的：台账里结论是“通过”“修改后通过”、意见都处理了的才批复${why.length === 0 ? '' : `（${why.join('；')}）`}。请先填台账，或者用 --project、--projects 点名。`,
    unsettled: (known) => [
      ...said([[known.open, `${known.open} 个项目还有 ${known.openOpinions} 条意见没有处理`]]),
      ...TEXTS['zh-CN'].unanswered(known),
      ...said([
        [known.returned, `${known.returned} 个的结论是“退回重报”`],
        [known.refused, `${known.refused} 个的结论是“建议不安排”`],
        [known.unconcluded, `${known.unconcluded} 个没有结论`],
      ]),
    ],
    unanswered: ({ unanswered, unansweredOpinions }) =>
      said([[unanswered, `${unanswered} 个项目有 ${unansweredOpinions} 条意见还没有改好，也没有说明`]]),
    notHeld: (round) => `台账是第 ${round} 轮的，没有给出 --sent 发出记录，上一轮发出的意见改了没有没有核对`,
    doubtful: (rows) => `批复的项目里有 ${rows} 行指标读取存疑，批复表印出前请对照原件。`,
    leftOut: (projects, why) => `另有 ${projects} 个项目没有批复${why.length === 0 ? '' : `：${why.join('；')}`}。`,
    heldAgainst: (tables) => `${tables} 个项目报来的是监控表、自评表，只与批复对照，不批复。`,
    notSettled: (projects, open) => `要批复的 ${projects} 个项目里：${open.join('；')}。没有批复。请先处理，或者加 --anyway 仍然批复。`,
    emptyList: (path) => `${path} 里没有项目。请一行写一个项目编码或名称。`,
    unknownProjects: (named, count) =>
      `文件里没有这些项目：${named.join('、')}${count > named.length ? ` 等 ${count} 个` : ''}。请核对编码或名称，没有批复。`,
    blank: (date, number) =>
      `${[date ? '批复日期' : '', number ? '文号' : ''].filter((part) => part !== '').join('、')}没有填，批复表上空着。`,
  },
  en: {
    project: 'approve only this project (code or name); repeatable',
    projects: 'approve only the projects of a list: a text file with a code or name a line',
    ledger:
      'a filled ledger: projects that passed, also after changes, with every opinion decided are approved where none is named; what is open is said first',
    sent: 'record of letters: what became of the opinions sent in the round before; those neither changed nor explained are said first',
    earlier:
      'files of the round before: rows that were renamed are found again, and projects that did not come back are approved as they were',
    anyway: 'approve projects with open or unanswered opinions, or without a conclusion, as well',
    noneReady: (all, why) =>
      `None of ${all} projects can be approved: those are that passed in the ledger, also after changes, with every opinion decided${why.length === 0 ? '' : ` (${why.join('; ')})`}. Fill the ledger, or name projects with --project or --projects.`,
    unsettled: (known) => [
      ...said([[known.open, `${known.open} have ${known.openOpinions} opinions that nobody decided on`]]),
      ...TEXTS.en.unanswered(known),
      ...said([
        [known.returned, `${known.returned} are to be returned`],
        [known.refused, `${known.refused} are not recommended`],
        [known.unconcluded, `${known.unconcluded} have no conclusion`],
      ]),
    ],
    unanswered: ({ unanswered, unansweredOpinions }) =>
      said([[unanswered, `${unanswered} have ${unansweredOpinions} opinions that are neither put right nor explained yet`]]),
    notHeld: (round) =>
      `the ledger is that of round ${round}, and without --sent nobody knows what became of the opinions of the round before`,
    doubtful: (rows) =>
      `${rows} rows of the approved projects were read with doubt; compare them with the original before the tables are printed.`,
    leftOut: (projects, why) => `${projects} more projects were not approved${why.length === 0 ? '' : `: ${why.join('; ')}`}.`,
    heldAgainst: (tables) =>
      `${tables} projects came with tables of monitoring or results: these are held against what was approved, and not approved.`,
    notSettled: (projects, open) =>
      `Of ${projects} projects to be approved: ${open.join('; ')}. Nothing was approved. Settle them, or add --anyway.`,
    emptyList: (path) => `There is no project in ${path}: write a code or name a line.`,
    unknownProjects: (named, count) =>
      `These projects are not in the files: ${named.join(', ')}${count > named.length ? ` and ${count - named.length} more` : ''}. Check their codes or names; nothing was approved.`,
    blank: (date, number) =>
      `There is no ${[date ? 'date' : '', number ? 'number' : ''].filter((part) => part !== '').join(' and no ')}; the approved tables leave it blank.`,
  },
};

export function approveTextsIn(language: Language): ApproveTexts {
  return TEXTS[language];
}
