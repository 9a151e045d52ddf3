/**
 * One ledger of several documents: a project that stands in more than one of them counts once, and its opinions are said once.
 */
import type { Language } from '@perf-lint/analyser';
import { isConcluded, type ProjectConclusion } from '../conclusion.js';
import { countOnce, type FiledDocument } from '../copies/count-once.js';
import { carryOver } from './carry-over.js';
import { isTouched, type Ledger, type LedgerEntry, type LedgerProject } from './ledger.js';
import { UnitDepartments } from './unit-departments.js';

/** What one document adds to a ledger, whatever else there is. */
export interface DocumentLedger {
  readonly filed: FiledDocument;
  /** One per filed project; null for overall targets (部门整体), which are none. */
  readonly projects: readonly (LedgerProject | null)[];
  /** Opinions in document order with the position of the filed project that each is about, null where it is about none of them. */
  readonly entries: readonly { readonly entry: LedgerEntry; readonly of: number | null }[];
}

/** Rows that say the same in one project are told apart by their order. */
function numbered(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const id = entry.id.replace(/(?<=^[0-9a-z]{11})-\d+$/, '');
    const earlier = times.get(id) ?? 0;
    times.set(id, earlier + 1);
    return { ...entry, id: earlier === 0 ? id : `${id}-${earlier + 1}` };
  });
}

/** Where a row of a joined ledger comes from: a document, and the position of the row in what it adds. */
export interface JoinedFrom {
  readonly document: number;
  readonly position: number;
}

export interface JoinedDocuments {
  readonly ledger: Ledger;
  /** For each entry and each project of the ledger, in their order. */
  readonly entriesFrom: readonly JoinedFrom[];
  readonly projectsFrom: readonly JoinedFrom[];
}

/**
 * Joins the ledgers of documents in their order.
 * @param preferred true for files that a person said shall count where a project stands in several
 */
export function joinDocuments(documents: readonly DocumentLedger[], language: Language, preferred?: (path: string) => boolean): Ledger {
  return joinDocumentsTraced(documents, language, preferred).ledger;
}

/** As {@link joinDocuments}, with where each row comes from. */
export function joinDocumentsTraced(
  documents: readonly DocumentLedger[],
  language: Language,
  preferred?: (path: string) => boolean,
): JoinedDocuments {
  const { standsFor, twice } = countOnce(
    documents.map(({ filed }) => filed),
    preferred,
  );
  // Somebody may have concluded on the copy that does not count.
  const concluded = new Map<string, ProjectConclusion>();
  for (const [index, document] of documents.entries()) {
    for (const [position, project] of document.projects.entries()) {
      const place = standsFor[index]?.[position] ?? null;
      if (place !== null && project !== null && isConcluded(project.conclusion))
        concluded.set(`${place.document} ${place.project}`, project.conclusion);
    }
  }
  const entries: LedgerEntry[] = [];
  const projects: LedgerProject[] = [];
  const entriesFrom: JoinedFrom[] = [];
  const projectsFrom: JoinedFrom[] = [];
  const ofCopies: LedgerEntry[] = [];
  const onNoProject = new Set<string>();
  for (const [index, document] of documents.entries()) {
    const counts = (position: number): boolean => (standsFor[index]?.[position] ?? null) === null;
    for (const [position, project] of document.projects.entries()) {
      if (project === null || !counts(position)) continue;
      const conclusion = isConcluded(project.conclusion) ? project.conclusion : concluded.get(`${index} ${position}`);
      projects.push(conclusion === undefined ? project : { ...project, conclusion });
      projectsFrom.push({ document: index, position });
    }
    for (const [position, { entry, of }] of document.entries.entries()) {
      if (of === null ? onNoProject.has(`${entry.id} ${entry.opinion}`) : !counts(of)) ofCopies.push(entry);
      else {
        entries.push(entry);
        entriesFrom.push({ document: index, position });
      }
    }
    for (const { entry, of } of document.entries) if (of === null) onNoProject.add(`${entry.id} ${entry.opinion}`);
  }
  const owners = new UnitDepartments(documents.flatMap((document) => document.projects.filter((project) => project !== null)));
  const owned = { entries: entries.map((entry) => owners.entry(entry)), projects: projects.map((project) => owners.project(project)) };
  const joined: Ledger = {
    entries: numbered(owned.entries),
    projects: owned.projects,
    unmatched: [],
    ...(twice.length === 0 ? {} : { twice }),
  };
  // Somebody may have decided on the copy that does not count.
  const decided = ofCopies.filter(isTouched);
  const ledger = decided.length === 0 ? joined : carryOver(joined, [{ entries: decided, projects: [], unmatched: [] }], language).ledger;
  return { ledger, entriesFrom, projectsFrom };
}
