/** What every page of HTML begins and ends with: our mark, the policy that lets nothing in, title and styles. */
import { HTML_MARK } from '../../generator-mark.js';
import type { Language } from '../../language.js';
import { escapeHtml, type Markup } from './markup.js';

export interface ShellParts {
  readonly language: Language;
  readonly title: string;
  /** Content security policy: styles and scripts are allowed by their hashes. */
  readonly policy: string;
  /** Stylesheets of our own, each an element of its own. */
  readonly styles: readonly string[];
  /** Class of the body, "" for none. */
  readonly bodyClass: string;
  readonly body: Markup;
}

/** The whole page as text: one file that loads nothing. */
export function htmlDocument({ language, title, policy, styles, bodyClass, body }: ShellParts): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${HTML_MARK}
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll('&#39;', "'")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${styles.map((style) => `<style>${style}</style>`).join('\n')}
</head>
<body${bodyClass === '' ? '' : ` class="${bodyClass}"`}>
${body.text}
</body>
</html>
`;
}
