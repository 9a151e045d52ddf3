/** Names that say nothing measurable by their form: a thing alone, a group, an act with a span of time, a cited rule, the project's own name. */

import { aspectOfHeading, level1OfHeading, pattern } from '@perf-lint/core';
import { JUDGING, NAME_PARTS } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import type { RowFacts } from '../../facts/facts.js';
import {
  endsInNeed,
  endsInPerson,
  endsInProperty,
  hasPredicate,
  isAimOfNothing,
  speaksOfLength,
  startsWithPredicate,
  withoutTail,
} from '../../facts/frame-of-name.js';
import { withoutYear } from '../../lexicon/fold.js';
import { isAwardedGrade } from '../../lexicon/grades.js';
import { goalVerbOf } from '../../lexicon/names.js';

const SITUATION = pattern`${JUDGING.situationTails}$`;
/** 许可证, 证书 ‖ 有效: a paper is in force or not. */
const PAPER = pattern`${NAME_PARTS.papers}$`;
/** 明显减少, 不断丰富: the value says how the thing changes. */
const CHANGES = pattern`${JUDGING.changes}|${JUDGING.enriching}`;
const MORE_THAN_NOUNS = pattern`[^一-龥]|[一二三四五六七八九十]|${JUDGING.notNouns}`;

/** What the form of a name lacks; "" where it lacks nothing that is known. */
export type Lack = '' | 'heading' | 'project' | 'thing' | 'group' | 'span' | 'reference' | 'aims';

/** What the form of the name lacks, see Lack. */
export function lackOf(row: RowContext): Lack {
  const { facts, indicator } = row;
  if (indicator.level1 === 'management' || indicator.template) return '';
  if (!isMeasured(facts) && isHeadingWithTail(facts.bareName)) return 'heading';
  if (!isMeasured(facts) && isProjectItself(row)) return 'project';
  if (isSpanOfAct(facts)) return 'span';
  if (isReferenceAlone(facts)) return 'reference';
  if (isListOfAims(facts) || (!isMeasured(facts) && isAimOfNothing(facts.bareName))) return 'aims';
  if (isGroupAlone(facts)) return 'group';
  return isThingAlone(facts) || isNeed(facts) ? 'thing' : '';
}

/** The value gives a number of something, other than a percentage. */
function isMeasured({ number, target }: RowFacts): boolean {
  return target.kind === 'deadline' || (number !== null && number.unit !== '%');
}

/** 生态效益情况, 社会效益体现: a heading and a tail that says nothing. */
function isHeadingWithTail(name: string): boolean {
  const own = withoutTail(name);
  if (own === name || own.length < 4) return false;
  return level1OfHeading(own) !== null || aspectOfHeading(own) !== null;
}

/** Endings of a project's name that make no difference: 智慧粮库建设资金, 智慧粮库建设项目. */
const OF_PROJECT = pattern`${JUDGING.projectKinds}?${JUDGING.projectTails}?$`;

/** The name is the project's: what of it is measured is not said. */
function isProjectItself({ project, facts, indicator }: RowContext): boolean {
  // Under 效益 a described effect says what is looked at, whatever stands in the name's place.
  if (project === null || (indicator.level1 === 'benefit' && facts.target.kind === 'qualitative')) return false;
  const own = withoutYear(facts.bareName);
  const whole = withoutYear(project.project.name);
  if (own.length < 4 || whole.length < 4) return false;
  return own === whole || (own.replace(OF_PROJECT, '') === whole.replace(OF_PROJECT, '') && own.replace(OF_PROJECT, '').length >= 4);
}

/** 值守 ‖ 1年: an act of a few characters with a length of time that nothing asks for. */
function isSpanOfAct({ bareName, target, measure }: RowFacts): boolean {
  // 值班值守 ‖ 24小时 says how long a day.
  if (target.kind !== 'duration' || /时|分|秒/.test(target.unit) || measure !== null || bareName.length > 4 || speaksOfLength(bareName))
    return false;
  return hasPredicate(bareName);
}

/** 依照…条例执行 ‖ ≥12次: a rule is cited, nothing is named. */
function isReferenceAlone({ frame, measure, number }: RowFacts): boolean {
  return frame.reference && number !== null && (measure === null || measure.entry.nature !== 'rate');
}

/** 繁荣…，活跃…，提高…率 ‖ 95%: aims, of which the last word makes no rate. */
function isListOfAims({ frame, number, bareName }: RowFacts): boolean {
  // 抽检比例不低于在册数: a bound says what is measured.
  if (number === null || number.unit !== '%' || frame.measured !== bareName || frame.clauses.length < 2) return false;
  const aims = frame.clauses.filter((clause) => (goalVerbOf(clause) !== '' || startsWithPredicate(clause)) && !SITUATION.test(clause));
  return aims.length >= 2 && frame.clauses.length - aims.length <= 1;
}

/** 各类种植户 ‖ ≥300人, 坚固耐久性 ‖ 95: who or which quality, and not what of them. */
function isGroupAlone({ frame, number, measure, bareName }: RowFacts): boolean {
  if (number === null || measure !== null) return false;
  if (number.unitKind === 'none' && /[一-龥]{2}性$/.test(bareName)) return true;
  return frame.everyone && number.per.length === 0 && (number.unitKind === 'persons' || number.unitKind === 'bodies');
}

/** 老年人的养老服务需求 ‖ 有所提升, 以低价为采购原则 ‖ 5万: what is wanted, not how far it is met. 满足…需求 is an aim and said there. */
function isNeed({ bareName, number, frame, wording }: RowFacts): boolean {
  if (!endsInNeed(bareName) || frame.aim !== '' || wording?.kind === 'definite') return false;
  return number === null || number.unitKind === 'money' || number.unitKind === 'none';
}

/** A name made of nouns alone, its value a word or a grade: 渡口码头业务 ‖ 优. A property or a verb in it says what is looked at. */
function isThingAlone(facts: RowFacts): boolean {
  const { bareName, target, value, wording, measure, frame, aspect } = facts;
  if (target.kind !== 'graded' && wording === null) return false;
  // 长势 ‖ 良好以上: of what is held against a grade it is known what is looked at.
  if (target.kind === 'graded' && target.comparator !== null) return false;
  if (target.kind === 'yes-no' || wording?.kind === 'definite' || wording?.kind === 'state' || CHANGES.test(value) || isAwardedGrade(value))
    return false;
  if (measure !== null || frame.money !== '' || aspect === 'satisfaction' || bareName.length < 4) return false;
  // 人才对本地的印象, 以市场价出租, 无污染: more than nouns, whatever the words are.
  if (MORE_THAN_NOUNS.test(bareName) || endsInProperty(bareName) || endsInPerson(bareName) || PAPER.test(bareName)) return false;
  return goalVerbOf(bareName) === '' && !hasPredicate(bareName);
}
