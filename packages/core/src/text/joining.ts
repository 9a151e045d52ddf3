/**
 * Joins the wrapped lines of a cell the way a person would read them.
 */

/** White space and invisible characters (zero width space and joiners, byte order mark, soft hyphen). */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter of an alphabet that separates words by spaces (Latin, Greek, Cyrillic), half-width. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f)
  );
}

/** Drops all white space and invisible characters. */
export function compact(text: string): string {
  let result = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isBlank(text.charCodeAt(i))) continue;
    if (i > start) result += text.slice(start, i);
    start = i + 1;
  }
  return start === 0 ? text : result + text.slice(start);
}

/** A code (项目编码) without the spaces and line ends that wrapping put into it. Upper and lower case stay as printed. */
export function joinCode(text: string): string {
  return compact(text);
}

/** Longest word that is looked at where lines are joined. */
const LONGEST_WORD = 40;

/** The run of letters, digits and code signs that a text ends with. */
function wordBefore(text: string): string {
  const end = text.length;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The run of letters, digits and code signs that starts at `start`. */
function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function isWordUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x2d || code === 0x5f || code === 0x2e || code === 0x2f;
}

/** Letters only and at least two of them: a word of prose, not a piece of a code. */
function isProseWord(word: string): boolean {
  if (word.length < 2) return false;
  for (let i = 0; i < word.length; i++) if (!isLetter(word.charCodeAt(i))) return false;
  return true;
}

/** Whether a blank inside one printed line separates two words that both need it: letters or digits on either side. */
function blankHolds(before: number, after: number): boolean {
  return (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after));
}

/**
 * Whether a line end separates two words. Between prose words of an alphabet it does;
 * inside a number, a code or a hyphenated word it is only the width of the cell. `tail` is the end of what was joined.
 */
function breakHolds(tail: string, next: string): boolean {
  const before = tail.charCodeAt(tail.length - 1);
  const after = next.charCodeAt(0);
  if (!isLetter(before) || !isLetter(after)) return false;
  return isProseWord(wordBefore(tail)) && isProseWord(wordAfter(next, 0));
}

/** One line with its blanks settled: a single space where letters or digits meet, nothing beside Chinese characters and signs. */
function settleBlanks(line: string): string {
  let result = '';
  let pending = false;
  let start = -1;
  // Where the last piece ended: looking at the end of a text that is being joined copies all of it.
  let last = 0;
  const flush = (end: number): void => {
    if (start < 0) return;
    const first = line.charCodeAt(start);
    if (pending && last > 0 && blankHolds(line.charCodeAt(last - 1), first)) result += ' ';
    result += line.slice(start, end);
    last = end;
    pending = false;
    start = -1;
  };
  for (let i = 0; i < line.length; i++) {
    if (isBlank(line.charCodeAt(i))) {
      flush(i);
      // Invisible characters (zero width, soft hyphen) separate nothing.
      if (!isInvisible(line.charCodeAt(i))) pending = true;
    } else if (start < 0) start = i;
  }
  flush(line.length);
  return result;
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/**
 * Joins the wrapped lines of one cell: nothing between Chinese characters, one space between two words of an alphabet,
 * nothing inside a number or a code; blanks that touch a Chinese character or a sign come from wrapping and are dropped.
 * "12333 政", "府购买服", "务" give "12333政府购买服务".
 */
export function joinCellLines(lines: readonly string[]): string {
  let joined = '';
  let tail = '';
  for (const line of lines) {
    // A line end inside an element counts as a line end too.
    for (const piece of line.split('\n')) {
      const settled = settleBlanks(piece);
      if (settled === '') continue;
      const next = tail !== '' && breakHolds(tail, settled) ? ` ${settled}` : settled;
      joined += next;
      tail = (tail + next).slice(-LONGEST_WORD);
    }
  }
  return joined;
}
