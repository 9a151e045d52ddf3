/** One letter: its opinions in their order, to be moved, reworded or left out; or the letter as it prints. */
import { type LetterContent, SEVERITY } from '@perf-lint/report';
import { useState } from 'preact/hooks';
import { letterPreview } from '../../outputs/letters.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { useDraft } from '../../shell/draft.js';
import { PaperPreview } from '../../shell/paper-preview.js';
import { movedId } from '../../state/letter-order.js';
import { leftOut, reworded } from '../../state/sending.js';
import { LETTERS } from './texts.js';

interface AddresseeLetterProps {
  readonly desk: Desk;
  readonly content: LetterContent;
  /** Its 发文字号. */
  readonly number: string;
}

export function AddresseeLetter({ desk, content, number }: AddresseeLetterProps) {
  const { session } = desk;
  const { language } = session;
  const words = LETTERS[language];
  const [view, setView] = useState<'list' | 'preview'>('list');
  return (
    <section class="card letter" aria-label={content.addressee}>
      <div class="row">
        <h2>{content.addressee}</h2>
        {(['list', 'preview'] as const).map((each) => (
          <button type="button" key={each} data-view={each} aria-pressed={view === each} onClick={() => setView(each)}>
            {words[each]}
          </button>
        ))}
      </div>
      {view === 'preview' ? (
        <PaperPreview
          label={content.addressee}
          print={words.print}
          make={() => letterPreview(content, number, session, language)}
          of={[JSON.stringify([content, number, session.setup.letterhead, language])]}
        />
      ) : (
        <Rows desk={desk} content={content} />
      )}
    </section>
  );
}

function Rows({ desk, content }: { readonly desk: Desk; readonly content: LetterContent }) {
  const { language } = desk.session;
  const words = LETTERS[language];
  const { addressee, rows, opinions } = content;
  const [open, setOpen] = useState('');
  const ids = rows.map(({ id }) => id);
  const move = (id: string, step: 1 | -1): void =>
    desk.dispatch({ kind: 'said', changes: { orders: new Map([[addressee, movedId(ids, id, step)]]) } });
  const signature = () => ({ reviewer: desk.session.reviewer, date: todayText() });
  return (
    <>
      <p class="soft small">{words.orderHint}</p>
      <ol class="sending" aria-label={words.order}>
        {rows.map((row, index) => (
          <li key={row.id} data-sent={row.id}>
            <span class={`chip ${row.severity}`}>{SEVERITY[row.severity][language]}</span>{' '}
            <b>{[row.project, row.indicator === '' ? words.whole : row.indicator].filter((part) => part !== '').join(' · ')}</b>
            {row.value !== '' && <span class="soft"> {row.value}</span>}
            <div>{opinions[index]?.wording}</div>
            <div class="row">
              <button type="button" disabled={index === 0} aria-label={words.up(index + 1)} onClick={() => move(row.id, -1)}>
                ↑
              </button>
              <button type="button" disabled={index === rows.length - 1} aria-label={words.down(index + 1)} onClick={() => move(row.id, 1)}>
                ↓
              </button>
              <button type="button" aria-expanded={open === row.id} onClick={() => setOpen(open === row.id ? '' : row.id)}>
                {words.reword}
              </button>
              <button
                type="button"
                class="link"
                onClick={() => desk.dispatch({ kind: 'said', changes: leftOut(desk.session, row.id, language, signature()) })}
              >
                {words.leave}
              </button>
            </div>
            {open === row.id && (
              <Wording
                label={words.wording}
                wording={opinions[index]?.wording ?? ''}
                onWord={(text) =>
                  desk.dispatch({ kind: 'said', changes: reworded(desk.session, row.id, language, { ...signature(), text }) })
                }
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

interface WordingProps {
  readonly label: string;
  readonly wording: string;
  readonly onWord: (text: string) => void;
}

function Wording({ label, wording, onWord }: WordingProps) {
  const draft = useDraft(wording, (text) => {
    if (text.trim() !== '' && text !== wording) onWord(text.trim());
  });
  return (
    <label class="wording">
      {label}
      <textarea rows={3} {...draft} />
    </label>
  );
}
