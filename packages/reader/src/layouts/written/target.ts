/**
 * One item of written text as a target: what it says was reached is left out, and what is left is name and value in one of a few ways.
 */

import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import { shapeOf } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { COUNT_WORDS, MONEY_UNITS, SIGN_WORDS } from '../../evidence/vocabulary/words.js';
import { atComparator, type WrittenTarget } from '../shared/written-target.js';

export interface SaidTarget extends WrittenTarget {
  /** How sure the way of writing is, 0..1. */
  readonly sureness: number;
  /** It stands at a label or a sign, so that it is a target whatever stands around it. */
  readonly marked: boolean;
}

/** A sentence longer than this names no target. */
const LONGEST_ITEM = 120;
const LONGEST_NAME = 44;
const LONGEST_VALUE = 34;

/** 覆盖率为100%: between name and value. */
const COPULA = ['为', '是', '设定为', '定为', '设为', '均为', '共'];
/** 认证率年初设定为, 管理人数年初任务: when the target was set, and no part of the name. */
const SET_TO = pattern`(?:${CELL_WORDS.targetPlans})+${COPULA}$|年初(?:任务|${CELL_WORDS.targetPlans})?$`;
/** 误报率控制目标为≤10%: what is done about a rate is no part of what it is called. */
/** 配发数计划不少于600只: before a bound in words, that it is planned. Before a sign it may be what is counted (编制规划计划≥1份). */
const PLANNED_AT = pattern`(?:${CELL_WORDS.targetPlans})+$`;
const BOUND_IN_WORDS = pattern`^(?:${CELL_WORDS.musts})?${SIGN_WORDS}`;
const HELD_DOWN = pattern`(?<=[一-龥]{2}${CELL_WORDS.rates})控制$`;
const BEGINS_VALUE = pattern`^(?:${COPULA}|[:：]|${CELL_WORDS.reached}(?=\d))`;
/** 经问卷调查实际为95%. */
const TOLD_RESULT = pattern`[^\d,，、;；(（]{0,12}(?:实际[一-龥]{0,8}|${CELL_WORDS.resultTimes}完成)(?:${[...CELL_WORDS.reached, ...COPULA]})?\d`;
/** 达到94%,较上年提高21个百分点: what is told beside the number to measure it against. */
const AGAINST_BEFORE = pattern`(?<=\d[\d.]*[%％一-龥]{0,4})[,，](?:[同相]?比|较)${FORM_READING.earlier}.*$`;
const RESULT = pattern`[,，、;；(（]\s*(?:(?:${CELL_WORDS.resultTimes})?${CELL_WORDS.resultSaid}|${TOLD_RESULT}|${FORM_READING.doneWords}\d).*$`;
/** 指标完成率100%: said of the target before it. */
const IS_RESULT = pattern`^(?:${CELL_WORDS.resultTimes})?(?:实际|指标${CELL_WORDS.resultSaid})|^${TOLD_RESULT}`;
/** 计划维修防波堤380米: what says that it is a target, and no part of its name. */
const PLANNED = pattern`^${CELL_WORDS.planLeads}(?!${CELL_WORDS.planNouns})(?=[一-龥]{3})`;
/** 2023年, before what the year's target is about. */
const PERIOD = pattern`^20\d\d年度?(?:[,，]|(?=[一-龥].*[一-龥]${[...COPULA, ...CELL_WORDS.reaches]}\d))(?!${[...CELL_WORDS.dateEnds, ...CELL_WORDS.dateLimits]})`;
const RETOLD = pattern`^${FORM_READING.retellings}`;
const LABELLED = pattern`^(.{2,44}?)[,，、:：\s]*(?:${CELL_WORDS.targetPlans})?(?:${CELL_WORDS.targetLabels}(?!${CELL_WORDS.afterTargetLabels})|指标(?=为\d))${COPULA}?[:：]?\s*(.{1,34})$`;
const SIGNED = pattern`^(.{2,44}?)[,，:：\s]*((?:${CELL_WORDS.everies})?(?:${CELL_WORDS.musts})?(?:${[...SIGN_WORDS, ...CELL_WORDS.reaches]}){1,2}\s*\d.{0,28})$`;
const MONTH = pattern`(?:\d{1,2}|元)月`;
const DAY = pattern`(?:20\d\d年度?)?(?:${MONTH})?(?:\d{1,2}日)?`;
/** 2019年元月至2019年12月 is one value. */
const DATE = pattern`${DAY}(?:[至到—~-]{1,2}${DAY})?(?:${CELL_WORDS.dateEnds})?(?:${CELL_WORDS.dateLimits})?`;
const NUMBER = pattern`\d[\d.,]*\s*(?:[%％‰]|[万亿千]?(?:${COUNT_WORDS}|[A-Za-z]{1,3}(?![A-Za-z]))?(?:[/／·.][一-龥A-Za-z]{1,4}){0,3})?(?:${CELL_WORDS.shortValueEnds})?`;
/** ≥**批次: digits that the page shows as asterisks, or that nobody filled in; the bound that a form prints stands in brackets. */
const MASKED = pattern`^([^(（]{2,44}?)[,，:：\s]*((?:${SIGN_WORDS}|[≥≤=><≧≦])\s*[*＊][*＊.]{0,7}[^,，;；()（）\d]{0,8})$`;
const STATED = pattern`^([^\d:：]{2,44}?|[^:：]{4,44}?[^\d.,第:：])${COPULA}?\s*(?<!\d月)(${NUMBER}|(?<!\d年)(?=20\d\d年|\d{1,2}月)${DATE})$`;
const CHANGED = pattern`^([^,，。;；\d]{2,40}?)[:：]?((?:${CELL_WORDS.degrees}){0,2}${CELL_WORDS.changes}|${CELL_WORDS.grades})$`;
/** 涉险事故零发生. */
const NONE_OF_IT = /^([^,，。;；:：\d]{3,40}?)(零[一-龥]{2})$/;
/** 施工资料归档完整: the last word may as well belong to the name. */
const IN_STATE = pattern`^([^,，。;；:：\d]{4,40}?)(${CELL_WORDS.states})$`;
const NAMED = /^([^:：,，。≥≤=><≧≦]{2,30})[:：]\s*(.{1,34})$/;

/** 404名对象发放补助金2126万元: of two numbers the one in the name may be the target. */
const BEGINS_COUNTED = pattern`^\d[\d.,]*\s*[万亿]?${COUNT_WORDS}`;
const COUNTED_SURENESS = 0.4;
/** 该项目2020年完工, 县级安排: what stands before a number with no sign is cut out of a sentence, and may begin or end elsewhere. */
const CUT_FROM_SENTENCE = pattern`\d|[,，]|^${CELL_WORDS.backReferences}|[一-龥]{2}[为是][一-龥]{2}|${CELL_WORDS.cutBefore}$`;
/** 完成5100次: what was done of the target before it. */
const DONE = pattern`^${FORM_READING.doneWords}$`;
/** 完成8个以上建制村的环境整治, 打造2部精品作品: the number stands before what it counts. 2022年 and 300万元 count nothing. */
const NUMBER_BEFORE = pattern`^${CELL_WORDS.resultTimes}?${FORM_READING.countedActs}了?(\d[\d.,]*\s*[万亿]?${COUNT_WORDS}${[...CELL_WORDS.shortValueEnds, ...CELL_WORDS.someMore]}?)的?([一-龥“”（）()、]{2,40})$`;
const TIME_BEFORE = pattern`^${CELL_WORDS.resultTimes}`;
/** 项目于2022年3月1日开工, 2022年11月30日完成. */
const DATE_BEFORE = pattern`^[一-龥]{0,8}?于?((?=20\d\d年|\d{1,2}月)${DATE})(${FORM_READING.datedActs})$`;
const MONEY = pattern`^\d[\d.,]*\s*${MONEY_UNITS}`;

/** Whether where a name begins and ends is a guess; a sum of money is that of something that costs. */
function isCutByGuess(name: string, value: string): boolean {
  return CUT_FROM_SENTENCE.test(name) || shapeOf(name).whole < 0 || (MONEY.test(value) && !shapeOf(name).cost);
}

type Found = { readonly name: string; readonly value: string; readonly sureness: number; readonly marked: boolean };
type Way = (text: string) => Found | null;

function byPattern(way: RegExp, sureness: number, marked: boolean): Way {
  return (text) => {
    const [, name, value] = way.exec(text) ?? [];
    return name === undefined || value === undefined ? null : { name, value, sureness, marked };
  };
}

/** 按季度拨付,拨付及时率目标值100%: of several clauses the last one before the label names what is measured. */
function labelled(text: string): Found | null {
  const said = byPattern(LABELLED, 0.97, true)(text);
  // “明显改善”，据访谈…: behind a comma it goes on with what came of it.
  if (said === null) return null;
  const found = { ...said, value: beforeComma(said.value) };
  const clause = lastComma(found.name);
  return clause < 0 ? found : { ...found, name: found.name.slice(clause + 1), sureness: COUNTED_SURENESS };
}

const lastComma = (text: string): number => Math.max(text.lastIndexOf(','), text.lastIndexOf('，'));

/** The text up to its first comma; one that begins with it as it is. */
const beforeComma = (text: string): string => /^[^,，]+/.exec(text)?.[0] ?? text;

/** 康复率、建档率均达到95%以上: one value said of several rates. */
const SHARED = pattern`^([^,，]*?${CELL_WORDS.rates})[,，]?均(?:${[...CELL_WORDS.reached, ...COPULA]})?((?:${SIGN_WORDS}|[≥≤=><≧≦])?\s*${NUMBER})$`;

const IS_RATE = pattern`${CELL_WORDS.rates}$`;

/** The names that one value is said of, each with the value behind it; the text alone where it says one. */
export function saidOfEach(text: string): readonly { readonly name: string; readonly value: string }[] {
  const [, names = '', value = ''] = SHARED.exec(text) ?? [];
  const each = names.split('、');
  return each.length > 1 && each.every((name) => IS_RATE.test(name)) ? each.map((name) => ({ name, value })) : [];
}

/** The value before the name; of an act that only says that it was done what was done is the name. */
function numberBefore(text: string): Found | null {
  const [, value, what] = NUMBER_BEFORE.exec(text) ?? [];
  if (value === undefined || what === undefined) return null;
  const act = text.slice(0, text.indexOf(value)).replace(TIME_BEFORE, '').replace(/了$/, '');
  return { name: DONE.test(act) ? what : `${act}${what}`, value, sureness: COUNTED_SURENESS, marked: false };
}

function dateBefore(text: string): Found | null {
  const [, value, name] = DATE_BEFORE.exec(text) ?? [];
  return value === undefined || name === undefined ? null : { name, value, sureness: COUNTED_SURENESS, marked: false };
}

/** From the surest to the least sure; the first that fits reads the item. */
const WAYS: readonly Way[] = [
  labelled,
  byPattern(SIGNED, 0.95, true),
  (text) => {
    const compared = atComparator(text);
    return compared === null ? null : { ...compared, sureness: 0.95, marked: true };
  },
  byPattern(MASKED, 0.9, true),
  byPattern(NAMED, 0.9, false),
  byPattern(CHANGED, 0.9, false),
  byPattern(STATED, 0.9, false),
  byPattern(NONE_OF_IT, 0.9, false),
  byPattern(IN_STATE, COUNTED_SURENESS, false),
  numberBefore,
  dateBefore,
];

/** The target that an item states, null where it states none; one that is said to be done and has no value is a name alone. */
export function targetOf(item: string): SaidTarget | null {
  if (item.length > LONGEST_ITEM || IS_RESULT.test(item)) return null;
  const lead = [RETOLD, PERIOD, PLANNED].map((way) => way.exec(item)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
  const said = RESULT.exec(item.slice(lead));
  const text = item
    .slice(lead, said === null ? undefined : lead + said.index)
    .replace(AGAINST_BEFORE, '')
    .trimEnd();
  return stated(text, lead) ?? withoutTail(text, lead) ?? (said === null ? null : nameAlone(text, lead));
}

/** 力争: what a goal says before it names what is measured. */
const GOAL_LEAD = pattern`^${FORM_READING.goalLeads}`;
/** ≥23人改善村基础设施: behind a number with its unit the goal goes on in words. */
const NUMBER_FIRST = pattern`^(?:[≥≤=><≧≦]|${SIGN_WORDS}|${CELL_WORDS.reaches})*\s*${NUMBER}`;
const LONGEST_WORDS = 8;
const WORDS_BEHIND = /^[,，]|^[一-龥]{3,}/;

/** A target that a goal names: the last clause before the number is its name. What no sign marks may as well tell of something else. */
export function targetInGoal(part: string): SaidTarget | null {
  const target = targetOf(part);
  if (target === null || target.value === '') return null;
  // 以上目标根据验收情况: words that long are no target.
  if (!/\d/.test(target.value) && target.value.length > LONGEST_WORDS) return null;
  const before = lastComma(target.name) + 1;
  const skipped = before + (GOAL_LEAD.exec(target.name.slice(before))?.[0].length ?? 0);
  const number = NUMBER_FIRST.exec(target.value)?.[0] ?? target.value;
  const runsOn = WORDS_BEHIND.test(target.value.slice(number.length));
  const name = target.name.slice(skipped);
  if (name.length < 2) return null;
  const sureness = target.marked && !runsOn ? target.sureness : Math.min(target.sureness, COUNTED_SURENESS);
  return { ...target, name, nameAt: target.nameAt + skipped, value: runsOn ? number : target.value, sureness };
}

/** 合同约定本年度, “某档案”指标: what a sentence says around the name of what it gives a target value for. */
const SENTENCE_LEAD = pattern`^(?:.{0,8}?${FORM_READING.goalAgreed})?(?:[本当]?年度)?[“"]?(?=.{2})`;
const SENTENCE_TAIL = /[”"]?(?:指标)?$/;

/** A target that a sentence names by its label: “某档案”指标年度目标值为≥300万页,全年完成327万页. */
export function targetInSentence(sentence: string): SaidTarget | null {
  const target = targetOf(sentence);
  if (target?.marked !== true) return null;
  const lead = SENTENCE_LEAD.exec(target.name)?.[0].length ?? 0;
  // Behind a comma it goes on with what was reached.
  const value = beforeComma(target.value);
  return { ...target, name: target.name.slice(lead).replace(SENTENCE_TAIL, ''), value, nameAt: target.nameAt + lead };
}

function stated(text: string, lead: number): SaidTarget | null {
  for (const way of WAYS) {
    const found = way(text);
    if (found === null) continue;
    const target = placed(text, lead, found);
    if (target !== null) return target;
  }
  return null;
}

/** 为200名儿童提供训练,适配器具350件: a clause with a number of its own is no part of the name behind it. */
export function lastClause(text: string): string {
  const comma = lastComma(text);
  return /\d/.test(text.slice(0, Math.max(0, comma))) ? text.slice(comma + 1) : text;
}

/** A target with the places of name and value; 服务对象满意度:服务对象满意度≥80% says its name twice. */
function placed(text: string, lead: number, { name: raw, value: found, sureness, marked }: Found): SaidTarget | null {
  const [before, again] = raw.split(/[:：]/);
  const rest = found.trim().replace(/[,，]$/, '');
  const told = withoutEnd((before === again && before !== undefined ? before : raw).trim());
  const own = BOUND_IN_WORDS.test(rest) ? told.replace(PLANNED_AT, '') : told;
  const name = marked ? own : lastClause(own);
  const value = (rest.length > name.length && rest.startsWith(name) ? rest.slice(name.length) : rest).replace(BEGINS_VALUE, '');
  if (name.length < 2 || name.length > LONGEST_NAME || DONE.test(name) || value === '' || value.length > LONGEST_VALUE) return null;
  const guessed = BEGINS_COUNTED.test(name) || (!marked && isCutByGuess(name, value));
  const sure = guessed ? Math.min(sureness, COUNTED_SURENESS) : sureness;
  return {
    name,
    value,
    nameAt: lead + Math.max(0, text.indexOf(name)),
    valueAt: lead + Math.max(0, text.lastIndexOf(value)),
    sureness: sure,
    marked,
  };
}

/** The name without the mark behind it, a quotation mark that nothing in it opens, and words on how its target was set. */
function withoutEnd(name: string): string {
  const end = /[“"].*[”"]/.test(name) ? /[,，、:：]$/ : /[”"]?[,，、:：]?$/;
  return name.replace(end, '').replace(SET_TO, '').replace(HELD_DOWN, '');
}

/** 知晓度为100%,实现了全覆盖: a target, and behind a comma more words without one. */
function withoutTail(text: string, lead: number): SaidTarget | null {
  for (let end = lastComma(text); end > 0; ) {
    const head = text.slice(0, end);
    const target = stated(head, lead);
    if (target !== null) return { ...target, sureness: Math.min(target.sureness, 0.8) };
    end = lastComma(head);
  }
  return null;
}

/** 确保工程质量,已完成: what was to be done, with nothing to measure it by. */
function nameAlone(text: string, lead: number): SaidTarget | null {
  if (text.length < 4 || text.length > LONGEST_NAME || /[:：\d]/.test(text)) return null;
  return { name: text, value: '', nameAt: lead, valueAt: lead, sureness: 0.5, marked: false };
}
