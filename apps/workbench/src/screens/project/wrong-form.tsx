/** 这条说错了, of the office: whom the file is for and what is in it, why the opinion is wrong, and the file itself. */
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { WRONG } from './objection-texts.js';

export interface WrongFormProps {
  readonly desk: Desk;
  /** Gives the file with the reviewer's words. */
  readonly onWrong: (words: string) => void;
}

export function WrongForm({ desk, onWrong }: WrongFormProps) {
  const words = WRONG[desk.session.language];
  const [text, setText] = useState('');
  return (
    <div class="objection">
      <p class="small">{words.what}</p>
      <label>
        {words.why} <span class="soft small">{words.hint}</span>
        <textarea rows={2} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p class="row">
        <button type="button" data-do="wrong-file" onClick={() => onWrong(text)}>
          {words.give}
        </button>
      </p>
    </div>
  );
}
