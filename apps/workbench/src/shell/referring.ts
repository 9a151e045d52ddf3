/** A file beside the papers, from the button to its place: read by a worker, then kept with the page or, where it is the office's, with the session. */
import type { Pool } from '../engine/pool.js';
import type { Reference, ReferenceRole } from '../state/references.js';
import type { Action, Session } from '../state/session.js';
import type { DroppedFile } from './dropped-files.js';
import type { Texts } from './texts.js';

/** The part of the desk that is used here. */
export interface ReferringHost {
  readonly session: Session;
  readonly texts: Texts;
  dispatch(action: Action): void;
  say(kind: 'done' | 'problem', text: string): void;
}

let next = 1;

export async function referTo(desk: ReferringHost, pool: Pool, role: ReferenceRole, { path, file }: DroppedFile): Promise<void> {
  const reference: Reference = { id: `r${next++}`, role, path, outcome: null };
  desk.dispatch({ kind: 'referred', reference });
  const result = await pool.run({ id: '' }, { kind: 'reference', role, path, language: desk.session.language, file });
  // Somebody took it away meanwhile.
  if (!desk.session.references.some(({ id }) => id === reference.id)) return;
  const outcome: NonNullable<Reference['outcome']> =
    result.kind === 'referred' ? result.outcome : { kind: 'failed', problem: { id: 'crashed', args: {} } };
  switch (outcome.kind) {
    case 'list':
      desk.dispatch({ kind: 'unreferred', id: reference.id });
      desk.dispatch({ kind: 'set-up', setup: { list: { path, lines: outcome.lines } } });
      if (outcome.badAmounts.length > 0) desk.say('problem', desk.texts.badAmounts(path, outcome.badAmounts));
      return;
    case 'settings':
      desk.dispatch({ kind: 'unreferred', id: reference.id });
      desk.dispatch({ kind: 'set-up', setup: { settingsFrom: path, configuration: outcome.configuration } });
      return;
    default:
      desk.dispatch({ kind: 'referred', reference: { ...reference, outcome } });
  }
}
