/** The answers of several people to one opinion, each with whose it is and a button that chooses it. */
import { decisionText, type LedgerEntry } from '@perf-lint/review';
import { chosenOn, sidesOf } from '../state/conflicts.js';
import type { OpenConflict } from '../state/history.js';
import type { Desk } from './desk.js';

export interface ConflictSidesProps {
  readonly desk: Desk;
  readonly conflict: OpenConflict;
  /** The opinion, null where it is not on the desk any more. */
  readonly entry: LedgerEntry | null;
  /** Opinions that the chosen answer goes to. */
  readonly keys: readonly string[];
}

export function ConflictSides({ desk, conflict, entry, keys }: ConflictSidesProps) {
  const { language } = desk.session;
  const words = desk.texts.project;
  return (
    <ul class="plain sides">
      {sidesOf(conflict).map(({ name, decision }) => (
        <li key={`${name} ${decision.verdict} ${decision.wording}`}>
          <b>{name}</b>：{decisionText({ ...decision, reviewer: '' }, language)}
          {entry !== null && decision.wording !== entry.prefilled && <div class="soft small">{decision.wording}</div>}{' '}
          <button
            type="button"
            data-choose={name}
            aria-label={words.chooseOf(name)}
            onClick={() => desk.dispatch({ kind: 'recorded', ...chosenOn(desk.session.history, keys, decision) })}
          >
            {words.choose}
          </button>
        </li>
      ))}
    </ul>
  );
}
