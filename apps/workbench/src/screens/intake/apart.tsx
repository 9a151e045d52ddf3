/** Where two copies of the same projects differ, made when somebody asks for it. */
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { copiesApart } from '../../state/copies-apart.js';
import type { SharedProjects } from '../../state/duplicates.js';
import { INTAKE_SUMS } from './sums-texts.js';

/** Projects shown, each with all that is different in it. */
const PROJECTS = 100;

export function Apart({ desk, shared }: { readonly desk: Desk; readonly shared: SharedProjects }) {
  const [open, setOpen] = useState(false);
  const words = INTAKE_SUMS[desk.session.language];
  return (
    <details class="small apart" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.apart(shared.different)}</summary>
      {open &&
        copiesApart(shared)
          .slice(0, PROJECTS)
          .map(({ name, differences }, index) => (
            <section key={`${index} ${name}`}>
              <b>{name === '' ? words.overall : name}</b>
              <ul class="plain">
                {differences.map((difference) => {
                  const text = words.difference(difference, shared.counted.path, shared.other.path);
                  return <li key={text}>{text}</li>;
                })}
              </ul>
            </section>
          ))}
      {open && shared.different > PROJECTS && <p class="soft">{words.more(shared.different - PROJECTS)}</p>}
    </details>
  );
}
