/** Papers are judged anew, in workers, whenever what they are judged by is another: corrections, names of units, files beside them, settings. */
import type { Beside, Examined } from '../engine/examine.js';
import type { Pool, WorkOutcome } from '../engine/pool.js';
import type { Examination } from '../engine/protocol.js';
import type { StoredDocument } from '../session-file/session-content.js';
import { correctedDocument, correctionsOn } from '../state/corrections.js';
import { judgedIn } from '../state/judging.js';
import { type ReadPaper, readPaper } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import type { Action, Session } from '../state/session.js';
import type { Texts } from './texts.js';

/** The part of the desk that is used here. */
export interface JudgingHost {
  readonly session: Session;
  readonly texts: Texts;
  /** What papers are judged with beside themselves. */
  readonly beside: Beside;
  dispatch(action: Action): void;
  say(kind: 'done' | 'problem', text: string): void;
}

export class Judging {
  readonly #host: JudgingHost;
  readonly #pool: Pool;
  /** By what papers are being judged anew, by their ids. */
  readonly #running = new Map<string, string>();
  #next = 1;

  constructor(host: JudgingHost, pool: Pool) {
    this.#host = host;
    this.#pool = pool;
  }

  /** An id for a paper that came out of a session. */
  nextId(): string {
    return `s${this.#next++}`;
  }

  /** Forgets what is being judged: its papers make way for others. */
  clear(): void {
    this.#running.clear();
  }

  /** Judges anew every paper that was judged by something else than it should be by now. */
  follow(): void {
    const { session } = this.#host;
    const { papers, review } = session;
    for (const paper of papers) {
      if (paper.kind !== 'read') continue;
      const wanted = judgedIn(session, correctionsOn(paper.original, review));
      if (paper.judged !== wanted && this.#running.get(paper.id) !== wanted) void this.#judge(paper, wanted);
    }
  }

  async #judge({ id, original }: ReadPaper, wanted: string): Promise<void> {
    const host = this.#host;
    this.#running.set(id, wanted);
    const document = correctedDocument(original, host.session.review);
    const outcome = await this.#pool.run({ id: '' }, { kind: 'document', document, beside: host.beside });
    // Somebody went on meanwhile: what is wanted now is being judged already.
    if (this.#running.get(id) !== wanted) return;
    this.#running.delete(id);
    const [paper] = readResults(outcome);
    if (paper !== undefined) host.dispatch({ kind: 'judged', id, judged: wanted, paper });
    else host.say('problem', host.texts.notJudged(original.path));
  }

  /** The documents of a session as papers, judged by the rules of this page. `judged`: what by, see `judgedIn`. */
  async papersOf(documents: readonly StoredDocument[], beside: Beside, judged: string): Promise<readonly ReadPaper[]> {
    const papers = documents.map(async ({ bytes }): Promise<readonly ReadPaper[]> => {
      const outcome = await this.#pool.run({ id: '' }, { kind: 'stored', bytes, beside });
      const read = readResults(outcome).map((result) =>
        readPaper({ id: this.nextId(), path: result.analysis.document.path }, result, judged),
      );
      // Each in its turn, as files that are read: the list of all is asked for at once when the last is in.
      for (const paper of read) projectsOfPaper(paper);
      return read;
    });
    return (await Promise.all(papers)).flat();
  }
}

function readResults(outcome: WorkOutcome<Examination>): (Examined & { kind: 'read' })[] {
  return outcome.kind === 'done' ? outcome.results.filter((result) => result.kind === 'read') : [];
}
