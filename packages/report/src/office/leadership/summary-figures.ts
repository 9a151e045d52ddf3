/**
 * The numbers of the summary for the leadership, all counted from ledgers: what is confirmed (采纳, 改写), what is not yet, over how many projects and how much money.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';
import {
  type ConclusionCounts,
  conclusionCounts,
  countedOpinions,
  isConfirmed,
  isCounted,
  isSettled,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  ledgerProjects,
  type TableSubject,
  underReview,
} from '@perf-lint/review';
import { MONEY_BANDS, moneyBand } from '../../batch/batch.js';
import type { Language } from '../../language.js';
import { SEVERITIES } from '../../texts/labels.js';
import { isHandedInFor, subjectsOf } from '../../texts/subject-words.js';

/**
 * What the opinions on a project come to: the weightiest of the confirmed ones (退回必改, 请核实, 提示), 无意见 where every opinion is settled and none confirmed,
 * 未审 where the machine had no opinion and nobody concluded anything, 未定 where undecided opinions may still decide it, or it was read with doubt. What becomes
 * of the project is its conclusion, which a person gives.
 */
export type OpinionState = Severity | 'none' | 'untouched' | 'open';

export const OPINION_STATES = ['error', 'warning', 'info', 'none', 'untouched', 'open'] as const satisfies readonly OpinionState[];

export interface StateCounts {
  readonly projects: number;
  /** By what people concluded: the numbers that 回填表 and the queue print too. */
  readonly conclusions: ConclusionCounts;
  /** By what the opinions on them come to. */
  readonly states: Readonly<Record<OpinionState, number>>;
  /** Projects that somebody concluded on, one way or the other: rates are over these. */
  readonly concluded: number;
  /** Returned, or passed after changes; without a conclusion those whose weightiest confirmed opinion reaches the office's threshold. */
  readonly revise: number;
  /** Opinions on them that nobody has settled (待议 and empty): while there are any, a share that passed is none. */
  readonly undecided: number;
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
  /** 主管部门未读出: a unit that stands under its own name, for nothing of the batch names a department above it. */
  readonly unitAlone: boolean;
  readonly opinions: number;
  /** False below ten projects: listed, but given no rate. */
  readonly rated: boolean;
  /** False where it is given no rate, and where there is no second department to be ranked with. */
  readonly ranked: boolean;
}

export interface BandCounts extends StateCounts {
  /** Lower and upper bound in 万元; null for no upper bound, and both null for projects without an amount. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Opinions of the machine, an opinion on several rows once, as the page counts them; those that people wrote stand apart. */
export interface RoundFigures extends StateCounts {
  readonly opinions: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** Confirmed and rejected ones together. */
  readonly settled: number;
  /** Confirmed opinions that people wrote themselves. */
  readonly added: number;
  /** Empty: nobody has looked at them. The summary is a draft until there are none. */
  readonly unseen: number;
  /** Opinions on overall targets (部门整体), which belong to no project, of machine and people; and the confirmed ones of them. */
  readonly overall: number;
  readonly overallConfirmed: number;
}

/** A file that no project of the summary came out of. */
export interface UnreadFile {
  readonly path: string;
  /** Why, in a word (需密码, 扫描件). */
  readonly why: string;
}

/** What the numbers do not cover. Files and rules are known to those who read and judged; a ledger tells of projects alone. */
export interface NotCovered {
  readonly unread: readonly UnreadFile[];
  /** Rules that the settings switch off. */
  readonly rulesOff: readonly RuleId[];
  /** Opinions that the office asks to be decided where it looks at some projects alone in full (重点项目), and those of them that are; absent where all are. */
  readonly asked?: { readonly settled: number; readonly all: number };
}

export const ALL_COVERED: NotCovered = { unread: [], rulesOff: [] };

export interface SummaryFigures extends NotCovered {
  /** What was reviewed: money of targets and money of results are never one sum. */
  readonly subject: TableSubject;
  /** Projects that stood in several files in the last round and are counted once. */
  readonly twice: number;
  /** From which severity on a confirmed opinion means that the project is to be revised. */
  readonly threshold: Severity;
  readonly years: readonly number[];
  readonly departments: number;
  /** Units for which no department was read, which are not among the departments. */
  readonly unitsAlone: number;
  /** All that is under review now, each project once as it stands last: what the summary speaks of, and what problems, departments and bands are counted from. */
  readonly now: RoundFigures;
  readonly first: RoundFigures;
  /** The second round and those after it, in their order. */
  readonly later: readonly RoundFigures[];
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
  readonly state: OpinionState;
  readonly revise: boolean;
  readonly entries: readonly LedgerEntry[];
}

function weightiestOf(entries: readonly LedgerEntry[]): Severity | undefined {
  const confirmed = entries.filter(({ decision }) => isConfirmed(decision));
  return SEVERITIES.find((severity) => confirmed.some((entry) => entry.severity === severity));
}

/** True where a severity weighs as much as the threshold or more. */
const reaches = (severity: Severity, threshold: Severity): boolean => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);

function stateOf({ pile, conclusion }: LedgerProject, entries: readonly LedgerEntry[], threshold: Severity): OpinionState {
  const weightiest = weightiestOf(entries);
  if (weightiest !== undefined && reaches(weightiest, threshold)) return weightiest;
  if (pile === 'doubtful' || entries.some(({ decision }) => !isSettled(decision))) return 'open';
  return weightiest ?? (entries.length === 0 && conclusion.kind === '' ? 'untouched' : 'none');
}

function isToRevise({ conclusion: { kind } }: LedgerProject, entries: readonly LedgerEntry[], threshold: Severity): boolean {
  if (kind !== '') return kind === 'return' || kind === 'pass-after-changes';
  const weightiest = weightiestOf(entries);
  return weightiest !== undefined && reaches(weightiest, threshold);
}

/** Every project that counts, with its opinions and where it stands. */
function reviewed(ledger: Ledger, threshold: Severity): ReviewedProject[] {
  const counted = ledgerProjects(ledger).filter(({ project }) => isCounted(project));
  return counted.map(({ project, entries }) => ({
    project,
    state: stateOf(project, entries, threshold),
    revise: isToRevise(project, entries, threshold),
    entries: countedOpinions(entries),
  }));
}

function counts(projects: readonly ReviewedProject[]): StateCounts {
  const sum = (list: readonly ReviewedProject[]): number => money(list.reduce((total, { project }) => total + (project.amount ?? 0), 0));
  const revise = projects.filter((each) => each.revise);
  const conclusions = conclusionCounts(projects.map(({ project }) => ({ ...project, conclusion: project.conclusion.kind })));
  const states: Record<OpinionState, number> = { error: 0, warning: 0, info: 0, none: 0, untouched: 0, open: 0 };
  for (const { state } of projects) states[state]++;
  return {
    projects: projects.length,
    conclusions,
    states,
    concluded: projects.length - conclusions.undecided,
    revise: revise.length,
    undecided: projects.reduce((total, { entries }) => total + entries.filter(({ decision }) => !isSettled(decision)).length, 0),
    amount: sum(projects),
    reviseAmount: sum(revise),
  };
}

function roundFigures(ledger: Ledger, projects: readonly ReviewedProject[]): RoundFigures {
  const all = countedOpinions(ledger.entries);
  const entries = all.filter(({ ruleId }) => ruleId !== '');
  const overall = all.filter(({ table }) => table === 'overall');
  const confirmed = (some: readonly LedgerEntry[]): number => some.filter(({ decision }) => isConfirmed(decision)).length;
  return {
    ...counts(projects),
    opinions: entries.length,
    confirmed: confirmed(entries),
    rejected: entries.filter(({ decision }) => decision.verdict === 'reject').length,
    settled: entries.filter(({ decision }) => isSettled(decision)).length,
    undecided: entries.filter(({ decision }) => !isSettled(decision)).length,
    added: confirmed(all) - confirmed(entries),
    unseen: all.filter(({ decision }) => decision.verdict === '').length,
    overall: overall.length,
    overallConfirmed: confirmed(overall),
  };
}

function topProblems(projects: readonly ReviewedProject[]): ProblemCount[] {
  const problems = new Map<string, { ruleId: RuleId | ''; opinions: number; projects: number; amount: number; example: string }>();
  for (const { project, entries } of projects) {
    const seen = new Set<string>();
    for (const { ruleId, decision, opinion } of entries) {
      if (!isConfirmed(decision)) continue;
      const known = problems.get(ruleId);
      // As it was written to the unit, where a person wrote it otherwise.
      const example = decision.verdict === 'rewrite' && decision.wording !== '' ? decision.wording : opinion || decision.wording;
      const problem = known ?? { ruleId, opinions: 0, projects: 0, amount: 0, example };
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

/** A ledger files a project for which no department was read under its unit. */
function isUnitAlone(projects: readonly ReviewedProject[]): boolean {
  return projects.every(({ project }) => project.departmentUnread === true);
}

function departmentCounts(projects: readonly ReviewedProject[]): DepartmentCounts[] {
  const groups = new Map<string, ReviewedProject[]>();
  for (const each of projects) groups.set(each.project.department, [...(groups.get(each.project.department) ?? []), each]);
  const all = [...groups].map(([department, own]) => {
    const confirmed = own.reduce((sum, { entries }) => sum + entries.filter(({ decision }) => isConfirmed(decision)).length, 0);
    const unitAlone = isUnitAlone(own);
    return { department, unitAlone, ...counts(own), opinions: confirmed, rated: own.length >= RANKED_FROM };
  });
  // No unit has a rank among departments, and nobody is the first of one.
  const candidates = all.filter(({ rated, unitAlone }) => rated && !unitAlone);
  const share = ({ revise, projects: total }: StateCounts): number => revise / total;
  const ranked = candidates.length < 2 ? [] : candidates.sort((a, b) => share(b) - share(a) || b.reviseAmount - a.reviseAmount);
  // Too small for a rate: behind the others.
  const rest = all.filter((each) => !ranked.includes(each)).sort((a, b) => Number(b.rated) - Number(a.rated));
  return [...ranked.map((each) => ({ ...each, ranked: true })), ...rest.map((each) => ({ ...each, ranked: false }))];
}

function bandCounts(projects: readonly ReviewedProject[]): BandCounts[] {
  const bands = MONEY_BANDS.map((from, index): BandCounts => {
    const own = projects.filter(({ project }) => moneyBand(project.amount) === index);
    return { from, to: MONEY_BANDS[index + 1] ?? null, ...counts(own) };
  });
  const without = projects.filter(({ project }) => project.amount === null);
  return [...bands, ...(without.length > 0 ? [{ from: null, to: null, ...counts(without) }] : [])].filter((band) => band.projects > 0);
}

/** The part of a ledger on tables of one kind. */
function only(ledger: Ledger, wanted: TableSubject): Ledger {
  const isOf = isHandedInFor(wanted);
  return { ...ledger, projects: ledger.projects.filter(isOf), entries: ledger.entries.filter(isOf) };
}

/**
 * All numbers of the summary, for each kind of tables that was reviewed by itself, in the order of the year. Rows of money and counts come from the ledgers alone.
 * @param later ledgers of the second round and those after it, in their order
 * @param now all that is under review after these rounds, each project once; what they tell together where nobody knows of projects that were dropped since
 * @param threshold a project without a conclusion and with a confirmed opinion of this severity or above is to be revised
 */
export function summaryParts(
  first: Ledger,
  later: readonly Ledger[],
  threshold: Severity = 'warning',
  notCovered: NotCovered = ALL_COVERED,
  now: Ledger = underReview([first, ...later]),
): readonly SummaryFigures[] {
  const subjects = subjectsOf([first, ...later, now].flatMap(({ projects, entries }) => [...projects, ...entries]));
  const twice = (later.at(-1) ?? first).twice?.length ?? 0;
  return subjects.map((subject, index) => ({
    ...(index === 0 ? { ...notCovered, twice } : { ...ALL_COVERED, twice: 0 }),
    subject,
    threshold,
    ...figuresOf(
      only(now, subject),
      [first, ...later].map((ledger) => only(ledger, subject)),
      threshold,
    ),
  }));
}

function figuresOf(
  now: Ledger,
  rounds: readonly Ledger[],
  threshold: Severity,
): Omit<SummaryFigures, keyof NotCovered | 'twice' | 'subject' | 'threshold'> {
  const projects = reviewed(now, threshold);
  const current = roundFigures(now, projects);
  const [first = current, ...later] = rounds.map((ledger) => roundFigures(ledger, reviewed(ledger, threshold)));
  const byDepartment = departmentCounts(projects);
  const unitsAlone = byDepartment.filter(({ unitAlone }) => unitAlone).length;
  return {
    years: [...new Set(now.projects.map(({ year }) => year).filter((year) => year !== null))].sort((a, b) => a - b),
    departments: byDepartment.length - unitsAlone,
    unitsAlone,
    now: current,
    first,
    later,
    problems: topProblems(projects),
    byDepartment,
    byBand: bandCounts(projects),
  };
}

/** "第二轮", "Round 2". @param index 0 for the first round */
export function roundName(index: number, language: Language): string {
  const numeral = '一二三四五六七八九十'.charAt(index);
  return language === 'zh-CN' ? `第${numeral === '' ? index + 1 : numeral}轮` : `Round ${index + 1}`;
}
