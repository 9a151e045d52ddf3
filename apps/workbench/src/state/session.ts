/**
 * The session: papers, review, and where the reviewer is. One plain reducer; what it does not know (files, workers, storage) is the shell's.
 */
import type { Language } from '@perf-lint/report';
import type { Examined, ReadPaper as ExaminedPaper } from '../engine/examine.js';
import type { Corrected } from './correcting.js';
import type { Decision } from './decisions.js';
import { type History, NO_HISTORY } from './history.js';
import { type Journal, NO_JOURNAL } from './journal.js';
import { journalOn } from './journal-subjects.js';
import { withJournal } from './journalling.js';
import { markedSame, type Paper, type Read, type ReadPaper, type Recognised, withOutcome, withRecognised } from './papers.js';
import { pickedAfter } from './picked.js';
import { NO_PLAN, type Plan } from './plan.js';
import { entryKeys } from './projects.js';
import { NO_FILTER, type QueueFilter } from './queue.js';
import type { Reference } from './references.js';
import { arrange, asideAfter, type Changes, EMPTY_REVIEW, NO_REVIEW, type Review, type ReviewState, redo, say, undo } from './review.js';
import { NO_SETUP, type Setup, setupOfNextRound } from './setup.js';
import { ALL_SIGNED, type Unsigned, unsignedAfter } from './unsigned.js';

export type Screen =
  | 'intake'
  | 'overview'
  | 'queue'
  | 'project'
  | 'letters'
  | 'export'
  | 'rounds'
  | 'year'
  | 'people'
  | 'settings'
  | 'help'
  | 'about';

/** Something said once at the top of the page, until it is closed. */
export interface Notice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
  /** What is offered beside the sentence. */
  readonly offer?: 'save' | 'open' | 'round-back';
}

export interface Session extends ReviewState {
  readonly papers: readonly Paper[];
  readonly references: readonly Reference[];
  /** SHA-256 of the papers that count where a project stands in two. */
  readonly preferred: ReadonlySet<string>;
  readonly plan: Plan;
  readonly setup: Setup;
  readonly history: History;
  /** Every step that was taken on opinions and conclusions of this round. */
  readonly journal: Journal;
  readonly screen: Screen;
  /** Key of the open project, "" where none is. */
  readonly open: string;
  readonly filter: QueueFilter;
  /** Keys of the projects that are ticked in the queue, to be given out together. */
  readonly picked: ReadonlySet<string>;
  readonly language: Language;
  /** Name that goes with decisions, "" where none was given. */
  readonly reviewer: string;
  /** What was said on this page before there was a name. */
  readonly unsigned: Unsigned;
  readonly notice: Notice | null;
  /** The session before its round began, until a file of the new round is here or the page is closed; else null. */
  readonly before: Session | null;
  /** False from the first change after the last save. */
  readonly saved: boolean;
}

export const NEW_SESSION: Session = {
  ...EMPTY_REVIEW,
  papers: [],
  references: [],
  preferred: new Set(),
  plan: NO_PLAN,
  setup: NO_SETUP,
  history: NO_HISTORY,
  journal: NO_JOURNAL,
  screen: 'intake',
  open: '',
  filter: NO_FILTER,
  picked: new Set(),
  language: 'zh-CN',
  reviewer: '',
  unsigned: ALL_SIGNED,
  notice: null,
  before: null,
  saved: true,
};

/** What is kept of a session, besides its papers. */
export type Kept = Pick<Session, 'review' | 'reviewer' | 'plan' | 'preferred' | 'setup' | 'history' | 'journal'>;

export type Action =
  | { readonly kind: 'dropped'; readonly papers: readonly { readonly id: string; readonly path: string }[] }
  | { readonly kind: 'begun'; readonly id: string }
  | ({ readonly kind: 'examined' } & Read)
  | ({ readonly kind: 'recognised' } & Recognised)
  /** A paper with what was put right in it, or beside other files, judged anew. */
  | { readonly kind: 'judged'; readonly id: string; readonly judged: string; readonly paper: ExaminedPaper }
  /** Files read anew, with another blank form: papers of the same bytes take what was read. */
  | { readonly kind: 'reread'; readonly results: readonly Examined[]; readonly judged: string }
  /** A paper is read again, as the file it came out of: a member of a zip with the whole zip. */
  | { readonly kind: 'renamed'; readonly from: string; readonly id: string; readonly path: string }
  /** Papers of another session, which were read there. */
  | { readonly kind: 'joined'; readonly papers: readonly Paper[] }
  | { readonly kind: 'removed'; readonly id: string }
  /** Papers that came in take the place of others. */
  | { readonly kind: 'corrected'; readonly corrected: readonly Corrected[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'referred'; readonly reference: Reference }
  | { readonly kind: 'unreferred'; readonly id: string }
  | { readonly kind: 'preferred'; readonly chosen: string; readonly other: string }
  | { readonly kind: 'planned'; readonly plan: Partial<Plan> }
  | { readonly kind: 'set-up'; readonly setup: Partial<Setup> }
  /** What the review has behind it grew; `changes` come with it, in one step that can be taken back. */
  | { readonly kind: 'recorded'; readonly history: Partial<History>; readonly changes?: Changes }
  /** The next round begins: its files are still to come. What was not sent yet stays. */
  | { readonly kind: 'round-begun'; readonly history: History; readonly staying?: Pick<Session, 'papers' | 'review'> }
  /** Back to what was there before the round began. */
  | { readonly kind: 'round-withdrawn' }
  /** `typing` names a text that is being typed, see `say`. */
  | { readonly kind: 'said'; readonly changes: Changes; readonly typing?: string }
  | { readonly kind: 'undone' | 'redone' }
  | { readonly kind: 'went'; readonly screen: Screen; readonly open?: string }
  | { readonly kind: 'filtered'; readonly filter: Partial<QueueFilter> }
  /** Projects are ticked, or not any more. */
  | { readonly kind: 'picked'; readonly keys: readonly string[]; readonly on: boolean }
  | { readonly kind: 'signed'; readonly reviewer: string }
  | { readonly kind: 'spoke'; readonly language: Language; readonly ledgerOf: (paper: ReadPaper) => Pick<ReadPaper, 'ledger' | 'entries'> }
  | { readonly kind: 'noted'; readonly notice: Notice | null }
  | { readonly kind: 'saved' }
  | { readonly kind: 'resumed'; readonly papers: readonly Paper[]; readonly kept: Kept }
  | { readonly kind: 'ended' };

/** What changes the review, so that it has to be saved. */
const UNSAVED: ReadonlySet<Action['kind']> = new Set([
  'examined',
  'recognised',
  'joined',
  'removed',
  'corrected',
  'said',
  'undone',
  'redone',
  'signed',
  'planned',
  'preferred',
  'set-up',
  'recorded',
  'round-begun',
  'round-withdrawn',
]);

/** @param at the moment by the clock of the place: "2026-11-29 14:05:33", "" where nobody asks */
export function reduce(session: Session, action: Action, at = ''): Session {
  const next = withJournal(session, withUnsigned(step(session, action), action), action.kind, at);
  return next !== session && next.saved && UNSAVED.has(action.kind) ? { ...next, saved: false } : next;
}

/** What this page says is signed later, where nobody has given a name yet; what it takes in from elsewhere never is. */
function withUnsigned(session: Session, action: Action): Session {
  if (action.kind === 'said') return { ...session, unsigned: unsignedAfter(session.unsigned, action.changes, 'here') };
  if (action.kind !== 'recorded' || action.changes === undefined) return session;
  return { ...session, unsigned: unsignedAfter(session.unsigned, action.changes, 'elsewhere') };
}

function step(session: Session, action: Action): Session {
  switch (action.kind) {
    case 'dropped':
    case 'joined':
      return { ...session, papers: papersAfter(session.papers, action), before: null };
    case 'begun':
    case 'examined':
    case 'recognised':
    case 'judged':
    case 'reread':
    case 'renamed':
    case 'removed':
    case 'corrected':
    case 'cancelled':
      return { ...session, papers: papersAfter(session.papers, action) };
    case 'referred':
      return { ...session, references: [...session.references.filter(({ id }) => id !== action.reference.id), action.reference] };
    case 'unreferred':
      return { ...session, references: session.references.filter(({ id }) => id !== action.id) };
    case 'preferred':
      return { ...session, preferred: new Set([...[...session.preferred].filter((each) => each !== action.other), action.chosen]) };
    case 'planned':
      return { ...session, plan: { ...session.plan, ...action.plan } };
    case 'set-up':
      return setUp(session, action.setup);
    case 'recorded':
      return recorded(session, action.history, action.changes ?? {});
    case 'round-begun':
      return {
        ...session,
        ...EMPTY_REVIEW,
        unsigned: action.staying === undefined ? ALL_SIGNED : session.unsigned,
        // What units are called holds for the whole review.
        review: { ...NO_REVIEW, ...action.staying?.review, units: session.review.units },
        papers: action.staying?.papers ?? [],
        preferred: action.staying === undefined ? new Set() : session.preferred,
        history: action.history,
        // Of the rest the ledger of the round that is over tells.
        journal: action.staying === undefined ? NO_JOURNAL : journalOn(session.journal, action.staying),
        setup: setupOfNextRound(session.setup),
        open: '',
        filter: NO_FILTER,
        picked: new Set(),
        screen: 'intake',
        before: action.history.rounds.length > session.history.rounds.length ? beforeRound(session) : null,
      };
    case 'round-withdrawn':
      return session.before === null ? session : withdrawn(session, session.before);
    case 'said':
      return { ...session, ...say(session, action.changes, action.typing) };
    case 'undone':
    case 'redone':
      return turned(session, action.kind);
    case 'went':
      return {
        ...session,
        screen: action.screen,
        open: action.open ?? session.open,
        // What was done on one screen is old news on the next; what is wrong stays.
        notice: session.notice?.kind === 'done' ? null : session.notice,
      };
    case 'filtered':
      return { ...session, filter: { ...session.filter, ...action.filter } };
    case 'picked':
      return { ...session, picked: pickedAfter(session.picked, action) };
    case 'signed':
      return { ...session, reviewer: action.reviewer };
    case 'spoke':
      return { ...spoken(session, action), before: session.before === null ? null : spoken(session.before, action) };
    case 'noted':
      return { ...session, notice: action.notice };
    case 'saved':
      return { ...session, saved: true };
    case 'resumed':
      return resumed(session, action.papers, action.kept);
    case 'ended':
      return { ...NEW_SESSION, language: session.language };
    default:
      return action satisfies never;
  }
}

/** What a round that begins may be withdrawn to. Files that were still being read are not read any more. */
function beforeRound(session: Session): Session {
  return { ...session, papers: papersAfter(session.papers, { kind: 'cancelled' }), before: null, notice: null };
}

/** What is said of the reviewer and put beside the papers stays. */
function withdrawn({ references, reviewer }: Session, before: Session): Session {
  return { ...before, references, reviewer, saved: false };
}

function spoken(session: Session, { language, ledgerOf }: Extract<Action, { readonly kind: 'spoke' }>): Session {
  const papers = session.papers.map((paper) => (paper.kind === 'read' ? { ...paper, ...ledgerOf(paper) } : paper));
  return { ...session, language, papers };
}

/** Sets something, in one step that can be taken back. */
function setUp(session: Session, setup: Partial<Setup>): Session {
  const before = Object.fromEntries(Object.entries(session.setup).filter(([part]) => part in setup)) as Partial<Setup>;
  const aside = { before: { setup: before }, after: { setup } };
  return { ...session, ...arrange(session, aside), setup: { ...session.setup, ...setup } };
}

/**
 * What a person records, and takes back like what he says; with a choice between several answers the list that they stand in. What other people's files brought stays
 * with what was read of them.
 */
const TAKEN_BACK = ['approvals', 'sent', 'rounds', 'returned', 'conflicts', 'concludedApart'] as const satisfies readonly (keyof History)[];

/** Records something, with what is said at once. */
function recorded(session: Session, history: Partial<History>, changes: Changes): Session {
  const parts = TAKEN_BACK.filter((part) => part in history && history[part] !== session.history[part]);
  const of = (from: Partial<History>): Partial<History> => Object.fromEntries(parts.map((part) => [part, from[part]])) as Partial<History>;
  const aside = { before: { history: of(session.history) }, after: { history: of(history) } };
  const said = parts.length === 0 ? say(session, changes) : arrange(session, aside, changes);
  return { ...session, ...said, history: { ...session.history, ...history } };
}

/** The last step taken back, or the last one that was taken back done again. */
function turned(session: Session, kind: 'undone' | 'redone'): Session {
  const { setup, history } = asideAfter(session, kind);
  return {
    ...session,
    ...(kind === 'undone' ? undo(session) : redo(session)),
    ...(setup === undefined ? {} : { setup: { ...session.setup, ...setup } }),
    ...(history === undefined ? {} : { history: { ...session.history, ...history } }),
  };
}

type PaperAction = Extract<
  Action,
  {
    readonly kind:
      | 'dropped'
      | 'begun'
      | 'examined'
      | 'recognised'
      | 'judged'
      | 'reread'
      | 'renamed'
      | 'joined'
      | 'removed'
      | 'corrected'
      | 'cancelled';
  }
>;

function papersAfter(papers: readonly Paper[], action: PaperAction): readonly Paper[] {
  switch (action.kind) {
    case 'dropped':
      return [...papers, ...action.papers.map((paper): Paper => ({ kind: 'waiting', ...paper }))];
    case 'begun':
      return papers.map((paper) => (paper.id === action.id ? { kind: 'reading', id: paper.id, path: paper.path } : paper));
    case 'renamed':
      return papers.map((paper) => (paper.id === action.from ? { kind: 'waiting', id: action.id, path: action.path } : paper));
    case 'examined':
      return withOutcome(papers, action);
    case 'recognised':
      return withRecognised(papers, action);
    case 'judged': {
      const { judged } = action;
      const { analysis, entries, ledger, lastYear } = action.paper;
      return papers.map((paper) =>
        paper.id === action.id && paper.kind === 'read' ? { ...paper, judged, analysis, entries, ledger, lastYear } : paper,
      );
    }
    case 'reread':
      return reread(papers, action.results, action.judged);
    case 'joined':
      return markedSame([...papers, ...action.papers]);
    case 'removed':
      return markedSame(papers.filter(({ id }) => id !== action.id));
    case 'corrected': {
      const gone = new Set(action.corrected.flatMap((each) => each.gone));
      const by = new Map(action.corrected.map(({ id, correction }) => [id, correction]));
      return markedSame(
        papers
          .filter(({ id }) => !gone.has(id))
          .map((paper) => {
            const corrects = by.get(paper.id);
            return paper.kind === 'read' && corrects !== undefined ? { ...paper, corrects } : paper;
          }),
      );
    }
    case 'cancelled':
      return papers.filter(({ kind }) => kind !== 'waiting' && kind !== 'reading');
    default:
      return action satisfies never;
  }
}

function reread(papers: readonly Paper[], results: readonly Examined[], judged: string): readonly Paper[] {
  const read = new Map(results.flatMap((result) => (result.kind === 'read' ? [[result.analysis.document.sha256, result]] : [])));
  return papers.map((paper) => {
    const found = paper.kind === 'read' ? read.get(paper.sha256) : undefined;
    if (paper.kind !== 'read' || found === undefined) return paper;
    const { analysis, entries, ledger, lastYear } = found;
    return { ...paper, original: analysis.document, judged, analysis, entries, ledger, lastYear };
  });
}

function resumed(session: Session, papers: readonly Paper[], kept: Kept): Session {
  return {
    ...NEW_SESSION,
    ...kept,
    review: { ...kept.review, decisions: currentDecisions(papers, kept.review) },
    language: session.language,
    references: session.references,
    papers: markedSame(papers),
    screen: papers.length > 0 ? 'queue' : 'intake',
  };
}

/** Decisions of a session of the first version, which named an opinion by its id in the ledger, under the keys of today. */
function currentDecisions(papers: readonly Paper[], { decisions }: Review): ReadonlyMap<string, Decision> {
  if (decisions.size === 0) return decisions;
  const former = new Map<string, string>();
  for (const paper of papers) {
    if (paper.kind !== 'read') continue;
    const keys = entryKeys(paper);
    for (const [index, { id }] of paper.entries.entries()) former.set(`${paper.sha256}#${id}`, keys[index] ?? '');
  }
  return new Map([...decisions].map(([key, decision]) => [former.get(key) ?? key, decision]));
}
