/** One opinion with what may be decided about it. */
import { placeText, SEVERITY } from '@perf-lint/report';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import { type Card, type Choice, decisionOn } from '../../state/cards.js';
import { type Decision, REASON, REASONS, VERDICT, VERDICTS } from '../../state/decisions.js';

export interface OpinionCardProps {
  readonly desk: Desk;
  readonly card: Card;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (choice: Choice) => void;
  readonly onUndecide: () => void;
  /** What was decided before on a row like this, "" where nothing was. */
  readonly before: string;
  /** Undecided opinions of the kind in the queue as it is filtered. */
  readonly alike: number;
  readonly onAlike: (decision: Decision) => void;
  /** The reviewer says that the opinion is wrong. */
  readonly onWrong: () => void;
}

export function OpinionCard({ desk, card, chosen, onChoose, before, ...deciding }: OpinionCardProps) {
  const { session, texts } = desk;
  const { language } = session;
  const { opinion, rows } = card;
  const decision = decisionOn(card, session.review);
  const place =
    rows.length === 0
      ? texts.project.whole
      : texts.project.rowsOf(rows.map(({ number }) => number).join(language === 'zh-CN' ? '、' : ', '));
  const at = placeText(opinion.findings[0]?.references ?? [], language);
  const points = opinion.findings[0]?.points ?? 0;
  const details = [place, at, points > 0 ? texts.project.points(points) : ''].filter((part) => part !== '');
  return (
    <article
      class={`card opinion ${chosen ? 'chosen' : ''} ${decision === null ? '' : `decided-${decision.verdict}`}`}
      data-opinion={opinion.number}
      onFocusCapture={onChoose}
    >
      <button type="button" class="say" aria-expanded={chosen} onClick={onChoose}>
        <span class={`chip ${opinion.severity}`}>
          {opinion.number} {SEVERITY[opinion.severity][language]}
        </span>{' '}
        <span class="soft small">{opinion.rule}</span>
        <span class="text">{opinion.full === '' ? opinion.text : opinion.full}</span>
        <span class="soft small">{details.join(' · ')}</span>
      </button>
      {before !== '' && (
        <p class="soft small before">
          {texts.project.before} {before}
        </p>
      )}
      {card.entries.length === 0 ? (
        <p class="soft small">{texts.project.ours}</p>
      ) : (
        <Decide desk={desk} decision={decision} card={card} {...deciding} />
      )}
    </article>
  );
}

interface DecideProps extends Pick<OpinionCardProps, 'desk' | 'card' | 'onDecide' | 'onUndecide' | 'alike' | 'onAlike' | 'onWrong'> {
  readonly decision: Decision | null;
}

function Decide({ desk, card, decision, onDecide, onUndecide, alike, onAlike, onWrong }: DecideProps) {
  const { language } = desk.session;
  const words = desk.texts.project;
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
          {VERDICT[verdict][language]}
        </button>
      ))}
      {decision !== null && (
        <button type="button" class="link" onClick={onUndecide}>
          {words.undecide}
        </button>
      )}
      {decision !== null && decision.verdict !== 'rewrite' && alike > 0 && (
        <button type="button" data-do="alike" onClick={() => onAlike(decision)}>
          {words.alike(alike)}
        </button>
      )}
      {decision?.verdict === 'reject' && (
        <button type="button" class="link" data-do="wrong" onClick={onWrong}>
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
      {decision?.verdict === 'rewrite' && (
        <Wording label={words.wording} wording={decision.wording} onWord={(wording) => onDecide({ verdict: 'rewrite', wording })} />
      )}
    </fieldset>
  );
}

function Wording({
  label,
  wording,
  onWord,
}: {
  readonly label: string;
  readonly wording: string;
  readonly onWord: (wording: string) => void;
}) {
  const draft = useDraft(wording, onWord);
  return (
    <label class="wording">
      {label}
      <textarea rows={3} {...draft} />
    </label>
  );
}
