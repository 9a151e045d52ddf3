/**
 * Labels of a form with their values in a text that has lost its cells: 项目名称物业管理主管部门财政局年度资金总额:1125. Each value ends where the next
 * label begins.
 */
import { type ColumnRole, FORM_READING, HEADINGS, PROJECT_READING } from '@perf-lint/data';
import { exactRoles, MONEY_LABEL, OWNER_LABEL } from './headings.js';
import { everyPattern, pattern, spacedPattern } from './vocabulary/pattern.js';
import { MONEY_UNITS } from './vocabulary/words.js';

/** 项 目 名 称: printed wide. */
const SPACED = spacedPattern(FORM_READING.spacedLabels);
const OF_WHICH = pattern`其中[:：]\s*${FORM_READING.ofWhich}`;
/** 项目完成(验收)日期. */
const COMPLETION = pattern`${FORM_READING.completionLabels}.{0,2}日?期`;
/** 绩效目标, where no title goes on behind it. */
const GOAL = pattern`绩效目标(?!${FORM_READING.afterGoal})`;
/** 年度预算(万元): a heading of money with its unit behind it, whatever it runs on from. */
const SUMS = HEADINGS.flatMap(({ role, headings }) => (role === 'amount' || role === 'total-amount' ? headings : []));
const MONEY_WITH_UNIT = pattern`${SUMS}(?=[(（]${MONEY_UNITS}[)）])`;
const ANYWHERE = pattern`(?:项目|${FORM_READING.levelsOfOffice})?${FORM_READING.officesInCharge}${FORM_READING.codesOfOffice}?|${[...FORM_READING.labels, ...FORM_READING.amountLabels, ...FORM_READING.ownersOfProject]}|${SPACED}|${OF_WHICH}|${MONEY_WITH_UNIT}|${COMPLETION}|${GOAL}`;
/** Labels of forms; those that no rule needs stand here to end the value before them. */
const RUNNING_ON = everyPattern`${ANYWHERE}`;

/** Shorter headings are words of sentences and names as well: 项目, 预算, 名称. */
const SHORTEST_HEADING = 4;
const IN_ROWS: ReadonlySet<ColumnRole> = new Set([
  'comparator',
  'nature',
  'unit',
  'scale-excellent',
  'scale-good',
  'scale-fair',
  'scale-poor',
]);
/** Every heading of the lexicon where blanks, line ends or marks stand on both sides; wide ones and such as wrapped have blanks inside. */
const APART = new RegExp(
  spacedPattern(
    HEADINGS.filter(({ role }) => !IN_ROWS.has(role)).flatMap(({ headings }) =>
      headings.filter((heading) => heading.length >= SHORTEST_HEADING),
    ),
  )
    .source.replaceAll('\\(', '[(（]')
    .replaceAll('\\)', '[)）]'),
);
/** 金额(元), 预算数：150: words that head sums where their unit or a colon stands behind them. */
const MONEY = pattern`${FORM_READING.shortMoneyLabels}(?=[(（]${MONEY_UNITS}[)）]|[:：])`;
const STANDING_APART = everyPattern`${ANYWHERE}|(?<=^|[\s|:：、；;，,)）]|20\d\d年度?)(?:(?:${APART}|${MONEY_LABEL}|${OWNER_LABEL})(?=[\s|:：(（]|$)|${MONEY})`;

/** Names that are whole without 项目 behind them. */
const WHOLE_NAME = pattern`(?:${PROJECT_READING.wholeNames}|\s)\s*$`;
/** A label that says whose the project is. */
const OWNER = pattern`^${FORM_READING.ownersOfProject}`;

export interface LabelledValue {
  /** Without blanks. */
  readonly label: string;
  readonly value: string;
  /** Where the label begins, and the value. */
  readonly from: number;
  readonly at: number;
}

/**
 * The labels of a text with what stands behind each up to the next. `cells` says whether nothing stands between them, or some of them still stand
 * apart, so that more of their words can be told from those of names. Linear in the length of the text.
 */
export function labelledValues(text: string, cells: 'running-on' | 'apart'): LabelledValue[] {
  const marks = [...text.matchAll(cells === 'apart' ? STANDING_APART : RUNNING_ON)];
  return marks.map((mark, index) => {
    const start = mark.index + mark[0].length;
    const next = marks[index + 1];
    const before = text.slice(start, next?.index ?? text.length);
    // 水库除险加固项目|主管部门, not 水库除险加固|项目主管部门, where the name would not be whole.
    const shared = /名称$/.test(mark[0]) && OWNER.test(next?.[0] ?? '') && !WHOLE_NAME.test(before);
    const raw = shared ? `${before}项目` : before;
    const lead = /^[\s:：]*(?:[(（][^()（）]{0,8}[)）])?[\s:：]*/.exec(raw)?.[0].length ?? 0;
    return { label: mark[0].replace(/\s/g, ''), value: raw.slice(lead).trim(), from: mark.index, at: start + lead };
  });
}

/** 专项名称 部门名称 专项年度: labels that follow each other have their values elsewhere. */
export function beginsWithLabel(value: string): boolean {
  const [first = '', second = ''] = value.split(/\s+/);
  return [first, first + second].some((text) => exactRoles(text).length > 0);
}
