/**
 * The clauses of a goal (总体目标), as promises are looked for in them and as they are quoted.
 */
import { numbersIn } from '@perf-lint/core';

export interface GoalClause {
  readonly clause: string;
  /** The clause with what is listed beside it (为12家卫生院购置DR、彩超): what a reader is shown. */
  readonly quote: string;
}

const SERIAL = /^[\s\d.．()（）①-⑳]+$/;

const bare = (text: string): string => text.replace(/^[\s\d.．()（）①-⑳]+(?=[一-龥])/, '').trim();

const isCounted = (part: string): boolean => numbersIn(part).some(({ date }) => !date);

/** What stands between commas, cut at 、; each with the parts beside it that have no number of their own, for a list is cut nowhere. */
export function clausesOf(goal: string): readonly GoalClause[] {
  return goal.split(/[,，;；。！!\n]/).flatMap((sentence) => {
    const lists: { parts: string[]; counted: boolean }[] = [];
    for (const part of sentence.split('、').filter((each) => bare(each) !== '' && !SERIAL.test(each))) {
      const counted = isCounted(bare(part));
      const last = lists.at(-1);
      if (last === undefined || (counted && last.counted)) lists.push({ parts: [part], counted });
      else {
        last.parts.push(part);
        last.counted ||= counted;
      }
    }
    return lists.flatMap(({ parts }) => {
      const quote = bare(parts.join('、'));
      return parts.map((part) => ({ clause: bare(part), quote }));
    });
  });
}
