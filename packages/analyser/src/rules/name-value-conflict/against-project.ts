/** Holds the number of a row against its sister rows. */

import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { ProjectContext, RowContext } from '../../context/context.js';
import type { NumberFact } from '../../facts/facts.js';

/** Words for "in time": a rate with them is part of the rate without them. */
const IN_TIME = pattern`${JUDGING.ruled}的?${JUDGING.timeLimits}(?:之?内)?|${JUDGING.inTime}`;

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
