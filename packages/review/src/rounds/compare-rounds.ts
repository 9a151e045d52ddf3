/**
 * The second round (复审): what became of every opinion of the first, what is new, what changed in money and figures.
 */
import type { Bilingual, Figures, RuleId, Severity } from '@perf-lint/analyser';
import { foldForMatch, type Level1 } from '@perf-lint/core';
import { type Decision, isConfirmed } from '../decision.js';
import type { ProjectIdentity } from '../identity.js';
import type { Returned } from '../ledger/carry-over.js';
import { type AsideState, NO_BASIS, type RoundBasis, SentBasis } from './basis.js';
import { type MatchedBy, matchProjects, matchRows, type RowMatch } from './match-rounds.js';
import type { ReviewRound, RoundOpinion, RoundProject, RoundRow } from './round.js';
import { sentOpinion } from './sent.js';
import { isTableTouched, isTouched, saysTheSame } from './touched.js';

/**
 * 已改, 已改动待核 (an opinion of a person, which only a person can check), 改后仍不符, 未改, 已说明 (the unit explained why), 删行, 未重报 (the
 * project is not in the new files).
 */
export type Outcome = 'changed' | 'to-check' | 'still' | 'unchanged' | 'explained' | 'deleted' | 'not-resubmitted';

export const OUTCOMES = [
  'still',
  'unchanged',
  'not-resubmitted',
  'deleted',
  'to-check',
  'explained',
  'changed',
] as const satisfies readonly Outcome[];

export const OUTCOME: Readonly<Record<Outcome, Bilingual>> = {
  changed: { 'zh-CN': '已改', en: 'Changed' },
  'to-check': { 'zh-CN': '已改动待核', en: 'Edited, to be checked' },
  still: { 'zh-CN': '改后仍不符', en: 'Changed, still not right' },
  unchanged: { 'zh-CN': '未改', en: 'Unchanged' },
  explained: { 'zh-CN': '已说明', en: 'Explained' },
  deleted: { 'zh-CN': '删行', en: 'Row deleted' },
  'not-resubmitted': { 'zh-CN': '未重报', en: 'Not submitted again' },
};

export interface OpinionOutcome {
  readonly project: ProjectIdentity;
  readonly amount: number | null;
  /** "" for an opinion that a person added. */
  readonly ruleId: RuleId | '';
  readonly severity: Severity;
  /** As it was sent, whole; as the document says it where nothing tells what was sent. */
  readonly opinion: string;
  /** Id of its row in the ledger, "" where no ledger has it. */
  readonly entryId: string;
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
  /** What the unit said instead of a change, "" where it said nothing. */
  readonly reply: string;
}

export interface NewOpinion {
  readonly project: ProjectIdentity;
  readonly amount: number | null;
  readonly ruleId: RuleId | '';
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
  readonly state: 'both' | 'dropped' | 'not-resubmitted' | 'added';
}

/** What a row says. */
export interface SaidRow {
  readonly level1: Level1;
  readonly name: string;
  readonly value: string;
}

/** A row that is not what it was: new, gone, renamed or with another value. */
export interface RowChange {
  readonly project: ProjectIdentity;
  /** Null for a row that was not there. */
  readonly before: SaidRow | null;
  /** Null for a row that is gone. */
  readonly after: SaidRow | null;
  /** How the row was found again; null where it stands on one side alone. */
  readonly by: MatchedBy | null;
}

/** A row found again under another name. */
export interface Renaming {
  readonly project: ProjectIdentity;
  readonly before: string;
  readonly after: string;
  readonly by: MatchedBy;
}

/** Opinions of the round before that were not sent, by why; those on projects that its ledger does not tell of are none of them. */
export type AsideCounts = Readonly<Record<AsideState, number>>;

export interface RoundComparison {
  /** What became of every opinion that was sent. */
  readonly opinions: readonly OpinionOutcome[];
  readonly added: readonly NewOpinion[];
  readonly projects: readonly ProjectChange[];
  /** Rows of projects that stand on both sides, where they differ. */
  readonly rows: readonly RowChange[];
  /** Not sent, and so nothing that a unit had to answer. */
  readonly aside: AsideCounts;
}

/** What became of an opinion that a person wrote: nobody but he knows whether a row that was touched is right now. */
const outcomeByHand = (match: RowMatch): Outcome => (isTouched(match) ? 'to-check' : 'unchanged');

/** What became of a rule's opinion on a row. @param again the rule says it of the row as it is now */
function outcomeByRule(again: boolean, same: boolean): Outcome {
  if (!again) return 'changed';
  return same ? 'unchanged' : 'still';
}

/** Several findings of these rules can stand on one project, each about something else: they are told apart by what they say. */
const BY_TEXT: ReadonlySet<RuleId | ''> = new Set<RuleId | ''>(['missing-dimension', 'missing-aspect', 'copied-targets', 'weight-sum']);

const identityOf = ({ table, department, unitCode, unitName, projectCode, projectName }: RoundProject): ProjectIdentity => ({
  table,
  department,
  unitCode,
  unitName,
  projectCode,
  projectName,
});

class Comparison {
  readonly opinions: OpinionOutcome[] = [];
  readonly added: NewOpinion[] = [];
  readonly projects: ProjectChange[] = [];
  readonly rows: RowChange[] = [];
  readonly aside: Record<AsideState, number> = { rejected: 0, pending: 0, unseen: 0 };
  readonly #basis: SentBasis;
  readonly #returned: Returned;

  constructor(basis: SentBasis, returned: Returned) {
    this.#basis = basis;
    this.#returned = returned;
  }

  project(before: RoundProject, after: RoundProject): void {
    this.#change(before, after);
    const { matches, deleted, added } = matchRows(before.rows, after.rows);
    for (const match of matches) this.#row(before, match, after);
    for (const row of deleted) {
      this.#changed(after, row, null, null);
      for (const opinion of row.opinions) this.#outcome(before, opinion, 'deleted', row, null, null);
    }
    for (const row of added) {
      this.#changed(after, null, row, null);
      for (const opinion of row.opinions) this.#new(after, opinion, row, 'new-row');
    }
    this.#whole(before, after);
  }

  dropped(project: RoundProject): void {
    this.#change(project, null);
    const outcome: Outcome = this.#returned === 'all' ? 'deleted' : 'not-resubmitted';
    for (const row of project.rows) for (const opinion of row.opinions) this.#outcome(project, opinion, outcome, row, null, null);
    for (const opinion of project.opinions) this.#outcome(project, opinion, outcome, null, null, null);
  }

  appeared(project: RoundProject): void {
    this.#change(null, project);
    for (const row of project.rows) for (const opinion of row.opinions) this.#new(project, opinion, row, 'new-project');
    for (const opinion of project.opinions) this.#new(project, opinion, null, 'new-project');
  }

  #row(project: RoundProject, match: RowMatch, changed: RoundProject): void {
    const same = saysTheSame(match);
    if (!same) this.#changed(changed, match.before, match.after, match.by);
    const rules = new Set(match.after.opinions.map(({ ruleId }) => ruleId));
    for (const opinion of match.before.opinions) {
      const outcome = opinion.ruleId === '' ? outcomeByHand(match) : outcomeByRule(rules.has(opinion.ruleId), same);
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
      if (opinion.ruleId === '') this.#outcome(before, opinion, isTableTouched(before, after) ? 'to-check' : 'unchanged', null, null, null);
      else if (take((other) => other.ruleId === opinion.ruleId && other.opinion === opinion.opinion))
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
    const standing = this.#basis.standingOf(project, before, opinion);
    if (standing.kind === 'not-filed') return;
    if (standing.kind === 'aside') {
      this.aside[standing.state]++;
      return;
    }
    const decision = standing.entry?.decision ?? null;
    const reply = standing.entry?.reply ?? '';
    // An explanation is the unit's own: what a reviewer did not uphold was never sent.
    const explained = reply !== '' && (found === 'unchanged' || found === 'still' || found === 'not-resubmitted');
    this.opinions.push({
      project: identityOf(project),
      amount: project.amount,
      ruleId: opinion.ruleId,
      severity: opinion.severity,
      opinion: standing.wording,
      entryId: standing.entry?.id ?? '',
      outcome: explained ? 'explained' : found,
      nameBefore: before?.name ?? '',
      valueBefore: before?.value ?? '',
      nameAfter: after?.name ?? '',
      valueAfter: after?.value ?? '',
      matchedBy,
      decision,
      reply,
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

  #changed(project: RoundProject, before: RoundRow | null, after: RoundRow | null, by: MatchedBy | null): void {
    this.rows.push({ project: identityOf(project), before: saidIn(before), after: saidIn(after), by });
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
      state: before === null ? 'added' : after !== null ? 'both' : this.#returned === 'all' ? 'dropped' : 'not-resubmitted',
    });
  }
}

/**
 * Holds a round against the one before it. What counts is what was sent then, by the record of letters or by the ledger; without either every
 * opinion of the documents before.
 */
export function compareRounds(before: ReviewRound, after: ReviewRound, basis: RoundBasis = NO_BASIS): RoundComparison {
  const sentBasis = new SentBasis(basis, before);
  const asked = basis.sent ?? (basis.ledger?.entries ?? []).filter(({ decision }) => isConfirmed(decision)).map(sentOpinion);
  const comparison = new Comparison(sentBasis, basis.returned);
  const { matches, dropped, added } = matchProjects(sentBasis.completed(before, asked), after);
  for (const match of matches) comparison.project(match.before, match.after);
  for (const project of dropped) comparison.dropped(project);
  for (const project of added) comparison.appeared(project);
  const { opinions, added: fresh, projects, rows, aside } = comparison;
  return { opinions, added: fresh, projects, rows, aside };
}

function saidIn(row: RoundRow | null): SaidRow | null {
  return row === null ? null : { level1: row.level1, name: row.name, value: row.value };
}

/** Rows that were found again under another name. */
export function renamingsOf({ rows }: Pick<RoundComparison, 'rows'>): Renaming[] {
  return rows.flatMap(({ project, before, after, by }) =>
    before === null || after === null || by === null || foldForMatch(before.name) === foldForMatch(after.name)
      ? []
      : [{ project, before: before.name, after: after.name, by }],
  );
}

/** Numbers of opinions by outcome. */
export function outcomeCounts(opinions: readonly OpinionOutcome[]): Record<Outcome, number> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of opinions) counts[outcome]++;
  return counts;
}

/** Projects whose money changed. */
export function moneyChanges({ projects }: RoundComparison): ProjectChange[] {
  return projects.filter(({ amountBefore, amountAfter, state }) => state === 'both' && amountBefore !== amountAfter);
}

/** Money of the projects (without overall targets) of each round, in 万元. A project that was not submitted again keeps its money. */
export function moneyTotals({ projects }: RoundComparison): { readonly before: number; readonly after: number } {
  const sum = (side: 'amountBefore' | 'amountAfter'): number => {
    const amount = (change: ProjectChange): number => change[change.state === 'not-resubmitted' ? 'amountBefore' : side] ?? 0;
    const total = projects.reduce((all, change) => all + (change.project.table === 'overall' ? 0 : amount(change)), 0);
    return Math.round(total * 1e6) / 1e6;
  };
  return { before: sum('amountBefore'), after: sum('amountAfter') };
}
