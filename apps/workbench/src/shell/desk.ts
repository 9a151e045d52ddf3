/**
 * The desk: the session with what it needs of the browser: workers, files, storage, downloads. Screens dispatch actions or call it.
 */
import { writeLedger } from '@perf-lint/report';
import { type Examined, entriesOf } from '../engine/examine.js';
import { Pool, poolSize, type WorkOutcome } from '../engine/pool.js';
import { ledgerOf } from '../session-file/export-ledger.js';
import { readSession } from '../session-file/read-session.js';
import { contentOf, type SessionContent } from '../session-file/session-content.js';
import { writeSession } from '../session-file/write-session.js';
import type { Paper } from '../state/papers.js';
import { type Action, NEW_SESSION, reduce, resumedPaper, type Session } from '../state/session.js';
import { download, todayText } from './download.js';
import type { DroppedFile } from './dropped-files.js';
import { pdfiumWasm, programText, VERSION } from './page-parts.js';
import { type Recovered, Storage } from './storage.js';
import type { Texts } from './texts.js';
import { EN } from './texts-en.js';
import { ZH } from './texts-zh.js';

/** A file that takes longer is given up. Slow office computers take a minute for what takes five seconds here. */
const TIME_LIMIT = 180_000;
/** A pause in the work after which it is kept. */
const KEEP_AFTER = 800;

export class Desk {
  session: Session = NEW_SESSION;
  /** What was kept last time, until the reviewer has answered. */
  recovered: Recovered | null = null;

  readonly #pool: Pool;
  readonly #files = new Map<string, File>();
  readonly #listeners = new Set<() => void>();
  #storage: Storage | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = 1;

  constructor() {
    const address = URL.createObjectURL(new Blob([programText()], { type: 'text/javascript' }));
    this.#pool = new Pool({
      size: poolSize(navigator.hardwareConcurrency),
      timeLimit: TIME_LIMIT,
      start: () => {
        const worker = new Worker(address);
        worker.postMessage({ kind: 'pdfium', wasm: pdfiumWasm() });
        return worker;
      },
      begun: (token) => this.dispatch({ kind: 'begun', id: (token as { id: string }).id }),
    });
  }

  get texts(): Texts {
    return this.session.language === 'zh-CN' ? ZH : EN;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(action: Action): void {
    const before = this.session;
    this.session = reduce(before, action);
    if (this.session === before) return;
    if (this.session.papers !== before.papers || this.session.review !== before.review || this.session.reviewer !== before.reviewer)
      this.#keepSoon();
    this.#tell();
  }

  /** Asks the browser what it kept. Where it keeps nothing, says so once. */
  async start(): Promise<void> {
    try {
      this.#storage = await Storage.open();
      const recovered = await this.#storage.recover();
      if (recovered !== null && recovered.content.documents.length + recovered.content.failed.length > 0) this.recovered = recovered;
      this.#tell();
    } catch {
      this.dispatch({ kind: 'noted', notice: { kind: 'problem', text: this.texts.notKept } });
    }
  }

  /** Takes files in; a session file among them is opened instead. */
  async take(files: readonly DroppedFile[]): Promise<void> {
    const session = files.find(({ path }) => path.toLowerCase().endsWith('.perf'));
    if (session !== undefined) return this.open(session.file);
    if (files.length === 0) return;
    // New files join what was kept: nothing that somebody decided is dropped without a word.
    if (this.recovered !== null) await this.goOn();
    // In the order of their paths, whatever order a browser hands them out in.
    const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const papers = ordered.map(({ path, file }) => {
      const id = `f${this.#next++}`;
      this.#files.set(id, file);
      return { id, path };
    });
    this.dispatch({ kind: 'dropped', papers });
    await Promise.all(papers.map(({ id, path }) => this.#examine(id, path, [])));
  }

  /** Tries a password on a locked file. It is used for this once and stored nowhere. A member of a zip is tried with its whole zip. */
  async unlock(paper: Paper, password: string): Promise<void> {
    const [root = paper.id] = paper.id.split('.');
    if (!this.#files.has(root)) return;
    const path = paper.path.split('!/')[0] ?? paper.path;
    for (const { id } of this.session.papers) if (id !== paper.id && id.split('.')[0] === root) this.dispatch({ kind: 'removed', id });
    this.dispatch({ kind: 'renamed', from: paper.id, id: root, path });
    await this.#examine(root, path, [password]);
  }

  /** True where the bytes of a paper are at hand: not after it came out of a saved session. */
  holds({ id }: Paper): boolean {
    return this.#files.has(id.split('.')[0] ?? id);
  }

  cancel(): void {
    this.#pool.cancel();
    this.dispatch({ kind: 'cancelled' });
  }

  save(): void {
    const { papers, review, reviewer } = this.session;
    const bytes = writeSession(contentOf(papers, review, reviewer), { program: VERSION, saved: new Date().toISOString() });
    const name = `${this.texts.sessionName}-${todayText()}.perf`;
    download(name, bytes, 'application/zip');
    this.dispatch({ kind: 'saved' });
    this.dispatch({ kind: 'noted', notice: { kind: 'done', text: this.texts.savedFile(name) } });
  }

  async open(file: File): Promise<void> {
    const reading = readSession(new Uint8Array(await file.arrayBuffer()));
    if (reading.kind === 'refused') {
      this.dispatch({ kind: 'noted', notice: { kind: 'problem', text: `${file.name}：${this.texts.refused[reading.problem]}` } });
      return;
    }
    const { session } = this;
    const decided = !session.saved && session.review.decisions.size > 0;
    if ((decided || this.recovered !== null) && !window.confirm(this.texts.replaceQuestion)) return;
    this.recovered = null;
    await this.#resume(reading.content);
    const { documents, review } = reading.content;
    this.dispatch({ kind: 'noted', notice: { kind: 'done', text: this.texts.opened(documents.length, review.decisions.size) } });
  }

  /** Goes on with what the browser kept. */
  async goOn(): Promise<void> {
    const { recovered } = this;
    this.recovered = null;
    if (recovered !== null) await this.#resume(recovered.content);
  }

  /** Drops what the browser kept. */
  async forget(): Promise<void> {
    this.recovered = null;
    await this.#storage?.clear();
    this.#tell();
  }

  async end(): Promise<void> {
    this.#pool.cancel();
    this.#files.clear();
    clearTimeout(this.#timer);
    this.dispatch({ kind: 'ended' });
    clearTimeout(this.#timer);
    await this.forget();
    this.dispatch({ kind: 'noted', notice: { kind: 'done', text: this.texts.ended } });
  }

  async exportLedger(): Promise<void> {
    const { papers, review, language } = this.session;
    const name = `${this.texts.ledgerName}-${todayText()}.xlsx`;
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    download(name, await writeLedger(ledgerOf(papers, review, language), language), type);
    this.dispatch({ kind: 'noted', notice: { kind: 'done', text: this.texts.savedFile(name) } });
  }

  speak(): void {
    const language = this.session.language === 'zh-CN' ? 'en' : 'zh-CN';
    document.documentElement.lang = language;
    this.dispatch({ kind: 'spoke', language, entries: ({ analysis }) => entriesOf(analysis, language) });
  }

  async #examine(id: string, path: string, passwords: readonly string[]): Promise<void> {
    const file = this.#files.get(id);
    if (file === undefined) return;
    const outcome = await this.#pool.run({ id }, { kind: 'file', path, file, passwords, language: this.session.language });
    this.dispatch({ kind: 'examined', id, outcome });
  }

  /** Analyses the documents of a session again, by the rules of this page, and puts them in the place of the current ones. */
  async #resume(content: SessionContent): Promise<void> {
    this.#pool.cancel();
    this.#files.clear();
    const { language } = this.session;
    const outcomes = await Promise.all(
      content.documents.map((document) => this.#pool.run({ id: '' }, { kind: 'document', document, language })),
    );
    const papers = [
      ...outcomes.flatMap((outcome) => readResults(outcome).map((result) => resumedPaper(`s${this.#next++}`, result))),
      ...content.failed.map(({ path, problem }): Paper => ({ kind: 'failed', id: `s${this.#next++}`, path, problem })),
    ];
    this.dispatch({ kind: 'resumed', papers, review: content.review, reviewer: content.reviewer });
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), KEEP_AFTER);
  }

  async #keep(): Promise<void> {
    const { papers, review, reviewer } = this.session;
    if (this.#storage === null || this.recovered !== null) return;
    try {
      await this.#storage.keep(contentOf(papers, review, reviewer), new Date().toISOString());
    } catch {
      this.#storage = null;
      this.dispatch({ kind: 'noted', notice: { kind: 'problem', text: this.texts.notKept } });
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function readResults(outcome: WorkOutcome): (Examined & { kind: 'read' })[] {
  return outcome.kind === 'done' ? outcome.results.filter((result) => result.kind === 'read') : [];
}
