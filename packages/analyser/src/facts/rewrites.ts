/** Concrete rewrites of values in words; numbers are left blank for the unit to fill in. */
import { pattern } from '@perf-lint/core';
import { JUDGING, RATE_NAMES, REWRITES } from '@perf-lint/data';
import { leadingWord } from '../lexicon/word-index.js';
import type { RowFacts } from './facts.js';
import { unitOfEnding } from './unit-of-ending.js';

const LENGTH = pattern`${JUDGING.lengthHeads}$`;

/** What may stand behind the word that decides: the word is still what the name is about. */
const TAIL = pattern`^的?${JUDGING.rewriteTails}?$`;

/** Less is wanted by the verb of the name or by the words of the value. */
const LESS = pattern`${JUDGING.lessWords}`;

/** A form that asks for less, or for none. */
const ASKS_LESS = pattern`^≤|^=0|${JUDGING.askedLess}`;

/**
 * A value that could be verified for an indicator of this name, "" where none fits: what is not known is for the unit to say. What the
 * name ends in decides (婴儿死亡率 → ≤__%, 使用年限 → ≥__年); other words only where the name is about them, so that 经费支出合规性 is not
 * given a sum, and only in the direction that name and value have (减轻负担＝减轻 is never told to grow).
 */
export function rewriteOf(facts: RowFacts): string {
  const { bareName, direction, measure, wording } = facts;
  const higher = direction.direction === 'higher';
  const less = LESS.test(wording?.text ?? '') || LESS.test(bareName.slice(0, 4)) || leadingWord(bareName, RATE_NAMES.reductions) !== '';
  if (less) {
    if (LENGTH.test(bareName)) return higher ? '' : '≤__个工作日，或比上年缩短≥__%';
    // 降低事故率 asks for the rate itself; of 减轻负担 nothing is known but that it is to become less.
    if (direction.direction !== 'lower' || measure === null) return inDirection(formAbout(facts, true), direction.direction);
  }
  const measured = formOfMeasure(facts);
  if (measured !== '' || measure !== null) return measured;
  return inDirection(formAbout(facts, direction.direction === 'lower'), direction.direction);
}

/** 审理案件: nobody knows whether fewer are wanted, so that no ceiling is proposed; a comparison with last year stays. */
function inDirection(form: string, direction: RowFacts['direction']['direction']): string {
  return direction !== 'lower' && /^(?:≤|=0)/.test(form) ? '' : form;
}

/** The form of the word that the name is about, in the wanted direction; "" if none. */
function formAbout({ bareName: name, wording }: RowFacts, less: boolean): string {
  for (const { words, form, made } of REWRITES) {
    if (less !== ASKS_LESS.test(form) && less) continue;
    if (made?.some((word) => name.includes(word) || wording?.text.includes(word) === true) === false) continue;
    for (const word of words) {
      const at = name.lastIndexOf(word);
      const tail = at < 0 ? name : name.slice(at + word.length);
      // 参加人员情况 is no number of people.
      if (form === '≥__人' ? tail === '' : TAIL.test(tail)) return form;
    }
  }
  return '';
}

/** Comparator and unit by the measure word at the end of the name, "" where it ends in none that settles them. */
function formOfMeasure(facts: RowFacts): string {
  const { measure, bareName, direction } = facts;
  if (measure === null) return '';
  const comparator = direction.direction === 'lower' ? '≤' : '≥';
  switch (measure.entry.nature) {
    case 'rate':
      // 和谐度, 知名度: a share of whom, has to be said.
      if (bareName.endsWith('度')) return formAbout(facts, false) || sharedForm(comparator, direction);
      return sharedForm(comparator, direction);
    case 'satisfaction':
      return `${comparator}__%`;
    case 'date':
      return '__年__月__日前';
    case 'duration':
      return /年限/.test(bareName) ? `${comparator}__年` : '';
    case 'money':
      // A price by the head needs its period as well.
      return direction.basis === 'cost' && !/均|每/.test(bareName) ? '≤__元（或万元）' : '';
    case 'count': {
      const unit = unitOfEnding(bareName);
      return unit === undefined || direction.direction === 'unknown' || direction.direction === 'neutral' ? '' : `${comparator}__${unit}`;
    }
    case 'state':
      // 及时性, 准确性: the share of cases of which it is true.
      return formAbout(facts, false);
    case 'level':
      return '';
    default:
      return measure.entry.nature satisfies never;
  }
}

function sharedForm(comparator: '≤' | '≥', { direction }: RowFacts['direction']): string {
  return direction === 'unknown' ? '' : `${comparator}__%`;
}
