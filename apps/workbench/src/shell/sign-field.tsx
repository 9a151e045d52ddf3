/** Asks for a name before papers are made, where something was decided without one: no paper is silently without its reviewer. */
import { namelessIn, signing } from '../state/unsigned.js';
import type { Desk } from './desk.js';
import { edition } from './page-parts.js';
import { signEarlier } from './signing.js';

export function SignField({ desk }: { readonly desk: Desk }) {
  const { review, unsigned, reviewer } = desk.session;
  const words = desk.texts.project;
  const all = namelessIn(review);
  if (all === 0) return null;
  // Of a name that anybody could give: how many things it would be put on.
  const { count } = signing(review, unsigned, '?');
  return (
    <p class="notice problem" id="nameless">
      <span>{words.nameless(all, all - count)}</span>
      {count > 0 && (
        <label class="sign">
          {desk.texts.reviewers[edition()]}
          <input
            type="text"
            id="sign"
            value={reviewer}
            onInput={({ currentTarget }) => desk.dispatch({ kind: 'signed', reviewer: currentTarget.value })}
            onChange={() => signEarlier(desk)}
          />
        </label>
      )}
    </p>
  );
}
