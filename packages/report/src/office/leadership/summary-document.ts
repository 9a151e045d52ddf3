/**
 * The summary for the leadership on three pages: the whole, the ten most frequent problems, departments and money bands.
 */
import type { Language } from '../../language.js';
import { counted, numberText, shareText, yuanText } from '../../texts/amounts.js';
import { ruleTitleOf } from '../ledger/ledger-columns.js';
import { type Block, cell, heading, paragraph, type TableBlock, type WordCell } from '../word/blocks.js';
import { wordBytes } from '../word/write-word.js';
import {
  type BandCounts,
  type DepartmentCounts,
  RANKED_FROM,
  type RoundFigures,
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

/** The four counts of a group, with shares where the group is large enough to rank. */
function stateCells(counts: StateCounts, rates: boolean): WordCell[] {
  const { projects, passed, revise, open, amount, reviseAmount } = counts;
  return [
    right(String(projects)),
    right(String(passed)),
    right(String(revise)),
    right(String(open)),
    right(rates ? shareText(passed, projects) : '—'),
    right(numberText(amount, 2)),
    right(numberText(reviseAmount, 2)),
  ];
}

const stateHead = (first: string, zh: boolean): WordCell[] =>
  [
    first,
    ...(zh
      ? ['项目', '通过', '需修改', '未定', '通过率', '金额（万元）', '需修改金额（万元）']
      : ['Projects', 'Passed', 'To revise', 'Open', 'Pass rate', 'Amount (10k yuan)', 'To revise (10k yuan)']),
  ].map((text) => cell(text));

const STATE_WIDTHS: Readonly<Record<Language, readonly number[]>> = {
  'zh-CN': [26, 8, 8, 9, 8, 9, 15, 17],
  en: [21, 11, 10, 10, 8, 9, 15, 16],
};

function rounds({ first, second }: SummaryFigures, language: Language): TableBlock {
  const zh = language === 'zh-CN';
  const row = (name: string, round: RoundFigures): WordCell[] => [cell(name, { bold: true }), ...stateCells(round, true)];
  return {
    kind: 'table',
    widths: STATE_WIDTHS[language],
    head: [stateHead(zh ? '轮次' : 'Round', zh)],
    rows: [
      row(zh ? '第一轮' : 'First', first),
      second === null
        ? [
            cell(zh ? '第二轮' : 'Second', { bold: true }),
            cell(zh ? '没有第二轮台账' : 'no ledger of a second round', { columnSpan: 7, align: 'center' }),
          ]
        : row(zh ? '第二轮' : 'Second', second),
    ],
    size: 10,
  };
}

function opinionTable({ first, second }: SummaryFigures, language: Language): TableBlock {
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
    rows: [row(zh ? '第一轮' : 'First', first), ...(second === null ? [] : [row(zh ? '第二轮' : 'Second', second)])],
    size: 10,
  };
}

function overview(figures: SummaryFigures, language: Language): string {
  const { first, second, years, departments } = figures;
  const money = numberText(first.amount);
  if (language === 'en') {
    const when = years.length === 0 ? '' : ` of ${years.join(', ')}`;
    return `The review${when} covered ${counted(first.projects, 'project')} of ${counted(departments, 'department')} with ${yuanText(first.amount)}. ${counted(first.confirmed, 'opinion')} ${first.confirmed === 1 ? 'was' : 'were'} confirmed; ${counted(first.revise, 'project')} of ${yuanText(first.reviseAmount)} ${first.revise === 1 ? 'is' : 'are'} to be revised. ${shareText(first.passed, first.projects)} passed in the first round${second === null ? '' : `, ${shareText(second.passed, second.projects)} in the second`}.`;
  }
  const when = years.length === 0 ? '' : `${years.join('、')} 年度`;
  const after =
    second === null
      ? ''
      : `；第二轮 ${second.projects} 个项目中通过 ${second.passed} 个，通过率 ${shareText(second.passed, second.projects)}`;
  return `本次${when}绩效目标审核涉及 ${departments} 个部门、${first.projects} 个项目，金额 ${money} 万元。经人工确认的意见 ${first.confirmed} 条，需修改的项目 ${first.revise} 个，涉及金额 ${numberText(first.reviseAmount)} 万元（占 ${shareText(first.reviseAmount, first.amount)}）。第一轮通过 ${first.passed} 个，通过率 ${shareText(first.passed, first.projects)}${after}。`;
}

function definitions(figures: SummaryFigures, zh: boolean): Block[] {
  const { first } = figures;
  const small = (text: string): Block => paragraph([{ text, size: 9, color: '5A6672' }], { indent: 2, line: 15 });
  const lines = zh
    ? [
        '通过：该项目的意见都已处理，且没有一条被采纳或改写（包括机器未提出意见的项目）。需修改：至少有一条意见被采纳或改写。未定：没有确认的意见，但还有意见未处理，或读取存疑。通过率按全部项目计算，未定的不算通过。',
        `${first.overallConfirmed === 0 ? '' : `部门整体绩效目标的意见 ${first.overallConfirmed} 条计入意见数，不计入项目数。`}金额为项目当年金额，未填的按零计。本页数字全部来自审核台账。`,
      ]
    : [
        'Passed: every opinion on the project is settled and none was accepted or reworded. To revise: at least one was. Open: none confirmed, but some undecided, or read with doubt. Rates are over all projects; open ones have not passed.',
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
    head: [stateHead(zh ? '部门' : 'Department', zh)],
    rows: departments.map((each, index) => [
      cell(each.ranked ? `${index + 1}. ${each.department}` : each.department),
      ...stateCells(each, each.ranked),
    ]),
    size: 9,
  };
}

/** The blocks of the summary, a page each. */
export function summaryBlocks(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const printed = figures.byDepartment.slice(0, DEPARTMENTS_PRINTED);
  const more = figures.byDepartment.length - printed.length;
  const unranked = printed.some(({ ranked }) => !ranked);
  const note = (text: string): Block => paragraph([{ text, size: 9, color: '5A6672' }], { before: 3 });
  return [
    heading(0, zh ? '绩效目标审核情况汇总' : 'Review of performance targets: summary'),
    heading(1, zh ? '一、总体情况' : '1. The whole'),
    paragraph([{ text: overview(figures, language), size: 12 }], { indent: 2, line: 22, after: 8 }),
    heading(2, zh ? '两轮通过情况' : 'Pass rates of the two rounds'),
    rounds(figures, language),
    heading(2, zh ? '意见处理情况' : 'What became of the opinions'),
    opinionTable(figures, language),
    heading(2, zh ? '口径' : 'What the terms mean'),
    ...definitions(figures, zh),
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
      head: [stateHead(zh ? '金额段' : 'Band (10k yuan)', zh)],
      rows: figures.byBand.map((band) => [cell(bandName(band, language)), ...stateCells(band, band.projects >= RANKED_FROM)]),
      size: 9,
    },
    note(zh ? '“—”：不足 10 个项目，不计通过率。' : '"—": fewer than ten projects, no rate.'),
  ];
}

/** The summary as a .docx. */
export function summaryDocument(figures: SummaryFigures, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  return wordBytes({
    title: zh ? '绩效目标审核情况汇总' : 'Review of performance targets: summary',
    layout: 'report',
    blocks: summaryBlocks(figures, language),
    footer: zh ? '数字来自审核台账中已确认的意见' : 'counted from the confirmed opinions of the ledger',
    language,
  });
}
