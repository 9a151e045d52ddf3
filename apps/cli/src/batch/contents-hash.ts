/** Hashes of what experts edit, for manifests and datasets: apart from the program's, as they load every rule and every lexicon. */
import { createHash } from 'node:crypto';
import { RULES } from '@perf-lint/analyser';
import * as data from '@perf-lint/data';

/** Hash of the rules: their ids, default severities, options and texts. */
export function ruleSetHash(): string {
  return createHash('sha256').update(JSON.stringify(RULES)).digest('hex').slice(0, 16);
}

/** Hash of the lexicons and other data that experts edit. */
export function lexiconHash(): string {
  const hash = createHash('sha256');
  for (const [name, value] of Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value !== 'function') hash.update(name).update(JSON.stringify(value) ?? '');
  }
  return hash.digest('hex').slice(0, 16);
}
