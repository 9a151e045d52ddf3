/**
 * What people write about an opinion: whether they say by themselves what is changed, or what to write instead.
 */
import { ANSWER_WORDS } from '@perf-lint/analyser';

/** True for a text that begins with 改为 in whatever words: "拟调整为≥98%" needs none before it. */
export function beginsWithChange(text: string): boolean {
  const whole = text.trimStart().toLowerCase();
  const lead = ANSWER_WORDS.leads.find((each) => whole.startsWith(each));
  const rests = lead === undefined ? [whole] : [whole, whole.slice(lead.length)];
  return rests.some((rest) => ANSWER_WORDS.changes.some((change) => rest.startsWith(change)));
}

/** The value of a suggestion without its comparator: 100% of "建议改为：≥100%"; "" where it has none, or blanks that nobody types. */
function suggestedValue(suggestion: string): string {
  const value = /[：:]\s*[≥≤＞＜><＝=]*\s*([^：:]+?)[。.\s]*$/u.exec(suggestion)?.[1] ?? '';
  return /_|＿/u.test(value) ? '' : value;
}

const isDigit = (sign: string): boolean => /^[\d.]$/u.test(sign);

/** True where a value stands in a text and is no part of a longer number. */
function hasValue(text: string, value: string): boolean {
  for (let at = text.indexOf(value); value !== '' && at >= 0; at = text.indexOf(value, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + value.length)];
    const goesOn = (isDigit(value.charAt(0)) && isDigit(before)) || (isDigit(value.slice(-1)) && isDigit(after));
    if (!goesOn) return true;
  }
  return false;
}

/**
 * True where a text was changed to one that says what to write instead: the suggestion behind it would say it twice, or something else.
 * @param before the text as it was: what it said already was no word of whoever changed it
 */
export function newlyAsks(text: string, before: string, suggestion: string): boolean {
  const [now, then] = [text.toLowerCase(), before.toLowerCase()];
  const value = suggestedValue(suggestion);
  return (
    ANSWER_WORDS.asks.some((word) => now.includes(word) && !then.includes(word)) || (hasValue(text, value) && !hasValue(before, value))
  );
}
