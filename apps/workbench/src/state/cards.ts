/**
 * An opinion as it is decided on: findings of a project that read the same are one card with one decision.
 */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION, type Severity, wordingOf } from '@perf-lint/analyser';
import { type Language, type Opinion, opinionsOn, type RowView, rowsOfOpinion, rowViews, sourcesOf } from '@perf-lint/report';
import { type Decision, isSettled, type LedgerEntry, type Reason, type Verdict } from './decisions.js';
import type { ReviewedFinding, ReviewedProject } from './projects.js';
import type { Review } from './review.js';

export interface Card {
  readonly opinion: Opinion;
  /** Entries that its decision goes to, empty for doubts of the reading, which nobody decides on. */
  readonly entries: readonly { readonly key: string; readonly entry: LedgerEntry }[];
  /** Rows it is about; empty where it is about the project as a whole. */
  readonly rows: readonly RowView[];
}

export interface ProjectCards {
  readonly rows: readonly RowView[];
  readonly cards: readonly Card[];
}

/** What the office set that opinions are told by: its sources, its tone and its own wording, as the ledger and the letters have them. */
type Telling = Pick<AnalysisConfiguration, 'sources' | 'tone' | 'wording'>;

/** The rows of a project, or of an overall target, and the opinions on them. */
export function cardsOf(project: ReviewedProject, language: Language, told: Telling = DEFAULT_CONFIGURATION): ProjectCards {
  const { analysis } = project.paper;
  const department = analysis.document.departments[project.department];
  const indicators = project.place === null ? (department?.overall?.indicators ?? []) : project.place.project.indicators;
  const opinions = opinionsOn(
    project.findings.map(({ finding }) => finding),
    { language, sourcesOf: sourcesOf(told.sources), wording: wordingOf(told) },
    project.result?.origin,
  );
  const rows = rowViews(analysis, indicators, opinions);
  const entryOf = new Map(project.findings.map(({ finding, key, entry }) => [finding, { key, entry }]));
  const cards = opinions.map((opinion): Card => {
    const entries = opinion.findings.flatMap((finding) => {
      const own = entryOf.get(finding);
      return own === undefined || own.entry === null ? [] : [{ key: own.key, entry: own.entry }];
    });
    return { opinion, entries, rows: rowsOfOpinion(opinion, rows) };
  });
  return { rows, cards };
}

/** How grave a card is: as its entry in the ledger, by which piles and counts go as well. */
export function levelOfCard({ entries, opinion }: Card): Severity {
  return entries[0]?.entry.severity ?? opinion.severity;
}

/** The decision on a card: that of its first entry, as one click decides all of them. */
export function decisionOn({ entries }: Card, { decisions }: Review): Decision | null {
  const [first] = entries;
  return first === undefined ? null : (decisions.get(first.key) ?? null);
}

/** True where people are to decide on a card and have not, 待议 among them. */
export function isOpen(card: Card, review: Review): boolean {
  const decision = decisionOn(card, review);
  return card.entries.length > 0 && (decision === null || !isSettled(decision));
}

/** Who decides, and when. */
export interface Signature {
  readonly reviewer: string;
  /** "2026-11-29". */
  readonly date: string;
}

/** What the reviewer chose on a card; what is left out stays as it was. */
export interface Choice {
  readonly verdict: Verdict;
  readonly reason?: Reason | '';
  readonly wording?: string;
  /** What 其他 is; "" where nothing is written. */
  readonly note?: string;
}

/** The decision for every entry of a card. Wording is the entry's own until somebody writes another. */
export function decisionsFor(card: Card, review: Review, choice: Choice, signature: Signature): ReadonlyMap<string, Decision> {
  return new Map(
    card.entries.map(({ key, entry }) => {
      const before = review.decisions.get(key);
      const reason = choice.reason ?? (choice.verdict === 'reject' || choice.verdict === 'rewrite' ? (before?.reason ?? '') : '');
      const kept = choice.verdict === 'rewrite' ? (before?.wording ?? entry.prefilled) : entry.prefilled;
      const note = reason === 'other' ? (choice.note ?? before?.note ?? '') : '';
      return [key, { verdict: choice.verdict, reason, wording: choice.wording ?? kept, ...signature, ...(note === '' ? {} : { note }) }];
    }),
  );
}

/** Opinions of one kind: of one rule, with one message, on whatever row of whatever project. */
function isAlike(card: Card, { finding, key }: ReviewedFinding): boolean {
  const [first] = card.opinion.findings;
  return key !== '' && first !== undefined && finding.ruleId === first.ruleId && finding.messageId === first.messageId;
}

/** Opinions of the kind of a card over some projects that nobody has decided on yet, those of the card itself left out. */
export function undecidedAlike(card: Card, projects: readonly ReviewedProject[], { decisions }: Review): readonly ReviewedFinding[] {
  const own = new Set(card.entries.map(({ key }) => key));
  return projects.flatMap(({ findings }) =>
    findings.filter((reviewed) => isAlike(card, reviewed) && !own.has(reviewed.key) && !decisions.has(reviewed.key)),
  );
}

/** The decision of a card for others of its kind; each keeps its own wording. */
export function decisionsAlike(
  alike: readonly ReviewedFinding[],
  { verdict, reason, note = '' }: Decision,
  signature: Signature,
): ReadonlyMap<string, Decision> {
  const noted = note === '' ? {} : { note };
  return new Map(alike.map(({ key, entry }) => [key, { verdict, reason, wording: entry?.prefilled ?? '', ...signature, ...noted }]));
}
