/** One opinion with what may be decided about it. */
import { SEVERITY } from '@perf-lint/report';
import { useRef } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import { Sides } from '../../shell/sides.js';
import { type Card, type Choice, decisionOn, levelOfCard } from '../../state/cards.js';
import { answersOnOpinion } from '../../state/conflicts.js';
import type { Decision } from '../../state/decisions.js';
import { placeOfCard } from '../../state/findable-place.js';
import type { OpenConflict } from '../../state/history.js';
import type { ReviewedProject } from '../../state/projects.js';
import { Decide } from './decide.js';
import { POINTS } from './points-texts.js';

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
  /** Points that it takes off each of its rows, by the number of the row. */
  readonly points: ReadonlyMap<number, number>;
}

export function OpinionCard({ desk, card, project, points, chosen, onChoose, before, conflict, ...deciding }: OpinionCardProps) {
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
  const details = [place, at, points.size > 0 ? POINTS[language].off([...points]) : ''].filter((part) => part !== '');
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
          <Sides
            desk={desk}
            answers={answersOnOpinion(
              session.history,
              conflict,
              { entry: card.entries[0]?.entry ?? null, keys: card.entries.map(({ key }) => key) },
              language,
            )}
          />
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
