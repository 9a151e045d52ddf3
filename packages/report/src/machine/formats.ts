/**
 * All machine formats of `lint` by name.
 */
import type { ReportOptions } from '../options.js';
import { findingsCsv } from './findings-csv.js';
import { findingsJsonl } from './findings-jsonl.js';
import { githubAnnotations } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { oneLine } from './one-line.js';
import type { ReportFormat } from './report-format.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';

export const FORMATS = {
  json,
  jsonl: findingsJsonl,
  csv: findingsCsv,
  sarif,
  junit,
  github: githubAnnotations,
  line: oneLine,
  summary,
} as const satisfies Readonly<Record<string, (options: ReportOptions) => ReportFormat>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
