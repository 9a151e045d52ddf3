/**
 * The summary for the leadership on three pages: the whole, the ten most frequent problems, departments and money bands.
 */
import type { Language, Localized } from '../../language.js';
import { counted, numberText, shareText, yuanText } from '../../texts/amounts.js';
import { SEVERITY } from '../../texts/labels.js';
import { rulesOffSentence } from '../../texts/rules-off.js';
import { ruleTitleOf } from '../ledger/ledger-columns.js';
import { type Block, cell, heading, paragraph, type TableBlock, type WordCell } from '../word/blocks.js';
import { wordBytes } from '../word/write-word.js';
import {
  type BandCounts,
  type DepartmentCounts,
  type ProjectState,
  RANKED_FROM,
  type RoundFigures,
  roundName,
  type StateCounts,
  type SummaryFigures,
} from './summary-figures.js';

/** Departments printed; the workbook has all of them. */
const DEPARTMENTS_PRINTED = 16;

export function bandName({ from, to }: BandCounts, language: Language): string {
  const zh = language === 'zh-CN';
  if (from === null) return zh ? '未填金额' : 'no amount';
  if (to === null) return zh ? `${numberText(from)} 万元及以上` : `${numberText(from)} and above`;
  return zh ? `${numberText(from)}—${numberText(to)} 万元（不含）` : `${numberText(from)} to below ${numberText(to)}`;
}

const right = (text: string): WordCell => cell(text, { align: 'right' });

/** The states of projects as people say them, in the order of the tables. */
export const STATES = [
  { id: 'returned', name: { 'zh-CN': '退回修改', en: 'Returned' } },
  { id: 'verify', name: { 'zh-CN': '需核实', en: 'To verify' } },
  { id: 'hinted', name: { 'zh-CN': '仅提示', en: 'Hints only' } },
  { id: 'clean', name: { 'zh-CN': '无意见', en: 'No opinion' } },
  { id: 'untouched', name: { 'zh-CN': '未审', en: 'Not looked at' } },
  { id: 'open', name: { 'zh-CN': '未定', en: 'Open' } },
] as const satisfies readonly { readonly id: ProjectState; readonly name: Localized }[];

/** The share that passed of what was decided on; none below ten projects, and none while opinions are open that may still change it. */
export function rateText({ passed, concluded, undecided }: StateCounts, rates: boolean): string {
  return rates && undecided === 0 ? shareText(passed, concluded) : '—';
}

/** The counts of a group, with shares where the group is large enough to rank. */
function stateCells(counts: StateCounts, rates: boolean): WordCell[] {
  const { projects, amount, reviseAmount } = counts;
  return [
    right(String(projects)),
    ...STATES.map(({ id }) => right(String(counts[id]))),
    right(rateText(counts, rates)),
    right(numberText(amount, 2)),
    right(numberText(reviseAmount, 2)),
  ];
}

const stateHead = (first: string, language: Language): WordCell[] =>
  [
    first,
    language === 'zh-CN' ? '项目' : 'Projects',
    ...STATES.map(({ name }) => name[language]),
    ...(language === 'zh-CN'
      ? ['通过率', '金额（万元）', '需修改金额（万元）']
      : ['Pass rate', 'Amount (10k yuan)', 'To revise (10k yuan)']),
  ].map((text) => cell(text));

const STATE_WIDTHS: Readonly<Record<Language, readonly number[]>> = {
  'zh-CN': [16, 6, 7, 7, 7, 7, 6, 6, 8, 15, 15],
  en: [12, 8, 8, 7, 6, 8, 7, 6, 6, 16, 16],
};

function rounds({ first, later }: SummaryFigures, language: Language): TableBlock {
  const zh = language === 'zh-CN';
  const row = (name: string, round: RoundFigures): WordCell[] => [cell(name, { bold: true }), ...stateCells(round, true)];
  return {
    kind: 'table',
    widths: STATE_WIDTHS[language],
    head: [stateHead(zh ? '轮次' : 'Round', language)],
    rows: [first, ...later].map((round, index) => row(roundName(index, language), round)),
    size: 9,
  };
}

function opinionTable({ first, later }: SummaryFigures, language: Language): TableBlock {
  const zh = language === 'zh-CN';
  const row = (name: string, { opinions, confirmed, rejected, undecided }: RoundFigures): WordCell[] => [
    cell(name, { bold: true }),
    ...[opinions, confirmed, rejected, undecided].map((value) => right(String(value))),
    right(shareText(rejected, confirmed + rejected)),
  ];
  return {
    kind: 'table',
    widths: [20, 16, 16, 16, 16, 16],
    head: [
      (zh
        ? ['轮次', '机审意见', '确认（采纳、改写）', '不采纳', '未定', '不采纳率（占已定）']
        : ['Round', 'Opinions', 'Confirmed', 'Rejected', 'Undecided', 'Rejected of settled']
      ).map((text) => cell(text)),
    ],
    rows: [first, ...later].map((round, index) => row(roundName(index, language), round)),
    size: 10,
  };
}

/** What passed in a round; while opinions are open, how many are settled instead. */
function passedText(round: RoundFigures, index: number, language: Language): string {
  const { concluded, passed, opinions, settled, undecided } = round;
  const name = roundName(index, language);
  if (language === 'en')
    return undecided > 0
      ? `${name}: ${settled} of ${counted(opinions, 'opinion')} settled, no pass rate before all are.`
      : `${name}: ${passed} of ${counted(concluded, 'project')} decided on passed, ${shareText(passed, concluded)}.`;
  return undecided > 0
    ? `${name}意见 ${opinions} 条，已定 ${settled} 条，全部定了以前不计通过率。`
    : `${name}已审定的 ${concluded} 个项目中通过 ${passed} 个，通过率 ${shareText(passed, concluded)}。`;
}

/** Departments, and the units that stand under none: "5 个部门、4 个主管部门未读出的单位". */
function bodiesText({ departments, unitsAlone }: SummaryFigures, language: Language): string {
  const zh = language === 'zh-CN';
  const parts = [
    ...(departments === 0 && unitsAlone > 0 ? [] : [zh ? `${departments} 个部门` : counted(departments, 'department')]),
    ...(unitsAlone === 0
      ? []
      : [zh ? `${unitsAlone} 个主管部门未读出的单位` : `${counted(unitsAlone, 'unit')} whose department was not read`]),
  ];
  return parts.join(zh ? '、' : ' and ');
}

/** The name of a group as the tables print it. */
export function groupName({ department, unitAlone }: DepartmentCounts, language: Language): string {
  if (!unitAlone) return department;
  return language === 'zh-CN' ? `${department}（单位，主管部门未读出）` : `${department} (unit, department not read)`;
}

function overview(figures: SummaryFigures, language: Language): string {
  const { first, later, years } = figures;
  const money = numberText(first.amount);
  if (language === 'en') {
    const when = years.length === 0 ? '' : ` of ${years.join(', ')}`;
    return `The review${when} covered ${counted(first.projects, 'project')} of ${bodiesText(figures, language)} with ${yuanText(first.amount)}. ${counted(first.confirmed, 'opinion')} ${first.confirmed === 1 ? 'was' : 'were'} confirmed; ${counted(first.returned, 'project')} returned, ${first.verify} to verify, ${first.hinted} with hints only, ${first.clean} without an opinion, ${first.untouched} that the machine had nothing on and nobody looked at, ${first.open} open. ${counted(first.revise, 'project')} of ${yuanText(first.reviseAmount)} ${first.revise === 1 ? 'is' : 'are'} to be revised. ${[first, ...later].map((round, index) => passedText(round, index, language)).join(' ')}`;
  }
  const when = years.length === 0 ? '' : `${years.join('、')} 年度`;
  return `本次${when}绩效目标审核涉及 ${bodiesText(figures, language)}、${first.projects} 个项目，金额 ${money} 万元。经人工确认的意见 ${first.confirmed} 条；退回修改的项目 ${first.returned} 个，需核实的 ${first.verify} 个，仅有提示的 ${first.hinted} 个，没有意见的 ${first.clean} 个${first.untouched === 0 ? '' : `，机器没有提出意见、还没有人审定的 ${first.untouched} 个`}${first.open === 0 ? '' : `，尚未审定的 ${first.open} 个`}。需修改的项目 ${first.revise} 个，涉及金额 ${numberText(first.reviseAmount)} 万元（占 ${shareText(first.reviseAmount, first.amount)}）。${[first, ...later].map((round, index) => passedText(round, index, language)).join('')}`;
}

function definitions(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const { first, threshold } = figures;
  const name = SEVERITY[threshold][language];
  const small = (text: string): Block => paragraph([{ text, size: 9, color: '5A6672' }], { indent: 2, line: 15 });
  const lines = zh
    ? [
        `审核结论为退回重报、建议不安排的项目归入退回修改；其余按已确认（采纳、改写）的意见中最重的一条归类：退回修改、需核实、仅提示；意见都已处理且没有一条确认的，或者已写审核结论而没有意见的，为无意见；机器没有提出意见、也没有人写审核结论的为未审；还有意见没有处理、可能改变归类的，或读取存疑的，为未定。退回修改的和有“${name}”及以上确认意见的为需修改，其余不含未审、未定为通过；通过率只按已审定的项目计算，未审、未定的不在内。`,
        `${first.overallConfirmed === 0 ? '' : `部门整体绩效目标的意见 ${first.overallConfirmed} 条计入意见数，不计入项目数。`}金额为项目当年金额，未填的按零计。本页数字全部来自审核台账。`,
      ]
    : [
        `A project that somebody concluded to return or not to fund is returned; any other stands where its weightiest confirmed opinion puts it: returned, to verify, hints only; without an opinion where all are settled and none confirmed, or somebody concluded without any; not looked at where the machine had none and nobody concluded; open where undecided ones may still change that, or where it was read with doubt. To revise: returned, or a confirmed opinion of "${name}" or above. Passed: the rest but those open or not looked at. Rates are over the projects decided on.`,
        `${first.overallConfirmed === 0 ? '' : `${counted(first.overallConfirmed, 'confirmed opinion')} on overall targets ${first.overallConfirmed === 1 ? 'counts' : 'count'} among opinions, not projects. `}Money is that of the year; missing amounts count as zero. All numbers come from the ledger.`,
      ];
  return lines.map(small);
}

function problemTable({ problems, first }: SummaryFigures, language: Language): Block {
  const zh = language === 'zh-CN';
  if (problems.length === 0) return paragraph(zh ? '台账中还没有确认的意见。' : 'The ledger has no confirmed opinion yet.');
  return {
    kind: 'table',
    widths: zh ? [6, 20, 9, 9, 10, 15, 31] : [6, 18, 12, 11, 9, 14, 30],
    head: [
      (zh
        ? ['序', '问题', '意见', '项目', '占项目', '涉及金额（万元）', '例']
        : ['No.', 'Problem', 'Opinions', 'Projects', 'Share', 'Money (10k yuan)', 'Example']
      ).map((text) => cell(text)),
    ],
    rows: problems.map(({ ruleId, opinions, projects, amount, example }, index) => [
      cell(String(index + 1), { align: 'center' }),
      cell(ruleTitleOf(ruleId, language), { bold: true }),
      right(String(opinions)),
      right(String(projects)),
      right(shareText(projects, first.projects)),
      right(numberText(amount, 2)),
      { lines: [[{ text: example, size: 8 }]] },
    ]),
    size: 9.5,
  };
}

function departmentTable(departments: readonly DepartmentCounts[], language: Language): TableBlock {
  const zh = language === 'zh-CN';
  return {
    kind: 'table',
    widths: STATE_WIDTHS[language],
    head: [stateHead(zh ? '部门' : 'Department', language)],
    rows: departments.map((each, index) => [
      cell(`${each.ranked ? `${index + 1}. ` : ''}${groupName(each, language)}`),
      ...stateCells(each, each.ranked),
    ]),
    size: 9,
  };
}

/** Opinions of all rounds that nobody has looked at. */
export function unseenOpinions({ first, later }: SummaryFigures): number {
  return [first, ...later].reduce((sum, { unseen }) => sum + unseen, 0);
}

/** Title of the summary, which says where it is a draft. */
export function titleOf(figures: SummaryFigures, language: Language): string {
  const draft = unseenOpinions(figures) > 0;
  if (language === 'zh-CN') return `绩效目标审核情况汇总${draft ? '（草稿）' : ''}`;
  return `Review of performance targets: summary${draft ? ' (draft)' : ''}`;
}

function draftNote(figures: SummaryFigures, zh: boolean): Block[] {
  const unseen = unseenOpinions(figures);
  if (unseen === 0) return [];
  const text = zh
    ? `草稿：还有 ${unseen} 条意见没有审核，以下数字还会变化，不作上报。`
    : `Draft: ${counted(unseen, 'opinion')} not looked at yet. These numbers will change and are not to be reported.`;
  return [paragraph([{ text, bold: true, size: 11, color: 'A61B1B' }], { align: 'center', after: 4 })];
}

/** Files named that were not read; the workbook has all of them. */
const UNREAD_NAMED = 8;

/** What the numbers do not cover: files not read, copies, rules that were off. */
function notCovered({ unread, twice, rulesOff }: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const named = unread.slice(0, UNREAD_NAMED).map(({ path, why }) => (zh ? `${path}（${why}）` : `${path} (${why})`));
  const more = unread.length > UNREAD_NAMED;
  const parts = [
    ...(unread.length === 0
      ? []
      : [
          zh
            ? `没有读出的文件 ${unread.length} 份，不在以上数字之内：${named.join('、')}${more ? '等' : ''}。`
            : `${counted(unread.length, 'file')} not read and not in these numbers: ${named.join(', ')}${more ? ' and others' : ''}.`,
        ]),
    ...(twice === 0
      ? []
      : [zh ? `在几份文件里都有的项目 ${twice} 个，只计一次。` : `${counted(twice, 'project')} in several files, counted once.`]),
    ...(rulesOff.length === 0 ? [] : [rulesOffSentence(rulesOff, language)]),
  ];
  if (parts.length === 0) return [];
  return [
    heading(2, zh ? '没有计入的' : 'What is not covered'),
    ...parts.map((text) => paragraph([{ text, size: 11 }], { indent: 2, line: 18 })),
  ];
}

/** The blocks of the summary, a page each. */
export function summaryBlocks(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const printed = figures.byDepartment.slice(0, DEPARTMENTS_PRINTED);
  const more = figures.byDepartment.length - printed.length;
  const unranked = printed.some(({ ranked }) => !ranked);
  const note = (text: string): Block => paragraph([{ text, size: 9, color: '5A6672' }], { before: 3 });
  return [
    heading(0, titleOf(figures, language)),
    ...draftNote(figures, zh),
    heading(1, zh ? '一、总体情况' : '1. The whole'),
    paragraph([{ text: overview(figures, language), size: 12 }], { indent: 2, line: 22, after: 8 }),
    ...notCovered(figures, language),
    heading(2, zh ? '各轮通过情况' : 'Pass rates of the rounds'),
    rounds(figures, language),
    heading(2, zh ? '意见处理情况' : 'What became of the opinions'),
    opinionTable(figures, language),
    heading(2, zh ? '口径' : 'What the terms mean'),
    ...definitions(figures, language),
    heading(1, zh ? '二、主要问题（前十）' : '2. The ten most frequent problems', { pageBreakBefore: true }),
    problemTable(figures, language),
    note(
      zh
        ? '按涉及项目数排列，只计已确认的意见；一个项目可有几类问题，金额不可相加。'
        : 'By projects concerned; confirmed opinions only. A project may have several problems: the money must not be added up.',
    ),
    heading(1, zh ? '三、分部门、分金额情况' : '3. Departments and money bands', { pageBreakBefore: true }),
    heading(2, zh ? '部门' : 'Departments'),
    departmentTable(printed, language),
    ...(unranked
      ? [
          note(
            zh
              ? `项目不足 ${RANKED_FROM} 个的部门不排名、不计通过率，列在最后。`
              : `Departments with fewer than ${RANKED_FROM} projects are neither ranked nor given a rate; they come last.`,
          ),
        ]
      : []),
    ...(more > 0 ? [note(zh ? `另有 ${more} 个部门，见同名工作簿。` : `${more} more departments stand in the workbook.`)] : []),
    heading(2, zh ? '金额段' : 'Money bands'),
    {
      kind: 'table',
      widths: STATE_WIDTHS[language],
      head: [stateHead(zh ? '金额段' : 'Band (10k yuan)', language)],
      rows: figures.byBand.map((band) => [cell(bandName(band, language)), ...stateCells(band, band.projects >= RANKED_FROM)]),
      size: 9,
    },
    note(
      zh
        ? '“—”：不足 10 个项目，或者还有意见没有定，不计通过率。'
        : '"—": no rate, for there are fewer than ten projects, or opinions are open.',
    ),
  ];
}

/** The summary as a .docx. */
export function summaryDocument(figures: SummaryFigures, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  return wordBytes({
    title: titleOf(figures, language),
    layout: 'report',
    blocks: summaryBlocks(figures, language),
    footer: zh ? '数字来自审核台账中已确认的意见' : 'counted from the confirmed opinions of the ledger',
    language,
  });
}
