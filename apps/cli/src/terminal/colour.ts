/** Colour on a terminal only: NO_COLOR, --no-color, TERM=dumb and pipes switch it off; FORCE_COLOR switches it on. */

import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';

/** The colour functions to print with; every one returns its text as it is where colour is off. */
export function colours(enabled: boolean): Colors {
  return pc.createColors(enabled);
}

/**
 * @param wanted false where --no-color was given
 * @param stream the stream that is printed to
 */
export function colourWanted(
  wanted: boolean,
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (!wanted || environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
