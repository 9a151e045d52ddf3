/** Projects ticked one by one in the queue (勾选), whatever it is filtered by meanwhile: what is given out, or goes into a package of its own. */
import type { ReviewedProject } from './projects.js';

/** The ticks after some more, or fewer. */
export function pickedAfter(
  picked: ReadonlySet<string>,
  { keys, on }: { readonly keys: readonly string[]; readonly on: boolean },
): ReadonlySet<string> {
  const after = new Set(picked);
  for (const key of keys) {
    if (on) after.add(key);
    else after.delete(key);
  }
  return after;
}

/** The ticked projects that are still there, in the order of all. */
export function pickedOf(projects: readonly ReviewedProject[], picked: ReadonlySet<string>): readonly ReviewedProject[] {
  return picked.size === 0 ? [] : projects.filter(({ key }) => picked.has(key));
}

/** The ticked projects and all others of their units. Of a project without a unit it is alone. */
export function withUnitsOf(projects: readonly ReviewedProject[], picked: ReadonlySet<string>): readonly ReviewedProject[] {
  const units = new Set(pickedOf(projects, picked).map(({ unit }) => unit));
  return projects.filter(({ key, unit }) => picked.has(key) || (unit !== '' && units.has(unit)));
}

/** The items from one place of a list to another, both among them, whichever comes first. */
export function between<T>(items: readonly T[], from: number, to: number): readonly T[] {
  return items.slice(Math.min(from, to), Math.max(from, to) + 1);
}
