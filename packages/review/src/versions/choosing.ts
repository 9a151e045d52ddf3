/**
 * Which projects are approved: what a person should know of each before, which are ready, and the approved tables with some more of them.
 */
import type { ConclusionKind } from '../conclusion.js';
import { isConfirmed, isSettled } from '../decision.js';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import { ProjectIndex } from '../project-index.js';
import type { OpinionOutcome, Outcome } from '../rounds/compare-rounds.js';
import type { ApprovalNote, ReviewRound, RoundProject } from '../rounds/round.js';
import { isFixed, type TableSubject } from '../subject.js';
import { type Approval, frozen } from './version.js';

/** A project that may be approved. */
export interface Candidate {
  readonly project: RoundProject;
  /** Tells it from the others of its tables. */
  readonly key: string;
  readonly conclusion: ConclusionKind | '';
  /** Opinions that nobody has decided on, 待议 among them. */
  readonly open: number;
  /**
   * Opinions that were sent, are still upheld, and to which the unit neither changed anything nor said why: 未改, 改后仍不符, 未重报; of a project that
   * passes when it is changed (修改后通过) those that nobody has answered yet.
   */
  readonly unanswered: number;
  /** Rows whose reading is in doubt. */
  readonly doubtful: number;
  /** It was approved before. */
  readonly approved: boolean;
}

/** What a person is asked about before the projects that he chose are approved: how many of them each is true of. */
export interface Unsettled {
  readonly open: number;
  readonly openOpinions: number;
  readonly unanswered: number;
  readonly unansweredOpinions: number;
  readonly returned: number;
  readonly refused: number;
  readonly unconcluded: number;
  readonly doubtfulRows: number;
  readonly again: number;
}

interface Known {
  readonly ledger: Pick<Ledger, 'entries' | 'projects'>;
  /** What became of what was sent in the round before; empty where nothing was. */
  readonly outcomes: readonly OpinionOutcome[];
  /** Null before the first approval. */
  readonly approved: ReviewRound | null;
}

const UNANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(['unchanged', 'still', 'not-resubmitted']);

/** A project and its side: what is said of the results of a project is not said of its targets, though both go by one name. */
const sideOf = (key: string, subject: TableSubject = 'targets'): string => `${isFixed(subject) ? 'results' : 'targets'} ${key}`;

/** The projects of tables with what is known of each. */
export function candidatesOf(tables: ReviewRound, { ledger, outcomes, approved }: Known): readonly Candidate[] {
  const before = outcomes.map(({ project }) => ({ ...project, year: null }));
  const index = new ProjectIndex([tables.projects, ledger.projects, approved?.projects ?? [], before], 'together');
  const conclusions = new Map(ledger.projects.map((project) => [sideOf(index.keyOf(project), project.subject), project.conclusion.kind]));
  const [open, confirmed] = [new Map<string, number>(), new Map<string, number>()];
  for (const entry of ledger.entries) {
    const isKept = isConfirmed(entry.decision);
    if (!isKept && isSettled(entry.decision)) continue;
    const [counts, key] = [isKept ? confirmed : open, sideOf(index.keyOf(entry), entry.subject)];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const unanswered = unansweredIn(outcomes, ledger.entries, index);
  const earlier = new Set(approved?.projects.map((project) => index.keyOf(project)));
  return tables.projects.map((project): Candidate => {
    const key = index.keyOf(project);
    const side = sideOf(key, project.subject);
    const conclusion = conclusions.get(side) ?? '';
    // 修改后通过: before anything came back, what is asked for cannot have been changed.
    const awaited = outcomes.length === 0 && conclusion === 'pass-after-changes';
    return {
      project,
      key,
      conclusion,
      open: open.get(side) ?? 0,
      unanswered: (awaited ? confirmed : unanswered).get(side) ?? 0,
      doubtful: project.rows.filter(({ content }) => content?.doubtful === true).length,
      approved: earlier.has(key),
    };
  });
}

/** How many opinions on each project were sent and stand as they did. One that the reviewer gave up since, or has not decided on anew, is none of them. */
function unansweredIn(
  outcomes: readonly OpinionOutcome[],
  entries: readonly LedgerEntry[],
  index: ProjectIndex,
): ReadonlyMap<string, number> {
  const keyOf = (project: string, ruleId: string, name: string, value: string): string => JSON.stringify([project, ruleId, name, value]);
  const now = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(index.keyOf(entry), entry.ruleId, entry.indicator, entry.value);
    now.set(key, [...(now.get(key) ?? []), entry]);
  }
  const counts = new Map<string, number>();
  for (const { project, outcome, ruleId, nameAfter, valueAfter, opinion } of outcomes) {
    if (!UNANSWERED.has(outcome)) continue;
    const key = index.keyOf({ ...project, year: null });
    const alike = now.get(keyOf(key, ruleId, nameAfter, valueAfter)) ?? [];
    // Several opinions of a rule on one project are told apart by what they say.
    const same = alike.filter((entry) => entry.opinion === opinion);
    const said = same.length > 0 ? same : alike;
    if (said.length > 0 && !said.some(({ decision }) => isConfirmed(decision))) continue;
    const side = sideOf(key, said[0]?.subject);
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return counts;
}

/** True for what is approved unless a person says otherwise: it passed, every opinion is decided, what was sent was answered, and it was not approved before. */
export function isReady(candidate: Candidate): boolean {
  return (candidate.conclusion === 'pass' || candidate.conclusion === 'pass-after-changes') && isHandled(candidate);
}

/** True for an overall target (部门整体) with everything handled, of which nothing says what was concluded: a ledger in a file has no line for it. */
export function isHandledOverall(candidate: Candidate): boolean {
  return candidate.project.table === 'overall' && candidate.conclusion === '' && isHandled(candidate);
}

function isHandled({ open, unanswered, approved }: Candidate): boolean {
  return !approved && open === 0 && unanswered === 0;
}

export function unsettledIn(chosen: readonly Candidate[]): Unsettled {
  const count = (is: (candidate: Candidate) => boolean): number => chosen.filter(is).length;
  const sum = (of: (candidate: Candidate) => number): number => chosen.reduce((all, candidate) => all + of(candidate), 0);
  return {
    open: count(({ open }) => open > 0),
    openOpinions: sum(({ open }) => open),
    unanswered: count(({ unanswered }) => unanswered > 0),
    unansweredOpinions: sum(({ unanswered }) => unanswered),
    returned: count(({ conclusion }) => conclusion === 'return'),
    refused: count(({ conclusion }) => conclusion === 'not-recommended'),
    unconcluded: count(({ project, conclusion }) => conclusion === '' && project.table === 'project'),
    doubtfulRows: sum(({ doubtful }) => doubtful),
    again: count(({ approved }) => approved),
  };
}

/** Projects approved beside those of an approval that stands: each in the place where it was, new ones behind, under their own number and date. */
export function withApproved(approval: Approval, chosen: ReviewRound, note: ApprovalNote): ReviewRound {
  const { date, number, office } = approval;
  const same = note.date === date && note.number === number && note.office === office;
  const index = new ProjectIndex([approval.tables.projects, chosen.projects], 'together');
  const later = new Map(
    frozen(chosen).projects.map((project) => [index.keyOf(project), same ? project : { ...project, approval: note }] as const),
  );
  const kept = approval.tables.projects.map((project) => {
    const key = index.keyOf(project);
    const again = later.get(key);
    later.delete(key);
    return again ?? project;
  });
  return { projects: [...kept, ...later.values()] };
}
