/**
 * The frame of a name: what kind of words it is made of, whatever things they speak of. Rules ask the frame, so that a name of a trade
 * the lexicons have never seen is judged by its shape. Linear in the name.
 */
import { pattern } from '@perf-lint/core';
import { JUDGING, NAME_PARTS, PREDICATES, RATE_NAMES, VAGUE } from '@perf-lint/data';
import { leadingWord, wordsIndex } from '../lexicon/word-index.js';

export interface NameFrame {
  /** The name cut at commas, semicolons and full stops. */
  readonly clauses: readonly string[];
  /** What stands before a bound of the name's own: 抽检比例 of 抽检比例不低于在册数. The whole name where it holds none. */
  readonly measured: string;
  /** Verb of work to be done at the start (举办, 购买), "" if none. */
  readonly act: string;
  /** Verb of an aim at the start (提升, 让), "" if none. */
  readonly aim: string;
  /** Word for money that the name ends in (经费, 款), "" if none. */
  readonly money: string;
  /** The name speaks of money that is earned, lent or brought back, not spent. */
  readonly earned: boolean;
  /** The name is a group of people and nothing else: 各类种植户, 全镇网格员. */
  readonly everyone: boolean;
  /** The name cites a rule and says nothing of its own: 按照省厅通知要求执行. */
  readonly reference: boolean;
  /** The name itself says how often: 按季度通报. */
  readonly frequency: boolean;
  /** The name says per whom or what and how often: 每人每局, 每人每天, 人均月. */
  readonly perPeriod: boolean;
}

const MONEY = wordsIndex(NAME_PARTS.money);
const NOT_MONEY = wordsIndex(NAME_PARTS.notMoney);
const EARNED = wordsIndex(NAME_PARTS.earned);
const PAYING = wordsIndex(NAME_PARTS.paying);
const PERSONS = wordsIndex(NAME_PARTS.persons);
const PROPERTIES = wordsIndex(NAME_PARTS.properties);
const BURDENS = wordsIndex(NAME_PARTS.burdens);
const RULES_CITED = wordsIndex(NAME_PARTS.rules);
const LENGTHS = wordsIndex(NAME_PARTS.lengths);
const FREQUENCIES = wordsIndex(NAME_PARTS.frequencies);
const INPUTS = wordsIndex(NAME_PARTS.inputs);
const INTERNAL = wordsIndex(NAME_PARTS.internal);
const EFFECTS = wordsIndex(NAME_PARTS.effects);
const ECONOMIC = wordsIndex(NAME_PARTS.economic);
const ECOLOGICAL = wordsIndex(NAME_PARTS.ecological);
const NEEDS = wordsIndex(NAME_PARTS.needs);
const UNSHARED = wordsIndex(NAME_PARTS.unshared);
const ASKED = wordsIndex(NAME_PARTS.asked);
const SPENDING_HELD = wordsIndex(NAME_PARTS.spendingHeld);
const WHOLES = wordsIndex(NAME_PARTS.wholes);
const PERIODS = wordsIndex(NAME_PARTS.periods);
const FINISHED = wordsIndex(NAME_PARTS.finished);
const CAPPED = wordsIndex(NAME_PARTS.capped);
const WORKS = wordsIndex(NAME_PARTS.works);
const SETTLING = wordsIndex(NAME_PARTS.settling);
const MISHANDLED = wordsIndex(NAME_PARTS.mishandled);
const RUNNING = wordsIndex(NAME_PARTS.running);
const BOUNDS = wordsIndex(RATE_NAMES.bounds);
/** The dictionary's verbs and adjectives, and the results and states that the other lexicons know. */
const PREDICATE_WORDS: ReadonlySet<string> = new Set([
  ...PREDICATES.words,
  ...[...RATE_NAMES.results, ...VAGUE.change, ...VAGUE.state].filter((word) => word.length === 2),
]);
const NOMINAL: ReadonlySet<string> = new Set(NAME_PARTS.nominal);
const GENERAL_NOUNS: ReadonlySet<string> = new Set(NAME_PARTS.generalNouns);
const LONGEST_NOMINAL = Math.max(...NAME_PARTS.nominal.map((word) => word.length));

/** 每人每天, 每户每年, 每月每人, 人均每天: the base and the period both. */
const PER_PERIOD = pattern`每[一-龥]{1,2}每[一-龥]|${JUDGING.bases}均每[一-龥]|每${JUDGING.basePeriods}${JUDGING.bases}均`;

/** The frame of a folded name without brackets. */
export function frameOf(name: string): NameFrame {
  const clauses = name.split(/[，,；;。]/).filter((clause) => clause !== '');
  const bare = withoutModifiers(name);
  return {
    clauses,
    measured: beforeBound(name),
    act: leadingWord(bare, NAME_PARTS.acts),
    aim: leadingWord(name, RATE_NAMES.goals) || leadingWord(name, NAME_PARTS.causing),
    money: moneyHeadOf(name),
    earned: EARNED.in(name),
    everyone: leadingWord(name, NAME_PARTS.everyone) !== '' && endsInPerson(name) && !hasPredicate(name),
    reference: isReference(name),
    frequency: FREQUENCIES.in(name),
    perPeriod: PER_PERIOD.test(name),
  };
}

function withoutModifiers(name: string): string {
  let rest = name;
  for (let lead = leadingWord(rest, NAME_PARTS.modifiers); lead !== ''; lead = leadingWord(rest, NAME_PARTS.modifiers))
    rest = rest.slice(lead.length);
  return rest;
}

/** A bound far enough from the start cuts the name: what stands before it, in its own clause, is measured. */
function beforeBound(name: string): string {
  const bound = BOUNDS.rightmost(name);
  if (bound === undefined || bound.start < 2 || bound.end === name.length) return name;
  return name.slice(0, bound.start);
}

function moneyHeadOf(name: string): string {
  const found = MONEY.endingAt(name, name.length);
  if (found === undefined) return '';
  const not = NOT_MONEY.endingAt(name, name.length);
  return not !== undefined && not.word.length > found.word.length - 1 ? '' : found.word;
}

/** Ends in a person or a group of them. */
export function endsInPerson(name: string): boolean {
  return PERSONS.endingAt(name, name.length) !== undefined;
}

/** 按照…条例执行: begins by citing, holds a rule, and nothing but an empty verb stands behind the last rule. */
function isReference(name: string): boolean {
  const lead = leadingWord(name, NAME_PARTS.citing);
  if (lead === '') return false;
  const rule = RULES_CITED.rightmost(withoutBrackets(name));
  if (rule === undefined || rule.start < lead.length) return false;
  let rest = withoutBrackets(name).slice(rule.end);
  for (let word = leadingWord(rest, NAME_PARTS.afterRule); word !== ''; word = leadingWord(rest, NAME_PARTS.afterRule))
    rest = rest.slice(word.length);
  return rest === '';
}

function withoutBrackets(name: string): string {
  return name.replace(/[(（][^()（）]{0,40}[)）]/g, '');
}

/**
 * Whether a name predicates anything: it holds a verb or an adjective that is not the first half of a noun (护林|员, 收费|站), and not
 * one of the general nouns (工作, 业务).
 */
export function hasPredicate(name: string): boolean {
  for (let at = 0; at + 2 <= name.length; at++) {
    const word = name.slice(at, at + 2);
    if (!PREDICATE_WORDS.has(word) || GENERAL_NOUNS.has(word)) continue;
    if (!isNominal(name, at + 2)) return true;
  }
  return false;
}

function isNominal(name: string, end: number): boolean {
  for (let length = 1; length <= LONGEST_NOMINAL; length++) if (NOMINAL.has(name.slice(end, end + length))) return true;
  return false;
}

/** Begins with a verb or an adjective: 繁荣夜间消费, 活跃流通. */
export function startsWithPredicate(text: string): boolean {
  return PREDICATE_WORDS.has(text.slice(0, 2)) && !isNominal(text, 2);
}

/** Ends in a verb or an adjective: 仪器维修维护. */
export const endsInPredicate = (name: string): boolean => PREDICATE_WORDS.has(name.slice(-2)) && !GENERAL_NOUNS.has(name.slice(-2));

/** Words of how good something is; what begins with one is no act: 优良天气. */
const GRADES = [...VAGUE.degree, ...VAGUE.official.values];

/** Begins with a verb: 服务读者, 开放公园. */
export const startsWithAct = (text: string): boolean => startsWithPredicate(text) && leadingWord(text, GRADES) === '';

/** Ends in a property (质量, 秩序, 覆盖率), the empty tail left out. */
export function endsInProperty(name: string): boolean {
  const own = withoutTail(name);
  return PROPERTIES.endingAt(own, own.length) !== undefined;
}

/** A name without a tail that says nothing: 生态效益情况, 社会效益体现. */
export function withoutTail(name: string): string {
  let best = '';
  for (const tail of NAME_PARTS.tails) if (tail.length > best.length && name.length > tail.length && name.endsWith(tail)) best = tail;
  return best === '' ? name : name.slice(0, -best.length);
}

/** An aim whose object is only a general noun: 确保事业的有序推进, 做好各项工作. Nothing is left when verbs and general nouns are taken out. */
export function isAimOfNothing(name: string): boolean {
  if (leadingWord(name, RATE_NAMES.goals) === '') return false;
  const verbs = [...RATE_NAMES.goals, ...NAME_PARTS.modifiers, ...NAME_PARTS.generalNouns, '的', '地', '与', '和'];
  let rest = name;
  let general = false;
  while (rest !== '') {
    const word = leadingWord(rest, verbs);
    const taken = word !== '' ? word.length : PREDICATE_WORDS.has(rest.slice(0, 2)) ? 2 : 0;
    if (taken === 0) return false;
    general ||= GENERAL_NOUNS.has(word) && word.length > 1;
    rest = rest.slice(taken);
  }
  return general;
}

/** Speaks of somebody being paid, so that the number may count them. */
export const speaksOfPaying = (name: string): boolean => PAYING.in(name);

/** Speaks of a burden that is a cost without being money: 施工噪声, 占用耕地. */
export const speaksOfBurden = (name: string): boolean => BURDENS.in(name);

/** Speaks of something that has a length of time: 质保期, 办理时限, 停航时长. */
export const speaksOfLength = (name: string): boolean => LENGTHS.in(name);

/** 验收时间, 发布日期: the moment at which something is done. */
export function asksForMoment(name: string): boolean {
  if (!/(?:时间|日期)$/.test(name)) return false;
  return NAME_PARTS.points.some((word) => name.endsWith(word, name.length - 2) && name.length > word.length + 1);
}

const endsIn = (index: typeof NEEDS, name: string): boolean => index.endingAt(name, name.length) !== undefined;

/** 养老服务需求, 采购原则: what is wanted or gone by, which nobody can measure. */
export const endsInNeed = (name: string): boolean => endsIn(NEEDS, name);

/** 制度健全性, 积极性: a quality of which there is no share. */
export const endsInUnshared = (name: string): boolean => endsIn(UNSHARED, name);

const BARE_RATES: ReadonlySet<string> = new Set(NAME_PARTS.bareRates);

/** 完成率: of what? Every project has one. */
export const isBareRate = (name: string): boolean => BARE_RATES.has(name);

/** 完成设备购置项目: the whole of a matter, of which one sum may be the price. */
export const endsInWhole = (name: string): boolean => endsIn(WHOLES, name);

const NUMERALS = '0123456789一二两三四五六七八九十';

/** 一个季度报送一次, 每月2次: words that say how often something is done. */
export function saysHowOften(text: string): boolean {
  const at = text.indexOf('次');
  return at > 0 && NUMERALS.includes(text.charAt(at - 1)) && PERIODS.in(text.slice(0, at));
}

/** 修缮级别, 发放范围: which kind or where, so that a noun is an answer. */
export const asksForKind = (name: string): boolean => endsIn(ASKED, name);

/** 成本控制: that spending is held down, without a rate. */
export const holdsSpending = (name: string): boolean => endsIn(SPENDING_HELD, name);

/** 2024年项目完工: a year, and what is finished by then. */
export const isDeadlineInWords = (name: string): boolean => /^(?:19|20)\d{2}年/.test(name) && endsIn(FINISHED, name);

/** Speaks of people or things that are sent or used, not of what is brought about. */
export const speaksOfInput = (name: string): boolean => INPUTS.in(name);

/** Speaks of the inner workings of an office: 流程, 制度, 台账. */
export const speaksOfInternal = (name: string): boolean => INTERNAL.in(name);

/** Speaks of an effect. */
export const speaksOfEffect = (name: string): boolean => EFFECTS.in(name);

/** Speaks of money as an effect does (价格, 成本), and of nothing in nature. */
export const isEconomicOnly = (name: string): boolean => ECONOMIC.in(name) && !ECOLOGICAL.in(name);

/** Speaks of water, air or soil, and of no money. */
export const isEcologicalOnly = (name: string): boolean => ECOLOGICAL.in(name) && !ECONOMIC.in(name) && !EARNED.in(name);

/** A share of which a ceiling says something even at 100 %: what is controlled, used or owed. */
export const isCapped = (name: string): boolean => CAPPED.in(name);

/** 系统改版升级, 文物抢险维修: something made or mended, of which there is no share. */
export const endsInWorks = (name: string): boolean => endsIn(WORKS, name);

/** 结算争议率, 支付差错率: how well money was handed out. */
export function isMishandlingOfMoney(name: string): boolean {
  const found = MISHANDLED.endingAt(name, name.length);
  return found !== undefined && SETTLING.in(name.slice(0, found.start));
}

/** 清算物业费: begins with the settling of money. */
export const startsWithSettling = (name: string): boolean => leadingWord(withoutModifiers(name), NAME_PARTS.settling) !== '';

/** 机构正常运行: an office that goes on as it should. */
export const speaksOfRunning = (name: string): boolean => RUNNING.in(name);
