/**
 * The session: papers, review, and where the reviewer is. One plain reducer; what it does not know (files, workers, storage) is the shell's.
 */
import type { Language } from '@perf-lint/report';
import type { Examined } from '../engine/examine.js';
import type { WorkOutcome } from '../engine/pool.js';
import type { Decision, LedgerEntry } from './decisions.js';
import { countedPapers, markedSame, type Paper, withOutcome } from './papers.js';
import { projectsOfPaper, type ReviewedProject } from './projects.js';
import { NO_FILTER, type QueueFilter } from './queue.js';
import { conclude, decide, EMPTY_REVIEW, type ProjectVerdict, type ReviewState, redo, undo } from './review.js';

export type Screen = 'intake' | 'queue' | 'project' | 'about';

/** Something said once at the top of the page, until it is closed. */
export interface Notice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
}

export interface Session extends ReviewState {
  readonly papers: readonly Paper[];
  readonly screen: Screen;
  /** Key of the open project, "" where none is. */
  readonly open: string;
  readonly filter: QueueFilter;
  readonly language: Language;
  /** Name that goes with decisions, "" where none was given. */
  readonly reviewer: string;
  readonly notice: Notice | null;
  /** False from the first change after the last save. */
  readonly saved: boolean;
}

export const NEW_SESSION: Session = {
  ...EMPTY_REVIEW,
  papers: [],
  screen: 'intake',
  open: '',
  filter: NO_FILTER,
  language: 'zh-CN',
  reviewer: '',
  notice: null,
  saved: true,
};

export type Action =
  | { readonly kind: 'dropped'; readonly papers: readonly { readonly id: string; readonly path: string }[] }
  | { readonly kind: 'begun'; readonly id: string }
  | { readonly kind: 'examined'; readonly id: string; readonly outcome: WorkOutcome }
  /** A paper is read again, as the file it came out of: a member of a zip with the whole zip. */
  | { readonly kind: 'renamed'; readonly from: string; readonly id: string; readonly path: string }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'decided'; readonly decisions: ReadonlyMap<string, Decision | null> }
  | { readonly kind: 'concluded'; readonly key: string; readonly verdict: ProjectVerdict }
  | { readonly kind: 'undone' | 'redone' }
  | { readonly kind: 'went'; readonly screen: Screen; readonly open?: string }
  | { readonly kind: 'filtered'; readonly filter: Partial<QueueFilter> }
  | { readonly kind: 'signed'; readonly reviewer: string }
  | { readonly kind: 'spoke'; readonly language: Language; readonly entries: (paper: Paper & { kind: 'read' }) => readonly LedgerEntry[] }
  | { readonly kind: 'noted'; readonly notice: Notice | null }
  | { readonly kind: 'saved' }
  | { readonly kind: 'resumed'; readonly papers: readonly Paper[]; readonly review: ReviewState['review']; readonly reviewer: string }
  | { readonly kind: 'ended' };

/** What changes the review, so that it has to be saved. */
const UNSAVED: ReadonlySet<Action['kind']> = new Set(['examined', 'removed', 'decided', 'concluded', 'undone', 'redone', 'signed']);

export function reduce(session: Session, action: Action): Session {
  const next = step(session, action);
  return next !== session && next.saved && UNSAVED.has(action.kind) ? { ...next, saved: false } : next;
}

function step(session: Session, action: Action): Session {
  switch (action.kind) {
    case 'dropped':
      return { ...session, papers: [...session.papers, ...action.papers.map((paper): Paper => ({ kind: 'waiting', ...paper }))] };
    case 'begun':
      return {
        ...session,
        papers: session.papers.map((paper) => (paper.id === action.id ? { kind: 'reading', id: paper.id, path: paper.path } : paper)),
      };
    case 'renamed':
      return {
        ...session,
        papers: session.papers.map((paper) => (paper.id === action.from ? { kind: 'waiting', id: action.id, path: action.path } : paper)),
      };
    case 'examined':
      return { ...session, papers: withOutcome(session.papers, action.id, action.outcome) };
    case 'removed':
      return { ...session, papers: markedSame(session.papers.filter(({ id }) => id !== action.id)) };
    case 'cancelled':
      return { ...session, papers: session.papers.filter(({ kind }) => kind !== 'waiting' && kind !== 'reading') };
    case 'decided':
      return { ...session, ...decide(session, action.decisions) };
    case 'concluded':
      return { ...session, ...conclude(session, action.key, action.verdict) };
    case 'undone':
      return { ...session, ...undo(session) };
    case 'redone':
      return { ...session, ...redo(session) };
    case 'went':
      return { ...session, screen: action.screen, open: action.open ?? session.open };
    case 'filtered':
      return { ...session, filter: { ...session.filter, ...action.filter } };
    case 'signed':
      return { ...session, reviewer: action.reviewer };
    case 'spoke':
      return {
        ...session,
        language: action.language,
        papers: session.papers.map((paper) => (paper.kind === 'read' ? { ...paper, entries: action.entries(paper) } : paper)),
      };
    case 'noted':
      return { ...session, notice: action.notice };
    case 'saved':
      return { ...session, saved: true };
    case 'resumed':
      return {
        ...NEW_SESSION,
        language: session.language,
        papers: markedSame(action.papers),
        review: action.review,
        reviewer: action.reviewer,
        screen: action.papers.length > 0 ? 'queue' : 'intake',
      };
    case 'ended':
      return { ...NEW_SESSION, language: session.language };
    default:
      return action satisfies never;
  }
}

/** Every project of the session in the order of its papers. */
export function projectsOfSession(papers: readonly Paper[]): readonly ReviewedProject[] {
  return countedPapers(papers).flatMap(projectsOfPaper);
}

/** A paper out of a session that was saved, analysed anew. */
export function resumedPaper(id: string, { analysis, entries }: Examined & { kind: 'read' }): Paper {
  const { path, sha256 } = analysis.document;
  return { kind: 'read', id, path, sha256, analysis, entries, sameAs: '' };
}
