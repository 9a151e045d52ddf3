/** The tables of the summary for the leadership. */
import { COUNTED_NAME, type CountedAs, printedKinds } from '@perf-lint/review';
import type { Language, Localized } from '../../language.js';
import { numberText, shareText } from '../../texts/amounts.js';
import { ruleTitleOf } from '../ledger/ledger-columns.js';
import { type Block, cell, paragraph, type TableBlock, type WordCell } from '../word/blocks.js';
import {
  type BandCounts,
  type DepartmentCounts,
  OPINION_STATES,
  type OpinionState,
  RANKED_FROM,
  type RoundFigures,
  roundName,
  type StateCounts,
  type SummaryFigures,
} from './summary-figures.js';

export function bandName({ from, to }: BandCounts, language: Language): string {
  const zh = language === 'zh-CN';
  if (from === null) return zh ? '未填金额' : 'no amount';
  if (to === null) return zh ? `${numberText(from)} 万元及以上` : `${numberText(from)} and above`;
  return zh ? `${numberText(from)}—${numberText(to)} 万元（不含）` : `${numberText(from)} to below ${numberText(to)}`;
}

const right = (text: string): WordCell => cell(text, { align: 'right' });

/** What the opinions on projects come to, as people say it, in the order of the tables. */
export const STATE_NAME: Readonly<Record<OpinionState, Localized>> = {
  error: { 'zh-CN': '有必改意见', en: 'To revise' },
  warning: { 'zh-CN': '有请核实意见', en: 'To verify' },
  info: { 'zh-CN': '仅有提示', en: 'Hints only' },
  none: { 'zh-CN': '无意见', en: 'No opinion' },
  untouched: { 'zh-CN': '未审', en: 'Not looked at' },
  open: { 'zh-CN': '意见未定', en: 'Open' },
};

/** The share that passed of what was concluded on; none below ten projects, and none while opinions are open that may still change it. */
export function rateText({ conclusions, concluded, undecided }: StateCounts, rates: boolean): string {
  return rates && undecided === 0 && concluded > 0 ? shareText(conclusions.pass, concluded) : '—';
}

/** The conclusions that the tables of a summary have a column for. */
export function kindsOf({ now, first, later }: SummaryFigures): readonly CountedAs[] {
  return printedKinds([now, first, ...later].map(({ conclusions }) => conclusions));
}

/** The counts of a group, with shares where the group is large enough. */
function stateCells(counts: StateCounts, kinds: readonly CountedAs[], rates: boolean): WordCell[] {
  const { projects, conclusions, revise, amount, reviseAmount } = counts;
  return [
    right(String(projects)),
    ...kinds.map((kind) => right(String(conclusions[kind]))),
    right(rateText(counts, rates)),
    right(String(revise)),
    right(numberText(amount, 2)),
    right(numberText(reviseAmount, 2)),
  ];
}

const stateHead = (first: string, kinds: readonly CountedAs[], language: Language): WordCell[] =>
  [
    first,
    language === 'zh-CN' ? '项目' : 'Projects',
    ...kinds.map((kind) => COUNTED_NAME[kind][language]),
    ...(language === 'zh-CN'
      ? ['通过率', '需修改', '金额（万元）', '需修改金额（万元）']
      : ['Pass rate', 'To revise', 'Amount (10k yuan)', 'To revise (10k yuan)']),
  ].map((text) => cell(text));

/** Widths for a table with and without the column 建议不安排. */
function stateWidths(kinds: readonly CountedAs[]): readonly number[] {
  return kinds.length > 4 ? [13, 7, 8, 9, 7, 8, 7, 8, 7, 14, 14] : [17, 7, 8, 10, 7, 8, 8, 8, 14, 14];
}

/** Counts by conclusion, a row a group. */
export function stateTable(
  {
    head,
    rows,
  }: {
    readonly head: string;
    readonly rows: readonly { readonly name: WordCell; readonly counts: StateCounts; readonly rates: boolean }[];
  },
  kinds: readonly CountedAs[],
  language: Language,
): TableBlock {
  return {
    kind: 'table',
    widths: stateWidths(kinds),
    head: [stateHead(head, kinds, language)],
    rows: rows.map(({ name, counts, rates }) => [name, ...stateCells(counts, kinds, rates)]),
    size: 9,
  };
}

export function rounds(figures: SummaryFigures, language: Language): TableBlock {
  const rows = [figures.first, ...figures.later].map((counts, index) => ({
    name: cell(roundName(index, language), { bold: true }),
    counts,
    rates: counts.projects >= RANKED_FROM,
  }));
  return stateTable({ head: language === 'zh-CN' ? '轮次' : 'Round', rows }, kindsOf(figures), language);
}

/** Projects by what the opinions on them come to. */
export function opinionStates({ first, later }: SummaryFigures, language: Language): TableBlock {
  return {
    kind: 'table',
    widths: [16, 14, 14, 14, 14, 14, 14],
    head: [
      [language === 'zh-CN' ? '轮次' : 'Round', ...OPINION_STATES.map((state) => STATE_NAME[state][language])].map((text) => cell(text)),
    ],
    rows: [first, ...later].map(({ states }, index) => [
      cell(roundName(index, language), { bold: true }),
      ...OPINION_STATES.map((state) => right(String(states[state]))),
    ]),
    size: 10,
  };
}

export function opinionTable({ first, later }: SummaryFigures, language: Language): TableBlock {
  const zh = language === 'zh-CN';
  const some = [first, ...later].some(({ added }) => added > 0);
  const row = (name: string, { opinions, confirmed, rejected, undecided, added }: RoundFigures): WordCell[] => [
    cell(name, { bold: true }),
    ...[opinions, confirmed, rejected, undecided].map((value) => right(String(value))),
    right(shareText(rejected, confirmed + rejected)),
    ...(some ? [right(String(added))] : []),
  ];
  return {
    kind: 'table',
    widths: some ? [16, 13, 15, 12, 12, 16, 16] : [20, 16, 16, 16, 16, 16],
    head: [
      (zh
        ? ['轮次', '机审意见', '确认（采纳、改写）', '不采纳', '未定', '不采纳率（占已定）', '审核人补充的意见']
        : ['Round', 'Of the machine', 'Confirmed', 'Rejected', 'Undecided', 'Rejected of settled', 'Added by people']
      )
        .slice(0, some ? 7 : 6)
        .map((text) => cell(text)),
    ],
    rows: [first, ...later].map((round, index) => row(roundName(index, language), round)),
    size: 10,
  };
}

/** The name of a group as the tables print it. */
export function groupName({ department, unitAlone }: DepartmentCounts, language: Language): string {
  if (!unitAlone) return department;
  return language === 'zh-CN' ? `${department}（单位，主管部门未读出）` : `${department} (unit, department not read)`;
}

export function problemTable({ problems, now }: SummaryFigures, language: Language): Block {
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
      right(shareText(projects, now.projects)),
      right(numberText(amount, 2)),
      { lines: [[{ text: example, size: 8 }]] },
    ]),
    size: 9.5,
  };
}

export function departmentTable(figures: SummaryFigures, printed: readonly DepartmentCounts[], language: Language): TableBlock {
  const rows = printed.map((counts, index) => ({
    name: cell(`${counts.ranked ? `${index + 1}. ` : ''}${groupName(counts, language)}`),
    counts,
    rates: counts.rated,
  }));
  return stateTable({ head: language === 'zh-CN' ? '部门' : 'Department', rows }, kindsOf(figures), language);
}
