/**
 * Cells that a page end cut: how well a span goes on what stands before it.
 */
import type { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, headWidth, type Separator, SPACE, SPACE_WIDTH } from '../../../evidence/fragments.js';
import { shapeOf } from '../../../evidence/shape.js';
import type { PairedClass } from '../../paired-form/header.js';
import { isType } from '../../paired-form/project-type.js';
import { PROJECT_NAME } from '../../paired-form/reading.js';
import { textScore } from '../../paired-form/scores.js';
import type { ColumnModel } from '../spans/column-model.js';
import { fit, type Span, shapeOfSpan } from '../spans/spans.js';

/** A continuation less likely is none. */
export const WORST_CONTINUATION = -14;
/** A type of project is a few characters long, the narrowest columns set one a line. */
const TYPE_FRAGMENTS = 6;

/** What stands of a cell before the page end. */
export interface TornCell {
  readonly text: string;
  /** Its last fragment. */
  readonly end: string;
  /** Width of its last line in ems. */
  readonly last: number;
}

/** The torn cell that some fragments are; null where there are none. */
export function tornCell(fragments: readonly Fragment[]): TornCell | null {
  let text = '';
  let width: number | null = null;
  for (const fragment of fragments) {
    text += fragment.text;
    width = fragment.before === SPACE && width !== null ? width + SPACE_WIDTH + fragment.width : fragment.width;
  }
  return width === null ? null : { text, end: fragments.at(-1)?.text ?? '', last: width };
}

/** How well a span goes on a torn cell of a column, in log likelihood. */
export function continuationScore(
  torn: TornCell,
  span: Span,
  column: number,
  classes: readonly PairedClass[],
  model: ColumnModel,
  cohesion: Cohesion,
): number {
  // A word that the page end cut joins again.
  let score = 1.5 * cohesion.strength(torn.end.charCodeAt(torn.end.length - 1), span.text.charCodeAt(0)) - 0.5;
  const first = headWidth(span.text);
  if (column === PROJECT_NAME) {
    if (torn.last + first <= model.name.low) score -= 6;
    return score + fit(span, model.name) + Math.min(0, shapeOfSpan(span).whole + 2) - (shapeOfSpan(span).numeric ? 4 : 0);
  }
  const width = model.widths[column];
  const level = classes[column >> 1];
  if (width === undefined || level === undefined) return WORST_CONTINUATION - 1;
  if (torn.last + first <= width.low) score -= 6;
  const value = column % 2 === 1;
  return score + fit(span, width) + textScore(shapeOf(torn.text + span.text), level, value) - textScore(shapeOf(torn.text), level, value);
}

/** Where the rest of a project's type may end, that stands in so narrow a column that it is one character a line. */
export function typeEnds(type: string, fragments: readonly Fragment[], at: number): number[] {
  const ends: number[] = [];
  if (type === '' || isType(type)) return ends;
  let text = type;
  for (let end = at; end < Math.min(at + TYPE_FRAGMENTS, fragments.length); end++) {
    const fragment = fragments[end];
    if (fragment === undefined || (end > at && fragment.before === SPACE)) break;
    text += fragment.text;
    if (isType(text)) ends.push(end + 1);
  }
  return ends;
}

/** Cells that go on after a page end are aligned at the top: after one line the next stands on the same baseline. */
export function topAligned(lines: number, before: Separator): number {
  if (lines === 1) return before === SPACE ? -0.1 : -3;
  return before === SPACE ? -5 : -0.3;
}
