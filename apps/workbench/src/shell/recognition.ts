/**
 * Scans that are being recognised: file by file in a worker of its own, page by page, while people go on with everything else. It can be stopped at any
 * moment, and the file is then listed as it was before.
 */
import type { Language } from '@perf-lint/report';
import type { Beside } from '../engine/examine.js';
import { Pool, type WorkerLike } from '../engine/pool.js';
import { type Paper, type Recognised, rootOf, scannedPages } from '../state/papers.js';
import { SCANS } from './scan-texts.js';

/** Page `page` of `pages`, both 0 while the file waits for its turn or the recogniser starts. */
export interface PageProgress {
  readonly page: number;
  readonly pages: number;
}

/** A file that could be recognised. */
export interface ScanOffer {
  readonly root: string;
  readonly pages: number;
  /** Rounded up. */
  readonly minutes: number;
}

/** The part of the desk that is used here. */
export interface RecognitionHost {
  readonly session: { readonly papers: readonly Paper[]; readonly language: Language };
  readonly beside: Beside;
  say(kind: 'done' | 'problem', text: string): void;
  /** Draws what goes on anew. */
  tell(): void;
}

export interface ScannedFile {
  readonly root: string;
  /** As dropped. */
  readonly path: string;
  readonly file: Blob;
  readonly passwords: readonly string[];
}

/** Seconds a page before the first was read: about three times what a quick machine takes. */
const USUAL_PACE = 30;
/** A page that takes longer is given up with its file, in milliseconds. */
const PAGE_LIMIT = 300_000;

export class Recognition {
  readonly #host: RecognitionHost;
  readonly #pool: Pool;
  readonly #running = new Map<string, PageProgress & { readonly token: object }>();
  /** Files that were recognised, or tried. */
  readonly #asked = new Set<string>();
  #pace = USUAL_PACE;
  #pageBegan = 0;

  constructor(host: RecognitionHost, start: () => WorkerLike) {
    this.#host = host;
    this.#pool = new Pool({
      size: 1,
      timeLimit: PAGE_LIMIT,
      start,
      page: (token, { page, pages }) => this.#turned(token, { page, pages }),
    });
  }

  /** The file of a paper as it could be recognised; null where it holds no scan, or was tried already. The first scan of a zip speaks for all of it. */
  offer(paper: Paper, papers: readonly Paper[]): ScanOffer | null {
    const root = rootOf(paper);
    if (scannedPages(paper) === 0 || this.#asked.has(root)) return null;
    const scans = papers.filter((each) => rootOf(each) === root && scannedPages(each) > 0);
    if (scans[0] !== paper) return null;
    const pages = scans.reduce((sum, each) => sum + scannedPages(each), 0);
    return { root, pages, minutes: this.minutesFor(pages) };
  }

  minutesFor(pages: number): number {
    return Math.max(1, Math.ceil((pages * this.#pace) / 60));
  }

  /** How far the file of a paper is; null where nobody is at it. */
  progress(paper: Paper): PageProgress | null {
    return this.#running.get(rootOf(paper)) ?? null;
  }

  /** Whether a file is being read, rather than waiting for those before it. */
  isFirst(paper: Paper): boolean {
    const [first] = this.#running.keys();
    return first === rootOf(paper);
  }

  /** Whether the file of a paper was recognised, or tried. */
  wasAsked(root: string): boolean {
    return this.#asked.has(root);
  }

  /** Reads a file with its scans recognised; null where it was stopped, or the worker gave up, which is said. */
  async recognise({ root, path, file, passwords }: ScannedFile): Promise<Recognised['results'] | null> {
    if (this.#running.has(root)) return null;
    const token = { id: '', root };
    this.#running.set(root, { page: 0, pages: 0, token });
    this.#host.tell();
    const work = { kind: 'file', path, file, passwords, beside: this.#host.beside, scans: 'recognised' } as const;
    const outcome = await this.#pool.run(token, work);
    this.#over(root);
    switch (outcome.kind) {
      case 'done':
        this.#asked.add(root);
        this.#host.tell();
        return outcome.results;
      case 'timeout':
      case 'crashed':
        this.#host.say('problem', SCANS[this.#host.session.language].gaveUp(path));
        return null;
      default:
        return outcome satisfies never;
    }
  }

  stop(root: string): void {
    const running = this.#running.get(root);
    if (running === undefined) return;
    this.#pool.cancel(running.token);
    this.#over(root);
    this.#host.tell();
  }

  /** Stops what goes on with files that nobody has in the list any more. */
  stopGone(): void {
    const there = new Set(this.#host.session.papers.map(rootOf));
    for (const root of [...this.#running.keys()]) if (!there.has(root)) this.stop(root);
  }

  stopAll(): void {
    for (const root of [...this.#running.keys()]) this.stop(root);
    this.#asked.clear();
  }

  #turned(token: object, progress: PageProgress): void {
    const { root } = token as { root: string };
    const now = Date.now();
    // The newest page says most of how fast this machine is with pages like these.
    if (progress.page > 1) this.#pace = (this.#pace + (now - this.#pageBegan) / 1000) / 2;
    this.#pageBegan = now;
    this.#running.set(root, { ...progress, token });
    this.#host.tell();
  }

  /** A worker that reads scans holds half a gigabyte: it goes with the last file. */
  #over(root: string): void {
    this.#running.delete(root);
    if (this.#running.size === 0) this.#pool.dismissIdle();
  }
}
