/**
 * What people change on an opinion that is to be sent, by its id in the ledger.
 */
import type { Language } from '@perf-lint/report';
import type { LedgerEntry } from '@perf-lint/review';
import type { Signature } from './cards.js';
import { countedOf } from './counted.js';
import type { Decision } from './decisions.js';
import { ownEntry, ownOn } from './own-opinions.js';
import type { Changes, Review } from './review.js';
import { draftLedger, type Reviewed } from './review-ledger.js';

/** What an id of the ledger is in this session: an opinion of the program, an own one, or none of this round. */
type Place =
  | { readonly kind: 'opinion'; readonly key: string; readonly entry: LedgerEntry }
  | { readonly kind: 'own'; readonly key: string }
  | { readonly kind: 'other' };

function placeOf(session: Reviewed, id: string, language: Language): Place {
  const { ledger, keys } = draftLedger(session, language);
  const at = ledger.entries.findIndex((entry) => entry.id === id);
  const [key, entry] = [keys[at], ledger.entries[at]];
  if (key !== undefined && entry !== undefined) return { kind: 'opinion', key, entry };
  for (const project of countedOf(session).projects)
    for (const own of ownOn(project.key, session.review)) if (ownEntry(own, project).id === id) return { kind: 'own', key: own.id };
  return { kind: 'other' };
}

function ownChanged({ own }: Review, key: string, text: string, signature: Signature): Changes {
  const before = own.get(key);
  return before === undefined ? {} : { own: new Map([[key, { ...before, ...signature, text }]]) };
}

/** The opinion in other words. One of an earlier round, on a project that did not come back, stays as it was sent. */
export function reworded(
  session: Reviewed,
  id: string,
  language: Language,
  { text, ...signature }: Signature & { readonly text: string },
): Changes {
  const place = placeOf(session, id, language);
  switch (place.kind) {
    case 'own':
      return ownChanged(session.review, place.key, text, signature);
    case 'opinion': {
      const before = session.review.decisions.get(place.key);
      const decision: Decision = { ...before, verdict: 'rewrite', reason: before?.reason ?? '', wording: text, ...signature };
      return { decisions: new Map([[place.key, decision]]) };
    }
    case 'other':
      return {};
    default:
      return place satisfies never;
  }
}

/** The opinion set aside: 待议, and an own one taken away. */
export function leftOut(session: Reviewed, id: string, language: Language, signature: Signature): Changes {
  const place = placeOf(session, id, language);
  switch (place.kind) {
    case 'own':
      return { own: new Map([[place.key, null]]) };
    case 'opinion':
      return { decisions: new Map([[place.key, { verdict: 'pending', reason: '', wording: place.entry.prefilled, ...signature }]]) };
    case 'other':
      return {};
    default:
      return place satisfies never;
  }
}
