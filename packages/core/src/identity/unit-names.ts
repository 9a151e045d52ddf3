/**
 * Whether names that stand with one code are of one budget unit: a code alone does not tell, as offices print that of their department for all its
 * units.
 */
import { foldForMatch } from './fold.js';

/** Whether two names may be one unit's: the same, one of them missing, or one within the other (植保站 and 某市农业农村局植保站). */
export function unitNamesAgree(a: string, b: string): boolean {
  const [one, other] = [foldForMatch(a), foldForMatch(b)];
  return one.includes(other) || other.includes(one);
}
