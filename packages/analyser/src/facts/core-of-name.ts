/** What is left of a name when everything is taken off that does not tell two rows of a project apart. */
import { pattern } from '@perf-lint/core';
import { JUDGING, NAME_PARTS, RATE_NAMES } from '@perf-lint/data';
import { leadingWord } from '../lexicon/word-index.js';

/** 停航时长: what is behind the length of time's subject. */
const LENGTH = pattern`${JUDGING.lengthTails}$`;

/** Aims and manners at the start of a name: 保证锅炉运转 and 有效保证锅炉运转 are 锅炉运转. */
const LEADS = [...RATE_NAMES.goals, ...NAME_PARTS.modifiers, ...NAME_PARTS.causing, '做好'].filter((word) => word.length >= 2);

/** Tails that say nothing (情况) or repeat what the class says (费用 under 成本). */
const TAILS = ['工作', '情况', '完成情况', '工作完成情况', '工作情况', '任务', '费用', '数量'];

/** 3台锅炉, 200名渔民: a number and its measure word at the start. */
const COUNTED = /^\d[\d.]*[万亿]?[一-龥]/;

/** 按季发放补助, 每月巡查: how often, and the act, before what it is done to. */
const FREQUENCY = pattern`^[按每]${JUDGING.periods}度?${JUDGING.periodicActs}?`;

/**
 * Core of a folded name: its first clause without aims, numbers, frequencies and empty tails. Never empty: a name made of nothing else is
 * its own core.
 */
export function coreOf(name: string): string {
  const clause = name.split(/[，,；;。]/).find((part) => part !== '') ?? name;
  let core = clause.replace(FREQUENCY, '').replace(COUNTED, '');
  for (let lead = leadingWord(core, LEADS); lead !== '' && core.length > lead.length + 1; lead = leadingWord(core, LEADS))
    core = core.slice(lead.length);
  for (const tail of [...TAILS].sort((a, b) => b.length - a.length)) {
    if (!core.endsWith(tail) || core.length < tail.length + 3) continue;
    core = core.slice(0, -tail.length);
    break;
  }
  return core.length < 2 ? clause : core.replace(/的/g, '');
}

/** The name says what is to become better, and not yet how much of it there is: 提高知晓率, 增强能力. */
export function isAimedAt(name: string): boolean {
  return leadingWord(name, LEADS) !== '';
}

/** 停航时长, 停航时间, 停航天数: what the length of time is of, "" where the name is no length of time. */
export function stemOfLength(name: string): string {
  const tail = LENGTH.exec(name);
  return tail === null || tail.index < 2 ? '' : name.slice(0, tail.index);
}
