/** The same projects in two files, side by side: which of them counts. */
import type { Desk } from '../../shell/desk.js';
import type { SharedProjects } from '../../state/duplicates.js';
import { Apart } from './apart.js';

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
                  <button
                    type="button"
                    onClick={() => desk.dispatch({ kind: 'preferred', chosen: other.sha256, other: counted.sha256 })}
                    aria-label={`${intake.countThis} ${other.path}`}
                  >
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
