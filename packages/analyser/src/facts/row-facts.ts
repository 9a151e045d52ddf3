import {
  type Aspect,
  aspectOfHeading,
  canonicalUnit,
  type Indicator,
  numbersIn,
  parseTarget,
  pattern,
  splitUnit,
  type Target,
  unitKind,
  unitKinds,
} from '@perf-lint/core';
import { DIRECTIONS, JUDGING } from '@perf-lint/data';
import { foldText } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type Measure, measureOf, shareOf } from '../lexicon/measure.js';
import { isGeneric, isInapplicable } from '../lexicon/names.js';
import type { Wording } from '../lexicon/value-wording.js';
import type { DirectionFact, Nature, NumberFact, RowFacts } from './facts.js';
import { frameOf } from './frame-of-name.js';
import { garbledOf } from './garbled.js';

/** 事故次数, 起数: how often something bad happens; 场次 counts what is held. */
const TIMES = pattern`(?<!${JUDGING.notTimes})次数?$|起数?$`;

/** Facts about a row, see RowFacts. */
export function factsOf(indicator: Indicator, lexicon: Lexicon): RowFacts {
  const said = indicator.ordinary ?? indicator;
  const name = foldText(said.name);
  const { bareName, nameUnit, remark } = bareNameOf(name);
  const { target } = indicator;
  const number = numberOf(target, nameUnit);
  const frame = frameOf(bareName);
  const measure =
    (number?.unit === '%' ? shareOf(bareName) : null) ?? measureOf(frame.measured) ?? (remark === '' ? null : measureOf(remark));
  const value = foldText(said.value);
  const aspect = said.level2 === '' ? null : aspectOfHeading(said.level2, indicator.level1);
  const inapplicable = number === null && isInapplicable(name, value);
  const unitOnly = (target.kind === 'qualitative' || target.kind === 'unreadable') && isUnitAlone(value);
  const legible =
    !indicator.doubts.includes('lost-cell') && !indicator.template && name !== '' && target.kind !== 'empty' && !inapplicable && !unitOnly;
  return {
    name,
    bareName,
    nameUnit,
    value,
    target,
    aspect,
    number,
    wording: wordingOf(target, bareName, lexicon),
    frame,
    measure,
    nature: natureOf(measure, target, number, indicator),
    direction: directionOf(indicator, aspect, bareName, number, measure, lexicon),
    nameNumbers: hasDigit(name) ? numbersIn(name).filter(({ date }) => !date) : [],
    readable: legible && indicator.doubts.length === 0,
    legible,
    inapplicable,
    unitOnly,
    garbled: !indicator.doubts.includes('lost-cell') ? garbledOf({ indicator, name: bareName, target, number, measure }) : '',
    generic: isGeneric(bareName),
  };
}

/** 公里, 万亩, ≥%: a unit of measure without its number. Units that are words of their own (分, 级, 年) may be answers. */
function isUnitAlone(value: string): boolean {
  const unit = value.replace(/^[≥≤=><]{1,2}/, '').replace(/^[万亿](?=.)/, '');
  if (unit === '%' || unit === '‰') return true;
  return unit !== '' && unit.length <= 4 && unitKinds(unit).some((kind) => PHYSICAL.has(kind) || COUNTED.has(kind) || kind === 'money');
}

/** Takes brackets off the end of a name: a unit (万亩), a remark (按月平均) or the form's own pattern (≥**人). */
function bareNameOf(name: string): { readonly bareName: string; readonly nameUnit: string; readonly remark: string } {
  const split = splitUnit(name);
  let bareName = split.text.replace(/[。.，,；;：:、]+$/, '');
  let remark = '';
  let nameUnit = split.unit;
  for (let round = 0; round < 3; round++) {
    const close = bareName.charAt(bareName.length - 1);
    if (close !== ')' && close !== '）') break;
    const open = Math.max(bareName.lastIndexOf('('), bareName.lastIndexOf('（'));
    if (open <= 0) break;
    const inside = bareName.slice(open + 1, -1);
    remark ||= inside;
    nameUnit ||= unitOfPattern(inside);
    bareName = bareName.slice(0, open);
  }
  return { bareName: withoutAim(withoutNumber(bareName)), nameUnit, remark };
}

/** ≥**万元 (the asterisks are folded away): the unit of a form's own pattern, "" where there is none. A value of a rate is written with its sign all the same. */
function unitOfPattern(text: string): string {
  if (!'≥≤<>='.includes(text.charAt(0))) return '';
  const unit = text.slice('≥≤<>='.includes(text.charAt(1)) ? 2 : 1).replace(/^[×x_]{1,8}/i, '');
  return unit !== '%' && unit !== '' && canonicalUnit(unit).known ? unit : '';
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** Values in words; a state that is met or not (是, 通过验收) is definite unless it is one of the bare words of `classify`. */
function wordingOf(target: Target, name: string, lexicon: Lexicon): Wording | null {
  if (target.kind === 'qualitative') return lexicon.values.classify(target.text, name);
  if (target.kind !== 'yes-no') return null;
  const wording = lexicon.values.classify(target.text, name);
  // 验收合格 behind 设备安装验收合格 repeats it; 无重大舆情 and 是 are answers.
  const repeats = wording.kind === 'restated' && wording.text.length >= 4 && !wording.text.startsWith('无');
  return wording.kind === 'state' || repeats ? wording : { ...wording, kind: 'definite' };
}

/** Takes a rate's own number off the end of a name: 检查率达100%, 满意度大于等于90%. Counts (干部230人) stay. */
function withoutNumber(name: string): string {
  if (!name.endsWith('%')) return name;
  let end = name.length - 1;
  while (end > 0 && '0123456789.'.includes(name.charAt(end - 1))) end--;
  // 及时率%: the sign of the unit behind the name.
  if (end === name.length - 1) return /[率度]$/.test(name.slice(0, end)) ? name.slice(0, end) : name;
  for (let lead = NUMBER_LEADS.find((word) => name.endsWith(word, end)); lead !== undefined; ) {
    end -= lead.length;
    lead = NUMBER_LEADS.find((word) => name.endsWith(word, end));
  }
  return end >= 2 ? name.slice(0, end) : name;
}

const AIMS = ['达到目标值', '达到预计值', '达到预期值', '达到预期目标', '达到年初目标', '达到规定要求', '达到要求'];

/** Takes what the value says anyway off the end of a name: 拨付率达到目标值. */
function withoutAim(name: string): string {
  if (!name.includes('达到')) return name;
  const aim = AIMS.find((tail) => name.endsWith(tail) && name.length >= tail.length + 2);
  return aim === undefined ? name : name.slice(0, -aim.length);
}

const NUMBER_LEADS = [
  '大于等于',
  '小于等于',
  '不低于',
  '不高于',
  '不少于',
  '不超过',
  '达到',
  '高于',
  '超过',
  '达',
  '为',
  '≥',
  '≤',
  '=',
  '>',
  '<',
  '到',
  '至',
];

/** The number of a target with its factor applied, null where it has none. A unit that the name gives in brackets counts as printed. */
function numberOf(target: Target, nameUnit: string): NumberFact | null {
  switch (target.kind) {
    case 'quantity':
    case 'duration':
    case 'range': {
      const low = target.kind === 'range' ? target.low : target.number;
      const high = target.kind === 'range' ? target.high : target.number;
      const given = target.unit === '' && nameUnit !== '' ? parseTarget(`1${nameUnit}`) : target;
      const known = given.kind === 'quantity' || given.kind === 'duration' ? given : target;
      const factor = target.factor * (known === target ? 1 : known.factor);
      return {
        comparator: target.kind === 'range' ? null : target.comparator,
        low: low * factor,
        high: high * factor,
        unit: isVisit(known) ? '人次' : known.unit,
        per: isVisit(known) ? [] : known.per,
        unitKind: known.unit === '' ? 'none' : unitKind(known.unit),
      };
    }
    case 'deadline':
    case 'graded':
    case 'yes-no':
    case 'qualitative':
    case 'empty':
    case 'unreadable':
      return null;
    default:
      return target satisfies never;
  }
}

/** 人/次 is a misprint of 人次. */
function isVisit({ unit, per }: { readonly unit: string; readonly per: readonly string[] }): boolean {
  return unit === '人' && per.length === 1 && per[0] === '次';
}

function natureOf(measure: Measure | null, target: Target, number: NumberFact | null, indicator: Indicator): Nature {
  if (measure !== null) return measure.entry.nature;
  if (number === null) return target.kind === 'deadline' ? 'date' : target.kind === 'quantity' ? 'unknown' : 'state';
  switch (number.unitKind) {
    case 'money':
      return 'money';
    case 'rate':
    case 'score':
      return indicator.level1 === 'satisfaction' ? 'satisfaction' : 'rate';
    case 'time':
      return 'duration';
    case 'date':
      return 'date';
    case 'none':
    case 'unknown':
      return 'unknown';
    case 'length':
    case 'area':
    case 'volume':
    case 'mass':
    case 'energy':
    case 'environment':
      return 'level';
    case 'persons':
    case 'bodies':
    case 'events':
    case 'cases':
    case 'documents':
    case 'things':
    case 'it':
      return 'count';
    default:
      return number.unitKind satisfies never;
  }
}

const COUNTED: ReadonlySet<NumberFact['unitKind']> = new Set(['persons', 'bodies', 'events', 'cases', 'documents', 'things', 'it']);

const PHYSICAL: ReadonlySet<NumberFact['unitKind']> = new Set(['area', 'length', 'volume', 'mass']);

/** Whether the class alone must not decide: the name holds a character of bad things, or counts times of something unknown. */
function isOminous(name: string): boolean {
  return DIRECTIONS.ominous.some((character) => name.includes(character)) || TIMES.test(name);
}

/** Direction by the name; where the name does not tell, by what the class makes of it. */
function directionOf(
  indicator: Indicator,
  aspect: Aspect | null,
  name: string,
  number: NumberFact | null,
  measure: Measure | null,
  lexicon: Lexicon,
): DirectionFact {
  // 建设数量 ‖ ≤4: a count, though its unit is missing.
  const counted = number !== null && (COUNTED.has(number.unitKind) || (number.unitKind === 'none' && measure?.entry.nature === 'count'));
  const { level1 } = indicator;
  const cost = level1 === 'cost' || aspect === 'output-cost' || aspect === 'economic-cost';
  const byClass = (direction: 'higher' | 'lower', quota: boolean): DirectionFact => ({ direction, evidence: '', basis: 'class', quota });
  const rate = measure !== null && measure.entry.nature === 'rate' && name.endsWith(measure.head);
  const read = rate ? lexicon.directions.readRate(name, name.length - measure.head.length) : lexicon.directions.read(name);
  // 维保合同价 ≥68万元/年: under 成本 a price is what the total is. Under 产出成本 it may be what somebody is paid.
  const total = number?.unitKind === 'money' && (level1 === 'cost' || (cost && number.per.length === 0));
  if (total && read.direction === 'higher' && read.basis !== 'saving' && !DIRECTIONS.earned.includes(read.evidence))
    return byClass('lower', false);
  if (read.direction !== 'unknown') {
    const planned = counted || (number !== null && PHYSICAL.has(number.unitKind) && measure?.entry.nature !== 'money');
    return { quota: planned && read.direction === 'higher', ...read };
  }
  if (level1 === 'satisfaction' && (number?.unitKind === 'rate' || number?.unitKind === 'score')) return byClass('higher', false);
  if (total) return byClass('lower', false);
  if (!cost && (level1 === 'output' || level1 === 'benefit') && counted && !isOminous(name)) return byClass('higher', true);
  return { quota: false, ...read };
}
