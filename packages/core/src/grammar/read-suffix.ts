/**
 * What may stand behind a target up to the end of the value without changing it.
 */
import { type Scanner, tokenAt } from './tokenizer.js';

/** Nothing but fillers, closing marks and notes in brackets up to the end. */
export function endsHere(scanner: Scanner, start: number): boolean {
  let at = start;
  for (;;) {
    const token = tokenAt(scanner, at);
    if (token.type === 'end') return true;
    if (token.type === 'open') {
      at = closingEnd(scanner, token.end);
      continue;
    }
    const passes =
      (token.type === 'filler' && token.behind) || (token.type === 'punctuation' && tokenAt(scanner, token.end).type === 'end');
    if (!passes) return false;
    at = token.end;
  }
}

/** Position behind the bracket that closes at or after `start`; the end of the text where none does. */
export function closingEnd(scanner: Scanner, start: number): number {
  for (let at = start; at < scanner.text.length; at++) {
    scanner.steps++;
    if (')）]】〕'.includes(scanner.text.charAt(at))) return at + 1;
  }
  return scanner.text.length;
}
