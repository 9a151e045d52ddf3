/**
 * The wording of an opinion as the two columns of the annex: what is the matter, and what to write instead.
 */
import type { LedgerEntry } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { writtenValue } from '../../texts/printed-value.js';

const TRAILING = /[。.；;，,\s]+$/u;

/** What a row of the annex asks. */
export interface Ask {
  readonly problem: string;
  readonly suggestion: string;
}

/** The wording with the suggestion taken off its end, where it stands there word for word. */
function parted(wording: string, suggestion: string): Ask {
  const bare = suggestion.replace(TRAILING, '');
  const body = wording.replace(TRAILING, '');
  if (bare === '' || !body.endsWith(bare)) return { problem: wording, suggestion: '' };
  return { problem: body.slice(0, -bare.length).replace(TRAILING, ''), suggestion: bare };
}

/** What names and value at the beginning of a sentence add to the columns beside it: nothing. */
function withoutSubject(problem: string, { indicator, value }: LedgerEntry, language: Language): string {
  const written = writtenValue(value);
  const subjects =
    language === 'zh-CN'
      ? [`“${indicator}”的指标值“${written}”`, `“${indicator}”的指标值“${written.replace(/（.*）$/, '')}”`]
      : [`the value "${written}" of "${indicator}" `, `"${indicator}": "${written}" `];
  const subject = subjects.find((text) => problem.startsWith(text));
  if (subject === undefined || indicator === '') return problem;
  const rest = problem.slice(subject.length);
  // A sentence that goes on about the value, or in brackets, cannot stand without it.
  return /^[\p{L}\d]/u.test(rest) && !rest.startsWith('的') && !rest.startsWith('中') ? rest : problem;
}

/** Problem and suggestion of a confirmed opinion. What a person wrote stays in one piece. */
export function askOf(entry: LedgerEntry, language: Language): Ask {
  const { decision, opinion, prefilled, suggestion } = entry;
  const wording = decision.wording || prefilled || opinion;
  if (wording !== prefilled) return { problem: wording, suggestion: '' };
  const ask = parted(wording, suggestion);
  // A wording that is nothing but its suggestion is the problem.
  if (ask.problem === '') return { problem: wording, suggestion: '' };
  return { ...ask, problem: withoutSubject(ask.problem, entry, language) };
}
