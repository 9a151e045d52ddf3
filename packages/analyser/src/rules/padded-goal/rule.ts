import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

/** Shortest text that counts as a clause; shorter pieces repeat in honest prose. */
const SHORTEST = 5;

/** Lengths of all prefixes that are also suffixes (Knuth-Morris-Pratt): gives the period of a text in linear time. */
function borderOf(text: string): number {
  const borders = new Int32Array(text.length + 1);
  let length = 0;
  for (let i = 1; i < text.length; i++) {
    while (length > 0 && text[i] !== text[length]) length = borders[length] ?? 0;
    if (text[i] === text[length]) length++;
    borders[i + 1] = length;
  }
  return borders[text.length] ?? 0;
}

/**
 * The sentence that a goal consists of, and how often: "甲乙丙甲乙丙甲乙" is 甲乙丙 three times, the last cut off by the field's width.
 * null where it says anything else besides.
 */
export function repetitionOf(goal: string): { readonly clause: string; readonly times: number } | null {
  const text = fold(goal);
  const period = text.length - borderOf(text);
  // A clause may itself be made of a shorter piece: then as many pieces as make one count as the clause.
  const length = period === 0 ? 0 : period * Math.ceil(SHORTEST / period);
  if (length === 0 || length * 2 > text.length) return null;
  return { clause: text.slice(0, length), times: Math.floor(text.length / length) };
}

export const paddedGoal = defineProjectRule({
  meta: {
    id: 'padded-goal',
    severity: 'warning',
    certainty: 'sure',
    part: 'project',
    sources: ['targets-2015-88/requirements', 'zhuanglang-2025/criteria'],
    options: [],
  },
  texts,
  check({ project, origin }, reporter) {
    if (project.goal === '' || origin === 'personnel-template') return;
    const repetition = repetitionOf(project.goal);
    if (repetition !== null) reporter.report('repeated', { clause: repetition.clause, times: repetition.times });
    else if (fold(project.goal) === fold(project.name)) reporter.report('name-only', {});
  },
});
