/** The field for the name of who reviews; one that is given puts itself on what was said before without one. */
import type { Desk } from './desk.js';
import { edition } from './page-parts.js';
import { signEarlier } from './signing.js';

interface ReviewerFieldProps {
  readonly desk: Desk;
  readonly id: string;
  /** Of the label. */
  readonly class?: string;
}

export function ReviewerField({ desk, id, class: name }: ReviewerFieldProps) {
  return (
    <label class={name}>
      {desk.texts.reviewers[edition()]}
      <input
        type="text"
        id={id}
        value={desk.session.reviewer}
        onInput={({ currentTarget }) => desk.dispatch({ kind: 'signed', reviewer: currentTarget.value })}
        onChange={() => signEarlier(desk)}
      />
    </label>
  );
}
