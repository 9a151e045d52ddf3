/**
 * What an office sets once for a review: what stands on its letters, its list of projects, its settings of the rules.
 */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import type { Addressing, LetterOptions } from '@perf-lint/report';
import type { ListLine, Voice } from '@perf-lint/review';

/** What the office adds to its letters. */
export type Letterhead = Omit<LetterOptions, 'language'> & { readonly by: Addressing };

/** 项目清单 as it was read. */
export interface ProjectList {
  readonly path: string;
  readonly lines: readonly ListLine[];
}

export interface Setup {
  readonly letterhead: Letterhead;
  /** Most characters of a general opinion in the budget system (回填). */
  readonly remarkLength: number;
  readonly list: ProjectList | null;
  /** The file that the settings came from, "" for those of the page itself. */
  readonly settingsFrom: string;
  readonly configuration: AnalysisConfiguration;
  /** As whom opinions are added: "" for a reviewer. */
  readonly voice: Voice;
}

export const NO_SETUP: Setup = {
  letterhead: { office: '', number: '', contact: '', deadline: '', date: '', by: 'department' },
  remarkLength: 500,
  list: null,
  settingsFrom: '',
  configuration: DEFAULT_CONFIGURATION,
  voice: '',
};

/** What the office is called and how it judges stays; number, date and deadline were those of letters that went out. */
export function setupOfNextRound({ letterhead, ...setup }: Setup): Setup {
  const { number, date, deadline } = NO_SETUP.letterhead;
  return { ...setup, letterhead: { ...letterhead, number, date, deadline } };
}
