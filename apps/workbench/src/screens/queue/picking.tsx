/** How many projects are shown and ticked, and what ticks them together: all that is shown, all of their units, none. */
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import { single } from '../../shell/single-click.js';
import { withUnitsOf } from '../../state/picked.js';
import type { ReviewedProject } from '../../state/projects.js';
import { unconcludedIn } from '../../state/queue.js';
import { PassTogether } from './concluding.js';

export interface PickingProps {
  readonly desk: Desk;
  readonly projects: readonly ReviewedProject[];
  readonly shown: readonly ReviewedProject[];
  readonly picked: readonly ReviewedProject[];
}

/** Ticks projects, or takes their ticks away. */
export const pickWith =
  (desk: Desk) =>
  (some: readonly ReviewedProject[], on: boolean): void =>
    desk.dispatch({ kind: 'picked', keys: some.map(({ key }) => key), on });

export function Picking({ desk, projects, shown, picked }: PickingProps) {
  const words = desk.texts.queue;
  const { review, plan, filter } = desk.session;
  const unconcluded = useMemo(() => (edition() === 'office' ? unconcludedIn(projects, { review, plan }) : 0), [projects, review, plan]);
  const pick = pickWith(desk);
  const visible = picked.length === 0 ? null : new Set(shown);
  const hidden = picked.filter((project) => visible?.has(project) !== true).length;
  return (
    <div class="row picking small">
      <p class="soft" role="status" id="queue-status">
        {words.shown(shown.length, projects.length)} · {picked.length > 0 && `${words.picked(picked.length, hidden)} · `}
        {words.keys[edition()]}
      </p>
      {unconcluded > 0 && (
        <button
          type="button"
          class="link late"
          id="unconcluded"
          aria-pressed={filter.state === 'unconcluded'}
          onClick={single(() =>
            desk.dispatch({ kind: 'filtered', filter: { state: filter.state === 'unconcluded' ? '' : 'unconcluded' } }),
          )}
        >
          {words.unconcluded(unconcluded)}
        </button>
      )}
      {edition() === 'office' && (picked.length > 0 || filter.state === 'unconcluded') && (
        <PassTogether desk={desk} projects={picked.length > 0 ? picked : shown} />
      )}
      {edition() === 'office' && (
        <button type="button" class="link" id="pick-shown" disabled={shown.length === 0} onClick={() => pick(shown, true)}>
          {words.pickShown}
        </button>
      )}
      {picked.length > 0 && (
        <>
          <button type="button" class="link" id="pick-units" onClick={() => pick(withUnitsOf(projects, desk.session.picked), true)}>
            {words.pickUnits}
          </button>
          <button type="button" class="link" id="pick-none" onClick={() => pick(picked, false)}>
            {words.pickNone}
          </button>
        </>
      )}
    </div>
  );
}
