import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import type { RowFacts } from '../../facts/facts.js';
import { speaksOfRunning } from '../../facts/frame-of-name.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { categoryOf } from '../../lexicon/categories.js';
import { goalVerbOf, isSentence, saysSatisfied, speaksOfMoney } from '../../lexicon/names.js';
import { isHeadingInPlaceOfName } from '../undefined-measure/rule.js';
import { DONE, misplacementOf } from './by-form.js';
import { texts } from './texts.js';

const SAVES = pattern`^${JUDGING.savings}`;
const BUILDS = pattern`^${JUDGING.building}[一-龥]`;
const OPINION = pattern`${JUDGING.namedOpinions}`;
const SAYS_WHAT_IS_DONE = pattern`^${JUDGING.sentenceOpenings}.*${JUDGING.sentenceActs}`;
const IMPROVES = pattern`^${JUDGING.improving}`;

/** Printed under a class it does not belong to: CAT in the annotation guide. */
export const wrongCategory = defineIndicatorRule({
  meta: {
    id: 'wrong-category',
    severity: 'warning',
    certainty: 'likely',
    part: 'level',
    sources: [
      'core-indicators-2021-101/cost',
      'core-indicators-2021-101/output',
      'core-indicators-2021-101/benefit',
      'core-indicators-2021-101/satisfaction',
    ],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator, facts } = row;
    const { level1, name } = indicator;
    if (!facts.legible || level1 === '' || level1 === 'management') return;
    if (isNumberInPlaceOfName(facts) || isHeadingInPlaceOfName(row)) return;
    const entry = categoryOf(facts.bareName, level1);
    if (entry !== null && applies(row, entry)) {
      const details = { suggestion: { kind: 'move' as const, value: `@level:${entry.belongs}` } };
      reporter.report('misplaced', { name, what: `@category:${entry.id}`, printed: `@level:${level1}` }, details);
    } else if (isBenefitAsCost(facts)) sayBenefit();
    else if (level1 === 'benefit' && isSatisfactionInWords(facts)) move('satisfaction', 'satisfaction');
    else if (level1 === 'benefit' && isPlainOutput(facts)) move('work', 'output');
    else if (level1 === 'satisfaction' && isWork(facts)) move('work', 'output');
    else if ((level1 === 'cost' || facts.aspect === 'output-cost') && isNoCost(facts)) reporter.report('no-cost', { name });
    else sayByForm();

    /** What the form of the name says is asked, not stated: effects and acts shade into each other. */
    function sayByForm(): void {
      const found = misplacementOf(row);
      if (found === null) return;
      switch (found) {
        case 'money':
          move('fee', 'cost', 'ask');
          return;
        case 'work':
          move('work', 'output', 'ask');
          return;
        case 'no-cost':
          reporter.report('no-cost', { name }, { certainty: 'ask' });
          return;
        case 'benefit-as-cost':
          sayBenefit();
          return;
        case 'count-as-quality':
          reporter.report(
            'count-as-quality',
            { name, printed: `@aspect:${facts.aspect}` },
            { severity: 'info', certainty: 'ask', suggestion: { kind: 'move', value: '@aspect:quantity' } },
          );
          return;
        case 'other-sphere': {
          const to = sphereOf(facts);
          const details = { severity: 'info' as const, certainty: 'ask' as const };
          reporter.report(
            'other-sphere',
            { name, printed: `@aspect:${facts.aspect}` },
            { ...details, suggestion: { kind: 'move', value: `@aspect:${to}` } },
          );
          return;
        }
        default:
          found satisfies never;
      }
    }

    function sayBenefit(): void {
      const aspect = facts.aspect === 'social-cost' ? 'social-benefit' : 'ecological-benefit';
      reporter.report(
        'benefit-as-cost',
        { name, printed: `@aspect:${facts.aspect}` },
        { suggestion: { kind: 'move', value: `@aspect:${aspect}` } },
      );
    }

    function move(
      what: 'fee' | 'work' | 'satisfaction',
      to: 'cost' | 'output' | 'satisfaction',
      certainty: 'likely' | 'ask' = 'likely',
    ): void {
      const details = { certainty, suggestion: { kind: 'move' as const, value: `@level:${to}` } };
      reporter.report('misplaced', { name, what: `@category:${what}`, printed: `@level:${level1}` }, details);
    }
  },
});

/** Where an effect under another sphere's heading belongs. */
function sphereOf({ aspect, bareName }: RowFacts): string {
  if (aspect !== 'economic-benefit') return 'economic-benefit';
  return speaksOfRunning(bareName) ? 'social-benefit' : 'ecological-benefit';
}

function isNumberInPlaceOfName({ garbled }: RowFacts): boolean {
  return garbled === 'numeric-name';
}

function applies({ indicator, facts, project, document }: RowContext, entry: NonNullable<ReturnType<typeof categoryOf>>): boolean {
  const { aspect, number } = facts;
  // 满意度 as second level under 效益, 成本 as second level under 产出 (2015): printed where their model has them.
  if (entry.id === 'satisfaction' && aspect === 'satisfaction') return false;
  if (entry.belongs === 'cost' && (aspect === 'output-cost' || aspect === 'economic-cost')) return false;
  // 按时交纳税费 ‖ 1年 under 时效 is about when, whatever it is called.
  if (entry.belongs === 'cost' && aspect === 'timeliness' && number?.unitKind === 'time') return false;
  // 节约行政成本, 降低物流成本: what is spent less is an effect.
  if (entry.belongs === 'cost' && SAVES.test(facts.bareName)) return false;
  if (entry.money === true && number?.unitKind !== 'money' && number?.unitKind !== 'time') return false;
  if (entry.belongs === 'cost' && (number?.comparator === '≥' || number?.comparator === '>')) return false;
  if (entry.onlyWithCostClass === true) {
    const rows = project?.rows ?? [];
    return indicator.level2 === '' && document.model !== '2015' && rows.some((row) => row.indicator.level1 === 'cost');
  }
  // A duty of an overall table is often its benefit as well.
  return !(indicator.table === 'overall' && entry.id === 'handling');
}

/** 审计效益: 各企业满意. The name speaks of a benefit, the value of satisfaction. */
function isSatisfactionInWords({ bareName, wording, aspect }: RowFacts): boolean {
  return aspect !== 'satisfaction' && wording !== null && !bareName.includes('满意') && saysSatisfied(wording.text);
}

/** 购置设备 10台, 新建道路 5公里 under 效益: so much done, not what came of it. People may be those who profit. */
function isPlainOutput({ bareName, number, measure }: RowFacts): boolean {
  if (number === null || !DONE.has(number.unitKind) || (measure !== null && measure.entry.nature === 'rate')) return false;
  return BUILDS.test(bareName);
}

/** 为青年人才发放服务卡 under 满意度: a sentence about work to be done. */
function isWork({ bareName }: RowFacts): boolean {
  if (bareName.length < 10 || OPINION.test(bareName)) return false;
  return SAYS_WHAT_IS_DONE.test(bareName);
}

/** A percentage or a count of something that has nothing to do with money, under 成本. */
function isNoCost(facts: RowFacts): boolean {
  const { bareName, number, aspect, garbled, direction } = facts;
  if (number === null) return false;
  if (aspect === 'social-cost' || aspect === 'environmental-cost') return isWorkAsBurden(facts);
  // 公务用车油耗 ≤10升/百公里: what is used up costs.
  if (speaksOfMoney(bareName) || number.unitKind === 'environment' || direction.basis === 'consumption') return false;
  if (number.unitKind === 'money') return isSentence(bareName);
  return number.unitKind !== 'none' || (garbled !== '' && goalVerbOf(bareName) !== '');
}

/** Kinds of units for what is carted or poured. */
const STUFF: ReadonlySet<string> = new Set(['volume', 'mass']);

/** 义务植树株数 ≥3万株 under a social or ecological cost: work to be done, of which more is wanted. What burdens others has a ceiling. */
function isWorkAsBurden({ number, direction }: RowFacts): boolean {
  if (number === null || number.low === 0 || !(DONE.has(number.unitKind) || STUFF.has(number.unitKind))) return false;
  return (number.comparator === '≥' || number.comparator === '>') && direction.direction !== 'lower' && direction.direction !== 'unknown';
}

/** 生态环境成本: 提升绿化水平. */
function isBenefitAsCost({ aspect, bareName }: RowFacts): boolean {
  if (aspect !== 'social-cost' && aspect !== 'environmental-cost') return false;
  return IMPROVES.test(bareName);
}
