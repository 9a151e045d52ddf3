/** Files that come in: read by workers, tried with passwords, recognised where they are scans, read again with another blank form. */
import type { Pool } from '../engine/pool.js';
import { judgedIn } from '../state/judging.js';
import { countedPapers, droppedPath, type Paper, type ReadPaper, rootOf } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import type { DroppedFile } from './dropped-files.js';
import type { JudgingHost } from './judging.js';
import type { Originals } from './originals.js';
import type { Recognition, ScanOffer } from './recognition.js';
import { SCANS } from './scan-texts.js';

/** The part of the desk that is used here. */
export interface TakingHost extends JudgingHost {
  /** What is there is put in its place: decisions of rounds before, corrections, settings. */
  settle(): void;
}

/** What files are read with. */
export interface TakingTools {
  readonly pool: Pool;
  readonly originals: Originals;
  /** What reads scans; null in a page that cannot. */
  readonly recognition: Recognition | null;
}

export class Taking {
  readonly #host: TakingHost;
  readonly #tools: TakingTools;
  #next = 1;

  constructor(host: TakingHost, tools: TakingTools) {
    this.#host = host;
    this.#tools = tools;
  }

  /** Reads files, in the order of their paths, whatever order a browser hands them out in. */
  async take(files: readonly DroppedFile[]): Promise<void> {
    const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const papers = ordered.map(({ path, file }) => {
      const id = `f${this.#next++}`;
      this.#tools.originals.hold(id, file);
      return { id, path };
    });
    this.#host.dispatch({ kind: 'dropped', papers });
    await Promise.all(papers.map(({ id, path }) => this.#examine(id, path, [])));
  }

  /** Tries a password on a locked file. It is used for this once and stored nowhere. A member of a zip is tried with its whole zip. */
  async unlock(paper: Paper, password: string): Promise<void> {
    const { originals, recognition } = this.#tools;
    if (!originals.holds(paper)) return;
    const [root, path] = [rootOf(paper), droppedPath(paper)];
    if (recognition?.wasAsked(root) === true) return this.recognise({ root }, [password]);
    const host = this.#host;
    for (const { id } of host.session.papers) if (id !== paper.id && rootOf({ id }) === root) host.dispatch({ kind: 'removed', id });
    host.dispatch({ kind: 'renamed', from: paper.id, id: root, path });
    await this.#examine(root, path, [password]);
  }

  /** Reads a file once more with its scans recognised, which takes minutes; everything else goes on meanwhile. */
  async recognise({ root }: Pick<ScanOffer, 'root'>, passwords: readonly string[] = []): Promise<void> {
    const host = this.#host;
    const { originals, recognition } = this.#tools;
    const paper = host.session.papers.find((each) => rootOf(each) === root);
    const file = originals.droppedOf({ id: root });
    if (paper === undefined || file === undefined || recognition === null) return;
    const judged = judgedIn(host.session, '');
    const path = droppedPath(paper);
    const results = await recognition.recognise({ root, path, file, passwords });
    if (results === null) return;
    host.dispatch({ kind: 'recognised', root, results, judged });
    if (host.session.screen !== 'intake') host.say('done', SCANS[host.session.language].finished(path));
    host.settle();
  }

  /** Reads everything again that is at hand: a blank form says what in the papers is the form's own. */
  async reread(): Promise<void> {
    const host = this.#host;
    const { pool, originals, recognition } = this.#tools;
    const judged = judgedIn(host.session, '');
    for (const [id, file] of originals.all()) {
      const paper = host.session.papers.find((each): each is ReadPaper => each.kind === 'read' && rootOf(each) === id);
      if (paper === undefined) continue;
      if (recognition?.wasAsked(id) === true) {
        await this.recognise({ root: id });
        continue;
      }
      const work = { kind: 'file', path: droppedPath(paper), file, passwords: [], beside: host.beside } as const;
      const outcome = await pool.run({ id: '' }, work);
      if (outcome.kind === 'done') host.dispatch({ kind: 'reread', results: outcome.results, judged });
    }
    host.settle();
  }

  async #examine(id: string, path: string, passwords: readonly string[]): Promise<void> {
    const host = this.#host;
    const file = this.#tools.originals.droppedOf({ id });
    if (file === undefined) return;
    const judged = judgedIn(host.session, '');
    const outcome = await this.#tools.pool.run({ id }, { kind: 'file', path, file, passwords, beside: host.beside });
    host.dispatch({ kind: 'examined', id, outcome, judged });
    host.settle();
    // Each file as it comes: the list of all projects is asked for at once when the last is in.
    for (const paper of countedPapers(host.session.papers)) if (rootOf(paper) === id) projectsOfPaper(paper);
  }
}
