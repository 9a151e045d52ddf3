/**
 * The second round (复审): what became of every opinion of the first, what is new, what changed in money and figures.
 */
import type { Bilingual, Figures, RuleId, Severity } from '@perf-lint/analyser';
import type { Decision } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';
import type { Ledger } from '../ledger/ledger.js';
import { type MatchedBy, matchProjects, matchRows, type RowMatch } from './match-rounds.js';
import type { ReviewRound, RoundOpinion, RoundProject, RoundRow } from './round.js';

/** 已改, 改后仍不符, 未改, 已说明 (the reviewer settled it without a change), 删行. */
export type Outcome = 'changed' | 'still' | 'unchanged' | 'explained' | 'deleted';

export const OUTCOMES = ['still', 'unchanged', 'deleted', 'explained', 'changed'] as const satisfies readonly Outcome[];

export const OUTCOME: Readonly<Record<Outcome, Bilingual>> = {
  changed: { 'zh-CN': '已改', en: 'Changed' },
  still: { 'zh-CN': '改后仍不符', en: 'Changed, still not right' },
  unchanged: { 'zh-CN': '未改', en: 'Unchanged' },
  explained: { 'zh-CN': '已说明', en: 'Explained' },
  deleted: { 'zh-CN': '删行', en: 'Row deleted' },
};

export interface OpinionOutcome {
  readonly project: ProjectIdentity;
  readonly amount: number | null;
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly opinion: string;
  readonly outcome: Outcome;
  /** Row before and after; "" for an opinion on the project as a whole, or where the row is gone. */
  readonly nameBefore: string;
  readonly valueBefore: string;
  readonly nameAfter: string;
  readonly valueAfter: string;
  /** How the row was found again; null where it is the project or the row is gone. */
  readonly matchedBy: MatchedBy | null;
  /** What the ledger says about the opinion, null without a decision. */
  readonly decision: Decision | null;
}

export interface NewOpinion {
  readonly project: ProjectIdentity;
  readonly amount: number | null;
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly opinion: string;
  readonly name: string;
  readonly value: string;
  readonly place: string;
  /** On a row that the first round had (changed since), on a new row, on the project as a whole, in a new project. */
  readonly where: 'changed-row' | 'new-row' | 'project' | 'new-project';
}

export interface ProjectChange {
  readonly project: ProjectIdentity;
  readonly amountBefore: number | null;
  readonly amountAfter: number | null;
  readonly figuresBefore: Figures | null;
  readonly figuresAfter: Figures | null;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly state: 'both' | 'dropped' | 'added';
}

/** A row found again under another name. */
export interface Renaming {
  readonly project: ProjectIdentity;
  readonly before: string;
  readonly after: string;
  readonly by: MatchedBy;
}

export interface RoundComparison {
  readonly opinions: readonly OpinionOutcome[];
  readonly added: readonly NewOpinion[];
  readonly projects: readonly ProjectChange[];
  readonly renamings: readonly Renaming[];
}

/** Several findings of these rules can stand on one project, each about something else: they are told apart by what they say. */
const BY_TEXT: ReadonlySet<RuleId> = new Set<RuleId>(['missing-dimension', 'missing-aspect', 'copied-targets', 'weight-sum']);

const identityOf = ({ table, department, unitCode, unitName, projectCode, projectName }: RoundProject): ProjectIdentity => ({
  table,
  department,
  unitCode,
  unitName,
  projectCode,
  projectName,
});

const unchangedRow = ({ before, after }: RowMatch): boolean => before.folded === after.folded && before.foldedValue === after.foldedValue;

class Comparison {
  readonly opinions: OpinionOutcome[] = [];
  readonly added: NewOpinion[] = [];
  readonly projects: ProjectChange[] = [];
  readonly renamings: Renaming[] = [];
  readonly #decisions: ReadonlyMap<string, Decision>;

  constructor(ledger: Ledger | null) {
    this.#decisions = new Map(
      (ledger?.entries ?? []).filter(({ decision }) => decision.verdict !== '').map(({ id, decision }) => [id, decision]),
    );
  }

  project(before: RoundProject, after: RoundProject): void {
    this.#change(before, after);
    const { matches, deleted, added } = matchRows(before.rows, after.rows);
    for (const match of matches) this.#row(before, match, after);
    for (const row of deleted) for (const opinion of row.opinions) this.#outcome(before, opinion, 'deleted', row, null, null);
    for (const row of added) for (const opinion of row.opinions) this.#new(after, opinion, row, 'new-row');
    this.#whole(before, after);
  }

  dropped(project: RoundProject): void {
    this.#change(project, null);
    for (const row of project.rows) for (const opinion of row.opinions) this.#outcome(project, opinion, 'deleted', row, null, null);
    for (const opinion of project.opinions) this.#outcome(project, opinion, 'deleted', null, null, null);
  }

  appeared(project: RoundProject): void {
    this.#change(null, project);
    for (const row of project.rows) for (const opinion of row.opinions) this.#new(project, opinion, row, 'new-project');
    for (const opinion of project.opinions) this.#new(project, opinion, null, 'new-project');
  }

  #row(project: RoundProject, match: RowMatch, changed: RoundProject): void {
    const same = unchangedRow(match);
    if (match.before.folded !== match.after.folded) {
      this.renamings.push({ project: identityOf(project), before: match.before.name, after: match.after.name, by: match.by });
    }
    const rules = new Set(match.after.opinions.map(({ ruleId }) => ruleId));
    for (const opinion of match.before.opinions) {
      const outcome: Outcome = rules.has(opinion.ruleId) ? (same ? 'unchanged' : 'still') : 'changed';
      this.#outcome(project, opinion, outcome, match.before, match.after, match.by);
    }
    const known = new Set(match.before.opinions.map(({ ruleId }) => ruleId));
    for (const opinion of match.after.opinions) if (!known.has(opinion.ruleId)) this.#new(changed, opinion, match.after, 'changed-row');
  }

  /** Opinions on the project as a whole: by rule, and by what they say where several of a rule may stand. */
  #whole(before: RoundProject, after: RoundProject): void {
    const left = [...after.opinions];
    const take = (matches: (other: RoundOpinion) => boolean): boolean => {
      const index = left.findIndex(matches);
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    };
    const open: RoundOpinion[] = [];
    for (const opinion of before.opinions) {
      if (take((other) => other.ruleId === opinion.ruleId && other.opinion === opinion.opinion))
        this.#outcome(before, opinion, 'unchanged', null, null, null);
      else open.push(opinion);
    }
    for (const opinion of open) {
      const still = !BY_TEXT.has(opinion.ruleId) && take((other) => other.ruleId === opinion.ruleId);
      this.#outcome(before, opinion, still ? 'still' : 'changed', null, null, null);
    }
    for (const opinion of left) this.#new(after, opinion, null, 'project');
  }

  #outcome(
    project: RoundProject,
    opinion: RoundOpinion,
    found: Outcome,
    before: RoundRow | null,
    after: RoundRow | null,
    matchedBy: MatchedBy | null,
  ): void {
    const decision = this.#decisions.get(opinion.id) ?? null;
    // What the reviewer did not uphold needs no change.
    const explained = decision?.verdict === 'reject' && (found === 'unchanged' || found === 'still');
    this.opinions.push({
      project: identityOf(project),
      amount: project.amount,
      ruleId: opinion.ruleId,
      severity: opinion.severity,
      opinion: opinion.opinion,
      outcome: explained ? 'explained' : found,
      nameBefore: before?.name ?? '',
      valueBefore: before?.value ?? '',
      nameAfter: after?.name ?? '',
      valueAfter: after?.value ?? '',
      matchedBy,
      decision,
    });
  }

  #new(project: RoundProject, { ruleId, severity, opinion, place }: RoundOpinion, row: RoundRow | null, where: NewOpinion['where']): void {
    this.added.push({
      project: identityOf(project),
      amount: project.amount,
      ruleId,
      severity,
      opinion,
      name: row?.name ?? '',
      value: row?.value ?? '',
      place,
      where,
    });
  }

  #change(before: RoundProject | null, after: RoundProject | null): void {
    const named = after ?? before;
    if (named === null) return;
    this.projects.push({
      project: identityOf(named),
      amountBefore: before?.amount ?? null,
      amountAfter: after?.amount ?? null,
      figuresBefore: before?.figures ?? null,
      figuresAfter: after?.figures ?? null,
      rowsBefore: before?.rows.length ?? 0,
      rowsAfter: after?.rows.length ?? 0,
      state: before === null ? 'added' : after === null ? 'dropped' : 'both',
    });
  }
}

/** Compares two rounds; with the ledger of the first, opinions that it rejects count as explained. */
export function compareRounds(before: ReviewRound, after: ReviewRound, ledger: Ledger | null = null): RoundComparison {
  const comparison = new Comparison(ledger);
  const { matches, dropped, added } = matchProjects(before, after);
  for (const match of matches) comparison.project(match.before, match.after);
  for (const project of dropped) comparison.dropped(project);
  for (const project of added) comparison.appeared(project);
  return { opinions: comparison.opinions, added: comparison.added, projects: comparison.projects, renamings: comparison.renamings };
}

/** Numbers of opinions by outcome. */
export function outcomeCounts(opinions: readonly OpinionOutcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { changed: 0, still: 0, unchanged: 0, explained: 0, deleted: 0 };
  for (const { outcome } of opinions) counts[outcome]++;
  return counts;
}

/** Projects whose money changed. */
export function moneyChanges({ projects }: RoundComparison): ProjectChange[] {
  return projects.filter(({ amountBefore, amountAfter, state }) => state === 'both' && amountBefore !== amountAfter);
}

/** Money of the projects (without overall targets) of each round, in 万元. */
export function moneyTotals({ projects }: RoundComparison): { readonly before: number; readonly after: number } {
  const sum = (side: 'amountBefore' | 'amountAfter'): number => {
    const total = projects.reduce((all, change) => all + (change.project.table === 'overall' ? 0 : (change[side] ?? 0)), 0);
    return Math.round(total * 1e6) / 1e6;
  };
  return { before: sum('amountBefore'), after: sum('amountAfter') };
}
