/**
 * A wording of an opinion with its suggestion (建议) apart, as the page shows it to whoever puts it in other words and as a letter prints it in two columns.
 */
export interface WordingParts {
  /** What is the matter, as it is typed. */
  readonly problem: string;
  /** Whether the suggestion of the opinion stands behind it. */
  readonly suggests: boolean;
}

const TRAILING = /[。.；;，,\s]+$/u;

/** A text without the signs that close it. */
export const unclosed = (text: string): string => text.replace(TRAILING, '');

/** Parts a wording where it ends with the suggestion, word for word; else all of it is the problem. */
export function wordingParts(wording: string, suggestion: string): WordingParts {
  const bare = unclosed(suggestion);
  const body = unclosed(wording);
  if (bare === '' || !body.endsWith(bare)) return { problem: wording, suggests: false };
  return { problem: body.slice(0, -bare.length).replace(/[；\s]+$/u, ''), suggests: true };
}
