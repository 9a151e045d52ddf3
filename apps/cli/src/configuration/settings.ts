/** Settings of a run after files, command line and defaults were put together. */
import type { AnalysisConfiguration, Severity } from '@perf-lint/analyser';
import type { ReadLimits } from '@perf-lint/reader';
import type { AnalysisPart } from '@perf-lint/report';
import type { BaselineEntry } from '../batch/task.js';
import type { Language } from '../language.js';
import type { OwnLibrarySettings } from './own-library.js';
import type { ProjectListSettings } from './project-list.js';

export type FailOn = Severity | 'never';

export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** Limits of the batch around the reader's own. */
export interface ProcessLimits {
  /** Seconds that one file may take. */
  readonly seconds: number;
  /** Heap of a worker in MB. */
  readonly memory: number;
}

export const PROCESS_LIMITS: ProcessLimits = { seconds: 120, memory: 1024 };

/** Settings for the paths that a pattern matches, over those of the whole. */
export interface Override {
  /** Patterns as in .gitignore. */
  readonly files: readonly string[];
  readonly analysis: AnalysisPart;
}

export interface Settings {
  /** Configuration file and those it extends; [] where there is none. */
  readonly files: readonly string[];
  readonly language: Language | null;
  readonly failOn: FailOn | null;
  readonly analysis: AnalysisConfiguration;
  readonly overrides: readonly Override[];
  readonly limits: Partial<ReadLimits>;
  readonly process: ProcessLimits;
  readonly forms: readonly string[];
  readonly ignore: readonly string[];
  /** Path of the baseline, null where there is none. */
  readonly baseline: string | null;
  /** An own library of standard indicators, null for the built-in one. */
  readonly library: OwnLibrarySettings | null;
  /** The list of projects of the year, null where there is none. */
  readonly projectList: ProjectListSettings | null;
  /** Department in the document → 业务科室. */
  readonly offices: Readonly<Record<string, string>>;
}

/** Accepted findings by path of the file. */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;
