/**
 * Columns of a stream of cells that no heading names, or that may be taken for another: points behind the targets, explanations behind the names.
 */
import type { Column } from '../../evidence/columns.js';
import { isComparator, isNumber, valueLikeness } from '../../evidence/content.js';
import { isLevelWord } from '../../evidence/levels.js';
import { WHOLE_SUMS } from '../../evidence/whole-sums.js';
import type { Token } from './tokens.js';

const FEWEST = 3;
const MOST_POINTS = 100;

function isPoints(token: Token | undefined): boolean {
  return token !== undefined && isNumber(token.text) && Number(token.text) <= MOST_POINTS;
}

/** More points than an indicator is ever worth. */
const TOO_MANY_POINTS = 60;

/** Whether a number may be the points of one indicator. */
export function mayBePoints(text: string): boolean {
  return isNumber(text) && Number(text) > 0 && Number(text) < TOO_MANY_POINTS;
}

/** A target that prints more than its number: 5.5亩, ≥95%, 已完成. */
function isWholeTarget(token: Token | undefined): boolean {
  return token !== undefined && !isNumber(token.text) && valueLikeness(token.text) > 0.5;
}

/** Whether the targets print their units with them, so that a bare number is rather one of the points, sums or row numbers beside. */
export function unitsInValues(tokens: readonly Token[], columns: readonly Column[]): boolean {
  const has = (role: Column['role']) => columns.some((column) => column.role === role);
  if (has('unit') || has('comparator') || has('nature')) return false;
  if (!(has('weight') || has('score') || has('ordinal') || has('amount'))) return false;
  const whole = tokens.filter((token) => /\d/.test(token.text) && isWholeTarget(token)).length;
  const alone = tokens.filter((token, at) => isPoints(token) && !isPoints(tokens[at - 1]) && !isWholeTarget(tokens[at - 1]));
  return whole >= 2 * FEWEST && whole > alone.length;
}

const RESULTS: ReadonlySet<Column['role']> = new Set(['value', 'actual', 'weight', 'score']);

/**
 * The tokens with an empty one in the place of each target and result that a line leaves out beside its points. That two numbers which end a line are
 * points is told by their sum, which is what forms give out; nothing else tells 达标 10 10 from a target and its result.
 */
export function withEmptyTargets(tokens: readonly Token[], columns: readonly Column[]): readonly Token[] {
  const name = columns.findIndex(({ role }) => role === 'name');
  const roles = columns.slice(name + 1, name + 1 + RESULTS.size).map(({ role }) => role);
  const [weight, score] = [roles.indexOf('weight'), roles.indexOf('score')];
  if (name < 0 || roles.length < RESULTS.size || new Set(roles).size < RESULTS.size || !roles.every((role) => RESULTS.has(role)))
    return tokens;
  const lines = linesOf(tokens).map((line) => ({ line, ...figuresOf(line) }));
  let sum = 0;
  for (const { figures } of lines) {
    const points = figures.length === 2 ? figures : [figures[weight], figures[score]];
    if (points.every(isPoints) && Number(points[1]?.text) <= Number(points[0]?.text)) sum += Number(points[0]?.text);
  }
  if (!WHOLE_SUMS.has(sum)) return tokens;
  return lines.flatMap(({ line, from, figures }) => {
    const [first, second] = figures;
    if (first === undefined || second === undefined || figures.length !== 2 || !figures.every(isPoints)) return line;
    const empty = { ...first, text: '', width: 0, references: [] };
    return [
      ...line.slice(0, from),
      ...roles.map((role) => (role === 'weight' ? first : role === 'score' ? second : empty)),
      ...line.slice(from + 2),
    ];
  });
}

/** The targets and numbers behind the name of a line, and where they begin; a remark may follow them. */
function figuresOf(line: readonly Token[]): { readonly from: number; readonly figures: readonly Token[] } {
  const isFigure = (token: Token | undefined) => isPoints(token) || isWholeTarget(token);
  const last = line.findLastIndex(isFigure);
  let from = last;
  while (from > 0 && isFigure(line[from - 1])) from -= 1;
  // 资金拨付及时 10 10: a name stands before them, though it be like a target.
  while (from <= last && (from === 0 || isLevelWord(line[from - 1]?.text ?? ''))) from += 1;
  return { from, figures: last < 0 ? [] : line.slice(from, last + 1) };
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens)
    if (token.startsLine || lines.length === 0) lines.push([token]);
    else lines.at(-1)?.push(token);
  return lines;
}

/**
 * Heading of a column of points that the header does not print: behind the last column, a bare number after nearly every whole target.
 * Null where there is no such column.
 */
export function unheadedPoints(tokens: readonly Token[], columns: readonly Column[]): string | null {
  const last = columns.at(-1)?.role;
  if (last !== 'actual' && last !== 'value') return null;
  if (columns.some(({ role }) => role === 'weight' || role === 'score' || role === 'unit' || role === 'comparator' || role === 'nature'))
    return null;
  // A number that opens the body is what the points add up to.
  const numbers = tokens.flatMap((token, at) => (at > 0 && isPoints(token) ? [at] : []));
  const behind = numbers.filter((at) => isWholeTarget(tokens[at - 1]) && !isPoints(tokens[at + 1]));
  const targets = tokens.filter(isWholeTarget).length;
  const each = last === 'actual' ? 2 : 1;
  if (behind.length < FEWEST || behind.length * 5 < numbers.length * 4 || behind.length * each * 5 < targets * 4) return null;
  return last === 'actual' ? '得分' : '分值';
}

/** The tokens without a number that opens the body: the sum of the points, printed in the header. */
export function withoutSum(tokens: readonly Token[]): readonly Token[] {
  return isPoints(tokens[0]) ? tokens.slice(1) : tokens;
}

/** The heading for texts between name and sign that no heading names: what the indicator means. */
const EXPLANATION = '指标说明';

/** The headings with one for such texts, where half of the signs and more have them before. */
export function withExplanations(headings: readonly string[], tokens: readonly Token[], columns: readonly Column[]): readonly string[] {
  const name = columns.findIndex(({ role }) => role === 'name');
  if (name < 0 || columns[name + 1]?.role === 'definition' || !columns.some(({ role }) => role === 'comparator')) return headings;
  const isText = (token: Token | undefined) => token !== undefined && /[一-龥]{3}/.test(token.text) && !isLevelWord(token.text);
  const signs = tokens.flatMap(({ text }, index) => (isComparator(text) ? [index] : []));
  const explained = signs.filter((at) => isText(tokens[at - 1]) && isText(tokens[at - 2]) && tokens[at - 1]?.startsLine === false);
  if (signs.length < 2 || explained.length * 2 < signs.length) return headings;
  return [...headings.slice(0, name + 1), EXPLANATION, ...headings.slice(name + 1)];
}

const LEVEL_HEADINGS = ['一级指标', '二级指标'];

/** The headings with those of classes and aspects before the names, where others stand there and the body prints classes under them: 目标内容. */
export function withLevelHeadings(headings: readonly string[], tokens: readonly Token[], columns: readonly Column[]): readonly string[] {
  const name = columns.findIndex(({ role }) => role === 'name');
  // 分解目标 before them labels the whole block.
  const before = columns.slice(0, Math.max(name, 0)).filter(({ role }) => role !== 'indicators');
  if (before.length === 0 || before.length > LEVEL_HEADINGS.length || before.some(({ role }) => role !== 'goal' && role !== 'unknown'))
    return headings;
  if (tokens.filter(({ text }) => isLevelWord(text)).length < FEWEST) return headings;
  return [...LEVEL_HEADINGS.slice(-before.length), ...headings.slice(name)];
}
