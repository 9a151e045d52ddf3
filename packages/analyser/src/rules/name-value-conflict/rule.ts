import type { FoundQuantity } from '@perf-lint/core';
import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { goalAgainst } from './against-goal.js';
import { timelyAbove } from './against-project.js';
import { texts } from './texts.js';

const REACHES = pattern`率${JUDGING.reaching}?$`;
const MEANT_BEHIND = pattern`^${JUDGING.meantBehind}`;
const MEANT_BEFORE = pattern`${JUDGING.meantBefore}$`;
const FROM = pattern`${JUDGING.from}$`;
const CHANGES = pattern`^${JUDGING.changes}`;

/** 无上访事件; 无人机, 无线网 and 零星疫点 are things. */
const NONE = pattern`^(?:零(?!${JUDGING.behindZero})|杜绝|无(?!${JUDGING.behindNone}))`;

/** The number in the name against that in the value: CONFLICT in the annotation guide. */
export const nameValueConflict = defineIndicatorRule({
  meta: {
    id: 'name-value-conflict',
    severity: 'error',
    certainty: 'likely',
    part: 'value',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator, facts } = row;
    const { number } = facts;
    if (!facts.legible || number === null || facts.garbled !== '') return;
    const { name, value } = indicator;
    const own = contraryNumber(facts, number);
    if (own !== null) {
      const inName = `${own.number}${own.unitText}`;
      reporter.report('number', { inName, value }, { expected: inName, actual: value });
    } else if (saysNone(facts, number)) {
      const unit = 'unitText' in facts.target ? facts.target.unitText : '';
      reporter.report('none', { name, value }, { expected: '0', actual: value, suggestion: { kind: 'value', value: `=0${unit}` } });
    } else {
      const goal = goalAgainst(row);
      const timely = timelyAbove(row);
      if (goal !== null)
        reporter.report('goal', { name, value, ...goal }, { severity: 'warning', certainty: 'ask', expected: goal.inGoal });
      else if (timely !== null) {
        const { name: other, value: otherValue } = timely.indicator;
        reporter.report('weaker', { name, value, other, otherValue }, { severity: 'warning', certainty: 'ask' });
      }
    }
  },
});

/** The number of the name's last clause that the value contradicts, null where there is none or another number of the name agrees. */
function contraryNumber({ name, nameNumbers, measure }: RowFacts, number: NumberFact): FoundQuantity | null {
  if (nameNumbers.length === 0 || number.unitKind === 'none') return null;
  const comparable = nameNumbers.filter((own) => own.unit !== '' && own.unit === number.unit && own.per.length === number.per.length);
  if (comparable.some((own) => isWithin(own, number))) return null;
  const clause = Math.max(...['，', ',', '；', ';', '。', '、'].map((sign) => name.lastIndexOf(sign)));
  return comparable.find((own) => (own.start > clause || isRateOfItsOwn(name, own, measure)) && !isQualifier(name, own)) ?? null;
}

/** 财政资金到位率100%，在规定时间内发放: the rate of an earlier clause, where the last one names no measure. */
function isRateOfItsOwn(name: string, own: FoundQuantity, measure: RowFacts['measure']): boolean {
  return measure === null && own.unit === '%' && REACHES.test(name.slice(0, own.start));
}

function isWithin(own: FoundQuantity, { low, high }: NumberFact): boolean {
  const number = own.number * own.factor;
  return number >= low - Math.abs(low) * 1e-6 && number <= high + Math.abs(high) * 1e-6;
}

/** A number that only says which things are meant, or from where something changes: 留用率达到50%以上的单位, 每人2000元, 由20天缩短为. */
function isQualifier(name: string, own: FoundQuantity): boolean {
  const [before, behind] = [name.slice(0, own.start), name.slice(own.end)];
  if (FROM.test(before) && CHANGES.test(behind)) return true;
  return MEANT_BEHIND.test(behind) || MEANT_BEFORE.test(before) || own.unit === '年';
}

/** 无上访事件 with ≥5件. */
function saysNone({ bareName, direction }: RowFacts, { low, unitKind, comparator }: NumberFact): boolean {
  // 无偿献血, 零星维修, 零就业家庭: only where what follows is something bad.
  if (!NONE.test(bareName) || direction.direction !== 'lower' || direction.basis !== 'word') return false;
  const floor = comparator === null || comparator === '≥' || comparator === '>' || comparator === '=';
  return low > 0 && floor && unitKind !== 'rate' && unitKind !== 'score' && unitKind !== 'time';
}
