/**
 * Whether anybody touched a row or a table between two rounds. The order of rows, the way in which a file keeps a value, and what is not known of one of them are no
 * change; nor is what a reading was in doubt about.
 */
import { foldForMatch, qualitativeCells } from '@perf-lint/core';
import { isSameAmount } from '../copies/copy-content.js';
import { matchRows, type RowMatch } from './match-rounds.js';
import type { RoundProject, RoundRow, TableContent } from './round.js';

/** A value as it is printed, whether the table keeps its kind beside it or not. */
function printed({ value, foldedValue }: RoundRow): string {
  const cells = qualitativeCells(value);
  return cells === null ? foldedValue : foldForMatch(`${cells.value}${cells.unit}`);
}

/** True where name and value of a row are what they were: what rules go by. */
export function saysTheSame({ before, after }: Pick<RowMatch, 'before' | 'after'>): boolean {
  return before.folded === after.folded && printed(before) === printed(after);
}

/** True where a row is another in anything that it prints: an opinion of a person may ask for another class or weight. */
export function isTouched({ before, after }: Pick<RowMatch, 'before' | 'after'>): boolean {
  if (!saysTheSame({ before, after })) return true;
  const [was, is] = [before.content, after.content];
  if (was === undefined || is === undefined || was.doubtful || is.doubtful) return false;
  return (
    before.level1 !== after.level1 ||
    foldForMatch(was.level2) !== foldForMatch(is.level2) ||
    foldForMatch(was.definition) !== foldForMatch(is.definition) ||
    was.weight !== is.weight
  );
}

function isOtherContent(was: TableContent | undefined, is: TableContent | undefined): boolean {
  if (was === undefined || is === undefined) return false;
  const texts = ['type', 'goal', 'period'] as const;
  return texts.some((part) => foldForMatch(was[part]) !== foldForMatch(is[part])) || !isSameAmount(was.fiscal ?? null, is.fiscal ?? null);
}

/** True where anything in the table of a project is another: money, goal, period, or any row. */
export function isTableTouched(before: RoundProject, after: RoundProject): boolean {
  if (!isSameAmount(before.amount, after.amount) || isOtherContent(before.content, after.content)) return true;
  const { matches, deleted, added } = matchRows(before.rows, after.rows);
  return deleted.length + added.length > 0 || matches.some(isTouched);
}
