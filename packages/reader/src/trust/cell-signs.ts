/** Signs of a wrong reading in the cells of a row, each alone: what its name and its value hold. */
import { headingsIn, numbersIn, parseTarget, TextMemory, unitAt } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import { exactRoles } from '../evidence/headings.js';
import { aspectWord, isLevelWord } from '../evidence/levels.js';
import { shapeOf } from '../evidence/shape.js';
import { pattern } from '../evidence/vocabulary/pattern.js';

const LONG_NAME = 32;
const LONG_VALUE = 30;
const LABEL = pattern`[一二三]级指标|${FORM_READING.labelsInNames}`;
const NUMBERED_BY = pattern`^${CELL_WORDS.numberedBy}`;
const LABEL_PART = pattern`${FORM_READING.labelParts}`;
const EVERYDAY = new Set(FORM_READING.everydayLevels);

/** Signs that a name gives, and those that a value gives. */
const NAME_SIGNS = [
  'nameless',
  'heading-in-name',
  'target-in-name',
  'broken-name',
  'odd-name',
  'long-name',
  'short-name',
  'number-around-name',
  'sentence-in-name',
] as const;
const VALUE_SIGNS = [
  'heading-in-value',
  'name-in-value',
  'broken-value',
  'glued-numbers',
  'odd-value',
  'long-value',
  'more-in-value',
  'points-for-value',
] as const;
/** Signs that are rarely those of a sound row: a value in words, a long name and the like may be the author's. */
export const STRONG_CELL_SIGNS = [
  'nameless',
  'heading-in-name',
  'target-in-name',
  'broken-name',
  'short-name',
  'number-around-name',
  'sentence-in-name',
  'heading-in-value',
  'name-in-value',
  'broken-value',
  'glued-numbers',
  'more-in-value',
  'points-for-value',
] as const;

/** 数量=6台, 到岗人员数12: the end of a name before the sign of a target, a whole one before its number; 年度≥95% has none. */
const NAME_BEFORE_NUMBER = pattern`^[^\d≥≤><=＞＜＝]{4,}${CELL_WORDS.namesBeforeSigns}\d|^[^\d≥≤><=＞＜＝]*${CELL_WORDS.namesBeforeSigns}(?<!${CELL_WORDS.periodsOfDegrees}度)[≥≤><=＞＜＝]`;

type NameSigns = Readonly<Record<(typeof NAME_SIGNS)[number], number>>;
type ValueSigns = Readonly<Record<(typeof VALUE_SIGNS)[number], number>>;

/** The same names and values stand in row after row of a form. */
const ofNames = new TextMemory<NameSigns>(8_000);
const ofValues = new TextMemory<ValueSigns>(8_000);

/** Signs of a name; "" has none but that. */
export function nameSigns(name: string): NameSigns {
  return ofNames.of(name, () => {
    const shape = name === '' ? null : shapeOf(name);
    return {
      nameless: name === '' ? 1 : 0,
      'heading-in-name': headingInside(name) ? 1 : 0,
      'target-in-name': targetInside(name) ? 1 : 0,
      'broken-name': shape === null ? 0 : Math.min(1, -shape.whole / 5),
      'odd-name': shape === null ? 0 : Math.min(1, Math.max(0, shape.value - shape.name) / 3),
      'long-name': Math.min(1, Math.max(0, name.length - LONG_NAME) / LONG_NAME),
      'short-name': name !== '' && (!WORDS.test(name) || IN_BRACKETS.test(name)) ? 1 : 0,
      'number-around-name': numberAround(name) ? 1 : 0,
      'sentence-in-name': /[一-龥][:：。；;][一-龥]/.test(name) ? 1 : 0,
    };
  });
}

/** Signs of a value, "" where it is empty. */
export function valueSigns(value: string): ValueSigns {
  return ofValues.of(value, () => {
    const plain = value.replace(/^定性:/, '').replace(/\|.*$/, '');
    const shape = plain === '' ? null : shapeOf(plain);
    return {
      'heading-in-value': headingInside(plain) ? 1 : 0,
      'name-in-value': NAME_BEFORE_NUMBER.test(plain) ? 1 : 0,
      'broken-value': shape === null || shape.numeric || IN_BRACKETS.test(plain) ? brokenEnd(plain) : Math.min(1, -shape.whole / 5),
      'glued-numbers': gluedNumbers(plain) ? 1 : 0,
      // 2022年11月30日前 is as whole as a number.
      'odd-value':
        shape === null || shape.numeric || numbersIn(plain)[0]?.date === true ? 0 : Math.min(1, Math.max(0, shape.name - shape.value) / 3),
      'long-value': Math.min(1, Math.max(0, plain.length - LONG_VALUE) / LONG_VALUE),
      'more-in-value': moreInside(plain) ? 1 : 0,
      'points-for-value': POINTS.test(plain) ? 1 : 0,
    };
  });
}

/** 计划维修防波堤, 该项目处治里程, 质量方面,整改率, 经问卷调查: what a sentence says around the name of what it measures. */
const TOLD_BEFORE = pattern`^(?:${CELL_WORDS.planLeads}(?!${CELL_WORDS.planNouns})|(?!${CELL_WORDS.tellingNouns})${[...CELL_WORDS.backReferences, ...CELL_WORDS.tellingStarts, ...CELL_WORDS.resultsRunOn]}|[一-龥]{2,3}${CELL_WORDS.tellingSides})`;
/** 完成时间年初, 演练计划, 实施期为2019年元月至: the same behind it. */
const TOLD_BEHIND = pattern`${[...CELL_WORDS.tellingEnds, ...CELL_WORDS.cutBefore, ...CELL_WORDS.reached]}$`;
/** 经抽样测产实际增产, 参与率逐年提升,指标完成率: a result, or more than one clause. */
const TOLD_INSIDE = pattern`[,，]|${CELL_WORDS.resultsRunOn}`;

/** Whether a name cut out of a sentence has kept words of it: where it begins and ends is a guess then. */
export function toldAround(name: string): boolean {
  return TOLD_BEFORE.test(name) || TOLD_BEHIND.test(name) || TOLD_INSIDE.test(name);
}

function headingInside(text: string): boolean {
  if (text === '') return false;
  if (isLevelWord(text) && aspectWord(text) !== 'satisfaction' && /指标|目标/.test(text)) return true;
  if (LABEL.test(text) || (text.length <= 8 && exactRoles(text).length > 0 && LABEL_PART.test(text))) return true;
  return headingsIn(text).some(
    ({ word, start, end }) => end - start < text.length && word.length >= 2 && !EVERYDAY.has(word) && !isEveryday(text, end),
  );
}

/** 重点工作目标任务完成率: what is aimed at is an everyday word inside a name; 指标 is one of forms. */
function isEveryday(text: string, end: number): boolean {
  return end < text.length && text.slice(0, end).endsWith('目标');
}

/** Two Chinese characters, or one beside letters (PH值, 5G站): less names nothing. */
const WORDS = /[一-龥].*[一-龥]|[A-Za-z].*[一-龥]/s;
/** 【打印本页】, [无法识别]: what a page or an extractor says between brackets of its own. */
const IN_BRACKETS = /^[[【][^[【\]】]*[\]】]$/;

/** ≥95% in a name, a number with a unit that closes it or a part of it (发放3620人，目前), or a date at its end. */
function targetInside(name: string): boolean {
  if (/[≥≤＞＜><=＝]\s*\d|[一-龥](?<!年)\d{1,2}月\d{1,2}日前?$/.test(name)) return true;
  return numbersIn(name).some(
    ({ date, knownUnit, unit, start, end }) =>
      start > 2 && !date && knownUnit && unit !== '' && (end === name.length || /[,，;；]/.test(name.charAt(end))),
  );
}

/** 培训人数200, 1病害减少: a piece of the cell before or behind; 3类人员 and 5000吨稻谷 count. */
function numberAround(name: string): boolean {
  if (/[一-龥](?:\d{1,4}|\d+[%％][\^*]?)$/.test(name)) return true;
  const digits = /^\d{1,3}(?=[一-龥])/.exec(name)?.[0].length ?? 0;
  return digits > 0 && unitAt(name, digits) === null && !NUMBERED_BY.test(name.charAt(digits));
}

/** A value that stops behind its comparator or its range, or begins with a bracket that closes. */
function brokenEnd(value: string): number {
  return IN_BRACKETS.test(value) || /^[)）\]】,，、;；]|[≥≤><=＞＜＝\-~～—至(（]$/.test(value) ? 1 : 0;
}

/** 20100%, 100%100%20: numbers that touch. */
function gluedNumbers(value: string): boolean {
  if (/\d{9,}/.test(value) || /[%％]\s*\d/.test(value)) return true;
  return /\d/.test(value) && parseTarget(value).kind === 'unreadable';
}

const POINTS = /^\d+(?:\.\d+)?分$/;
/** A value that goes on like this behind its unit is whole: 以上, /年, 、天, a range. */
const GOES_ON = pattern`^(?:${CELL_WORDS.bounds}|[^一-龥])`;
const SECOND_TARGET = /\d[^\d≥≤><=＞＜＝]*[一-龥]{2}[^\d≥≤><=＞＜＝]*[≥≤><=＞＜＝]\s*\d/;

/** 否是/否, 优优良中低差: an answer and the scale beside it, which stand in two cells. */
const SCALE_BEHIND = pattern`[一-龥]${CELL_WORDS.scales}$`;

/** 100%合格率, =12个服务站, ≥95%患者满意度≥92%: what stands behind a whole value belongs to another cell. */
function moreInside(value: string): boolean {
  if (!/^[^一-龥]{0,3}\d/.test(value)) return SCALE_BEHIND.test(value);
  const [first] = numbersIn(value);
  if (first === undefined || first.date || !first.knownUnit || first.unit === '') return false;
  const behind = value.slice(first.end);
  return (behind !== '' && !GOES_ON.test(behind)) || SECOND_TARGET.test(value);
}
