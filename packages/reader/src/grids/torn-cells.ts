/**
 * Whether two texts that a page end parts are one: what the first leaves open, and what the second cannot begin with.
 */
import { parseTarget } from '@perf-lint/core';

/** Signs that a text does not end with, and that no text begins with. */
const OPEN_END = /[≥≤＞＜><=＝（(【《“/／、，,：:±～~—-]$/;
const NO_BEGINNING = /^[)）】》”/／%％‰℃、，,。；;：:·]/;
/** A date that stops short, and the rest of one. */
const PART_OF_DATE = /\d{4}年(?:\d{1,2})?$|\d{1,2}月(?:\d{1,2})?$/;
const REST_OF_DATE = /^(?:[年月日]|\d{1,2}[月日])/;

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
  if (values && PART_OF_DATE.test(above) && REST_OF_DATE.test(below)) return true;
  if (!values || isFirmValue(below) || !isFirmValue(above + below)) return false;
  // Neither half is a value and the whole is; or the first is a bare number.
  return !isFirmValue(above) || /\d$/.test(above);
}
