/**
 * What an office sets once for a review: what stands on its letters, its list of projects, its settings of the rules.
 */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import type { Addressing, LetterOptions } from '@perf-lint/report';
import type { ApprovalNote, ListLine, Voice } from '@perf-lint/review';

/** What the office adds to its letters. */
export type Letterhead = Omit<LetterOptions, 'language'> & { readonly by: Addressing };

/** 项目清单 as it was read. */
export interface ProjectList {
  readonly path: string;
  readonly lines: readonly ListLine[];
}

export interface Setup {
  readonly letterhead: Letterhead;
  /** 发文字号 that was typed for a letter of this round, by its addressee; the others are counted up from that of the letterhead. */
  readonly letterNumbers: Readonly<Record<string, string>>;
  /** Most characters of a general opinion in the budget system (回填). */
  readonly remarkLength: number;
  readonly list: ProjectList | null;
  /** The file that the settings came from, "" for those of the page itself. */
  readonly settingsFrom: string;
  readonly configuration: AnalysisConfiguration;
  /** What stands on approvals (批复), as it was typed last; null before that. */
  readonly approvalNote: ApprovalNote | null;
  /** As whom opinions are added: "" for a reviewer. */
  readonly voice: Voice;
}

export const NO_SETUP: Setup = {
  letterhead: { office: '', number: '', contact: '', deadline: '', date: '', by: 'department' },
  letterNumbers: {},
  remarkLength: 500,
  list: null,
  settingsFrom: '',
  configuration: DEFAULT_CONFIGURATION,
  approvalNote: null,
  voice: '',
};

/** Date, number and office of the next approval. @param today "2026-02-03" */
export function approvalNoteOf({ approvalNote, letterhead }: Setup, today: string): ApprovalNote {
  return approvalNote ?? { date: today, number: '', office: letterhead.office };
}

/** What the office is called and how it judges stays; number, date and deadline were those of letters that went out. */
export function setupOfNextRound({ letterhead, ...setup }: Setup): Setup {
  const { number, date, deadline } = NO_SETUP.letterhead;
  return { ...setup, letterNumbers: {}, letterhead: { ...letterhead, number, date, deadline } };
}
