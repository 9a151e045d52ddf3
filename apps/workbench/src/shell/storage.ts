/**
 * What the browser keeps between two openings of the page: documents as read, once each, and the review, as often as it changes.
 * Originals and passwords are never kept.
 */
import type { PerformanceDocument } from '@perf-lint/core';
import { reviewFrom, reviewJson } from '../session-file/review-json.js';
import type { SessionContent } from '../session-file/session-content.js';

const NAME = 'perf-lint-workbench';
const DOCUMENTS = 'documents';
const SESSION = 'session';
const CURRENT = 'current';

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
  readonly content: SessionContent;
  readonly saved: string;
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
const keyOf = ({ path, sha256 }: PerformanceDocument): string => `${sha256} ${path}`;

export class Storage {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** `lost` is told where the browser takes the database away while the page is open. @throws where it keeps nothing for this page */
  static async open(lost: () => void): Promise<Storage> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(DOCUMENTS);
      request.result.createObjectStore(SESSION);
    };
    const database = await settled(request);
    database.onclose = lost;
    database.onversionchange = () => {
      database.close();
      lost();
    };
    return new Storage(database);
  }

  /** Keeps the session: documents that are not kept yet, those that are gone dropped, the review as it is. */
  async keep(content: SessionContent, saved: string): Promise<void> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION], 'readwrite');
    const documents = transaction.objectStore(DOCUMENTS);
    const kept = new Set((await settled(documents.getAllKeys())).map(String));
    const order: string[] = [];
    for (const document of content.documents) {
      const key = keyOf(document);
      order.push(key);
      if (!kept.delete(key)) documents.put(document, key);
    }
    for (const gone of kept) documents.delete(gone);
    const { kept: said, failed } = content;
    const session: KeptSession = { saved, review: reviewJson(said), reviewer: said.reviewer, order, failed };
    transaction.objectStore(SESSION).put(session, CURRENT);
    await finished(transaction);
  }

  /** What was kept last, null where there is nothing or it cannot be understood. */
  async recover(): Promise<Recovered | null> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION], 'readonly');
    const session: KeptSession | undefined = await settled(transaction.objectStore(SESSION).get(CURRENT));
    if (session === undefined) return null;
    const kept = reviewFrom(JSON.parse(session.review), session.reviewer);
    if (kept === null) return null;
    const store = transaction.objectStore(DOCUMENTS);
    const documents: (PerformanceDocument | undefined)[] = await Promise.all(session.order.map((key) => settled(store.get(key))));
    const there = documents.filter((document): document is PerformanceDocument => document !== undefined);
    return { content: { documents: there, failed: session.failed, kept }, saved: session.saved };
  }

  /** Deletes everything that is kept. */
  async clear(): Promise<void> {
    const transaction = this.#database.transaction([DOCUMENTS, SESSION], 'readwrite');
    transaction.objectStore(DOCUMENTS).clear();
    transaction.objectStore(SESSION).clear();
    await finished(transaction);
  }
}
