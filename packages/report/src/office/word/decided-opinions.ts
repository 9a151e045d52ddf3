/**
 * What people made of the opinions of a project, as its review sheet prints it: in the words that go out to the unit.
 */
import type { Finding } from '@perf-lint/analyser';
import type { Opinion } from '../../view/opinion.js';

export interface DecidedOpinions {
  /** The wording that goes out (采纳, 改写) by finding; a finding that is not in it keeps the words of the machine. */
  readonly wordings: ReadonlyMap<Finding, string>;
  /** Opinions that people added on their own. */
  readonly added: readonly string[];
  /** True where every opinion was settled by a person: the sheet is no draft any more. */
  readonly settled: boolean;
}

/** A sheet that nobody has worked on. */
export const NOTHING_DECIDED: DecidedOpinions = { wordings: new Map(), added: [], settled: false };

/** What an opinion says: once, unless people worded its rows differently. */
export function decidedTexts({ findings, text }: Opinion, { wordings }: DecidedOpinions): readonly string[] {
  return [...new Set(findings.map((finding) => wordings.get(finding) || text))];
}
