/**
 * What speaks against the reading of a table whose grid was given: cells that hold what no name or value holds, and rows of a second form.
 *
 * That a file says where its cells stand is no proof that they were understood.
 */

import { compact, type Doubt, type Level1 } from '@perf-lint/core';
import { PROJECT_READING } from '@perf-lint/data';
import { withDoubt } from '../../doubts.js';
import type { IndicatorDraft } from '../../draft.js';
import { exactRoles } from '../../evidence/headings.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { NOTE } from '../../evidence/vocabulary/words.js';
import { isFormTitle } from '../shared/table-end.js';

const LABELS: ReadonlySet<string> = new Set([
  'project-name',
  'project-code',
  'unit-name',
  'department',
  'level1',
  'level2',
  'name',
  'value',
]);
/** Names that are only long because a title or note stands in their place. */
const SIGNED = pattern`^${PROJECT_READING.signing}人[:：]?|^(?:附注[:：]|${NOTE})`;

/** A heading, a title or a signature in the place of a name, or one text in the place of name and value. */
function isOdd(indicator: IndicatorDraft): boolean {
  const name = compact(indicator.name);
  if (name === '') return false;
  if (name === compact(indicator.value) && name.length > 12) return true;
  return SIGNED.test(name) || isFormTitle(name) || exactRoles(name).some((role) => LABELS.has(role));
}

/** Where the classes of one form begin again after satisfaction, the first row of what may be another form; -1 where they do not. */
function secondForm(levels: readonly Level1[]): number {
  const satisfied = levels.indexOf('satisfaction');
  if (satisfied < 0) return -1;
  const seen = new Set(levels.slice(0, satisfied));
  return levels.findIndex((level, index) => index > satisfied && (level === 'output' || level === 'cost') && seen.has(level));
}

/** The rows of one form with what speaks against them. */
export function withFormDoubts(indicators: readonly IndicatorDraft[], oneForm: boolean): IndicatorDraft[] {
  const levels = indicators.map(({ level1 }) => level1);
  const mixed = oneForm ? secondForm(levels) : -1;
  const classes = levels.filter((level) => level !== '').length;
  return indicators.map((indicator, index) => {
    let doubts: readonly Doubt[] = indicator.doubts;
    if (mixed >= 0 && index >= mixed) doubts = withDoubt(doubts, 'forms-mixed');
    if (isOdd(indicator)) doubts = withDoubt(doubts, 'odd-cells');
    if (indicator.level1 === '' && classes > 0) doubts = withDoubt(doubts, 'class-unknown');
    return doubts === indicator.doubts ? indicator : { ...indicator, doubts, confidence: Math.min(indicator.confidence, 0.5) };
  });
}
