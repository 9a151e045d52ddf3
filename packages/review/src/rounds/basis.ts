/**
 * What a round is held against: the opinions that were sent in the round before it. What the reviewers did not send is no request, and is
 * counted apart.
 */
import type { Bilingual } from '@perf-lint/analyser';
import { foldForMatch } from '@perf-lint/core';
import type { Decision } from '../decision.js';
import { isConfirmed } from '../decision.js';
import type { Returned } from '../ledger/carry-over.js';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import { type OpinionLabel, opinionKey, ProjectIndex } from '../project-index.js';
import type { ReviewRound, RoundOpinion, RoundProject, RoundRow } from './round.js';
import { type SentOpinion, sentWording } from './sent.js';

/** What is known beside the documents of two rounds. */
export interface RoundBasis {
  /** Ledger of the round before: what was decided, and what units explained. */
  readonly ledger: Ledger | null;
  /** What was sent in the round before; null where no record was kept: then it is what the ledger confirms. */
  readonly sent: readonly SentOpinion[] | null;
  /** Whether the new files are all of the review, or only what was sent back. */
  readonly returned: Returned;
}

/** Every opinion of the documents before counts, and a project that did not come back was not submitted again. */
export const NO_BASIS: RoundBasis = { ledger: null, sent: null, returned: 'part' };

/** Why an opinion was not sent: 不采纳, 待议, or nobody had looked at it. */
export type AsideState = 'rejected' | 'pending' | 'unseen';

export const ASIDE: Readonly<Record<AsideState, Bilingual>> = {
  rejected: { 'zh-CN': '不采纳', en: 'Rejected' },
  pending: { 'zh-CN': '待议', en: 'Pending' },
  unseen: { 'zh-CN': '未定', en: 'Undecided' },
};

/** What the basis says of an opinion. */
export type Standing =
  /** `wording`: the words that were sent, whole; those of the document where nothing says what was. */
  | { readonly kind: 'sent'; readonly entry: LedgerEntry | null; readonly wording: string }
  | { readonly kind: 'aside'; readonly state: AsideState; readonly entry: LedgerEntry | null }
  /** On a project that the ledger does not tell of. */
  | { readonly kind: 'not-filed'; readonly entry: null };

/** Looks opinions up by what they are about. */
export class SentBasis {
  readonly #index: ProjectIndex;
  readonly #entries = new Map<string, LedgerEntry>();
  /** Words of what was sent, by its key. */
  readonly #sent: ReadonlyMap<string, string> | null;
  /** Keys of the projects that the ledger tells of; null without one. */
  readonly #filed: ReadonlySet<string> | null;

  constructor({ ledger, sent }: RoundBasis, before: ReviewRound) {
    const entries = ledger?.entries ?? [];
    const filed = [...(ledger?.projects ?? []), ...entries];
    this.#index = new ProjectIndex([before.projects, filed, sent ?? []], 'together');
    this.#filed = ledger === null ? null : new Set(filed.map((row) => this.#index.keyOf(row)));
    for (const entry of entries) this.#entries.set(opinionKey(this.#index, entry), entry);
    this.#sent = sent === null ? null : new Map(sent.map((opinion) => [opinionKey(this.#index, opinion), opinion.wording]));
  }

  standingOf(project: RoundProject, row: RoundRow | null, opinion: RoundOpinion): Standing {
    const key = opinionKey(this.#index, labelOf(project, row, opinion));
    const entry = this.#entries.get(key) ?? null;
    if (this.#sent === null && this.#filed === null) return { kind: 'sent', entry, wording: opinion.opinion };
    const upheld = entry !== null && isConfirmed(entry.decision) ? sentWording(entry) : null;
    const wording = this.#sent === null ? upheld : (this.#sent.get(key) ?? null);
    if (wording !== null) return { kind: 'sent', entry, wording };
    // What stayed on the desk is still looked at, and was not put behind with the round.
    if (entry === null && this.#filed?.has(this.#index.keyOf(project)) === false) return { kind: 'not-filed', entry };
    return { kind: 'aside', state: asideState(entry?.decision ?? null), entry };
  }

  /** The round with what was sent and does not stand in its documents: opinions of people, and projects whose documents were not given. */
  completed(before: ReviewRound, sent: readonly SentOpinion[]): ReviewRound {
    const known = new Set<string>();
    const projects = new Map<string, RoundProject[]>();
    for (const project of before.projects) {
      const key = this.#index.keyOf(project);
      projects.set(key, [...(projects.get(key) ?? []), project]);
      for (const opinion of project.opinions) known.add(opinionKey(this.#index, labelOf(project, null, opinion)));
      for (const row of project.rows)
        for (const opinion of row.opinions) known.add(opinionKey(this.#index, labelOf(project, row, opinion)));
    }
    for (const opinion of sent) {
      if (known.has(opinionKey(this.#index, opinion))) continue;
      const key = this.#index.keyOf(opinion);
      const [project = projectOf(opinion), ...others] = projects.get(key) ?? [];
      projects.set(key, [withOpinion(project, opinion), ...others]);
    }
    return { projects: [...projects.values()].flat() };
  }
}

function labelOf(project: RoundProject, row: RoundRow | null, { id, ruleId }: RoundOpinion): OpinionLabel {
  return { ...project, id, ruleId, indicator: row?.name ?? '', value: row?.value ?? '' };
}

function asideState(decision: Decision | null): AsideState {
  switch (decision?.verdict) {
    case 'reject':
      return 'rejected';
    case 'pending':
      return 'pending';
    default:
      return 'unseen';
  }
}

/** A project of which nothing is known but what was sent about it. */
function projectOf({ table, department, unitCode, unitName, projectCode, projectName, year, amount }: SentOpinion): RoundProject {
  const identity = { table, department, unitCode, unitName, projectCode, projectName };
  return { ...identity, year, amount, document: '', figures: null, pile: null, rows: [], opinions: [] };
}

function withOpinion(project: RoundProject, sent: SentOpinion): RoundProject {
  const { id, ruleId, severity, indicator, value, level1 } = sent;
  // Told apart by what the table was said to lack, whatever words went out.
  const opinion: RoundOpinion = { id, ruleId, severity, opinion: sent.opinion || sent.wording, place: '', askedName: '' };
  if (indicator === '') return { ...project, opinions: [...project.opinions, opinion] };
  const [folded, foldedValue] = [foldForMatch(indicator), foldForMatch(value)];
  const same =
    project.rows.find((row) => row.folded === folded && row.foldedValue === foldedValue) ??
    project.rows.find((row) => row.folded === folded);
  // A person may name a row in words that the table does not have: he speaks of the table, and nobody deleted that row.
  if (same === undefined && project.document !== '') return { ...project, opinions: [...project.opinions, opinion] };
  if (same === undefined) {
    const row: RoundRow = { name: indicator, value, level1, folded, foldedValue, opinions: [opinion] };
    return { ...project, rows: [...project.rows, row] };
  }
  return { ...project, rows: project.rows.map((row) => (row === same ? { ...row, opinions: [...row.opinions, opinion] } : row)) };
}
