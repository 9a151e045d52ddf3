/**
 * The wording of an opinion with its suggestion (建议) apart: who puts the problem in other words keeps what the unit is asked to write, unless he takes it away.
 */
import type { Language } from '@perf-lint/report';

export interface WordingParts {
  /** What is the matter, as it is typed. */
  readonly problem: string;
  /** Whether the suggestion of the opinion stands behind it. */
  readonly suggests: boolean;
}

const TRAILING = /[。.；;，,\s]+$/u;

/** Parts a wording where it ends with the suggestion, word for word; else all of it is the problem. */
export function wordingParts(wording: string, suggestion: string): WordingParts {
  const bare = suggestion.replace(TRAILING, '');
  const body = wording.replace(TRAILING, '');
  if (bare === '' || !body.endsWith(bare)) return { problem: wording, suggests: false };
  return { problem: body.slice(0, -bare.length).replace(/[；\s]+$/u, ''), suggests: true };
}

/** The wording that goes out. */
export function joinedWording({ problem, suggests }: WordingParts, suggestion: string, language: Language): string {
  const bare = suggestion.replace(TRAILING, '');
  if (!suggests || bare === '') return problem;
  const said = problem.trimEnd();
  const zh = language === 'zh-CN';
  const stop = zh ? '。' : '.';
  if (said === '') return `${bare}${stop}`;
  const between = TRAILING.test(said) ? (zh ? '' : ' ') : zh ? '；' : '. ';
  return `${said}${between}${bare}${stop}`;
}
