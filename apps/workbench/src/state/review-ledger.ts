/** The ledger that a session is, made as the command line makes it, with everything that was said in the page laid over it: all papers are made of it. */
import type { Language } from '@perf-lint/report';
import {
  carryOver,
  type DocumentLedger,
  type JoinedDocuments,
  joinDocuments,
  joinDocumentsTraced,
  joinList,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  STAGE_SUBJECT,
  withRecord,
  withSubject,
} from '@perf-lint/review';
import { countedOf } from './counted.js';
import { currentRound, currentStage, earlierLedgers, type History, isReturning, shownLedgers } from './history.js';
import type { Journal } from './journal.js';
import { identitiesIn } from './ledger-identity.js';
import { inOrder } from './letter-order.js';
import { ownEntry, ownOn, withOwn } from './own-opinions.js';
import { countedPapers, type Paper, type ReadPaper } from './papers.js';
import type { Plan } from './plan.js';
import { entryKeys, projectsOfPaper, type ReviewedProject } from './projects.js';
import { NO_VERDICT, type Review } from './review.js';
import type { Setup } from './setup.js';

/** What a ledger is made of. */
export interface Reviewed {
  readonly papers: readonly Paper[];
  readonly preferred: ReadonlySet<string>;
  readonly review: Review;
  readonly history: History;
  readonly setup: Setup;
  /** Who works in the session, "" where nobody gave a name. */
  readonly reviewer: string;
  /** Every step that was taken in this round. */
  readonly journal: Journal;
  /** Which projects are looked at in full; absent where nobody asks. */
  readonly plan?: Plan;
}

/** The ledger before anything that was said in this round is in it, and what its first rows are in the session. */
export interface DraftLedger {
  readonly ledger: Ledger;
  /** Keys of the opinions that the first entries stand for. */
  readonly keys: readonly string[];
  /** The projects that the first projects stand for. */
  readonly projects: readonly (ReviewedProject | null)[];
}

/** True for papers that people chose, by their paths. */
function chosen(papers: readonly ReadPaper[], preferred: ReadonlySet<string>): (path: string) => boolean {
  const paths = new Set(papers.filter(({ sha256 }) => preferred.has(sha256)).map(({ analysis }) => analysis.document.path));
  return (path) => paths.has(path);
}

function joined({ papers, preferred }: Pick<Reviewed, 'papers' | 'preferred'>, language: Language): JoinedDocuments {
  const read = countedPapers(papers);
  return joinDocumentsTraced(
    read.map((paper) => paper.ledger),
    language,
    chosen(read, preferred),
  );
}

/** The projects of a paper by their positions in what it adds to a ledger: those of overall targets come first and are none. */
function placed(paper: ReadPaper, document: DocumentLedger): (position: number) => ReviewedProject | null {
  const projects = projectsOfPaper(paper).filter(({ place }) => place !== null);
  const before = document.projects.length - projects.length;
  return (position) => projects[position - before] ?? null;
}

let last: { readonly of: Reviewed; readonly language: Language; readonly draft: DraftLedger } | null = null;

/** The ledger of the papers with what the ledgers before them say of their rows. Remembered: every screen with a paper on it asks. */
export function draftLedger(session: Reviewed, language: Language): DraftLedger {
  const same =
    last !== null &&
    last.language === language &&
    last.of.papers === session.papers &&
    last.of.preferred === session.preferred &&
    last.of.history === session.history &&
    last.of.setup.configuration === session.setup.configuration;
  if (last !== null && same) return last.draft;
  const draft = made(session, language, earlierLedgers(session.history), shownLedgers(session.history));
  last = { of: session, language, draft };
  return draft;
}

function made(session: Reviewed, language: Language, earlier: readonly Ledger[], shown: readonly Ledger[] = []): DraftLedger {
  const read = countedPapers(session.papers);
  const { ledger, entriesFrom, projectsFrom } = joined(session, language);
  const keys = read.map(entryKeys);
  const places = read.map((paper) => placed(paper, paper.ledger));
  return {
    ledger: earlier.length + shown.length === 0 ? ledger : carried(ledger, { session, language, earlier, shown }),
    keys: entriesFrom.map(({ document, position }) => keys[document]?.[position] ?? ''),
    projects: projectsFrom.map(({ document, position }) => places[document]?.(position) ?? null),
  };
}

interface Carrying {
  readonly session: Reviewed;
  readonly language: Language;
  readonly earlier: readonly Ledger[];
  readonly shown: readonly Ledger[];
}

/** The ledger with what was decided before. The record of the year goes on over its versions; last year's stays last year's. */
function carried(ledger: Ledger, { session, language, earlier, shown }: Carrying): Ledger {
  const { history } = session;
  const result = carryOver(ledger, earlier, language, returnedIn(history), shown).ledger;
  const last = history.rounds.at(-1);
  return last === undefined || isReturning(history) ? result : withRecord(result, [last.ledger]);
}

const PROPOSALS = new WeakMap<DraftLedger, ReadonlyMap<string, string>>();

/** What was decided before on rows like those of the session, and what people decided differently, by the key of the opinion. */
export function proposalsOf(session: Reviewed, language: Language): ReadonlyMap<string, string> {
  const draft = draftLedger(session, language);
  let known = PROPOSALS.get(draft);
  if (known === undefined) {
    const said = draft.keys.map((key, index): readonly [string, string] => {
      const { proposal = '', conflict = '' } = draft.ledger.entries[index] ?? {};
      return [key, [proposal, conflict].filter((part) => part !== '').join('\n')];
    });
    known = new Map(said.filter(([, text]) => text !== ''));
    PROPOSALS.set(draft, known);
  }
  return known;
}

/** A wording that nobody wrote is the entry's own: names and values may have been put right since the decision. */
function withDecision(entry: LedgerEntry, key: string, { decisions }: Review): LedgerEntry {
  const decision = decisions.get(key);
  if (decision === undefined) return entry;
  return { ...entry, decision: decision.verdict === 'rewrite' ? decision : { ...decision, wording: entry.prefilled } };
}

function withVerdict(project: LedgerProject, of: ReviewedProject | null, { verdicts, units }: Review): LedgerProject {
  if (of === null) return project;
  const { conclusion: kind, ...said } = verdicts.get(of.key) ?? NO_VERDICT;
  return { ...project, office: units.get(of.unitKey)?.office || project.office, conclusion: { kind, ...said } };
}

/** What was said in this round, row by row of the draft. Somebody may have spoken on a copy that does not count. */
function saidOn(session: Reviewed, draft: DraftLedger, language: Language): Pick<Ledger, 'entries' | 'projects'> {
  const { review } = session;
  if (draft.ledger.twice === undefined) {
    const entries = draft.ledger.entries.slice(0, draft.keys.length);
    const projects = draft.ledger.projects.slice(0, draft.projects.length);
    return {
      entries: entries.map((entry, index) => withDecision(unsaid(entry), draft.keys[index] ?? '', review)),
      projects: projects.map((project, index) => withVerdict(project, draft.projects[index] ?? null, review)),
    };
  }
  const read = countedPapers(session.papers);
  const documents = read.map((paper): DocumentLedger => {
    const document = paper.ledger;
    const keys = entryKeys(paper);
    const at = placed(paper, document);
    return {
      ...document,
      entries: document.entries.map(({ entry, of }, index) => ({ of, entry: withDecision(entry, keys[index] ?? '', review) })),
      projects: document.projects.map((project, index) => (project === null ? null : withVerdict(project, at(index), review))),
    };
  });
  return joinDocuments(documents, language, chosen(read, session.preferred));
}

/** An entry that an earlier ledger decided: what stands in this session is what counts. */
function unsaid(entry: LedgerEntry): LedgerEntry {
  return { ...entry, decision: { verdict: '', reason: '', wording: entry.prefilled, reviewer: '', date: '' } };
}

/** Own opinions of all projects as rows of a ledger. */
export function ownEntries(session: Reviewed, language: Language): readonly LedgerEntry[] {
  const { review } = session;
  if (review.own.size === 0) return [];
  const identities = identitiesIn(draftLedger(session, language));
  return countedOf(session).projects.flatMap((project) =>
    ownOn(project.key, review).map((own) => ({ ...ownEntry(own, project), ...identities.get(project.key) })),
  );
}

/** Where nothing was sent back, what is not here was never here. */
function returnedIn(history: History): History['returned'] {
  return isReturning(history) ? history.returned : 'all';
}

/** The papers with the decisions of one ledger on them, and with nothing else. */
export function draftOf(session: Reviewed, language: Language, ledger: Ledger): DraftLedger {
  return made({ ...session, history: { ...session.history, returned: 'all' } }, language, [ledger]);
}

/** The draft with what was said in this round; its rows are in the places of the draft's, and own opinions are not among them. */
export function spokenLedger(session: Reviewed, language: Language): Ledger {
  const { history } = session;
  const draft = draftLedger(session, language);
  const said = saidOn(session, draft, language);
  const imported = new Set(history.imported);
  const entries = draft.ledger.entries.flatMap((entry, index): readonly LedgerEntry[] => {
    if (index < draft.keys.length) return [{ ...entry, decision: said.entries[index]?.decision ?? entry.decision }];
    return imported.has(entry.id) ? [] : [entry];
  });
  const projects = draft.ledger.projects.map((project, index): LedgerProject => {
    const own = said.projects[index];
    if (index >= draft.projects.length || own === undefined) return project;
    return { ...project, office: own.office || project.office, conclusion: own.conclusion };
  });
  return { ...draft.ledger, entries, projects };
}

/** What was decided in this round by the key of the opinion, each with the wording that goes out: as the ledger, and so the letters, have it. */
export function spokenDecisions(session: Reviewed, language: Language): Review['decisions'] {
  const { entries } = spokenLedger(session, language);
  const said = draftLedger(session, language).keys.map((key, index) => [key, entries[index]?.decision] as const);
  return new Map(said.flatMap(([key, decision]) => (decision === undefined || decision.verdict === '' ? [] : [[key, decision] as const])));
}

/** The ledger over all papers that count, in their order, with all that people said. A project in two papers counts once. */
export function ledgerOf(session: Reviewed, language: Language): Ledger {
  const { review, history, setup } = session;
  const spoken = spokenLedger(session, language);
  const whole = { ...spoken, entries: inOrder(withOwn(spoken.entries, ownEntries(session, language)), review) };
  const listed = setup.list === null ? whole : joinList(whole, setup.list.lines).ledger;
  const staged = withSubject(listed, STAGE_SUBJECT[currentStage(history).kind]);
  return history.rounds.length === 0 ? staged : { ...staged, round: currentRound(history) };
}
