/**
 * Whether two texts that a page end parts are one: what the first leaves open, and what the second cannot begin with.
 */
import { parseTarget } from '@perf-lint/core';

/** Signs that a text does not end with, and that no text begins with. */
const OPEN_END = /[≥≤＞＜><=＝（(【《“/／、，,：:±～~—-]$/;
const NO_BEGINNING = /^[)）】》”/／%％‰℃、，,。；;：:·]/;
/** What no value begins with but every further half of one: a unit per something, the rest of a date. */
const REST_OF_DATE = /^(?:年|月|日|\d{1,2}[月日])/;

const FIRM = new Set(['quantity', 'range', 'deadline', 'duration']);

/** Whether a text is a whole value with a number. */
export function isFirmValue(text: string): boolean {
  return FIRM.has(parseTarget(text).kind);
}

/** A bracket opened in the first text and closed in the second. */
function bracketParted(above: string, below: string): boolean {
  const opened = (above.match(/[（(]/g)?.length ?? 0) - (above.match(/[）)]/g)?.length ?? 0);
  const closed = (below.match(/[）)]/g)?.length ?? 0) - (below.match(/[（(]/g)?.length ?? 0);
  return opened > 0 && closed > 0;
}

/** Whether the second text goes on the first by its signs alone. */
function goesOnBySigns(above: string, below: string): boolean {
  return OPEN_END.test(above) || NO_BEGINNING.test(below) || bracketParted(above, below);
}

/** Whether two texts of a column, the last above a page end and the first below it, are halves of one. `values`: the column holds values. */
export function isParted(above: string, below: string, values: boolean): boolean {
  if (above === '' || below === '') return false;
  if (goesOnBySigns(above, below)) return true;
  if (!values || isFirmValue(below) || !isFirmValue(above + below)) return false;
  // Neither half is a value, both are; or the first is a bare number, or a date that stops short.
  return !isFirmValue(above) || /\d$/.test(above) || (/\d[年月]$/.test(above) && REST_OF_DATE.test(below));
}
