/** Tables that are one though they are printed in two: halves of two periods, and what goes on without a header of its own. */
import type { ProjectDraft, TableDraft } from './draft.js';
import { sameForm } from './layouts/grid-reading.js';

/** Two tables that are one: of two periods of one form, or one that goes on without a header; null where they are two. */
export function goingOn(before: TableDraft, draft: TableDraft): TableDraft | null {
  const periods = (before.longTerm === true) !== (draft.longTerm === true) ? sameForm(before, draft) : null;
  return periods ?? (draft.headerless === true ? continued(before, draft) : null);
}

/** The table before with the rows of one that goes on with it; null where the two do not fit. */
function continued(before: TableDraft, draft: TableDraft): TableDraft | null {
  const [more] = draft.projects;
  if (draft.projects.length !== 1 || more === undefined || more.name !== '' || more.code !== '') return null;
  const unplaced = [...before.unplaced, ...draft.unplaced];
  if (before.overall !== null)
    return { ...before, unplaced, overall: { ...before.overall, indicators: [...before.overall.indicators, ...more.indicators] } };
  const last = before.projects.at(-1);
  if (last === undefined) return null;
  if (repeats(last, more))
    return { ...before, unplaced, projects: [...before.projects, { ...last, amount: null, indicators: more.indicators }] };
  return {
    ...before,
    unplaced,
    projects: [...before.projects.slice(0, -1), { ...last, indicators: [...last.indicators, ...more.indicators] }],
  };
}

/** Whether a table asks for mostly the same as the one before: it is that of another place (分地区), and its rows are no duplicates. */
function repeats({ indicators: before }: ProjectDraft, { indicators }: ProjectDraft): boolean {
  const names = new Set(before.map(({ name }) => name));
  return indicators.filter(({ name }) => names.has(name)).length * 2 > indicators.length;
}
