/** Text in columns of a terminal, where a Chinese character takes two. */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Columns that a text takes. Chinese terminals draw ≥ “ ” ① … two wide, others one: `ambiguousAsWide` follows the language of the output.
 * ASCII is counted without a look-up, as it is most of what is printed.
 */
export function displayWidth(text: string, ambiguousAsWide = false): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x7f) width += code >= 0x20 ? 1 : 0;
    else width += eastAsianWidth(code, { ambiguousAsWide });
  }
  return width;
}

/** Pads with spaces on the right up to `width` columns; a wider text stays as it is. */
export function padEnd(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return missing > 0 ? text + ' '.repeat(missing) : text;
}

/** Pads with spaces on the left up to `width` columns. */
export function padStart(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return missing > 0 ? ' '.repeat(missing) + text : text;
}

/** Cuts to `width` columns, with "…" where something was cut. */
export function fit(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let taken = '';
  let used = 1;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    taken += character;
  }
  return `${taken}…`;
}

/**
 * Breaks a text into lines of at most `width` columns: at a space where there is one near the end, else between any two characters,
 * as Chinese is written without spaces; closing punctuation is not put at the head of a line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const columns = displayWidth(character);
    if (used + columns > width && line !== '' && !'，。；：、）》】”％%,.;:)'.includes(character)) {
      const space = line.lastIndexOf(' ');
      const cut = space > line.length / 2 ? space : line.length;
      lines.push(line.slice(0, cut));
      line = line.slice(cut).trimStart();
      used = displayWidth(line);
    }
    line += character;
    used += columns;
  }
  if (line !== '') lines.push(line);
  return lines.length > 0 ? lines : [''];
}
