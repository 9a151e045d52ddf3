/**
 * What makes each machine format of `lint`.
 */
import type { ReportOptions } from '../options.js';
import { findingsCsv } from './findings-csv.js';
import { findingsJsonl } from './findings-jsonl.js';
import type { FormatName } from './format-names.js';
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
} as const satisfies Readonly<Record<FormatName, (options: ReportOptions) => ReportFormat>>;
