/**
 * An opinion's sentence within its width: what, why, what to write instead.
 */
import type { Language } from '../language.js';
import { cutToWidth, textWidth } from '../texts/width.js';
import { unclosed } from '../texts/wording-parts.js';
import { clausesOf } from './clauses.js';

/** Columns an opinion may take: 60 Chinese characters; an English sentence says as much in more. */
const OPINION_WIDTH: Readonly<Record<Language, number>> = { 'zh-CN': 120, en: 240 };

/** A bare request, which the severity beside the opinion already makes. */
const FILLER = /^(?:请核实|请核对|请说明|please verify)[。，；.,;]?$/iu;

/** How long names and values in quotation marks are abridged: first gently, and hard where all else failed. Columns. */
interface Abridgement {
  readonly whole: number;
  readonly head: number;
  readonly tail: number;
}

const GENTLY: Abridgement = { whole: 36, head: 22, tail: 10 };
const HARD: Abridgement = { whole: 16, head: 10, tail: 6 };

/** Message and suggestion as one sentence, whatever its length. */
export function opinionSentence(message: string, suggestion: string, language: Language): string {
  return sentence([message], [suggestion], language);
}

function sentence(message: readonly string[], suggestion: readonly string[], language: Language): string {
  const zh = language === 'zh-CN';
  const parts = [unclosed(message.join('')), unclosed(suggestion.join(''))].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(zh ? '；' : '. ')}${zh ? '。' : '.'}`;
}

function abridged(inner: string, { whole, head, tail }: Abridgement): string {
  if (textWidth(inner) <= whole) return inner;
  const characters = Array.from(inner);
  let end = '';
  for (let index = characters.length - 1; index >= 0 && textWidth(end) < tail; index--) end = `${characters[index] ?? ''}${end}`;
  // A quotation inside may have lost one of its marks.
  return `${cutToWidth(inner, head)}${end}`.replace(/[“”]/g, '');
}

/** Cuts long quotations in their middle: the row they stand in is named beside the opinion. Quotations inside quotations go with them. */
function abridgeQuotations(text: string, abridgement: Abridgement): string {
  let result = '';
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '“') {
      if (depth++ === 0) {
        result += text.slice(start, index + 1);
        start = index + 1;
      }
    } else if (text[index] === '”' && depth > 0 && --depth === 0) {
      result += abridged(text.slice(start, index), abridgement);
      start = index;
    }
  }
  return result + text.slice(start);
}

/** Takes one clause away, the least needed first; false where none can go. `value` marks the clause with the ready value. */
function dropClause(what: string[], instead: string[], value: string): boolean {
  if (what.length > 1 && FILLER.test(what.at(-1) ?? '')) {
    what.pop();
    return true;
  }
  let last = instead.length - 1;
  const ready = value === '' ? -1 : instead.findIndex((clause) => clause.includes(value));
  if (last === ready) last--;
  // Without a ready value the first clause of the suggestion is what to do.
  if (last > 0 || (last === 0 && ready > 0)) instead.splice(last, 1);
  else if (what.length > 1) what.pop();
  else return false;
  return true;
}

/** Cut at a character; a bracket that would stay open goes as a whole where enough is left. */
function cutHard(text: string, limit: number, language: Language): string {
  const cut = cutToWidth(text, limit);
  const open = Math.max(cut.lastIndexOf('（'), cut.lastIndexOf('('));
  if (cut === text || open < cut.length / 2 || /[）)]/.test(cut.slice(open))) return cut;
  return `${cut.slice(0, open).trimEnd()}${language === 'zh-CN' ? '。' : '.'}`;
}

/**
 * Message and suggestion in one sentence of at most 60 Chinese characters. What is too long has its long quotations abridged,
 * then loses whole clauses from its end: a bare 请核实, then of the suggestion, then of the message. The first clause of the message
 * and the clause with the ready `value` stay.
 */
export function opinionText(message: string, suggestion: string, language: Language, value = ''): string {
  const limit = OPINION_WIDTH[language];
  let text = opinionSentence(message, suggestion, language);
  if (textWidth(text) <= limit) return text;
  const what = clausesOf(abridgeQuotations(message, GENTLY));
  const instead = clausesOf(suggestion);
  do text = sentence(what, instead, language);
  while (textWidth(text) > limit && dropClause(what, instead, value));
  if (textWidth(text) <= limit) return text;
  text = sentence([abridgeQuotations(what.join(''), HARD)], instead, language);
  return cutHard(text, limit, language);
}
