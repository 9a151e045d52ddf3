/**
 * Text that was set in columns and kept its lines without their places: what wrapped inside its cell stands in the line below, between the pieces
 * of other cells. Which pieces are one cell is told by the order of the columns, by how wide they are, and by what the cells then hold.
 */
import { elementAt } from '../../element-at.js';
import { joinedWith } from '../../evidence/cell-text.js';
import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { aspectWord, isLevelWord } from '../../evidence/levels.js';
import { shapeOf } from '../../evidence/shape.js';
import type { TextLine } from '../../source-document.js';
import type { RowInLines } from './align.js';
import { placeLevels } from './column-levels.js';
import type { ColumnLine, CutRow } from './column-lines.js';
import { cutRows, isLevel, type LineWays } from './cut-rows.js';
import { bodyTokens, POINTS_OF_CLASS, type Token } from './tokens.js';
import { headingPieces } from './whole-cells.js';

const FEWEST_LINES = 3;
/** Ways to place the pieces of a line that are looked at. */
const MOST_WAYS = 8;
/** The widths of columns are learnt from a reading for the next. */
const ROUNDS = 2;
/** The rest of a heading under its beginning. */
const LONGEST_REST = 6;

/** Rows of such lines; null where they make none. */
export function wovenRows(body: readonly TextLine[], columns: readonly Column[], context: FitContext): RowInLines[] | null {
  if (body.length < FEWEST_LINES || columns.some(({ role }) => role.startsWith('project') || role.startsWith('unit-or'))) return null;
  const most = columns.filter(isLevel).length;
  const lines = wovenLines(
    body.map((line, index) => bodyTokens(line, index, 0, columns)),
    most,
  );
  const aspects = aspectsAlone(lines, columns, context);
  const ways = lines.map((line) => waysOf(line, aspects, columns, context));
  if (ways.some((own) => own.length === 0)) return null;
  let widest = likelyWidths(
    lines.flatMap(({ cells }) => cells),
    columns,
    context,
  );
  let rows: CutRow[] | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    rows = cutRows(ways, columns, context, widthsOf(widest));
    if (rows === null) return null;
    const placed = rows.flatMap((row) => row.lines);
    widest = columns.map((_, at) => Math.max(0, ...placed.map((line) => line[at]?.width ?? 0)));
  }
  if (rows === null) return null;
  return placeLevels(
    rows,
    withAspects(
      rows.flatMap((row) => row.lines),
      columns,
    ),
    columns,
    body,
  );
}

/** The lines with 满意度指标 printed twice over the same rows: the second is the aspect of the class. */
function withAspects(lines: readonly ColumnLine[], columns: readonly Column[]): readonly ColumnLine[] {
  const [level1, level2] = (['level1', 'level2'] as const).map((role) => columns.findIndex((column) => column.role === role));
  if (level1 === undefined || level2 === undefined || level1 < 0 || level2 < 0) return lines;
  let over = '';
  return lines.map((line) => {
    const word = line[level1] ?? null;
    const filled = line.some((piece, at) => piece !== null && at !== level1);
    const again = word !== null && word.token.text === over && line[level2] == null && aspectWord(over) !== null;
    if (word !== null || filled) over = word === null || filled ? '' : word.token.text;
    if (!again) return line;
    return line.map((piece, at) => (at === level1 ? null : at === level2 ? word : piece));
  });
}

/** A line in its pieces: headings of classes and aspects, and cells. */
interface WovenLine {
  readonly levels: readonly Token[];
  readonly cells: readonly Token[];
}

/** Headings stand at the beginning of a line, behind its number at the most. */
const MOST_BEFORE = 3;
const MOST_HEADING_LINES = 4;
const LONGEST_HEADING = 16;
const ENDS_HEADING = /(?:指标|目标)$/;
/** 数量 and 满意度 alone on a line may be the rest of a name. */
const SHORTEST_ALONE = 4;

/** The lines with their headings told from the cells; those that wrapped (服务对象 over 满意度指 over 标) are whole where they begin. */
function wovenLines(lines: readonly Token[][], most: number): WovenLine[] {
  const rests = lines.map((line) => [...line]);
  return rests.map((line, index) => {
    // The rest in the line below is that of the last heading that it can close: 效益 社会效益 over 指标.
    const opening = line.slice(0, MOST_BEFORE);
    const wholes = opening.map(() => null as Token | null);
    for (let at = opening.length - 1; at >= 0; at--) wholes[at] = wholeHeading(elementAt(opening, at), rests, index);
    const levels: Token[] = [];
    for (const [at, token] of opening.entries()) {
      if (levels.length === most) break;
      const whole = wholes[at] ?? null;
      const plain =
        isLevelWord(token.text) &&
        (ENDS_HEADING.test(token.text) || headsAlone(line, lines[index + 1]) || line.length >= levels.length + 3);
      if (whole === null && !plain) {
        if (/\d/.test(token.text) && levels.length === 0) continue;
        break;
      }
      levels.push(whole ?? token);
    }
    const isHeading = (token: Token, at: number) =>
      levels.some((level) => level === token || level === wholes[at]) || (at === 0 && POINTS_OF_CLASS.test(token.text));
    return { levels, cells: line.filter((token, at) => !isHeading(token, at)) };
  });
}

/** Whether the one piece of a line may head what stands below it: 满意度 heads a whole row that asks who is satisfied. */
function headsAlone([word, ...others]: readonly Token[], below: readonly Token[] = []): boolean {
  if (word === undefined || others.length > 0) return false;
  return word.text.length >= SHORTEST_ALONE || (below.length > 1 && aspectWord(word.text) === 'satisfaction' && asksWho(below));
}

function asksWho([name]: readonly Token[]): boolean {
  return name !== undefined && !isLevelWord(name.text) && shapeOf(name.text).satisfaction;
}

/** The heading that begins with a piece and goes on at the beginning of the lines below, whose pieces are taken out of them; null where it is none. */
function wholeHeading(first: Token, lines: readonly Token[][], index: number): Token | null {
  if (!/[一-龥]$/.test(first.text) || ENDS_HEADING.test(first.text)) return null;
  const alone = headingAlone(first, lines, index);
  if (alone !== null) return alone;
  const rests: { readonly line: Token[]; readonly token: Token }[] = [];
  let text = first.text;
  for (const line of lines.slice(index + 1, index + MOST_HEADING_LINES + 1)) {
    const token = line.slice(0, 2).find((piece) => piece.text.length <= LONGEST_REST && couldEnd(text + piece.text));
    if (token === undefined) continue;
    rests.push({ line, token });
    text += token.text;
    if (!ENDS_HEADING.test(text)) continue;
    for (const rest of rests) rest.line.splice(rest.line.indexOf(rest.token), 1);
    return rests.reduce((whole, { token: piece }) => joinedWith(whole, piece), first);
  }
  return null;
}

/** A heading each of whose pieces is alone on its line (可持 over 续影 over 响), taken out of the lines below; null where none is. */
function headingAlone(first: Token, lines: readonly Token[][], index: number): Token | null {
  const pieces: Token[] = [];
  for (const [piece, other] of lines.slice(index, index + MOST_HEADING_LINES)) {
    if (piece === undefined || other !== undefined) break;
    pieces.push(piece);
  }
  const count = pieces[0] === first ? headingPieces(pieces, 0) : 1;
  if (count < 2) return null;
  for (const line of lines.slice(index + 1, index + count)) line.length = 0;
  return pieces.slice(1, count).reduce((whole, piece) => joinedWith(whole, piece), first);
}

/** Whether a text is a heading, or the beginning of one that 指标 ends. */
function couldEnd(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return isLevelWord(text) && ENDS_HEADING.test(text) ? true : isLevelWord(`${text.replace(/指$/, '')}指标`);
}

/** Whether a heading is rather a class: 服务对象满意度指标 says who is satisfied, and is an aspect where aspects have a column. */
function isClassFirst(text: string, context: FitContext): boolean {
  const more = fit('level1', text, context) - fit('level2', text, context);
  return more > 0 || (more === 0 && aspectWord(text) !== 'satisfaction');
}

/** 满意度 with no aspect beside it, where the other classes say that they are one (产出指标, 效益指标): an aspect of the class above it. */
function aspectsAlone(lines: readonly WovenLine[], columns: readonly Column[], context: FitContext): ReadonlySet<Token> {
  if (!columns.some(({ role }) => role === 'level2')) return new Set();
  const classes = lines.flatMap(({ levels }) => levels.filter(({ text }) => isClassFirst(text, context)));
  const marked = classes.filter(({ text }) => ENDS_HEADING.test(text)).length;
  if (marked * 2 <= classes.length) return new Set();
  const alone = new Set(lines.flatMap(({ levels }) => (levels.length === 1 ? levels : [])));
  return new Set(classes.filter((token) => alone.has(token) && !ENDS_HEADING.test(token.text) && aspectWord(token.text) !== null));
}

/** The likeliest ways to place the pieces of a line in the columns, in their order. */
function waysOf({ levels, cells }: WovenLine, aspects: ReadonlySet<Token>, columns: readonly Column[], context: FitContext): LineWays {
  const at = (role: Column['role']) => columns.findIndex((column) => column.role === role);
  const places = columns.flatMap((column, index) => (isLevel(column) ? [] : [index]));
  if (cells.length > places.length) return [];
  const placed: (Token | null)[] = columns.map(() => null);
  for (const token of levels) {
    const [level1, level2] = [at('level1'), at('level2')];
    const isClass = level2 < 0 || (level1 >= 0 && !aspects.has(token) && isClassFirst(token.text, context));
    placed[isClass && placed[level1] === null ? level1 : level2 < 0 ? level1 : level2] = token;
  }
  let ways: { readonly columns: readonly number[]; readonly score: number }[] = [{ columns: [], score: 0 }];
  for (const [index, { text }] of cells.entries())
    ways = ways
      .flatMap((way) =>
        places
          .filter((place, order) => place > (way.columns.at(-1) ?? -1) && places.length - order >= cells.length - index)
          .map((place) => ({
            columns: [...way.columns, place],
            score: way.score + fit(columns[place]?.role ?? 'unknown', text, context),
          })),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, 4 * MOST_WAYS);
  return ways.slice(0, MOST_WAYS).map((way): ColumnLine => {
    const own = [...placed];
    for (const [index, place] of way.columns.entries()) own[place] = cells[index] ?? null;
    return own.map((token) => (token === null ? null : { token, width: token.width }));
  });
}

/** A column as narrow as this shows by no width that a cell was broken off in it. */
const NARROWEST = 8;

function widthsOf(widest: readonly number[]): number[] {
  return widest.map((width) => (width < NARROWEST ? Number.POSITIVE_INFINITY : width));
}

/** How wide each column is, by the widest text that looks most like its cells. */
function likelyWidths(tokens: readonly Token[], columns: readonly Column[], context: FitContext): number[] {
  const widest = columns.map(() => 0);
  for (const { text, width } of tokens) {
    const fits = columns.map((column) => (isLevel(column) ? Number.NEGATIVE_INFINITY : fit(column.role, text, context)));
    const best = fits.indexOf(Math.max(...fits));
    widest[best] = Math.max(widest[best] ?? 0, width);
  }
  return widest;
}
