/**
 * The closed word classes of the target grammar. Everything outside them is text.
 */
import type { Comparator } from '../target.js';

export type Word =
  /** Before a number: 不低于. A weak one (控制在) yields to a bound behind the number. */
  | { readonly type: 'comparator'; readonly comparator: Comparator; readonly weak?: true; readonly word: true }
  /** Behind a number: 以上; null for 左右, which bounds nothing. */
  | { readonly type: 'bound'; readonly comparator: Comparator | null }
  /** 比上年, 同比: the number is a change. */
  | { readonly type: 'baseline' }
  /** 增加, 下降. */
  | { readonly type: 'change'; readonly change: 'increase' | 'decrease' }
  /** 人均, 年均: the base of what follows. */
  | { readonly type: 'each'; readonly base: string }
  /** Says nothing about the target: 达到, 约, 共 before a number, 到位, 完成 behind it. */
  | { readonly type: 'filler'; readonly before: boolean; readonly behind: boolean }
  /** 到, 至: between two numbers a range, before one number a filler. */
  | { readonly type: 'range' }
  /** 百分之, 千分之 before a number. */
  | { readonly type: 'fraction'; readonly unit: '%' | '‰' | '‱' }
  /** 百分百 and the like: a whole quantity in one word. */
  | { readonly type: 'hundred' }
  /** 余, 多 between number and unit: 200余人. */
  | { readonly type: 'about' };

/**
 * Words that forms print for the sign itself. Unlike 最低 (最低生活保障), 不满 (不满意率) or 优于 they do not begin names: a cell that begins
 * with one is a value.
 */
const SIGNS: readonly (readonly [Comparator, string])[] = [
  ['≥', '大于等于 大于或等于 不低于 不少于 不小于'],
  ['>', '大于'],
  ['≤', '小于等于 小于或等于 不高于 不超过 不大于'],
  ['<', '小于'],
  ['=', '等于'],
];

const COMPARATORS: readonly (readonly [Comparator, string])[] = [
  [
    '≥',
    '大于或者等于 高于等于 高于或等于 多于等于 不得低于 不得少于 不得小于 不能低于 不应低于 应不低于 应不少于 不短于 不早于 不弱于 不差于 至少 最少 最低 至少达到 达到或超过 不亚于 不下于',
  ],
  ['>', '高于 多于 超过 超出 优于 长于 晚于'],
  [
    '≤',
    '小于或者等于 低于等于 低于或等于 少于等于 少于或等于 不多于 不得超过 不得高于 不得多于 不得大于 不能超过 不应超过 应不超过 至多 最多 最高 不长于 不晚于 不迟于 不超 不突破 不超出',
  ],
  ['<', '低于 少于 不足 不到 不满 早于 短于'],
];

/** "控制在500万元" is a ceiling, "控制在90%以上" a floor. */
const WEAK_CEILINGS = '控制在 控制到 控制为 严格控制在';

const BOUNDS: readonly (readonly [Comparator | null, string])[] = [
  ['≥', '以上 及以上 及其以上 或以上 之上 含以上 及以上水平 起步'],
  ['≤', '以下 及以下 及其以下 或以下 之下 以内 之内 内 及以内 范围内 范围之内 以里 之间'],
  [null, '左右 上下 上下浮动 目标 目标值 为止 即可 水平 的目标'],
];

const BASELINES =
  '比上年 较上年 比上年度 较上年度 比去年 较去年 比上一年 较上一年 比上一年度 较上一年度 比往年 较往年 同比 环比 比上年同期 较上年同期 较去年同期 比去年同期 与上年相比 与去年相比 与上年同期相比 比前一年 较前一年 相比上年 相比去年 较上期 比上期 逐年 年均';

const CHANGES: readonly (readonly ['increase' | 'decrease', string])[] = [
  ['increase', '增加 增长 提高 提升 上升 上涨 增 上调 扩大 增幅 涨幅 增长率 新增长'],
  ['decrease', '下降 降低 减少 缩短 压减 压缩 减 下调 缩减 降幅 削减 节约 节省 下降率 降低率'],
];

const EACH: readonly (readonly [string, string])[] = [
  ['人', '人均 每人次均'],
  ['户', '户均'],
  ['月', '月均 平均每月'],
  ['天', '日均'],
  ['亩', '亩均'],
  ['人次', '人次均 次均'],
  ['家', '家均'],
  ['村', '村均'],
];

const FILLERS =
  '达到 达 达成 完成 实现 保持在 保持 维持在 维持 力争 力争达到 确保 确保达到 确保完成 保证 平均 约 大约 大概 约为 共 共计 合计 总计 预计 计划 全年 年度 年内 本年 本年度 当年 每年度 为 是 总共 累计 控制 目标值 指标值 近 将近 比例 比例为 占 占比 约占 占到 计 拟 预期 不变 在 于 总额 总数 数量 新增 新建 应达到 需达到 将达到 要达到 以 按 按照 标准为 标准 期限 周期 时间 时限 截至 截止 率达 率达到 数达';

const TAILS =
  '完成 全部完成 到位 全部到位 发放到位 覆盖 全覆盖 发放 发放完毕 落实 合格 达标 通过 满意 执行 兑现 办结 完成率 满意度 完工 竣工 拨付 支付 验收 结束 完毕 实施完毕 开展 交付 投入使用 启动 拨付到位 支付完毕 建成 完成支付 完成拨付 完成发放 完成验收 完成采购 全部办结';

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** 不低于, 大于等于: every word that stands for a sign. */
export const SIGN_WORDS: readonly string[] = SIGNS.flatMap(([, list]) => words(list));

function build(): ReadonlyMap<string, Word> {
  const map = new Map<string, Word>();
  const tails = new Set(words(TAILS));
  const fillers = new Set(words(FILLERS));
  for (const word of tails) map.set(word, { type: 'filler', before: fillers.has(word), behind: true });
  for (const word of fillers) if (!tails.has(word)) map.set(word, { type: 'filler', before: true, behind: false });
  for (const [base, list] of EACH) for (const word of words(list)) map.set(word, { type: 'each', base });
  for (const word of words(BASELINES)) map.set(word, { type: 'baseline' });
  for (const [change, list] of CHANGES) for (const word of words(list)) map.set(word, { type: 'change', change });
  for (const [comparator, list] of BOUNDS) for (const word of words(list)) map.set(word, { type: 'bound', comparator });
  for (const word of words(WEAK_CEILINGS)) map.set(word, { type: 'comparator', comparator: '≤', weak: true, word: true });
  for (const [comparator, list] of [...SIGNS, ...COMPARATORS])
    for (const word of words(list)) map.set(word, { type: 'comparator', comparator, word: true });
  for (const word of ['到', '至']) map.set(word, { type: 'range' });
  map.set('百分之', { type: 'fraction', unit: '%' });
  map.set('千分之', { type: 'fraction', unit: '‰' });
  map.set('万分之', { type: 'fraction', unit: '‱' });
  map.set('百分百', { type: 'hundred' });
  for (const word of ['余', '多', '来']) map.set(word, { type: 'about' });
  return map;
}

const WORDS = build();
/** Length of the longest word that starts with a character: most characters start none. */
const LONGEST_FROM: ReadonlyMap<string, number> = (() => {
  const lengths = new Map<string, number>();
  for (const word of WORDS.keys()) lengths.set(word.charAt(0), Math.max(word.length, lengths.get(word.charAt(0)) ?? 0));
  return lengths;
})();

/** The longest grammar word that starts at `start`, null if none. */
export function wordAt(text: string, start: number): { readonly word: Word; readonly end: number } | null {
  for (let length = Math.min(LONGEST_FROM.get(text.charAt(start)) ?? 0, text.length - start); length > 0; length--) {
    const word = WORDS.get(text.slice(start, start + length));
    if (word !== undefined) return { word, end: start + length };
  }
  return null;
}
