/** Holds the number of a row against the goal of its project and against its sister rows. */

import { numbersIn, pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { ProjectContext, RowContext } from '../../context/context.js';
import type { NumberFact } from '../../facts/facts.js';
import { bigramsOf } from '../../similarity/bigrams.js';

/** Words for "in time": a rate with them is part of the rate without them. */
const IN_TIME = pattern`${JUDGING.ruled}的?${JUDGING.timeLimits}(?:之?内)?|${JUDGING.inTime}`;

/** A bound in the goal (300人以上) is no number that a value must equal. */
const BOUND = pattern`${JUDGING.boundWords}`;

/** Share of a name's bigrams that its clause in the goal must hold. */
const NAMED = 0.8;

/** Whether a number meets a target. */
function meets(value: number, { comparator, low, high }: NumberFact): boolean {
  const slack = Math.abs(value) * 1e-9;
  switch (comparator) {
    case '≥':
    case '>':
      return value >= low - slack;
    case '≤':
    case '<':
      return value <= high + slack;
    case '=':
    case '±':
    case null:
      return value >= low - slack && value <= high + slack;
    default:
      return comparator satisfies never;
  }
}

/**
 * The clause of the goal that speaks of this very indicator, in its unit, with a number that the target rules out; null where there is none.
 * A clause with two numbers of the unit, or with a bound of its own, says nothing for certain.
 */
export function goalAgainst({ facts, project }: RowContext): { readonly clause: string; readonly inGoal: string } | null {
  const { number, bareName } = facts;
  const goal = project?.project.goal ?? '';
  if (
    goal === '' ||
    number === null ||
    number.unit === '' ||
    number.unitKind === 'time' ||
    number.unitKind === 'rate' ||
    number.per.length > 0
  )
    return null;
  const wanted = bigramsOf(bareName);
  if (wanted.length < 2) return null;
  for (const clause of goal.split(/[,，;；。！!\n]/)) {
    const held = wanted.filter((pair) => clause.includes(pair)).length;
    if (held < wanted.length * NAMED || BOUND.test(clause)) continue;
    const found = numbersIn(clause).filter(({ unit, per, date }) => unit === number.unit && per.length === 0 && !date);
    const [only] = found;
    if (only === undefined || found.length > 1 || only.comparator !== null) continue;
    if (!meets(only.number * only.factor, number)) return { clause: clause.trim(), inGoal: clause.slice(only.start, only.end) };
  }
  return null;
}

const timelyRates = new WeakMap<ProjectContext, ReadonlyMap<string, RowContext>>();

/** Floors on rates "in time" of a project, by their name without those words; of several the highest. */
function timelyOf(project: ProjectContext): ReadonlyMap<string, RowContext> {
  const known = timelyRates.get(project);
  if (known !== undefined) return known;
  const made = new Map<string, RowContext>();
  for (const row of project.rows) {
    const { number, name, readable } = row.facts;
    if (!readable || number === null || !isFloor(number) || !IN_TIME.test(name)) continue;
    const key = name.replace(IN_TIME, '');
    const before = made.get(key)?.facts.number;
    if (before === undefined || before === null || before.low < number.low) made.set(key, row);
  }
  timelyRates.set(project, made);
  return made;
}

/** A rate that is to be reached, not kept under. */
function isFloor({ unitKind, comparator }: NumberFact): boolean {
  return unitKind === 'rate' && comparator !== '≤' && comparator !== '<';
}

/** The rate "in time" of the same thing, where it is set higher than this row's rate of doing it at all; null where there is none. */
export function timelyAbove({ facts, project }: RowContext): RowContext | null {
  if (project === null || facts.number === null || !isFloor(facts.number) || IN_TIME.test(facts.name)) return null;
  const timely = timelyOf(project).get(facts.name);
  return timely !== undefined && (timely.facts.number?.low ?? 0) > facts.number.low ? timely : null;
}
