/**
 * Keeps the session in the browser while people work, remembers when it was last made a file, and knows when the browser lost it.
 */
import type { SessionContent } from '../session-file/session-content.js';
import { OtherTabs } from './other-tabs.js';
import { ownName } from './page-parts.js';
import { isEmpty, type Recovered, Storage } from './storage.js';

/** At most so long after a change it is kept, in milliseconds: what a tab that is killed may lose. */
const KEEP_WITHIN = 500;
/** Where it is remembered, outside of the database, that there was a session. */
const markName = (): string => `${ownName()}-kept`;

/** What the mark says: when the session was kept last, and the file that it was saved to last. */
export interface LastKept {
  readonly saved: string;
  /** "" where it was not made a file. */
  readonly file: string;
  /** Whether anything was said after that. */
  readonly unsaved: boolean;
}

export interface KeeperHost {
  /** What is to be kept now; null where nothing may be kept yet. */
  readonly content: () => SessionContent | null;
  readonly isUnsaved: () => boolean;
  /** The browser keeps nothing any more. */
  readonly lost: () => void;
  /** Another tab has the page open as well. */
  readonly notAlone: () => void;
}

function readMark(): LastKept | null {
  try {
    const text = window.localStorage.getItem(markName());
    const [saved = '', file = '', unsaved = ''] = text === null ? [] : text.split('\n');
    return saved === '' ? null : { saved, file, unsaved: unsaved !== 'all in the file' };
  } catch {
    return null;
  }
}

function writeMark(mark: LastKept | null): void {
  try {
    if (mark === null) window.localStorage.removeItem(markName());
    else window.localStorage.setItem(markName(), `${mark.saved}\n${mark.file}\n${mark.unsaved ? '' : 'all in the file'}`);
  } catch {
    // A browser that keeps no marks cannot tell later that one is gone.
  }
}

export class Keeper {
  readonly #host: KeeperHost;
  #storage: Storage | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #keeping: Promise<void> | null = null;
  #file = '';
  /** Where this tab keeps its session: nowhere else, and no other tab there. */
  readonly #place = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  readonly #others: OtherTabs;
  /** The place of the session that this tab goes on with, until it has kept it at its own. */
  #instead = '';

  constructor(host: KeeperHost) {
    this.#host = host;
    this.#others = new OtherTabs(this.#place, () => host.notAlone());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.#timer !== null) void this.#now();
    });
  }

  /** What was kept last time and whether no file holds it; where the browser threw it away, what is still known of it. @throws where it keeps nothing at all */
  async start(): Promise<{ readonly recovered: Recovered | null; readonly unsaved: boolean; readonly emptied: LastKept | null }> {
    this.#storage = await Storage.open(() => this.#lose());
    const recovered = await this.#storage.recover(await this.#others.places());
    const mark = readMark();
    this.#file = mark?.file ?? '';
    return { recovered, unsaved: mark?.unsaved ?? true, emptied: (await this.#isEmptied(recovered)) ? mark : null };
  }

  /** Whether there is nothing left of what was kept; what another tab works on is not lost. */
  async #isEmptied(recovered: Recovered | null): Promise<boolean> {
    return recovered === null && (await this.#others.places()).size === 0;
  }

  /** This tab goes on with what was kept: it is dropped where it was once it is kept here. */
  goesOnWith({ place }: Recovered): void {
    this.#instead = place;
  }

  /** Drops what was kept; what there is besides, null where there is nothing more. */
  async drop({ place }: Recovered): Promise<Recovered | null> {
    await this.#storage?.drop(place);
    const next = (await this.#storage?.recover(await this.#others.places())) ?? null;
    if (next === null) writeMark(null);
    return next;
  }

  /** Something changed: it is kept soon, however fast changes follow each other. */
  soon(): void {
    if (this.#storage === null || this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.#now(), KEEP_WITHIN);
  }

  /** The session was made a file of that name. */
  madeFile(name: string): void {
    this.#file = name;
    const mark = readMark();
    if (mark !== null) writeMark({ ...mark, file: name, unsaved: this.#host.isUnsaved() });
    this.soon();
  }

  /** Deletes what is kept. */
  async clear(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#keeping;
    await this.#storage?.clear();
    this.#file = '';
    writeMark(null);
  }

  async #now(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#keeping;
    this.#keeping = this.#keep();
    await this.#keeping;
    this.#keeping = null;
  }

  async #keep(): Promise<void> {
    const content = this.#host.content();
    if (this.#storage === null || content === null) return;
    const saved = new Date().toISOString();
    try {
      const instead = this.#instead;
      await this.#storage.keep(content, { place: this.#place, saved, instead });
      if (this.#instead === instead) this.#instead = '';
      writeMark(isEmpty(content) ? null : { saved, file: this.#file, unsaved: this.#host.isUnsaved() });
    } catch {
      this.#lose();
    }
  }

  #lose(): void {
    if (this.#storage === null) return;
    this.#storage = null;
    this.#host.lost();
  }
}
