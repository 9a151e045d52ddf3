import type { RuleId } from '@perf-lint/analyser';
import type { Excerpt, SourceReference } from '@perf-lint/core';
import type { Language } from './language.js';
import type { Wording } from './texts/finding-texts.js';

/** What every report may be told. */
export interface ReportOptions {
  readonly language: Language;
  /** The office's own wording of messages. */
  readonly wording?: Wording;
  /** Titles of the sources a rule rests on, ready to print (verified or marked as not verified). */
  readonly sourcesOf?: (ruleId: RuleId, language: Language) => readonly string[];
  /** Rules that the settings switch off: review sheets name them as not done, never as looked at. */
  readonly rulesOff?: readonly RuleId[];
  /** True for files that count where a project stands in several. */
  readonly preferred?: (path: string) => boolean;
  /** What stands around a place of the document in the file; pages without it show the places only. */
  readonly around?: (references: readonly SourceReference[]) => Excerpt | null;
  /** Print the highest grade that a table leaves open (机审上限); papers do not, unless the office asks for it. */
  readonly ceiling?: boolean;
  /** Version of the tool, printed in machine formats and at the foot of pages. */
  readonly version?: string;
}
