/** Words of the screen of the year. */
import type { StageKind } from '@perf-lint/review';
import type { ScreenTexts } from '../../shell/screen-texts.js';
import type { YearVersion } from '../../state/year.js';

/** Projects that are chosen, of how many, with how many rows; and how many are approved already. */
interface ChosenCount {
  readonly projects: number;
  readonly all: number;
  readonly rows: number;
  readonly approved: number;
}

export interface YearTexts {
  readonly versions: string;
  readonly hint: string;
  readonly empty: string;
  readonly columns: Readonly<Record<'version' | 'date' | 'projects' | 'money' | 'state', string>>;
  readonly states: Readonly<Record<YearVersion['state'], string>>;
  readonly compare: string;
  readonly compareHint: string;
  readonly before: string;
  readonly after: string;
  readonly rowColumns: Readonly<Record<'difference' | 'project' | 'before' | 'after', string>>;
  readonly more: (count: number) => string;
  readonly exportComparison: string;
  readonly only: (version: string) => string;
  /** Before projects with results that were not approved. */
  readonly onlyResults: string;
  readonly approve: Readonly<Record<'approved' | 'adjusted', string>>;
  readonly approveHint: Readonly<Record<'approved' | 'adjusted', string>>;
  readonly fields: Readonly<Record<'date' | 'number' | 'office', string>>;
  /** What is chosen. */
  readonly chosen: (count: ChosenCount) => string;
  readonly choose: Readonly<Record<'ready' | 'all' | 'none', string>>;
  readonly chooseOne: string;
  readonly approveChosen: (version: string, projects: number) => string;
  readonly candidateColumns: Readonly<Record<'choice' | 'project' | 'unit' | 'conclusion' | 'open', string>>;
  readonly alreadyApproved: string;
  readonly noConclusion: string;
  /** Opinions that are open, and those that were sent and are unanswered. */
  readonly openCount: (open: number, unanswered: number) => string;
  readonly asks: {
    readonly open: (projects: number, opinions: number) => string;
    readonly unanswered: (projects: number, opinions: number) => string;
    readonly returned: (projects: number) => string;
    readonly refused: (projects: number) => string;
    readonly unconcluded: (projects: number) => string;
    readonly doubtful: (rows: number) => string;
    readonly again: (projects: number) => string;
    readonly noNumber: string;
    readonly noDate: string;
  };
  readonly oneProject: (name: string) => string;
  readonly projects: (count: number) => string;
  /** Projects approved at one time: its date and number, and how many. */
  readonly time: (name: string, projects: number) => string;
  /** @param open what is not settled, each in a few words */
  readonly approveQuestion: (what: string, open: readonly string[]) => string;
  readonly approveOne: (isAgain: boolean) => string;
  readonly cannotApprove: string;
  /** Of a self-evaluation whose project was not approved. */
  readonly notAmongApproved: string;
  readonly approvedUnder: (date: string, number: string) => string;
  readonly approved: (version: string, projects: number) => string;
  readonly frozenTables: string;
  readonly printHint: string;
  /** Shows a table as it prints; the button that prints it stands above what is shown. */
  readonly preview: string;
  readonly print: string;
  readonly give: string;
  readonly back: string;
  readonly ownForm: string;
  readonly ownFormHint: string;
  readonly newForm: string;
  readonly fileName: string;
  readonly formDone: (file: string) => string;
  readonly withdraw: string;
  readonly withdrawn: (version: string, projects: number) => string;
  readonly withdrawQuestion: (version: string, projects: number) => string;
  readonly next: string;
  readonly nextHint: string;
  readonly notYet: string;
  readonly begin: Readonly<Record<Extract<StageKind, 'adjusted' | 'monitored' | 'self-evaluated'>, string>>;
  readonly beginWhat: Readonly<Record<Extract<StageKind, 'adjusted' | 'monitored' | 'self-evaluated'>, string>>;
  readonly beginQuestion: (version: string) => string;
  readonly nextYear: string;
  readonly nextYearHint: string;
  readonly nextYearQuestion: string;
}

export const YEAR: ScreenTexts<YearTexts> = {
  'zh-CN': {
    versions: '本年各版',
    hint: '申报、重报的各轮来自“复审”，批复以后的调整、监控、自评从这一页开始。每一版都留着，任意两版都能比。',
    empty: '还没有报来的表。请先在“收表”里添加文件；上年保存的审核文件（.perf）放进“收表”的“上年”。',
    columns: { version: '版本', date: '日期', projects: '项目', money: '金额', state: '状态' },
    states: { frozen: '已冻结', open: '正在审核', kept: '已收好' },
    compare: '比较两版',
    compareHint: '只说有什么不同，不说谁对谁错；没有改动的不列。',
    before: '拿这一版',
    after: '与这一版比',
    rowColumns: { difference: '不同', project: '项目', before: '', after: '' },
    more: (count) => `另有 ${count} 条，见导出的对照表。`,
    exportComparison: '导出对照表（Excel）',
    only: (version) => `只在${version}里的项目：`,
    onlyResults: '不在已批复的项目里：',
    approve: { approved: '批复', adjusted: '批准调整' },
    approveHint: {
      approved:
        '先选项目再批复：可以分几次，每次一个日期和文号，也可以在项目页单独批复。批复的表冻结，以后再读什么文件都不变；自评以它为准。没有重报的项目照申报的表。',
      adjusted: '批准后，申请调整的项目换成这次的表，其余照原来的批复，成为新的一版，并写明调整了什么；原来的批复仍在。',
    },
    fields: { date: '批复日期', number: '文号', office: '批复单位' },
    chosen: ({ projects, all, rows, approved }) => {
      if (approved === all) return `${all} 个项目都已批复。要换成现在的表，再勾选、再批复。`;
      const before = approved === 0 ? '' : `，已批复 ${approved} 个`;
      return projects === 0
        ? `${all} 个项目${before}，还没有选中要批复的：结论是“通过”“修改后通过”、意见都处理完、发出的意见都有回应的会自动选中。请在项目页写结论，或者点下面的按钮、逐个勾选。`
        : `已选 ${projects} 个项目（共 ${all} 个${before}）、${rows} 条指标，批复后冻结。`;
    },
    choose: { ready: '只选已通过、没有未处理和未改意见的', all: '选全部未批复的', none: '全不选' },
    chooseOne: '逐个勾选项目',
    approveChosen: (version, projects) => (projects === 0 ? version : `${version} ${projects} 个项目`),
    candidateColumns: { choice: '选', project: '项目', unit: '单位', conclusion: '结论', open: '未处理、未改的意见' },
    alreadyApproved: '已批复',
    noConclusion: '没有结论',
    openCount: (open, unanswered) =>
      [open > 0 ? `未处理 ${open}` : '', unanswered > 0 ? `未改 ${unanswered}` : ''].filter((part) => part !== '').join('，'),
    asks: {
      open: (projects, opinions) => `${projects} 个项目还有 ${opinions} 条意见没有处理`,
      unanswered: (projects, opinions) => `${projects} 个项目有 ${opinions} 条意见还没有改，也没有说明`,
      returned: (projects) => `${projects} 个的结论是“退回重报”`,
      refused: (projects) => `${projects} 个的结论是“建议不安排”`,
      unconcluded: (projects) => `${projects} 个没有结论`,
      doubtful: (rows) => `${rows} 行读取存疑，批复表照读到的印`,
      again: (projects) => `${projects} 个已经批复过，将换成现在的表`,
      noNumber: '文号没有填',
      noDate: '批复日期没有填',
    },
    oneProject: (name) => `“${name}”`,
    projects: (count) => `${count} 个项目`,
    time: (name, projects) => `${name || '没有填日期、文号'}：${projects} 个项目`,
    approveQuestion: (what, open) =>
      open.length === 0
        ? `将批复${what}，表冻结，以后不再变。确定？`
        : `将批复${what}，表冻结，以后不再变。请注意：${open.join('；')}。仍然批复？`,
    approveOne: (isAgain) => (isAgain ? '重新批复这个项目' : '批复这个项目'),
    cannotApprove: '这个项目现在不能批复：还有文件没有读完，或者它以另一份文件为准。',
    notAmongApproved: '不在已批复的项目里',
    approvedUnder: (date, number) => ['已批复', date, number].filter((part) => part !== '').join(' '),
    approved: (version, projects) =>
      `已${version}：${projects} 个项目冻结。批复表在“全年”，可以打印、导出；批错了点“撤销”，或批复表旁的“撤回”。`,
    frozenTables: '批复表',
    printHint: 'Word 一个项目一页，Excel 一行一条指标；调整的写明与上一版相比改了什么。',
    preview: '看版面',
    print: '打印',
    give: '导出 Word 和 Excel',
    back: '返回全年',
    ownForm: '填进本单位表样……',
    ownFormHint:
      '表样是本单位的 .docx 或 .xlsx，在该填的地方写着 {{项目名称}}、{{总体目标}}、{{三级指标}}、{{指标值}} 等。Word 表样一个单位一份，Excel 表样一个项目一份。没有内容、空着的会说明。',
    newForm: '下载带位置的样表',
    fileName: '绩效目标批复表-本单位表样',
    formDone: (file) => `已按表样填好 ${file}，在浏览器的下载文件夹里。`,
    withdraw: '撤回',
    withdrawn: (version, projects) => `已撤回${version}（${projects} 个项目），可以改好再批；撤回错了点“撤销”。`,
    withdrawQuestion: (version, projects) => `将撤回${version}的全部 ${projects} 个项目，冻结的表不再保留，可以改好再批。确定撤回？`,
    next: '下一版',
    nextHint: '开始后，现在的台账和表收好，文件清单清空，把新报来的文件放进“收表”。之前定的处理列在旁边供参考，不会自动生效。',
    notYet: '批复以后，从这里开始收调整申请、监控表、自评表。',
    begin: { adjusted: '收调整申请', monitored: '收监控表', 'self-evaluated': '收自评表' },
    beginWhat: {
      adjusted: '只报要调整的项目即可，批准后成为新的一版批复',
      monitored: '与批复的目标对照',
      'self-evaluated': '与批复的目标对照：目标值改过的、漏填的、多出的、按批复目标没有完成的，逐条请单位核实',
    },
    beginQuestion: (version) => `将结束现在这一版，台账和表收好，不能再改；文件清单清空，等待${version}的文件。确定开始？建议先保存一份。`,
    nextYear: '开下一年',
    nextYearHint:
      '批复的表和处理成为“上年”：下一年的表逐行与它比，处理列在旁边供确认。也可以另开一个空的页面，把今年的 .perf 放进“收表”的“上年”。',
    nextYearQuestion:
      '将结束本年：清空这一页，只留下批复的表和处理作为上年；今年的审核还没有存成文件的，先自动存一份，请留好。确定开下一年？',
  },
  en: {
    versions: 'Versions of this year',
    hint: 'Submitted and resubmitted ones come from "Rounds"; adjustments, monitoring and self-evaluation begin here. Every version stays in the session, and any two can be compared.',
    empty: 'Nothing was submitted yet. Add files under "Intake" first; last year\'s session (.perf) goes to the place for last year there.',
    columns: { version: 'Version', date: 'Date', projects: 'Projects', money: 'Money', state: 'State' },
    states: { frozen: 'frozen', open: 'under review', kept: 'kept in the session' },
    compare: 'Compare two versions',
    compareHint: 'It says what differs, not who is right; what is the same is not listed.',
    before: 'This version',
    after: 'with this one',
    rowColumns: { difference: 'Difference', project: 'Project', before: '', after: '' },
    more: (count) => `${count} more, see the exported comparison.`,
    exportComparison: 'Export the comparison (Excel)',
    only: (version) => `Projects only ${version}:`,
    onlyResults: 'Not among the approved projects: ',
    approve: { approved: 'Approve', adjusted: 'Approve the adjustment' },
    approveHint: {
      approved:
        'Choose projects, then approve: several times, each with its date and number, or one from its own page. Approved tables are frozen: no file that is read later changes them, and self-evaluation stands against them. Projects that were not submitted again are as they were submitted.',
      adjusted:
        'Projects that ask for a change are replaced, all others stay as approved: a new version that says what was adjusted. The approval before it stays.',
    },
    fields: { date: 'Date', number: 'Number', office: 'Office that approves' },
    chosen: ({ projects, all, rows, approved }) => {
      if (approved === all) return `All ${all} projects are approved. Choose one again to approve its table of now.`;
      const before = approved === 0 ? '' : ` (${approved} approved already)`;
      return projects === 0
        ? `None of ${all} projects${before} is chosen: those that passed (also after changes), have no open opinion and answered all that was sent are chosen by themselves. Conclude on the page of a project, or choose here.`
        : `${projects} of ${all} projects${before} with ${rows} rows are chosen; approving freezes them.`;
    },
    choose: { ready: 'Only those that passed with nothing open or unanswered', all: 'All not approved yet', none: 'None' },
    chooseOne: 'Choose one by one',
    approveChosen: (version, projects) => (projects === 0 ? version : `${version}: ${projects} projects`),
    candidateColumns: { choice: 'Chosen', project: 'Project', unit: 'Unit', conclusion: 'Conclusion', open: 'Open or unanswered' },
    alreadyApproved: 'Approved',
    noConclusion: 'none yet',
    openCount: (open, unanswered) =>
      [open > 0 ? `${open} open` : '', unanswered > 0 ? `${unanswered} unanswered` : ''].filter((part) => part !== '').join(', '),
    asks: {
      open: (projects, opinions) => `${projects} projects have ${opinions} opinions that nobody has decided on`,
      unanswered: (projects, opinions) => `${projects} projects have neither changed nor explained ${opinions} opinions yet`,
      returned: (projects) => `${projects} were concluded to be returned`,
      refused: (projects) => `${projects} were not recommended`,
      unconcluded: (projects) => `${projects} have no conclusion`,
      doubtful: (rows) => `${rows} rows were read with doubt and are printed as they were read`,
      again: (projects) => `${projects} were approved before and get the tables of now`,
      noNumber: 'there is no number',
      noDate: 'there is no date',
    },
    oneProject: (name) => `"${name}"`,
    projects: (count) => `${count} projects`,
    time: (name, projects) => `${name || 'no date or number'}: ${projects} projects`,
    approveQuestion: (what, open) =>
      open.length === 0
        ? `${what}: approved as they stand, frozen from now on. Sure?`
        : `${what}: approved as they stand, frozen from now on. Please note: ${open.join('; ')}. Approve all the same?`,
    approveOne: (isAgain) => (isAgain ? 'Approve this project again' : 'Approve this project'),
    cannotApprove: 'This project cannot be approved now: files are still being read, or it counts in another file.',
    notAmongApproved: 'Not among the approved projects',
    approvedUnder: (date, number) => ['Approved', date, number].filter((part) => part !== '').join(' '),
    approved: (version, projects) =>
      `${version}: ${projects} projects are frozen. "Year" prints and exports the approval; "Undo" takes it back, as "Withdraw" does beside it.`,
    frozenTables: 'Approved tables',
    printHint: 'Word has a page a project, the workbook a row an indicator; an adjusted one says what differs from the version before.',
    preview: 'As it prints',
    print: 'Print',
    give: 'Export Word and Excel',
    back: 'Back to the year',
    ownForm: "Fill the office's own form…",
    ownFormHint:
      'The form is a .docx or .xlsx of yours with {{project}}, {{goal}}, {{indicator}}, {{value}} and the like in its places. A Word form makes a file a unit, a workbook a file a project. What stays empty is said.',
    newForm: 'Download a form with all places',
    fileName: 'approved-targets-own-form',
    formDone: (file) => `The form was filled: ${file}, in the download folder of the browser.`,
    withdraw: 'Withdraw',
    withdrawn: (version, projects) => `Withdrawn: ${version} (${projects} projects). "Undo" brings it back.`,
    withdrawQuestion: (version, projects) =>
      `The approval (${version}) of all its ${projects} projects is withdrawn and its frozen tables are not kept. Sure?`,
    next: 'The next version',
    nextHint:
      'Ledger and tables are kept in the session, the list of files is emptied, and the new files go to "Intake". What was decided before is shown beside and never acts by itself.',
    notYet: 'Once the targets are approved, adjustments, monitoring and self-evaluation begin here.',
    begin: { adjusted: 'Take in an adjustment', monitored: 'Take in monitoring', 'self-evaluated': 'Take in self-evaluations' },
    beginWhat: {
      adjusted: 'only the projects to be changed; once approved it is a new approved version',
      monitored: 'held against the approved targets',
      'self-evaluated':
        'held against the approved targets: changed, missing or added ones, and results that miss the approved target, each as a question to the unit',
    },
    beginQuestion: (version) =>
      `This version ends: ledger and tables are kept and cannot be changed any more, the list of files is emptied for "${version}". Begin? Save a file first.`,
    nextYear: 'Begin the next year',
    nextYearHint:
      'The approved tables and the decisions become last year\'s: next year\'s rows stand beside them, decisions are shown for confirmation. Or open an empty page and put this .perf into the place for last year under "Intake".',
    nextYearQuestion:
      "This year ends: the session is emptied but for the approved tables and decisions as last year's. Where no file holds this year yet, one is saved first: keep it. Begin the next year?",
  },
};
