/** Tables whose names are fragments: cells that fell apart or were never filled in whole. */
import type { ProjectContext, RowContext } from '../../context/context.js';
import { endsInProperty } from '../../facts/frame-of-name.js';
import { carriesRate, goalVerbOf } from '../../lexicon/names.js';
import type { RuleId } from '../../rule-id.js';

/** Rules that speak of the name: on the rows of such a table they all say the same. */
export const HALF_NAMES: ReadonlySet<RuleId> = new Set<RuleId>(['undefined-measure', 'garbled-indicator', 'empty-name', 'missing-unit']);

/** Longest name that may be half of one: 城乡居民, 养老, 保险. */
const LONGEST = 5;

/** Share of the rows from which the table is filled in anew, and fewest rows that can show it. */
const MOST = 0.5;
const FEWEST = 4;

/** How many rows of a project have half a name beside a number; 0 where they are too few to speak of the table. */
export function halfNames({ rows }: ProjectContext): number {
  const own = rows.filter(({ indicator }) => !indicator.template && indicator.doubts.length === 0);
  const half = own.filter(isHalf).length;
  return half >= FEWEST && half >= own.length * MOST ? half : 0;
}

/** A few characters that end in no measure, property or result, beside a percentage or a bare number. */
function isHalf({ facts }: RowContext): boolean {
  const { bareName, number, measure } = facts;
  if (facts.garbled === 'numeric-name') return true;
  if (bareName === '' || bareName.length > LONGEST || measure !== null || number === null) return false;
  if (number.unit !== '%' && number.unitKind !== 'none') return false;
  return goalVerbOf(bareName).length < 2 && !carriesRate(bareName) && !endsInProperty(bareName);
}
