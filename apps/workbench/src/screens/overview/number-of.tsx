/** A number of projects that leads to them in the queue. */
import type { Desk } from '../../shell/desk.js';
import { single } from '../../shell/single-click.js';
import { NO_FILTER } from '../../state/queue.js';

/** Lists some projects in the queue, whatever it was filtered by. @param what they are, in words */
export function listInQueue(desk: Desk, what: string, keys: readonly string[]): void {
  const { order } = desk.session.filter;
  desk.dispatch({ kind: 'filtered', filter: { ...NO_FILTER, order, listed: { what, keys: new Set(keys) } } });
  desk.dispatch({ kind: 'went', screen: 'queue' });
}

interface NumberOfProps {
  readonly desk: Desk;
  readonly projects: number;
  /** Those of them that the queue has. */
  readonly keys: readonly string[];
  /** What is listed, in words. */
  readonly what: string;
}

export function NumberOf({ desk, projects, keys, what }: NumberOfProps) {
  if (keys.length === 0) return <>{projects}</>;
  return (
    <button type="button" class="link" aria-label={`${what} ${projects}`} onClick={single(() => listInQueue(desk, what, keys))}>
      {projects}
    </button>
  );
}
