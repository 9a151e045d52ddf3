/**
 * The desk: the session with what it needs of the browser: workers, files, storage, downloads. Screens dispatch actions or call it.
 */
import { type Beside, ledgerOfDocument } from '../engine/examine.js';
import { Pool, poolSize } from '../engine/pool.js';
import { Filer } from '../filing/filer.js';
import type { MarkedCopies } from '../outputs/marked-copies.js';
import { withProjects } from '../session-file/package-of.js';
import { contentOf, isSessionFile, type SessionContent, stored } from '../session-file/session-content.js';
import { countedAtRest } from '../state/counted.js';
import type { History } from '../state/history.js';
import { besideIn, judgedIn } from '../state/judging.js';
import { leftStanding } from '../state/left-standing.js';
import { countedPapers, openPapers, type Paper } from '../state/papers.js';
import { projectsOfPaper, type ReviewedProject } from '../state/projects.js';
import type { Reference, ReferenceRole } from '../state/references.js';
import { type Review, SAID_KINDS } from '../state/review.js';
import { roundCounts } from '../state/round-counts.js';
import { type Action, NEW_SESSION, reduce, type Session } from '../state/session.js';
import { takenOver } from '../state/take-over.js';
import { Asking } from './asking.js';
import { takeCorrected } from './correcting.js';
import { clockText, download, momentText, todayText } from './download.js';
import type { DroppedFile } from './dropped-files.js';
import { Judging } from './judging.js';
import { Keeper, type LastKept } from './keeper.js';
import { openLastYear } from './last-year.js';
import { Making } from './making.js';
import { Originals } from './originals.js';
import { edition, recognition } from './page-parts.js';
import { Recognition } from './recognition.js';
import { referTo } from './referring.js';
import { remindOfSaving } from './reminder.js';
import type { Recovered } from './storage.js';
import { Taking } from './taking.js';
import type { Texts } from './texts.js';
import { EN } from './texts-en.js';
import { ZH } from './texts-zh.js';
import { filingWorker, plainWorker, scanWorker } from './workers.js';

/** While files come in, what became of them is shown so often, in milliseconds: people who do something see it at once all the same. */
const SHOWN_EVERY = 250;
/** A file that takes longer is given up. Slow office computers take a minute for what takes five seconds here. */
const TIME_LIMIT = 180_000;

/** Milliseconds after which the page has been drawn and nobody can have chosen a file yet. */
const AT_REST = 200;

export class Desk {
  session: Session = NEW_SESSION;
  /** What was kept last time, until the reviewer has answered. */
  recovered: Recovered | null = null;
  /** What is being done that takes a moment, "" where nothing is. */
  busy = '';

  /** What a person is asked before something is done. */
  readonly asking = new Asking(() => this.tell());
  /** What a worker makes of the session: files, pages, session files. */
  readonly making: Making;
  readonly #judging: Judging;
  /** What reads scans; null in a page that cannot. */
  readonly recognition: Recognition | null;
  /** Reads the files that come in. */
  readonly taking: Taking;
  /** The files themselves, as long as the page is open. */
  readonly originals: Originals;

  readonly #pool: Pool;
  readonly #keeper = new Keeper({
    content: () => this.#content(),
    isUnsaved: () => this.unsaved,
    lost: () => this.say('problem', this.texts.notKept),
    notAlone: () => this.say('problem', this.texts.otherTab),
  });
  readonly #listeners = new Set<() => void>();
  /** While a session is being opened nothing is kept: it would be kept empty. */
  #opening: Promise<void> | null = null;
  /** Whether no file holds what was kept last time. */
  #recoveredUnsaved = true;
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    const begun = (token: object): void => {
      const { id } = token as { id: string };
      // What is judged anew is no file that is being read.
      if (id !== '') this.dispatch({ kind: 'begun', id });
    };
    this.#pool = new Pool({ size: poolSize(navigator.hardwareConcurrency), timeLimit: TIME_LIMIT, start: plainWorker, begun });
    this.originals = new Originals(new Pool({ size: 1, timeLimit: TIME_LIMIT, start: plainWorker }));
    this.#judging = new Judging(this, this.#pool);
    this.making = new Making(this, new Filer(filingWorker));
    this.recognition = recognition() === 'ready' ? new Recognition(this, scanWorker) : null;
    this.taking = new Taking(this, { pool: this.#pool, originals: this.originals, recognition: this.recognition });
    remindOfSaving({
      isUnsaved: () => this.unsaved,
      remind: () => this.dispatch({ kind: 'noted', notice: { kind: 'problem', text: this.texts.remind, offer: 'save' } }),
    });
  }

  get texts(): Texts {
    return this.session.language === 'zh-CN' ? ZH : EN;
  }

  /** What piles, counts and points are told by. */
  get measured(): Review {
    const { review } = this.session;
    return edition() === 'office' ? review : leftStanding(review);
  }

  /** Whether something was said that no file holds. */
  get unsaved(): boolean {
    const { saved, review, history } = this.session;
    return !saved && (SAID_KINDS.some((kind) => review[kind].size > 0) || history.rounds.length + history.approvals.length > 0);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(action: Action): void {
    const before = this.session;
    this.session = reduce(before, action, clockText());
    const now = this.session;
    if (now === before) return;
    const parts = ['papers', 'review', 'reviewer', 'plan', 'preferred', 'setup', 'history'] as const;
    if (parts.some((part) => now[part] !== before[part])) this.#keeper.soon();
    const { corrections, units } = now.review;
    const configured = now.setup.configuration !== before.setup.configuration;
    const beside = now.references !== before.references || now.history !== before.history || configured;
    if (corrections !== before.review.corrections || units !== before.review.units || beside) this.#judging.follow();
    if (action.kind === 'removed') this.recognition?.stopGone();
    if (action.kind === 'begun' || action.kind === 'examined') this.#tellSoon();
    else this.tell();
  }

  /** Asks the browser what it kept. Where it keeps nothing, or has thrown it away, says so once. */
  async start(): Promise<void> {
    try {
      const { recovered, unsaved, emptied } = await this.#keeper.start();
      this.#recoveredUnsaved = unsaved;
      this.recovered = recovered;
      if (emptied !== null) this.#sayEmptied(emptied);
      this.tell();
    } catch {
      this.say('problem', this.texts.notKept);
    }
    setTimeout(() => this.#prepare(), AT_REST);
  }

  /** Starts the workers while people still look for their files. */
  #prepare(): void {
    this.making.prepare();
    this.#pool.prepare();
  }

  /** Takes files in; a session file among them is opened instead. */
  async take(files: readonly DroppedFile[]): Promise<void> {
    const session = files.find(isSessionFile);
    if (session !== undefined) return this.open(session.file);
    if (files.length === 0) return;
    // New files join what was kept: nothing that somebody decided is dropped without a word.
    if (this.recovered !== null) await this.goOn();
    await this.#opening;
    if (this.session.before !== null) this.originals.clear(this.session.papers);
    const earlier = new Set(this.session.papers.map(({ id }) => id));
    await this.taking.take(files);
    if (edition() === 'self-check') takeCorrected(this, earlier);
  }

  /** Reads a file beside the papers; all are judged anew with it. */
  async refer(role: ReferenceRole, files: readonly DroppedFile[]): Promise<void> {
    const sessions = role === 'previous' ? files.filter(isSessionFile) : [];
    for (const file of sessions) await openLastYear(this, file);
    await Promise.all(files.filter((file) => !sessions.includes(file)).map((file) => referTo(this, this.#pool, role, file)));
    if (role === 'form') await this.taking.reread();
  }

  /** Takes such a file away again. */
  async unrefer({ id, role }: Reference): Promise<void> {
    this.dispatch({ kind: 'unreferred', id });
    if (role === 'form') await this.taking.reread();
  }

  /** Takes in documents of another session as they were read there, judged by the rules of this page. */
  async join(documents: SessionContent['documents']): Promise<void> {
    const papers = await this.#judging.papersOf(documents, this.beside, judgedIn(this.session, ''));
    if (papers.length > 0) this.dispatch({ kind: 'joined', papers });
    this.#judging.follow();
  }

  /** The next round: its files are still to come. Those of the round before are held until then: it may be withdrawn. */
  beginRound(history: History, staying?: Pick<Session, 'papers' | 'review'>): void {
    this.#stop();
    this.dispatch(staying === undefined ? { kind: 'round-begun', history } : { kind: 'round-begun', history, staying });
    if (this.session.before === null) this.originals.clear(this.session.papers);
    this.#judging.follow();
  }

  /** Papers with some of their projects alone, under the ids that they have: what was said of these still stands. */
  async only(projects: readonly ReviewedProject[]): Promise<readonly Paper[]> {
    const { session } = this;
    const wanted = new Set(projects.map(({ key }) => key));
    const parts = countedPapers(session.papers).map(async (paper): Promise<readonly Paper[]> => {
      const own = projectsOfPaper(paper);
      if (own.every(({ key }) => wanted.has(key))) return [paper];
      const document = withProjects(paper.original, wanted);
      if (document === null) return [];
      const [part] = await this.#judging.papersOf([stored(document)], this.beside, judgedIn(session, ''));
      return part === undefined ? [] : [{ ...part, id: paper.id }];
    });
    return (await Promise.all(parts)).flat();
  }

  /** Takes the beginning of the round back. */
  withdrawRound(): void {
    this.dispatch({ kind: 'round-withdrawn' });
    this.#judging.follow();
  }

  /** Puts what was decided before on the papers that came in, once all of them are there, and judges what is not judged as it should be. */
  settle(): void {
    const taken = openPapers(this.session.papers) > 0 ? null : takenOver(this.session, this.session.language);
    if (taken !== null) this.dispatch({ kind: 'recorded', ...taken });
    this.#judging.follow();
  }

  cancel(): void {
    this.#pool.cancel();
    this.#judging.clear();
    this.dispatch({ kind: 'cancelled' });
    this.#judging.follow();
  }

  async save(): Promise<void> {
    const name = `${this.texts.sessionName[edition()]}-${todayText()}.perf`;
    const bytes = await this.making.sessionFile(contentOf(this.session));
    if (bytes === null) return;
    download(name, bytes, 'application/zip');
    this.dispatch({ kind: 'saved' });
    this.#keeper.madeFile(name);
    this.say('done', this.texts.savedFile(name));
  }

  async open(file: File): Promise<void> {
    const reading = await this.making.opened(file);
    if (reading === null) return;
    if (reading.kind === 'refused') return this.say('problem', `${file.name}：${this.texts.refused[reading.problem]}`);
    const loses = this.unsaved || (this.recovered !== null && this.#recoveredUnsaved);
    if (loses && !(await this.asking.ask(this.texts.replaceQuestion))) return;
    if (this.recovered !== null) this.#keeper.goesOnWith(this.recovered);
    this.recovered = null;
    await this.#resume(reading.content);
    this.#keeper.madeFile(file.name);
    this.say('done', this.texts.opened(roundCounts(reading.content)));
  }

  /** Goes on with what the browser kept. */
  async goOn(): Promise<void> {
    const { recovered } = this;
    this.recovered = null;
    this.tell();
    if (recovered === null) return;
    this.#keeper.goesOnWith(recovered);
    await this.#resume(recovered.content);
  }

  /** Drops what the browser kept; offers what another tab left there before, where there is such. */
  async forget(): Promise<void> {
    if (this.recovered === null) return;
    this.recovered = await this.#keeper.drop(this.recovered);
    this.tell();
  }

  async end(): Promise<void> {
    this.#clear();
    this.dispatch({ kind: 'ended' });
    this.recovered = null;
    await this.#keeper.clear();
    this.say('done', this.texts.ended);
  }

  /** Copies of the papers with the opinions on them, several as a zip of that name; null where somebody stopped it. */
  marked(name: string): Promise<MarkedCopies | null> {
    return this.making.copies(name, (paper) => this.originals.fileOf(paper, this.session.papers));
  }

  speak(): void {
    const language = this.session.language === 'zh-CN' ? 'en' : 'zh-CN';
    document.documentElement.lang = language;
    this.dispatch({
      kind: 'spoke',
      language,
      ledgerOf: ({ analysis }) => ledgerOfDocument(analysis, { language, configuration: this.session.setup.configuration }),
    });
  }

  /** What papers are judged with beside themselves. */
  get beside(): Beside {
    return besideIn(this.session);
  }

  /** Analyses the documents of a session again, by the rules of this page, and puts them in the place of the current ones. */
  async #resume(content: SessionContent): Promise<void> {
    this.#opening = this.during(this.texts.opening, () => this.#resumed(content));
    try {
      await this.#opening;
    } finally {
      this.#opening = null;
    }
    this.#keeper.soon();
    this.settle();
  }

  /** Gives up what is being done with papers that make way for others. */
  #clear(): void {
    this.#stop();
    this.originals.clear();
  }

  #stop(): void {
    this.#pool.cancel();
    this.recognition?.stopAll();
    this.#judging.clear();
  }

  async #resumed(content: SessionContent): Promise<void> {
    this.#clear();
    const session = { ...this.session, ...content.kept };
    const [judged, beside] = [judgedIn(session, ''), besideIn(session)];
    const papers = [
      ...(await this.#judging.papersOf(content.documents, beside, judged)),
      ...content.failed.map(({ path, problem }): Paper => ({ kind: 'failed', id: this.#judging.nextId(), path, problem })),
    ];
    this.dispatch({ kind: 'resumed', papers, kept: content.kept });
  }

  /** Says what takes a moment before it begins, and that it is over. */
  async during(what: string, work: () => Promise<void>): Promise<void> {
    this.busy = what;
    this.tell();
    // A frame to draw it in.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      await work();
    } finally {
      this.busy = '';
      this.tell();
    }
  }

  #content(): SessionContent | null {
    return this.recovered === null && this.#opening === null ? contentOf(this.session) : null;
  }

  #sayEmptied({ saved, file }: LastKept): void {
    this.dispatch({ kind: 'noted', notice: { kind: 'problem', text: this.texts.emptied(momentText(saved), file), offer: 'open' } });
  }

  /** Says something once at the top of the page. */
  say(kind: 'done' | 'problem', text: string): void {
    this.dispatch({ kind: 'noted', notice: { kind, text } });
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => {
      // What all files hold together is counted in a turn of its own, and drawn in the next: the page answers in between.
      countedAtRest(this.session);
      this.#telling = setTimeout(() => this.tell());
    }, SHOWN_EVERY);
  }

  /** Draws what is not in the session. */
  tell(): void {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    for (const listener of this.#listeners) listener();
  }
}
