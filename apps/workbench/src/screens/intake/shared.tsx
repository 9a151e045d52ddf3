/** The same projects in two files, side by side: which of them counts. */
import type { Desk } from '../../shell/desk.js';
import { ontoChosenCopy } from '../../state/chosen-copy.js';
import type { SharedProjects } from '../../state/duplicates.js';
import { Apart } from './apart.js';

/** The other copy counts from now on; what was said on the first goes over to it, and the page says how much. */
function chooseCopy(desk: Desk, { counted, other }: SharedProjects): void {
  const { changes, counts } = ontoChosenCopy(desk.session, counted, other, desk.session.language);
  desk.dispatch({ kind: 'preferred', chosen: other.sha256, other: counted.sha256 });
  desk.dispatch({ kind: 'said', changes });
  if (counts.decisions + counts.assignments + counts.left > 0) desk.say('done', desk.texts.intake.copyChosen(other.path, counts));
}

export function Shared({ desk, shared }: { readonly desk: Desk; readonly shared: readonly SharedProjects[] }) {
  const { intake } = desk.texts;
  return (
    <section class="card" id="shared">
      <h2>{intake.shared(shared.length)}</h2>
      <p class="soft small">{intake.sharedHint}</p>
      <table>
        <tbody>
          {shared.map((pair) => {
            const { counted, other, projects, different } = pair;
            return (
              <tr key={`${counted.id} ${other.id}`}>
                <th scope="row">
                  {counted.path} <span class="chip state-read">{intake.counts}</span>
                </th>
                <td>
                  {other.path}{' '}
                  <button type="button" onClick={() => chooseCopy(desk, pair)} aria-label={`${intake.countThis} ${other.path}`}>
                    {intake.countThis}
                  </button>
                </td>
                <td class={different > 0 ? '' : 'soft'}>
                  {intake.sharedPair(projects, different)}
                  {different > 0 && <Apart desk={desk} shared={pair} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
