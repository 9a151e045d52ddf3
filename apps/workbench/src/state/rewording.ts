/**
 * An opinion put in other words: who rewords the problem keeps the suggestion (建议), what the unit is asked to write, unless he takes it away.
 */
import { type Language, newlyAsks, unclosed, type WordingParts } from '@perf-lint/report';

/** The wording that goes out. */
export function joinedWording({ problem, suggests }: WordingParts, suggestion: string, language: Language): string {
  const bare = unclosed(suggestion);
  if (!suggests || bare === '') return problem;
  const said = problem.trimEnd();
  const zh = language === 'zh-CN';
  const stop = zh ? '。' : '.';
  if (said === '') return `${bare}${stop}`;
  const between = unclosed(said) === said ? (zh ? '；' : '. ') : zh ? '' : ' ';
  return `${said}${between}${bare}${stop}`;
}

/** Parts of a wording whose problem is typed anew: where it says by now what to write instead, the suggestion no longer stands behind it until it is put back. */
export function retyped(parts: WordingParts, problem: string, suggestion: string): WordingParts {
  return { problem, suggests: parts.suggests && !newlyAsks(problem, parts.problem, suggestion) };
}
