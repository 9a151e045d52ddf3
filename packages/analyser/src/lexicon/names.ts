/**
 * What the wording of a name says: whether a percentage can belong to it, whether it is an aim, a subject, a time or a rate any project could print.
 */
import { pattern } from '@perf-lint/core';
import { GENERIC, JUDGING, RATE_NAMES } from '@perf-lint/data';
import { leadingWord, WordIndex, wordsIndex } from './word-index.js';

const RESULTS = wordsIndex(RATE_NAMES.results);
const ABSTRACT = wordsIndex(RATE_NAMES.abstract);
const SUBJECTS = wordsIndex(RATE_NAMES.subjects);
const COUNTABLES = wordsIndex(RATE_NAMES.countables);
const SITUATIONS = wordsIndex(RATE_NAMES.situations);
const TIMES = new Set(RATE_NAMES.times);
const MONEY_WORDS = wordsIndex(RATE_NAMES.moneyWords);
const NOT_MONEY_WORDS = wordsIndex(RATE_NAMES.notMoneyWords);
const SOUND_ENDINGS = wordsIndex(RATE_NAMES.soundEndings);
const ABOUT_SATISFACTION = wordsIndex(RATE_NAMES.aboutSatisfaction);
const MONEY_RATES = wordsIndex(RATE_NAMES.moneyRates);
const SENTENCE_VERBS = wordsIndex(RATE_NAMES.sentenceVerbs);
const UNBOUNDED = wordsIndex(RATE_NAMES.unbounded);
const VAGUE_NAMES = wordsIndex(RATE_NAMES.vagueNames);
const UNFINISHED = new WordIndex<'verb' | 'bound'>([
  ...RATE_NAMES.unfinished.map((word) => [word, 'verb'] as const),
  ...RATE_NAMES.bounds.map((word) => [word, 'bound'] as const),
]);
const GENERIC_HEADS = wordsIndex(GENERIC.heads);

const endsIn = (index: ReturnType<typeof wordsIndex>, name: string, end = name.length) => index.endingAt(name, end) !== undefined;

/** 维护社会稳定, 促进经济发展: the verb of an aim at the start, "" where there is none. */
export function goalVerbOf(name: string): string {
  return leadingWord(name, RATE_NAMES.goals);
}

/** 全年, 春季, 每年年底完成: a time is no name of an indicator. */
export function isBareTime(name: string): boolean {
  const own = name.startsWith('项目') ? name.slice(2) : name;
  return TIMES.has(own) || (own !== '' && (DATE_NAME.test(own) || BEFORE_SEASON.test(own) || PERIOD_NAME.test(own)));
}

/** 1年, 6个月: a length of time in the name's place. */
const PERIOD_NAME = pattern`^\d{1,2}${JUDGING.lengthUnits}$`;

/** 2024年汛期前: a year and what it is before of, and nothing that is done. */
const BEFORE_SEASON = /^\d{4}年度?[一-龥]{1,4}之?前$/;

/** 2024年底前, 确保2024年完成, 年内完成, 12月31日前. */
const YEAR = pattern`\d{4}年度?(?:全年)?|${JUDGING.yearWords}`;
const DATE_NAME = pattern`^${JUDGING.dateIntents}?${YEAR}?(?:\d{1,2}月份?)?(?:\d{1,2}${JUDGING.days})?${JUDGING.thirds}?${JUDGING.monthParts}?${JUDGING.beforeWords}?${JUDGING.dateManners}?(?:完成)?$`;

/** 对参评人员进行, 半天不超过: the name breaks off before what is done or measured. */
export function isUnfinished(name: string): boolean {
  const end = UNFINISHED.endingAt(name, name.length);
  if (end === undefined) return false;
  // 会议费不超过, 参会人数不少于: what is measured stands before it.
  return end.value === 'verb'
    ? '对为向给'.includes(name.charAt(0))
    : end.start <= 3 && !endsIn(RESULTS, name, end.start) && !MONEY_WORDS.in(name);
}

/** Ends in a person or body: says who, not what is measured. */
export function endsInSubject(name: string): boolean {
  return endsIn(SUBJECTS, name);
}

/** 各企业满意, 提高群众对政府的满意度: words of a value that say somebody is satisfied; 比较满意 alone is a grade. */
export function saysSatisfied(text: string): boolean {
  const at = text.lastIndexOf('满意');
  return at > 0 && text.length - at <= 4 && SUBJECTS.in(text.slice(0, at));
}

/** Ends in something that is counted: 岗位, 人员. */
export function endsInCountable(name: string): boolean {
  return endsIn(COUNTABLES, name);
}

/** Ends in a noun that says nothing by itself: 质量, 效果, 影响. */
export function endsInAbstract(name: string): boolean {
  return endsIn(ABSTRACT, name);
}

/** 无安全事故, 零投诉, CPI: what does not happen, or a figure known by its letters. */
const NOTHING_BAD = pattern`^(?:${JUDGING.nothing}|[A-Za-z]{2,6}$)`;

const TAILS = ['工作', '程度', '任务', '事项', '项目'];

/**
 * Whether a name without a measure word can still carry a percentage: it ends in what is achieved (数据准确, 居民参保),
 * in such a 情况 (完成情况), or says that something is completed (完成审计工作).
 */
export function carriesRate(name: string): boolean {
  if (name.endsWith('情况')) return name.startsWith('完成') || endsIn(SITUATIONS, name, name.length - 2);
  if (endsIn(RESULTS, name) || NOTHING_BAD.test(name) || TRUE_OF_CASES.test(name) || /应[一-龥]{1,2}尽[一-龥]{1,2}$/.test(name))
    return true;
  for (const tail of TAILS) if (name.endsWith(tail)) return endsIn(RESULTS, name, name.length - tail.length) || name.startsWith('完成');
  return false;
}

/** 不适用, 本项目不涉及此指标: what the row says of itself. */
const INAPPLICABLE = pattern`^${JUDGING.thisWords}?${JUDGING.ownNames}?${JUDGING.inapplicable}${JUDGING.thisWords}?${JUDGING.kinds}?${JUDGING.contents}?$`;
/** 无: as a value it is an answer (安全事故: 无), as a name it is none. */
const NO_NAME = new Set(['无', '暂无']);

/** Whether a row says that it does not apply, in its value or in the name's place. */
export function isInapplicable(name: string, value: string): boolean {
  return INAPPLICABLE.test(value) || ((NO_NAME.has(name) || INAPPLICABLE.test(name)) && value !== '');
}

/** 符合国家标准, 达到设计要求, 及时给予治疗: the share of cases of which this is true. */
const TRUE_OF_CASES = pattern`${JUDGING.meets}[^，,]{0,16}${JUDGING.standardsMet}(?:$|[，,])|${JUDGING.timely}[^，,]{0,16}$`;

/** Speaks of money: 成本, 费, 补贴, 租. The 价 of 评价 is none. */
export function speaksOfMoney(name: string): boolean {
  for (let end = name.length; end > 0; ) {
    const money = MONEY_WORDS.rightmost(name, end);
    if (money === undefined) return false;
    const other = [money.end, money.end + 1, money.end + 2].map((at) => NOT_MONEY_WORDS.endingAt(name, at));
    const around = other.find((found) => found !== undefined && found.start <= money.start && found.end >= money.end);
    if (around === undefined) return true;
    end = around.start;
  }
  return false;
}

/** A sentence about what will be done, in the place of a sum of money: 持卡人可在我市享受相应优惠服务. */
export function isSentence(name: string): boolean {
  return name.length >= 15 && SENTENCE_VERBS.in(name) && !speaksOfMoney(name);
}

/** A rate that any project could print: nothing but modifiers before a generic head (工作完成率, 年度计划完成率). */
export function isGeneric(name: string): boolean {
  const head = GENERIC_HEADS.endingAt(name, name.length);
  if (head === undefined) return false;
  let rest = name.slice(0, head.start);
  while (rest !== '') {
    const modifier = leadingWord(rest, GENERIC.modifiers);
    if (modifier === '') return false;
    rest = rest.slice(modifier.length);
  }
  return true;
}

/** Rates that may exceed 100 %: growth, completion beyond the plan, debt. */
export function mayExceedHundred(name: string): boolean {
  return UNBOUNDED.in(name.replace(SHARE_OF_PEOPLE, ''));
}

/** 受益户比例, 参训人数占比: a share of people, of whom there are no more than all; 配套比例 has no such end. */
const SHARE_OF_PEOPLE = pattern`${JUDGING.sharers}${JUDGING.shareEnds}$`;

/** A name that is a vague word or an abstract noun by itself (及时有效, 社会效益): with words for a value nothing is measured. */
export function isVagueName(name: string): boolean {
  const found = VAGUE_NAMES.endingAt(name, name.length);
  return found !== undefined && found.start === 0;
}

/** 保障村社区正常运转, 维护社会稳定: the aim is the whole name, whatever result it ends in. */
export function isSlogan(name: string): boolean {
  return RATE_NAMES.sloganVerbs.includes(goalVerbOf(name)) && !endsIn(SOUND_ENDINGS, name);
}

/** Speaks of satisfaction, approval or complaints. */
export function isAboutSatisfaction(name: string): boolean {
  return ABOUT_SATISFACTION.in(name);
}

/** 成本控制, 经费执行: money of which a percentage makes sense. */
export function isMoneyRate(name: string): boolean {
  return MONEY_RATES.in(name);
}

/** 减少事故, 降低能耗: begins with a reduction. */
export function isReduction(name: string): boolean {
  return leadingWord(name, RATE_NAMES.reductions) !== '';
}
