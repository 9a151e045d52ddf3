/** The question that the page asks, over everything else until it is answered. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Question } from '../shell/asking.js';
import type { Desk } from '../shell/desk.js';

export function QuestionBox({ desk, question }: { readonly desk: Desk; readonly question: Question }) {
  const { answers } = desk.texts;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const key = (event: KeyboardEvent): void => {
      // No key is meant for what lies below.
      event.stopPropagation();
      if (event.key === 'Escape') question.answer(false);
      if (event.key === 'Tab') stayWithin(event, box.current);
    };
    window.addEventListener('keydown', key, true);
    box.current?.querySelector('button')?.focus();
    return () => {
      window.removeEventListener('keydown', key, true);
      // Who answered goes on where he was.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div class="veil">
      <section ref={box} id="question" class="card" role="alertdialog" aria-modal="true" aria-labelledby="question-text">
        <p id="question-text">{question.text}</p>
        <p class="row">
          <button type="button" class="main" id="question-yes" onClick={() => question.answer(true)}>
            {question.yes === '' ? answers.yes : question.yes}
          </button>
          <button type="button" id="question-no" onClick={() => question.answer(false)}>
            {answers.no}
          </button>
        </p>
      </section>
    </div>
  );
}

/** The tab key goes round between the answers. */
function stayWithin(event: KeyboardEvent, box: HTMLElement | null): void {
  const buttons: readonly Element[] = [...(box?.querySelectorAll('button') ?? [])];
  const at = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
  const next = buttons[(at + (event.shiftKey ? buttons.length - 1 : 1)) % buttons.length];
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}
