/** The steps of a review, as the help tells them. */
import type { Edition } from '../../shell/page-parts.js';
import type { ScreenTexts } from '../../shell/screen-texts.js';

/** Screens that a step happens on, with the picture of each. */
export const STEPS = {
  office: ['intake', 'queue', 'project', 'letters', 'rounds', 'export'],
  'self-check': ['intake', 'project', 'export'],
} as const satisfies Readonly<Record<Edition, readonly string[]>>;

export type Step = (typeof STEPS)['office'][number];

interface StepTexts {
  readonly title: string;
  readonly text: string;
}

export interface HelpTexts {
  readonly lead: Readonly<Record<Edition, string>>;
  readonly steps: Readonly<Record<Step, StepTexts>>;
  /** As a department takes them. */
  readonly selfSteps: Readonly<Record<(typeof STEPS)['self-check'][number], StepTexts>>;
  readonly picture: (title: string) => string;
  readonly go: string;
  readonly keys: string;
  /** What the keys 1 to 4 decide. */
  readonly verdictKeys: Readonly<Record<Edition, string>>;
  /** What the arrows go through. */
  readonly arrowKeys: Readonly<Record<Edition, string>>;
  readonly keyLines: readonly (readonly [keys: string, what: string])[];
  readonly rules: string;
  readonly rulesHint: string;
  readonly wrong: string;
  readonly wrongText: Readonly<Record<Edition, string>>;
}

export const HELP: ScreenTexts<HelpTexts> = {
  'zh-CN': {
    lead: {
      office: '从收表到自评六步，都在这一页里做。随时“保存”成一个 .perf 文件，下次用“打开”接着做。',
      'self-check': '报送前自查三步，都在这一页里做，文件不离开本机。随时“保存”，下次用“打开”接着做。',
    },
    selfSteps: {
      intake: {
        title: '1. 放入本单位的表',
        text: '把准备报送的绩效目标表拖进来，看读出几个项目、和表上的合计是否一致；没读出来的，按提示处理。',
      },
      project: {
        title: '2. 逐条定',
        text: '左边是读到的表，右边是问题。1 改、2 改并说明、3 不改（写原因）、4 再看。改是在自己的表里改；改好再放进来，看还有没有。',
      },
      export: { title: '3. 打印自查表', text: '一条问题一行，写明改还是不改，签字后随绩效目标一起报送；也可以导出标注副本，照着改。' },
    },
    steps: {
      intake: {
        title: '1. 收表',
        text: '把文件、文件夹或压缩包拖进来。看每份读出几个项目、和表上的合计是否一致；没读出来的，按提示处理。有项目清单的放进去，看谁没报。',
      },
      queue: {
        title: '2. 分工',
        text: '队列按退回必改、请核实、提示分堆。筛选或逐个勾选，分给人、写期限；在“多人”里导出各人的审核包，做完收回来。',
      },
      project: {
        title: '3. 逐项审',
        text: '左边是读到的表，右边是意见。1 采纳、2 改写、3 不采纳、4 待议；同类可以一起处理；读错了的按原件更正；写审核结论和综合意见。还有几条没处理、各部门审到哪里，看“概览”。',
      },
      letters: {
        title: '4. 发意见书',
        text: '采纳和改写的意见按单位列在这里，可以排序、改写、看版面。填好落款和第一份的文号（可发的依次加一，草稿不占号），导出 Word；发出了的，问到时记为发出。',
      },
      rounds: {
        title: '5. 复审、批复',
        text: '单位改好重新报来，从“复审”开始下一轮，把文件放进“收表”，逐条看改了没有、新问题、金额变化，再发下一份意见书。都改好的，在“全年”里批复：批复的目标就此定下来，打印批复表。',
      },
      export: {
        title: '6. 自评、汇总归档',
        text: '年中调整、监控和年底自评，从“全年”开始，把报来的表放进“收表”：逐条和批复的目标对照，看完成了没有、得分和偏差原因写得对不对。“概览”里看全部情况，看版面、打印、导出领导汇总；“导出”里有回填表、审核表、标注副本、台账和审核记录，文件名都带日期。',
      },
    },
    picture: (title) => `${title}的画面`,
    go: '去这一步',
    keys: '键盘',
    verdictKeys: { office: '采纳、改写、不采纳、待议', 'self-check': '改、改并说明、不改、再看' },
    arrowKeys: { office: '换意见', 'self-check': '换问题' },
    keyLines: [
      ['0', '清除处理'],
      ['Alt+← Alt+→', '上一个、下一个项目'],
      ['Ctrl+Z Ctrl+Y', '撤销、重做'],
    ],
    rules: '每条规则检查什么',
    rulesHint: '点开看为什么、例子、什么时候不用；级别在“设置”里改。',
    wrong: '意见说错了怎么办',
    wrongText: {
      office:
        '在项目里选“不采纳”，再点“这条说错了”：写一句为什么，导出一份文字（这一行和这条意见，不含单位、项目名称），交给替你们装这个工作台的人。原因没选的，记为“规则误判”。',
      'self-check':
        '在项目里选“不改”，再点“这条说错了”：写明理由，打印或导出一页给财政部门的说明（这一行、意见原文和本单位的理由），盖章后随表报送。',
    },
  },
  en: {
    lead: {
      office: 'A round takes six steps, all on this page. Save a .perf file at any time and go on with it by "Open".',
      'self-check': 'Three steps before you submit, all on this page; no file leaves the machine. Save at any time and go on by "Open".',
    },
    selfSteps: {
      intake: {
        title: '1. Your own table',
        text: 'Drop the table you are about to submit. See how many projects it gave and whether printed totals agree.',
      },
      project: {
        title: '2. Problem by problem',
        text: 'The table as read on the left, problems on the right. 1 change, 2 change with a note, 3 leave (say why), 4 later. Change your own table, then drop it again.',
      },
      export: {
        title: '3. The form',
        text: 'A row a problem with what is done about it, to be signed and handed in with the targets; marked copies show where.',
      },
    },
    steps: {
      intake: {
        title: '1. Intake',
        text: 'Drop files, folders or archives. See how many projects each gave and whether printed totals agree; follow the sentence beside those that were not read. A list of projects tells who has not submitted.',
      },
      queue: {
        title: '2. Division of work',
        text: 'The queue has a pile for each of to be revised, to be verified and hints. Filter or tick projects and give them to people with a date; packages go out and come back under "People".',
      },
      project: {
        title: '3. Project by project',
        text: 'The table as read on the left, opinions on the right. 1 accept, 2 reword, 3 reject, 4 pending; opinions of one kind are decided together; a row that was read wrongly is put right; conclude. "Overview" tells how far everything is.',
      },
      letters: {
        title: '4. Letters',
        text: 'What was accepted or reworded stands by unit, to be ordered, reworded and seen as it prints. Fill in the letterhead and the number of the first (counted up over those that are ready; drafts take none), and export Word files; say when asked whether they went out.',
      },
      rounds: {
        title: '5. Next round, approval',
        text: 'When revised files come, begin the next round and put them into "Intake". See what became of every opinion, what is new and how money changed; write the next letters. What is well is approved under "Year": its targets are settled, and the approval is printed.',
      },
      export: {
        title: '6. Self-evaluation, summary and files',
        text: 'Adjustments, monitoring and the self-evaluation at the end of the year begin under "Year": put the tables into "Intake" and see every row against what was approved. "Overview" shows, prints and exports the summary; "Export" has results for the budget system, review sheets, marked copies, ledger and record. Names have the date.',
      },
    },
    picture: (title) => `Picture of ${title}`,
    go: 'Go there',
    keys: 'Keys',
    verdictKeys: { office: 'accept, reword, reject, pending', 'self-check': 'change, change and explain, leave, look again' },
    arrowKeys: { office: 'another opinion', 'self-check': 'another problem' },
    keyLines: [
      ['0', 'take the decision back'],
      ['Alt+← Alt+→', 'project before, project after'],
      ['Ctrl+Z Ctrl+Y', 'undo, redo'],
    ],
    rules: 'What each rule looks for',
    rulesHint: 'Open one for why, examples, and when not to use it; severities are changed under "Settings".',
    wrong: 'Where an opinion is wrong',
    wrongText: {
      office:
        'Reject it in the project, then choose "This is wrong": say why, and send the text (the row and the opinion, without names of units and projects) to whoever set up this page for you. Where no reason was chosen, "Rule is wrong here" is noted.',
      'self-check':
        'Choose to leave the row as it is, then "This is wrong": give your reason, and print or export one page to the finance office (the row, the opinion and your reason) to hand in with the table.',
    },
  },
};
