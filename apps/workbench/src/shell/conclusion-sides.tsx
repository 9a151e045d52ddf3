/** The conclusions of several people on one project, each with whose it is and a button that chooses it, with its grade and remark. */
import { conclusionText } from '@perf-lint/review';
import { concludedAs, concludedSides } from '../state/conflicts.js';
import type { ConclusionConflict } from '../state/history.js';
import type { Desk } from './desk.js';

export function ConclusionSides({ desk, conflict }: { readonly desk: Desk; readonly conflict: ConclusionConflict }) {
  const { language } = desk.session;
  const words = desk.texts.project;
  return (
    <ul class="plain sides">
      {concludedSides(conflict).map(({ name, verdict }) => {
        const { conclusion: kind, ...said } = verdict;
        return (
          <li key={`${name} ${kind} ${said.grade} ${said.remark}`}>
            <b>{name}</b>：{conclusionText({ kind, ...said, reviewer: '' }, language)}{' '}
            <button
              type="button"
              data-choose={name}
              aria-label={words.chooseOf(name)}
              onClick={() => desk.dispatch({ kind: 'recorded', ...concludedAs(desk.session.history, conflict.key, verdict) })}
            >
              {words.choose}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
