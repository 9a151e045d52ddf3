/** Opinions that several people decided differently (意见不一): who said what, and which of them is chosen. */
import { isSettled } from '@perf-lint/review';
import type { Decision } from './decisions.js';
import type { History, OpenConflict } from './history.js';
import type { Changes, Review } from './review.js';

/** One of the answers. */
export interface Side {
  /** Who gave it: the name on it, else the file that it came in. */
  readonly name: string;
  readonly decision: Decision;
}

/** Conflicts on which nobody has decided since. */
export function openConflicts({ conflicts }: History, { decisions }: Review): readonly OpenConflict[] {
  return conflicts.filter(({ key }) => {
    const decision = decisions.get(key);
    return decision === undefined || !isSettled(decision);
  });
}

/** A file is named without its folder and its ending. */
const plainName = (source: string): string => source.replace(/^.*\//u, '').replace(/\.(?:perf|xlsx)$/iu, '');

/** The answers by the people who gave them. Where two bear one name, the files that they came in tell them apart. */
export function sidesOf({ sides }: OpenConflict): readonly Side[] {
  const names = sides.map(({ source, decision }) => decision.reviewer || plainName(source));
  return sides.map(({ source, decision }, index) => {
    const name = names[index] ?? '';
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return { name: isAlone || plainName(source) === name ? name : `${name} · ${plainName(source)}`, decision };
  });
}

/** What is left of the conflicts, and what is decided, where one answer is chosen for some opinions. */
export function chosenOn(
  { conflicts }: History,
  keys: readonly string[],
  decision: Decision,
): { readonly history: Pick<History, 'conflicts'>; readonly changes: Changes } {
  const settled = new Set(keys);
  return {
    history: { conflicts: conflicts.filter(({ key }) => !settled.has(key)) },
    changes: { decisions: new Map(keys.map((key) => [key, decision])) },
  };
}
