/** What shares are asked for: rows with a defect, and rows with any; and what a row says to each under a preset. */
import { DEFECTS, type DefectCode } from '../labels/defects.js';

/** A defect, or any of them. */
export type Question = DefectCode | 'ANY';

export const QUESTIONS: readonly Question[] = ['ANY', ...DEFECTS.map(({ code }) => code)];

const RULES = new Map<Question, readonly string[]>([
  ['ANY', DEFECTS.flatMap(({ rules }) => [...rules])],
  ...DEFECTS.map(({ code, rules }) => [code, rules] as const),
]);

/** Rules that answer to a question. */
export function rulesOf(question: Question): readonly string[] {
  return RULES.get(question) ?? [];
}

const QUESTION_OF_RULE = new Map<string, number[]>();
for (const [index, question] of QUESTIONS.entries())
  for (const rule of rulesOf(question)) QUESTION_OF_RULE.set(rule, [...(QUESTION_OF_RULE.get(rule) ?? []), index]);

/** Positions in {@link QUESTIONS} of the questions that rules answer with yes. */
export function answeredBy(rules: readonly string[] | null): ReadonlySet<number> {
  const answered = new Set<number>();
  for (const rule of rules ?? []) for (const index of QUESTION_OF_RULE.get(rule) ?? []) answered.add(index);
  return answered;
}
