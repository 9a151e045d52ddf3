/**
 * Records of several copies of a review as one: nothing that only one of them holds gets lost, what several hold stands once, and each keeps its order.
 */
import { momentOf, type ReviewEvent } from './review-event.js';

/** "2026-11-29", with a time behind it or not: what can be put in order as it is written. */
const ORDERED = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/;

interface Placed {
  readonly event: ReviewEvent;
  readonly moment: string;
}

/**
 * An event without a date happened when the one before it in its record did, and none before that one: a date written too early moves nothing to
 * the front of a record that is only added to.
 */
function placedIn(record: readonly ReviewEvent[]): readonly Placed[] {
  let latest = '';
  return record.map((event) => {
    const moment = momentOf(event);
    if (ORDERED.test(moment) && moment > latest) latest = moment;
    return { event, moment: latest };
  });
}

/** What tells events apart. */
export interface EventKeys {
  /** Opinion or project that it is about. */
  readonly subject: (event: ReviewEvent) => string;
  /** What it decides, with who and when. */
  readonly saying: (event: ReviewEvent) => string;
}

/** A record without what was word for word there already, under the same name and date: it was put on another copy of the table. */
export function withoutRepeated(record: readonly ReviewEvent[], { subject, saying }: EventKeys): readonly ReviewEvent[] {
  const last = new Map<string, string>();
  return record.filter((event) => {
    const [about, said] = [subject(event), saying(event)];
    if (last.get(about) === said) return false;
    last.set(about, said);
    return true;
  });
}

const roundOf = (saying: string, { round }: ReviewEvent): string => `${saying} ${round}`;

/** Events in the order in which they happened; at the same moment those of the earlier record first. */
export function joinRecords(records: readonly (readonly ReviewEvent[])[], { subject, saying }: EventKeys): readonly ReviewEvent[] {
  const whole = records.flatMap(placedIn);
  const sayingOf = (event: ReviewEvent): string => `${subject(event)}\n${saying(event)}`;
  // What came from elsewhere stands in the record that it came from; an event of a copy that kept no time may stand in another that did.
  const timed = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { event } of whole) {
    if (event.at !== undefined) timed.add(roundOf(sayingOf(event), event));
    if (event.how !== 'taken') elsewhere.add(sayingOf(event));
  }
  const seen = new Set<string>();
  const kept = whole.filter(({ event }) => {
    const said = sayingOf(event);
    if (event.how === 'taken' && elsewhere.has(said)) return false;
    if (event.at === undefined && timed.has(roundOf(said, event))) return false;
    const key = event.at === undefined ? roundOf(said, event) : `${said} ${event.at} ${event.how ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0)).map(({ event }) => event);
}
