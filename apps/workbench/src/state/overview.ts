/**
 * What the review comes to so far (概览): projects, money and conclusions by department, which kinds of fault are the most frequent. Counted from the ledger,
 * as the papers are; every number knows its projects of the queue.
 */
import type { RuleId } from '@perf-lint/analyser';
import { isHandedInFor, type Language } from '@perf-lint/report';
import { COUNTED_AS, type CountedAs, countedAs, isConfirmed, type Ledger, type LedgerProject, type TableSubject } from '@perf-lint/review';
import { ownOn } from './own-opinions.js';
import type { ReviewedProject } from './projects.js';
import type { Review } from './review.js';
import { draftLedger, type Reviewed } from './review-ledger.js';
import { byMatter, countsNow, rejectedOf } from './standing.js';

/** Some projects together. */
export interface Tally {
  readonly projects: number;
  /** In 万元; projects without an amount count as zero. */
  readonly amount: number;
  /** Keys of those in the queue: what did not come back (未重报) is not. */
  readonly keys: readonly string[];
}

export interface GroupOverview {
  readonly all: Tally;
  readonly by: Readonly<Record<CountedAs, Tally>>;
  /** Those with opinions, upheld or not decided yet, that ask for a change or an answer (退回必改, 请核实). */
  readonly toChange: Tally;
}

export interface DepartmentOverview extends GroupOverview {
  /** 主管部门, or a unit above which none was read. */
  readonly department: string;
  /** 主管部门未读出: a unit under its own name. */
  readonly unitAlone: boolean;
}

export interface FaultOverview {
  /** "" for opinions that people added. */
  readonly ruleId: RuleId | '';
  readonly opinions: number;
  readonly all: Tally;
  /** Projects where at least one of them was accepted or reworded, as the summary for the leadership counts. */
  readonly confirmed: Tally;
}

export interface Overview extends GroupOverview {
  /** In the order of the ledger. */
  readonly departments: readonly DepartmentOverview[];
  /** The most frequent first, by projects. */
  readonly faults: readonly FaultOverview[];
  /** Projects that were sent back and did not come again (未重报): among all, and not in the queue. */
  readonly away: number;
}

/** A project of the ledger with itself in the queue, null where it is not there. */
interface Seen {
  readonly project: LedgerProject;
  readonly own: ReviewedProject | null;
  readonly as: CountedAs;
}

const money = (value: number): number => Math.round(value * 1e6) / 1e6;

function tally(seen: readonly Seen[]): Tally {
  return {
    projects: seen.length,
    amount: money(seen.reduce((sum, { project }) => sum + (project.amount ?? 0), 0)),
    keys: seen.flatMap(({ own }) => (own === null ? [] : [own.key])),
  };
}

function asksForChange({ own }: Seen, review: Review): boolean {
  if (own === null) return false;
  const { error, warning } = countsNow(own, review);
  return error + warning > 0;
}

function groupOf(seen: readonly Seen[], review: Review): GroupOverview {
  const by = Object.fromEntries(COUNTED_AS.map((kind) => [kind, tally(seen.filter(({ as }) => as === kind))])) as Record<CountedAs, Tally>;
  return { all: tally(seen), by, toChange: tally(seen.filter((each) => asksForChange(each, review))) };
}

/** What stands on a project now: rules of the opinions, one a card, and whether each was accepted. */
function faultsOn(own: ReviewedProject, review: Review): readonly { readonly ruleId: RuleId | ''; readonly confirmed: boolean }[] {
  const rejected = rejectedOf(own, review);
  const standing = [...byMatter(own.findings.filter(({ finding }) => !rejected.has(finding))).values()];
  return [
    ...standing.map(({ finding, key }) => {
      const decision = review.decisions.get(key);
      return { ruleId: finding.ruleId, confirmed: decision !== undefined && isConfirmed(decision) };
    }),
    ...ownOn(own.key, review).map(() => ({ ruleId: '' as const, confirmed: true })),
  ];
}

function faultsOf(seen: readonly Seen[], review: Review): readonly FaultOverview[] {
  const found = new Map<RuleId | '', { opinions: number; all: Set<Seen>; confirmed: Set<Seen> }>();
  for (const each of seen) {
    if (each.own === null) continue;
    for (const { ruleId, confirmed } of faultsOn(each.own, review)) {
      const fault = found.get(ruleId) ?? { opinions: 0, all: new Set(), confirmed: new Set() };
      found.set(ruleId, fault);
      fault.opinions++;
      fault.all.add(each);
      if (confirmed) fault.confirmed.add(each);
    }
  }
  return [...found]
    .map(([ruleId, { opinions, all, confirmed }]) => ({ ruleId, opinions, all: tally([...all]), confirmed: tally([...confirmed]) }))
    .sort((a, b) => b.all.projects - a.all.projects || b.opinions - a.opinions || (a.ruleId < b.ruleId ? -1 : 1));
}

/**
 * All that counts of the session, with what people concluded on it.
 * @param ledger the ledger of the session
 * @param of only tables handed in for this: money of targets and money of results are no sum. Without it all
 */
export function overviewOf(session: Reviewed, { projects }: Ledger, language: Language, of?: TableSubject): Overview {
  const { review } = session;
  const isOf = of === undefined ? null : isHandedInFor(of);
  const own = draftLedger(session, language).projects;
  const seen = projects.flatMap((project, index): readonly Seen[] => {
    if (isOf !== null && !isOf(project)) return [];
    const as = countedAs({ ...project, conclusion: project.conclusion.kind });
    return as === null ? [] : [{ project, own: own[index] ?? null, as }];
  });
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const group = groups.get(each.project.department);
    if (group === undefined) groups.set(each.project.department, [each]);
    else group.push(each);
  }
  return {
    ...groupOf(seen, review),
    departments: [...groups].map(([department, of]) => ({
      department,
      unitAlone: of.every(({ project }) => project.departmentUnread === true),
      ...groupOf(of, review),
    })),
    faults: faultsOf(seen, review),
    away: seen.filter(({ project }) => project.delivery === 'not-resubmitted').length,
  };
}
