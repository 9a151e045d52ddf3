/** One opinion with what may be decided about it. */
import { SEVERITY } from '@perf-lint/report';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ConflictSides } from '../../shell/conflict-sides.js';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import { edition } from '../../shell/page-parts.js';
import { type Card, type Choice, decisionOn, levelOfCard } from '../../state/cards.js';
import { type Decision, REASON, REASONS, VERDICT, VERDICTS } from '../../state/decisions.js';
import { placeOfCard } from '../../state/findable-place.js';
import type { OpenConflict } from '../../state/history.js';
import type { ReviewedProject } from '../../state/projects.js';
import { ObjectionForm } from './objection-form.js';
import { WrongForm } from './wrong-form.js';

export interface OpinionCardProps {
  readonly desk: Desk;
  readonly card: Card;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (choice: Choice) => void;
  readonly onUndecide: () => void;
  /** What was decided before on a row like this, "" where nothing was. */
  readonly before: string;
  /** What several people decided differently, null where they did not. */
  readonly conflict: OpenConflict | null;
  /** Undecided opinions of the kind in the queue as it is filtered. */
  readonly alike: number;
  /** The same of all projects. */
  readonly alikeAll: number;
  readonly onAlike: (decision: Decision, where: 'queue' | 'all') => void;
  /** Gives a file for those who maintain the rules, with the words of whoever says that the opinion is wrong. */
  readonly onWrong: (words: string) => void;
  readonly project: ReviewedProject;
}

export function OpinionCard({ desk, card, project, chosen, onChoose, before, conflict, ...deciding }: OpinionCardProps) {
  const { session, texts } = desk;
  const { language } = session;
  const { opinion, rows } = card;
  const level = levelOfCard(card);
  const decision = decisionOn(card, session.review);
  const place =
    rows.length === 0
      ? texts.project.whole
      : texts.project.rowsOf(rows.map(({ number }) => number).join(language === 'zh-CN' ? '、' : ', '));
  const at = placeOfCard(card, project, language);
  const pressed = useRef(false);
  // A press gives the focus before the button is let go: were the card chosen then, the page would move away under the pointer and the click be lost.
  const onPress = (): void => {
    pressed.current = true;
    // The focus comes in the same turn as the press.
    setTimeout(() => {
      pressed.current = false;
    });
  };
  const points = opinion.findings[0]?.points ?? 0;
  const details = [place, at, points > 0 ? texts.project.points(points) : ''].filter((part) => part !== '');
  return (
    <article
      class={`card opinion ${chosen ? 'chosen' : ''} ${decision === null ? '' : `decided-${decision.verdict}`}`}
      data-opinion={opinion.number}
      onMouseDownCapture={onPress}
      onFocusCapture={() => !pressed.current && onChoose()}
      onClickCapture={onChoose}
    >
      <button type="button" class="say" aria-expanded={chosen}>
        <span class={`chip ${level}`}>
          {opinion.number} {SEVERITY[level][language]}
        </span>{' '}
        <span class="soft small">{opinion.rule}</span>
        <span class="text">{opinion.full === '' ? opinion.text : opinion.full}</span>
        <span class="soft small">{details.join(' · ')}</span>
      </button>
      {edition() === 'office' &&
        opinion.aside.map((said) => (
          <p class="soft small aside" key={said}>
            {said}
          </p>
        ))}
      {opinion.sources.length > 0 && (
        <details class="small sources">
          <summary>{texts.project.sources}</summary>
          <ul class="plain">
            {opinion.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      {before !== '' && (
        <p class="soft small before">
          {texts.project.before} {before}
        </p>
      )}
      {conflict !== null && (
        <div class="small differ">
          {texts.project.differ}
          <ConflictSides {...{ desk, conflict }} entry={card.entries[0]?.entry ?? null} keys={card.entries.map(({ key }) => key)} />
        </div>
      )}
      {card.entries.length === 0 ? (
        <p class="soft small">{texts.project.ours[edition()]}</p>
      ) : (
        <Decide {...{ desk, decision, card, project, chosen }} {...deciding} />
      )}
    </article>
  );
}

interface DecideProps
  extends Pick<
    OpinionCardProps,
    'desk' | 'card' | 'onDecide' | 'onUndecide' | 'chosen' | 'alike' | 'alikeAll' | 'onAlike' | 'onWrong' | 'project'
  > {
  readonly decision: Decision | null;
}

function Decide({ desk, card, chosen, decision, onDecide, onUndecide, alike, alikeAll, onAlike, onWrong, project }: DecideProps) {
  const [objecting, setObjecting] = useState(false);
  const { language } = desk.session;
  const words = desk.texts.project;
  const kind = edition();
  const before = useRef(decision?.verdict);
  useLayoutEffect(() => {
    before.current = decision?.verdict;
  });
  return (
    <fieldset class="decide" aria-label={card.opinion.text}>
      {VERDICTS.map((verdict, index) => (
        <button
          type="button"
          key={verdict}
          data-verdict={verdict}
          aria-pressed={decision?.verdict === verdict}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onDecide({ verdict })}
        >
          {kind === 'self-check' ? words.selfVerdicts[verdict] : VERDICT[verdict][language]}
        </button>
      ))}
      {decision !== null && (
        <button type="button" class="link" onClick={onUndecide}>
          {words.undecide}
        </button>
      )}
      {decision !== null && decision.verdict !== 'rewrite' && alike > 0 && (
        <button type="button" data-do="alike" onClick={() => onAlike(decision, 'queue')}>
          {words.alike(alike)}
        </button>
      )}
      {decision !== null && decision.verdict !== 'rewrite' && alikeAll > alike && (
        <button type="button" data-do="alike-all" onClick={() => onAlike(decision, 'all')}>
          {words.alikeAll(alikeAll)}
        </button>
      )}
      {decision?.verdict === 'reject' && (
        <button
          type="button"
          class="link"
          data-do="wrong"
          aria-expanded={objecting}
          onClick={() => {
            // What a person chose as the reason stays.
            if (kind === 'office' && !objecting && decision.reason === '') onDecide({ verdict: 'reject', reason: 'false-alarm' });
            setObjecting(!objecting);
          }}
        >
          {words.wrong}
        </button>
      )}
      {(decision?.verdict === 'reject' || decision?.verdict === 'rewrite') && (
        <label class="reason">
          {words.reason}
          <select
            value={decision.reason}
            onChange={({ currentTarget }) => {
              const reason = REASONS.find((each) => each === currentTarget.value) ?? '';
              if (decision.verdict !== '') onDecide({ verdict: decision.verdict, reason });
            }}
          >
            <option value="">—</option>
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {REASON[reason][language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {decision?.verdict === 'reject' && decision.reason === '' && <span class="soft small ask-reason">{words.askReason[kind]}</span>}
      {objecting &&
        decision?.verdict === 'reject' &&
        (kind === 'office' ? (
          <WrongForm {...{ desk, onWrong }} />
        ) : (
          <ObjectionForm {...{ desk, card, project, onWrong }} reason={decision.reason} />
        ))}
      {decision?.verdict === 'rewrite' && (
        <Wording
          label={words.wording}
          hint={words.wordingKeys}
          fresh={chosen && before.current !== 'rewrite'}
          wording={decision.wording}
          onWord={(wording) => onDecide({ verdict: 'rewrite', wording })}
        />
      )}
    </fieldset>
  );
}

interface WordingProps {
  readonly label: string;
  readonly hint: string;
  /** It was asked for just now, and nobody has gone on meanwhile. */
  readonly fresh: boolean;
  readonly wording: string;
  readonly onWord: (wording: string) => void;
}

/** Who chooses to reword types next: what is typed must not be taken for keys that decide. */
function Wording({ label, hint, fresh, wording, onWord }: WordingProps) {
  const draft = useDraft(wording, onWord);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (fresh) field.current?.focus();
  }, []);
  return (
    <label class="wording">
      {label} <span class="soft small">{hint}</span>
      <textarea ref={field} rows={3} onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()} {...draft} />
    </label>
  );
}
