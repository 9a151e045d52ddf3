/** Asks for a name before papers are made, where something was decided without one: no paper is silently without its reviewer. */
import { namelessIn, signable } from '../state/unsigned.js';
import type { Desk } from './desk.js';
import { ReviewerField } from './reviewer-field.js';

export function SignField({ desk }: { readonly desk: Desk }) {
  const { review, unsigned } = desk.session;
  const words = desk.texts.project;
  const all = namelessIn(review);
  if (all === 0) return null;
  const count = signable(review, unsigned);
  return (
    <p class="notice problem" id="nameless">
      <span>{words.nameless(all, all - count)}</span>
      {count > 0 && <ReviewerField desk={desk} id="sign" class="sign" />}
    </p>
  );
}
