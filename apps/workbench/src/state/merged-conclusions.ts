/**
 * Conclusions of two people on the projects of a session as one. Where they differ neither is dropped and none is written over: the project is 未定,
 * what was written here stays, and both are kept for one of them to be chosen.
 */
import { type ApartConclusions, conclusionOutcome, conclusionSaying, type ProjectConclusion, saysSomething } from '@perf-lint/review';
import type { ConclusionConflict } from './history.js';
import type { ProjectVerdict } from './project-verdict.js';

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

/** A conclusion as ledgers have it. */
export function asConcluded({ conclusion: kind, ...rest }: ProjectVerdict): ProjectConclusion {
  return { kind, ...rest };
}

/** A conclusion of a ledger as the page keeps it. */
export function asVerdict({ kind: conclusion, ...rest }: ProjectConclusion): ProjectVerdict {
  return { conclusion, ...rest };
}

/** Conclusion, grade and remark, without who and when. */
export function sayingOfVerdict(verdict: ProjectVerdict): string {
  return conclusionSaying(asConcluded(verdict));
}

function apartIn({ sides, standing }: ConclusionConflict): ApartConclusions {
  return { sides: sides.map(({ source, verdict }) => ({ source, conclusion: asConcluded(verdict) })), standing: asConcluded(standing) };
}

function conflictOf(key: string, { sides, standing }: ApartConclusions): ConclusionConflict {
  return { key, sides: sides.map(({ source, conclusion }) => ({ source, verdict: asVerdict(conclusion) })), standing: asVerdict(standing) };
}

/** @param before conflicts that nobody has decided yet, by the key of the project */
export function mergedConclusions(
  rows: readonly ConclusionRow[],
  before: ReadonlyMap<string, ConclusionConflict>,
  { here, source }: SideNames,
): MergedConclusions {
  const verdicts = new Map<string, ProjectVerdict | null>();
  const open: ConclusionConflict[] = [];
  let taken = 0;
  for (const { key, mine, theirs, base } of rows) {
    const known = before.get(key);
    const both = {
      mine: { source: here, conclusion: asConcluded(mine) },
      theirs: { source, conclusion: asConcluded(theirs) },
      base: base === null ? null : asConcluded(base),
    };
    const outcome = conclusionOutcome(both, known === undefined ? undefined : apartIn(known));
    if (outcome === null) continue;
    if ('taken' in outcome) {
      verdicts.set(key, asVerdict(outcome.taken));
      taken++;
      continue;
    }
    const { standing } = outcome.apart;
    open.push(conflictOf(key, outcome.apart));
    if (known === undefined && conclusionSaying(standing) !== sayingOfVerdict(mine))
      verdicts.set(key, saysSomething(standing) ? asVerdict(standing) : null);
  }
  return { verdicts, open, taken };
}
