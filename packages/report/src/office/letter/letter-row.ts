/**
 * The wording of an opinion as the two columns of the annex: what is the matter, and what to write instead.
 */
import { type LedgerEntry, sentWording } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { writtenValue } from '../../texts/printed-value.js';
import { unclosed, wordingParts } from '../../texts/wording-parts.js';

/** What a row of the annex asks. */
export interface Ask {
  readonly problem: string;
  /** What the problem was said of at its beginning and the columns beside it repeat; "" where nothing was taken off. */
  readonly subject: string;
  /** "" where the problem says it all. */
  readonly suggestion: string;
}

/** The wording with the suggestion taken off its end, where it stands there word for word. */
function parted(wording: string, suggestion: string): Pick<Ask, 'problem' | 'suggestion'> {
  const { problem, suggests } = wordingParts(wording, suggestion);
  return suggests ? { problem: unclosed(problem), suggestion: unclosed(suggestion) } : { problem, suggestion: '' };
}

/** What names and value at the beginning of a sentence add to the columns beside it: nothing. @returns "" where the sentence needs them */
function subjectOf(problem: string, { indicator, value }: LedgerEntry, language: Language): string {
  const written = writtenValue(value);
  const subjects =
    language === 'zh-CN'
      ? [`“${indicator}”的指标值“${written}”`, `“${indicator}”的指标值“${written.replace(/（.*）$/, '')}”`]
      : [`the value "${written}" of "${indicator}" `, `"${indicator}": "${written}" `];
  const subject = subjects.find((text) => problem.startsWith(text));
  if (subject === undefined || indicator === '') return '';
  const rest = problem.slice(subject.length);
  // A sentence that goes on about the value, or in brackets, cannot stand without it.
  return /^[\p{L}\d]/u.test(rest) && !rest.startsWith('的') && !rest.startsWith('中') ? subject : '';
}

/** Where what a person wrote goes on to what to write instead. */
const INSTEAD: Readonly<Record<Language, RegExp>> = { 'zh-CN': /[。；，]\s*(?=建议)/gu, en: /[.;,]\s*(?=(?:we )?suggest)/giu };

/** What a person wrote, with what he would have written instead in its own column: the suggestion that he left standing, or his own. */
function rewordedAsk(wording: string, suggestion: string, language: Language): Pick<Ask, 'problem' | 'suggestion'> {
  const left = parted(wording, suggestion);
  if (left.suggestion !== '') return left;
  const last = [...wording.matchAll(INSTEAD[language])].at(-1);
  // What was deleted is not put back: nobody has read it there.
  if (last === undefined) return left;
  return { problem: wording.slice(0, last.index), suggestion: unclosed(wording.slice(last.index + last[0].length)) };
}

/** Problem and suggestion of a confirmed opinion. */
export function askOf(entry: LedgerEntry, language: Language): Ask {
  const { prefilled, suggestion } = entry;
  const wording = sentWording(entry);
  const asWritten = { problem: wording, subject: '', suggestion: '' };
  const isReworded = wording !== prefilled;
  const ask = isReworded ? rewordedAsk(wording, suggestion, language) : parted(wording, suggestion);
  // A wording that is nothing but its suggestion is the problem.
  if (ask.problem === '') return asWritten;
  if (isReworded) return { ...ask, subject: '' };
  const subject = subjectOf(ask.problem, entry, language);
  return { ...ask, problem: ask.problem.slice(subject.length), subject };
}
