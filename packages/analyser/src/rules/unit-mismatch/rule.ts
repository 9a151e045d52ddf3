import { canonicalUnit, numbersIn, parseTarget, pattern, type UnitKind, unitKind, unitKinds } from '@perf-lint/core';
import { JUDGING, NAME_PARTS, UNIT_WORDS } from '@perf-lint/data';
import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { endsInWhole, isDeadlineInWords, speaksOfPaying } from '../../facts/frame-of-name.js';
import { unitTypoIn } from '../../facts/typos.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { termOf } from '../../lexicon/measure.js';
import { carriesRate, endsInCountable, goalVerbOf, isBareTime, isMoneyRate, isReduction, speaksOfMoney } from '../../lexicon/names.js';
import { type CountedObject, objectOf } from '../../lexicon/objects.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

const TIMELY = pattern`^${JUDGING.timelyActs}${JUDGING.fully}?[一-龥]{2}(?:到位)?$`;
const TIMELY_FIRST = pattern`^${JUDGING.timelyActs}`;
const PAYING_FIRST = pattern`^(?:${JUDGING.timelyActs}){0,2}${NAME_PARTS.paying}`;
const WHOLE = pattern`${JUDGING.wholeWords}`;
const SHARE_IN_WORDS = pattern`[%‰]|${JUDGING.shareWords}|${JUDGING.wholeWords}`;
const BY_BASE = pattern`[百千万亿]${JUDGING.bigUnits}`;

/** A unit that does not fit what the name counts or measures: UNIT in the annotation guide. Unknown units and unknown names give no finding. */
export const unitMismatch = defineIndicatorRule({
  meta: {
    id: 'unit-mismatch',
    severity: 'error',
    certainty: 'likely',
    part: 'value',
    sources: ['core-indicators-2021-101/value', 'generic-library/names-with-units'],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator, facts } = row;
    const { number, target, bareName } = facts;
    if (facts.legible && GRADE_AS_UNIT.test(indicator.value) && target.kind === 'graded') {
      reporter.report('grade-as-unit', { name: indicator.name, value: indicator.value });
      return;
    }
    if (facts.legible && facts.garbled === '' && number === null) {
      const { name, value } = indicator;
      const area = LOST_SQUARE.exec(facts.value);
      const twice = area === null ? unitBeforePercent(facts) : '';
      const counted = countForRate(facts);
      if (area !== null)
        reporter.report(
          'square',
          { name, value, unit: area[1] ?? '' },
          { severity: 'info', points: 10, suggestion: { kind: 'value', value: `${value.slice(0, -(area[1] ?? '').length)}hm²` } },
        );
      else if (twice !== '') reporter.report('two-units', { name, value, unit: twice });
      else if (counted !== '')
        reporter.report('measure', { name, value, unit: counted, nature: termOf(facts.measure) }, { severity: 'warning' });
      return;
    }
    if (!facts.legible || number === null || number.unitKind === 'none' || number.unitKind === 'unknown') return;
    if (facts.garbled !== '' || row.document.configuration.words.units.includes(number.unit)) return;
    const { name, value } = indicator;
    const unit = 'unitText' in target ? target.unitText : number.unit;
    const suggest = (value: string) => ({ suggestion: { kind: 'value' as const, value } });
    const inName = unitOfNameNumber(facts, number);
    if (inName !== '') {
      const right = canonicalUnit(inName.replace(/[\d.,]/g, '')).unit;
      reporter.report('name-number', { inName, value }, isPersonsAndVisits(right, number) ? {} : suggest(value.replace(unit, right)));
    } else if (facts.nameUnit !== '' && contradicts(facts.nameUnit, number))
      reporter.report('name-unit', { inName: facts.nameUnit, value });
    else if (NO_UNITS.has(unit))
      reporter.report('not-a-unit', { value, unit }, { ...suggest(value.replace(unit, number.unit)), severity: 'info' });
    else if (isVisitsInPersons(bareName, number))
      // Persons and visits are two things to count: which is meant the unit must say.
      reporter.report('visits', { name, value }, { severity: 'warning' });
    else if (isFeeTooSmall(facts, number)) reporter.report('money-scale', { name, value }, suggest(value.replace(/元$/, '万元')));
    else if (isPersonsInPieces(facts, number))
      reporter.report('slip', { name, value, unit, right: '人' }, { ...suggest(value.replace(/个$/, '人')), severity: 'info' });
    else if (isQuestionInPercent(facts, number)) reporter.report('question', { name, value });
    else if (isCountOfPunctuality(facts, number)) reporter.report('punctuality', { name, value, unit });
    else if (CHANGE.test(facts.value)) return;
    else if (isTermOfPaying(facts, number)) reporter.report('term', { name, value });
    else if (contradictsMeasure(facts, number)) reporter.report('measure', { name, value, unit, nature: termOf(facts.measure) });
    else if (isPercentOfAct(facts, number, indicator.level1))
      reporter.report(isBareTime(bareName) || isDeadlineInWords(bareName) ? 'percent-on-time' : 'percent-on-act', { name, value });
    else if (isActInMoney(facts, number, indicator.level1)) reporter.report('act-in-money', { name, value });
    else if (isPercentOnCount(facts, number)) reporter.report('percent-on-count', { name, value }, suggest(`≥__${unitOf(bareName)}`));
    else {
      const slip = unitTypoIn(facts);
      if (slip !== null) {
        reporter.report(
          'slip',
          { name, value, unit, right: slip.right },
          { ...suggest(value.replace(slip.wrong, slip.right)), severity: 'info' },
        );
        return;
      }
      const object = saysWhatIsCounted(facts) ? null : objectOf(bareName);
      if (object !== null && contradictsObject(object, number))
        // 无上访事件 ‖ 0人: none is none in any unit.
        reporter.report(
          'object',
          { name, value, unit, object: object.word },
          { ...suggest(value.replace(unit, object.units[0] ?? '__')), ...(number.high === 0 ? ({ severity: 'info' } as const) : {}) },
        );
    }
  },
});

/** 定性:95|良: a number in the value column with a grade for its unit. */
const GRADE_AS_UNIT = pattern`^定性[:：]\s*\d[\d.]*\s*\|\s*${JUDGING.gradeCharacters}+`;

/** 958.81hm: the square of the hectare is lost; nothing is counted in hundreds of metres. */
const LOST_SQUARE = /^[≥≤><=]{0,2}\d[\d.,]{0,20}万?([hH][mM]{1,2})$/;

/** 28.8万元%: the unit before a per cent sign that stands behind it, "" where there is none. */
function unitBeforePercent({ target, value }: RowFacts): string {
  if (target.kind !== 'qualitative' || !value.endsWith('%')) return '';
  const first = parseTarget(value.slice(0, -1));
  return first.kind === 'quantity' &&
    first.unit !== '' &&
    first.unit !== '%' &&
    unitKind(first.unit) !== 'unknown' &&
    first.per.length === 0
    ? first.unitText
    : '';
}

/** 覆盖率 ‖ 改造村卫生站12个: a sentence that ends in a count answers no rate; the unit of the count, "" where the value is none. */
function countForRate({ measure, bareName, target, value }: RowFacts): string {
  if (target.kind !== 'qualitative' || measure?.entry.nature !== 'rate' || !bareName.endsWith('率') || SHARE_IN_WORDS.test(value))
    return '';
  const numbers = numbersIn(value).filter(({ date }) => !date);
  const [only] = numbers;
  if (only === undefined || numbers.length > 1 || only.per.length > 0 || !COUNTED.has(unitKind(only.unit))) return '';
  return value.replace(/[。.；;]$/, '').endsWith(only.unitText) ? only.unitText : '';
}

/** Words that name a count and are no units themselves. */
const NO_UNITS = new Set(UNIT_WORDS.notUnits);

/** 村组干部230人 with ≥230个: the number of the name, its unit and another unit in the value. */
function unitOfNameNumber({ nameNumbers, bareName }: RowFacts, number: NumberFact): string {
  for (const own of nameNumbers)
    if (
      own.unit !== '' &&
      own.number * own.factor === number.low &&
      own.unit !== number.unit &&
      own.per.length === 0 &&
      // 围墙300米 ‖ 300元/米: what one of them costs.
      !number.per.includes(own.unit) &&
      bareName.includes(own.unitText)
    )
      return `${own.number}${own.unitText}`;
  return '';
}

/** A unit in the name's brackets that is of another kind than the value's. */
function contradicts(nameUnit: string, number: NumberFact): boolean {
  const kinds = unitKinds(nameUnit);
  if (kinds.length === 0 || number.unitKind === 'none') return false;
  return canonicalUnit(nameUnit).unit !== number.unit && !unitKinds(number.unit).some((kind) => kinds.includes(kind));
}

function isVisitsInPersons(name: string, number: NumberFact): boolean {
  return /人次数?$/.test(name) && number.unit === '人' && number.per.length === 0;
}

/** Whether a unit and that of a number are 人 and 人次: neither is a slip for the other. */
function isPersonsAndVisits(unit: string, number: NumberFact): boolean {
  return [unit, number.unit].sort().join() === '人,人次';
}

/** 村干部人数 ‖ 42个: people are not counted in pieces. */
function isPersonsInPieces({ measure }: RowFacts, number: NumberFact): boolean {
  return measure?.head.endsWith('人数') === true && number.unit === '个' && number.per.length === 0;
}

/** 资金是否全部纳入统筹 ‖ 100%: a question that yes or no answers. */
function isQuestionInPercent({ bareName }: RowFacts, number: NumberFact): boolean {
  return number.unit === '%' && bareName.indexOf('是否') > 0;
}

const TOTALS = pattern`${UNIT_WORDS.totals}`;

/** 评审费 ≤5元, 年运维总费用 ≤34元: no fee for a year's work costs five yuan, and no total a few hundred. */
function isFeeTooSmall({ measure, bareName }: RowFacts, number: NumberFact): boolean {
  const least = TOTALS.test(bareName) ? 1000 : 20;
  if (number.unit !== '元' || number.per.length > 0 || number.high >= least || number.high <= 0) return false;
  return measure !== null && measure.entry.nature === 'money' && !SMALL_FEES.in(bareName);
}

const PAID_OUT = wordsIndex(UNIT_WORDS.paidOut);
const SMALL_FEES = wordsIndex(UNIT_WORDS.smallFees);

/** 下降10%, 较上年增长5%: how much the thing changes, whatever it is counted in. */
const CHANGE = pattern`^${JUDGING.since}?${JUDGING.changes}`;

/** 按时发放 ≥1人/年: the name says whether something is done in time, and nothing that could be counted. */
function isCountOfPunctuality({ bareName, measure }: RowFacts, { unitKind }: NumberFact): boolean {
  if (measure !== null || !TIMELY.test(bareName)) return false;
  return unitKind === 'persons' || unitKind === 'bodies' || unitKind === 'events' || unitKind === 'cases' || unitKind === 'things';
}

/** 按时交纳税费 ‖ 1年: what is paid stands last, and the name is of paying it, not of how much. */
function isPaying({ measure, bareName }: RowFacts): boolean {
  return measure?.entry.nature === 'money' && PAYING_FIRST.test(bareName);
}

/** A length of time for something that is to be paid in time: by when is not said. */
function isTermOfPaying(facts: RowFacts, { unitKind }: NumberFact): boolean {
  return unitKind === 'time' && isPaying(facts) && TIMELY_FIRST.test(facts.bareName);
}

/** The name ends in a measure that this kind of unit cannot be of. */
const COUNTED: ReadonlySet<string> = new Set(['persons', 'bodies', 'events', 'cases', 'documents', 'things']);

function contradictsMeasure(facts: RowFacts, number: NumberFact): boolean {
  const { measure, bareName, frame } = facts;
  // 渡工报酬 ‖ 8人: money, and nobody is paid by the name.
  if (measure === null) return frame.money !== '' && COUNTED.has(number.unitKind) && !PAID_OUT.in(bareName) && !speaksOfPaying(bareName);
  // 缴纳保险费 ‖ 12个月: for how long it is paid.
  if (number.unitKind === 'time' && isPaying(facts)) return false;
  // 缩短办理时限 ≥50%: by how much, of what it was.
  if (number.unit === '%' && isReduction(bareName)) return false;
  if (number.unit === '%' && measure.entry.nature === 'money' && isSumInPercent(bareName, number)) return true;
  // 补助资金总量 ‖ 80万元: how much money there is, in money.
  if (number.unitKind === 'money' && measure.head.endsWith('量') && speaksOfMoney(bareName.slice(0, -measure.head.length))) return false;
  const { kinds, units = [] } = measure.entry;
  // 响应时间 ≤30分: minutes, not marks.
  if (number.unit === '分' && kinds.includes('time')) return false;
  // 开放覆盖率 ‖ 全部26个文化站: all of them is a share.
  if (measure.entry.nature === 'rate' && number.unit !== '%' && WHOLE.test(facts.value)) return false;
  // 人/万人, 例/10万人: a rate in its own way.
  if (units.includes(number.unit) || (measure.entry.nature === 'rate' && number.per.length > 0)) return false;
  // 万人发案率 ≤80起: per so many people, as the name says. 4份/千人: as the value says.
  if (measure.entry.nature === 'rate' && BY_BASE.test(bareName)) return false;
  if (number.per.length === 1 && number.per[0]?.endsWith('人') === true && number.unitKind !== 'money' && number.unitKind !== 'time')
    return false;
  // 代发工资 ≥3人, 发放助学金 ≥300人: the money is what people get, the number counts them.
  if (measure.entry.nature === 'money' && PAID_OUT.in(bareName) && !measure.head.endsWith('标准')) return false;
  const own = unitKinds(number.unit);
  const all: readonly UnitKind[] = own.length > 0 ? own : number.unitKind === 'none' ? [] : [number.unitKind];
  if (all.length === 0) return false;
  return !all.some((kind) => (kinds as readonly string[]).includes(kind));
}

const UNIT_PRICES = wordsIndex(UNIT_WORDS.unitPrices);

/** 单台设备购置成本 ≤260%: a price has no share, and no cost is more than all of itself. */
function isSumInPercent(name: string, number: NumberFact): boolean {
  return number.high > 100 || (UNIT_PRICES.in(name) && !isMoneyRate(name.slice(-2)));
}

/** 死亡人数, 培训天数: the measure says what is counted, whatever thing stands before it. */
function saysWhatIsCounted({ measure }: RowFacts): boolean {
  return measure !== null && !measure.head.endsWith('量') && measure.head !== '个数' && measure.head !== '总数';
}

/** 提供就业岗位 ≥95%, 促进就业创业人员 ≥30%: an act on countable things with a percentage. */
function isPercentOnCount({ measure, bareName }: RowFacts, number: NumberFact): boolean {
  return measure === null && number.unit === '%' && endsInCountable(bareName) && goalVerbOf(bareName) !== '';
}

/** 举办讲习班 ‖ ≥95%, 2024年汛期前 ‖ 95%: an act under 数量, expenses under 成本 or a time, of which nothing could be the share. */
function isPercentOfAct({ measure, bareName, frame, aspect, nature }: RowFacts, number: NumberFact, level1: string): boolean {
  if (number.unit !== '%') return false;
  // 护渔设施维护所需经费 ‖ ≥99%: a sum of money is no share.
  if (frame.money !== '' && nature !== 'satisfaction')
    return (level1 === 'output' || level1 === 'cost') && !isMoneyRate(bareName) && !/率$/.test(bareName);
  // 按时完成 says how, not when: that it is no name is said there.
  if (aspect === 'timeliness' && measure === null)
    return (isBareTime(bareName) && !TIMELY_FIRST.test(bareName)) || isDeadlineInWords(bareName);
  if (measure !== null || carriesRate(bareName)) return false;
  if (frame.act === '' || bareName.length < 5) return false;
  return aspect === 'quantity' || level1 === 'cost';
}

/** 组织水域巡航 ‖ ≤30万元 under 效益, 完成设备购置项目 ‖ 800万元 under 数量: money for an act that brings in none. */
function isActInMoney({ measure, bareName, frame, aspect }: RowFacts, number: NumberFact, level1: string): boolean {
  const quantity = aspect === 'quantity' && endsInWhole(bareName);
  if ((level1 !== 'benefit' && !quantity) || number.unitKind !== 'money' || frame.act === '' || measure !== null) return false;
  return aspect !== 'economic-benefit' && !frame.earned && !speaksOfMoney(bareName);
}

function unitOf(name: string): string {
  return name.endsWith('人员') ? '人' : '个';
}

/** Units that count anything. */
const GENERAL = new Set(UNIT_WORDS.general);

function contradictsObject({ units, stuff }: CountedObject, number: NumberFact): boolean {
  if (number.per.length > 0) return false;
  if (['rate', 'money', 'time', 'date', 'score', 'none', 'unknown'].includes(number.unitKind)) return false;
  if (units.some((unit) => canonicalUnit(unit).unit === number.unit)) return false;
  // 秸秆利用数量 ‖ 5个: stuff is weighed.
  if (stuff && number.unit === '个') return true;
  return number.unit === '人' ? units.includes('起') || units.includes('封') : !GENERAL.has(number.unit);
}
