/**
 * A stretch of written text cut into items: by list numbers, semicolons and full stops, and by lines where lines are not wrapped.
 */

import { textWidth } from '../../evidence/fragments.js';
import type { TextSpan } from '../../evidence/text-span.js';

/** An item with its list number or bullet taken off. */
export interface Item {
  readonly text: string;
  readonly at: number;
  /** It follows a full stop in its line without a number of its own: other prose, unless it says that it names a target. */
  readonly loose: boolean;
}

const LIST_NUMBER =
  /^(?:第[一二三四五六七八九十]{1,2}[,，、]|[(（](?:\d{1,2}|\*)[)）][.、]?|\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳]|[一二三四五六七八九十]是|指标\s*\d{1,2}\s*[:：.、．]|[·•●○◆◇▪■➢➤]|[-–—*](?=\s))/;
const LEAD = /^[\s:：,，、)）.“"]*/;
/** A list number inside a line; a bare one counts behind a blank or a mark only. */
const NUMBER_INSIDE =
  /(?<=[\s;；。,，])(?=(?:第[一二三四五六七八九十]{1,2}[,，、]|[一二三四五六七八九十]是|[(（]\d{1,2}[)）][.、]?|\d{1,2}[、.．](?!\d))[^\d\s])|(?=[①-⑳])|(?=指标\s*\d{1,2}\s*[:：.、．])/g;
/** Lines that are nearly as wide as the widest were broken off where they end; one that ends in such a mark was not. */
const SLACK = 3;
const CLOSED = /[。；;：:]$/;
const NARROWEST = 16;

/** The width at which lines of prose are broken off; infinite where each line ends where its text does. */
export function wrapWidth(span: TextSpan): number {
  const open = span.lines.map(({ text }) => text.trimEnd()).filter((text) => text !== '' && !CLOSED.test(text));
  const widths = open.map(textWidth);
  const widest = Math.max(0, ...widths);
  const full = widths.filter((width) => width >= widest - SLACK).length;
  return full >= 2 && full * 2 >= open.length && widest >= NARROWEST ? widest - SLACK : Number.POSITIVE_INFINITY;
}

/** The items of a stretch. `width` is that of `wrapWidth`. */
export function itemsIn(span: TextSpan, from: number, to: number, width: number): Item[] {
  const items: Item[] = [];
  let loose = false;
  let start = from;
  for (const { at, next, stop } of cuts(span, from, to, width)) {
    const raw = span.text.slice(start, at);
    let lead = LEAD.exec(raw)?.[0].length ?? 0;
    const number = LIST_NUMBER.exec(raw.slice(lead))?.[0].length ?? 0;
    lead += number;
    lead += LEAD.exec(raw.slice(lead))?.[0].length ?? 0;
    const text = raw.slice(lead).trimEnd();
    if (text !== '') items.push({ text, at: start + lead, loose: loose && number === 0 });
    loose = stop && !span.startsLine(next);
    start = next;
  }
  return items;
}

interface Cut {
  /** Where the item ends and where the next one begins. */
  readonly at: number;
  readonly next: number;
  /** A full stop ends it. */
  readonly stop: boolean;
}

/** Where items end, brackets kept whole. */
function cuts(span: TextSpan, from: number, to: number, width: number): Cut[] {
  const { text } = span;
  const numbers = new Set([...text.slice(from, to).matchAll(NUMBER_INSIDE)].map(({ index }) => from + index));
  const found: Cut[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    const line = span.startsLine(at) && at > from;
    if (line) depth = 0;
    if ((line && !isWrapped(span, at, width)) || (numbers.has(at) && at > from && depth === 0)) found.push({ at, next: at, stop: false });
    if ('(（'.includes(character)) depth += 1;
    else if (')）'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && ';；。'.includes(character)) found.push({ at, next: at + 1, stop: character === '。' });
  }
  return [...found, { at: to, next: to, stop: false }];
}

/** How the items of a list are numbered, by the list number that a text begins with: (n), n.; "" where it begins with none. */
export function numberingOf(text: string): string {
  const number = LIST_NUMBER.exec(text.slice(0, 8).trimStart())?.[0] ?? '';
  return number.trimEnd().replace(/[①-⑳]|[一二三四五六七八九十]{1,2}|\d{1,2}/g, 'n');
}

/** Whether a line goes on from the one before: that was broken off at the width of all, and no item begins here. */
export function isWrapped(span: TextSpan, at: number, width: number): boolean {
  const line = span.lineAt(at);
  const before = span.lines[line - 1]?.text.trimEnd() ?? '';
  if (textWidth(before) < width || CLOSED.test(before)) return false;
  return numberingOf(span.text.slice(at, at + 8)) === '';
}
