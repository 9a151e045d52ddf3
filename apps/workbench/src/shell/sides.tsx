/** What several people said of one opinion or one project, each with whose it is and a button that chooses it. */
import type { Answer } from '../state/conflicts.js';
import type { Desk } from './desk.js';

export function Sides({ desk, answers }: { readonly desk: Desk; readonly answers: readonly Answer[] }) {
  const words = desk.texts.project;
  return (
    <ul class="plain sides">
      {answers.map(({ name, said, wording, chosen }) => (
        <li key={`${name} ${said} ${wording}`}>
          <b>{name}</b>：{said}
          {wording !== '' && <div class="soft small">{wording}</div>}{' '}
          <button
            type="button"
            data-choose={name}
            aria-label={words.chooseOf(name)}
            onClick={() => desk.dispatch({ kind: 'recorded', ...chosen })}
          >
            {words.choose}
          </button>
        </li>
      ))}
    </ul>
  );
}
