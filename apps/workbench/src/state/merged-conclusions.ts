/**
 * Conclusions of two people on the projects of a session as one. Where they differ neither is dropped and none is written over: the project is 未定,
 * what was written here stays, and both are kept for one of them to be chosen.
 */
import type { ConclusionConflict } from './history.js';
import { NO_VERDICT, type ProjectVerdict } from './review.js';

/** What two people concluded on a project. */
export interface ConclusionRow {
  /** Key of the project. */
  readonly key: string;
  readonly mine: ProjectVerdict;
  readonly theirs: ProjectVerdict;
  /** What stood when it was handed out; null where nobody knows. */
  readonly base: ProjectVerdict | null;
}

/** What both are called among the sides. */
export interface SideNames {
  readonly here: string;
  readonly source: string;
}

export interface MergedConclusions {
  /** What stands otherwise than before; null where nothing stands any more. */
  readonly verdicts: ReadonlyMap<string, ProjectVerdict | null>;
  /** Conflicts that came up or got another side. */
  readonly open: readonly ConclusionConflict[];
  /** Conclusions of the other person that stand now. */
  readonly taken: number;
}

const FIELDS = ['conclusion', 'grade', 'remark'] as const satisfies readonly (keyof ProjectVerdict)[];

/** Conclusion, grade and remark, without who and when. */
export function sayingOfVerdict(verdict: ProjectVerdict): string {
  return JSON.stringify(FIELDS.map((field) => verdict[field]));
}

const NOTHING = sayingOfVerdict(NO_VERDICT);
const isSaid = (verdict: ProjectVerdict): boolean => sayingOfVerdict(verdict) !== NOTHING;
const isSame = (one: ProjectVerdict, other: ProjectVerdict): boolean => sayingOfVerdict(one) === sayingOfVerdict(other);

function joinedNames(one: string, other: string): string {
  const names = [one, other].flatMap((each) => each.split('、')).filter((name) => name !== '');
  return [...new Set(names)].join('、');
}

/** Both in one where neither says otherwise than the other: what one left blank is no word against it. Null where they differ. */
function agreed(mine: ProjectVerdict, theirs: ProjectVerdict): ProjectVerdict | null {
  if (FIELDS.some((field) => mine[field] !== '' && theirs[field] !== '' && mine[field] !== theirs[field])) return null;
  return {
    conclusion: mine.conclusion || theirs.conclusion,
    grade: mine.grade || theirs.grade,
    remark: mine.remark || theirs.remark,
    reviewer: joinedNames(mine.reviewer, theirs.reviewer),
    date: [mine.date, theirs.date].sort().at(-1) ?? '',
  };
}

/** What stands until one is chosen: the conclusion that both have, and what was written here. */
function standingOf(mine: ProjectVerdict, theirs: ProjectVerdict): ProjectVerdict {
  const isKept = mine.conclusion === '' || theirs.conclusion === '' || mine.conclusion === theirs.conclusion;
  return { ...mine, conclusion: isKept ? mine.conclusion || theirs.conclusion : '' };
}

type Outcome = { readonly taken: ProjectVerdict } | { readonly conflict: ConclusionConflict } | null;

/** A conflict that is open already, with what another person says to it; null where somebody had said that. */
function goneOn(before: ConclusionConflict, theirs: ProjectVerdict, source: string): Outcome {
  const isKnown = before.sides.some(({ verdict }) => isSame(verdict, theirs) && verdict.reviewer === theirs.reviewer);
  return isKnown ? null : { conflict: { ...before, sides: [...before.sides, { source, verdict: theirs }] } };
}

/** Null where all stays as it is. */
function outcomeOf({ key, mine, theirs, base }: ConclusionRow, before: ConclusionConflict | undefined, names: SideNames): Outcome {
  if (!isSaid(theirs) || (base !== null && isSame(theirs, base))) return null;
  if (before !== undefined) return goneOn(before, theirs, names.source);
  if (!isSaid(mine)) return { taken: theirs };
  // Nobody but he who concluded changes it.
  if (base !== null && isSame(mine, base) && mine.reviewer !== '' && mine.reviewer === theirs.reviewer) return { taken: theirs };
  const both = agreed(mine, theirs);
  if (both !== null) return isSame(both, mine) && both.reviewer === mine.reviewer ? null : { taken: both };
  const sides = [
    { source: names.here, verdict: mine },
    { source: names.source, verdict: theirs },
  ];
  return { conflict: { key, sides, standing: standingOf(mine, theirs) } };
}

/** @param before conflicts that nobody has decided yet, by the key of the project */
export function mergedConclusions(
  rows: readonly ConclusionRow[],
  before: ReadonlyMap<string, ConclusionConflict>,
  names: SideNames,
): MergedConclusions {
  const verdicts = new Map<string, ProjectVerdict | null>();
  const open: ConclusionConflict[] = [];
  let taken = 0;
  for (const row of rows) {
    const outcome = outcomeOf(row, before.get(row.key), names);
    if (outcome === null) continue;
    if ('taken' in outcome) {
      verdicts.set(row.key, outcome.taken);
      taken++;
      continue;
    }
    const { conflict } = outcome;
    open.push(conflict);
    if (!before.has(row.key) && !isSame(conflict.standing, row.mine))
      verdicts.set(row.key, isSaid(conflict.standing) ? conflict.standing : null);
  }
  return { verdicts, open, taken };
}
