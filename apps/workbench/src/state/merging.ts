/**
 * What other people decided, in a ledger that comes in: put on the rows of this session. Where two decided differently the opinion is 待议 and both are
 * kept for one of them to be chosen; what finds no row here is kept in the ledger that came in.
 */
import type { Language } from '@perf-lint/report';
import {
  carriesDecision,
  decisionKey,
  isConcluded,
  isConfirmed,
  isSettled,
  type Ledger,
  type LedgerEntry,
  mergeLedgers,
  NO_CONCLUSION,
  withRecord,
} from '@perf-lint/review';
import { openConclusions, openConflicts } from './conflicts.js';
import { countedOf } from './counted.js';
import type { Decision } from './decisions.js';
import { currentRound, type History, type OpenConflict } from './history.js';
import { type ConclusionRow, mergedConclusions } from './merged-conclusions.js';
import { countedPapers } from './papers.js';
import { type Changes, NO_VERDICT, type OwnOpinion, type ProjectVerdict, type Review } from './review.js';
import { type DraftLedger, draftLedger, draftOf, ownEntries, type Reviewed, spokenLedger } from './review-ledger.js';
import { ownOpinionOf, projectsByIdentity } from './take-over.js';

/** A ledger with the name of the file that it came in. */
export interface Incoming {
  readonly source: string;
  readonly ledger: Ledger;
  /** What had been said when it was handed out; null where nobody knows. */
  readonly base: Review | null;
  /** What a session concluded, by the keys of its projects; absent of a ledger, which has its own lines for it. */
  readonly verdicts?: Review['verdicts'];
}

export interface Merged {
  readonly changes: Changes;
  readonly history: Pick<History, 'earlier' | 'imported' | 'taken' | 'conflicts' | 'concludedApart'>;
  readonly counts: {
    /** Opinions that are decided otherwise than before, but for those that wait for a choice, and projects that are concluded so. */
    readonly decisions: number;
    readonly conclusions: number;
    /** Opinions by hand that came along. */
    readonly own: number;
    /** Opinions on which one of several answers is to be chosen, and projects on which one of several conclusions is. */
    readonly conflicts: number;
    readonly concludedApart: number;
    /** Rows that nothing here answers to. */
    readonly unmatched: number;
  };
}

/** What was decided on the rows of a draft: here, by the other person, and when it was handed out. */
interface Ledgers {
  readonly draft: DraftLedger;
  readonly mine: Ledger;
  readonly theirs: Ledger;
  readonly handed: Ledger | undefined;
}

/** @param here what this session is called among the sides of a conflict */
export function mergedWith(session: Reviewed, incoming: Incoming, here: string, language: Language): Merged {
  const draft = draftLedger(session, language);
  const spoken = spokenLedger(session, language);
  const mine: Ledger = { ...spoken, entries: [...spoken.entries, ...ownEntries(session, language)] };
  const theirs = draftOf(session, language, incoming.ledger).ledger;
  const base = incoming.base === null ? undefined : spokenLedger({ ...session, review: incoming.base }, language);
  const named = [
    { source: here, ledger: mine },
    { source: incoming.source, ledger: theirs },
  ];
  const { history, papers } = session;
  const before = new Map(openConflicts(history, session.review).map((conflict) => [conflict.key, conflict]));
  const handedOut = base === undefined ? undefined : withoutAnswered(base, { keys: draft.keys, mine, theirs, open: before });
  const { ledger: merged, conflicts } = mergeLedgers(named, language, handedOut);
  const decisions = decidedRows(draft, mine, merged.entries);
  const apart = new Map(openConclusions(history, session.review).map((conflict) => [conflict.key, conflict]));
  const rows = concludedRows(session, incoming, { draft, mine, theirs, handed: base });
  const concluded = mergedConclusions(rows, apart, { here, source: incoming.source });
  const { verdicts } = concluded;
  const keyOf = new Map(draft.keys.map((key, index) => [mine.entries[index]?.id ?? '', key]));
  const open = conflicts.flatMap(({ id, sides }): readonly OpenConflict[] => {
    const key = keyOf.get(id) ?? '';
    return key === '' ? [] : [goneOn(before.get(key), { key, sides }, here)];
  });
  const apartOn = new Set(open.map(({ key }) => key));
  const { own, ids } = comeByHand(draft, mine, merged.entries);
  const replaced = replacedIn(draft, { ...mine, round: currentRound(history) }, { decisions, verdicts });
  return {
    changes: { decisions, verdicts, own },
    history: {
      earlier: [...history.earlier, ...replaced, whatIsWorthKeeping(incoming.ledger)],
      imported: [...history.imported, ...ids],
      taken: [...new Set([...history.taken, ...countedPapers(papers).map(({ sha256 }) => sha256)])],
      conflicts: withFresh(history.conflicts, open),
      concludedApart: withFresh(history.concludedApart, concluded.open),
    },
    counts: {
      decisions: [...decisions.keys()].filter((key) => !apartOn.has(key)).length,
      conclusions: concluded.taken,
      own: own.size,
      conflicts: open.length,
      concludedApart: concluded.open.length,
      unmatched: theirs.unmatched.length,
    },
  };
}

/** The conflicts with those that came up or got another side; the very same list where none did. */
function withFresh<Conflict extends { readonly key: string }>(
  before: readonly Conflict[],
  fresh: readonly Conflict[],
): readonly Conflict[] {
  if (fresh.every((conflict) => before.includes(conflict))) return before;
  const keys = new Set(fresh.map(({ key }) => key));
  return [...before.filter(({ key }) => !keys.has(key)), ...fresh];
}

interface Rows {
  readonly keys: readonly string[];
  readonly mine: Ledger;
  readonly theirs: Ledger;
  /** Conflicts that nobody has decided yet, by key. */
  readonly open: ReadonlyMap<string, OpenConflict>;
}

/**
 * What was handed out, without the rows on which one person had decided and another answered otherwise. There the first one's word stands against
 * the second one's, though only the second came later: what a person decided is changed by nobody but himself. Rows are in the places of the draft's.
 */
function withoutAnswered(base: Ledger, { keys, mine, theirs, open }: Rows): Ledger {
  const answered = (index: number): boolean => {
    const [own, other, handed] = [mine, theirs, base].map(({ entries }) => entries[index]?.decision);
    if (own === undefined || other === undefined || handed === undefined || other.verdict === '') return false;
    // 待议 that a person put there waits for somebody to decide; that of an open conflict is the word of several.
    if (!isSettled(own) && !open.has(keys[index] ?? '')) return false;
    const changed = sayingOf(other) !== sayingOf(handed) && sayingOf(other) !== sayingOf(own);
    return changed && (own.reviewer === '' || own.reviewer !== other.reviewer);
  };
  return { ...base, entries: base.entries.filter((_, index) => index >= keys.length || !answered(index)) };
}

/** A conflict with the sides that were open before it: the 待议 that stood for them says nothing of its own. */
function goneOn(before: OpenConflict | undefined, { key, sides }: OpenConflict, here: string): OpenConflict {
  if (before === undefined) return { key, sides };
  const said = new Set(before.sides.map(({ decision }) => decisionKey(decision)));
  const added = sides.filter(
    ({ source, decision }) => !said.has(decisionKey(decision)) && !(source === here && decision.verdict === 'pending'),
  );
  return added.length === 0 ? before : { key, sides: [...before.sides, ...added] };
}

/** What stood here and stands otherwise after the merge, as a ledger of its record alone: the record is only added to. */
function replacedIn(draft: DraftLedger, mine: Ledger, { decisions, verdicts }: Pick<Changes, 'decisions' | 'verdicts'>): readonly Ledger[] {
  const { record = [] } = withRecord({
    entries: mine.entries.filter((_, index) => decisions?.has(draft.keys[index] ?? '') === true),
    projects: mine.projects.filter((_, index) => verdicts?.has(draft.projects[index]?.key ?? '') === true),
    unmatched: [],
    ...(mine.round === undefined ? {} : { round: mine.round }),
  });
  return record.length === 0 ? [] : [{ entries: [], projects: [], unmatched: [], record }];
}

const sayingOf = ({ verdict, reason, wording, note = '' }: Decision): string => JSON.stringify([verdict, reason, wording, note]);

/** Rows of the session that stand otherwise after the merge. */
function decidedRows(draft: DraftLedger, mine: Ledger, merged: readonly LedgerEntry[]): ReadonlyMap<string, Decision> {
  const byId = new Map(merged.map((entry) => [entry.id, entry]));
  const changed = new Map<string, Decision>();
  for (const [index, key] of draft.keys.entries()) {
    const before = mine.entries[index];
    const after = byId.get(before?.id ?? '');
    if (before === undefined || after === undefined || after.decision.verdict === '') continue;
    if (sayingOf(before.decision) !== sayingOf(after.decision)) changed.set(key, after.decision);
  }
  return changed;
}

/** Opinions by hand that this session does not have, on projects that it has. */
function comeByHand(
  draft: DraftLedger,
  mine: Ledger,
  merged: readonly LedgerEntry[],
): { readonly own: ReadonlyMap<string, OwnOpinion>; readonly ids: readonly string[] } {
  const known = new Set(mine.entries.map(({ id }) => id));
  const rows = merged.filter(({ ruleId, id, decision }) => ruleId === '' && !known.has(id) && isConfirmed(decision));
  const projects = projectsByIdentity(draft, rows);
  const own = new Map<string, OwnOpinion>();
  const ids: string[] = [];
  for (const entry of rows) {
    const project = projects(entry);
    if (project === null) continue;
    own.set(`${project.key}#own-${entry.id}`, ownOpinionOf(entry, project));
    ids.push(entry.id);
  }
  return { own, ids };
}

/** What both concluded on the projects of the session. The ledger counts projects alone: on overall targets (部门整体) sessions say it themselves. */
function concludedRows(
  session: Reviewed,
  { verdicts, base }: Incoming,
  { draft, mine, theirs, handed }: Ledgers,
): readonly ConclusionRow[] {
  const said = (ledger: Ledger, at: number): ProjectVerdict => {
    const { kind: conclusion, ...rest } = ledger.projects[at]?.conclusion ?? NO_CONCLUSION;
    return { conclusion, ...rest };
  };
  const projects = draft.projects.flatMap((own, at): readonly ConclusionRow[] =>
    own === null
      ? []
      : [{ key: own.key, mine: said(mine, at), theirs: said(theirs, at), base: handed === undefined ? null : said(handed, at) }],
  );
  const overall = countedOf(session).projects.flatMap(({ key, place }): readonly ConclusionRow[] => {
    const other = place === null ? verdicts?.get(key) : undefined;
    if (other === undefined) return [];
    const own = session.review.verdicts.get(key) ?? NO_VERDICT;
    return [{ key, mine: own, theirs: other, base: base === null ? null : (base.verdicts.get(key) ?? NO_VERDICT) }];
  });
  return [...projects, ...overall];
}

/** What a ledger holds that no other does: rows and projects that somebody said something on, and its record. */
function whatIsWorthKeeping({ entries, projects, unmatched, record }: Ledger): Ledger {
  return {
    entries: entries.filter(carriesDecision),
    projects: projects.filter(({ conclusion, office }) => isConcluded(conclusion) || office !== ''),
    unmatched,
    ...(record === undefined ? {} : { record }),
  };
}

/** What of another session's review this one does not have: readings put right, names of units, who does what. Where both say something, this one stays. */
export function withoutOwn(own: Review, other: Review): Changes {
  const missing = <T>(mine: ReadonlyMap<string, T>, theirs: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...theirs].filter(([key]) => !mine.has(key)));
  return {
    corrections: missing(own.corrections, other.corrections),
    units: missing(own.units, other.units),
    assignments: missing(own.assignments, other.assignments),
    orders: missing(own.orders, other.orders),
  };
}
