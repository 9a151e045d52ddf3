/** What a dataset was made with: stands in the foot of every Parquet file, in the data package and in the codebook. */
import type { Language } from '@perf-lint/report';

export interface Provenance {
  readonly version: string;
  /** Hash of the program. */
  readonly build: string;
  readonly ruleSet: string;
  readonly lexicons: string;
  readonly language: Language;
  /** Settings of the analysis as JSON. */
  readonly settings: unknown;
  /** What was kept that is left out otherwise. */
  readonly keep: readonly string[];
}

/** As texts by key, for the foot of a Parquet file. */
export function provenanceTexts(provenance: Provenance, schemaVersion: string): Readonly<Record<string, string>> {
  const { version, build, ruleSet, lexicons, language, settings, keep } = provenance;
  return {
    'perf-lint.version': version,
    'perf-lint.build': build,
    'perf-lint.ruleSet': ruleSet,
    'perf-lint.lexicons': lexicons,
    'perf-lint.language': language,
    'perf-lint.settings': JSON.stringify(settings),
    'perf-lint.keep': keep.join(';'),
    'perf-lint.schemaVersion': schemaVersion,
  };
}
