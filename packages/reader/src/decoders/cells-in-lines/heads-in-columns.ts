/**
 * The headings of a text set in columns, where some wrapped inside their cells: what stands one over the other is one heading, however many lines
 * the headings take together (年度 over 指标 over 值, beside 三级指标 in the middle of them).
 */
import { elementAt } from '../../element-at.js';
import { joinedWith } from '../../evidence/cell-text.js';
import { exactRoles } from '../../evidence/headings.js';
import type { TextLine } from '../../source-document.js';
import { cellTokens, type Token } from './tokens.js';

/** Lines that headings take at most, and characters of a piece of one. */
const MOST_LINES = 6;
const LONGEST_PIECE = 28;
const FEWEST_HEADS = 4;
/** A heading with its rest is a little likelier than without: 一级 alone is one too. */
const JOINED = 0.1;
/** No heading holds a mark of a target, and a figure alone is none. */
const NO_HEADING = /[≥≤≧≦<>＜＞=＝%％，,。；;：:]|^[\d.]+$|^[^一-龥]+$/;

/** A rule drawn in signs under headings. */
const RULE = /^[-—─_=\s]{3,}$/;

/** The headings where they stand, and the lines that they take. */
export interface HeadsInColumns {
  readonly from: number;
  readonly last: number;
  readonly heads: readonly Token[];
}

/** The headings of which a line is one of several lines; null where it is none, or where the line alone holds them as well. */
export function headsInColumns(lines: readonly TextLine[], index: number, earliest: number): HeadsInColumns | null {
  const pieces = new Map<number, readonly Token[] | null>();
  const piecesOf = (at: number) => {
    const known = pieces.get(at);
    if (known !== undefined) return known;
    const line = lines[at];
    const own = line === undefined ? null : headingPieces(line, at);
    pieces.set(at, own);
    return own;
  };
  let best: (HeadsInColumns & { readonly score: number }) | null = null;
  for (let from = index; from >= earliest && index - from < MOST_LINES && piecesOf(from) !== null; from--) {
    const all: Token[] = [];
    for (let last = from; last - from < MOST_LINES; last++) {
      const own = piecesOf(last);
      if (own === null || (last > from && elementAt(lines, last).blanksBefore > 0)) break;
      all.push(...own);
      if (last < index) continue;
      const heads = headsOf(all);
      const known = heads.filter(({ text }) => exactRoles(text).length > 0).length;
      const score = 2 * known - heads.length + JOINED * (all.length - heads.length);
      if (best === null || score > best.score) best = { from, last, heads, score };
    }
  }
  if (best === null || best.from === best.last || best.heads.length < FEWEST_HEADS || best.score <= 0) return null;
  return best;
}

/** The pieces of a line that may belong to headings; null where one of them cannot. */
function headingPieces(line: TextLine, index: number): readonly Token[] | null {
  if (line.text.length > 400) return null;
  const tokens = cellTokens(line, index).filter(({ text }) => !RULE.test(text));
  return tokens.every(({ text }) => text.length <= LONGEST_PIECE && !NO_HEADING.test(text)) ? tokens : null;
}

const endOf = ({ at, width }: Token) => at + width;

/** Pieces that stand over each other, joined from the top; what stands over several headings that are known heads them all, and is none itself. */
function headsOf(pieces: readonly Token[]): readonly Token[] {
  return stacksOf(pieces).flatMap((stack) => {
    const whole = joinedStack(stack);
    const beside = stack.some((token, at) => stack.some((other, next) => next > at && other.line === token.line));
    if (!beside || exactRoles(whole.text).length > 0) return [whole];
    const wide = stack.filter((token) => headsSeveral(token, stack));
    const below = stacksOf(stack.filter((token) => !wide.includes(token))).map(joinedStack);
    if (below.every(({ text }) => exactRoles(text).length > 0)) return below;
    // 偏差原因分析 over 经费 制度 人员: what the parts are nobody knows.
    const over = wide.length === 0 ? '' : joinedStack(wide).text;
    return [exactRoles(over).length > 0 ? { ...whole, text: over } : whole];
  });
}

/** Whether two pieces stand side by side on a line under a piece. */
function headsSeveral(token: Token, stack: readonly Token[]): boolean {
  const under = stack.filter((other) => other.line > token.line && overlap(token, other));
  return under.some((piece, at) => under.some((other, next) => next > at && other.line === piece.line));
}

function overlap(a: Token, b: Token): boolean {
  return a.at < endOf(b) && b.at < endOf(a);
}

/** The pieces in stacks of those that stand over each other, from left to right. */
function stacksOf(pieces: readonly Token[]): Token[][] {
  const stacks: { readonly tokens: Token[]; end: number }[] = [];
  for (const token of [...pieces].sort((a, b) => a.at - b.at)) {
    const last = stacks.at(-1);
    if (last === undefined || token.at >= last.end) stacks.push({ tokens: [token], end: endOf(token) });
    else {
      last.tokens.push(token);
      last.end = Math.max(last.end, endOf(token));
    }
  }
  return stacks.map(({ tokens }) => tokens);
}

function joinedStack(stack: readonly Token[]): Token {
  const [first, ...rest] = [...stack].sort((a, b) => a.line - b.line || a.at - b.at);
  const whole = rest.reduce((joined, token) => joinedWith(joined, token), first ?? elementAt(stack, 0));
  const at = Math.min(...stack.map((token) => token.at));
  return { ...whole, at, width: Math.max(...stack.map(endOf)) - at };
}
