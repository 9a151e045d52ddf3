/** A name that is given puts itself on what was said before without one, and says so. */
import { signing } from '../state/unsigned.js';
import type { Desk } from './desk.js';

/** Called when the field with the name is left: a name that is half typed signs nothing. */
export function signEarlier(desk: Desk): void {
  const { review, unsigned, reviewer } = desk.session;
  const { changes, count } = signing(review, unsigned, reviewer);
  if (count === 0) return;
  desk.dispatch({ kind: 'said', changes });
  desk.say('done', desk.texts.project.signedEarlier(count, reviewer.trim()));
}
