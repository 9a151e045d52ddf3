import { readFileSync } from 'node:fs';

/** Set by the bundler, where there is no package.json beside the program. */
declare const PERF_LINT_VERSION: string | undefined;

/** Version of the program. */
export const VERSION: string =
  typeof PERF_LINT_VERSION === 'string'
    ? PERF_LINT_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
