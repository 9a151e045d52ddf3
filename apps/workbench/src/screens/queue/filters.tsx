/** Search, unit, progress and order of the queue. */
import type { Desk } from '../../shell/desk.js';
import type { ReviewedProject } from '../../state/projects.js';
import { NO_FILTER, PROGRESSES, QUEUE_ORDERS, unitsOf } from '../../state/queue.js';

export function Filters({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { filter } = desk.session;
  const words = desk.texts.queue;
  return (
    <div class="controls">
      <label class="wide">
        {words.search}
        <input
          type="search"
          id="search"
          value={filter.search}
          onInput={({ currentTarget }) => desk.dispatch({ kind: 'filtered', filter: { search: currentTarget.value } })}
        />
      </label>
      <label>
        {words.unit}
        <select
          value={filter.unit}
          onChange={({ currentTarget }) => desk.dispatch({ kind: 'filtered', filter: { unit: currentTarget.value } })}
        >
          <option value="">{words.all}</option>
          {unitsOf(projects).map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.progress}
        <select
          id="progress"
          value={filter.progress}
          onChange={({ currentTarget }) => {
            const progress = PROGRESSES.find((each) => each === currentTarget.value) ?? '';
            desk.dispatch({ kind: 'filtered', filter: { progress } });
          }}
        >
          <option value="">{words.all}</option>
          {PROGRESSES.map((progress) => (
            <option key={progress} value={progress}>
              {words.progresses[progress]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.order}
        <select
          value={filter.order}
          onChange={({ currentTarget }) => {
            const order = QUEUE_ORDERS.find((each) => each === currentTarget.value) ?? 'urgency';
            desk.dispatch({ kind: 'filtered', filter: { order } });
          }}
        >
          {QUEUE_ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => desk.dispatch({ kind: 'filtered', filter: NO_FILTER })}>
        {words.reset}
      </button>
    </div>
  );
}
