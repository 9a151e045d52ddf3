/**
 * Plain text into lines with what separates them: the evidence that flattened tables are decoded from.
 */
import type { TextLine } from '../source-document.js';

const FORM_FEED = 12;

/** True where a line holds nothing but white space (also full-width and non-breaking). */
function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 0x3000 && code !== 0xa0 && code !== FORM_FEED && code !== 0x200b && code !== 0xfeff)
      return false;
  }
  return true;
}

/**
 * Splits text into its lines that hold something, each with its number in the file (from 1), the blank lines before it and
 * whether a form feed stands before it. Line ends may be LF, CRLF or CR. Text is kept as it stands, leading spaces too:
 * some extractions begin each page with one. Linear in the length of the text.
 */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let number = 0;
  let blanks = 0;
  let pageBreak = false;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    number++;
    // Bars of full width stand between cells as others do.
    let line = text.slice(start, end).replaceAll('｜', '|');
    const feed = line.indexOf('\f');
    let column = 0;
    if (feed >= 0) {
      pageBreak = true;
      // Only what stands before the first character belongs to the page end; a form feed inside a line is as good as a space.
      while (line.charCodeAt(column) === FORM_FEED) column++;
      line = line.slice(column).replaceAll('\f', ' ');
    }
    if (isBlank(line)) blanks++;
    else {
      lines.push({
        text: line,
        line: number,
        page: null,
        blanksBefore: blanks,
        pageBreakBefore: pageBreak,
        references: [{ kind: 'text', line: number, column, length: line.length }],
      });
      blanks = 0;
      pageBreak = false;
    }
    if (end >= text.length) break;
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}
