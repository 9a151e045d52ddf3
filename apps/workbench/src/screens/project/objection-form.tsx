/** 这条说错了, of a department: a page to the office with the row, the opinion and its own reason, and the row without names for the maintainers. */
import { useState } from 'preact/hooks';
import { type Objecting, objectionFile, objectionPreview } from '../../outputs/objection.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { give } from '../../shell/giving.js';
import { PaperPreview } from '../../shell/paper-preview.js';
import type { Card } from '../../state/cards.js';
import type { Reason } from '../../state/decisions.js';
import type { ReviewedProject } from '../../state/projects.js';
import { OBJECTION } from './objection-texts.js';

export interface ObjectionFormProps {
  readonly desk: Desk;
  readonly card: Card;
  readonly project: ReviewedProject;
  readonly reason: Reason | '';
  /** Gives the row without names, and with words for those who maintain the rules. */
  readonly onWrong: (words: string) => void;
}

export function ObjectionForm({ desk, card, project, reason, onWrong }: ObjectionFormProps) {
  const { language, reviewer } = desk.session;
  const words = OBJECTION[language];
  const [text, setText] = useState('');
  const [shown, setShown] = useState(false);
  const objecting: Objecting = { reason, words: text, filledBy: reviewer, date: todayText() };
  return (
    <div class="objection">
      <label>
        {words.words} <span class="soft small">{words.hint}</span>
        <textarea rows={4} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p class="row">
        <button
          type="button"
          class="main"
          data-do="objection"
          onClick={() => void give(desk, words.words, async () => [await objectionFile(card, project, objecting, language)])}
        >
          {words.word}
        </button>
        <button type="button" data-do="objection-page" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.print}
        </button>
        <button type="button" class="link" data-do="wrong-file" title={words.maintainersHint} onClick={() => onWrong('')}>
          {words.maintainers}
        </button>
      </p>
      {shown && (
        <PaperPreview
          label={words.word}
          print={words.printNow}
          make={() => objectionPreview(card, project, objecting, language)}
          of={[card, reason, text, reviewer, language]}
        />
      )}
    </div>
  );
}
