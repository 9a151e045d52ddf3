/**
 * What a user may set about the analysis, as plain data. Files are read and validated elsewhere; here are the types and the defaults.
 */
import type { HierarchyModel } from '@perf-lint/core';
import type { Bilingual } from './language.js';
import type { RuleId } from './rule-id.js';
import type { OptionValue, Preset, SeveritySetting, Tone } from './setting.js';

export interface RuleSetting {
  readonly severity?: SeveritySetting;
  /** By option name, see the rule's `meta.options`. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** Words of the user's own beside the lexicons. */
export interface OwnWords {
  /** Values that say nothing that could be checked. */
  readonly vague: readonly string[];
  /** Values that are checkable here, though they look vague. */
  readonly notVague: readonly string[];
  /** Units of measure beside the lexicon's. */
  readonly units: readonly string[];
  /** Heads of names and the way that is better. */
  readonly directions: readonly { readonly head: string; readonly direction: 'higher' | 'lower' | 'exact' | 'neutral' }[];
}

/** A source of the office's own (本市依据) that rules are to cite. It is printed once somebody has checked it and signed. */
export interface LocalSource {
  readonly id: string;
  /** Title of the document. */
  readonly title: Bilingual;
  /** 文号, "" if none. */
  readonly number: string;
  /** Article (第十条), "" if none. */
  readonly article: string;
  /** What the article says, "" if only the document is named. */
  readonly text: string;
  readonly rules: readonly RuleId[];
  /** Who compared it with the document, "" as long as nobody has. */
  readonly checkedBy: string;
  /** When, as YYYY-MM-DD, "" as long as nobody has. */
  readonly checkedOn: string;
}

/** A finding rejected with a reason. Fields left out match everything. */
export interface Suppression {
  readonly rule: RuleId;
  readonly messageId?: string;
  readonly unitCode?: string;
  readonly projectCode?: string;
  readonly projectName?: string;
  /** 三级指标 as printed. */
  readonly indicator?: string;
  readonly reason: string;
}

export interface AnalysisConfiguration {
  readonly model: 'auto' | Exclude<HierarchyModel, 'unknown'>;
  readonly preset: Preset;
  /** How people are spoken to: official, as letters and papers for leadership want it, or plain. */
  readonly tone: Tone;
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  readonly words: OwnWords;
  /** Own wording: "rule-id/message-id" to templates with the same placeholders. */
  readonly wording: Readonly<Record<string, Partial<Bilingual>>>;
  readonly sources: readonly LocalSource[];
  readonly suppressions: readonly Suppression[];
}

export const DEFAULT_CONFIGURATION: AnalysisConfiguration = {
  model: 'auto',
  preset: 'default',
  tone: 'official',
  rules: {},
  words: { vague: [], notVague: [], units: [], directions: [] },
  wording: {},
  sources: [],
  suppressions: [],
};
