import { type FoundQuantity, numbersIn, unitKinds } from '@perf-lint/core';
import { NAME_PARTS } from '@perf-lint/data';
import type { ProjectContext } from '../../context/context.js';
import { defineProjectRule } from '../../frame/rule.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { bigramsOf } from '../../similarity/bigrams.js';
import { clausesOf, type GoalClause } from './clauses.js';
import { texts } from './texts.js';

/** Kinds of units that a promise to do something is counted in. Money, shares and time are bounds or background as often as promises. */
const PROMISED: ReadonlySet<string> = new Set(['persons', 'bodies', 'events', 'documents', 'things', 'length', 'area']);

const BACKGROUND = wordsIndex(NAME_PARTS.background);

/** How many promises one opinion quotes. */
const QUOTED = 3;

/** A number that the goal promises and no indicator follows up: neither the number nor its thing in that unit stands in any row. */
export const goalWithoutIndicator = defineProjectRule({
  meta: {
    id: 'goal-without-indicator',
    severity: 'info',
    certainty: 'ask',
    part: 'project',
    sources: ['core-indicators-2021-101/quantified'],
    options: [],
  },
  texts,
  check(context, reporter) {
    const { project, rows } = context;
    // Rows that were not read may hold the number.
    if (project.goal === '' || rows.length < 3 || rows.some(({ indicator }) => indicator.doubts.length > 0)) return;
    const open = promisesIn(project.goal).filter((promise) => !isFollowedUp(promise, context));
    if (open.length === 0) return;
    const clauses = open.slice(0, QUOTED).map(({ quote }) => `“${quote}”`);
    reporter.report('promise', { project: project.name, clauses });
  },
});

interface Promise extends GoalClause {
  readonly number: FoundQuantity;
}

/** Most characters of a clause that is a promise. */
const LONGEST = 40;

/** Clauses of the goal that hold one number of something countable, and no word of background. */
function promisesIn(goal: string): readonly Promise[] {
  const found: Promise[] = [];
  for (const { clause, quote } of clausesOf(goal)) {
    if (clause.length < 5 || clause.length > LONGEST || BACKGROUND.in(clause)) continue;
    const numbers = numbersIn(clause).filter(({ date }) => !date);
    const [number] = numbers;
    if (number === undefined || numbers.length > 1 || number.per.length > 0 || number.number <= 1) continue;
    if (unitKinds(number.unit).some((kind) => PROMISED.has(kind)))
      found.push({ clause, quote: quote.length > LONGEST ? clause : quote, number });
  }
  return found;
}

/** Whether a row gives the number, or speaks of the thing in its unit. */
function isFollowedUp({ clause, number }: Promise, { rows }: ProjectContext): boolean {
  const value = number.number * number.factor;
  const kinds = unitKinds(number.unit);
  const wanted = new Set(bigramsOf(clause.slice(0, number.start) + clause.slice(number.end)));
  return rows.some(({ facts, indicator }) => {
    const own = facts.number;
    if (own !== null && (own.low === value || own.high === value)) return true;
    if (numbersIn(`${indicator.name}，${indicator.value}，${indicator.definition}`).some((each) => each.number * each.factor === value))
      return true;
    const shared = bigramsOf(facts.bareName).some((pair) => wanted.has(pair));
    return shared && own !== null && unitKinds(own.unit).some((kind) => kinds.includes(kind));
  });
}
