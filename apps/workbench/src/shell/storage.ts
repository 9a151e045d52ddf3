/**
 * What the browser keeps between two openings of the page: documents as read, once each, and the review, as often as it changes. Every tab
 * has a place of its own. Originals and passwords are never kept.
 */
import type { PerformanceDocument } from '@perf-lint/core';
import { reviewFrom, reviewJson } from '../session-file/review-json.js';
import { type SessionContent, type StoredDocument, stored } from '../session-file/session-content.js';
import { ownName } from './page-parts.js';

const DOCUMENTS = 'documents';
const SESSION = 'session';
/** What the office set and the rounds behind, by place: large, and seldom changed. */
const BEHIND = 'behind';

/** What stands beside the documents. */
interface KeptSession {
  readonly saved: string;
  readonly review: string;
  readonly reviewer: string;
  /** Keys of the documents in their order. */
  readonly order: readonly string[];
  readonly failed: SessionContent['failed'];
}

export interface Recovered {
  /** Where it is kept. */
  readonly place: string;
  readonly content: SessionContent;
  readonly saved: string;
}

/** Whether there is anything worth offering. */
export function isEmpty({ documents, failed, kept }: SessionContent): boolean {
  const { rounds, approvals, lastYear } = kept.history;
  return documents.length + failed.length + rounds.length + approvals.length === 0 && lastYear === null;
}

/** Where and when something is kept. */
export interface Keeping {
  readonly place: string;
  readonly saved: string;
  /** A place whose session this one goes on with, dropped with the same stroke; "" for none. */
  readonly instead: string;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A document by what it is and where it was: one file in two folders is kept twice, as it is listed twice. */
const keyOf = ({ path, sha256 }: Pick<StoredDocument, 'path' | 'sha256'>): string => `${sha256} ${path}`;

/** Earlier versions kept the document itself. */
type KeptDocument = StoredDocument | PerformanceDocument;

function asStored(document: KeptDocument): StoredDocument {
  return 'bytes' in document ? document : stored(document);
}

export class Storage {
  readonly #database: IDBDatabase;
  /** What was put there last, so that it is not put again. */
  #behind: Pick<SessionContent['kept'], 'setup' | 'history'> | null = null;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** `lost` is told where the browser takes the database away while the page is open. @throws where it keeps nothing for this page */
  static async open(lost: () => void): Promise<Storage> {
    const request = indexedDB.open(ownName(), 2);
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames;
      for (const store of [DOCUMENTS, SESSION, BEHIND]) if (!there.contains(store)) request.result.createObjectStore(store);
    };
    const database = await settled(request);
    database.onclose = lost;
    database.onversionchange = () => {
      database.close();
      lost();
    };
    return new Storage(database);
  }

  /** Keeps the session of a tab at its place: documents that are not kept yet, those that no tab has any more dropped, the review as it is. */
  async keep(content: SessionContent, { place, saved, instead }: Keeping): Promise<void> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION, BEHIND], 'readwrite');
    const documents = transaction.objectStore(DOCUMENTS);
    const sessions = transaction.objectStore(SESSION);
    const kept = new Set((await settled(documents.getAllKeys())).map(String));
    const order: string[] = [];
    for (const document of content.documents) {
      const key = keyOf(document);
      order.push(key);
      if (!kept.has(key)) documents.put(document, key);
    }
    const { kept: said, failed } = content;
    const session: KeptSession = { saved, review: reviewJson(said), reviewer: said.reviewer, order, failed };
    // A tab that holds nothing leaves nothing behind.
    if (isEmpty(content)) this.#remove(transaction, place);
    else sessions.put(session, place);
    if (instead !== '') this.#remove(transaction, instead);
    const { setup, history } = said;
    const isNew = this.#behind?.setup !== setup || this.#behind.history !== history;
    if (isNew && !isEmpty(content)) transaction.objectStore(BEHIND).put({ setup, history }, place);
    for (const key of order) kept.delete(key);
    await this.#sweep(transaction, kept);
    await finished(transaction);
    this.#behind = isEmpty(content) ? null : { setup, history };
  }

  #remove(transaction: IDBTransaction, place: string): void {
    for (const store of [SESSION, BEHIND]) transaction.objectStore(store).delete(place);
  }

  /** What was kept last at a place that no open tab has; null where there is nothing or it cannot be understood. */
  async recover(taken: ReadonlySet<string>): Promise<Recovered | null> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION, BEHIND], 'readonly');
    const sessions = transaction.objectStore(SESSION);
    const places = (await settled(sessions.getAllKeys())).map(String);
    const all: KeptSession[] = await settled(sessions.getAll());
    const free = all
      .map((session, index) => ({ session, place: places[index] ?? '' }))
      .filter(({ place }) => !taken.has(place))
      .sort((a, b) => (a.session.saved < b.session.saved ? 1 : -1));
    const store = transaction.objectStore(DOCUMENTS);
    for (const { session, place } of free) {
      const behind: { readonly setup?: unknown; readonly history?: unknown } | undefined = await settled(
        transaction.objectStore(BEHIND).get(place),
      );
      const { setup, history } = behind ?? {};
      const kept = reviewFrom(JSON.parse(session.review), { reviewer: session.reviewer, setup, history });
      if (kept === null) continue;
      const documents: (KeptDocument | undefined)[] = await Promise.all(session.order.map((key) => settled(store.get(key))));
      const there = documents.flatMap((document) => (document === undefined ? [] : [asStored(document)]));
      const content = { documents: there, failed: session.failed, kept };
      if (!isEmpty(content)) return { place, content, saved: session.saved };
    }
    return null;
  }

  /** Deletes what is kept at a place. */
  async drop(place: string): Promise<void> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION, BEHIND], 'readwrite');
    this.#remove(transaction, place);
    await this.#sweep(transaction, new Set((await settled(transaction.objectStore(DOCUMENTS).getAllKeys())).map(String)));
    await finished(transaction);
  }

  /** Deletes those of the documents that no session has. */
  async #sweep(transaction: IDBTransaction, kept: ReadonlySet<string>): Promise<void> {
    if (kept.size === 0) return;
    const sessions: KeptSession[] = await settled(transaction.objectStore(SESSION).getAll());
    const wanted = new Set(sessions.flatMap(({ order }) => order));
    for (const key of kept) if (!wanted.has(key)) transaction.objectStore(DOCUMENTS).delete(key);
  }

  /** Deletes everything that is kept. */
  async clear(): Promise<void> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION, BEHIND], 'readwrite');
    for (const store of [DOCUMENTS, SESSION, BEHIND]) transaction.objectStore(store).clear();
    this.#behind = null;
    await finished(transaction);
  }
}
