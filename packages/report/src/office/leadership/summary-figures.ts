/**
 * The numbers of the summary for the leadership, all counted from ledgers: what is confirmed (采纳, 改写), what is not yet, over how many projects and how much money.
 */
import type { RuleId } from '@perf-lint/analyser';
import { isConfirmed, isSettled, type Ledger, type LedgerEntry, type LedgerProject, ledgerProjects } from '@perf-lint/review';
import { MONEY_BANDS, moneyBand } from '../../batch/batch.js';

/** 通过 (every opinion settled, none confirmed), 需修改 (at least one confirmed), 未定 (undecided opinions only, or read with doubt). */
export type ProjectState = 'passed' | 'revise' | 'open';

export interface StateCounts {
  readonly projects: number;
  readonly passed: number;
  readonly revise: number;
  readonly open: number;
  /** Money of all projects and of those to revise, in 万元. */
  readonly amount: number;
  readonly reviseAmount: number;
}

export interface ProblemCount {
  /** "" for opinions that people added. */
  readonly ruleId: RuleId | '';
  readonly opinions: number;
  readonly projects: number;
  /** Money of the projects concerned, in 万元. */
  readonly amount: number;
  /** One confirmed wording, as an example. */
  readonly example: string;
}

export interface DepartmentCounts extends StateCounts {
  readonly department: string;
  readonly opinions: number;
  /** False below ten projects: listed, but neither ranked nor given a rate. */
  readonly ranked: boolean;
}

export interface BandCounts extends StateCounts {
  /** Lower and upper bound in 万元; null for no upper bound, and both null for projects without an amount. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface RoundFigures extends StateCounts {
  readonly opinions: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** 待议 and empty. */
  readonly undecided: number;
  /** Confirmed opinions on overall targets (部门整体), which belong to no project. */
  readonly overallConfirmed: number;
}

export interface SummaryFigures {
  readonly years: readonly number[];
  readonly departments: number;
  readonly first: RoundFigures;
  /** null without a ledger of the second round. */
  readonly second: RoundFigures | null;
  /** At most ten, by projects concerned. */
  readonly problems: readonly ProblemCount[];
  /** Ranked ones by the share of projects to revise, then the others. */
  readonly byDepartment: readonly DepartmentCounts[];
  readonly byBand: readonly BandCounts[];
}

/** Fewest projects a department must have to be ranked. */
export const RANKED_FROM = 10;
const TOP = 10;

const money = (value: number): number => Math.round(value * 1e6) / 1e6;

interface ReviewedProject {
  readonly project: LedgerProject;
  readonly state: ProjectState;
  readonly entries: readonly LedgerEntry[];
}

/** Every project with its opinions and where it stands. */
function reviewed(ledger: Ledger): ReviewedProject[] {
  return ledgerProjects(ledger).map(({ project, entries }) => {
    const open = project.pile === 'doubtful' || entries.some(({ decision }) => !isSettled(decision));
    const state = entries.some(({ decision }) => isConfirmed(decision)) ? 'revise' : open ? 'open' : 'passed';
    return { project, state, entries };
  });
}

function counts(projects: readonly ReviewedProject[]): StateCounts {
  const sum = (list: readonly ReviewedProject[]): number => money(list.reduce((total, { project }) => total + (project.amount ?? 0), 0));
  const revise = projects.filter(({ state }) => state === 'revise');
  return {
    projects: projects.length,
    passed: projects.filter(({ state }) => state === 'passed').length,
    revise: revise.length,
    open: projects.filter(({ state }) => state === 'open').length,
    amount: sum(projects),
    reviseAmount: sum(revise),
  };
}

function roundFigures(ledger: Ledger, projects: readonly ReviewedProject[]): RoundFigures {
  const { entries } = ledger;
  const confirmed = entries.filter(({ decision }) => isConfirmed(decision));
  return {
    ...counts(projects),
    opinions: entries.length,
    confirmed: confirmed.length,
    rejected: entries.filter(({ decision }) => decision.verdict === 'reject').length,
    undecided: entries.filter(({ decision }) => !isSettled(decision)).length,
    overallConfirmed: confirmed.filter(({ table }) => table === 'overall').length,
  };
}

function topProblems(projects: readonly ReviewedProject[]): ProblemCount[] {
  const problems = new Map<string, { ruleId: RuleId | ''; opinions: number; projects: number; amount: number; example: string }>();
  for (const { project, entries } of projects) {
    const seen = new Set<string>();
    for (const { ruleId, decision, opinion } of entries) {
      if (!isConfirmed(decision)) continue;
      const known = problems.get(ruleId);
      const problem = known ?? { ruleId, opinions: 0, projects: 0, amount: 0, example: opinion === '' ? decision.wording : opinion };
      if (known === undefined) problems.set(ruleId, problem);
      problem.opinions++;
      if (seen.has(ruleId)) continue;
      seen.add(ruleId);
      problem.projects++;
      problem.amount = money(problem.amount + (project.amount ?? 0));
    }
  }
  return [...problems.values()]
    .sort((a, b) => b.projects - a.projects || b.opinions - a.opinions || (a.ruleId < b.ruleId ? -1 : 1))
    .slice(0, TOP);
}

function departmentCounts(projects: readonly ReviewedProject[]): DepartmentCounts[] {
  const groups = new Map<string, ReviewedProject[]>();
  for (const each of projects) groups.set(each.project.department, [...(groups.get(each.project.department) ?? []), each]);
  const all = [...groups].map(([department, own]): DepartmentCounts => {
    const confirmed = own.reduce((sum, { entries }) => sum + entries.filter(({ decision }) => isConfirmed(decision)).length, 0);
    return { department, ...counts(own), opinions: confirmed, ranked: own.length >= RANKED_FROM };
  });
  const share = ({ revise, projects: total }: DepartmentCounts): number => revise / total;
  const ranked = all.filter(({ ranked }) => ranked).sort((a, b) => share(b) - share(a) || b.reviseAmount - a.reviseAmount);
  return [...ranked, ...all.filter((each) => !each.ranked)];
}

function bandCounts(projects: readonly ReviewedProject[]): BandCounts[] {
  const bands = MONEY_BANDS.map((from, index): BandCounts => {
    const own = projects.filter(({ project }) => moneyBand(project.amount) === index);
    return { from, to: MONEY_BANDS[index + 1] ?? null, ...counts(own) };
  });
  const without = projects.filter(({ project }) => project.amount === null);
  return [...bands, ...(without.length > 0 ? [{ from: null, to: null, ...counts(without) }] : [])].filter((band) => band.projects > 0);
}

/** All numbers of the summary. Rows of money and counts come from the ledgers alone. */
export function summaryFigures(first: Ledger, second: Ledger | null): SummaryFigures {
  const projects = reviewed(first);
  return {
    years: [...new Set(first.projects.map(({ year }) => year).filter((year) => year !== null))].sort((a, b) => a - b),
    departments: new Set(first.projects.map(({ department }) => department)).size,
    first: roundFigures(first, projects),
    second: second === null ? null : roundFigures(second, reviewed(second)),
    problems: topProblems(projects),
    byDepartment: departmentCounts(projects),
    byBand: bandCounts(projects),
  };
}
