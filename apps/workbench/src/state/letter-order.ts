/**
 * The order in which letters tell their opinions, where people changed it.
 */
import type { LedgerEntry } from '@perf-lint/review';
import type { Review } from './review.js';

/** Entries that an order names stand in it, at the places that they have among them; all others stay where they are. */
export function inOrder(entries: readonly LedgerEntry[], { orders }: Review): readonly LedgerEntry[] {
  if (orders.size === 0) return entries;
  const result = [...entries];
  const at = new Map(entries.map(({ id }, index) => [id, index]));
  for (const order of orders.values()) {
    const known = [...new Set(order)].filter((id) => at.has(id));
    const places = known.map((id) => at.get(id) ?? 0).sort((a, b) => a - b);
    for (const [index, id] of known.entries()) {
      const entry = entries[at.get(id) ?? 0];
      if (entry !== undefined) result[places[index] ?? 0] = entry;
    }
  }
  return result;
}

/** The ids with one of them moved up or down by a place; as they were where there is no such place. */
export function movedId(ids: readonly string[], id: string, step: 1 | -1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  const moved = [...ids];
  moved[from] = other;
  moved[to] = id;
  return moved;
}
