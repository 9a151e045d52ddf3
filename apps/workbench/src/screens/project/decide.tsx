/** What may be decided about one opinion: the verdict, its reason, other words for it, the same for its like. */
import { wordingParts } from '@perf-lint/report';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import { edition } from '../../shell/page-parts.js';
import { single } from '../../shell/single-click.js';
import { verdictWords } from '../../shell/verdict-words.js';
import type { Card, Choice } from '../../state/cards.js';
import { type Decision, REASON, REASONS, VERDICTS } from '../../state/decisions.js';
import type { ReviewedProject } from '../../state/projects.js';
import { joinedWording, retyped } from '../../state/rewording.js';
import { DECIDE } from './decide-texts.js';
import { ObjectionForm } from './objection-form.js';
import { WrongForm } from './wrong-form.js';

export interface DecideProps {
  readonly desk: Desk;
  readonly card: Card;
  readonly project: ReviewedProject;
  readonly decision: Decision | null;
  readonly chosen: boolean;
  readonly onDecide: (choice: Choice) => void;
  readonly onUndecide: () => void;
  /** Undecided opinions of the kind in the queue as it is filtered. */
  readonly alike: number;
  /** The same of all projects. */
  readonly alikeAll: number;
  readonly onAlike: (decision: Decision, where: 'queue' | 'all') => void;
  /** Gives a file for those who maintain the rules, with the words of whoever says that the opinion is wrong. */
  readonly onWrong: (words: string) => void;
}

export function Decide(props: DecideProps) {
  const { desk, card, chosen, decision, onDecide, onUndecide, project, onWrong } = props;
  const [objecting, setObjecting] = useState(false);
  const words = desk.texts.project;
  const kind = edition();
  const before = useRef(decision?.verdict);
  useLayoutEffect(() => {
    before.current = decision?.verdict;
  });
  return (
    <fieldset class="decide" aria-label={card.opinion.text}>
      <Verdicts {...{ desk, decision, onDecide }} />
      {decision !== null && (
        <button type="button" class="link" onClick={onUndecide}>
          {words.undecide}
        </button>
      )}
      <Alike {...props} />
      {decision?.verdict === 'reject' && (
        <button
          type="button"
          class="link"
          data-do="wrong"
          aria-expanded={objecting}
          onClick={single(() => {
            // What a person chose as the reason stays.
            if (kind === 'office' && !objecting && decision.reason === '') onDecide({ verdict: 'reject', reason: 'false-alarm' });
            setObjecting(!objecting);
          })}
        >
          {words.wrong}
        </button>
      )}
      {(decision?.verdict === 'reject' || decision?.verdict === 'rewrite') && <Why {...{ desk, decision, onDecide }} />}
      {objecting &&
        decision?.verdict === 'reject' &&
        (kind === 'office' ? (
          <WrongForm {...{ desk, onWrong }} />
        ) : (
          <ObjectionForm {...{ desk, card, project, onWrong }} reason={decision.reason} />
        ))}
      {decision?.verdict === 'rewrite' && (
        <Reworded
          {...{ desk, onDecide }}
          decision={kind === 'office' ? decision : inOwnWords(decision, card)}
          // A department writes what it changes, beside the suggestion that its form prints anyway.
          suggestion={kind === 'office' ? (card.entries[0]?.entry.suggestion ?? '') : ''}
          fresh={chosen && before.current !== 'rewrite'}
        />
      )}
    </fieldset>
  );
}

function Verdicts({ desk, decision, onDecide }: Pick<DecideProps, 'desk' | 'decision' | 'onDecide'>) {
  const words = verdictWords(desk.session.language, edition());
  return (
    <>
      {VERDICTS.map((verdict, index) => (
        <button
          type="button"
          key={verdict}
          data-verdict={verdict}
          aria-pressed={decision?.verdict === verdict}
          aria-keyshortcuts={String(index + 1)}
          onClick={single(() => onDecide({ verdict }))}
        >
          {words[verdict]}
        </button>
      ))}
    </>
  );
}

/** The same for opinions of the kind; one wording fits one place alone. */
function Alike({ desk, decision, alike, alikeAll, onAlike }: DecideProps) {
  const words = desk.texts.project;
  if (decision === null || decision.verdict === 'rewrite') return null;
  return (
    <>
      {alike > 0 && (
        <button type="button" data-do="alike" onClick={() => onAlike(decision, 'queue')}>
          {words.alike(alike)}
        </button>
      )}
      {alikeAll > alike && (
        <button type="button" data-do="alike-all" onClick={() => onAlike(decision, 'all')}>
          {words.alikeAll(alikeAll)}
        </button>
      )}
    </>
  );
}

interface DecidedProps extends Pick<DecideProps, 'desk' | 'onDecide'> {
  readonly decision: Decision;
}

/** 原因; of 其他, what it is. */
function Why({ desk, decision, onDecide }: DecidedProps) {
  const { language } = desk.session;
  const words = desk.texts.project;
  const { verdict, reason } = decision;
  const say = (choice: Omit<Choice, 'verdict'>): void => {
    if (verdict !== '') onDecide({ verdict, ...choice });
  };
  return (
    <>
      <label class="reason">
        {words.reason}
        <select
          value={reason}
          onChange={({ currentTarget }) => say({ reason: REASONS.find((each) => each === currentTarget.value) ?? '' })}
        >
          <option value="">—</option>
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {REASON[each][language]}
            </option>
          ))}
        </select>
      </label>
      {reason === 'other' && <Note desk={desk} note={decision.note ?? ''} onNote={(note) => say({ note })} />}
      {verdict === 'reject' && reason === '' && <span class="soft small ask-reason">{words.askReason[edition()]}</span>}
    </>
  );
}

interface NoteProps {
  readonly desk: Desk;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

function Note({ desk, note, onNote }: NoteProps) {
  const words = DECIDE[desk.session.language];
  const draft = useDraft(note, (text) => onNote(text.trim()));
  return (
    <label class="reason note">
      {words.note} <input type="text" maxLength={100} data-field="note" placeholder={words.noteHint} {...draft} />
    </label>
  );
}

/** What a department writes is its own: it does not begin with what was found. */
function inOwnWords(decision: Decision, { entries }: Card): Decision {
  return decision.wording === entries[0]?.entry.prefilled ? { ...decision, wording: '' } : decision;
}

interface RewordedProps extends DecidedProps {
  /** Of the opinion as the program words it; "" where there is none. */
  readonly suggestion: string;
  /** It was asked for just now, and nobody has gone on meanwhile. */
  readonly fresh: boolean;
}

/** The opinion in other words; what the unit is asked to write stays behind it until it is taken away. */
function Reworded({ desk, decision, onDecide, suggestion, fresh }: RewordedProps) {
  const { language } = desk.session;
  const parts = wordingParts(decision.wording, suggestion);
  const word = (now: typeof parts): void => onDecide({ verdict: 'rewrite', wording: joinedWording(now, suggestion, language) });
  return (
    <>
      <Wording desk={desk} fresh={fresh} wording={parts.problem} onWord={(problem) => word(retyped(parts, problem, suggestion))} />
      {suggestion !== '' && (
        <label class="small with-suggestion">
          <input
            type="checkbox"
            checked={parts.suggests}
            onChange={({ currentTarget }) => word({ ...parts, suggests: currentTarget.checked })}
          />
          {DECIDE[language].withSuggestion(suggestion)}
        </label>
      )}
    </>
  );
}

interface WordingProps extends Pick<RewordedProps, 'desk' | 'fresh'> {
  readonly wording: string;
  readonly onWord: (wording: string) => void;
}

/** Who chooses to reword types next: what is typed must not be taken for keys that decide. */
function Wording({ desk, fresh, wording, onWord }: WordingProps) {
  const words = desk.texts.project;
  const draft = useDraft(wording, onWord);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (fresh) field.current?.focus();
  }, []);
  return (
    <label class="wording">
      {words.wording[edition()]} <span class="soft small">{words.wordingKeys}</span>
      <textarea ref={field} rows={3} onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()} {...draft} />
    </label>
  );
}
