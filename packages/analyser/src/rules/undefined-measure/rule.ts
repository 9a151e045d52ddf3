import { aspectOfHeading, level1OfHeading, pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { endsInUnshared, endsInWorks, isBareRate } from '../../facts/frame-of-name.js';
import { misspeltEnding } from '../../facts/misspelt-ending.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { isGradedThing } from '../../lexicon/grades.js';
import { measureOf } from '../../lexicon/measure.js';
import {
  carriesRate,
  endsInAbstract,
  endsInCountable,
  endsInSubject,
  goalVerbOf,
  isAboutSatisfaction,
  isBareTime,
  isMoneyRate,
  isReduction,
  isSentence,
  isSlogan,
  isUnfinished,
  isVagueName,
  saysSatisfied,
} from '../../lexicon/names.js';
import { isWorkAsSatisfaction } from '../wrong-category/by-form.js';
import { type Lack, lackOf } from './by-form.js';
import { texts } from './texts.js';

const BOUND_END = pattern`(?:[≥≤><=：:]|${JUDGING.boundCharacters})+$`;
const GROWTH = pattern`${JUDGING.growths}$`;
const GROWS = pattern`^${JUDGING.growthVerbs}`;
/** 较上年; 较好 compares nothing. */
const THAN = pattern`较(?!${JUDGING.notThan})`;
/** 加强…, …能力提升: betterment before or behind what gets better. */
const BETTERS = pattern`^${JUDGING.improving}`;
const BETTERED = pattern`${JUDGING.bettered}${JUDGING.improving}$`;
const HEADING = pattern`${JUDGING.headingTails}$|^${JUDGING.costHeadings}$`;

/** The name does not say what is measured: UNDEF in the annotation guide. A percentage needs a rate in the name. */
export const undefinedMeasure = defineIndicatorRule({
  meta: {
    id: 'undefined-measure',
    severity: 'warning',
    certainty: 'likely',
    part: 'name',
    sources: ['core-indicators-2021-101/name', 'targets-2015-88/requirements'],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator, facts } = row;
    if (!facts.legible) return;
    const { name, value, level1 } = indicator;
    const fault = faultOf(row, level1);
    const points = facts.garbled === '' ? {} : { points: 0 };
    const sayAbstract = (): void => {
      const example = exampleOf(facts, level1);
      reporter.report('abstract', { name, value }, example === '' ? points : naming(example));
    };
    const naming = (text: string) => ({ ...points, suggestion: { kind: 'name' as const, value: text } });
    switch (fault) {
      case '':
        return;
      case 'heading':
        reporter.report('heading', { name }, points);
        return;
      case 'unfinished':
        reporter.report('unfinished', { name }, points);
        return;
      case 'rate':
        reporter.report('unfinished', { name }, { ...points, certainty: 'ask' });
        return;
      case 'time':
        reporter.report('time', { name }, naming(LASTS.test(name) ? '××使用（服务）年限：≥__年' : '××完成时间：__年__月__日前'));
        return;
      case 'satisfaction':
        reporter.report('satisfaction', { name }, naming(`${facts.bareName}满意度：≥__%`));
        return;
      case 'subject':
        reporter.report('subject', { name }, naming(`${facts.bareName}人数（覆盖率、满意度）`));
        return;
      case 'aim':
        reporter.report(WISH.test(facts.bareName) ? 'wish' : 'aim', { name, value }, naming('××率：≥__%'));
        return;
      case 'abstract':
        if (facts.number === null) reporter.report('unnamed', { name }, points);
        else sayAbstract();
        return;
      case 'works':
        reporter.report('abstract', { name, value }, { ...naming('××合格率（完成率）：≥__%'), certainty: 'ask' });
        return;
      case 'money':
        reporter.report('money', { name, value }, points);
        return;
      case 'aims':
        reporter.report('wish', { name, value }, naming('××率：≥__%'));
        return;
      case 'group':
        reporter.report('group', { name, value }, { ...points, certainty: 'ask' });
        return;
      case 'project':
      case 'thing':
      case 'span':
      case 'reference':
        reporter.report(fault, { name, value }, { ...points, certainty: 'ask' });
        return;
      default:
        fault satisfies never;
    }
  },
});

/** A name that could be worked out, by what this one speaks of; "" where nothing fits: then the unit is asked, and not led. */
function exampleOf({ bareName, frame, number, nature }: RowFacts, level1: string): string {
  if (number === null || number.unit !== '%') return '';
  if (frame.money !== '' || nature === 'money') return level1 === 'cost' ? '××成本：≤__万元' : '';
  if (endsInCountable(bareName)) return '××数量：≥__个（人、台）';
  if (frame.act !== '') return '××完成率：≥__%（或完成的场、次、份）';
  // 社会影响, 积极性, 发展: no share that anybody could name.
  if (endsInUnshared(bareName) || endsInAbstract(bareName) || level1 === 'benefit') return '';
  return number.comparator === '≤' || number.comparator === '<' ? '××率：≤__%' : '××合格率（完成率）：≥__%';
}

/** 维持时效, 持续时间: how long, not by when. */
const LASTS = pattern`${JUDGING.lastingTimes}`;

/** 促进经济发展, 维护社会稳定: not even the direction of a quantity, as 提高教育质量 has one. */
const WISH = pattern`^${JUDGING.wishes}`;

type Fault = Lack | 'rate' | 'unfinished' | 'time' | 'satisfaction' | 'subject' | 'aim' | 'abstract' | 'works' | 'money';

function faultOf(row: RowContext, level1: string): Fault {
  const { facts } = row;
  // Work under 满意度 stands in the wrong class, which is said there.
  if (facts.garbled === 'numeric-name' || (level1 === 'satisfaction' && isWorkAsSatisfaction(facts))) return '';
  // 巩固律: a rate whose last character is a slip.
  if (misspeltEnding(facts.bareName, facts.number) !== null) return '';
  const known = faultOfWords(row, level1);
  return known !== '' ? known : facts.garbled === '' ? lackOf(row) : '';
}

function faultOfWords(row: RowContext, level1: string): Fault {
  const { facts } = row;
  const { bareName, number, measure, target } = facts;
  if (isUnfinished(bareName)) return 'unfinished';
  if (isBareTime(bareName)) return 'time';
  if (level1 !== 'management' && (isHeading(bareName) || isHeadingInPlaceOfName(row))) return 'heading';
  if (number === null && target.kind === 'qualitative' && (isVagueName(bareName) || isSubjectSituation(bareName))) return 'abstract';
  // 其他 ‖ ≥3项, 专项工作 ≥5次: so many of nobody knows what.
  if (number !== null && number.unit !== '%' && number.unitKind !== 'none' && isVagueName(bareName)) return 'abstract';
  // 周边居民: 满意. Who is asked, not what is measured.
  if (level1 === 'satisfaction' && number === null && endsInSubject(bareName) && !isAboutSatisfaction(bareName)) return 'satisfaction';
  // 评审效益: 相关个人满意. Neither name nor value says which benefit.
  if (bareName.endsWith('效益') && facts.wording !== null && saysSatisfied(facts.wording.text)) return 'abstract';
  if (number?.unit === '%' && endsInUnshared(bareName)) return 'abstract';
  if (number !== null && isBareRate(bareName)) return 'rate';
  // 是否满意 ‖ 95%: of whom?
  if (level1 === 'satisfaction' && number !== null && bareName.startsWith('是否') && bareName.length <= 6) return 'satisfaction';
  if (number === null || (measure !== null && !isHollow(facts))) return '';
  // 药品质量 合格率100%: the value says what is measured. 居民收入 比上年增长5%, 减少事故 ≥5%: the value or the verb says that a change is measured.
  if (isChange(facts, number) || saysWhat(facts.value)) return '';
  if (number.unit === '%' || number.unitKind === 'none') return faultOfRate(facts, number, level1);
  if (number.unitKind === 'money') return level1 === 'cost' && isSentence(bareName) ? 'money' : '';
  // 林业产业 0.5万亩: so many of what? A thing that is counted is named, an abstract noun is not.
  return endsInAbstract(bareName) && goalVerbOf(bareName) === '' && number.comparator !== null && number.unitKind === 'area'
    ? 'abstract'
    : '';
}

function faultOfRate(facts: RowFacts, number: NumberFact, level1: string): Fault {
  const { bareName } = facts;
  if (number.unitKind === 'none') {
    // A bare number may count the thing named (中职学校 4); an abstract noun or an insurance has no number.
    if (endsInCountable(bareName)) return '';
    return endsInAbstract(bareName) || (endsInSubject(bareName) && number.low > 50 && number.low <= 100) ? 'abstract' : '';
  }
  if (level1 === 'satisfaction') return isAboutSatisfaction(bareName) || facts.measure !== null || isWork(bareName) ? '' : 'satisfaction';
  const goal = goalVerbOf(bareName);
  if (goal !== '' && endsInCountable(bareName)) return '';
  // 资金是否全部纳入 ‖ 100% asks yes or no, which unit-mismatch says; 是否满意 has nobody it asks about.
  if (bareName.indexOf('是否') > 0) return '';
  if (bareName.startsWith('是否')) return 'abstract';
  if (isWorksInPercent(facts)) return 'works';
  if (carriesRate(bareName)) return (number.low < 100 && isSlogan(bareName)) || isBetterment(bareName) ? 'aim' : '';
  if (goal !== '') return 'aim';
  // 甲等诊所 ≥80%: so many of them have a grade that somebody awards.
  if (isGradedThing(bareName)) return '';
  if (endsInSubject(bareName)) return 'subject';
  return 'abstract';
}

/** 加强队伍建设 ≥95%, 保障能力提升 ‖ 90%: that something gets better has no share, though it ends as what is done may. */
function isBetterment(name: string): boolean {
  return BETTERS.test(name) || BETTERED.test(name);
}

/** 系统改版升级 ‖ 100%: what is made or mended, with a percentage of nothing. 完成改造 and 按标准建设 are true of so many cases. */
function isWorksInPercent({ bareName, aspect, frame }: RowFacts): boolean {
  if (aspect === 'timeliness' || aspect === 'output-cost' || !endsInWorks(bareName)) return false;
  return frame.aim === '' && !/^(?:完成|按|全)/.test(bareName);
}

/** 合格率100%, 补助资金到位100%: words before the number that say what it is the number of. */
function saysWhat(value: string): boolean {
  const at = value.search(/\d/);
  if (at < 3) return false;
  const words = value.slice(0, at).replace(BOUND_END, '');
  return words.length >= 3 && !words.startsWith('定性') && (measureOf(words) !== null || carriesRate(words));
}

/** 提高群众收入 ≥5%, 促进农民增收 ≥10%: by so much more, of something that is measured. */
function isIncrease(name: string, measure: RowFacts['measure']): boolean {
  if (GROWTH.test(name)) return true;
  return GROWS.test(name) && measure !== null && measure.entry.nature !== 'rate' && measure.entry.nature !== 'state';
}

function isChange({ bareName, target, measure }: RowFacts, { low, unit }: NumberFact): boolean {
  // 新品种亩均收入较老品种: a comparison is a change.
  if (unit === '%' && bareName.indexOf('较', 2) > 0 && THAN.test(bareName)) return true;
  if (target.kind === 'quantity' && target.change !== undefined) return true;
  if (unit !== '%' || low > 50) return false;
  return isReduction(bareName) || (low <= 30 && isIncrease(bareName, measure));
}

function isHeading(name: string): boolean {
  if (name.length < 4 || name.length > 8) return false;
  // 项目成本, 运行成本 name a sum; 经济成本, 社会成本 are aspects.
  if (!HEADING.test(name)) return false;
  return level1OfHeading(name) !== null || aspectOfHeading(name) !== null;
}

/** 成本, 质量 where no second level is printed: the name is the heading. */
export function isHeadingInPlaceOfName({ indicator, facts }: RowContext): boolean {
  return indicator.level2 === '' && facts.bareName.length <= 2 && aspectOfHeading(facts.bareName, indicator.level1) !== null;
}

/** 财务管理 100%, 财政投入 100%: a measure word of money with a percentage of nothing. */
function isHollow({ measure, number, bareName }: RowFacts): boolean {
  return measure !== null && measure.entry.nature === 'money' && number?.unit === '%' && !isMoneyRate(bareName);
}

/** Work or a rate under 满意度: wrong-category speaks to it. */
function isWork(name: string): boolean {
  return /^(为|向|对).{6,}/.test(name);
}

/** 参加鉴定人员情况: whose situation, but not which. */
function isSubjectSituation(name: string): boolean {
  return name.endsWith('人员情况') || (name.endsWith('情况') && endsInSubject(name.slice(0, -2)));
}
