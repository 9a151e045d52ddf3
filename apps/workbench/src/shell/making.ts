/** Work on the session as a whole that a worker does meanwhile: papers, pages, session files. People see how far it is, and can stop it. */
import type { Filer } from '../filing/filer.js';
import { packedSession } from '../filing/packed-session.js';
import type { FilingAnswer, FilingWork } from '../filing/protocol.js';
import type { MarkedCopies } from '../outputs/marked-copies.js';
import type { OutputFile } from '../outputs/output-file.js';
import type { Wish } from '../outputs/wishes.js';
import type { SessionReading } from '../session-file/read-session.js';
import type { SessionContent } from '../session-file/session-content.js';
import { countedPapers, type ReadPaper } from '../state/papers.js';
import type { Session } from '../state/session.js';
import { todayText } from './download.js';
import { VERSION } from './page-parts.js';
import type { Texts } from './texts.js';

/** What is being made now. */
export interface MakingNow {
  readonly what: string;
  /** How many of how many are done; of none, where that is not known. */
  readonly done: number;
  readonly all: number;
}

/** The part of the desk that is used here. */
export interface MakingHost {
  readonly session: Session;
  readonly texts: Texts;
  tell(): void;
  say(kind: 'done' | 'problem', text: string): void;
}

export class Making {
  now: MakingNow | null = null;
  readonly #host: MakingHost;
  readonly #filer: Filer;

  constructor(host: MakingHost, filer: Filer) {
    this.#host = host;
    this.#filer = filer;
  }

  /** See {@link Filer.prepare}. */
  prepare(): void {
    this.#filer.prepare();
  }

  /** Several files are one zip of that name; `file` is null where there is nothing to make. Null where somebody stopped it or it could not be done; what is wrong has been said. */
  async made(wish: Wish, name: string): Promise<{ readonly file: OutputFile | null } | null> {
    const { session, texts } = this.#host;
    const { language } = session;
    const options = { language, date: todayText(), version: VERSION };
    const answer = await this.#run<'make'>({ kind: 'make', name, wish, session: packedSession(session), ...options }, texts.making);
    return answer;
  }

  /** A page of the session as it prints, "" where somebody stopped it. */
  async page(wish: Extract<Wish, `${string}-page`>): Promise<string> {
    const page = (await this.made(wish, ''))?.file ?? null;
    return page === null ? '' : new TextDecoder().decode(page.bytes);
  }

  /** Copies of the papers' files with the opinions on them. `fileOf`: the file of a paper, undefined where it is not at hand. */
  async copies(name: string, fileOf: (paper: ReadPaper) => Blob | undefined): Promise<MarkedCopies | null> {
    const { session, texts } = this.#host;
    const originals = countedPapers(session.papers).map((paper) => fileOf(paper) ?? null);
    const work = { kind: 'mark', name, session: packedSession(session), originals, language: session.language } as const;
    return (await this.#run<'mark'>(work, texts.making))?.copies ?? null;
  }

  async sessionFile(content: SessionContent): Promise<Uint8Array | null> {
    const stamp = { program: VERSION, saved: new Date().toISOString() };
    return (await this.#run<'save'>({ kind: 'save', content, stamp }, this.#host.texts.saving))?.bytes ?? null;
  }

  async opened(file: Blob): Promise<SessionReading | null> {
    return (await this.#run<'open'>({ kind: 'open', file }, this.#host.texts.opening))?.reading ?? null;
  }

  stop(): void {
    this.#filer.stop();
  }

  async #run<K extends FilingWork['kind']>(work: Extract<FilingWork, { readonly kind: K }>, what: string): Promise<FilingAnswer<K> | null> {
    const show = (done: number, all: number): void => {
      this.now = { what, done, all };
      this.#host.tell();
    };
    show(0, 0);
    const outcome = await this.#filer.run<K>(work, show);
    this.now = null;
    this.#host.tell();
    if (outcome.kind === 'stopped') this.#host.say('done', this.#host.texts.stopped);
    else if (outcome.kind === 'crashed') this.#host.say('problem', this.#host.texts.notMade);
    else return outcome;
    return null;
  }
}
