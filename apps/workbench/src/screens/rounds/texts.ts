/** Words of the screen of rounds. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface RoundTexts {
  readonly now: (round: number, version: string) => string;
  readonly approved: string;
  readonly first: string;
  readonly nothingSent: string;
  readonly sent: (letters: number, opinions: number) => string;
  readonly begin: (round: number) => string;
  /** `recorded`: whether letters were recorded as sent in the round that ends, so that it is known what was not. */
  readonly beginQuestion: (round: number, recorded: boolean) => string;
  readonly drop: string;
  readonly returned: string;
  readonly returnedOf: Readonly<Record<'part' | 'all', string>>;
  readonly became: (count: number) => string;
  readonly aside: (rejected: number, pending: number, unseen: number) => string;
  readonly all: string;
  /** How many opinions came to that: "未重报 4 条". */
  readonly counted: (outcome: string, opinions: number) => string;
  readonly columns: Readonly<Record<'outcome' | 'project' | 'row' | 'opinion' | 'reply', string>>;
  readonly reply: (project: string) => string;
  readonly whole: string;
  readonly added: (count: number) => string;
  readonly addedHint: string;
  readonly money: (before: string, after: string) => string;
  readonly moneyOf: (project: string, before: string, after: string) => string;
  readonly renamed: (count: number) => string;
  readonly more: (count: number) => string;
  readonly give: string;
  readonly fileName: string;
  readonly finished: (round: number, version: string, counts: Readonly<Record<'submitted' | 'letters' | 'opinions', number>>) => string;
}

export const ROUNDS: ScreenTexts<RoundTexts> = {
  'zh-CN': {
    now: (round, version) => `第 ${round} 轮：${version}`,
    approved: '目标已经批复，不再重报。以后的调整、监控、自评在“全年”里开始。',
    first:
      '意见书发出、单位修改后重新报来时，从这里开始下一轮：发出的台账收好，没有发出的单位留着接着审，再把报来的文件放进“收表”，一家一家也行，这里逐条列出改了没有。',
    nothingSent: '本轮还没有发出意见书。没有发出记录的，复审以采纳和改写的意见为准。',
    sent: (letters, opinions) => `本轮已发出 ${letters} 份意见书、${opinions} 条意见。`,
    begin: (round) => `开始第 ${round} 轮`,
    beginQuestion: (round, recorded) =>
      `将开始第 ${round} 轮：前 ${round - 1} 轮的项目、台账和处理都留着，仍可看，随“保存”存下。${recorded ? '还没有发出意见书的单位留在台面上，接着审；发出了的收起来' : '本轮没有记为发出的意见书，文件清单全部空出来（有单位还没审完的，请先把发出的记为发出，再开始）'}，等第 ${round} 轮报来的文件，可以先收一家。还没到反馈期限的单位不催报。放入文件之前可以撤回，之后收好的不能再改。确定开始？`,
    drop: '请把单位重新报来的文件放进“收表”，往往只有退回的部分；处理会按项目和指标对上，没有报来的项目照旧保留。',
    returned: '这次报来的是',
    returnedOf: { part: '退回的部分（没有报来的算未重报）', all: '全部项目（没有报来的算已取消）' },
    became: (count) => `上轮发出的 ${count} 条意见，改了没有`,
    aside: (rejected, pending, unseen) => `没有发出的不算：不采纳 ${rejected} 条，待议 ${pending} 条，未定 ${unseen} 条。`,
    all: '全部',
    counted: (outcome, opinions) => `${outcome} ${opinions} 条`,
    columns: { outcome: '结果', project: '项目', row: '指标', opinion: '意见', reply: '单位说明' },
    reply: (project) => `单位说明 ${project}`,
    whole: '（整个项目）',
    added: (count) => `新问题 ${count} 条`,
    addedHint: '在“队列”里处理；已经对上的处理不用重做。',
    money: (before, after) => `金额合计：${before} → ${after}`,
    moneyOf: (project, before, after) => `${project}：${before} → ${after}`,
    renamed: (count) => `按意见或自行改了名称、仍对上的指标 ${count} 条`,
    more: (count) => `另有 ${count} 条，见导出的对照表。`,
    give: '导出复审对照（Excel）',
    fileName: '复审对照',
    finished: (round, version, { submitted, letters, opinions }) =>
      `第 ${round} 轮（${version}）：报来 ${submitted} 个项目，发出意见书 ${letters} 份、意见 ${opinions} 条`,
  },
  en: {
    now: (round, version) => `Round ${round}: ${version}`,
    approved: 'The targets are approved: nothing is submitted again. Adjustments, monitoring and self-evaluation begin under "Year".',
    first:
      'When letters are out and units send revised files, the next round begins here: the ledger of this round is kept in the session, the new files go to "Intake", and every opinion that was sent is listed with what became of it.',
    nothingSent: 'No letter was sent in this round. Without a record the next round stands against what was accepted or reworded.',
    sent: (letters, opinions) => `Sent in this round: ${letters} letters, ${opinions} opinions.`,
    begin: (round) => `Begin round ${round}`,
    beginQuestion: (round, recorded) =>
      `Round ${round} begins: projects, ledgers and decisions of all rounds so far are kept in the session and can be seen. ${recorded ? 'Units that no letter went out to stay to be gone on with; the others make way' : 'No letter was recorded as sent, so that the list of files is emptied (where some units are not done yet, record the letters that went out first)'} for the files of round ${round}, which may come one unit after another. Units whose day has not passed are not reminded. Until a file is put in this can be taken back; after that what is kept cannot be changed. Begin?`,
    drop: 'Put the revised files into "Intake", often only what was returned. Decisions find their projects and rows; projects that did not come back are kept.',
    returned: 'What came back is',
    returnedOf: { part: 'what was returned (others: not submitted again)', all: 'everything (others were dropped)' },
    became: (count) => `What became of the ${count} opinions sent in the round before`,
    aside: (rejected, pending, unseen) => `Not sent and not counted: ${rejected} rejected, ${pending} pending, ${unseen} undecided.`,
    all: 'All',
    counted: (outcome, opinions) => `${outcome}: ${opinions}`,
    columns: { outcome: 'Outcome', project: 'Project', row: 'Indicator', opinion: 'Opinion', reply: 'What the unit says' },
    reply: (project) => `What the unit says ${project}`,
    whole: '(the whole project)',
    added: (count) => `${count} new problems`,
    addedHint: 'They are decided in the queue; decisions that found their rows need not be taken again.',
    money: (before, after) => `Money in all: ${before} → ${after}`,
    moneyOf: (project, before, after) => `${project}: ${before} → ${after}`,
    renamed: (count) => `${count} indicators were renamed and found again`,
    more: (count) => `${count} more, see the exported comparison.`,
    give: 'Export the comparison (Excel)',
    fileName: 'comparison',
    finished: (round, version, { submitted, letters, opinions }) =>
      `Round ${round} (${version}): ${submitted} projects handed in, ${letters} letters with ${opinions} opinions sent`,
  },
};
