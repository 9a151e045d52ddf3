/**
 * Other tabs of this browser that hold the page open. Each has a place of its own in what the browser keeps, so that none writes over another;
 * a tab that begins asks who is there, lest it offers to go on with what somebody is working on.
 */

import { ownName } from './page-parts.js';

/** Others answer within so many milliseconds; one that is busy for longer is found later and said then. */
const ANSWERED_WITHIN = 150;

type Message = { readonly kind: 'who'; readonly place: string } | { readonly kind: 'here'; readonly place: string };

function isMessage(value: unknown): value is Message {
  const { kind, place } = (value ?? {}) as Partial<Message>;
  return (kind === 'who' || kind === 'here') && typeof place === 'string';
}

export class OtherTabs {
  readonly #places = new Set<string>();
  readonly #channel: BroadcastChannel | null;

  /** @param own the place of this tab @param found told once of each other tab, when it is first heard of */
  constructor(own: string, found: () => void) {
    this.#channel = opened();
    if (this.#channel === null) return;
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data) || data.place === own) return;
      if (data.kind === 'who') this.#channel?.postMessage({ kind: 'here', place: own } satisfies Message);
      if (this.#places.has(data.place)) return;
      this.#places.add(data.place);
      found();
    };
    this.#channel.postMessage({ kind: 'who', place: own } satisfies Message);
  }

  /** Places of the tabs that are open; none where the browser has no way to ask. */
  async places(): Promise<ReadonlySet<string>> {
    if (this.#channel !== null) await new Promise((resolve) => setTimeout(resolve, ANSWERED_WITHIN));
    return this.#places;
  }
}

function opened(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(ownName());
  } catch {
    return null;
  }
}
