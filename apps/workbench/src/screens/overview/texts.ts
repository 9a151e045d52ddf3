/** Words of the overview. */
import { counted } from '@perf-lint/report';
import type { ScreenTexts } from '../../shell/screen-texts.js';
import type { NextStep } from '../../state/next-steps.js';

/** Columns of the departments that have no conclusion's name. */
export type DepartmentColumn = 'department' | 'projects' | 'amount' | 'toChange' | 'share';

/** What waits besides projects of the queue. */
export type OtherStep = 'conflicts' | 'letters' | 'drafts' | 'away' | 'unread';

export interface OverviewTexts {
  readonly empty: string;
  /** Over the kinds of tables of which one is counted at a time. */
  readonly subjects: string;
  readonly whole: (projects: string, amount: string) => string;
  readonly concluded: (concluded: number, open: number) => string;
  readonly away: (count: number) => string;
  /** Overall targets of departments (部门整体), which the queue has beside the projects. */
  readonly overall: (count: number) => string;
  /** Money in 万元, below a number of projects. */
  readonly money: (amount: string) => string;
  readonly toChange: string;
  readonly toChangeHint: string;
  readonly summary: string;
  readonly look: string;
  readonly print: string;
  readonly give: string;
  readonly fileName: string;
  readonly back: string;
  readonly noSummary: string;
  readonly next: string;
  readonly steps: Readonly<Record<NextStep | OtherStep, (count: number) => string>>;
  readonly nothingNext: string;
  readonly departments: string;
  readonly columns: Readonly<Record<DepartmentColumn, string>>;
  readonly unnamed: string;
  readonly unitAlone: string;
  readonly all: string;
  readonly few: (least: number) => string;
  readonly sortBy: (column: string) => string;
  readonly faults: string;
  readonly faultsHint: string;
  readonly faultColumns: Readonly<Record<'kind' | 'projects' | 'share' | 'confirmed' | 'opinions' | 'amount', string>>;
  readonly confirmedOf: (kind: string) => string;
  readonly noFaults: string;
  readonly more: (count: number) => string;
}

export const OVERVIEW: ScreenTexts<OverviewTexts> = {
  'zh-CN': {
    empty: '还没有项目。请先在“收表”里添加文件。',
    subjects: '各类表分别统计，金额不相加：',
    whole: (projects, amount) => `${projects} 个项目，${amount} 万元`,
    concluded: (concluded, open) => `已给结论 ${concluded} 个，还没有 ${open} 个`,
    away: (count) => `其中 ${count} 个退回后没有重报，不在队列里`,
    overall: (count) => `另有部门整体绩效目标 ${count} 份，在队列里，不算项目。`,
    money: (amount) => `${amount} 万元`,
    toChange: '有必改或请核实意见',
    toChangeHint:
      '有必改或请核实意见：按意见数项目，退回必改、请核实的意见有一条就算，已采纳的和还没有处理的都算，不采纳的不算。领导汇总的“需修改”是另一个数，先看审核结论。',
    summary: '领导汇总',
    look: '看版面、打印',
    print: '打印',
    give: '导出',
    fileName: '领导汇总',
    back: '返回概览',
    noSummary: '还没有人处理过意见，先不做领导汇总。',
    next: '下一步',
    steps: {
      overdue: (count) => `${count} 个项目过了完成期限还没有审完`,
      doubtful: (count) => `${count} 个项目读取存疑，先对照原件`,
      untouched: (count) => `${count} 个项目还没有看`,
      begun: (count) => `${count} 个项目看了一部分`,
      unconcluded: (count) => `${count} 个项目没有还要处理的意见，等着给结论`,
      conflicts: (count) => `${count} 条意见或结论几个人定得不一样，要选一种`,
      letters: (count) => `${count} 份意见书可以发，还没有记为发出`,
      drafts: (count) => `${count} 份意见书还是草稿，里面有没看的意见`,
      away: (count) => `${count} 个项目退回后没有重报`,
      unread: (count) => `${count} 份文件没有读出来`,
    },
    nothingNext: '都审完了，可以在“全年”里批复；单位重报的，从“复审”开始下一轮。',
    departments: '按主管部门',
    columns: { department: '主管部门', projects: '项目（个）', amount: '金额（万元）', toChange: '有必改或请核实意见', share: '占项目' },
    unnamed: '（没有读出主管部门）',
    unitAlone: '（单位，主管部门未读出）',
    all: '合计',
    few: (least) => `按占比排时，不足 ${least} 个项目的部门、主管部门未读出的单位排在后面。点表头换排序，点数字看是哪些项目。`,
    sortBy: (column) => `按“${column}”排序`,
    faults: '最常见的问题',
    faultsHint: '现在还成立的意见，不采纳的不算。“项目”和“其中已采纳、改写”数项目，“意见”数条；“已采纳、改写”和领导汇总一致。',
    faultColumns: {
      kind: '问题',
      projects: '项目（个）',
      share: '占项目',
      confirmed: '其中已采纳、改写（个）',
      opinions: '意见（条）',
      amount: '涉及金额（万元）',
    },
    confirmedOf: (kind) => `${kind}（已采纳、改写）`,
    noFaults: '没有意见。',
    more: (count) => `另有 ${count} 类，项目更少。`,
  },
  en: {
    empty: 'There are no projects yet. Add files under "Intake" first.',
    subjects: 'Each kind of table is counted by itself, and money is never added across them:',
    whole: (projects, amount) => `Projects: ${projects}, money: ${amount} × 10k yuan`,
    concluded: (concluded, open) => `${concluded} concluded, ${open} not`,
    away: (count) => `${count} of them did not come again and are not in the queue`,
    overall: (count) => `${counted(count, 'overall target')} of departments besides, in the queue and no projects.`,
    money: (amount) => `${amount} × 10k yuan`,
    toChange: 'With errors or questions',
    toChangeHint:
      'With errors or questions: projects with an opinion that must be revised or verified, accepted or not decided yet; rejected ones do not count. "To revise" in the summary for the leadership is another number: it goes by the conclusion first.',
    summary: 'Summary for the leadership',
    look: 'As it prints',
    print: 'Print',
    give: 'Export',
    fileName: 'summary',
    back: 'Back to the overview',
    noSummary: 'Nobody has decided on any opinion yet: there is no summary.',
    next: 'Next',
    steps: {
      overdue: (count) => `${counted(count, 'project')} past the date and not done`,
      doubtful: (count) => `${counted(count, 'project')} read with doubt: compare with the original first`,
      untouched: (count) => `${counted(count, 'project')} not looked at`,
      begun: (count) => `${counted(count, 'project')} begun`,
      unconcluded: (count) => `${counted(count, 'project')} with nothing left to decide and no conclusion`,
      conflicts: (count) => `${count} of the opinions and conclusions decided differently by several people`,
      letters: (count) => `${counted(count, 'letter')} ready and not recorded as sent`,
      drafts: (count) => `${counted(count, 'letter')} still a draft: some opinions were not looked at`,
      away: (count) => `${counted(count, 'project')} not submitted again`,
      unread: (count) => `${counted(count, 'file')} not read`,
    },
    nothingNext: 'All is done: approve under "Year", or begin the next round under "Rounds" for what comes again.',
    departments: 'By department',
    columns: {
      department: 'Department',
      projects: 'Projects',
      amount: 'Money (10k yuan)',
      toChange: 'With errors or questions',
      share: 'Of projects',
    },
    unnamed: '(no department was read)',
    unitAlone: '(unit, department not read)',
    all: 'All',
    few: (least) =>
      `By share, departments with fewer than ${least} projects and units without a department come last. A heading sorts, a number lists its projects.`,
    sortBy: (column) => `Sort by ${column}`,
    faults: 'The most frequent problems',
    faultsHint:
      'Opinions that stand, rejected ones left out. "Projects" and "Projects with accepted ones" count projects, "Opinions" opinions; the accepted ones agree with the summary for the leadership.',
    faultColumns: {
      kind: 'Problem',
      projects: 'Projects',
      share: 'Of projects',
      confirmed: 'Projects with accepted ones',
      opinions: 'Opinions',
      amount: 'Money (10k yuan)',
    },
    confirmedOf: (kind) => `${kind} (accepted)`,
    noFaults: 'There are no opinions.',
    more: (count) => `${count} more kinds on fewer projects.`,
  },
};
