/**
 * Versions of a year's targets: what each says, any two held against each other, and the whole table where only a part came back.
 */
import type { Returned } from '../ledger/carry-over.js';
import { compareRounds, type RoundComparison } from '../rounds/compare-rounds.js';
import { matchProjects } from '../rounds/match-rounds.js';
import type { ApprovalNote, ReviewRound, RoundProject, RoundRow } from '../rounds/round.js';
import type { VersionLabel } from './stage.js';

export interface Version extends VersionLabel {
  readonly tables: ReviewRound;
}

/** A version that the office approved (批复, 调整). Nothing that is read later changes it. Its projects may be approved one after another. */
export interface Approval extends VersionLabel, ApprovalNote {
  readonly stage: Extract<VersionLabel['stage'], { readonly kind: 'approved' | 'adjusted' }>;
  readonly tables: ReviewRound;
}

/** Two versions and what differs, the earlier of the year first whichever was named first. */
export interface VersionComparison {
  readonly before: VersionLabel;
  readonly after: VersionLabel;
  readonly comparison: RoundComparison;
}

/** Tables alone: what was said of them, where it stood and how they were scored is the review's. */
function withoutOpinions({ projects }: ReviewRound): ReviewRound {
  return {
    projects: projects.map(
      (project): RoundProject => ({ ...project, figures: null, pile: null, opinions: [], rows: project.rows.map(bare) }),
    ),
  };
}

const bare = (row: RoundRow): RoundRow => ({ ...row, opinions: [] });

/** What differs between two versions of the tables: projects, money, rows. Opinions are a matter of rounds. */
export function compareVersions(before: Version, after: Version): VersionComparison {
  const comparison = compareRounds(withoutOpinions(before.tables), withoutOpinions(after.tables), {
    ledger: null,
    sent: null,
    returned: 'all',
  });
  return {
    before: { stage: before.stage, date: before.date },
    after: { stage: after.stage, date: after.date },
    comparison,
  };
}

/** The tables to be kept for good: a copy, so that nothing that happens to the review reaches them. */
export function frozen(tables: ReviewRound): ReviewRound {
  // Plain data all through, and browsers of an office know no structuredClone.
  return JSON.parse(JSON.stringify(withoutOpinions(tables))) as ReviewRound;
}

/**
 * The whole tables after some came back: of each project the version handed in last, in the order of the tables before, new ones behind.
 * @param returned "all" where what did not come back was dropped
 */
export function wholeTables(before: ReviewRound, came: ReviewRound, returned: Returned): ReviewRound {
  const { matches, added } = matchProjects(before, came);
  // Money that the later table does not print is what it was.
  const latest = new Map(matches.map(({ before: old, after }) => [old, after.amount === null ? { ...after, amount: old.amount } : after]));
  const kept = before.projects.flatMap((project) => latest.get(project) ?? (returned === 'part' ? [project] : []));
  return { projects: [...kept, ...added] };
}
