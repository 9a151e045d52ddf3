/** What the buttons and the record of a page call verdicts: a department takes no opinions, it changes its targets. */
import type { Language } from '@perf-lint/report';
import { VERDICT, VERDICTS, type Verdict } from '@perf-lint/review';
import type { Edition } from './page-parts.js';
import type { Texts } from './texts.js';

export function verdictWords(
  { selfVerdicts }: Pick<Texts['project'], 'selfVerdicts'>,
  language: Language,
  kind: Edition,
): Readonly<Record<Verdict, string>> {
  if (kind === 'self-check') return selfVerdicts;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, VERDICT[verdict][language]])) as Record<Verdict, string>;
}
