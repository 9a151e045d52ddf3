/** What the papers of a session are judged with: files beside them, settings of the office, versions of the year that they stand against. */
import type { Beside } from '../engine/examine.js';
import { besideOf, judgedBy } from './references.js';
import type { Session } from './session.js';
import { approvedFor, versionsBeside } from './year.js';

type Judged = Pick<Session, 'references' | 'language' | 'setup' | 'history'>;

export function besideIn({ references, language, setup, history }: Judged): Beside {
  const [approved, lastYear] = [approvedFor(history)?.tables ?? null, history.lastYear?.tables ?? null];
  return besideOf(references, { language, configuration: setup.configuration, approved, lastYear });
}

/** Tells one state of that from another, with what was put right in a paper. */
export function judgedIn({ references, setup, history }: Judged, corrections: string): string {
  return judgedBy(references, corrections, { configuration: setup.configuration, versions: versionsBeside(history) });
}
