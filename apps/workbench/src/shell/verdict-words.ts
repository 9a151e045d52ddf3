/** What the buttons and the record of a page call verdicts: a department takes no opinions, it changes its targets. */
import type { Language } from '@perf-lint/report';
import { SELF_VERDICT, VERDICT, VERDICTS, type Verdict } from '@perf-lint/review';
import type { Edition } from './page-parts.js';

export function verdictWords(language: Language, kind: Edition): Readonly<Record<Verdict, string>> {
  const words = kind === 'self-check' ? SELF_VERDICT : VERDICT;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, words[verdict][language]])) as Record<Verdict, string>;
}
