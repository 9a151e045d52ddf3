/**
 * Text from documents inside Markdown: nothing in it becomes markup, a link, HTML or a table cell's end.
 */
import { singleLine } from '../../texts/single-line.js';

const SPECIAL = /[\\`*_{}[\]<>#|~&]/g;

/** One line of text; `*`, `|`, `<` and the like show as they are. */
export function escapeMarkdown(text: string): string {
  const flat = singleLine(text).trim();
  const escaped = flat.replace(SPECIAL, (character) =>
    character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
  // At the start of a line "1." "-" "+" and "=" would start a list or a heading.
  return escaped
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/:\/\//g, ':\u200b//');
}

/** A table row of cells that are already Markdown. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}
